// When the thing claimed held or happened.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_CLAIM_TIME_H_
#define GAINSAY_CLAIMS_ASSEMBLY_CLAIM_TIME_H_

#include <cstdint>
#include <optional>

#include "absl/time/civil_time.h"
#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// The value of a date claim: "by September 2019" is open at its beginning. `interval` must be empty.
void SetInterval(const DateMention& date, v1::DateInterval& interval);

// The thread of a story's time through its sentences, which must be shown to it in order.
//
// A date holds for what its own clause tells first, then for the clauses around it, then for the next sentences of the
// paragraph. It does not hold for what is told beside the story: "the building, which dates from 1968, came down" fell
// later, "has killed 12" holds up to the day of writing, and "1.2 million people live there" at any time.
class StoryTime {
 public:
  StoryTime(std::optional<absl::CivilDay> published, const Lexicon& lexicon)
      : published_(published), origin_(lexicon.tag("verb.origin")), present_(lexicon.tag("time.present")) {}

  // Takes note of the sentence's dates, after its claims were made.
  void Pass(const SentenceView& view);
  // The same for a sentence that holds no date.
  void PassWithoutDate(const Sentence& sentence);

  // Sets the time of what phrase `value` claims: the nearest date of the sentence, in its clause first; else the last
  // date that a few sentences of the same paragraph before gave; none if there is none or it cannot be resolved.
  void SetTime(const SentenceView& view, const ClauseMap& clauses, int32_t value, v1::Claim& claim) const;

 private:
  // A date, and how it holds for a value.
  struct Holding {
    const DateMention* date = nullptr;
    DateRelation relation = DateRelation::kAt;
    // Of the sentence; -1 if the date is of one before.
    int32_t phrase = -1;
  };
  // When a verb says that something is so.
  enum class Tense : uint8_t { kNone, kPast, kPerfect, kPresent, kFuture };

  // Whether phrase `k` is a date, of the story and not of what was built long before.
  bool IsOfStory(const SentenceView& view, int32_t k) const;
  // Whether the sentences after it go on from the date.
  bool GoesOn(const SentenceView& view, int32_t k) const;
  // Whether the date is told of in passing, in a clause that `value` is no part of.
  bool IsAside(const SentenceView& view, int32_t k, int32_t value) const;
  // The tense of the clause that tells the value.
  Tense TenseOf(const SentenceView& view, const ClauseMap& clauses, int32_t value) const;
  // Whether a year is one that a story of these days only looks back to.
  bool IsLongAgo(const DateMention& date) const;
  // Whether what is told in the tense can be of the date: of what is so now only dates of these days tell.
  bool Fits(Tense tense, const DateMention& date) const;
  // The date of the sentence that is nearest to `value`.
  Holding NearestDate(const SentenceView& view, const ClauseMap& clauses, int32_t value, Tense tense) const;
  // Without a date if there is none.
  Holding DateFor(const SentenceView& view, const ClauseMap& clauses, int32_t value) const;
  // The date of the sentences before, if it holds for what is told in this tense.
  Holding CarriedOver(const SentenceView& view, Tense tense) const;

  const std::optional<absl::CivilDay> published_;
  // The verbs of coming into being: "built in 1987" tells nothing about when a story takes place.
  const TagId origin_;
  const TagId present_;
  // The last date that the paragraph named, and how many sentences ago.
  const DateMention* last_ = nullptr;
  // A year that a story of days looks back to. Only "It killed nine" and "Nine died then" go on from it.
  bool is_background_ = false;
  // Whether the document has told finer dates than years.
  bool tells_days_ = false;
  uint32_t paragraph_ = 0;
  int sentences_ago_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_CLAIM_TIME_H_
