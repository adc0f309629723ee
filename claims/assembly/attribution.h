// On whose word a sentence rests.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_H_
#define GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_H_

#include "claims/assembly/attribution_tags.h"
#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// Who says what the phrase `value` says: "according to X", "X said ... 27 ...", "... 27 ..., X said", "X falsely
// claimed". Where several speak, the one who opens the value's own clause ("while X said", "the 100 that X gave out"),
// else the first. What is set aside ("12, not 21") or called wrong ("reports of 21 are false") is DENIED by who speaks,
// DISPUTED if the document does; so is, where it tells what became of people (`fate`), what did not come about ("did
// not kill 12"). ASSERTED without speaker if nobody is named. `attribution` must be empty.
void FindAttribution(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags, int32_t value,
                     bool fate, v1::Attribution& attribution);

// Who speaks in the tokens from `first` up to `last` beside a quotation: "the governor said", "The mayor told
// reporters:". Changes nothing and returns false if nobody does.
bool FindSpeakerOfTag(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags, uint32_t first,
                      uint32_t last, v1::Attribution& attribution);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_H_
