// Which phrases of one sentence fit the elements of patterns. Many patterns ask for the same elements: each is tried
// once, at all phrases.
#ifndef GAINSAY_CLAIMS_GRAMMAR_ELEMENT_FITS_H_
#define GAINSAY_CLAIMS_GRAMMAR_ELEMENT_FITS_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/fixed_array.h"
#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "claims/grammar/pattern.h"

namespace gainsay {

class ElementFits {
 public:
  // At most kMaxMarkedPhrases phrases, of which `by_byte` tells the bytes; the elements are those of one alphabet.
  ElementFits(absl::Span<const ByteSet> phrases, const PhrasesByByte& by_byte, size_t elements)
      : phrases_(phrases), by_byte_(by_byte), known_((elements + 63) / 64), fits_(elements) {}

  size_t size() const { return phrases_.size(); }
  const PhrasesByByte& by_byte() const { return by_byte_; }

  // Bit k for phrase k, if it fits the element of that number, which is not looked at where that is known.
  uint64_t Of(uint32_t number, const PatternElement& element) {
    const uint64_t bit = uint64_t{1} << (number % 64);
    if ((known_[number / 64] & bit) == 0) {
      known_[number / 64] |= bit;
      fits_[number] = element.FitIn(phrases_, by_byte_);
    }
    return fits_[number];
  }

 private:
  const absl::Span<const ByteSet> phrases_;
  const PhrasesByByte& by_byte_;
  // By number of the element: whether it was asked for, and what was told.
  absl::InlinedVector<uint64_t, 16> known_;
  absl::FixedArray<uint64_t, 1024> fits_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_ELEMENT_FITS_H_
