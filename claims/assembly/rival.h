// Whose a value is where a sentence sets rivals beside each other and says the verb once: "Rua won 52 percent, Paz 48",
// "52 percent to 48 percent for Paz", "Rua beat Paz by 52 percent to 48". The second value is no more Rua's than it is
// what Rua did.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_RIVAL_H_
#define GAINSAY_CLAIMS_ASSEMBLY_RIVAL_H_

#include <cstdint>

#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

struct RivalTags {
  explicit RivalTags(const Lexicon& lexicon)
      : person(lexicon.tag("person")), group(lexicon.tag("group")), outdo(lexicon.tag("verb.outdo")) {}

  // Who may have votes, seats or shares: people and groups.
  const TagId person, group;
  // "beat", "lead": whose object has the lesser value.
  const TagId outdo;
};

// The phrase that names whose the quantity of phrase `value` is; -1 if it is the subject's like any other. `last` is
// the phrase of the value before it in the sentence, -1 if there is none.
int32_t FindRival(const SentenceView& view, const ClauseMap& clauses, const RivalTags& tags, int32_t value,
                  int32_t last);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_RIVAL_H_
