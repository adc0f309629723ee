// One document under two names, or in two formats. Its ids follow from its text, so they are the same in each copy, and
// a report needs to tell whose claim it shows.
#ifndef GAINSAY_CLI_COPIES_H_
#define GAINSAY_CLI_COPIES_H_

#include <vector>

#include "gainsay/v1/claim.pb.h"

namespace gainsay::cli {

// Makes the ids of sources and of claims unique among `claim_sets`. The first source of an id keeps it, the later ones
// get "-2", "-3" and so on at the end of it, in their order; so do the claims of a second and third copy of a document.
// Each copy gets a note that says whose text it holds: for a reader, the same words twice are one voice.
void TellCopiesApart(std::vector<v1::ClaimSet>& claim_sets);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_COPIES_H_
