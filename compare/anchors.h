// Pairs of claims that are about the same thing for certain, and what they say of the pairs around them.
//
// Two sources that tell one story tell much of it in the same order, and each thing once. So where a claim surely
// belongs to one of the other source, it seldom belongs to another one as well; and what stands between two that surely
// belong together in the one source stands between them in the other.
#ifndef GAINSAY_COMPARE_ANCHORS_H_
#define GAINSAY_COMPARE_ANCHORS_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "compare/candidates.h"
#include "compare/profile.h"

namespace gainsay {

struct ScoredPair {
  CandidatePair pair;
  double score = 0;
};

class Anchors {
 public:
  // None.
  Anchors() = default;
  // Of the pairs of two sources with a score of `least` and more the best ones, one for each claim. `sources` is the
  // number of each claim's source. Does not depend on the order of claims, sources or pairs. The arguments need not
  // outlive it.
  Anchors(absl::Span<const ClaimProfile> claims, absl::Span<const uint32_t> sources, absl::Span<const ScoredPair> pairs,
          double least);

  // The claim of the source of `other` that the claim belongs to; nullopt if there is none.
  std::optional<uint32_t> PartnerOf(uint32_t claim, uint32_t other) const;
  // How many anchors of the two sources stand before both claims or behind both, the nearer the more: the next one
  // counts a half, one ten claims away an eleventh. 0 where a source does not tell the places of its claims. Symmetric.
  double InOrder(uint32_t a, uint32_t b) const;
  // Whether the two sources have any other anchor, in whatever order.
  bool HaveOrder(uint32_t a, uint32_t b) const;

 private:
  static constexpr uint32_t kNoRank = 0xFFFFFFFF;

  // The ranks of its two claims, that of the source with the smaller number first.
  struct Anchor {
    uint32_t first = 0;
    uint32_t second = 0;
  };
  using Sources = std::pair<uint32_t, uint32_t>;

  void RankClaims(absl::Span<const ClaimProfile> claims);

  std::vector<uint32_t> sources_;
  // Of each claim, how many of its source stand before it.
  std::vector<uint32_t> rank_;
  absl::flat_hash_map<Sources, std::vector<Anchor>> anchors_;
  // By claim and other source.
  absl::flat_hash_map<std::pair<uint32_t, uint32_t>, uint32_t> partner_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_ANCHORS_H_
