#include "claims/assembly/blocking_keys.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Without the coarse key, or that one alone.
std::string Keys(const std::string& textproto, bool coarse = false) {
  v1::Claim claim;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(textproto, &claim)) << textproto;
  std::vector<std::string> keys = BlockingKeys(claim);
  std::erase_if(keys, [&](const std::string& key) { return absl::StrContains(key, "|*") != coarse; });
  return absl::StrJoin(keys, " ");
}

struct KeysCase {
  const char* name;
  const char* claim;
  const char* keys;
};

TEST(BlockingKeysTest, Table) {
  const KeysCase cases[] = {
      {"nothing known", "family: 'count'", "count|none"},
      // The size: two neighbouring buckets each.
      {"one", "family: 'count' quantity { low: 1 high: 1 }", "count|~0 count|~1"},
      {"27", "family: 'count' quantity { low: 27 high: 27 }", "count|~10 count|~9"},
      {"up to 27", "family: 'count' quantity { high: 27 }", "count|~10 count|~9"},
      {"less than nothing", "family: 'percent' quantity { low: -27 high: -27 }", "percent|~10 percent|~9"},
      {"none", "family: 'count' quantity { low: 0 high: 0 }", "count|none"},
      // Units of one dimension have their sizes in common.
      {"kilometres", "family: 'measure' quantity { low: 1 unit: 'km' }", "measure|~20 measure|~21"},
      {"metres", "family: 'measure' quantity { low: 1000 unit: 'm' }", "measure|~20 measure|~21"},
      // Who, whatever the spelling and the role.
      {"an entity", "family: 'count' quantity {} roles { kind: KIND_TARGET entity_id: 'kataib-hezbollah' }",
       "count|@ktb-hzblh count|none"},
      {"in another spelling", "family: 'count' quantity {} roles { kind: KIND_ACTOR entity_id: 'kataib-hizballah' }",
       "count|@ktb-hzblh count|none"},
      {"a role without a name", "family: 'count' quantity {} roles { kind: KIND_TARGET text: 'fighters' }",
       "count|none"},
      {"one entity twice",
       "family: 'count' quantity {} roles { kind: KIND_TARGET entity_id: 'us' } roles { kind: KIND_PLACE entity_id: "
       "'us' }",
       "count|@us count|none"},
      // What it is about: eight words at most.
      {"words", "family: 'count' quantity {} about: 'roof' about: 'hous'", "count|hous count|none count|roof"},
      {"many words",
       "family: 'count' quantity {} about: 'a' about: 'b' about: 'c' about: 'd' about: 'e' about: 'f' about: 'g' "
       "about: 'h' about: 'i'",
       "count|a count|b count|c count|d count|e count|f count|g count|h count|none"},
      // What happened, for all but tolls, of which everything is a killing.
      {"a trigger", "kind: 'count' family: 'count' quantity {} event { trigger: 'fire' }", "count|!fire count|none"},
      {"the trigger of a toll",
       "kind: 'missing' family: 'missing' quantity {} event { trigger: 'miss' } time { first: '2019-12-29' last: "
       "'2019-12-29' }",
       "count|none missing|2019"},
      // Years, for tolls, votes and seats.
      {"a toll of two years",
       "kind: 'injured' family: 'injured' quantity {} time { first: '2019-12-29' last: '2020-01-03' }",
       "count|none injured|2019 injured|2020"},
      {"a toll of three years",
       "kind: 'injured' family: 'injured' quantity {} time { first: '2018-12-29' last: '2020-01-03' }",
       "count|none injured|2018 injured|2019 injured|2020"},
      {"a toll of many years",
       "kind: 'injured' family: 'injured' quantity {} time { first: '2003-03-20' last: '2011-12-15' }",
       "count|none injured|undated"},
      {"a toll until a year", "kind: 'injured' family: 'injured' quantity {} time { last: '2011-12-15' }",
       "count|none injured|undated"},
      {"a toll without time", "kind: 'injured' family: 'injured' quantity {}", "count|none injured|undated"},
      {"seats", "kind: 'seats' family: 'seats' quantity {} time { first: '2021-10-10' last: '2021-10-10' }",
       "count|none seats|2021"},
      {"no years for others", "kind: 'budget' family: 'money' quantity {} time { first: '2021-01-01' }", "money|none"},
      // Nobody killed may mean nobody injured.
      {"no casualties",
       "kind: 'killed' family: 'killed' quantity { low: 0 high: 0 modality: MODALITY_NONE } about: 'casualti'",
       "count|casualti count|none killed|undated"},
      {"nobody injured", "kind: 'injured' family: 'injured' quantity { low: 0 high: 0 modality: MODALITY_NONE }",
       "count|none injured|undated"},
      // The months of a date, thirteen at most.
      {"a day", "kind: 'event_date' family: 'event_date' date { first: '2019-12-29' last: '2019-12-29' }",
       "date|~2019-12"},
      {"over the end of a year", "family: 'event_date' date { first: '2019-12-29' last: '2020-01-03' }",
       "date|~2019-12 date|~2020-1"},
      {"until a month", "family: 'event_date' date { last: '2019-09-30' }", "date|~2019-9"},
      {"from a month on", "family: 'event_date' date { first: '2019-09-01' }", "date|~2019-9"},
      {"no day", "family: 'event_date' date {}", ""},
  };
  for (const KeysCase& c : cases) EXPECT_EQ(Keys(c.claim), c.keys) << c.name;
}

TEST(BlockingKeysTest, AllOfOneDimensionAndUnitShareACoarseKey) {
  const KeysCase cases[] = {
      {"a count", "family: 'count' quantity { low: 1 }", "count|*"},
      {"the dead are counted", "kind: 'killed' family: 'killed' quantity { low: 1 }", "count|*"},
      {"people are counted", "family: 'people' quantity { low: 1 }", "count|*"},
      {"a sum", "family: 'money' quantity { low: 1 unit: 'USD' }", "money|*"},
      {"a length", "family: 'measure' quantity { low: 1 unit: 'mile' }", "measure|*length"},
      {"a unit of no list", "family: 'measure' quantity { low: 1 unit: 'league' }", "measure|*league"},
      {"a share", "family: 'percent' quantity { low: 1 unit: 'percent' }", "percent|*"},
      {"a date", "family: 'event_date' date {}", "date|*"},
  };
  for (const KeysCase& c : cases) EXPECT_EQ(Keys(c.claim, /*coarse=*/true), c.keys) << c.name;
}

TEST(BlockingKeysTest, ALongPeriodHasTheKeysOfItsFirstMonths) {
  const std::string keys = Keys("family: 'event_date' date { first: '2003-03-20' last: '2018-12-31' }");
  EXPECT_EQ(std::count(keys.begin(), keys.end(), '~'), 13);
  EXPECT_NE(keys.find("date|~2003-3"), std::string::npos);
  EXPECT_NE(keys.find("date|~2004-3"), std::string::npos);
}

// All pairs of numbers up to 300: those within a factor of 1.39 meet, those more than twice as far apart do not.
TEST(BlockingKeysTest, ValuesOfOneSizeMeet) {
  std::vector<std::vector<std::string>> keys(301);
  for (int value = 1; value <= 300; ++value) {
    v1::Claim claim;
    claim.mutable_quantity()->set_low(value);
    keys[value] = BlockingKeys(claim);
    std::erase_if(keys[value], [](const std::string& key) { return absl::StrContains(key, "|*"); });
  }
  for (int a = 1; a <= 300; ++a) {
    for (int b = a; b <= 300; ++b) {
      const bool meet =
          std::find_first_of(keys[a].begin(), keys[a].end(), keys[b].begin(), keys[b].end()) != keys[a].end();
      if (b <= 1.39 * a) {
        EXPECT_TRUE(meet) << a << " " << b;
      } else if (b > 1.4 * 1.4 * a) {
        EXPECT_FALSE(meet) << a << " " << b;
      }
    }
  }
}

}  // namespace
}  // namespace gainsay
