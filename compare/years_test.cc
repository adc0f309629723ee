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
  };
  for (const YearCase& c : cases) EXPECT_EQ(Supplied(c), c.expected) << c.what;
}

TEST(SupplyYearsTest, LeavesAsItIsWhatNobodyTells) {
  const YearCase cases[] = {
      {"no source says when it was published", {}, "--10-18", "--10-18/--10-18 without keys"},
      {"sources of many years", {"2011-10-19", "2021-10-19"}, "--10-18", "--10-18/--10-18 without keys"},
      {"a full date", {"2021-10-19"}, "2014-06-01", "2014-06-01/2014-06-01 without keys"},
      {"no date at all", {"2021-10-19"}, "--13-40", "--13-40/--13-40 without keys"},
      {"a day that no year has", {"2021-10-19"}, "--02-30", "--02-30/--02-30 without keys"},
      {"words", {"2021-10-19"}, "--ab-cd", "--ab-cd/--ab-cd without keys"},
  };
  for (const YearCase& c : cases) EXPECT_EQ(Supplied(c), c.expected) << c.what;
}

}  // namespace
}  // namespace gainsay
