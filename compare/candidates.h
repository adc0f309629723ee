// Which pairs of claims to look at: those that share a blocking key.
//
// The work grows with the number of claims, never with its square: a key counts as huge, and is left out, where the
// pairs under it and under all smaller keys would be more than MostPairs.
#ifndef GAINSAY_COMPARE_CANDIDATES_H_
#define GAINSAY_COMPARE_CANDIDATES_H_

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "compare/profile.h"
#include "compare/string_pool.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// A key under which more claims lie than this tells nothing.
inline constexpr size_t kMaxClaimsPerKey = 2000;
// The same for coarse keys ("count|*"), which are for small sets and left out of large ones without a word.
inline constexpr size_t kMaxClaimsPerCoarseKey = 1000;

// So many pairs at most, each as often as its claims share keys. Sets of up to some thousand claims do not reach it.
constexpr uint64_t MostPairs(size_t claims) { return std::max<uint64_t>(2'000'000, uint64_t{6} * claims); }

struct CandidatePair {
  // Indices of claims, a < b.
  uint32_t a = 0;
  uint32_t b = 0;
};

struct Candidates {
  // Sorted, without doubles.
  std::vector<CandidatePair> pairs;
  // Keys with more claims than this were left out: kMaxClaimsPerKey, or less where that would have given too many
  // pairs.
  size_t most_claims_per_key = kMaxClaimsPerKey;
  // Those keys, sorted; but for coarse ones.
  std::vector<std::string> huge_keys;
};

// The blocking keys of claims that come one by one and need not stay.
class BlockingIndex {
 public:
  BlockingIndex();

  void Add(const v1::Claim& claim);
  // Gives claim number `index`, from 0, other keys.
  void Replace(size_t index, const v1::Claim& claim);

 private:
  friend class CandidateFinder;

  // Places in keys_ from `first` on, `last` excluded.
  struct Row {
    uint32_t first = 0;
    uint32_t last = 0;
  };

  struct Key {
    // Claims under it.
    uint32_t size = 0;
    // The number of the last row that has it, from 1.
    uint32_t last_row = 0;
  };

  Row AddRow(const v1::Claim& claim);

  std::unique_ptr<StringPool> names_;
  std::vector<Key> by_key_;
  uint32_t row_count_ = 0;
  // The keys of each claim.
  std::vector<StringId> keys_;
  std::vector<Row> rows_;
};

// The claims in any order, with their keys in the same one; equal claims give equal pairs whatever the order.
Candidates FindCandidates(BlockingIndex keys, absl::Span<const ClaimProfile> claims);
// The same for claims without a profile.
Candidates FindCandidates(absl::Span<const v1::Claim* const> claims);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_CANDIDATES_H_
