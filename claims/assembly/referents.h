// What pronouns and bare numbers of one sentence may refer to in those before it.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_REFERENTS_H_
#define GAINSAY_CLAIMS_ASSEMBLY_REFERENTS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"

namespace gainsay {

// Tokens, `last` excluded.
struct TokenRange {
  uint32_t first = 0;
  uint32_t last = 0;
};

// What pronouns and bare numbers may refer to. The sentences must be shown to it in order.
class Referents {
 public:
  // Both must outlive it.
  Referents(const Annotations& annotations, const PhraseCutter& cutter)
      : annotations_(annotations), cutter_(cutter), clause_tags_(annotations.lexicon.Derived<ClauseTags>()) {}

  // Takes note of a sentence after its claims were made.
  void Pass(const SentenceView& view);
  // The same for a sentence without quantities.
  void PassWithoutValue(const Sentence& sentence);

  // The subject of the last sentence that had one other than a pronoun.
  absl::Span<const TokenRange> subject() const {
    FindSubject();
    return subject_;
  }
  bool subject_is_plural() const {
    FindSubject();
    return subject_is_plural_;
  }
  // What the last sentence of the paragraph counted; empty if nothing.
  TokenRange counted() const { return counted_; }
  // The last sentence if it asks something, which the next one may answer; else empty.
  TokenRange question() const { return question_; }

 private:
  // Few claims ask for the subject: the sentences are read when one does, from the last one back.
  void FindSubject() const;
  bool TakeSubject(const Sentence& sentence) const;

  const Annotations& annotations_;
  const PhraseCutter& cutter_;
  const ClauseTags& clause_tags_;
  // Those that were passed since the subject was looked for.
  mutable std::vector<const Sentence*> unread_;
  mutable std::vector<TokenRange> subject_;
  mutable bool subject_is_plural_ = false;
  TokenRange counted_;
  TokenRange question_;
  uint32_t paragraph_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_REFERENTS_H_
