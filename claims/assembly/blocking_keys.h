// The keys under which comparison looks for claims about the same thing.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_BLOCKING_KEYS_H_
#define GAINSAY_CLAIMS_ASSEMBLY_BLOCKING_KEYS_H_

#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// Sorted, without doubles. A key is the claim's dimension ("count", "money", "date") with one thing more that claims
// about the same have in common: an entity that takes part (by NameSkeleton), a word of what it is about, the event's
// trigger, the size of the value, or the month or year. One key is coarse, "count|*" or "measure|*length": it brings
// all claims of a small set together, and comparison drops it where many share it. Two claims that share no key are
// never compared.
std::vector<std::string> BlockingKeys(const v1::Claim& claim);

// Tells the stem of a word; until it is called again.
using Stemmer = absl::FunctionRef<absl::string_view(absl::string_view word)>;
// Adds the keys to the claim, with the stems of those who know them already.
void AddBlockingKeys(Stemmer stem_of, v1::Claim& claim);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_BLOCKING_KEYS_H_
