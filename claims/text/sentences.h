// Cuts tokens into sentences; see text.h for the rules. For the text stage alone.
#ifndef GAINSAY_CLAIMS_TEXT_SENTENCES_H_
#define GAINSAY_CLAIMS_TEXT_SENTENCES_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/text/text.h"

namespace gainsay {

// A sentence of more tokens is cut here: no rule looks so far, and time stays linear on text without full stops.
inline constexpr uint32_t kMaxSentenceTokens = 400;
// The same for bytes, since each claim quotes its sentence. Only a token that is longer by itself makes a longer one.
inline constexpr uint32_t kMaxSentenceBytes = 4096;

std::vector<Sentence> SplitSentences(absl::string_view source, absl::Span<const Token> tokens);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_SENTENCES_H_
