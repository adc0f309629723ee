#include "compare/labels.h"

#include <string>
#include <vector>

#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(TimeWordsTest, AreAsFineAsTheInterval) {
  const struct {
    const char* first;
    const char* last;
    const char* words;
  } rows[] = {
      {"2019-12-29", "2019-12-29", "2019-12-29"},
      {"2019-12-29", "2019-12-30", "2019-12"},
      {"2019-12-01", "2019-12-31", "2019-12"},
      {"2019-01-01", "2019-12-31", "2019"},
      {"2019-01-01", "2020-12-31", "2019-01 to 2020-12"},
      {"2019-11-30", "2019-12-02", "2019-11 to 2019-12"},
      {"", "2019-12-29", "until 2019-12-29"},
      {"2019-12-29", "", "since 2019-12-29"},
      {"", "", ""},
      {"--10-18", "--10-18", "--10-18"},
      // Of claims that others made.
      {"1", "2", "1 to 2"},
      {"201", "2019-12-31", "201 to 2019-12-31"},
      {"2019", "2020", "2019 to 2020"},
      {"-01-01", "-12-31", "-01-01 to -12-31"},
      {"soon", "later", "soon to later"},
      // No letter is cut in two.
      {"a\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9", "b", "a\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 to b"},
  };
  for (const auto& row : rows) {
    v1::DateInterval time;
    time.set_first(row.first);
    time.set_last(row.last);
    EXPECT_EQ(TimeWords(time), row.words) << row.first << ".." << row.last;
  }
}

TEST(LabelOfTest, IsOfTheMemberThatSaysMost) {
  const struct {
    std::vector<std::string> claims;
    const char* label;
  } rows[] = {
      {{"kind: 'killed'"}, "killed"},
      {{"kind: 'killed'", "kind: 'killed' noun: 'men'"}, "killed: men"},
      {{"kind: 'killed' noun: 'men'", "kind: 'killed' noun: 'men' time { first: '2019-12-29' last: '2019-12-29' }"},
       "killed: men, 2019-12-29"},
      // An interval that says nothing is no time.
      {{"kind: 'killed' noun: 'men' time {}"}, "killed: men"},
      {{"kind: 'killed' noun: 'men' time { first: '19' last: '20' }"}, "killed: men, 19 to 20"},
      {{"kind: 'event_date' date { first: '2019-12-29' } roles { kind: KIND_TOPIC text: 'The museum' } "
        "event { trigger: 'rob' }"},
       "event_date: The museum, rob"},
      {{"kind: 'event_date' date { first: '2019-12-29' } roles { kind: KIND_TOPIC text: 'The funeral' } "
        "event { trigger: 'funeral' }"},
       "event_date: The funeral"},
      // A date is a value, and no part of what it is about.
      {{"kind: 'event_date' event { trigger: 'form' } date { first: '2014-06-01' last: '2014-06-30' } "
        "time { first: '2014-06-01' last: '2014-06-30' }"},
       "event_date: form"},
  };
  for (const auto& row : rows) {
    std::vector<v1::Claim> claims;
    for (const std::string& claim : row.claims) claims.push_back(Parse<v1::Claim>(claim));
    std::vector<GroupMember> members;
    for (const v1::Claim& claim : claims) members.push_back({0, {&claim, nullptr}, SideOf(claim)});
    EXPECT_EQ(LabelOf(members), row.label);
  }
}

}  // namespace
}  // namespace gainsay
