#include "compare/anchors.h"

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Claims 0 to 4 of source 0 and 5 to 9 of source 1, in the order of their documents.
std::vector<ClaimProfile> TwoSources(Vocabulary& vocabulary, bool tell_places = true) {
  std::vector<v1::Claim> claims;
  for (int i = 0; i < 10; ++i) {
    claims.push_back(Parse<v1::Claim>(absl::StrCat("source_id: '", i / 5, "' id: 'c", i, "'")));
    if (tell_places) claims.back().set_tokens_before(i % 5 * 10);
  }
  return MakeProfiles(Pointers(claims), vocabulary);
}

const uint32_t kSources[] = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};

TEST(AnchorsTest, TakesTheBestPairsOneForEachClaim) {
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> claims = TwoSources(vocabulary);
  // The second would be an anchor but for the first, the last is not sure enough.
  const ScoredPair pairs[] = {{{0, 5}, 9}, {{0, 6}, 8}, {{1, 7}, 7}, {{2, 8}, 4}};
  const Anchors anchors(claims, kSources, pairs, /*least=*/5);
  const struct {
    const char* name;
    uint32_t claim, other;
    std::optional<uint32_t> partner;
  } cases[] = {
      {"the best pair", 0, 5, 5},
      {"the same the other way round", 5, 0, 0},
      {"of whatever claim of the source", 0, 9, 5},
      {"its best partner is taken", 6, 0, std::nullopt},
      {"another pair", 1, 7, 7},
      {"not sure enough", 2, 8, std::nullopt},
  };
  for (const auto& c : cases) EXPECT_EQ(anchors.PartnerOf(c.claim, c.other), c.partner) << c.name;
}

TEST(AnchorsTest, CountsThoseInTheSameOrder) {
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> claims = TwoSources(vocabulary);
  const ScoredPair pairs[] = {{{1, 6}, 9}};
  const Anchors anchors(claims, kSources, pairs, /*least=*/5);
  const struct {
    const char* name;
    uint32_t a, b;
    double in_order;
  } cases[] = {
      {"right behind it in both", 2, 7, 0.5}, {"right behind it and one farther on", 2, 8, 0.5 / 2 + 0.5 / 3},
      {"before it in both", 0, 5, 0.5},       {"before it in the one, behind it in the other", 0, 7, 0},
      {"the anchor itself", 1, 6, 0},         {"with a claim of the anchor", 1, 8, 0},
  };
  EXPECT_TRUE(anchors.HaveOrder(0, 7));
  EXPECT_FALSE(anchors.HaveOrder(1, 6)) << "but for itself there is none";
  for (const auto& c : cases) {
    EXPECT_DOUBLE_EQ(anchors.InOrder(c.a, c.b), c.in_order) << c.name;
    EXPECT_DOUBLE_EQ(anchors.InOrder(c.b, c.a), c.in_order) << c.name << ", the other way round";
  }
}

TEST(AnchorsTest, ClaimsThatTellNoPlacesHaveNoOrder) {
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> claims = TwoSources(vocabulary, /*tell_places=*/false);
  const ScoredPair pairs[] = {{{1, 6}, 9}};
  const Anchors anchors(claims, kSources, pairs, /*least=*/5);
  EXPECT_EQ(anchors.InOrder(2, 7), 0);
  EXPECT_EQ(anchors.PartnerOf(1, 7), 6);
}

TEST(AnchorsTest, PairsOfOneSourceAreNone) {
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> claims = TwoSources(vocabulary);
  const ScoredPair pairs[] = {{{0, 1}, 9}};
  const Anchors anchors(claims, kSources, pairs, /*least=*/5);
  EXPECT_EQ(anchors.PartnerOf(0, 5), std::nullopt);
}

}  // namespace
}  // namespace gainsay
