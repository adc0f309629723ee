// Which phrase of a sentence names what happened: its verb as a rule, its subject where the verb says no more than that
// something did.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_EVENT_PHRASE_H_
#define GAINSAY_CLAIMS_ASSEMBLY_EVENT_PHRASE_H_

#include <cstdint>

#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"
#include "claims/grammar/grammar.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

struct EventTags {
  explicit EventTags(const Lexicon& lexicon) : happen(lexicon.tag("verb.happen")) {}

  // "happen", "take place", "be held", "be planned": what does is the event.
  const TagId happen;
};

// The phrase of the event of the frame's value; -1 if none is named.
//
//   "The tax was raised on 2 May."                  raised
//   "Talks are scheduled to begin on 2 May."        begin
//   "The runoff will take place on 2 May."          The runoff
int32_t FindEvent(const SentenceView& view, const ClauseMap& clauses, const EventTags& tags, const Frame& frame);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_EVENT_PHRASE_H_
