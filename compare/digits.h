// How a slip of the pen is known: the digits of two numbers are the same, but changed places or lost a comma.
//
//   153 million and 135 million     the same digits in another order
//   6,887 and 6.887                 the same digits in another order of magnitude
#ifndef GAINSAY_COMPARE_DIGITS_H_
#define GAINSAY_COMPARE_DIGITS_H_

#include <cstdint>

namespace gainsay {

// What two numbers have in common if the one is a slip for the other; a few numbers that are none have it by chance.
struct Digits {
  // Of 153 and of 135, but not of 15.3. 0 where no two digits could change places: 7, 40, 55.
  uint16_t mixed = 0;
  // Two digits are the same by chance more often than three.
  bool is_short = false;
  // Of 6887 and of 6.887. 0 for fewer than three digits: 12 and 120 have nothing in common.
  uint16_t shifted = 0;
};

Digits DigitsOf(double value);

// Whether the digits of two different numbers changed places, and whether they are of another order of magnitude.
inline bool AreMixed(Digits a, Digits b) { return a.mixed != 0 && a.mixed == b.mixed; }
inline bool AreShifted(Digits a, Digits b) { return a.shifted != 0 && a.shifted == b.shifted; }

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_DIGITS_H_
