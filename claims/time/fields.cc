#include "claims/time/fields.h"

#include "absl/strings/numbers.h"
#include "absl/strings/strip.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

using v1::DateInterval;

// "4thu11", "-1mon5".
std::optional<absl::CivilDay> NthWeekdayOfMonth(absl::string_view id, int year) {
  static constexpr absl::string_view kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (int i = 0; i < 7; ++i) {
    const size_t at = id.find(kDays[i]);
    int nth = 0, month = 0;
    if (at == absl::string_view::npos || !absl::SimpleAtoi(id.substr(0, at), &nth) ||
        !absl::SimpleAtoi(id.substr(at + 3), &month) || month < 1 || month > 12) {
      continue;
    }
    return NthWeekday(MonthDays(year, month), i + 1, nth);
  }
  return std::nullopt;
}

}  // namespace

bool HasOwnYear(absl::string_view id) { return id.size() == 10 && id[4] == '-'; }

std::optional<absl::CivilDay> NamedDay(absl::string_view id, int year) {
  if (HasOwnYear(id)) return ParseIsoDay(id);
  if (absl::ConsumePrefix(&id, "easter")) {
    int days = 0;
    if (!absl::SimpleAtoi(id, &days)) return std::nullopt;
    return EasterSunday(year) + days;
  }
  int month = 0, day = 0;
  if (id.size() == 5 && id[2] == '-' && absl::SimpleAtoi(id.substr(0, 2), &month) &&
      absl::SimpleAtoi(id.substr(3), &day)) {
    if (!IsDay(year, month, day)) return std::nullopt;
    return absl::CivilDay(year, month, day);
  }
  return NthWeekdayOfMonth(id, year);
}

std::optional<DayRange> FieldDays(const DatePhrase& phrase, int year) {
  if (!phrase.named_day.empty()) {
    const std::optional<absl::CivilDay> day = NamedDay(phrase.named_day, year);
    if (!day) return std::nullopt;
    return DayRange{*day, *day};
  }
  if (phrase.day > 0) {
    const int last_day = phrase.last_day > 0 ? phrase.last_day : phrase.day;
    if (!IsDay(year, phrase.month, phrase.day) || !IsDay(year, phrase.month, last_day)) return std::nullopt;
    return DayRange{absl::CivilDay(year, phrase.month, phrase.day), absl::CivilDay(year, phrase.month, last_day)};
  }
  if (phrase.month > 0) return MonthDays(year, phrase.month);
  if (phrase.quarter > 0) return QuarterDays(year, phrase.quarter);
  if (phrase.season > 0) return SeasonDays(year, phrase.season);
  return YearDays(year);
}

DateInterval::Granularity FieldGranularity(const DatePhrase& phrase) {
  if (phrase.last_day > 0) return DateInterval::GRANULARITY_PERIOD;
  if (phrase.day > 0 || !phrase.named_day.empty()) return DateInterval::GRANULARITY_DAY;
  if (phrase.month > 0) return DateInterval::GRANULARITY_MONTH;
  if (phrase.quarter > 0 || phrase.season > 0) return DateInterval::GRANULARITY_PART;
  return DateInterval::GRANULARITY_YEAR;
}

DateInterval::Granularity UnitGranularity(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kDay:
      return DateInterval::GRANULARITY_DAY;
    case TimeUnit::kWeek:
      return DateInterval::GRANULARITY_WEEK;
    case TimeUnit::kMonth:
      return DateInterval::GRANULARITY_MONTH;
    case TimeUnit::kWeekend:
    case TimeUnit::kQuarter:
    case TimeUnit::kSeason:
    case TimeUnit::kHalf:
      return DateInterval::GRANULARITY_PART;
    case TimeUnit::kYear:
      return DateInterval::GRANULARITY_YEAR;
    case TimeUnit::kDecade:
      return DateInterval::GRANULARITY_DECADE;
    default:
      return DateInterval::GRANULARITY_PERIOD;
  }
}

TimeUnit GranularityUnit(DateInterval::Granularity granularity) {
  switch (granularity) {
    case DateInterval::GRANULARITY_DAY:
      return TimeUnit::kDay;
    case DateInterval::GRANULARITY_WEEK:
      return TimeUnit::kWeek;
    case DateInterval::GRANULARITY_MONTH:
      return TimeUnit::kMonth;
    case DateInterval::GRANULARITY_YEAR:
      return TimeUnit::kYear;
    case DateInterval::GRANULARITY_DECADE:
      return TimeUnit::kDecade;
    default:
      return TimeUnit::kSeason;
  }
}

}  // namespace gainsay
