// How alike the meanings of two words are, and how common a word is, from public word vectors.
//
//   Find("soldier"), Find("trooper")     0.7: they stand in the same company
//   Find("battle"), Find("combat")       0.5
//   Find("hour"), Find("shop")           0.1: no more than any two words
//
// Words of opposite meaning stand in the same company too: "killed" and "injured" are alike. Whoever asks must know the
// difference from elsewhere.
//
// word_vectors.txt has a line for each of 30,000 words, sorted: the word, a blank, one character for the logarithm of
// its rank by frequency ('!' the most frequent, '}' the last), 64 characters for the components of its vector, of which
// all have one length ('!' is -46, 'O' 0, '}' 46). tools/word_vectors made it and says from what.
#ifndef GAINSAY_CLAIMS_INTERNAL_WORD_VECTORS_H_
#define GAINSAY_CLAIMS_INTERNAL_WORD_VECTORS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace gainsay {

inline constexpr size_t kWordVectorSize = 64;

struct WordVector {
  std::array<int8_t, kWordVectorSize> components = {};
  // Of the vector, 0 for a word that is not known.
  float length = 0;
  // 0 for "the", 1 for words as rare as the rarest known and for unknown ones.
  float rarity = 1;
};

// The vector of a word in lower case; one of length 0 if there is none.
WordVector FindWordVector(absl::string_view word);

// Cosine, -1 to 1; 0 if one of them is not known.
float Cosine(const WordVector& a, const WordVector& b);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_WORD_VECTORS_H_
