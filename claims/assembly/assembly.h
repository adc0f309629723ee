// Last stage: frames to claims. Adds what stands around a value to what the rules found: who and where (roles), when
// (time), on whose word (attribution), how much of it (scope), and where in the file.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_ASSEMBLY_H_
#define GAINSAY_CLAIMS_ASSEMBLY_ASSEMBLY_H_

#include <optional>

#include "absl/time/civil_time.h"
#include "claims/grammar/grammar.h"
#include "claims/grammar/phrase.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// Claims of one document; the rest is left out with a warning that says where it begins. Only what is no article has so
// many: a whole archive in one file.
inline constexpr int kMaxClaims = 100000;

// Fills `set` with the claims of the document, in the order of the text, and with notes on what was left out.
// `set.source` must hold id and sha256. `published` is the day of publication, if known.
void AssembleClaims(const Annotations& annotations, const Grammar& grammar, std::optional<absl::CivilDay> published,
                    v1::ClaimSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_ASSEMBLY_H_
