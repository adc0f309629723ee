// Shares of a whole: "half of", "a third of", "one in five", "nine out of ten", "32 cents of every dollar".
#ifndef GAINSAY_CLAIMS_QUANTITY_SHARES_H_
#define GAINSAY_CLAIMS_QUANTITY_SHARES_H_

#include <cstdint>

#include "claims/quantity/numerals.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

// Whether a fraction stands for a share of something: "a third of them" does, "a third man" and "the first half" do
// not.
bool IsShare(const Reader& reader, const Numeral& number);

// "one in five", "nine out of ten", "1 in 10": makes `number` the share and returns true.
bool ReadRatio(const Reader& reader, Numeral& number);

// "32 cents of every dollar", "five pence in each pound": makes `number` the share and returns true.
bool ReadCoins(const Reader& reader, Numeral& number);

// Whether "one" counts: it does not in "which one", "one another", "one can say".
bool OneCounts(const Reader& reader, const Numeral& number);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_SHARES_H_
