// Questions about sets of bits that are asked of each word of a text: without branches that depend on the words.
#ifndef GAINSAY_CLAIMS_INTERNAL_BITS_H_
#define GAINSAY_CLAIMS_INTERNAL_BITS_H_

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>

namespace gainsay {

// Whether the sets have a bit in common: (a & b).any(), which looks at one word of bits after the other.
inline bool Intersect(const std::bitset<256>& a, const std::bitset<256>& b) {
  const auto x = std::bit_cast<std::array<uint64_t, 4>>(a), y = std::bit_cast<std::array<uint64_t, 4>>(b);
  return ((x[0] & y[0]) | (x[1] & y[1]) | (x[2] & y[2]) | (x[3] & y[3])) != 0;
}

// Calls `visit` with the number of each bit that is set, in order.
template <typename Visit>
void ForEachBit(const std::bitset<256>& set, Visit visit) {
  const auto words = std::bit_cast<std::array<uint64_t, 4>>(set);
  for (uint32_t i = 0; i < words.size(); ++i) {
    for (uint64_t left = words[i]; left != 0; left &= left - 1) {
      visit(64 * i + static_cast<uint32_t>(std::countr_zero(left)));
    }
  }
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_BITS_H_
