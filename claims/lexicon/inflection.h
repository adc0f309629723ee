// Regular inflection of English words, on folded spellings.
#ifndef GAINSAY_CLAIMS_LEXICON_INFLECTION_H_
#define GAINSAY_CLAIMS_LEXICON_INFLECTION_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

std::string Plural(absl::string_view noun);       // militia -> militias, body -> bodies, crash -> crashes
std::string ThirdPerson(absl::string_view verb);  // kill -> kills, bury -> buries
std::string Past(absl::string_view verb);         // kill -> killed, wound -> wounded, bury -> buried, stab -> stabbed
std::string Gerund(absl::string_view verb);       // kill -> killing, strike -> striking, stab -> stabbing

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_INFLECTION_H_
