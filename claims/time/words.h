// A sentence as the parsers of dates see it: which token is a month, a count, a year.
//
// Positions are token numbers of the Text. Every question about a position outside the sentence is answered with "no",
// so that parsers look around without checks.
#ifndef GAINSAY_CLAIMS_TIME_WORDS_H_
#define GAINSAY_CLAIMS_TIME_WORDS_H_

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/text/text.h"
#include "claims/text/token_set.h"
#include "claims/time/calendar.h"

namespace gainsay {

// The tags of the word lists beside this file.
struct DateTags {
  explicit DateTags(const Lexicon& lexicon);

  TagId month, weekday, season, unit, daytime, day_word, decade, fiscal;
  TagId pointer, part, rest, now, direction, relation, count, ordinal, vague;
  TagId future, past, determiner, denial, counted, moved, year_noun, year_lead, year_prefix, year_verb, measured,
      year_follower, year_told, no_date, arranged, intent, auxiliary, change, compared, lead, any_day, byline, document,
      name, named_after, named_day;
  // Those whose words may begin a date, and those and others that may go on with one.
  TagSet starts, follows;
  // Of those that may begin a date, those whose words need another one after them, and the rest.
  TagSet leaning, unleaning;
  // Words that are no part of a noun group before them.
  TagSet function_words;
  // The words of `starts`, and the phrases that may begin a date though their first word does not, or hide one.
  AnyOfTags starters, phrase_starters;
};

enum class Pointer : uint8_t { kNone, kLast, kPast, kThis, kNext, kComing, kFollowing, kPrevious, kSame };
enum class Direction : uint8_t { kNone, kAgo, kBefore, kAfter };

// A number of units, between two bounds.
struct Count {
  double low = 0;
  double high = 0;
  // Tokens; 0 if there is no count.
  uint32_t length = 0;
  // "a", "one": no vague word and no half.
  bool exact() const { return low == high; }
};

// A number with its tokens; 0 tokens if there is none.
struct Numeral {
  int value = 0;
  uint32_t length = 0;

  explicit operator bool() const { return length > 0; }
};

class DateWords {
 public:
  DateWords(const DateTags& tags, const Text& text, const Tagging& tagging)
      : tags_(tags), text_(text), tagging_(tagging) {}

  // From now on only the tokens of this sentence are seen.
  void Enter(const Sentence& sentence);
  uint32_t begin() const { return begin_; }
  uint32_t end() const { return end_; }
  bool Has(uint32_t at) const { return at >= begin_ && at < end_; }
  // Most words of the sentence have no small letters, so that capitals tell nothing.
  bool all_capitals() const;

  const DateTags& tags() const { return tags_; }
  const Text& text() const { return text_; }
  const Token& token(uint32_t at) const { return text_.tokens().data()[at]; }
  absl::string_view folded(uint32_t at) const { return Has(at) ? token(at).folded : absl::string_view(); }
  bool Is(uint32_t at, absl::string_view word) const { return Has(at) && token(at).folded == word; }
  bool IsAny(uint32_t at, std::initializer_list<absl::string_view> list) const {
    return std::any_of(list.begin(), list.end(), [&](absl::string_view word) { return Is(at, word); });
  }
  bool IsTagged(uint32_t at, TagId tag) const { return Has(at) && tagging_.Has(at, tag); }
  // Whether a list with this category gives the token alone the tag.
  bool IsTagged(uint32_t at, TagId tag, absl::string_view category) const {
    const Meaning* const meaning = Meant(at, tag);
    return meaning != nullptr && meaning->category == category;
  }
  bool HasAny(uint32_t at, const TagSet& tags) const { return Has(at) && tagging_.HasAny(at, tags); }
  // The longest words with the tag, phrases included.
  Hit Find(uint32_t at, TagId tag) const;
  // Tokens of the phrase with the tag that starts here; 0 if there is none.
  uint32_t PhraseLength(uint32_t at, TagId tag) const;
  // Whether any phrase starts at the token.
  bool StartsPhrase(uint32_t at) const { return tagging_.StartsPhrase(at); }
  // The meaning of the token alone.
  const Meaning* Meant(uint32_t at, TagId tag) const;
  const Sense* sense(uint32_t at) const { return tagging_.word(at); }

  // Those of the first `size` tokens of the text at which a date may start: few, whatever the sentence.
  TokenSet Starts(size_t size) const;

  bool IsWord(uint32_t at) const { return Has(at) && token(at).kind == TokenKind::kWord; }
  bool IsNumber(uint32_t at) const { return Has(at) && token(at).kind == TokenKind::kNumber; }
  bool IsPunctuation(uint32_t at) const { return Has(at) && token(at).kind == TokenKind::kPunctuation; }
  bool IsLower(uint32_t at) const { return IsWord(at) && token(at).letter_case == LetterCase::kLower; }
  // But for a word all of whose letters are capitals.
  bool IsCapitalized(uint32_t at) const { return IsWord(at) && token(at).letter_case == LetterCase::kCapitalized; }
  // No white space before it.
  bool IsGlued(uint32_t at) const { return Has(at) && !token(at).space_before; }
  // A line end before it.
  bool IsNewLine(uint32_t at) const;
  // A plural or another noun that a number before it would count.
  bool IsCounted(uint32_t at) const;
  bool IsDeterminer(uint32_t at) const;

  // 1..12 and 1..7; 0 if it is none.
  int Month(uint32_t at) const;
  int Weekday(uint32_t at) const;
  int Season(uint32_t at) const;
  TimeUnit UnitOf(uint32_t at) const;
  bool IsPlural(uint32_t at) const;
  Pointer PointerOf(uint32_t at) const;
  Part PartOf(uint32_t at) const;
  Direction DirectionOf(uint32_t at) const;

  // A number token of digits alone, at most `most_digits` of them; -1 if it is none.
  int Digits(uint32_t at, size_t most_digits) const;
  // "2014": from 1500 to 2100.
  int Year(uint32_t at) const;
  // "3", "two", "a few", "two and a half".
  Count CountAt(uint32_t at) const;
  // "two or three", "10 to 15" too.
  Count CountRangeAt(uint32_t at) const;
  // "third", "twenty-first", "21st".
  Numeral OrdinalAt(uint32_t at) const;
  // "nineteen ninety-eight", "two thousand and sixteen", "twenty twenty-one".
  Numeral YearInWordsAt(uint32_t at) const;
  // A day of the month: "3", "3rd", "third".
  Numeral DayAt(uint32_t at) const;

 private:
  // "ninety-eight", "sixteen": without hundreds.
  Numeral BelowHundredAt(uint32_t at) const;

  const DateTags& tags_;
  const Text& text_;
  const Tagging& tagging_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  // What all_capitals() told of the sentence: few ask.
  mutable std::optional<bool> all_capitals_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_WORDS_H_
