// Which claims are about the same thing: groups in which every member fits every other.
//
// Pairs are taken from the best score downward. Two groups become one if their members fit each other on the whole, and
// no two of them fit badly: a vague claim never chains two groups together, and one unlucky wording does not keep two
// sources apart that a third one ties together. What a document sets against a member of a group ("the nuns counted
// 58") belongs to it whatever it fits, and two values that one voice gives in one sentence are of two things. "No
// casualties" may stand in two groups, for it is said of the dead and of the injured; every other claim in one at the
// most.
#ifndef GAINSAY_COMPARE_ALIGNMENT_H_
#define GAINSAY_COMPARE_ALIGNMENT_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "compare/candidates.h"
#include "compare/profile.h"
#include "compare/standing.h"

namespace gainsay {

struct AlignedGroup {
  // Indices of claims, ascending; two or more.
  std::vector<uint32_t> members;
  // Of the pairs that hold the group together the one with the least evidence.
  CandidatePair weakest;
};

// Groups in no particular order.
std::vector<AlignedGroup> Align(absl::Span<const ClaimProfile> claims, const Standing& standing, double threshold);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_ALIGNMENT_H_
