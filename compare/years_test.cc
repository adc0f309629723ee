#include "compare/years.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct YearCase {
  const char* what;
  std::vector<const char*> published;
  const char* date;
  const char* expected;
};

// The date of a claim of a source without a day of publication, beside sources with those days.
std::string Supplied(const YearCase& c) {
  std::vector<v1::Source> sources(c.published.size() + 1);
  std::vector<v1::Claim> claims(sources.size());
  std::vector<v1::Claim*> claim_pointers;
  std::vector<const v1::Source*> source_pointers;
  claims[0].mutable_date()->set_first(c.date);
  claims[0].mutable_date()->set_last(c.date);
  for (size_t i = 0; i < sources.size(); ++i) {
    if (i > 0) sources[i].set_published(c.published[i - 1]);
    claim_pointers.push_back(&claims[i]);
    source_pointers.push_back(&sources[i]);
  }
  SupplyYears(absl::MakeSpan(claim_pointers), source_pointers);
  const bool keys = claims[0].blocking_keys_size() > 0;
  return absl::StrCat(claims[0].date().first(), "/", claims[0].date().last(), keys ? "" : " without keys");
}

TEST(SupplyYearsTest, TakesTheYearFromTheOtherSources) {
  const YearCase cases[] = {
      {"a day shortly before", {"2021-10-19", "2021-10-25"}, "--10-18", "2021-10-18/2021-10-18"},
      {"a day shortly after", {"2021-10-19"}, "--11-08", "2021-11-08/2021-11-08"},
      {"over the end of a year", {"2021-01-04"}, "--12-30", "2020-12-30/2020-12-30"},
      {"the first source counts, the look back a year later does not",
       {"2022-10-10", "2021-10-19"},
       "--10-18",
       "2021-10-18/2021-10-18"},
      {"a month", {"2021-10-19"}, "--02", "2022-02-01/2022-02-28"},
      {"a leap day", {"2021-10-19"}, "--02-29", "2020-02-29/2020-02-29"},
      {"most sources are of one year", {"2021-10-19", "2021-10-25", "2024-01-05"}, "--10-18", "2021-10-18/2021-10-18"},
  };
  for (const YearCase& c : cases) EXPECT_EQ(Supplied(c), c.expected) << c.what;
}

TEST(SupplyYearsTest, LeavesOpenWhatIsOpen) {
  v1::Claim claim;
  claim.mutable_date()->set_last("--01-31");
  v1::Claim* claims[] = {&claim, &claim};
  v1::Source undated, dated;
  dated.set_published("2021-01-19");
  const v1::Source* const sources[] = {&undated, &dated};
  SupplyYears(absl::MakeSpan(claims, 2), sources);
  EXPECT_EQ(claim.date().first(), "");
  EXPECT_EQ(claim.date().last(), "2021-01-31");
}

TEST(SupplyYearsTest, ComparesDaysOfAYearThatNoSourceTells) {
  EXPECT_EQ(Supplied({"a day", {}, "--10-18", ""}), "--10-18/--10-18");
  EXPECT_EQ(Supplied({"a month", {}, "--10", ""}), "--10/--10");
}

TEST(SupplyYearsTest, LeavesAsItIsWhatNobodyTells) {
  const YearCase cases[] = {
      {"sources of many years", {"2011-10-19", "2021-10-19"}, "--10-18", "--10-18/--10-18 without keys"},
      {"a full date", {"2021-10-19"}, "2014-06-01", "2014-06-01/2014-06-01 without keys"},
      {"no date at all", {"2021-10-19"}, "--13-40", "--13-40/--13-40 without keys"},
      {"a day that no year has", {"2021-10-19"}, "--02-30", "--02-30/--02-30 without keys"},
      {"words", {"2021-10-19"}, "--ab-cd", "--ab-cd/--ab-cd without keys"},
  };
  for (const YearCase& c : cases) EXPECT_EQ(Supplied(c), c.expected) << c.what;
}

struct LookBackCase {
  const char* what;
  std::vector<const char*> published;
  // Of the source that looks back.
  const char* own;
  const char* day;
  const char* expected;
};

// Date and time of a claim whose year only the day of publication told, beside sources with those days.
std::string LookedBack(const LookBackCase& c) {
  std::vector<v1::Source> sources(c.published.size() + 1);
  std::vector<v1::Claim> claims(sources.size());
  std::vector<v1::Claim*> claim_pointers;
  std::vector<const v1::Source*> source_pointers;
  for (v1::DateInterval* const days : {claims[0].mutable_date(), claims[0].mutable_time()}) {
    days->set_first(c.day);
    days->set_last(c.day);
    days->set_year_inferred(true);
  }
  for (size_t i = 0; i < sources.size(); ++i) {
    sources[i].set_published(i > 0 ? c.published[i - 1] : c.own);
    claim_pointers.push_back(&claims[i]);
    source_pointers.push_back(&sources[i]);
  }
  SupplyYears(absl::MakeSpan(claim_pointers), source_pointers);
  return absl::StrCat(claims[0].date().first(), " ", claims[0].time().last());
}

TEST(SupplyYearsTest, ALookBackTellsDaysOfItsStory) {
  const LookBackCase cases[] = {
      {"a year later", {"2021-07-15", "2021-07-20"}, "2023-07-20", "2023-07-14", "2021-07-14 2021-07-14"},
      {"beside one source", {"2021-07-15"}, "2022-07-18", "2022-07-17", "2021-07-17 2021-07-17"},
      {"over the end of a year", {"2021-01-04"}, "2023-05-01", "2022-12-30", "2020-12-30 2020-12-30"},
      {"of another part of the year", {"2021-07-15"}, "2023-07-20", "2023-05-14", "2023-05-14 2023-05-14"},
      {"no look back", {"2021-07-15"}, "2021-08-20", "2021-07-14", "2021-07-14 2021-07-14"},
      {"sources of many years", {"2011-07-15", "2015-07-15"}, "2021-07-20", "2021-07-14", "2021-07-14 2021-07-14"},
      {"a leap day", {"2020-02-28"}, "2024-03-02", "2024-02-29", "2020-02-29 2020-02-29"},
  };
  for (const LookBackCase& c : cases) EXPECT_EQ(LookedBack(c), c.expected) << c.what;
}

TEST(SupplyYearsTest, KeepsAYearThatTheWordsTell) {
  v1::Source sources[2];
  sources[0].set_published("2023-07-20");
  sources[1].set_published("2021-07-15");
  v1::Claim claims[2];
  claims[0].mutable_date()->set_first("2023-07-14");
  claims[0].mutable_date()->set_last("2023-07-14");
  v1::Claim* const claim_pointers[] = {&claims[0], &claims[1]};
  const v1::Source* const source_pointers[] = {&sources[0], &sources[1]};
  SupplyYears(claim_pointers, source_pointers);
  EXPECT_EQ(claims[0].date().first(), "2023-07-14");
}

}  // namespace
}  // namespace gainsay
