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
  // At most kMaxMarkedPhrases phrases, of which `by_feature` tells the features; the elements are those of one
  // alphabet.
  ElementFits(absl::Span<const FeatureSet> phrases, const PhrasesByFeature& by_feature, size_t elements)
      : phrases_(phrases), by_feature_(by_feature), known_((elements + 63) / 64), fits_(elements) {}

  size_t size() const { return phrases_.size(); }
  const PhrasesByFeature& by_feature() const { return by_feature_; }

  // Bit k for phrase k, if it fits the element of that number, which is not looked at where that is known.
  uint64_t Of(uint32_t number, const PatternElement& element) {
    const uint64_t bit = uint64_t{1} << (number % 64);
    if ((known_[number / 64] & bit) == 0) {
      known_[number / 64] |= bit;
      fits_[number] = element.FitIn(phrases_, by_feature_);
    }
    return fits_[number];
  }

 private:
  const absl::Span<const FeatureSet> phrases_;
  const PhrasesByFeature& by_feature_;
  // By number of the element: whether it was asked for, and what was told.
  absl::InlinedVector<uint64_t, 16> known_;
  absl::FixedArray<uint64_t, 1024> fits_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_ELEMENT_FITS_H_
