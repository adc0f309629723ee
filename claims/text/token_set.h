// A set of the tokens of one text, for stages that look at few of them.
//
//   const TokenSet numbers(tokens.size(), [&](uint32_t i) { return tokens[i].kind == TokenKind::kNumber; });
//   for (uint32_t i = numbers.Next(0, last); i < last; i = numbers.Next(i + 1, last)) ...
//
// To ask each token in turn whether it is of interest costs a wrong guess of the processor for each that is; here all
// are asked at once, and those that are not are passed 64 at a time.
#ifndef GAINSAY_CLAIMS_TEXT_TOKEN_SET_H_
#define GAINSAY_CLAIMS_TEXT_TOKEN_SET_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay {

class TokenSet {
 public:
  // Those of the first `size` tokens of which `is_in` is true. It should have no branches.
  template <typename IsIn>
  TokenSet(size_t size, IsIn is_in) {
    words_.reserve((size + kBits - 1) / kBits);
    for (size_t first = 0; first < size; first += kBits) {
      const size_t count = std::min(kBits, size - first);
      uint64_t word = 0;
      for (size_t i = 0; i < count; ++i) {
        const bool in = is_in(static_cast<uint32_t>(first + i));
        word |= uint64_t{in} << i;
      }
      words_.push_back(word);
    }
  }

  // `token` must be below the size.
  void Add(uint32_t token) { words_[token / kBits] |= uint64_t{1} << (token % kBits); }

  // How many tokens it has.
  size_t Count() const {
    size_t count = 0;
    for (const uint64_t word : words_) count += static_cast<size_t>(std::popcount(word));
    return count;
  }

  // The first token of the set from `from` on; `to` if there is none before that. `to` must be no more than the size.
  uint32_t Next(uint32_t from, uint32_t to) const {
    if (from >= to) return to;
    size_t at = from / kBits;
    uint64_t left = words_[at] >> (from % kBits) << (from % kBits);
    while (left == 0) {
      if (++at * kBits >= to) return to;
      left = words_[at];
    }
    return std::min(to, static_cast<uint32_t>(at * kBits) + static_cast<uint32_t>(std::countr_zero(left)));
  }

 private:
  static constexpr size_t kBits = 64;

  std::vector<uint64_t> words_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_TOKEN_SET_H_
