// Values that follow one another: "cut from 5,000 to 2,500", "rose to 25 from 20".
#ifndef GAINSAY_CLAIMS_QUANTITY_CHANGES_H_
#define GAINSAY_CLAIMS_QUANTITY_CHANGES_H_

#include <cstdint>

#include "absl/types/span.h"
#include "claims/quantity/quantity.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

// Whether a word of change ("cut", "rose") stands before the token, no further back than `limit`.
bool ChangeBefore(const Reader& reader, uint32_t at, uint32_t limit);

// Sets `change` of the mentions of one sentence.
void MarkChanges(const Reader& reader, absl::Span<QuantityMention> mentions);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_CHANGES_H_
