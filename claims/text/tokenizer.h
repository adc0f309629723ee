// Cuts bytes into tokens; see text.h for the rules. For the text stage alone.
#ifndef GAINSAY_CLAIMS_TEXT_TOKENIZER_H_
#define GAINSAY_CLAIMS_TEXT_TOKENIZER_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "claims/text/spellings.h"
#include "claims/text/text.h"

namespace gainsay {

// Appends the tokens of `source` to `tokens`. Folded spellings that are not in `source` go to `spellings`.
void Tokenize(absl::string_view source, std::vector<Token>& tokens, Spellings& spellings);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_TOKENIZER_H_
