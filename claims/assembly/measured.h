// What a value is the value of: the words for Claim.about, by the clause that the value stands in (clauses.h).
//
//   "For the defence of the country, an amount of [Rs 1,804 billion] has been allocated."   defence, country
//   "Interest on past borrowing will swallow [about half] of it."   it, interest, past borrowing
//   "The tax target has been lifted from Rs9.2 trillion to [Rs9,415 billion]."   tax target
//   "[Three] families had sold their houses."   families, sold, houses
//   "The truce, signed in [February], lasted 41 days."   signed, truce
#ifndef GAINSAY_CLAIMS_ASSEMBLY_MEASURED_H_
#define GAINSAY_CLAIMS_ASSEMBLY_MEASURED_H_

#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "claims/assembly/clauses.h"
#include "claims/assembly/referents.h"
#include "claims/assembly/rival.h"
#include "claims/assembly/sentence_view.h"
#include "claims/grammar/grammar.h"

namespace gainsay {

struct Measured {
  // What is counted or measured first, then whom or what it concerns, then what happens.
  absl::InlinedVector<TokenRange, 8> words;
  // The phrase that names what a value without a noun of its own measures: "deficit" in "a deficit of 6.54%"; -1 if
  // there is none in the sentence.
  int32_t noun = -1;
  // The phrase of whom the value is if not of the verb's subject: "Paz" in "Rua won 52 seats, Paz 48"; else -1.
  int32_t owner = -1;
};

struct MeasuredTags {
  explicit MeasuredTags(const Lexicon& lexicon);

  const TagId light, say, amount, change, person, cost, having, attaching, comparing, it, they, possessive, part, way,
      modifier, ordinal, give;
  const RivalTags rival;
  // Words for what became of people, not for who they are: "wounded", "deaths".
  TagSet fate;
};

// The words of a counted noun that say who or what is counted, with the last of them at the end: "rebel" of "rebel
// dead"; empty of "wounded" and "deaths", whose kind tells as much.
TokenRange CountedNoun(const Annotations& annotations, const MeasuredTags& tags, const Phrase& value, bool is_fate);

// Finds what the values of one sentence measure; they must be asked for in order.
class MeasuredFinder {
 public:
  // All must outlive it.
  MeasuredFinder(const SentenceView& view, const ClauseMap& clauses, const Referents& referents,
                 const MeasuredTags& tags)
      : view_(view), clauses_(clauses), referents_(referents), tags_(tags) {}

  Measured Find(const Frame& frame, absl::string_view kind);
  const ClauseMap& clauses() const { return clauses_; }

 private:
  class Run;

  const SentenceView& view_;
  const ClauseMap& clauses_;
  const Referents& referents_;
  const MeasuredTags& tags_;
  // The value asked for last, and what was found.
  int32_t last_value_ = -1;
  Measured last_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_MEASURED_H_
