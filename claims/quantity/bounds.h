// Words that bound a number: "more than", "up to", "about", "or so".
#ifndef GAINSAY_CLAIMS_QUANTITY_BOUNDS_H_
#define GAINSAY_CLAIMS_QUANTITY_BOUNDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/quantity/quantity.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

struct BoundWords {
  Bound bound = Bound::kNone;
  // The other one, where two stand together ("up to about 20"): the stronger is `bound`.
  Bound inner = Bound::kNone;
  // First token of bounds that stand before, end of those that stand after.
  uint32_t edge = 0;
};

// The bound that ends before token `at`; looks no further back than `limit`.
BoundWords BoundBefore(const Reader& reader, uint32_t at, uint32_t limit, const QuantityMention& value);
// The bound that starts at token `at`.
BoundWords BoundAfter(const Reader& reader, uint32_t at);
// The bound behind what is counted from token `at` on: "20 [sheep] or so". `edge` is `at`.
BoundWords BoundAfterNoun(const Reader& reader, uint32_t at);

// Whether the bound leaves one side open; others only blur the value.
bool IsStrong(Bound bound);

// Puts the bound's meaning into low, high and modality of an exact value.
void ApplyBound(Bound bound, QuantityMention& value);

// "more than 20 but fewer than 30" is one range: joins such mentions, from index `begin` on.
void JoinOpenBounds(const Reader& reader, size_t begin, std::vector<QuantityMention>& mentions);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_BOUNDS_H_
