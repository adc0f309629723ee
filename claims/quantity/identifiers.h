// Numbers that name something and are no claims: F-16, Article 51, flight numbers, clock times, scores, telephone
// numbers, versions, footnotes.
#ifndef GAINSAY_CLAIMS_QUANTITY_IDENTIFIERS_H_
#define GAINSAY_CLAIMS_QUANTITY_IDENTIFIERS_H_

#include <cstdint>

#include "claims/quantity/numerals.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

// End of the identifier that starts with this number, which has no unit; 0 if it is none. `last_identifier` is where
// the identifier before it ended, or 0: in "Articles 51 and 52" the second is one because the first is.
uint32_t IdentifierEnd(const Reader& reader, const Numeral& number, uint32_t last_identifier);

// Whether the number is a piece of an address: "q=30%25".
bool IsInAddress(const Reader& reader, const Numeral& number);

// Whether one of the two looks like a year and nothing speaks against it.
bool MayBeYears(const Numeral& first, const Numeral& second);

// Whether "5 to 2" without a unit is a score or the odds of a bet and no range.
bool IsRatio(const Reader& reader, const Numeral& first, const Numeral& second);

// Whether what stands before "52-48" makes it the outcome of a vote: two values.
bool IsVote(const Reader& reader, const Numeral& first);

// Whether a dash sets the second number off from a year: "LEME, 3 May 2021 - 12 men died".
bool IsYearAndDash(const Reader& reader, const Numeral& first, const Numeral& second);

// Whether the number opens the outcome of a vote on something, won or lost: "the measure was defeated, 48 to 52".
bool IsOutcome(const Reader& reader, const Numeral& number);

// Whether the two numbers around a hyphen are a score or years and no range: "won 3-1", "2012-13". Where spaces stand
// around the hyphen the words must say so: "won 3 - 1", but "a crew of 12 - 9 men and 3 women".
bool IsScore(const Reader& reader, const Numeral& first, const Numeral& second);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_IDENTIFIERS_H_
