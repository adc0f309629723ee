// Which side in a conflict a noun speaks of: one source's "rebels" are another's "terrorists" and "fighters".
//
//   PartyOf("terrorists") == PartyOf("rebel")
//   PartyOf("people")     nullopt: anybody
#ifndef GAINSAY_COMPARE_PARTIES_H_
#define GAINSAY_COMPARE_PARTIES_H_

#include <optional>

#include "absl/strings/string_view.h"

namespace gainsay {

// Number of the party in parties.textproto, from 0. `word` must be folded.
std::optional<int> PartyOf(absl::string_view word);

// What the party is called: "soldiers and police".
absl::string_view PartyName(int party);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PARTIES_H_
