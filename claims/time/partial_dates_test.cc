// All partial dates of two years, one of them a leap year, and all ways of writing each of their days.
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "claims/time/calendar.h"
#include "claims/time/dates_testing.h"
#include "claims/time/time.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr absl::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};
constexpr absl::string_view kShortMonths[] = {"Jan.", "Feb.", "Mar.", "Apr.", "May",  "Jun.",
                                              "Jul.", "Aug.", "Sep.", "Oct.", "Nov.", "Dec."};
constexpr absl::string_view kWeekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                           "Friday", "Saturday", "Sunday"};
constexpr int kYears[] = {2020, 2021};

std::string Range(const DayRange& days) {
  return absl::StrCat(FormatIsoDay(days.first), "..", FormatIsoDay(days.last));
}

TEST(PartialDatesTest, DaysInEveryOrder) {
  for (absl::CivilDay day(2020, 1, 1); day.year() <= 2021; ++day) {
    const absl::string_view month = kMonths[day.month() - 1];
    const absl::string_view weekday = kWeekdays[WeekdayNumber(day) - 1];
    const int d = day.day();
    const int64_t y = day.year();
    const std::string ways[] = {
        absl::StrCat(month, " ", d, ", ", y),
        absl::StrCat(kShortMonths[day.month() - 1], " ", d, ", ", y),
        absl::StrCat(d, " ", month, " ", y),
        absl::StrCat(weekday, ", ", month, " ", d, ", ", y),
        absl::StrCat(weekday, " ", d, " ", month, " ", y),
        FormatIsoDay(day),
        absl::StrCat(d, ".", day.month(), ".", y),
    };
    for (const std::string& way : ways) {
      EXPECT_EQ(DumpDates(absl::StrCat("It fell on ", way, ", they say."), ""),
                absl::StrCat("[", way, "] ", FormatIsoDay(day), " day"));
    }
  }
}

TEST(PartialDatesTest, MonthsAndTheirParts) {
  for (const int year : kYears) {
    for (int month = 1; month <= 12; ++month) {
      const std::string name = absl::StrCat(kMonths[month - 1], " ", year);
      const DayRange days = MonthDays(year, month);
      EXPECT_EQ(DumpDates(absl::StrCat("in ", name), ""), absl::StrCat("[", name, "] ", Range(days), " month"));
      const std::pair<absl::string_view, Part> parts[] = {
          {"early ", Part::kEarly}, {"mid-", Part::kMid}, {"late ", Part::kLate}, {"the end of ", Part::kEnd}};
      for (const auto& [word, part] : parts) {
        EXPECT_EQ(DumpDates(absl::StrCat("in ", word, name), ""),
                  absl::StrCat("[", word, name, "] ", Range(PartOf(days, TimeUnit::kMonth, part)), " part about"));
      }
    }
  }
}

TEST(PartialDatesTest, QuartersAndSeasons) {
  constexpr absl::string_view kSeasons[] = {"spring", "summer", "autumn", "winter"};
  constexpr absl::string_view kOrdinals[] = {"first", "second", "third", "fourth"};
  for (const int year : kYears) {
    for (int i = 1; i <= 4; ++i) {
      const std::string quarter = Range(QuarterDays(year, i));
      EXPECT_EQ(DumpDates(absl::StrCat("in Q", i, " ", year), ""),
                absl::StrCat("[Q", i, " ", year, "] ", quarter, " part"));
      const std::string words = absl::StrCat("the ", kOrdinals[i - 1], " quarter of ", year);
      EXPECT_EQ(DumpDates(absl::StrCat("in ", words), ""), absl::StrCat("[", words, "] ", quarter, " part"));
      const std::string season = absl::StrCat("the ", kSeasons[i - 1], " of ", year);
      EXPECT_EQ(DumpDates(absl::StrCat("in ", season), ""),
                absl::StrCat("[", season, "] ", Range(SeasonDays(year, i)), " part"));
    }
  }
}

TEST(PartialDatesTest, EveryPlausibleYear) {
  for (int year = 1500; year <= 2100; ++year) {
    EXPECT_EQ(DumpDates(absl::StrCat("It began in ", year, "."), ""),
              absl::StrCat("[", year, "] ", Range(YearDays(year)), " year"));
    EXPECT_EQ(DumpDates(absl::StrCat("It killed ", year, " people."), ""), "");
  }
}

// A weekday is the last one up to publication, or the next one from it; the last seven and the next seven days cover
// each other.
TEST(PartialDatesTest, EveryWeekdayFromEveryDayOfTwoWeeks) {
  for (absl::CivilDay published(2020, 2, 20); published < absl::CivilDay(2020, 3, 6); ++published) {
    for (int back = 0; back < 7; ++back) {
      const absl::CivilDay day = published - back;
      const absl::string_view weekday = kWeekdays[WeekdayNumber(day) - 1];
      EXPECT_EQ(DumpDates(absl::StrCat("They fled on ", weekday, "."), FormatIsoDay(published)),
                absl::StrCat("[", weekday, "] ", FormatIsoDay(day), " day"));
      const absl::CivilDay next = back == 0 ? day : day + 7;
      EXPECT_EQ(DumpDates(absl::StrCat("They will flee on ", weekday, "."), FormatIsoDay(published)),
                absl::StrCat("[", weekday, "] ", FormatIsoDay(next), " day"));
    }
  }
}

}  // namespace
}  // namespace gainsay
