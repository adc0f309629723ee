#include "compare/alignment.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "compare/compare_testing.h"
#include "compare/evidence.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// "a+b(a,b) c+d+e(c,e)": the groups, each with its weakest pair, sorted.
std::string Groups(const std::vector<const v1::Claim*>& claims, const EvidenceModel& model) {
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> profiles = MakeProfiles(claims, vocabulary);
  const Candidates candidates = FindCandidates(claims);
  std::vector<std::string> groups;
  const Standing standing(profiles, candidates.pairs, model, vocabulary);
  for (const AlignedGroup& group : Align(profiles, standing, model.threshold())) {
    EXPECT_TRUE(std::is_sorted(group.members.begin(), group.members.end()));
    std::vector<std::string> ids;
    for (const uint32_t member : group.members) ids.push_back(claims[member]->id());
    std::sort(ids.begin(), ids.end());
    const auto [first, second] = std::minmax(claims[group.weakest.a]->id(), claims[group.weakest.b]->id());
    groups.push_back(absl::StrCat(absl::StrJoin(ids, "+"), "(", first, ",", second, ")"));
  }
  std::sort(groups.begin(), groups.end());
  return absl::StrJoin(groups, " ");
}

// Claims fit unless they concern others; those that count the same fit better.
EvidenceModel SmallModel() {
  return EvidenceModel(
      Parse<Weights>("threshold: 0.5 weight { feature: 'bias' value: 1 } weight { feature: 'same_noun' value: 1 } "
                     "weight { feature: 'other_target' value: -5 } weight { feature: 'same_sentence' value: -5 }"));
}

struct GroupsCase {
  const char* name;
  std::vector<const char*> claims;
  const char* groups;
};

// Every order of the claims gives the same groups.
TEST(AlignTest, GroupsClaimsOfWhichEveryPairFits) {
  const GroupsCase cases[] = {
      {"nothing", {}, ""},
      {"one alone", {"id: 'a'"}, ""},
      {"two that fit", {"id: 'a'", "id: 'b'"}, "a+b(a,b)"},
      {"two that do not",
       {"id: 'a' roles { kind: KIND_TARGET entity_id: 'us' }", "id: 'b' roles { kind: KIND_TARGET entity_id: 'iran' }"},
       ""},
      // The vague one goes with one of them only; all else equal, by the ids.
      {"a vague one between two",
       {"id: 'a' roles { kind: KIND_TARGET entity_id: 'us' }", "id: 'b' roles { kind: KIND_TARGET entity_id: 'iran' }",
        "id: 'v'"},
       "a+v(a,v)"},
      {"a vague one that fits one better",
       {"id: 'a' roles { kind: KIND_TARGET entity_id: 'us' }",
        "id: 'b' noun_head: 'member' roles { kind: KIND_TARGET entity_id: 'iran' }", "id: 'v' noun_head: 'member'"},
       "b+v(b,v)"},
      {"no casualties, beside the dead and beside the injured",
       {"id: 'd' kind: 'killed' family: 'killed' quantity { low: 8 high: 8 }",
        "id: 'i' kind: 'injured' family: 'injured' quantity { low: 9 high: 9 }",
        "id: 'n' kind: 'killed' family: 'killed' noun: 'casualties' quantity { modality: MODALITY_NONE low: 0 high: 0 "
        "}"},
       "d+n(d,n) i+n(i,n)"},
      {"no deaths, beside the dead alone",
       {"id: 'd' kind: 'killed' family: 'killed' quantity { low: 8 high: 8 }",
        "id: 'i' kind: 'injured' family: 'injured' quantity { low: 9 high: 9 }",
        "id: 'n' kind: 'killed' family: 'killed' noun: 'deaths' quantity { modality: MODALITY_NONE low: 0 high: 0 }"},
       "d+n(d,n)"},
      {"a vague one between two pairs",
       {"id: 'a' noun_head: 'man' roles { kind: KIND_TARGET entity_id: 'us' }",
        "id: 'b' noun_head: 'man' roles { kind: KIND_TARGET entity_id: 'us' }",
        "id: 'c' noun_head: 'member' roles { kind: KIND_TARGET entity_id: 'iran' }",
        "id: 'd' noun_head: 'member' roles { kind: KIND_TARGET entity_id: 'iran' }", "id: 'v'"},
       "a+b+v(a,v) c+d(c,d)"},
      {"two vague ones",
       {"id: 'a' roles { kind: KIND_TARGET entity_id: 'us' }", "id: 'b' roles { kind: KIND_TARGET entity_id: 'iran' }",
        "id: 'v' noun_head: 'member'", "id: 'w' noun_head: 'member'"},
       "a+v+w(a,v)"},
      {"of equal evidence", {"id: 'c'", "id: 'a'", "id: 'd'", "id: 'b'"}, "a+b+c+d(a,b)"},
  };
  const EvidenceModel model = SmallModel();
  for (const GroupsCase& c : cases) {
    std::vector<v1::Claim> claims;
    for (const char* claim : c.claims)
      claims.push_back(Parse<v1::Claim>(absl::StrCat(claim, " blocking_keys: 'x' source_id: '", claims.size(), "'")));
    std::vector<const v1::Claim*> order = Pointers(claims);
    std::sort(order.begin(), order.end());
    do {
      ASSERT_EQ(Groups(order, model), c.groups) << c.name;
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

// What one document says of a thing, and what it sets against it.
TEST(AlignTest, ClaimsOfOneDocument) {
  const EvidenceModel model = SmallModel();
  constexpr char kUs[] = " roles { kind: KIND_TARGET entity_id: 'us' }";
  constexpr char kIran[] = " roles { kind: KIND_TARGET entity_id: 'iran' }";
  const auto claim = [](const char* id, const char* source, uint32_t sentence, double value, uint32_t begin,
                        absl::string_view more) {
    return Parse<v1::Claim>(absl::StrCat(
        "blocking_keys: 'x' id: '", id, "' source_id: '", source, "' sentence: ", sentence, " quantity { low: ", value,
        " high: ", value, " unit: 'person' } value_span { begin: ", begin, " end: ", begin + 2, " } ", more));
  };
  // Two values of one voice in one sentence are of two things, though each fits the third claim.
  const std::vector<v1::Claim> two_things = {claim("a", "s", 3, 215, 10, ""), claim("b", "s", 3, 270, 20, ""),
                                             claim("c", "t", 0, 240, 0, "")};
  EXPECT_EQ(Groups(Pointers(two_things), model), "a+c(a,c)");
  // What the nuns say fits no other source by itself.
  const std::vector<v1::Claim> opposed = {claim("a", "s", 3, 43, 10, kUs),
                                          claim("b", "s", 4, 58, 20, absl::StrCat("restates: 10", kIran)),
                                          claim("c", "t", 0, 43, 0, kUs)};
  const std::vector<v1::Claim> apart = {claim("a", "s", 3, 43, 10, kUs), claim("b", "s", 4, 58, 20, kIran),
                                        claim("c", "t", 0, 43, 0, kUs)};
  EXPECT_EQ(Groups(Pointers(apart), model), "a+c(a,c)");
  EXPECT_EQ(Groups(Pointers(opposed), EvidenceModel(Parse<Weights>(
                                          "threshold: 0.5 weight { feature: 'bias' value: 1 } weight { feature: "
                                          "'other_target' value: -5 } weight { feature: 'told_again' value: 9 }"))),
            "a+b+c(a,c)");
}

// Pairs that share no key are looked at when their groups meet.
TEST(AlignTest, ChecksPairsThatAreNoCandidates) {
  const EvidenceModel model = SmallModel();
  for (const auto& [target, groups] : {std::pair<const char*, const char*>("us", "a+b+c(a,b)"), {"iran", "a+b(a,b)"}}) {
    const std::vector<v1::Claim> claims = {
        Parse<v1::Claim>("id: 'a' blocking_keys: 'x' source_id: '1' roles { kind: KIND_TARGET entity_id: 'us' }"),
        Parse<v1::Claim>("id: 'b' blocking_keys: 'x' blocking_keys: 'y' source_id: '2'"),
        Parse<v1::Claim>(absl::StrCat(
            "id: 'c' blocking_keys: 'y' source_id: '3' roles { kind: KIND_TARGET entity_id: '", target, "' }"))};
    EXPECT_EQ(Groups(Pointers(claims), model), groups) << target;
  }
}

TEST(AlignTest, DoesNotDependOnTheOrderOfClaims) {
  for (uint32_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 50; ++i)
      claims.push_back(RandomClaim(dice, absl::StrCat("s", dice.Roll(5)), absl::StrCat("c", i)));
    std::vector<const v1::Claim*> order = Pointers(claims);
    const std::string groups = Groups(order, EvidenceModel::BuiltIn());
    for (int round = 0; round < 4; ++round) {
      dice.Shuffle(order);
      ASSERT_EQ(Groups(order, EvidenceModel::BuiltIn()), groups) << seed;
    }
  }
}

// No two members fit badly, members fit on the whole, no claim is in two groups, and no candidate that fits was left
// apart without need.
TEST(AlignTest, GroupsFitAndCannotGrow) {
  const EvidenceModel& model = EvidenceModel::BuiltIn();
  const double kSlack = 4, kMostOfOnePair = model.threshold() + 4;
  int grouped = 0;
  for (uint32_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed + 1000);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 50; ++i) claims.push_back(RandomClaim(dice, absl::StrCat("s", i % 5), absl::StrCat("c", i)));
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const std::vector<CandidatePair> pairs = FindCandidates(Pointers(claims)).pairs;
    const Standing standing(profiles, pairs, model, vocabulary);
    // Claims that stand alone are groups of one.
    std::vector<std::vector<uint32_t>> group_of(claims.size());
    for (uint32_t i = 0; i < claims.size(); ++i) group_of[i] = {i};
    for (const AlignedGroup& group : Align(profiles, standing, model.threshold())) {
      ASSERT_GE(group.members.size(), 2u);
      for (const uint32_t a : group.members) {
        ASSERT_EQ(group_of[a].size(), 1u) << "in two groups";
        group_of[a] = group.members;
        ++grouped;
        for (const uint32_t b : group.members) {
          if (a >= b) continue;
          if (claims[a].source_id() != claims[b].source_id()) {
            ASSERT_TRUE(EvidenceModel::AreComparable(profiles[a], profiles[b]));
            ASSERT_GE(standing.Score(a, b), model.threshold() - kSlack) << claims[a].id() << " " << claims[b].id();
          }
          // Of the pairs that hold the group together.
          if (const double score = standing.Score(a, b); score >= model.threshold() - kSlack) {
            ASSERT_GE(score, standing.Score(group.weakest.a, group.weakest.b));
          }
        }
      }
    }
    for (const ScoredPair& pair : standing.pairs()) {
      if (pair.score < model.threshold() || group_of[pair.pair.a] == group_of[pair.pair.b]) continue;
      double sum = 0, least = kMostOfOnePair;
      bool two_things = false;
      for (const uint32_t x : group_of[pair.pair.a]) {
        for (const uint32_t y : group_of[pair.pair.b]) {
          const double score = standing.Score(x, y);
          // One voice gives two values in one sentence; the dead are not the injured.
          two_things = two_things || !EvidenceModel::AreComparable(profiles[x], profiles[y]) ||
                       (claims[x].source_id() == claims[y].source_id() && claims[x].has_sentence() &&
                        claims[x].sentence() == claims[y].sentence() &&
                        claims[x].attribution().speaker() == claims[y].attribution().speaker() &&
                        claims[x].quantity().unit() == claims[y].quantity().unit());
          // What one source says of both sides keeps nothing apart.
          if (score < model.threshold() - kSlack && claims[x].source_id() == claims[y].source_id() &&
              EvidenceModel::AreComparable(claims[x], claims[y])) {
            continue;
          }
          least = std::min(least, score);
          sum += std::min(kMostOfOnePair, score) - model.threshold();
        }
      }
      ASSERT_TRUE(two_things || least < model.threshold() - kSlack || sum < 0)
          << seed << ": " << claims[pair.pair.a].id() << " " << claims[pair.pair.b].id();
    }
  }
  EXPECT_GT(grouped, 300);
}

// Two large groups of which all pairs but one fit: whether they fit is found out once, not for each pair again.
TEST(AlignTest, LargeGroupsThatDoNotFitTakeNoLongTime) {
  const int n = 300;
  std::vector<v1::Claim> claims;
  for (const char* noun : {"man", "woman"}) {
    for (int i = 0; i < n; ++i) {
      claims.push_back(Parse<v1::Claim>(absl::StrCat("blocking_keys: 'x' noun_head: '", noun, "' id: '", noun, 1000 + i,
                                                     "' source_id: '", noun, i, "'")));
    }
    // One of each concerns somebody else.
    v1::Role& role = *claims.back().add_roles();
    role.set_kind(v1::Role::KIND_TARGET);
    role.set_entity_id(noun);
  }
  const std::string groups = Groups(Pointers(claims), SmallModel());
  EXPECT_EQ(std::count(groups.begin(), groups.end(), '('), 2);
  EXPECT_EQ(std::count(groups.begin(), groups.end(), '+'), 2 * (n - 1));
}

}  // namespace
}  // namespace gainsay
