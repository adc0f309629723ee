#include "compare/years.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "claims/assembly/blocking_keys.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// Most sources of a story are published within so many days of the first; where they are not, the sources do not tell
// which year is meant.
constexpr int kMaxDaysApart = 731;
// A source published longer after the first looks back.
constexpr int kLookBackDays = 330;
// In a look back, days of the year so near to that of the first source are of the story's year: of 14 such days without
// a year in the development sets all were, also those a few days before publication; of 30 farther from it, 8.
constexpr int kOfStoryDays = 21;
// A leap day is within so many years of any other.
constexpr int kMaxYears = 8;

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

void SetKeys(v1::Claim& claim) {
  claim.clear_blocking_keys();
  for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
}

// A value that is set aside ("not on 27 February") has no keys, and gets none.
void RenewKeys(v1::Claim& claim) {
  if (!claim.blocking_keys().empty()) SetKeys(claim);
}

void SetDate(const MonthDay& month_day, absl::CivilDay day, v1::Claim& claim) {
  const absl::CivilDay last = month_day.day > 0 ? day : absl::CivilDay(absl::CivilMonth(day) + 1) - 1;
  // "by 31 January" stays open.
  if (!claim.date().first().empty()) claim.mutable_date()->set_first(FormatIsoDay(day));
  claim.mutable_date()->set_last(FormatIsoDay(last));
  SetKeys(claim);
}

// Whether the days, which were taken for some shortly before publication, are of the story that the source looks back
// to; then gives them its year.
bool MoveToStory(absl::CivilDay story, v1::DateInterval& interval) {
  const std::optional<absl::CivilDay> first = ParseIsoDay(interval.first()), last = ParseIsoDay(interval.last());
  if (!interval.year_inferred() || !first.has_value() || !last.has_value()) return false;
  const std::optional<absl::CivilDay> other = Nearest({first->month(), first->day()}, story);
  if (!other.has_value() || *other == *first || std::abs(*other - story) > kOfStoryDays) return false;
  interval.set_first(FormatIsoDay(*other));
  interval.set_last(FormatIsoDay(*other + (*last - *first)));
  return true;
}

}  // namespace

bool MayTakeYear(const v1::Claim& claim, const v1::Source& source) {
  if (source.published().empty()) return claim.has_date() && ParseIsoMonthDay(claim.date().last()).has_value();
  return claim.date().year_inferred() || claim.time().year_inferred();
}

StoryYears::StoryYears(absl::Span<const v1::Source* const> sources) {
  std::vector<absl::CivilDay> days;
  const v1::Source* before = nullptr;
  for (const v1::Source* const source : sources) {
    if (source == before) continue;
    before = source;
    if (const std::optional<absl::CivilDay> day = ParseIsoDay(source->published())) days.push_back(*day);
  }
  is_undated_ = days.empty();
  if (is_undated_) return;
  first_ = *std::min_element(days.begin(), days.end());
  const auto within = [&](int most) {
    return std::count_if(days.begin(), days.end(), [&](absl::CivilDay day) { return day - *first_ <= most; });
  };
  const auto dated = static_cast<int64_t>(days.size());
  tells_year_ = 2 * within(kMaxDaysApart) > dated;
  // One of those that came later is the one that looks back.
  may_look_back_ = 2 * within(kLookBackDays) > dated - 1;
}

bool StoryYears::Concern(const v1::Source& source) const {
  const std::optional<absl::CivilDay> published = ParseIsoDay(source.published());
  if (!published.has_value()) return tells_year_ || is_undated_;
  return may_look_back_ && *published - *first_ > kLookBackDays;
}

bool StoryYears::Supply(const v1::Source& source, v1::Claim& claim) const {
  if (!Concern(source)) return false;
  if (is_undated_) {
    SetKeys(claim);
    return true;
  }
  if (!ParseIsoDay(source.published()).has_value()) {
    const std::optional<MonthDay> month_day = ParseIsoMonthDay(claim.date().last());
    const std::optional<absl::CivilDay> day = month_day.has_value() ? Nearest(*month_day, *first_) : std::nullopt;
    if (!day.has_value()) return false;
    SetDate(*month_day, *day, claim);
    return true;
  }
  const bool date = claim.has_date() && MoveToStory(*first_, *claim.mutable_date());
  const bool time = claim.has_time() && MoveToStory(*first_, *claim.mutable_time());
  if (date || time) RenewKeys(claim);
  return date || time;
}

void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources) {
  const StoryYears years(sources);
  for (size_t i = 0; i < claims.size(); ++i) {
    if (MayTakeYear(*claims[i], *sources[i])) years.Supply(*sources[i], *claims[i]);
  }
}

}  // namespace gainsay
