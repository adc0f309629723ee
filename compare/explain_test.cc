#include "compare/explain.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "claims/assembly/blocking_keys.h"
#include "claims/extractor.h"
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
      {"family: 'killed' quantity { low: 1 } scope: SCOPE_ADDITIONAL", "family: 'killed' quantity { low: 1 }",
       "one is on top of another number"},
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

std::vector<v1::ClaimSet> ExtractAll(const std::vector<std::pair<const char*, const char*>>& published_and_text) {
  std::vector<v1::ClaimSet> sets;
  for (const auto& [published, text] : published_and_text) {
    Document document;
    document.source.set_id(absl::StrCat("s", sets.size()));
    document.source.set_path(absl::StrCat(sets.size(), ".txt"));
    document.source.set_published(published);
    document.text = text;
    sets.push_back(Extractor::BuiltIn().Extract(document));
  }
  return sets;
}

// Checks what is explained of two claims against the report; what is in no group has no verdict there.
void ExpectAgrees(const v1::Report& report, const v1::Explanation& explanation) {
  const auto holds = [](const v1::ClaimGroup& group, const std::string& id) {
    return std::find(group.claim_ids().begin(), group.claim_ids().end(), id) != group.claim_ids().end();
  };
  const v1::ClaimGroup* together = nullptr;
  for (const v1::ClaimGroup& group : report.groups()) {
    if (holds(group, explanation.a()) && holds(group, explanation.b())) together = &group;
  }
  EXPECT_EQ(explanation.group_id(), together == nullptr ? "" : together->id());
  const v1::Conflict* conflict = nullptr;
  bool updated = false;
  if (together != nullptr) {
    for (const v1::Conflict& c : together->conflicts()) {
      if (std::minmax(c.a(), c.b()) == std::minmax(explanation.a(), explanation.b())) conflict = &c;
    }
    updated = together->verdict() == v1::VERDICT_UPDATED;
  }
  EXPECT_EQ(explanation.has_confidence(), conflict != nullptr);
  if (together != nullptr) {
    EXPECT_EQ(explanation.kept_apart_by(), "");
    EXPECT_EQ(explanation.verdict() == v1::VERDICT_DISAGREE, conflict != nullptr);
    // A group of two comes to what the two come to.
    if (together->claim_ids_size() == 2) {
      EXPECT_EQ(explanation.verdict(), together->verdict());
    }
    EXPECT_TRUE(!updated || explanation.verdict() != v1::VERDICT_DISAGREE);
  }
  if (conflict == nullptr) return;
  EXPECT_EQ(explanation.confidence(), conflict->confidence());
  EXPECT_NEAR(explanation.score(), conflict->score(), 1e-9);
  // The report puts the claim with the lesser id first.
  if (explanation.a() == conflict->a()) {
    EXPECT_EQ(explanation.reason(), conflict->reason());
  }
}

// The year of a day that names none is known when all sources are.
TEST(ExplainTest, ADateWithoutAYearIsWhatCompareMakesOfIt) {
  const std::vector<v1::ClaimSet> sets =
      ExtractAll({{"", "The Popular Mobilization Forces were formed on 18 October."},
                  {"2019-11-02", "The Popular Mobilization Forces were formed on 15 October 2019."}});
  ASSERT_EQ(sets[0].claims_size(), 1);
  ASSERT_EQ(sets[1].claims_size(), 1);
  ASSERT_EQ(sets[0].claims(0).date().first(), "--10-18");
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.summary().conflicts(), 1u);
  const absl::StatusOr<v1::Explanation> explanation = Explain(sets, sets[0].claims(0).id(), sets[1].claims(0).id());
  ASSERT_TRUE(explanation.ok()) << explanation.status();
  EXPECT_GT(explanation->shared_keys_size(), 0);
  EXPECT_EQ(explanation->verdict(), v1::VERDICT_DISAGREE);
  EXPECT_EQ(explanation->reason(), "0.txt gives 2019-10-18, 1.txt gives 2019-10-15: no day is in both.");
  ExpectAgrees(report, *explanation);
}

TEST(ExplainTest, ASumThatExplainsADifferenceIsNoConflict) {
  const std::string strike = absl::StrCat(
      kKilled,
      "noun: 'men' about: 'strike' about: 'airport' context: 'strike' context: 'airport' context: 'baghdad' "
      "context: 'leaders' context: 'drone' roles { kind: KIND_PLACE text: 'Baghdad' entity_id: 'baghdad' } ");
  const auto exact = [](int n) {
    return absl::StrCat("quantity { low: ", n, " high: ", n,
                        " granularity: 1 unit: 'person' modality: MODALITY_EXACT }");
  };
  std::vector<v1::ClaimSet> sets = {Set("a", strike + exact(10)), Set("b", strike + exact(2) + " sentence: 0")};
  *sets[1].add_claims() = Parse<v1::Claim>(absl::StrCat(
      "id: 'b2' source_id: 'b' sentence: 0 kind: 'killed' family: 'killed' scope: SCOPE_ADDITIONAL ", exact(8)));
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.groups_size(), 1);
  EXPECT_EQ(report.groups(0).verdict(), v1::VERDICT_AGREE);
  const absl::StatusOr<v1::Explanation> explanation = Explain(sets, "a1", "b1");
  ASSERT_TRUE(explanation.ok()) << explanation.status();
  ExpectAgrees(report, *explanation);
  EXPECT_EQ(explanation->reason(), "b.txt says 2 and 8 more, together the 10 of a.txt.");
}

TEST(ExplainTest, AgreesWithTheReportAboutEveryPair) {
  int together = 0, conflicts = 0, years = 0;
  for (uint32_t seed = 0; seed < 12; ++seed) {
    Dice dice(seed + 1350);
    std::vector<v1::ClaimSet> sets = RandomClaimSets(dice, 3, 6);
    sets[0].mutable_source()->set_published("");
    sets[1].mutable_source()->set_published("2019-12-31");
    // One number that is none, of another program, and days without a year.
    sets[2].mutable_claims(0)->mutable_quantity()->set_high(std::numeric_limits<double>::quiet_NaN());
    for (v1::Claim& claim : *sets[0].mutable_claims()) {
      if (!claim.has_date()) continue;
      claim.mutable_date()->set_first("--12-30");
      claim.mutable_date()->set_last("--12-30");
      claim.clear_blocking_keys();
      for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
      ++years;
    }
    const v1::Report report = Compare(sets);
    for (int i = 0; i < report.claims_size(); ++i) {
      for (int k = 0; k < report.claims_size(); ++k) {
        if (i == k) continue;
        const std::string &a = report.claims(i).id(), &b = report.claims(k).id();
        const absl::StatusOr<v1::Explanation> explanation = Explain(sets, a, b);
        ASSERT_TRUE(explanation.ok()) << explanation.status();
        ExpectAgrees(report, *explanation);
        ASSERT_FALSE(HasFailure()) << seed << " " << a << " " << b << "\n" << explanation->DebugString();
        together += explanation->group_id().empty() ? 0 : 1;
        conflicts += explanation->has_confidence() ? 1 : 0;
      }
    }
  }
  EXPECT_GT(together, 20);
  EXPECT_GT(conflicts, 10);
  EXPECT_GT(years, 3);
}

TEST(ExplainTest, ClaimsThatAreNotThere) {
  const std::vector<v1::ClaimSet> sets = {Set("a", "quantity { low: 1 }")};
  EXPECT_EQ(Explain(sets, "a1", "b1").status().message(), "there is no claim b1");
  EXPECT_EQ(Explain(sets, "b1", "a1").status().message(), "there is no claim b1");
  EXPECT_EQ(Explain(sets, "a1", "a1").status().message(), "the two are one claim");
}

}  // namespace
}  // namespace gainsay
