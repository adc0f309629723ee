// Numbers that stand behind what they count. For the grammar stage alone.
//
//   "Houses destroyed: 412"                     412: houses
//   "The number of votes cast rose to 76,418."  76,418: votes
//   "Kidnappings rose from none to nine."       nine: kidnappings
//   "Homicides fell 56.8 percent to 495."       495: homicides
//   "shot down 27 of 34 drones"                 27: drones
//   "three of the party's 12 ministers"         three: ministers
//   "bringing to nine the number of attacks"    nine: attacks
//   "Seats by party: Labour 72, Greens 3."      72, 3: seats
//   "Army troops, 6,500 of them, were sent."    6,500: army troops
#ifndef GAINSAY_CLAIMS_GRAMMAR_COUNTED_BEFORE_H_
#define GAINSAY_CLAIMS_GRAMMAR_COUNTED_BEFORE_H_

#include <vector>

#include "claims/grammar/annotations.h"
#include "claims/grammar/phrase.h"
#include "claims/grammar/word_reader.h"

namespace gainsay {

// Gives bare quantities among the phrases of a sentence the noun of the label or of the "number of" before them. Labels
// that say what became of people ("Injured: 14") are left to the rules.
void TakeNounsBefore(const Annotations& annotations, const WordTags& words, std::vector<Phrase>& phrases);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_COUNTED_BEFORE_H_
