#include "compare/standing.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "compare/compare_testing.h"
#include "compare/weights_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The more words two claims have in common the better they fit: two each for every share of their words.
EvidenceModel SmallModel() {
  return EvidenceModel(
      Parse<Weights>("weight { feature: 'same_noun' value: 2 } weight { feature: 'same_trigger' value: 1 }"));
}

// The claims are named by the order given; standing of the first with the second.
struct StandingCase {
  const char* name;
  std::vector<const char*> claims;
  double least_lead;
  double greatest_lead;
  double neighbours;
};

TEST(StandingTest, LeadsAndNeighbours) {
  const StandingCase cases[] = {
      // Without rivals the lead is as great as it can be.
      {"alone", {"source_id: 'a' noun_head: 'man'", "source_id: 'b' noun_head: 'man'"}, 4, 4, 0},
      {"one source has a worse one",
       {"source_id: 'a' noun_head: 'man'", "source_id: 'b' noun_head: 'man'", "source_id: 'b' noun_head: 'car'"},
       2,
       4,
       0},
      {"one source has as good a one",
       {"source_id: 'a' noun_head: 'man'", "source_id: 'b' noun_head: 'man'", "source_id: 'b' noun_head: 'man'"},
       0,
       4,
       0},
      {"one source has a better one",
       {"source_id: 'a' noun_head: 'man' event { trigger: 'fall' }", "source_id: 'b' noun_head: 'man'",
        "source_id: 'b' noun_head: 'man' event { trigger: 'fall' }"},
       -1,
       4,
       0},
      {"both have worse ones",
       {"source_id: 'a' noun_head: 'man' event { trigger: 'fall' }",
        "source_id: 'b' noun_head: 'man' event { trigger: 'fall' }", "source_id: 'b' noun_head: 'man'",
        "source_id: 'a' noun_head: 'car'"},
       1,
       3,
       0},
      // What the same source sets against it is about the same thing.
      {"a better one that is set against it is no rival",
       {"source_id: 'a' noun_head: 'man' event { trigger: 'fall' }",
        "source_id: 'b' noun_head: 'man' value_span { begin: 9 } restates: 5",
        "source_id: 'b' noun_head: 'man' event { trigger: 'fall' } value_span { begin: 5 }"},
       4,
       4,
       0},
      {"beside one that is set against it others are rivals",
       {"source_id: 'a' noun_head: 'man' event { trigger: 'fall' }",
        "source_id: 'b' noun_head: 'man' value_span { begin: 9 } restates: 5",
        "source_id: 'b' noun_head: 'man' event { trigger: 'fall' } value_span { begin: 5 }",
        "source_id: 'b' noun_head: 'man'"},
       0,
       4,
       0},
      // Each source is its own.
      {"a third source is no rival",
       {"source_id: 'a' noun_head: 'man'", "source_id: 'b' noun_head: 'man'", "source_id: 'c' noun_head: 'man'"},
       4,
       4,
       0},
  };
  const EvidenceModel model = SmallModel();
  for (const StandingCase& c : cases) {
    std::vector<v1::Claim> claims;
    for (const char* claim : c.claims)
      claims.push_back(Parse<v1::Claim>(absl::StrCat(claim, " blocking_keys: 'x' id: '", claims.size(), "'")));
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const Candidates candidates = FindCandidates(Pointers(claims));
    const Standing standing(profiles, candidates.pairs, model, vocabulary);
    for (const PairStanding& found : {standing.Of(0, 1), standing.Of(1, 0)}) {
      EXPECT_DOUBLE_EQ(found.least_lead, c.least_lead) << c.name;
      EXPECT_DOUBLE_EQ(found.greatest_lead, c.greatest_lead) << c.name;
      EXPECT_NEAR(found.neighbours, c.neighbours, 0.01) << c.name;
    }
  }
}

// Third sources: what fits both claims speaks for the pair, what fits only one speaks against it.
TEST(StandingTest, ThirdSourcesAreWitnesses) {
  struct WitnessCase {
    const char* name;
    std::vector<const char*> claims;
    double witness;
    double witness_against;
  };
  const char* const man = "source_id: 'a' noun_head: 'man'";
  const char* const fall = "source_id: 'b' event { trigger: 'fall' }";
  const WitnessCase cases[] = {
      {"no third source", {man, fall}, 0, 0},
      {"fits both", {man, fall, "source_id: 'c' noun_head: 'man' event { trigger: 'fall' }"}, 0.73, 0.24},
      {"fits one", {man, fall, "source_id: 'c' noun_head: 'man'"}, 0.5, 0.44},
      {"of the same source", {man, fall, "source_id: 'b' noun_head: 'man' event { trigger: 'fall' }"}, 0, 0},
  };
  const EvidenceModel model(
      Parse<Weights>("weight { feature: 'same_noun' value: 2 } weight { feature: 'same_trigger' value: 1 }"));
  for (const WitnessCase& c : cases) {
    std::vector<v1::Claim> claims;
    for (const char* claim : c.claims)
      claims.push_back(Parse<v1::Claim>(absl::StrCat(claim, " blocking_keys: 'x' id: '", claims.size(), "'")));
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const Candidates candidates = FindCandidates(Pointers(claims));
    const Standing standing(profiles, candidates.pairs, model, vocabulary);
    for (const PairStanding& found : {standing.Of(0, 1), standing.Of(1, 0)}) {
      EXPECT_NEAR(found.witness, c.witness, 0.01) << c.name;
      EXPECT_NEAR(found.witness_against, c.witness_against, 0.01) << c.name;
    }
  }
}

TEST(StandingTest, WhatFitsTheOtherSideFits) {
  std::vector<v1::Claim> claims;
  for (const char* claim : {
           "source_id: 'a' noun_head: 'man'",
           "source_id: 'b' noun_head: 'car' value_span { begin: 9 } restates: 5",
           "source_id: 'b' noun_head: 'man' value_span { begin: 5 }",
           "source_id: 'b' noun_head: 'man' value_span { begin: 20 }",
       })
    claims.push_back(Parse<v1::Claim>(absl::StrCat(claim, " blocking_keys: 'x' id: '", claims.size(), "'")));
  const EvidenceModel model(
      Parse<Weights>("weight { feature: 'bias' value: -9 } weight { feature: 'same_noun' value: 18 }"
                     "weight { feature: 'told_again' value: 18 }"));
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
  const Candidates candidates = FindCandidates(Pointers(claims));
  const Standing standing(profiles, candidates.pairs, model, vocabulary);
  EXPECT_GT(standing.Of(0, 1).fits_opposite, 0.9);
  EXPECT_LT(standing.Of(0, 2).fits_opposite, 0.1) << "the other side does not fit";
  EXPECT_EQ(standing.Of(0, 3).fits_opposite, 0) << "nothing is set against it";
  EXPECT_EQ(standing.Of(0, 1).taken, 0) << "belongs to what is set against it, which is about the same";
  EXPECT_EQ(standing.Of(0, 3).taken, 1) << "belongs to something else";
}

// 25 killed and 51 wounded here, 27 killed and 53 wounded there.
TEST(StandingTest, NeighboursSpeakForEachOther) {
  const EvidenceModel model(
      Parse<Weights>("threshold: 1 weight { feature: 'same_noun' value: 9 } "
                     "weight { feature: 'neighbours' value: 3 text: 'beside' }"));
  const struct {
    const char* name;
    const char* sentence;
    double neighbours;
  } cases[] = {
      {"in the same sentence", "sentence: 4", 1},
      {"in the sentence before", "sentence: 3", 0.6},
      {"in the sentence after", "sentence: 5", 0.6},
      {"farther off", "sentence: 6", 0},
      {"somewhere", "", 0},
  };
  for (const auto& c : cases) {
    const std::vector<v1::Claim> claims = {
        Parse<v1::Claim>("id: '0' blocking_keys: 'x' source_id: 'a' sentence: 4"),
        Parse<v1::Claim>("id: '1' blocking_keys: 'x' source_id: 'b' sentence: 9"),
        Parse<v1::Claim>(absl::StrCat("id: '2' blocking_keys: 'y' source_id: 'a' noun_head: 'man' ", c.sentence)),
        Parse<v1::Claim>("id: '3' blocking_keys: 'y' source_id: 'b' noun_head: 'man' sentence: 9"),
    };
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const Candidates candidates = FindCandidates(Pointers(claims));
    const Standing standing(profiles, candidates.pairs, model, vocabulary);
    EXPECT_NEAR(standing.Of(0, 1).neighbours, c.neighbours, 0.01) << c.name;
    EXPECT_NEAR(standing.Score(0, 1), 3 * c.neighbours, 0.02) << c.name;
    const PairEvidence evidence = standing.Explain(0, 1);
    EXPECT_EQ(evidence.score, standing.Score(0, 1)) << c.name;
    EXPECT_EQ(evidence.features.size(), c.neighbours > 0 ? 1u : 0u) << c.name;
  }
}

// Last year's toll is no part of this year's story.
TEST(StandingTest, ClaimsThatLookBack) {
  const struct {
    const char* name;
    const char* a;
    const char* b;
    bool is_background;
  } cases[] = {
      {"both of the story", "time { first: '2021-08-14' last: '2021-08-14' }", "", false},
      {"one of long ago", "time { first: '2010-01-12' last: '2010-01-12' }", "", true},
      {"one of long ago, in years", "time { first: '2010-01-01' last: '2010-12-31' }", "", true},
      {"both of long ago", "time { first: '2010-01-12' last: '2010-01-12' }",
       "time { first: '2010-01-01' last: '2010-12-31' }", false},
      {"since long ago", "time { first: '2010-01-12' }", "", true},
      {"by some day to come", "time { last: '2026-12-31' }", "", false},
      {"this year", "time { first: '2021-01-01' last: '2021-12-31' }", "", false},
  };
  for (const auto& c : cases) {
    std::vector<v1::Claim> claims = {
        Parse<v1::Claim>(absl::StrCat("id: '0' blocking_keys: 'x' source_id: 'a' quantity { low: 1 high: 1 } ", c.a)),
        Parse<v1::Claim>(absl::StrCat("id: '1' blocking_keys: 'x' source_id: 'b' quantity { low: 1 high: 1 } ", c.b))};
    // Each document's story stands around one August.
    for (int i = 0; i < 6; ++i) {
      claims.push_back(
          Parse<v1::Claim>(absl::StrCat("id: '", 2 + i, "' source_id: '", i % 2 == 0 ? "a" : "b",
                                        "' quantity {} time { first: '2021-08-1", i, "' last: '2021-08-1", i, "' }")));
    }
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const Candidates candidates = FindCandidates(Pointers(claims));
    const EvidenceModel model = SmallModel();
    const Standing standing(profiles, candidates.pairs, model, vocabulary);
    EXPECT_EQ(standing.Of(0, 1).is_background, c.is_background) << c.name;
    EXPECT_EQ(standing.Of(1, 0).is_background, c.is_background) << c.name;
  }
}

// Two documents with nothing in common, and two that tell the same.
TEST(StandingTest, DocumentsOfOneStory) {
  const EvidenceModel model = SmallModel();
  for (const bool same : {false, true}) {
    const std::vector<v1::Claim> claims = {
        Parse<v1::Claim>("id: '0' blocking_keys: 'x' source_id: 'a' context: 'storm' context: 'roof'"),
        Parse<v1::Claim>(absl::StrCat("id: '1' blocking_keys: 'x' source_id: 'b' context: '", same ? "storm" : "vote",
                                      "' context: '", same ? "roof" : "seat", "'"))};
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const Candidates candidates = FindCandidates(Pointers(claims));
    const PairStanding standing = Standing(profiles, candidates.pairs, model, vocabulary).Of(0, 1);
    EXPECT_EQ(standing.same_story, same ? 1 : 0);
    EXPECT_EQ(standing.other_story > 0, !same);
  }
}

// A pair that was no candidate has its evidence, and no standing.
TEST(StandingTest, PairsThatWereNoCandidates) {
  const EvidenceModel model = SmallModel();
  const std::vector<v1::Claim> claims = {
      Parse<v1::Claim>("id: '0' blocking_keys: 'x' source_id: 'a' noun_head: 'man'"),
      Parse<v1::Claim>("id: '1' blocking_keys: 'y' source_id: 'b' noun_head: 'man'"),
      Parse<v1::Claim>("id: '2' blocking_keys: 'y' source_id: 'c' noun_head: 'man' date {}"),
  };
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
  const Standing standing(profiles, {}, model, vocabulary);
  EXPECT_EQ(standing.Score(0, 1), 2);
  EXPECT_EQ(standing.Explain(0, 1).score, 2);
  // A number and a date are as far from each other as can be.
  EXPECT_LT(standing.Score(0, 2), -3);
}

TEST(StandingTest, DoesNotDependOnTheOrderOfClaims) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 40; ++i)
      claims.push_back(RandomClaim(dice, absl::StrCat("s", dice.Roll(4)), absl::StrCat("c", i)));
    std::vector<const v1::Claim*> order = Pointers(claims);
    std::string first;
    for (int round = 0; round < 4; ++round) {
      Vocabulary vocabulary;
      const std::vector<ClaimProfile> profiles = MakeProfiles(order, vocabulary);
      const Candidates candidates = FindCandidates(order);
      const Standing standing(profiles, candidates.pairs, EvidenceModel::BuiltIn(), vocabulary);
      std::vector<std::string> lines;
      for (const ScoredPair& pair : standing.pairs()) {
        const auto [a, b] = std::minmax(order[pair.pair.a]->id(), order[pair.pair.b]->id());
        lines.push_back(absl::StrCat(a, " ", b, absl::StrFormat(" %a", pair.score)));
      }
      std::sort(lines.begin(), lines.end());
      std::string all;
      for (const std::string& line : lines) absl::StrAppend(&all, line, "\n");
      if (round == 0) first = all;
      ASSERT_EQ(all, first) << seed;
      dice.Shuffle(order);
    }
  }
}

// Of pairs that fall far short of the threshold witnesses are heard when somebody asks, and say the same.
TEST(StandingTest, WitnessesSayTheSameWheneverTheyAreHeard) {
  Weights weights;
  ASSERT_TRUE(weights.ParseFromArray(kWeightsData.data(), static_cast<int>(kWeightsData.size())));
  // What is an anchor depends on the threshold.
  for (Weight& weight : *weights.mutable_weight()) {
    if (weight.feature() == NameOf(Feature::kTaken) || weight.feature() == NameOf(Feature::kInOrder))
      weight.set_value(0);
  }
  const EvidenceModel model(weights);
  weights.set_threshold(-1000);
  const EvidenceModel hears_all(weights);
  int unheard = 0, with_witness = 0;
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 60; ++i)
      claims.push_back(RandomClaim(dice, absl::StrCat("s", dice.Roll(6)), absl::StrCat("c", i)));
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const Candidates candidates = FindCandidates(Pointers(claims));
    const Standing standing(profiles, candidates.pairs, model, vocabulary);
    const Standing all_heard(profiles, candidates.pairs, hears_all, vocabulary);
    for (size_t i = 0; i < candidates.pairs.size(); ++i) {
      const auto [a, b] = candidates.pairs[i];
      ASSERT_EQ(standing.Score(a, b), all_heard.pairs()[i].score) << seed;
      ASSERT_EQ(standing.Of(a, b).witness, all_heard.Of(a, b).witness) << seed;
      ASSERT_EQ(standing.Of(a, b).witness_against, all_heard.Of(a, b).witness_against) << seed;
      if (standing.pairs()[i].score == standing.Score(a, b)) continue;
      ++unheard;
      with_witness += standing.Of(a, b).witness > 0;
      ASSERT_LT(standing.Score(a, b), model.threshold() - Standing::kMostShort) << seed;
    }
  }
  EXPECT_GT(unheard, 100);
  EXPECT_GT(with_witness, 10);
}

}  // namespace
}  // namespace gainsay
