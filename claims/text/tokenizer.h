// Cuts bytes into tokens; see text.h for the rules. For the text stage alone.
#ifndef GAINSAY_CLAIMS_TEXT_TOKENIZER_H_
#define GAINSAY_CLAIMS_TEXT_TOKENIZER_H_

#include <deque>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/text/text.h"

namespace gainsay {

// Appends the tokens of `source` to `tokens`. Folded spellings that are not in `source` go to `spellings`, whose
// elements never move.
void Tokenize(absl::string_view source, std::vector<Token>& tokens, std::deque<std::string>& spellings);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_TOKENIZER_H_
