#include "claims/time/calendar.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

using absl::CivilDay;

TEST(CalendarTest, MonthsAndYearsAreWhole) {
  for (int year = 1896; year <= 2104; ++year) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    EXPECT_EQ(DaysInMonth(year, 2), leap ? 29 : 28) << year;
    EXPECT_EQ(IsDay(year, 2, 29), leap) << year;
    EXPECT_EQ(YearDays(year).last - YearDays(year).first + 1, leap ? 366 : 365) << year;
    CivilDay next(year, 1, 1);
    for (int month = 1; month <= 12; ++month) {
      EXPECT_EQ(MonthDays(year, month).first, next);
      next = MonthDays(year, month).last + 1;
    }
    EXPECT_EQ(next, CivilDay(year + 1, 1, 1));
  }
}

TEST(CalendarTest, QuartersHalvesAndSeasonsFillTheYear) {
  CivilDay next(2020, 1, 1);
  for (int quarter = 1; quarter <= 4; ++quarter) {
    EXPECT_EQ(QuarterDays(2020, quarter).first, next);
    next = QuarterDays(2020, quarter).last + 1;
  }
  EXPECT_EQ(HalfDays(2020, 2), (DayRange{CivilDay(2020, 7, 1), CivilDay(2020, 12, 31)}));
  next = CivilDay(2020, 3, 1);
  for (int season = 1; season <= 4; ++season) {
    EXPECT_EQ(SeasonDays(2020, season).first, next);
    next = SeasonDays(2020, season).last + 1;
  }
  EXPECT_EQ(next, CivilDay(2021, 3, 1));
}

TEST(CalendarTest, PartsLieInsideAndInOrder) {
  for (int month = 1; month <= 12; ++month) {
    const DayRange whole = MonthDays(2021, month);
    for (const Part part : {Part::kEarly, Part::kMid, Part::kLate, Part::kStart, Part::kEnd}) {
      const DayRange days = PartOf(whole, TimeUnit::kMonth, part);
      EXPECT_GE(days.first, whole.first);
      EXPECT_LE(days.last, whole.last);
      EXPECT_LE(days.first, days.last);
    }
  }
  for (const TimeUnit unit :
       {TimeUnit::kWeek, TimeUnit::kQuarter, TimeUnit::kYear, TimeUnit::kDecade, TimeUnit::kCentury}) {
    const DayRange whole = *UnitAround(CivilDay(2021, 9, 28), unit);
    CivilDay before = whole.first;
    for (const Part part : {Part::kEarly, Part::kMid, Part::kLate}) {
      const DayRange days = PartOf(whole, unit, part);
      EXPECT_GE(days.first, before);
      EXPECT_LE(days.last, whole.last);
      before = days.first;
    }
  }
}

TEST(CalendarTest, EasterIsAsInTheChurchesTables) {
  const CivilDay known[] = {CivilDay(1961, 4, 2),  CivilDay(1998, 4, 12), CivilDay(2000, 4, 23), CivilDay(2008, 3, 23),
                            CivilDay(2011, 4, 24), CivilDay(2019, 4, 21), CivilDay(2021, 4, 4),  CivilDay(2038, 4, 25)};
  for (const CivilDay day : known) EXPECT_EQ(EasterSunday(static_cast<int>(day.year())), day);
}

TEST(CalendarTest, NthWeekdayCountsFromEitherEnd) {
  const DayRange may = MonthDays(2021, 5);
  EXPECT_EQ(NthWeekday(may, 1, 1), CivilDay(2021, 5, 3));
  EXPECT_EQ(NthWeekday(may, 1, -1), CivilDay(2021, 5, 31));
  EXPECT_EQ(NthWeekday(may, 6, 5), CivilDay(2021, 5, 29));
  EXPECT_EQ(NthWeekday(may, 2, 5), std::nullopt);
  EXPECT_EQ(NthWeekday(may, 2, 0), std::nullopt);
}

TEST(CalendarTest, AddUnitsCutsTheDayToTheMonth) {
  EXPECT_EQ(AddUnits(CivilDay(2020, 1, 31), TimeUnit::kMonth, 1), CivilDay(2020, 2, 29));
  EXPECT_EQ(AddUnits(CivilDay(2020, 2, 29), TimeUnit::kYear, 1), CivilDay(2021, 2, 28));
  EXPECT_EQ(AddUnits(CivilDay(2020, 2, 29), TimeUnit::kWeek, -2), CivilDay(2020, 2, 15));
}

TEST(CalendarTest, LeavesTheCalendarWithoutOverflow) {
  for (const TimeUnit unit :
       {TimeUnit::kDay, TimeUnit::kWeek, TimeUnit::kMonth, TimeUnit::kYear, TimeUnit::kDecade, TimeUnit::kCentury}) {
    for (const int64_t count : {int64_t{999999999999}, int64_t{-999999999999}, INT64_MAX, INT64_MIN}) {
      EXPECT_EQ(AddUnits(CivilDay(2020, 1, 1), unit, count), std::nullopt);
      EXPECT_EQ(UnitAround(CivilDay(2020, 1, 1), unit, count), std::nullopt);
    }
  }
  EXPECT_EQ(AddUnits(CivilDay(2020, 1, 1), TimeUnit::kYear, 9000), std::nullopt);
  EXPECT_EQ(AddUnits(CivilDay(2020, 1, 1), TimeUnit::kYear, -2020), std::nullopt);
}

TEST(CalendarTest, NthUnitsStayInside) {
  const DayRange year = YearDays(2021);
  EXPECT_EQ(NthUnits(year, TimeUnit::kMonth, 1, 4), (DayRange{CivilDay(2021, 1, 1), CivilDay(2021, 4, 30)}));
  EXPECT_EQ(NthUnits(year, TimeUnit::kMonth, -1, 3), (DayRange{CivilDay(2021, 10, 1), CivilDay(2021, 12, 31)}));
  EXPECT_EQ(NthUnits(year, TimeUnit::kHalf, 2, 1), HalfDays(2021, 2));
  EXPECT_EQ(NthUnits(year, TimeUnit::kMonth, 13, 1), std::nullopt);
  EXPECT_EQ(NthUnits(year, TimeUnit::kHalf, 3, 1), std::nullopt);
  EXPECT_EQ(NthUnits(MonthDays(2021, 2), TimeUnit::kWeek, 4, 2)->last, CivilDay(2021, 2, 28));
}

}  // namespace
}  // namespace gainsay
