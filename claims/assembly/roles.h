// Who and what takes part in a claim.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_ROLES_H_
#define GAINSAY_CLAIMS_ASSEMBLY_ROLES_H_

#include "claims/assembly/sentence_view.h"
#include "claims/grammar/grammar.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// Adds the roles of the frame's value to the claim: those that the rule captured, the entities named in what is
// counted and after it ("27 militants from Kataib Hezbollah"), the agent of a passive ("by ..."), and places. `event`
// is the phrase that names what happened, `measured` that of what a value without a noun measures, `owner` that of whom
// it is if not of the subject; each -1 if there is none.
// Spans hold bytes only; lines are for the caller.
void AddRoles(const SentenceView& view, const Frame& frame, int32_t event, int32_t measured, int32_t owner,
              v1::Claim& claim);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_ROLES_H_
