#include "compare/years.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/time/civil_time.h"
#include "claims/assembly/blocking_keys.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// Sources published further apart than this do not tell which year is meant.
constexpr int kMaxDaysApart = 731;
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

// When the first source was published, if that tells the year.
std::optional<absl::CivilDay> TimeOf(absl::Span<const v1::Source* const> sources) {
  std::optional<absl::CivilDay> first, last;
  const v1::Source* before = nullptr;
  for (const v1::Source* const source : sources) {
    if (source == before) continue;
    before = source;
    const std::optional<absl::CivilDay> day = ParseIsoDay(source->published());
    if (!day.has_value()) continue;
    first = first.has_value() ? std::min(*first, *day) : *day;
    last = last.has_value() ? std::max(*last, *day) : *day;
  }
  return first.has_value() && *last - *first <= kMaxDaysApart ? first : std::nullopt;
}

void SetDate(const MonthDay& month_day, absl::CivilDay day, v1::Claim& claim) {
  const absl::CivilDay last = month_day.day > 0 ? day : absl::CivilDay(absl::CivilMonth(day) + 1) - 1;
  claim.mutable_date()->set_first(FormatIsoDay(day));
  claim.mutable_date()->set_last(FormatIsoDay(last));
  claim.clear_blocking_keys();
  for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
}

}  // namespace

bool LacksYear(const v1::Claim& claim, const v1::Source& source) {
  return claim.has_date() && source.published().empty() && ParseMonthDay(claim.date().first()).has_value();
}

void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources) {
  SupplyYears(claims, sources, sources);
}

void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources,
                 absl::Span<const v1::Source* const> all_sources) {
  const std::optional<absl::CivilDay> time = TimeOf(all_sources);
  for (size_t i = 0; i < claims.size() && time.has_value(); ++i) {
    if (!LacksYear(*claims[i], *sources[i])) continue;
    const std::optional<MonthDay> month_day = ParseMonthDay(claims[i]->date().first());
    if (const auto day = Nearest(*month_day, *time)) SetDate(*month_day, *day, *claims[i]);
  }
}

}  // namespace gainsay
