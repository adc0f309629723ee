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

DateInterval::Granularity UnitGranularity(Unit unit) {
  switch (unit) {
    case Unit::kDay:
      return DateInterval::GRANULARITY_DAY;
    case Unit::kWeek:
      return DateInterval::GRANULARITY_WEEK;
    case Unit::kMonth:
      return DateInterval::GRANULARITY_MONTH;
    case Unit::kWeekend:
    case Unit::kQuarter:
    case Unit::kSeason:
    case Unit::kHalf:
      return DateInterval::GRANULARITY_PART;
    case Unit::kYear:
      return DateInterval::GRANULARITY_YEAR;
    case Unit::kDecade:
      return DateInterval::GRANULARITY_DECADE;
    default:
      return DateInterval::GRANULARITY_PERIOD;
  }
}

Unit GranularityUnit(DateInterval::Granularity granularity) {
  switch (granularity) {
    case DateInterval::GRANULARITY_DAY:
      return Unit::kDay;
    case DateInterval::GRANULARITY_WEEK:
      return Unit::kWeek;
    case DateInterval::GRANULARITY_MONTH:
      return Unit::kMonth;
    case DateInterval::GRANULARITY_YEAR:
      return Unit::kYear;
    case DateInterval::GRANULARITY_DECADE:
      return Unit::kDecade;
    default:
      return Unit::kSeason;
  }
}

}  // namespace gainsay
