#include "cli/writers/text_matrix.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "cli/display.h"
#include "cli/writers/ink.h"
#include "cli/writers/report_view.h"

namespace gainsay::cli {
namespace {

constexpr size_t kMostLabel = 44;
constexpr size_t kMostCell = 28;
constexpr size_t kGap = 2;

// At most `columns` columns of the words, "..." for the rest.
std::string Cut(absl::string_view words, size_t columns) {
  if (DisplayWidth(words) <= columns) return std::string(words);
  std::string cut;
  size_t width = 0;
  for (size_t at = 0; at < words.size();) {
    size_t next = at + 1;
    while (next < words.size() && (static_cast<unsigned char>(words[next]) & 0xC0) == 0x80) ++next;
    const absl::string_view character = words.substr(at, next - at);
    width += DisplayWidth(character);
    if (width + 3 > columns) break;
    absl::StrAppend(&cut, character);
    at = next;
  }
  return cut + "...";
}

std::string Padded(absl::string_view words, size_t columns) {
  const size_t width = DisplayWidth(words);
  return absl::StrCat(words, std::string(columns > width ? columns - width : 0, ' '));
}

class TextMatrix {
 public:
  TextMatrix(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out)
      : report_(report), view_(report, texts), layout_(layout), ink_(layout.color), out_(out) {}

  void Write() {
    Fill();
    if (!rows_.empty()) {
      for (size_t first = 0; first < widths_.size();) first = WriteBlock(first);
    }
    out_.Write(absl::StrCat(SummaryWords(report_.summary()), "\n"));
  }

 private:
  struct Row {
    const v1::ClaimGroup* group = nullptr;
    std::string label;
    // By source.
    std::vector<std::string> cells;
  };

  void Fill() {
    for (const std::string& name : view_.source_names()) {
      heads_.push_back(Cut(name, kMostCell));
      widths_.push_back(DisplayWidth(heads_.back()));
    }
    for (const v1::ClaimGroup& group : report_.groups()) {
      if ((group.verdict() != v1::VERDICT_DISAGREE || IsAccepted(group)) && !layout_.show_all) continue;
      Row& row = rows_.emplace_back();
      row.group = &group;
      row.label = Cut(Clean(group.label()), kMostLabel);
      label_width_ = std::max(label_width_, DisplayWidth(row.label));
      for (const std::vector<Statement>& statements : view_.BySource(group)) {
        row.cells.push_back(Cut(CellWords(statements), kMostCell));
        size_t& width = widths_[row.cells.size() - 1];
        width = std::max(width, DisplayWidth(row.cells.back()));
      }
    }
  }

  // Writes as many sources as fit, from `first` on; the next one that did not.
  size_t WriteBlock(size_t first) {
    size_t end = first, width = 2 + label_width_;
    do {
      width += kGap + widths_[end++];
    } while (end < widths_.size() && width + kGap + widths_[end] <= static_cast<size_t>(layout_.width));
    out_.Write(Line(std::string(2 + label_width_, ' '), heads_, first, end, false));
    for (const Row& row : rows_) {
      const std::string head = absl::StrCat(Sign(row.group->verdict()), " ", Padded(row.label, label_width_));
      out_.Write(Line(head, row.cells, first, end, true));
    }
    out_.Write("\n");
    return end;
  }

  std::string Line(std::string line, const std::vector<std::string>& cells, size_t first, size_t end,
                   bool strong) const {
    size_t blanks = 0;
    for (size_t i = first; i < end; ++i) {
      blanks += kGap;
      if (!cells[i].empty()) {
        absl::StrAppend(&line, std::string(blanks, ' '), strong ? ink_.Strong(cells[i]) : ink_.Faint(cells[i]));
        blanks = 0;
      }
      blanks += widths_[i] - DisplayWidth(cells[i]);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line + "\n";
  }

  std::string Sign(v1::Verdict verdict) const {
    switch (verdict) {
      case v1::VERDICT_DISAGREE:
        return ink_.Conflict("!");
      case v1::VERDICT_AGREE:
        return ink_.Agreement("=");
      case v1::VERDICT_UPDATED:
        return ink_.Update(">");
      default:
        return "?";
    }
  }

  const v1::Report& report_;
  const ReportView view_;
  const Layout& layout_;
  const Ink ink_;
  Output& out_;
  std::vector<std::string> heads_;
  std::vector<Row> rows_;
  std::vector<size_t> widths_;
  size_t label_width_ = 0;
};

}  // namespace

absl::Status WriteTextMatrix(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out) {
  TextMatrix(report, texts, layout, out).Write();
  return absl::OkStatus();
}

}  // namespace gainsay::cli
