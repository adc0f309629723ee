// Stems of English words, by the Snowball stemmer: deaths and death, allocated and allocation are one.
#ifndef GAINSAY_CLAIMS_INTERNAL_STEM_H_
#define GAINSAY_CLAIMS_INTERNAL_STEM_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// `word` must be folded. Thread-safe.
std::string Stem(absl::string_view word);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_STEM_H_
