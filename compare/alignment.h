// Which claims are about the same thing: groups in which every member fits every other.
//
// Pairs are taken from the best score downward; two groups become one only if every member of the one fits every
// member of the other, so that a vague claim never chains two groups together.
#ifndef GAINSAY_COMPARE_ALIGNMENT_H_
#define GAINSAY_COMPARE_ALIGNMENT_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "compare/candidates.h"
#include "compare/evidence.h"
#include "compare/profile.h"

namespace gainsay {

struct AlignedGroup {
  // Indices of claims, ascending; two or more.
  std::vector<uint32_t> members;
  // The pair of members with the least evidence.
  CandidatePair weakest;
};

// Groups in no particular order.
std::vector<AlignedGroup> Align(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
                                const EvidenceModel& model, const Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_ALIGNMENT_H_
