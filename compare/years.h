// The years of days that a document names without one: "on 18 October".
//
// Sources that are compared tell of much the same time. Where most of the others were published within two years of the
// first of them,
//
//   in a source that does not say when it was written  the day is that of the year in which it is nearest to the first;
//                                                      else it stays without a year, and is compared with nothing
//   in one that looks back, a year later or more       a day near that of the first source is of the story's year, not
//                                                      of the source's
#ifndef GAINSAY_COMPARE_YEARS_H_
#define GAINSAY_COMPARE_YEARS_H_

#include <vector>

#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay {

// Gives a year and the blocking keys that go with it to those of the claims that may take one. `sources` has the source
// of each claim, at the same index.
void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources);
// The same where `all_sources` are compared, of which these are some.
void SupplyYears(absl::Span<v1::Claim* const> claims, absl::Span<const v1::Source* const> sources,
                 absl::Span<const v1::Source* const> all_sources);
// Whether the claim's date is "--MM-DD" or "--MM", or only the day of publication told the year of its date or time.
bool MayTakeYear(const v1::Claim& claim, const v1::Source& source);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_YEARS_H_
