#include "claims/text/text.h"

#include "claims/text/sentences.h"
#include "claims/text/tokenizer.h"

namespace gainsay {

class Text::Storage {
 public:
  Spellings spellings;
};

class Segmenter {
 public:
  static Text Run(absl::string_view source) {
    Text text = Cut(source);
    text.sentences_ = SplitSentences(source, text.tokens_);
    return text;
  }

  static Text Cut(absl::string_view source) {
    Text text;
    text.source_ = source;
    text.storage_ = std::make_shared<Text::Storage>();
    // News text has a token for every five to six bytes.
    text.tokens_.reserve(source.size() / 5 + 16);
    Tokenize(source, text.tokens_, text.storage_->spellings);
    return text;
  }
};

Text Segment(absl::string_view source) { return Segmenter::Run(source); }
Text CutTokens(absl::string_view source) { return Segmenter::Cut(source); }

}  // namespace gainsay
