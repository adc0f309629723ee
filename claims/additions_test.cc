// What users add to words, kinds and rules.
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/additions.pb.h"
#include "claims/examples.h"
#include "claims/extractor.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

Additions Parse(const std::string& text) {
  Additions additions;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &additions)) << text;
  return additions;
}

std::string KindsOf(const Extractor& extractor, const std::string& text) {
  Document document;
  document.text = text;
  std::string kinds;
  const v1::ClaimSet set = extractor.Extract(document);
  for (const v1::Claim& claim : set.claims()) absl::StrAppend(&kinds, kinds.empty() ? "" : " ", claim.kind());
  return kinds;
}

constexpr char kSmolts[] =
    "kind { id: 'escaped_fish' title: 'fish escaped' }"
    "word_list { tag: 'fish' inflection: NOUN word: 'smolt' example: 'ten [smolts]' counter_example: 'ten bolts' }"
    "rule { id: '<quantity> <fish> escaped' kind: 'escaped_fish' priority: 70"
    "  pattern: 'value=Q{count fish} V{\"escaped\"}' example: '[Nine] smolts escaped.'"
    "  counter_example: 'Nine cats escaped.' }";

TEST(AdditionsTest, WordsKindsAndRulesWorkBesideThoseThatAreShipped) {
  const auto extractor = Extractor::WithAdditions(Parse(kSmolts));
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  EXPECT_EQ(KindsOf(**extractor, "9,000 smolts escaped."), "escaped_fish");
  EXPECT_EQ(KindsOf(**extractor, "The blast killed 27 men."), "killed");
  EXPECT_NE(KindsOf(Extractor::BuiltIn(), "9,000 smolts escaped."), "escaped_fish");
  EXPECT_TRUE(FailedExamples(**extractor, Parse(kSmolts)).empty());
  // Claims tell by which rules they were made.
  EXPECT_NE((*extractor)->generator().rules_hash(), Extractor::BuiltIn().generator().rules_hash());
}

TEST(AdditionsTest, NothingAddedChangesNoClaim) {
  const auto extractor = Extractor::WithAdditions({});
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  EXPECT_EQ(KindsOf(**extractor, "The blast killed 27 men and cost $5."), "killed money");
}

// Each word in quotation marks is a feature that no rule asked for before.
TEST(AdditionsTest, ThereIsRoomForRulesOfManyWords) {
  std::string rules = "kind { id: 'seen' title: 'seen' }";
  for (int i = 0; i < 50; ++i)
    absl::StrAppend(&rules, "rule { id: 'rule ", i, "' kind: 'seen' priority: 70 pattern: 'value=Q V{\"word", i,
                    "\"}' }");
  const auto extractor = Extractor::WithAdditions(Parse(rules));
  EXPECT_TRUE(extractor.ok()) << extractor.status();
}

struct MistakeCase {
  const char* name;
  std::string text;
  const char* message;
};

TEST(AdditionsTest, MistakesAreNamed) {
  const MistakeCase cases[] = {
      {"an unknown kind", "rule { id: 'r' kind: 'kiled' pattern: 'value=Q' }", "rule r: there is no kind kiled"},
      {"an unknown tag", "rule { id: 'r' kind: 'count' pattern: 'value=Q{fsh}' }", "rule r: "},
      {"a broken pattern", "rule { id: 'r' kind: 'count' pattern: 'value=Q{count' }", "rule r: "},
      {"no value", "rule { id: 'r' kind: 'count' pattern: 'Q' }", "rule r: the pattern captures no value"},
      {"an id that is taken", "rule { id: '<money>' kind: 'count' pattern: 'value=Q' }",
       "rule <money>: there are two of this id"},
      {"a kind that is taken", "kind { id: 'money' }", "kind money: there are two of this id"},
      {"a list without a tag", "word_list { word: 'smolt' }", ""},
  };
  for (const MistakeCase& c : cases) {
    const auto extractor = Extractor::WithAdditions(Parse(c.text));
    ASSERT_FALSE(extractor.ok()) << c.name;
    EXPECT_TRUE(absl::StartsWith(extractor.status().message(), c.message)) << c.name << ": " << extractor.status();
  }
}

TEST(AdditionsTest, ExamplesThatDoNotHoldAreTold) {
  const Additions additions = Parse(
      "word_list { tag: 'fish' word: 'smolt' example: 'ten [smolts]' counter_example: 'a smolt' }"
      "rule { id: 'r' kind: 'count' priority: 70 pattern: 'value=Q{fish}' example: '[Nine] cats.' example: 'no value' "
      "counter_example: 'One smolt.' }");
  const auto extractor = Extractor::WithAdditions(additions);
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  std::vector<std::string> messages;
  for (const FailedExample& failed : FailedExamples(**extractor, additions)) messages.push_back(failed.message);
  ASSERT_EQ(messages.size(), 5);
  EXPECT_EQ(messages[0], "does not hold for its example: ten [smolts]; it gives: ten smolts");
  EXPECT_EQ(messages[1], "holds for its counter_example: a [smolt]");
  EXPECT_TRUE(absl::StartsWith(messages[2], "makes no claim of kind count in: [Nine] cats.; ")) << messages[2];
  EXPECT_EQ(messages[3], "has no [value] in its example: no value");
  EXPECT_EQ(messages[4], "makes a claim in its counter_example: One smolt.");
}

}  // namespace
}  // namespace gainsay
