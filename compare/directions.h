// Which way a claim says that something went: of two sources with one number, one may say that prices rose by it and
// the other that they fell.
//
//   "Prices rose 5 percent."   "Prices fell 5 percent."    the same number, and no agreement
#ifndef GAINSAY_COMPARE_DIRECTIONS_H_
#define GAINSAY_COMPARE_DIRECTIONS_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct Direction {
  // The number of the direction in directions.textproto, from 1, negative for its other way; 0 if the claim tells none,
  // or both ways.
  int8_t way = 0;
  // The word that tells it, in its base form.
  absl::string_view word;

  bool IsOpposite(const Direction& other) const { return way != 0 && way == -other.way; }
};

// From what happened, or what is counted. The word stands in the claim.
Direction DirectionOf(const v1::Claim& claim);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_DIRECTIONS_H_
