// The word lists that gainsay ships, compiled into the program.
#ifndef GAINSAY_CLAIMS_LEXICON_BUILT_IN_H_
#define GAINSAY_CLAIMS_LEXICON_BUILT_IN_H_

#include "claims/lexicon/lexicon.h"

namespace gainsay {

// All word lists of all stages as data, with their examples.
const LexiconData& BuiltInLexiconData();

// The bytes they are compiled in as, for telling one set of lists from another.
absl::string_view BuiltInLexiconBytes();

// The same, compiled; made at the first call.
const Lexicon& BuiltInLexicon();

// The words of WordNet that go with it.
WordTable BuiltInWordTable();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_BUILT_IN_H_
