// What holds for the dates of any text.
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/built_in.h"
#include "claims/time/time.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr absl::string_view kPieces[] = {
    "January", "May",       "march",      "Sept",       ".",      ",",         "3",
    "21st",    "2014",      "1980s",      "-",          "/",      "to",        "and",
    "between", "from",      "until",      "since",      "by",     "the",       "of",
    "last",    "next",      "this",       "that",       "same",   "week",      "year",
    "days",    "ago",       "later",      "before",     "after",  "Friday",    "Sat",
    "early",   "mid",       "late",       "end",        "first",  "two",       "a few",
    "quarter", "half",      "Q",          "FY",         "summer", "Christmas", "New Year's Eve",
    "9/11",    "yesterday", "17/08/2021", "2021-08-17", "99",     "999999999", "99999",
    "will",    "said",      "\n\n",       "(",          ")",      "decade",    "century",
    "months",  "hundred",   "twenty",     "beforehand", "'",      "s",         "fall",
    "31",      "February",  "30",         "0000",       "2100",   "9999"};

void CheckAll(const std::string& source, std::optional<absl::CivilDay> published) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  uint32_t free = 0;
  for (const DateMention& mention : RecognizeDates(lexicon, text, tagging, published)) {
    ASSERT_LT(mention.first, mention.last) << source;
    ASSERT_LE(mention.last, text.tokens().size()) << source;
    ASSERT_GE(mention.first, free) << "dates overlap in: " << source;
    free = mention.last;
    ASSERT_NE(mention.resolved(), !mention.unresolved.empty()) << source;
    if (mention.resolved()) {
      ASSERT_NE(mention.granularity, v1::DateInterval::GRANULARITY_UNSPECIFIED) << source;
    }
    if (mention.first_day && mention.last_day) {
      ASSERT_LE(*mention.first_day, *mention.last_day) << source;
    }
    for (const auto& day : {mention.first_day, mention.last_day}) {
      if (day) {
        ASSERT_EQ(ParseIsoDay(FormatIsoDay(*day)), day) << source;
      }
    }
  }
  FindPublicationDate(lexicon, text, tagging);
}

TEST(DatePropertiesTest, RandomWordsOfDates) {
  std::mt19937 random(1);
  for (int round = 0; round < 4000; ++round) {
    std::string source;
    for (int i = 0; i < 24; ++i) {
      absl::StrAppend(&source, random() % 5 == 0 ? "" : " ", kPieces[random() % std::size(kPieces)]);
    }
    CheckAll(source, round % 2 == 0 ? std::nullopt : std::optional(absl::CivilDay(2021, 9, 28)));
    if (HasFatalFailure()) return;
  }
}

TEST(DatePropertiesTest, RandomBytes) {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    std::string source;
    for (int i = 0; i < 80; ++i) source += static_cast<char>(random());
    CheckAll(source, absl::CivilDay(2021, 9, 28));
    if (HasFatalFailure()) return;
  }
}

TEST(DatePropertiesTest, EveryPairOfPieces) {
  for (const absl::string_view a : kPieces) {
    for (const absl::string_view b : kPieces) {
      CheckAll(absl::StrCat(a, " ", b), absl::CivilDay(2020, 2, 29));
      CheckAll(absl::StrCat("the ", a, b, " 2020"), std::nullopt);
    }
  }
}

// The ends of the calendar that a manifest may give.
TEST(DatePropertiesTest, AnyPublicationDate) {
  for (const absl::CivilDay published :
       {absl::CivilDay(1, 1, 1), absl::CivilDay(9999, 12, 31), absl::CivilDay(2000, 2, 29)}) {
    for (const absl::string_view piece : kPieces) {
      CheckAll(absl::StrCat("two ", piece, " ago, last ", piece, ", on ", piece, " 29 it will"), published);
      CheckAll(absl::StrCat("yesterday, tomorrow, next ", piece, ", the following ", piece), published);
    }
  }
}

// Line ends, capitals and typographic marks change nothing but the words.
TEST(DatePropertiesTest, LineEndsDoNotMatter) {
  const std::string source = "It fell on Friday, January\n3, 2020, and between May\nand July 2020.";
  std::string other = source;
  for (char& c : other) c = c == '\n' ? ' ' : c;
  const Lexicon& lexicon = BuiltInLexicon();
  const Text a = Segment(source), b = Segment(other);
  const auto first = RecognizeDates(lexicon, a, lexicon.Annotate(a), std::nullopt);
  const auto second = RecognizeDates(lexicon, b, lexicon.Annotate(b), std::nullopt);
  ASSERT_EQ(first.size(), second.size());
  for (size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].first_day, second[i].first_day);
    EXPECT_EQ(first[i].last_day, second[i].last_day);
  }
}

// Long lists without a sentence end are read once.
TEST(DatePropertiesTest, TimeIsLinear) {
  for (const absl::string_view piece :
       {"1, ", "2014, ", "in 2014 and ", "3 May 2020 ", "last ", "the first ", "to May ", "1/", "- "}) {
    std::string source;
    for (int i = 0; i < 60000; ++i) absl::StrAppend(&source, piece);
    CheckAll(source, absl::CivilDay(2021, 9, 28));
  }
}

TEST(IsoDayTest, ReadsOnlyDaysOfTheCalendar) {
  EXPECT_EQ(ParseIsoDay("2020-02-29"), absl::CivilDay(2020, 2, 29));
  for (const absl::string_view bad : {"", "2020", "2020-2-9", "2021-02-29", "2020-13-01", "2020-00-10", "0000-01-01",
                                      "2020/01/01", "2020-01-01 ", "20200101", "-020-01-01", "2020-01-0x"}) {
    EXPECT_EQ(ParseIsoDay(bad), std::nullopt) << bad;
  }
}

TEST(IsoDayTest, ReadsDaysOfAnyYear) {
  const struct {
    const char* text;
    int month;
    int day;
  } cases[] = {{"--10-18", 10, 18}, {"--02-29", 2, 29}, {"--10", 10, 0}};
  for (const auto& c : cases) {
    const std::optional<MonthDay> parsed = ParseIsoMonthDay(c.text);
    ASSERT_TRUE(parsed.has_value()) << c.text;
    EXPECT_EQ(parsed->month, c.month) << c.text;
    EXPECT_EQ(parsed->day, c.day) << c.text;
  }
  for (const absl::string_view bad : {"", "--", "-10", "--1", "--13", "--00", "--10-", "--10-1", "--10-32", "--02-30",
                                      "--10-00", "--10 18", "--+1", "2020-10-18", "--10-18 "}) {
    EXPECT_FALSE(ParseIsoMonthDay(bad).has_value()) << bad;
  }
}

TEST(ParseDayOfAnyYearTest, DaysWithoutAYearAreOfOne) {
  EXPECT_EQ(ParseDayOfAnyYear("2021-10-18", false), absl::CivilDay(2021, 10, 18));
  EXPECT_EQ(ParseDayOfAnyYear("--10-18", false), absl::CivilDay(kUntoldYear, 10, 18));
  EXPECT_EQ(ParseDayOfAnyYear("--02-29", true), absl::CivilDay(kUntoldYear, 2, 29)) << "some year has that day";
  EXPECT_EQ(ParseDayOfAnyYear("--02", false), absl::CivilDay(kUntoldYear, 2, 1));
  EXPECT_EQ(ParseDayOfAnyYear("--02", true), absl::CivilDay(kUntoldYear, 2, 29));
  EXPECT_EQ(ParseDayOfAnyYear("--12", true), absl::CivilDay(kUntoldYear, 12, 31));
  EXPECT_EQ(ParseDayOfAnyYear("", true), std::nullopt);
  EXPECT_EQ(ParseDayOfAnyYear("--13", true), std::nullopt);
}

}  // namespace
}  // namespace gainsay
