// First stage: a document's bytes as paragraphs, sentences and tokens, each with its place in the file.
//
//   Text text = Segment("At least 27 died, officials said. Kata'ib Hezbollah denied it.");
//   text.sentences().size() == 2
//   text.Words(text.tokens()[2]) == "27"
//
// Nothing is rewritten: every token knows its first and last byte, so that a value found by a later stage can be
// shown in the source. The normalised spelling of a token (Token::folded) stands beside it: lower case, without
// apostrophes and accents ("Kata'ib", "KATAIB" and "Kataʼib" are all "kataib"; "U.S." is "u.s."). Of punctuation,
// hyphens, minus signs and en dashes are "-", em dashes "--", double quotes of any shape "\"" and single ones "'".
//
// How a text is cut into tokens:
//  * letters are words; an apostrophe between letters stays inside ("Kata'ib", "don't"), but the possessive is a token
//    of its own ("Iraq" + "'s"); dotted initials are one word ("U.S.", "a.m.")
//  * digits are numbers, with the separators that stand between digits ("1,200", "2.5", "1 200" with a no-break
//    space); what "1.200" means is decided later, by the quantity stage
//  * letters and digits are never in one token: "F16" is "F" + "16", "3bn" is "3" + "bn"
//  * everything else is punctuation, one character a token; "..." is one
//  * control sequences of terminals (colours) are no text, as white space is none
//
// How tokens are cut into sentences: at . ! ? and at an ellipsis, unless an abbreviation (abbreviations.textproto), an
// initial or a small letter after it says otherwise; at the end of a paragraph; and at a line end that is no mere
// wrapping, which is one after which the next line's first word would still have fitted (headings, lists, bylines).
//
// What has no end within some 400 tokens or 4 KiB is cut there (Sentence::cut).
//
// Any bytes are accepted. Bytes that are no valid UTF-8 are punctuation tokens of one byte.
// A Text is immutable and may be read by several threads. Time is linear in the size of the document.
#ifndef GAINSAY_CLAIMS_TEXT_TEXT_H_
#define GAINSAY_CLAIMS_TEXT_TEXT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

enum class TokenKind : uint8_t { kWord, kNumber, kPunctuation };

// How the letters of a word are written.
enum class LetterCase : uint8_t {
  kNone,         // no letters
  kLower,        // militia
  kCapitalized,  // Militia, I
  kUpper,        // PMF, U.S.
  kMixed,        // iPhone, McDonald
};

struct Token {
  // Bytes of the document, `end` excluded.
  uint32_t begin = 0;
  uint32_t end = 0;
  TokenKind kind = TokenKind::kPunctuation;
  LetterCase letter_case = LetterCase::kNone;
  // Whether white space stands before it.
  bool space_before = false;
  // Normalised spelling; points into the document or into the Text.
  absl::string_view folded;
};

struct Sentence {
  // Tokens, `last` excluded; never empty.
  uint32_t first = 0;
  uint32_t last = 0;
  // Number of the paragraph, from 0.
  uint32_t paragraph = 0;
  // A line of its own that is no full sentence: headline, heading, byline, caption.
  bool heading = false;
  // It goes on in the next one: there are more tokens or bytes without an end than one sentence may have.
  bool cut = false;
};

class Text {
 public:
  // What the text was made from. Owned by the caller of Segment and must outlive the Text.
  absl::string_view source() const { return source_; }
  absl::Span<const Token> tokens() const& { return tokens_; }
  absl::Span<const Sentence> sentences() const& { return sentences_; }
  // A loop over the tokens of a temporary would outlive them.
  absl::Span<const Token> tokens() && = delete;
  absl::Span<const Sentence> sentences() && = delete;

  // The token as the document writes it.
  absl::string_view Words(const Token& token) const { return source_.substr(token.begin, token.end - token.begin); }
  // From the first token to the last one, `last` excluded, as the document writes them.
  absl::string_view Words(uint32_t first, uint32_t last) const {
    if (first >= last) return {};
    return source_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin);
  }

 private:
  friend class Segmenter;
  class Storage;

  absl::string_view source_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  // Folded spellings that differ from the document's bytes.
  std::shared_ptr<Storage> storage_;
};

// Cuts a document. `source` must be smaller than 4 GiB.
Text Segment(absl::string_view source);
// The same without sentences: for the words of lists.
Text CutTokens(absl::string_view source);

// The spelling under which words are compared; what Segment puts into Token::folded.
std::string Fold(absl::string_view word);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_TEXT_H_
