// Second level of reading a sentence: which phrases belong to one clause, and who is its subject.
//
//   "The programme, on which the poorest depend, will receive Rs 450 billion."
//   clause 0: subject "The programme", verb "will receive"; clause 1: said of "The programme", subject "the poorest"
//
// What is put between commas to say who speaks ("exports fell to 18 tonnes, the ministry said, from 24") is a clause of
// its own, and the one around it goes on.
//
// One pass over the phrases from left to right. A clause opens at a relative, at a subordinating conjunction, at a verb
// without a finite form ("killing", "to rise", "agreed in 2019") and where a verb comes that has a subject of its own;
// it ends where a verb comes that only an outer clause can take. Nothing is certain here: the answers are guesses that
// the words of a claim are chosen by.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_CLAUSES_H_
#define GAINSAY_CLAIMS_ASSEMBLY_CLAUSES_H_

#include <cstdint>
#include <vector>

#include "claims/assembly/sentence_view.h"

namespace gainsay {

// Phrases are indices into the sentence's phrases; -1 where there is none.
struct Clause {
  // The noun group or quantity that the verb is said of; of a relative clause without one of its own, its antecedent.
  int32_t subject = -1;
  int32_t verb = -1;
  // What a relative clause is said of: "the programme" for "on which the poorest depend".
  int32_t antecedent = -1;
  // First phrase of what stands before the subject: "For" in "For the defence of the country, an amount ...".
  int32_t fronted = -1;
  // The clause that it is a part of.
  int32_t parent = -1;
};

struct ClauseTags {
  explicit ClauseTags(const Lexicon& lexicon);

  const TagId daytime, say, making, coordinating, opening;
};

class ClauseMap {
 public:
  // Both must outlive it.
  ClauseMap(const SentenceView& view, const ClauseTags& tags);

  const Clause& Of(int32_t phrase) const { return clauses_[clause_of_[phrase]]; }
  // The verb of the clause that was opened before that of the phrase; -1 if there is none.
  int32_t Before(int32_t phrase) const;
  // The subject of the sentence, for the next one; -1 if it has none.
  int32_t MainSubject() const;

 private:
  void Read(int32_t k);
  void ReadPunctuation(int32_t k);
  void ReadConjunction(int32_t k);
  void ReadRelative(int32_t k);
  void ReadNoun(int32_t k);
  void ReadVerb(int32_t k);
  void ReadFiniteVerb(int32_t k);
  int32_t Open(int32_t parent);
  void Move(int32_t first, int32_t last, int32_t clause);
  void StartSegment(int32_t k);
  bool IsAfterPreposition(int32_t k) const;
  bool IsTimeOfDay(int32_t k) const;
  bool MayBeParticiple(int32_t verb) const;
  bool IsBracket(int32_t k) const;
  bool IsBetweenDigits(int32_t k) const;
  int32_t SubjectOfInfinitive(int32_t k) const;

  const SentenceView& view_;
  const ClauseTags& tags_;
  std::vector<Clause> clauses_;
  std::vector<int32_t> clause_of_;
  // The clause that is being read.
  int32_t current_ = 0;
  // Since the last verb, punctuation or conjunction: where that was, the first noun that no preposition governs, and
  // whether it was a conjunction.
  int32_t segment_ = 0;
  int32_t segment_noun_ = -1;
  bool after_conjunction_ = false;
  // The clause that an inserted "the ministry said" interrupts, and the inserted one; -1 if none does.
  int32_t interrupted_ = -1;
  int32_t inserted_ = -1;
  int32_t last_noun_ = -1;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_CLAUSES_H_
