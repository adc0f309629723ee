// The years of days that a document names without one, and without saying when it was written: "on 18 October".
//
// Sources that are compared tell of much the same time. Where the others were published within two years of each
// other, such a day is that of the year in which it is nearest to the first of them; else it stays without a year, and
// is compared with nothing.
#ifndef GAINSAY_COMPARE_YEARS_H_
#define GAINSAY_COMPARE_YEARS_H_

#include <vector>

#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay {

// Gives a year and the blocking keys that go with it to the claims whose dates are "--MM-DD" or "--MM". `sources` has
// the source of each claim, at the same index.
void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources);
// The same where `all_sources` are compared, of which these are some.
void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources,
                 absl::Span<const v1::Source* const> all_sources);
// Whether the claim's date is such a one, and its source does not say when it was written.
bool LacksYear(const v1::Claim& claim, const v1::Source& source);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_YEARS_H_
