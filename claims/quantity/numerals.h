// Numbers, in digits and in words: "1,200", "twenty-seven", "2.5 million", "nine thousand two hundred billion",
// "two and a half", "half a million", "dozens", "21st".
#ifndef GAINSAY_CLAIMS_QUANTITY_NUMERALS_H_
#define GAINSAY_CLAIMS_QUANTITY_NUMERALS_H_

#include <cstdint>
#include <optional>

#include "claims/quantity/reader.h"

namespace gainsay::quantity {

struct Numeral {
  // Tokens, `last` excluded; an article that counts ("a hundred") and a minus sign are part of it.
  uint32_t first = 0;
  uint32_t last = 0;
  // The two differ for vague words: 24 and 99 for "dozens".
  double low = 0;
  double high = 0;
  // Step of the last digit given.
  double granularity = 1;
  // What the scale words multiply, and by how much: 2.5 and 1e6 for "2.5 million", 27 and 1 for "27".
  double mantissa = 0;
  double scale = 1;
  // Written in digits, at least in part.
  bool digits = false;
  // Four digits and nothing else: it may be a year.
  bool year_like = false;
  // "several hundred", "dozens".
  bool vague = false;
  // A part of a whole and no whole number: "half", "two thirds", "a quarter".
  bool share = false;
  // "third", "21st".
  bool ordinal = false;
  // One written as word.
  bool is_one = false;

  bool plain() const { return scale == 1 && !vague && !share && !ordinal; }
};

// The longest number that starts at token `at`. With `join_and` false an "and" ends it: "between one hundred and two".
std::optional<Numeral> ParseNumeral(const Reader& reader, uint32_t at, bool join_and = true);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_NUMERALS_H_
