// Who may speak, and the words that name him.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_SPEAKER_H_
#define GAINSAY_CLAIMS_ASSEMBLY_SPEAKER_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "claims/assembly/attribution_tags.h"
#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"

namespace gainsay {

// Whether a word in small letters is a pronoun that may speak: "he", "she", "it", "they".
bool IsSpeakingPronoun(absl::string_view word);

// Whether the preposition joins to somebody what he is: "head | of | the brigade", "professor | at".
bool JoinsName(absl::string_view preposition);

// The somebodies of one sentence, each the phrase of its noun. All arguments must outlive it.
class Speakers {
 public:
  Speakers(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags)
      : view_(view), clauses_(clauses), tags_(tags) {}

  // The noun before the verb, unless its clause has one of more weight: "Sources close to the inquiry said", "the
  // senator, who runs a network of committees, told".
  int32_t SubjectOf(int32_t verb) const;
  // "was put at 27 by the police": -1 if nobody is named in the clause.
  int32_t NamedBy(int32_t verb, int32_t value) const;
  // Who may stand behind the verb: "said the minister", but not "claimed responsibility" or "let nobody tell you".
  bool IsSomebody(int32_t i) const;
  bool NamesSomebody(int32_t i) const;
  // Lengths, sums and spans of time say nothing, nor do tolls or nobody.
  bool CanSpeak(int32_t i) const;
  // Where somebody ends whose the noun is: before the mark in "the ministry | 's count"; its first token if there is
  // nobody.
  uint32_t OwnerEnd(int32_t noun) const;
  // Where the words that name the speaker begin, and where they end: the first token, and the one behind the last of
  // "the head of the brigade", "Fontanka.ru".
  uint32_t Begin(int32_t speaker) const;
  uint32_t End(int32_t speaker) const;

 private:
  // "called the trial unfair, | saying", "called it a gamble and | said": whoever did the one did the other. -1 if the
  // verb has a subject of its own.
  int32_t VerbOfSameSubject(int32_t verb) const;
  // "A monitor based in | London | said": the monitor. -1 if it is no such place.
  int32_t BeforePlace(int32_t place) const;
  // "Ana Lopez, a police spokeswoman, | said", "Ana Lopez, 52, spokeswoman for the police, | said": who is told to be
  // that speaks. But "The governor, Luis Paz, said": a name tells more than an office. -1 if it is no apposition.
  int32_t BeforeApposition(int32_t apposition, int32_t verb) const;
  // "whose members"
  bool Owns(int32_t i) const;

  const SentenceView& view_;
  const ClauseMap& clauses_;
  const AttributionTags& tags_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_SPEAKER_H_
