// Words for nothing at all: "no casualties", "nobody", "not a single soldier", "without any loss", "not a cent of it".
#ifndef GAINSAY_CLAIMS_QUANTITY_NONE_H_
#define GAINSAY_CLAIMS_QUANTITY_NONE_H_

#include <cstdint>

#include "claims/quantity/measures.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

// Number of tokens of the words at `at` that say that there is none; 0 if they say something else ("no longer").
uint32_t NoneLength(const Reader& reader, uint32_t at);

// The unit behind such words, tokens `first` to `last`: "not one | cent", "not a single | litre". None if it has none.
Measure MeasureOfNone(const Reader& reader, uint32_t first, uint32_t last);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_NONE_H_
