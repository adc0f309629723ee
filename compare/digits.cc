#include "compare/digits.h"

#include <cmath>

namespace gainsay {
namespace {

// Beyond these a number has no digits that somebody wrote down.
constexpr double kGreatest = 1e15;
constexpr int kMostDecimals = 4;
// Odd, and without a pattern: what sums and products of digits are told apart by.
constexpr uint32_t kDigitMarks[10] = {0x9E37, 0x79B9, 0x7F4B, 0x2C1D, 0xE5A3, 0x1B87, 0xC65F, 0x5391, 0xA8D5, 0x3F0B};
constexpr uint32_t kStep = 0x01000193;

uint16_t Fold(uint32_t hash) {
  const auto folded = static_cast<uint16_t>(hash ^ hash >> 16);
  return folded == 0 ? 1 : folded;
}

}  // namespace

Digits DigitsOf(double value) {
  value = std::abs(value);
  if (!(value > 0) || value >= kGreatest) return {};
  int decimals = 0;
  for (; decimals < kMostDecimals && std::abs(value - std::round(value)) > 1e-6; ++decimals) value *= 10;
  auto rest = static_cast<uint64_t>(std::round(value));
  int magnitude = -decimals;
  for (; rest > 0 && rest % 10 == 0; rest /= 10) ++magnitude;
  uint32_t sum = 0, row = 0;
  int count = 0;
  bool differ = false;
  for (const uint64_t last = rest % 10; rest > 0; rest /= 10, ++count) {
    sum += kDigitMarks[rest % 10];
    row = row * kStep + kDigitMarks[rest % 10];
    differ |= rest % 10 != last;
  }
  Digits digits;
  if (differ) digits.mixed = Fold((sum + static_cast<uint32_t>(magnitude + kMostDecimals)) * kStep);
  digits.row = Fold(row);
  digits.count = static_cast<uint8_t>(count);
  digits.noughts = static_cast<int8_t>(magnitude);
  return digits;
}

bool AreShiftedByAWord(Digits a, Digits b) {
  const int apart = std::abs(a.noughts - b.noughts);
  return AreShifted(a, b) && (apart == 1 || apart == 3);
}

bool AreMixedYears(int64_t a, int64_t b) {
  return a != b && a / 100 == b / 100 && a % 100 == b % 10 * 10 + b % 100 / 10;
}

}  // namespace gainsay
