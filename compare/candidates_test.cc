#include "compare/candidates.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "compare/compare_testing.h"
#include "compare/evidence.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::string Dump(const std::vector<CandidatePair>& pairs) {
  std::string all;
  for (const CandidatePair& pair : pairs) absl::StrAppend(&all, all.empty() ? "" : " ", pair.a, "-", pair.b);
  return all;
}

struct PairsCase {
  const char* name;
  std::vector<const char*> claims;
  const char* pairs;
};

TEST(FindCandidatesTest, PairsClaimsThatShareAKey) {
  const PairsCase cases[] = {
      {"nothing", {}, ""},
      {"one alone", {"blocking_keys: 'x'"}, ""},
      {"no keys", {"", ""}, ""},
      {"a key in common", {"blocking_keys: 'x'", "blocking_keys: 'x'"}, "0-1"},
      {"other keys", {"blocking_keys: 'x'", "blocking_keys: 'y'"}, ""},
      {"two keys in common", {"blocking_keys: 'x' blocking_keys: 'y'", "blocking_keys: 'y' blocking_keys: 'x'"}, "0-1"},
      {"a chain is no triangle",
       {"blocking_keys: 'x'", "blocking_keys: 'x' blocking_keys: 'y'", "blocking_keys: 'y'"},
       "0-1 1-2"},
      {"three under one key", {"blocking_keys: 'x'", "blocking_keys: 'x'", "blocking_keys: 'x'"}, "0-1 0-2 1-2"},
      {"a key given twice", {"blocking_keys: 'x' blocking_keys: 'x'", "blocking_keys: 'x'"}, "0-1"},
      // A key alone is not enough.
      {"other families",
       {"blocking_keys: 'x' family: 'killed' quantity {}", "blocking_keys: 'x' family: 'money' quantity {}"},
       ""},
      {"a number and a date", {"blocking_keys: 'x' quantity {}", "blocking_keys: 'x' date {}"}, ""},
      {"other dimensions",
       {"blocking_keys: 'x' quantity { unit: 'km' }", "blocking_keys: 'x' quantity { unit: 'hour' }"},
       ""},
      {"other units of one dimension",
       {"blocking_keys: 'x' quantity { unit: 'km' }", "blocking_keys: 'x' quantity { unit: 'mile' }"},
       "0-1"},
      {"other currencies",
       {"blocking_keys: 'x' quantity { unit: 'USD' }", "blocking_keys: 'x' quantity { unit: 'EUR' }"},
       ""},
  };
  for (const PairsCase& c : cases) {
    std::vector<v1::Claim> claims;
    for (const char* claim : c.claims) claims.push_back(Parse<v1::Claim>(claim));
    EXPECT_EQ(Dump(FindCandidates(Pointers(claims)).pairs), c.pairs) << c.name;
  }
}

// "No casualties" is said of the injured too; that nobody died is not.
TEST(FindCandidatesTest, NoCasualtiesMeetTheInjured) {
  const std::string injured = "kind: 'injured' family: 'injured' blocking_keys: 'x' quantity { unit: 'person' low: 5 }";
  const PairsCase cases[] = {
      {"no casualties", {"modality: MODALITY_NONE } noun: 'casualties'"}, "0-1"},
      {"no deaths", {"modality: MODALITY_NONE } noun: 'deaths'"}, ""},
      {"some", {"modality: MODALITY_EXACT low: 5 } noun: 'casualties'"}, ""},
  };
  for (const PairsCase& c : cases) {
    const std::vector<v1::Claim> claims = {
        Parse<v1::Claim>(injured),
        Parse<v1::Claim>(absl::StrCat("kind: 'killed' family: 'killed' blocking_keys: 'x' quantity { unit: 'person' ",
                                      c.claims[0]))};
    EXPECT_EQ(Dump(FindCandidates(Pointers(claims)).pairs), c.pairs) << c.name;
    const std::vector<const v1::Claim*> swapped = {&claims[1], &claims[0]};
    EXPECT_EQ(Dump(FindCandidates(swapped).pairs), c.pairs) << c.name << ", the other way round";
  }
}

TEST(FindCandidatesTest, LeavesOutHugeKeysAndNamesThem) {
  std::vector<v1::Claim> claims(kMaxClaimsPerKey + 1);
  for (v1::Claim& claim : claims) claim.add_blocking_keys("everybody");
  for (v1::Claim& claim : claims) claim.add_blocking_keys("all");
  claims[5].add_blocking_keys("few");
  claims[9].add_blocking_keys("few");
  const Candidates candidates = FindCandidates(Pointers(claims));
  EXPECT_EQ(candidates.huge_keys, (std::vector<std::string>{"all", "everybody"}));
  EXPECT_EQ(Dump(candidates.pairs), "5-9");
}

TEST(FindCandidatesTest, KeepsAKeyThatIsJustNotHuge) {
  std::vector<v1::Claim> claims(kMaxClaimsPerKey);
  for (v1::Claim& claim : claims) claim.add_blocking_keys("many");
  const Candidates candidates = FindCandidates(Pointers(claims));
  EXPECT_TRUE(candidates.huge_keys.empty());
  EXPECT_EQ(candidates.pairs.size(), kMaxClaimsPerKey * (kMaxClaimsPerKey - 1) / 2);
}

// Large keys are left out, the largest first, until the pairs are no more than the number of claims allows.
TEST(FindCandidatesTest, PairsGrowWithTheClaims) {
  constexpr size_t kKeys = 10, kClaimsPerKey = 1000;
  std::vector<v1::Claim> claims(kKeys * kClaimsPerKey);
  for (size_t i = 0; i < claims.size(); ++i) claims[i].add_blocking_keys(absl::StrCat("key ", i % kKeys));
  for (size_t i = 0; i < 900; ++i) claims[i].add_blocking_keys("less");
  for (size_t i = 0; i < 800; ++i) claims[i * 3].add_blocking_keys("least");
  const Candidates candidates = FindCandidates(Pointers(claims));
  EXPECT_LE(candidates.pairs.size(), MostPairs(claims.size()));
  // All of the ten or none.
  EXPECT_EQ(candidates.huge_keys.size(), kKeys);
  EXPECT_EQ(candidates.most_claims_per_key, kClaimsPerKey - 1);
  EXPECT_GT(candidates.pairs.size(), size_t{900} * 899 / 2);
}

// The same by another road: every pair of claims, asked one by one.
TEST(FindCandidatesTest, FindsWhatAllPairsGive) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 40; ++i) claims.push_back(RandomClaim(dice, "s", absl::StrCat(i)));
    std::vector<CandidatePair> expected;
    for (uint32_t a = 0; a < claims.size(); ++a) {
      for (uint32_t b = a + 1; b < claims.size(); ++b) {
        bool shared = false;
        for (const std::string& x : claims[a].blocking_keys()) {
          for (const std::string& y : claims[b].blocking_keys()) shared = shared || x == y;
        }
        if (shared && EvidenceModel::AreComparable(claims[a], claims[b])) expected.push_back({a, b});
      }
    }
    EXPECT_EQ(Dump(FindCandidates(Pointers(claims)).pairs), Dump(expected)) << seed;
  }
}

}  // namespace
}  // namespace gainsay
