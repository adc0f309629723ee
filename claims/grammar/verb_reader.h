// Finds the verbs of a sentence: which words are one, told by their forms and by the phrases cut so far.
//
// After a noun a past tense is a verb ("27 died"), before one it may be what it is like ("27 wounded soldiers");
// between a comma and a speaker it is who said so ("27 died, said police"); in a headline, the second of a row ("kills
// 27, injures 50").
#ifndef GAINSAY_CLAIMS_GRAMMAR_VERB_READER_H_
#define GAINSAY_CLAIMS_GRAMMAR_VERB_READER_H_

#include <cstdint>
#include <vector>

#include "claims/grammar/phrase.h"
#include "claims/grammar/word_reader.h"

namespace gainsay {

class VerbReader : public WordReader {
 public:
  using WordReader::WordReader;

  // The last phrase, adverbs left out; kPunctuation at the beginning.
  PhraseType LastType() const;
  bool AfterNoun() const;
  // The end of the verb group that starts at `i`; `i` if none does.
  uint32_t VerbGroupEnd(uint32_t i) const;
  // "held" of "are still held", though dictionaries know "to still" as well.
  uint32_t MainVerb(uint32_t first, uint32_t end) const;

 protected:
  // Those cut so far, in the order of the sentence.
  std::vector<Phrase> phrases_;

 private:
  // Whether a verb group may start at `i`: no for most words, told by what they are alone.
  bool MayStartVerbGroup(uint32_t i) const;
  bool IsMainVerb(uint32_t i, Demand demand) const;
  // "Five men, two of them guards, | needed treatment": the verb of what stands before the insertion.
  bool IsAfterInsertion() const;
  bool IsFiniteVerb(uint32_t i, const VerbForms& forms) const;
  // "Nine died, added General Paz", "nine died, confirmed police."; but "nine died, confirmed cases rose".
  bool IsSaidBy(uint32_t i) const;
  // "Blast kills 31, injures 50": after the verb before, in the same form, and before a number.
  bool IsSecondVerb(uint32_t i, const VerbForms& forms) const;
  // "Displaced families now number 600", "the parties still control the council".
  bool IsVerbAfterAdverb(uint32_t i) const;
  // "polling stations"
  bool StartsNoun(uint32_t i) const;
  bool HasRelative() const;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_VERB_READER_H_
