#include "cli/writers/toll_chart.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/time/civil_time.h"
#include "cli/display.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

// Two values stand beside each other anyway.
constexpr size_t kLeastPoints = 3;

constexpr int kWidth = 560, kHeight = 176;
constexpr double kLeft = 64, kRight = 536, kTop = 30, kBottom = 146;
// Of a point.
constexpr double kRadius = 4.5;
// Of a line of words.
constexpr double kLineHeight = 13, kDigitWidth = 7.5;

// A value on a day.
struct Point {
  absl::CivilDay day;
  double low = 0;
  double high = 0;
  bool has_high = false;
  bool has_low = false;
  const Statement* statement = nullptr;

  double middle() const { return !has_high ? low : !has_low ? high : (low + high) / 2; }
};

std::vector<Point> PointsOf(const std::vector<Statement>& statements) {
  std::vector<Point> points;
  std::set<std::pair<std::string, std::string>> seen;
  for (const Statement& statement : statements) {
    const v1::Quantity& quantity = statement.claim->quantity();
    Point point = {.low = quantity.low(),
                   .high = quantity.high(),
                   .has_high = quantity.has_high(),
                   .has_low = quantity.has_low(),
                   .statement = &statement};
    if (!point.has_low && !point.has_high) continue;
    if (!absl::ParseCivilTime(statement.source->published(), &point.day)) continue;
    if (seen.emplace(statement.source->published(), statement.value).second) points.push_back(point);
  }
  std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) {
    return a.day != b.day ? a.day < b.day : a.middle() < b.middle();
  });
  return points;
}

bool HaveOneUnit(const std::vector<Statement>& statements) {
  return std::all_of(statements.begin(), statements.end(), [&](const Statement& statement) {
    return statement.claim->has_quantity() &&
           statement.claim->quantity().unit() == statements[0].claim->quantity().unit();
  });
}

std::string Coordinate(double value) { return absl::StrFormat("%.1f", value); }

class TollChart {
 public:
  explicit TollChart(std::vector<Point> points) : points_(std::move(points)) {
    least_ = most_ = points_[0].middle();
    for (const Point& point : points_) {
      least_ = std::min({least_, point.middle(), point.has_low ? point.low : point.middle()});
      most_ = std::max({most_, point.middle(), point.has_high ? point.high : point.middle()});
    }
    if (least_ == most_) most_ = least_ + 1;
  }

  void AddTo(const std::vector<std::string>& source_names, TemplateValues& values) const {
    TemplateValues& chart = values.Add("chart");
    chart.Set("width", absl::StrCat(kWidth)).Set("height", absl::StrCat(kHeight));
    chart.Set("left", Coordinate(kLeft - 8)).Set("right", Coordinate(kRight + 8));
    chart.Set("bottom", Coordinate(kBottom + 8));
    std::vector<std::string> path, told;
    // Labels keep off the points, too.
    std::vector<Label> labels;
    for (const Point& point : points_) {
      const double x = X(point.day), y = Y(point.middle());
      labels.push_back({x - kRadius - 1, x + kRadius + 1, y + kRadius});
    }
    bool one_a_day = true;
    for (size_t i = 0; i < points_.size(); ++i) {
      const Point& point = points_[i];
      one_a_day = one_a_day && (i == 0 || points_[i - 1].day != point.day);
      path.push_back(absl::StrCat(Coordinate(X(point.day)), ",", Coordinate(Y(point.middle()))));
      told.push_back(absl::StrCat(DayOf(point), ": ", point.statement->words));
      AddPoint(point, source_names, labels, chart);
    }
    // Between values that contradict each other on one day no line leads anywhere.
    chart.Set("path", one_a_day ? absl::StrJoin(path, " ") : "");
    chart.Set("description", absl::StrCat("The value by day of publication. ", absl::StrJoin(told, "; ")));
    for (const double value : {least_, most_}) AddTick(value, chart);
    AddDay(points_.front(), "start", chart);
    AddDay(points_.back(), "end", chart);
  }

 private:
  double X(absl::CivilDay day) const {
    const auto all = static_cast<double>(points_.back().day - points_.front().day);
    return kLeft + (kRight - kLeft) * static_cast<double>(day - points_.front().day) / all;
  }
  double Y(double value) const { return kBottom - (kBottom - kTop) * (value - least_) / (most_ - least_); }

  static const std::string& DayOf(const Point& point) { return point.statement->source->published(); }

  struct Label {
    double left = 0;
    double right = 0;
    double y = 0;
  };

  // Above the point, else below it or beside it, where no other label is.
  static Label PlaceLabel(double x, double y, absl::string_view words, const std::vector<Label>& others) {
    const double width = kDigitWidth * static_cast<double>(DisplayWidth(words));
    const double left = std::clamp(x - width / 2, kLeft - 8, std::max(kLeft, kRight + 8 - width));
    const double beside = x + width + 9 < kRight + 8 ? x + 9 : x - 9 - width;
    const Label choices[] = {
        {left, left + width, y - 10}, {beside, beside + width, y + 4}, {left, left + width, y + 20}};
    for (const Label& choice : choices) {
      const bool free = std::none_of(others.begin(), others.end(), [&](const Label& other) {
        return choice.left < other.right && other.left < choice.right && std::abs(choice.y - other.y) < kLineHeight;
      });
      if (free) return choice;
    }
    return choices[0];
  }

  void AddPoint(const Point& point, const std::vector<std::string>& source_names, std::vector<Label>& labels,
                TemplateValues& chart) const {
    const double x = X(point.day), y = Y(point.middle());
    labels.push_back(PlaceLabel(x, y, point.statement->words, labels));
    TemplateValues& shown = chart.Add("points");
    shown.Set("x", Coordinate(x)).Set("y", Coordinate(y)).Set("words", point.statement->words).Set("day", DayOf(point));
    shown.Set("label_x", Coordinate(labels.back().left)).Set("label_y", Coordinate(labels.back().y));
    shown.Set("name", source_names[point.statement->source_index]);
    // From the lower bound to the upper one; without one of them, to the edge.
    const double top = point.has_high ? Y(point.high) : kTop - 8, bottom = point.has_low ? Y(point.low) : kBottom + 8;
    if (bottom - top < 1) return;
    shown.Add("bar").Set("bar_top", Coordinate(top)).Set("bar_bottom", Coordinate(bottom));
  }

  void AddTick(double value, TemplateValues& chart) const {
    v1::Quantity quantity;
    quantity.set_low(value);
    quantity.set_high(value);
    chart.Add("ticks")
        .Set("y", Coordinate(Y(value)))
        .Set("label_x", Coordinate(kLeft - 14))
        .Set("label_y", Coordinate(Y(value) + 4))
        .Set("text", ValueWords(quantity));
  }

  void AddDay(const Point& point, absl::string_view anchor, TemplateValues& chart) const {
    const double edge = anchor == "start" ? kLeft - 8 : kRight + 8;
    chart.Add("days")
        .Set("x", Coordinate(edge))
        .Set("label_y", Coordinate(kBottom + 24))
        .Set("anchor", anchor)
        .Set("day", DayOf(point));
  }

  const std::vector<Point> points_;
  double least_ = 0;
  double most_ = 0;
};

}  // namespace

void AddTollChart(const std::vector<Statement>& statements, const std::vector<std::string>& source_names,
                  TemplateValues& values) {
  if (statements.empty() || !HaveOneUnit(statements)) return;
  std::vector<Point> points = PointsOf(statements);
  if (points.size() < kLeastPoints || points.front().day == points.back().day) return;
  TollChart(std::move(points)).AddTo(source_names, values);
}

}  // namespace gainsay::cli
