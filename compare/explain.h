// Why two claims are about the same thing, or are not: everything that was weighed.
#ifndef GAINSAY_COMPARE_EXPLAIN_H_
#define GAINSAY_COMPARE_EXPLAIN_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay {

// Compares all claim sets, as Compare does, and explains what it made of the claims with the ids `a` and `b`. What fits
// two claims depends on the claims around them, so that the answer is for these sets together.
//
// kNotFound: there is no such claim. kInvalidArgument: the two are one claim.
absl::StatusOr<v1::Explanation> Explain(absl::Span<const v1::ClaimSet> claim_sets, absl::string_view a,
                                        absl::string_view b);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_EXPLAIN_H_
