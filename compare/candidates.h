// Which pairs of claims to look at: those that share a blocking key.
#ifndef GAINSAY_COMPARE_CANDIDATES_H_
#define GAINSAY_COMPARE_CANDIDATES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// A key under which more claims lie than this tells nothing, and would cost its square in pairs.
inline constexpr size_t kMaxClaimsPerKey = 2000;
// The same for coarse keys ("count|*"), which are for small sets and left out of large ones without a word.
inline constexpr size_t kMaxClaimsPerCoarseKey = 1000;

struct CandidatePair {
  // Indices of claims, a < b.
  uint32_t a = 0;
  uint32_t b = 0;
};

struct Candidates {
  // Sorted, without doubles.
  std::vector<CandidatePair> pairs;
  // Keys that were left out for having more than kMaxClaimsPerKey claims.
  std::vector<std::string> huge_keys;
};

Candidates FindCandidates(absl::Span<const v1::Claim* const> claims);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_CANDIDATES_H_
