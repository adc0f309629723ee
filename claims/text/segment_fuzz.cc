// Any bytes are tokens in their order, and every token is in one sentence.
#include "claims/text/sentences.h"
#include "claims/text/text.h"
#include "claims/text/utf8.h"
#include "tools/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  using fuzz::Check;
  const absl::string_view source = fuzz::View(data, size);
  const Text text = Segment(source);
  uint32_t end = 0;
  for (const Token& token : text.tokens()) {
    Check(token.begin >= end && token.begin < token.end && token.end <= source.size(), "tokens stand in their order");
    Check(!IsUtf8(text.Words(token)) || IsUtf8(token.folded), "folding keeps UTF-8");
    end = token.end;
  }
  uint32_t next = 0, paragraph = 0;
  for (const Sentence& sentence : text.sentences()) {
    Check(sentence.first == next && sentence.last > sentence.first, "sentences cover the tokens");
    Check(sentence.last - sentence.first <= kMaxSentenceTokens, "sentences are bounded");
    Check(sentence.paragraph >= paragraph, "paragraphs go up");
    next = sentence.last;
    paragraph = sentence.paragraph;
  }
  Check(next == text.tokens().size(), "sentences cover all tokens");
  Check(IsUtf8(ToUtf8(source)) && (!IsUtf8(source) || ToUtf8(source) == source), "ToUtf8");
  return 0;
}
