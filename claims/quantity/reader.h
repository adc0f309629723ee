// One sentence, as the parsers of this stage look at it: tokens by index, bounded by the sentence on both sides.
#ifndef GAINSAY_CLAIMS_QUANTITY_READER_H_
#define GAINSAY_CLAIMS_QUANTITY_READER_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/quantity/digits.h"
#include "claims/quantity/vocabulary.h"
#include "claims/text/text.h"

namespace gainsay::quantity {

class Reader {
 public:
  Reader(const Text& text, const Tagging& tagging, const Vocabulary& words, DigitHabits& habits)
      : text_(text), tokens_(text.tokens().data()), tagging_(tagging), words_(words), habits_(habits) {}

  // Looks at the tokens first .. last from now on, `last` excluded.
  void Enter(uint32_t first, uint32_t last) {
    first_ = first;
    last_ = last;
  }

  uint32_t first() const { return first_; }
  uint32_t last() const { return last_; }
  const Text& text() const { return text_; }
  const Tagging& tagging() const { return tagging_; }
  const Vocabulary& words() const { return words_; }
  DigitHabits& habits() const { return habits_; }

  // All questions below answer no for a token outside of the sentence, so that callers need not ask first; index
  // arithmetic that falls below 0 wraps and lies outside too.
  bool Holds(uint32_t at) const { return at >= first_ && at < last_; }
  const Token& token(uint32_t at) const { return tokens_[at]; }
  absl::string_view folded(uint32_t at) const { return Holds(at) ? tokens_[at].folded : absl::string_view(); }
  bool Is(uint32_t at, absl::string_view word) const { return Holds(at) && tokens_[at].folded == word; }
  bool IsNumber(uint32_t at) const { return Holds(at) && tokens_[at].kind == TokenKind::kNumber; }
  bool IsWord(uint32_t at) const { return Holds(at) && tokens_[at].kind == TokenKind::kWord; }
  bool IsPunctuation(uint32_t at) const { return Holds(at) && tokens_[at].kind == TokenKind::kPunctuation; }
  bool IsHyphen(uint32_t at) const { return Is(at, "-"); }
  // Written with at least one capital at its head.
  bool IsCapitalized(uint32_t at) const {
    return IsWord(at) && tokens_[at].letter_case != LetterCase::kLower && tokens_[at].letter_case != LetterCase::kNone;
  }
  // Stands right against the token before it.
  bool IsAttached(uint32_t at) const { return Holds(at) && at > first_ && !tokens_[at].space_before; }
  bool HasSpaceBefore(uint32_t at) const { return !Holds(at) || at == first_ || tokens_[at].space_before; }

  bool Has(uint32_t at, TagId tag) const { return Holds(at) && tagging_.Has(at, tag); }
  bool HasAny(uint32_t at, const TagSet& tags) const { return Holds(at) && tagging_.HasAny(at, tags); }
  // The longest words with the tag that start here and end inside of the sentence.
  Hit Find(uint32_t at, TagId tag) const {
    if (!Holds(at)) return {};
    const Hit hit = tagging_.Find(at, tag);
    return hit && at + hit.length <= last_ ? hit : Hit();
  }
  // The longest words with the tag that end before token `end`.
  Hit FindEndingAt(uint32_t end, TagId tag) const {
    for (uint32_t length = kLongestPhrase; length > 0; --length) {
      if (end < first_ + length) continue;
      const Hit hit = length == 1 ? FindWord(end - 1, tag) : FindPhrase(end - length, length, tag);
      if (hit) return hit;
    }
    return {};
  }

  // The longest phrase of this stage's lists, in tokens.
  static constexpr uint32_t kLongestPhrase = 5;

 private:
  Hit FindWord(uint32_t at, TagId tag) const {
    if (!Has(at, tag)) return {};
    for (const Meaning& meaning : tagging_.word(at)->meanings) {
      if (meaning.tag == tag) return {&meaning, 1};
    }
    return {};
  }
  Hit FindPhrase(uint32_t at, uint32_t length, TagId tag) const {
    for (const Tagging::Phrase& phrase : tagging_.phrases(at)) {
      if (phrase.length != length || !phrase.sense->tags[tag]) continue;
      for (const Meaning& meaning : phrase.sense->meanings) {
        if (meaning.tag == tag) return {&meaning, length};
      }
    }
    return {};
  }

  const Text& text_;
  // A plain pointer: the questions ask whether a token is there before they look at it.
  const Token* const tokens_;
  const Tagging& tagging_;
  const Vocabulary& words_;
  DigitHabits& habits_;
  uint32_t first_ = 0;
  uint32_t last_ = 0;
};

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_READER_H_
