// Questions about sets of bits that are asked of each word of a text: without branches that depend on the words, and
// without sets in between, which would go through memory.
#ifndef GAINSAY_CLAIMS_INTERNAL_BITS_H_
#define GAINSAY_CLAIMS_INTERNAL_BITS_H_

#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace gainsay {

// Bits 64 * i and up of the set.
template <size_t kBits>
uint64_t WordOf(const std::bitset<kBits>& set, size_t i) {
  static_assert(sizeof(set) * 8 == kBits);
  uint64_t word;
  std::memcpy(&word, reinterpret_cast<const char*>(&set) + i * sizeof(word), sizeof(word));
  return word;
}

// Whether the sets have a bit in common: (a & b).any(), which looks at one word of bits after the other.
template <size_t kBits>
bool Intersect(const std::bitset<kBits>& a, const std::bitset<kBits>& b) {
  uint64_t common = 0;
  for (size_t i = 0; i < kBits / 64; ++i) common |= WordOf(a, i) & WordOf(b, i);
  return common != 0;
}

// Calls `visit` with the number of each bit that is set in both, in order.
template <size_t kBits, typename Visit>
void ForEachCommonBit(const std::bitset<kBits>& a, const std::bitset<kBits>& b, Visit visit) {
  for (uint32_t i = 0; i < kBits / 64; ++i) {
    for (uint64_t left = WordOf(a, i) & WordOf(b, i); left != 0; left &= left - 1) {
      visit(64 * i + static_cast<uint32_t>(std::countr_zero(left)));
    }
  }
}

// Calls `visit` with the number of each bit that is set, in order: for sets of few bits.
template <size_t kBits, typename Visit>
void ForEachBit(const std::bitset<kBits>& set, Visit visit) {
  // Nothing foretells which words have any.
  uint32_t words = 0;
  for (uint32_t i = 0; i < kBits / 64; ++i) words |= uint32_t{WordOf(set, i) != 0} << i;
  for (; words != 0; words &= words - 1) {
    const auto i = static_cast<uint32_t>(std::countr_zero(words));
    for (uint64_t left = WordOf(set, i); left != 0; left &= left - 1) {
      visit(64 * i + static_cast<uint32_t>(std::countr_zero(left)));
    }
  }
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_BITS_H_
