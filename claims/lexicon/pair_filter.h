// Pairs of words, by their hashes: tells most pairs that were not added from those that were, at the price of one bit.
//
//   PairFilter filter(1);
//   filter.Add(hash_of_the, hash_of_moon);
//   filter.MayHold(hash_of_the, hash_of_moon) == true
#ifndef GAINSAY_CLAIMS_LEXICON_PAIR_FILTER_H_
#define GAINSAY_CLAIMS_LEXICON_PAIR_FILTER_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay {

class PairFilter {
 public:
  // For about so many pairs.
  explicit PairFilter(size_t pairs)
      : words_(std::bit_ceil(std::max<size_t>(1, pairs * kBitsPerPair / kWordBits))),
        shift_(64 - std::countr_zero(words_.size() * kWordBits)) {}

  void Add(uint32_t first, uint32_t second) {
    const uint64_t bit = BitOf(first, second);
    words_[bit / kWordBits] |= uint64_t{1} << (bit % kWordBits);
  }

  // True for all pairs that were added, and for one in kBitsPerPair or less of the others.
  bool MayHold(uint32_t first, uint32_t second) const {
    const uint64_t bit = BitOf(first, second);
    return (words_[bit / kWordBits] >> (bit % kWordBits) & 1) != 0;
  }

 private:
  static constexpr size_t kWordBits = 64;
  static constexpr size_t kBitsPerPair = 16;

  uint64_t BitOf(uint32_t first, uint32_t second) const {
    // The highest bits of the product depend on all bits of both hashes.
    return (uint64_t{first} << 32 | second) * 0x9E3779B97F4A7C15u >> shift_;
  }

  // A power of two of them.
  std::vector<uint64_t> words_;
  int shift_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_PAIR_FILTER_H_
