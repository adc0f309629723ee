#include "compare/explain.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "compare/compare.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

v1::ClaimSet Set(const std::string& source, const std::string& claim) {
  v1::ClaimSet set;
  set.mutable_source()->set_id(source);
  set.mutable_source()->set_path(absl::StrCat(source, ".txt"));
  *set.add_claims() = Parse<v1::Claim>(absl::StrCat("id: '", source, "1' source_id: '", source,
                                                    "' blocking_keys: 'k' blocking_keys: '", source, "' ", claim));
  return set;
}

constexpr char kKilled[] = "kind: 'killed' family: 'killed' noun_head: 'man' event { trigger: 'kill' } about: 'men' ";

TEST(ExplainTest, TellsWhatKeepsClaimsFromBeingCompared) {
  const struct {
    const char* a;
    const char* b;
    const char* obstacle;
  } cases[] = {
      {"quantity { low: 1 }", "date {}", "one gives a number and the other a date"},
      {"kind: 'money' family: 'money' quantity { low: 1 }", "kind: 'age' family: 'age' quantity { low: 1 }",
       "a claim of kind money is not compared with one of kind age"},
      {"kind: 'killed' family: 'killed' quantity { low: 1 }", "kind: 'injured' family: 'injured' quantity { low: 1 }",
       "people who were killed are not those who were injured"},
      {"family: 'money' quantity { unit: 'USD' }", "family: 'money' quantity { unit: 'EUR' }",
       "there is no way from USD to EUR"},
      {"quantity { low: 1 } scope: SCOPE_ADDITIONAL", "quantity { low: 1 }", "one is on top of another number"},
  };
  for (const auto& c : cases) {
    const std::vector<v1::ClaimSet> sets = {Set("a", c.a), Set("b", c.b)};
    const absl::StatusOr<v1::Explanation> explanation = Explain(sets, "a1", "b1");
    ASSERT_TRUE(explanation.ok()) << explanation.status();
    EXPECT_EQ(explanation->obstacle(), c.obstacle);
    EXPECT_EQ(explanation->evidence_size(), 0);
  }
}

TEST(ExplainTest, AddsUpToTheScore) {
  const std::vector<v1::ClaimSet> sets = {
      Set("a", absl::StrCat(kKilled, "quantity { low: 27 high: 27 granularity: 1 }")),
      Set("b", absl::StrCat(kKilled, "quantity { low: 25 high: 25 granularity: 1 }"))};
  const absl::StatusOr<v1::Explanation> explanation = Explain(sets, "a1", "b1");
  ASSERT_TRUE(explanation.ok());
  EXPECT_EQ(explanation->obstacle(), "");
  ASSERT_EQ(explanation->shared_keys_size(), 1);
  EXPECT_EQ(explanation->shared_keys(0), "k");
  double sum = 0;
  for (const v1::Evidence& evidence : explanation->evidence()) sum += evidence.weight();
  EXPECT_NEAR(sum, explanation->score(), 1e-9);
  EXPECT_EQ(explanation->verdict(), v1::VERDICT_DISAGREE);
  EXPECT_EQ(explanation->reason(), "a.txt says 27, b.txt says 25: no number fits both.");
  // What it says of a group is what the report says.
  const v1::Report report = Compare(sets);
  EXPECT_EQ(explanation->group_id().empty(), report.groups_size() == 0);
  EXPECT_EQ(explanation->score() >= explanation->threshold(), report.groups_size() == 1);
}

TEST(ExplainTest, ClaimsThatAreNotThere) {
  const std::vector<v1::ClaimSet> sets = {Set("a", "quantity { low: 1 }")};
  EXPECT_EQ(Explain(sets, "a1", "b1").status().message(), "there is no claim b1");
  EXPECT_EQ(Explain(sets, "b1", "a1").status().message(), "there is no claim b1");
  EXPECT_EQ(Explain(sets, "a1", "a1").status().message(), "the two are one claim");
}

}  // namespace
}  // namespace gainsay
