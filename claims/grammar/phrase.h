// First level of the grammar: a sentence as phrases.
//
//   "US strikes killed 27 Kataib Hezbollah fighters in late 2019."
//   N(US strikes) V(killed) Q(27 Kataib Hezbollah fighters) P(in) D(late 2019) .
//
// A phrase is a noun group, a verb group, a quantity with what it counts, a date, or a single word of a closed class. A
// noun group ends at closed-class words, at punctuation and at verbs; its head is its last noun. Rules (rules.proto)
// see a sentence as the sequence of its phrases and ask for their type and their features.
#ifndef GAINSAY_CLAIMS_GRAMMAR_PHRASE_H_
#define GAINSAY_CLAIMS_GRAMMAR_PHRASE_H_

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/grammar/annotations.h"
#include "claims/grammar/word_reader.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// The letter is what patterns call it.
enum class PhraseType : char {
  kQuantity = 'Q',     // "27 Kataib Hezbollah fighters", "more than 100", "$2.5 billion"
  kNounGroup = 'N',    // "a US contractor", "they"
  kVerbGroup = 'V',    // "have been killed", "to withdraw", "killing"
  kDate = 'D',         // "late 2019"
  kPreposition = 'P',  // "of"
  kConjunction = 'C',  // "and"
  kRelative = 'R',     // "who", "that"
  kAdverb = 'A',       // "later"
  kStatus = 'J',       // an adjective that says what became of somebody: "dead", "missing", "unhurt"
  kPunctuation = 'X',  // one character; its word is a feature
};

// What the shape of a phrase tells, beside the tags of its words. Named in patterns as the comments say.
enum PhraseFlag : uint32_t {
  // Verb groups.
  kPassive = 1u << 0,     // "passive": were killed
  kPast = 1u << 1,        // "past": killed; a participle without auxiliary looks the same
  kGerund = 1u << 2,      // "gerund": killing
  kInfinitive = 1u << 3,  // "infinitive": to kill
  kNegated = 1u << 4,     // "negated": did not kill
  kModal = 1u << 5,       // "modal": could kill
  kFuture = 1u << 6,      // "future": will kill
  kBe = 1u << 7,          // "be": a form of to be alone
  // Noun groups and quantities.
  kDefinite = 1u << 8,     // "definite": the contractor, its contractor
  kIndefinite = 1u << 9,   // "indefinite": a contractor
  kName = 1u << 10,        // "name": holds a name
  kPronoun = 1u << 11,     // "pronoun"
  kPossessive = 1u << 12,  // "possessive": ends in 's
  // Quantities.
  kBare = 1u << 13,         // "bare": no counted noun
  kPartitive = 1u << 14,    // "partitive": three of the soldiers
  kAttributive = 1u << 15,  // "attributive": the two-day siege, a 329-seat parliament, the 2016 law
  kAdditional = 1u << 16,   // "additional": 17 more
  kNone = 1u << 17,         // "none": no casualties
  kBefore = 1u << 18,       // "before": from 5,000
  kAfter = 1u << 19,        // "after": to 2,500
  kOthers = 1u << 20,       // "others": eight others
  kRate = 1u << 21,         // "rate": 12 per day
  // One of these for every quantity.
  kCountType = 1u << 22,     // "count"
  kMoneyType = 1u << 23,     // "money"
  kPercentType = 1u << 24,   // "percent"
  kDurationType = 1u << 25,  // "duration"
  kAgeType = 1u << 26,       // "age"
  kMeasureType = 1u << 27,   // "measure"
  // Dates.
  kSince = 1u << 28,  // "since"
  kUntil = 1u << 29,  // "until"
  // Quantities again.
  kYears = 1u << 30,  // "years": one number that can be somebody's age
  // Noun groups and quantities again.
  kProper = 1u << 31,  // "proper": the head is a name: 27 Kataib Hezbollah, but not three Mauser rifles
};

// Name of a flag in patterns, and the flag of a name (0 if there is none).
const char* NameOfFlag(PhraseFlag flag);
uint32_t FlagOfName(absl::string_view name);

struct Phrase {
  PhraseType type = PhraseType::kPunctuation;
  // Tokens, `last` excluded.
  uint32_t first = 0;
  uint32_t last = 0;
  // The main noun or verb; of a quantity, that of what it counts.
  uint32_t head = 0;
  // Tokens of the noun group without determiner and number; of a quantity, what it counts, which may stand before it:
  // "Houses destroyed: 412". Empty (equal) if none.
  uint32_t noun_first = 0;
  uint32_t noun_last = 0;
  // Index into Annotations, or -1.
  int32_t quantity = -1;
  int32_t date = -1;
  uint32_t flags = 0;

  bool Is(uint32_t flag) const { return (flags & flag) != 0; }
  // Whether it is a verb group that may have a subject: no infinitive, and no gerund alone.
  bool IsFinite() const { return type == PhraseType::kVerbGroup && !Is(kInfinitive) && (!Is(kGerund) || head > first); }
};

// Cuts sentences into phrases. Made once per document; the annotations must outlive it.
class PhraseCutter {
 public:
  explicit PhraseCutter(const Annotations& annotations);

  // The phrases of the tokens from `first` to `last`, `last` excluded; every token belongs to one.
  std::vector<Phrase> Cut(uint32_t first, uint32_t last) const;

  // Calls `visit` with each sense that the phrase is known by, until it returns false: those of its head and of phrases
  // of words that end in its head.
  template <typename Visit>
  void ForEachHeadSense(const Phrase& phrase, Visit visit) const;
  // Whether one of them has the tag.
  bool HasHeadTag(const Phrase& phrase, TagId tag) const;
  // Calls `visit` with each sense of all its words, and of the phrases of words that begin in it.
  template <typename Visit>
  void ForEachSense(const Phrase& phrase, Visit visit) const;

  // The flags that a phrase may have in a sentence of these tags that holds no quantity and no date.
  uint32_t PossibleFlags(const TagSet& tags) const;
  // Whether a quantity or a date that makes a phrase starts at one of the tokens.
  bool HasValue(uint32_t first, uint32_t last) const;

  const Annotations& annotations() const { return annotations_; }

  // Whether the token looks like the plural of a noun: "tanks", "people".
  bool IsPlural(uint32_t token) const;

  // Whether the document uses words of the tag again and again.
  bool IsAbout(TagId tag) const;

 private:
  class Run;

  const Annotations& annotations_;
  const WordTags words_;
  // What IsAbout found, for it reads the whole document.
  mutable std::vector<std::pair<TagId, bool>> about_;
};

template <typename Visit>
void PhraseCutter::ForEachHeadSense(const Phrase& phrase, Visit visit) const {
  const Tagging& tagging = annotations_.tagging;
  if (const Sense* const sense = tagging.word(phrase.head); sense != nullptr && !visit(*sense)) return;
  // A phrase of words counts by its last one: "drone strikes" is what "strikes" is, and more.
  const uint32_t from = phrase.type == PhraseType::kVerbGroup ? phrase.head : std::min(phrase.first, phrase.noun_first);
  for (const Tagging::Phrase& words : tagging.phrases(from, phrase.head + 1)) {
    const bool counts = words.first == phrase.head || words.first + words.length == phrase.head + 1;
    if (counts && !visit(*words.sense)) return;
  }
}

template <typename Visit>
void PhraseCutter::ForEachSense(const Phrase& phrase, Visit visit) const {
  const auto visit_between = [&](uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; ++i) {
      if (const Sense* const sense = annotations_.tagging.word(i)) visit(*sense);
    }
    for (const Tagging::Phrase& words : annotations_.tagging.phrases(first, last)) visit(*words.sense);
  };
  visit_between(phrase.first, phrase.last);
  if (phrase.noun_last <= phrase.first) visit_between(phrase.noun_first, phrase.noun_last);
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_PHRASE_H_
