// From the claims of several documents to a report of where they disagree.
//
//   candidates   claims that share a blocking key become pairs               candidates.h
//   alignment    evidence for and against each pair; groups of claims        alignment.h
//   verdicts     what a group comes to, and why two claims cannot both hold  verdict.h
//
// The result does not depend on the order of the claim sets, except for the order in which sources are listed.
#ifndef GAINSAY_COMPARE_COMPARE_H_
#define GAINSAY_COMPARE_COMPARE_H_

#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay {

// Compares all claims with all others, those of one document included. Source ids must differ from set to set.
v1::Report Compare(absl::Span<const v1::ClaimSet> claim_sets);
// The same without a copy of each claim: takes the claims out of the sets, and leaves all else in them.
v1::Report CompareTaking(absl::Span<v1::ClaimSet> claim_sets);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_COMPARE_H_
