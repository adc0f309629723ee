#include "compare/digits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gainsay {
namespace {

// Beyond these a number has no digits that somebody wrote down.
constexpr double kGreatest = 1e15;
constexpr int kMostDecimals = 4;

// Numbers below 65,536 are told apart for sure, greater ones as well as 16 bits can.
uint16_t Fold(uint64_t number) {
  if (number <= std::numeric_limits<uint16_t>::max()) return static_cast<uint16_t>(number);
  // The finalizer of MurmurHash3.
  number ^= number >> 33;
  number *= 0xFF51AFD7ED558CCD;
  number ^= number >> 33;
  number *= 0xC4CEB9FE1A85EC53;
  number ^= number >> 33;
  const auto folded = static_cast<uint16_t>(number);
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
  const uint64_t row = rest;
  std::array<uint8_t, 10> uses = {};
  int count = 0;
  for (; rest > 0; rest /= 10, ++count) ++uses[rest % 10];
  uint64_t ascending = 0;
  for (uint64_t digit = 0; digit < uses.size(); ++digit) {
    for (int use = 0; use < uses[digit]; ++use) ascending = ascending * 10 + digit;
  }
  const bool differ = std::count_if(uses.begin(), uses.end(), [](uint8_t use) { return use > 0; }) > 1;
  Digits digits;
  if (differ) digits.mixed = Fold(ascending);
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
