#include "compare/years.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"
#include "claims/assembly/blocking_keys.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// Most sources of a story are published within so many days of the first; where they are not, the sources do not tell
// which year is meant.
constexpr int kMaxDaysApart = 731;
// A source published so long after the first looks back.
constexpr int kLookBackDays = 330;
// In a look back, days of the year so near to that of the first source are of the story's year: of 14 such days without
// a year in the development sets all were, also those a few days before publication; of 30 farther from it, 8.
constexpr int kOfStoryDays = 21;
// A leap day is within so many years of any other.
constexpr int kMaxYears = 8;

// "--10-18", "--10"; day 0 for a whole month.
struct MonthDay {
  int month = 0;
  int day = 0;
};

std::optional<MonthDay> ParseMonthDay(absl::string_view text) {
  MonthDay parsed;
  if (!absl::ConsumePrefix(&text, "--") || text.size() < 2 || !absl::SimpleAtoi(text.substr(0, 2), &parsed.month))
    return std::nullopt;
  text.remove_prefix(2);
  const bool has_day = text.size() == 3 && text[0] == '-' && absl::SimpleAtoi(text.substr(1), &parsed.day);
  if (!has_day && !text.empty()) return std::nullopt;
  const bool is_date = parsed.month >= 1 && parsed.month <= 12 && parsed.day >= (has_day ? 1 : 0) && parsed.day <= 31;
  return is_date ? std::optional<MonthDay>(parsed) : std::nullopt;
}

// The day of that name, or the first of the month, that is nearest to `day`; of two as near the earlier one.
std::optional<absl::CivilDay> Nearest(const MonthDay& month_day, absl::CivilDay day) {
  std::optional<absl::CivilDay> nearest;
  for (int year = static_cast<int>(day.year()) - kMaxYears; year <= day.year() + kMaxYears; ++year) {
    const absl::CivilDay candidate(year, month_day.month, std::max(1, month_day.day));
    // The calendar has no 29 February of that year.
    if (candidate.month() != month_day.month) continue;
    if (!nearest.has_value() || std::abs(candidate - day) < std::abs(*nearest - day)) nearest = candidate;
  }
  return nearest;
}

// When a story was told.
struct StoryTime {
  // Of the first source.
  absl::CivilDay first;
  // Sources that say when they were published, and those of them that were near the first.
  int dated = 0;
  int near = 0;

  bool IsNear(absl::CivilDay day) const { return day - first <= kMaxDaysApart; }
  // Whether most sources are of its time.
  bool IsOneStory() const { return 2 * near > dated; }
  // The same of all but one that was published on `day`.
  bool IsOneStoryWithout(absl::CivilDay day) const { return 2 * (near - (IsNear(day) ? 1 : 0)) > dated - 1; }
};

std::optional<StoryTime> TimeOf(absl::Span<const v1::Source* const> sources) {
  std::vector<absl::CivilDay> days;
  const v1::Source* before = nullptr;
  for (const v1::Source* const source : sources) {
    if (source == before) continue;
    before = source;
    if (const std::optional<absl::CivilDay> day = ParseIsoDay(source->published())) days.push_back(*day);
  }
  if (days.empty()) return std::nullopt;
  StoryTime story;
  story.first = *std::min_element(days.begin(), days.end());
  story.dated = static_cast<int>(days.size());
  story.near =
      static_cast<int>(std::count_if(days.begin(), days.end(), [&](absl::CivilDay day) { return story.IsNear(day); }));
  return story;
}

void SetKeys(v1::Claim& claim) {
  claim.clear_blocking_keys();
  for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
}

void SetDate(const MonthDay& month_day, absl::CivilDay day, v1::Claim& claim) {
  const absl::CivilDay last = month_day.day > 0 ? day : absl::CivilDay(absl::CivilMonth(day) + 1) - 1;
  claim.mutable_date()->set_first(FormatIsoDay(day));
  claim.mutable_date()->set_last(FormatIsoDay(last));
  SetKeys(claim);
}

// Whether the day, which was taken for one shortly before publication, is of the story that the source looks back to;
// then gives it that year.
bool MoveToStory(absl::CivilDay story, v1::DateInterval& interval) {
  const std::optional<absl::CivilDay> day = ParseIsoDay(interval.first());
  if (!interval.year_inferred() || !day.has_value() || interval.first() != interval.last()) return false;
  const std::optional<absl::CivilDay> other = Nearest({day->month(), day->day()}, story);
  if (!other.has_value() || *other == *day || std::abs(*other - story) > kOfStoryDays) return false;
  interval.set_first(FormatIsoDay(*other));
  interval.set_last(interval.first());
  return true;
}

void SupplyYear(const StoryTime& story, const v1::Source& source, v1::Claim& claim) {
  const std::optional<absl::CivilDay> published = ParseIsoDay(source.published());
  if (!published.has_value()) {
    const std::optional<MonthDay> month_day = ParseMonthDay(claim.date().first());
    if (!month_day.has_value() || !story.IsOneStory()) return;
    if (const auto day = Nearest(*month_day, story.first)) SetDate(*month_day, *day, claim);
    return;
  }
  if (*published - story.first < kLookBackDays || !story.IsOneStoryWithout(*published)) return;
  const bool date = claim.has_date() && MoveToStory(story.first, *claim.mutable_date());
  const bool time = claim.has_time() && MoveToStory(story.first, *claim.mutable_time());
  if (date || time) SetKeys(claim);
}

}  // namespace

bool MayTakeYear(const v1::Claim& claim, const v1::Source& source) {
  if (source.published().empty()) return claim.has_date() && ParseMonthDay(claim.date().first()).has_value();
  return claim.date().year_inferred() || claim.time().year_inferred();
}

void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources) {
  SupplyYears(claims, sources, sources);
}

void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources,
                 absl::Span<const v1::Source* const> all_sources) {
  const std::optional<StoryTime> story = TimeOf(all_sources);
  for (size_t i = 0; i < claims.size() && story.has_value(); ++i) {
    if (MayTakeYear(*claims[i], *sources[i])) SupplyYear(*story, *sources[i], *claims[i]);
  }
}

}  // namespace gainsay
