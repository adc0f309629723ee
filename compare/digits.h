// How a slip of the pen is known: the digits of two numbers are the same, but changed places, lost a comma or a unit.
//
//   153 million and 135 million     the same digits in another order
//   6,887 and 6.887                 the same digits in another order of magnitude
//   14 km and 14 miles              the same number of another unit
#ifndef GAINSAY_COMPARE_DIGITS_H_
#define GAINSAY_COMPARE_DIGITS_H_

#include <cstdint>

namespace gainsay {

// What two numbers have in common if the one is a slip for the other; a few numbers that are none have it by chance.
struct Digits {
  // Of 153 and of 135, whatever follows. 0 where no two digits could change places: 7, 40, 55.
  uint16_t mixed = 0;
  // Of 6887 and of 6.887: the digits from the first to the last that is not 0. 0 for no number.
  uint16_t row = 0;
  // How many digits that row has, and how many noughts follow it; negative: how many of the row stand behind the point.
  uint8_t count = 0;
  int8_t noughts = 0;

  // Two digits and less are the same by chance more often than three.
  bool is_short() const { return count < 3; }
  // How many digits stand before the point.
  int whole() const { return count + noughts; }
};

Digits DigitsOf(double value);

// Whether the digits of two different numbers changed places, and whether they are of another order of magnitude.
inline bool AreMixed(Digits a, Digits b) {
  return a.mixed != 0 && a.mixed == b.mixed && a.count == b.count && a.noughts == b.noughts;
}
inline bool HaveOneRow(Digits a, Digits b) { return a.row != 0 && a.row == b.row && a.count == b.count; }
inline bool AreShifted(Digits a, Digits b) { return HaveOneRow(a, b) && a.noughts != b.noughts; }
// Whether they are so by a comma, or by a million for a billion.
bool AreShiftedByAWord(Digits a, Digits b);
// Whether they are one number.
inline bool AreOneNumber(Digits a, Digits b) { return HaveOneRow(a, b) && a.noughts == b.noughts; }

// "Founded in 1874", "in 1847": whether two years are of one century and their last two digits changed places.
bool AreMixedYears(int64_t a, int64_t b);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_DIGITS_H_
