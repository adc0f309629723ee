// Stretches of days: what "early June", "the first quarter" or "ten days after" come to on the calendar.
//
//   MonthDays(2020, 2)                                       2020-02-01 .. 2020-02-29
//   PartOf({2019-01-01, 2019-12-31}, TimeUnit::kYear, kLate)     2019-10-01 .. 2019-12-31
//   UnitAround(2021-09-28, TimeUnit::kWeek)                      2021-09-27 .. 2021-10-03
//
// Nothing here knows words. Years outside 1 .. 9999 give nullopt, so that no arithmetic overflows.
#ifndef GAINSAY_CLAIMS_TIME_CALENDAR_H_
#define GAINSAY_CLAIMS_TIME_CALENDAR_H_

#include <cstdint>
#include <optional>

#include "absl/time/civil_time.h"

namespace gainsay {

// Both ends included; first <= last.
struct DayRange {
  absl::CivilDay first;
  absl::CivilDay last;

  friend bool operator==(const DayRange& a, const DayRange& b) { return a.first == b.first && a.last == b.last; }
};

enum class TimeUnit : uint8_t {
  kNone,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kSeason,
  kHalf,
  kYear,
  kDecade,
  kCentury,
};

enum class Part : uint8_t { kNone, kEarly, kMid, kLate, kStart, kEnd };

// Whether the calendar has the day.
bool IsDay(int64_t year, int month, int day);
int DaysInMonth(int64_t year, int month);

DayRange MonthDays(int year, int month);
DayRange YearDays(int year);
// Whole years, both included.
DayRange YearsDays(int first, int last);
// 1 is January to March.
DayRange QuarterDays(int year, int quarter);
// 1 is January to June.
DayRange HalfDays(int year, int half);
// 1 is spring, from 1 March; winter is 4 and ends in the next year's February.
DayRange SeasonDays(int year, int season);

// 1 is Monday, 7 is Sunday.
int WeekdayNumber(absl::CivilDay day);
// The `nth` such weekday of a stretch, counted from its end if negative; nullopt if there are not so many.
std::optional<absl::CivilDay> NthWeekday(const DayRange& range, int weekday, int nth);
// Easter Sunday of the western churches.
absl::CivilDay EasterSunday(int year);

// `count` units after the day, before it if negative. The day of the month is cut to the month's last one.
std::optional<absl::CivilDay> AddUnits(absl::CivilDay day, TimeUnit unit, int64_t count);
// The unit that holds the day, moved by `count` units: the week (Monday to Sunday), month, year ... A weekend is the
// one at the end of the day's week.
std::optional<DayRange> UnitAround(absl::CivilDay day, TimeUnit unit, int64_t count = 0);

// What "early", "mid", "late", "the start of", "the end of" make of a unit:
//   month    1-10, 11-20, 20 to its end; start and end: seven days
//   week     Monday to Wednesday, Tuesday to Friday, Thursday to Sunday
//   year     January to April, April to September, October to December; start and end: two months
//   decade   its years 0-3, 4-6, 7-9; start and end: two years
//   others   thirds; start and end: a sixth
DayRange PartOf(const DayRange& range, TimeUnit unit, Part part);
// The `nth` unit of the stretch and `count` - 1 more; counted from its end if `nth` is negative. Weeks count from its
// first day. nullopt where the stretch does not hold them.
std::optional<DayRange> NthUnits(const DayRange& range, TimeUnit unit, int nth, int count);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_CALENDAR_H_
