#include "claims/time/calendar.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr int64_t kFirstYear = 1;
constexpr int64_t kLastYear = 9999;
// More days than the years above hold.
constexpr int64_t kMostUnits = 4'000'000;

bool IsYear(int64_t year) { return year >= kFirstYear && year <= kLastYear; }

// Months of a unit; 0 for those that are made of days.
int MonthsOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kMonth:
      return 1;
    case TimeUnit::kQuarter:
    case TimeUnit::kSeason:
      return 3;
    case TimeUnit::kHalf:
      return 6;
    case TimeUnit::kYear:
      return 12;
    case TimeUnit::kDecade:
      return 120;
    case TimeUnit::kCentury:
      return 1200;
    default:
      return 0;
  }
}

int DaysOf(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kWeek:
    case TimeUnit::kWeekend:
      return 7;
    case TimeUnit::kFortnight:
      return 14;
    default:
      return 1;
  }
}

DayRange MonthsDays(absl::CivilMonth first, int64_t months) {
  return {absl::CivilDay(first), absl::CivilDay(first + months) - 1};
}

// The first month of the unit that holds the month.
absl::CivilMonth UnitStart(absl::CivilMonth month, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kQuarter:
      return month - (month.month() - 1) % 3;
    case TimeUnit::kSeason:
      return month - month.month() % 3;
    case TimeUnit::kHalf:
      return month - (month.month() - 1) % 6;
    case TimeUnit::kYear:
      return absl::CivilMonth(month.year(), 1);
    case TimeUnit::kDecade:
      return absl::CivilMonth(month.year() - month.year() % 10, 1);
    case TimeUnit::kCentury:
      return absl::CivilMonth(month.year() - (month.year() - 1) % 100, 1);
    default:
      return month;
  }
}

// Cuts a stretch by parts of `whole`, measured in months if it holds whole ones.
DayRange Slice(const DayRange& range, int from, int to, int whole) {
  const absl::CivilMonth first(range.first), end(range.last + 1);
  const int64_t months = end - first;
  if (range.first.day() == 1 && (range.last + 1).day() == 1 && months * from % whole == 0 && months * to % whole == 0) {
    return MonthsDays(first + months * from / whole, std::max<int64_t>(1, months * (to - from) / whole));
  }
  const int64_t days = range.last - range.first + 1;
  const absl::CivilDay start = range.first + days * from / whole;
  return {start, std::max(start, range.first + days * to / whole - 1)};
}

DayRange PartOfMonth(const DayRange& month, Part part) {
  switch (part) {
    case Part::kEarly:
      return {month.first, month.first + 9};
    case Part::kMid:
      return {month.first + 10, month.first + 19};
    case Part::kLate:
      return {month.first + 19, month.last};
    case Part::kStart:
      return {month.first, month.first + 6};
    case Part::kEnd:
      return {month.last - 6, month.last};
    case Part::kNone:
      break;
  }
  return month;
}

DayRange PartOfYear(const DayRange& year, Part part) {
  const absl::CivilMonth first(year.first);
  switch (part) {
    case Part::kEarly:
      return MonthsDays(first, 4);
    case Part::kMid:
      return MonthsDays(first + 3, 6);
    case Part::kLate:
      return MonthsDays(first + 9, 3);
    case Part::kStart:
      return MonthsDays(first, 2);
    case Part::kEnd:
      return MonthsDays(first + 10, 2);
    case Part::kNone:
      break;
  }
  return year;
}

DayRange PartOfDecade(const DayRange& decade, Part part) {
  const int year = static_cast<int>(decade.first.year());
  switch (part) {
    case Part::kEarly:
      return YearsDays(year, year + 3);
    case Part::kMid:
      return YearsDays(year + 4, year + 6);
    case Part::kLate:
      return YearsDays(year + 7, year + 9);
    case Part::kStart:
      return YearsDays(year, year + 1);
    case Part::kEnd:
      return YearsDays(year + 8, year + 9);
    case Part::kNone:
      break;
  }
  return decade;
}

DayRange PartOfWeek(const DayRange& week, Part part) {
  switch (part) {
    case Part::kEarly:
    case Part::kStart:
      return {week.first, week.first + 2};
    case Part::kMid:
      return {week.first + 1, week.first + 4};
    case Part::kLate:
    case Part::kEnd:
      return {week.first + 3, week.last};
    case Part::kNone:
      break;
  }
  return week;
}

}  // namespace

bool IsDay(int64_t year, int month, int day) {
  return IsYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= DaysInMonth(year, month);
}

int DaysInMonth(int64_t year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[month - 1];
}

DayRange MonthDays(int year, int month) { return MonthsDays(absl::CivilMonth(year, month), 1); }
DayRange YearDays(int year) { return YearsDays(year, year); }
DayRange YearsDays(int first, int last) { return {absl::CivilDay(first, 1, 1), absl::CivilDay(last, 12, 31)}; }
DayRange QuarterDays(int year, int quarter) { return MonthsDays(absl::CivilMonth(year, quarter * 3 - 2), 3); }
DayRange HalfDays(int year, int half) { return MonthsDays(absl::CivilMonth(year, half * 6 - 5), 6); }
DayRange SeasonDays(int year, int season) { return MonthsDays(absl::CivilMonth(year, season * 3), 3); }

int WeekdayNumber(absl::CivilDay day) { return static_cast<int>(absl::GetWeekday(day)) + 1; }

std::optional<absl::CivilDay> NthWeekday(const DayRange& range, int weekday, int nth) {
  if (nth == 0 || nth > 60 || nth < -60) return std::nullopt;
  absl::CivilDay day;
  if (nth > 0) {
    day = range.first + (weekday - WeekdayNumber(range.first) + 7) % 7 + 7 * (nth - 1);
  } else {
    day = range.last - (WeekdayNumber(range.last) - weekday + 7) % 7 + 7 * (nth + 1);
  }
  if (day < range.first || day > range.last) return std::nullopt;
  return day;
}

// The anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8.
absl::CivilDay EasterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return absl::CivilDay(year, n / 31, n % 31 + 1);
}

std::optional<absl::CivilDay> AddUnits(absl::CivilDay day, TimeUnit unit, int64_t count) {
  if (unit == TimeUnit::kNone || count > kMostUnits || count < -kMostUnits) return std::nullopt;
  if (const int months = MonthsOf(unit); months > 0) {
    const absl::CivilMonth month = absl::CivilMonth(day) + count * months;
    if (!IsYear(month.year())) return std::nullopt;
    return absl::CivilDay(month.year(), month.month(), std::min(day.day(), DaysInMonth(month.year(), month.month())));
  }
  const absl::CivilDay moved = day + count * DaysOf(unit);
  if (!IsYear(moved.year())) return std::nullopt;
  return moved;
}

std::optional<DayRange> UnitAround(absl::CivilDay day, TimeUnit unit, int64_t count) {
  if (unit == TimeUnit::kNone || count > kMostUnits || count < -kMostUnits) return std::nullopt;
  DayRange range{day, day};
  if (const int months = MonthsOf(unit); months > 0) {
    range = MonthsDays(UnitStart(absl::CivilMonth(day), unit) + count * months, months);
  } else if (unit == TimeUnit::kDay) {
    range.first = range.last = day + count;
  } else {
    const absl::CivilDay monday = day - (WeekdayNumber(day) - 1) + count * DaysOf(unit);
    range = {monday, monday + DaysOf(unit) - 1};
    if (unit == TimeUnit::kWeekend) range.first = range.last - 1;
  }
  if (!IsYear(range.first.year()) || !IsYear(range.last.year())) return std::nullopt;
  return range;
}

DayRange PartOf(const DayRange& range, TimeUnit unit, Part part) {
  if (part == Part::kNone || unit == TimeUnit::kDay) return range;
  if (unit == TimeUnit::kMonth) return PartOfMonth(range, part);
  if (unit == TimeUnit::kYear) return PartOfYear(range, part);
  if (unit == TimeUnit::kWeek && range.last - range.first == 6) return PartOfWeek(range, part);
  if (unit == TimeUnit::kDecade) return PartOfDecade(range, part);
  switch (part) {
    case Part::kEarly:
      return Slice(range, 0, 1, 3);
    case Part::kMid:
      return Slice(range, 1, 2, 3);
    case Part::kLate:
      return Slice(range, 2, 3, 3);
    case Part::kStart:
      return Slice(range, 0, 1, 6);
    default:
      return Slice(range, 5, 6, 6);
  }
}

std::optional<DayRange> NthUnits(const DayRange& range, TimeUnit unit, int nth, int count) {
  const int64_t from = nth > 0 ? nth - 1 : 0;
  if (unit == TimeUnit::kNone || nth == 0 || count < 1 || count > 1000 || from > 1000 || nth < -1) return std::nullopt;
  // Half a month is no number of months.
  if (unit == TimeUnit::kHalf) {
    if (from > 1 || count > 1) return std::nullopt;
    return nth == 1 ? Slice(range, 0, 1, 2) : Slice(range, 1, 2, 2);
  }
  std::optional<absl::CivilDay> first, end;
  if (nth > 0) {
    first = AddUnits(range.first, unit, from);
    end = AddUnits(range.first, unit, from + count);
  } else {
    end = range.last + 1;
    first = AddUnits(*end, unit, -count);
  }
  if (!first || !end || *first < range.first || *first > range.last) return std::nullopt;
  return DayRange{*first, std::min(*end - 1, range.last)};
}

}  // namespace gainsay
