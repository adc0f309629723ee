// One sentence with its phrases, and the questions that assembly asks of them.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_SENTENCE_VIEW_H_
#define GAINSAY_CLAIMS_ASSEMBLY_SENTENCE_VIEW_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/grammar/phrase.h"

namespace gainsay {

// Words as a document writes them, with every run of white space as one blank.
std::string WithBlanks(absl::string_view words);

class SentenceView {
 public:
  SentenceView(const Annotations& annotations, const PhraseCutter& cutter, const Sentence& sentence)
      : annotations_(annotations),
        cutter_(cutter),
        sentence_(sentence),
        phrases_(cutter.Cut(sentence.first, sentence.last)) {}

  const Annotations& annotations() const { return annotations_; }
  const PhraseCutter& cutter() const { return cutter_; }
  const Sentence& sentence() const { return sentence_; }
  const std::vector<Phrase>& phrases() const { return phrases_; }
  int32_t size() const { return static_cast<int32_t>(phrases_.size()); }
  const Phrase& operator[](int32_t i) const { return phrases_[i]; }

  bool IsType(int32_t i, PhraseType type) const { return i >= 0 && i < size() && phrases_[i].type == type; }
  // Folded head word.
  absl::string_view Head(int32_t i) const { return annotations_.text.tokens().data()[phrases_[i].head].folded; }
  absl::string_view Words(int32_t i) const { return annotations_.text.Words(phrases_[i].first, phrases_[i].last); }
  bool HasHeadTag(int32_t i, TagId tag) const { return tag != kNoTag && cutter_.HasHeadTag(phrases_[i], tag); }

  // Whether a clause ends at the phrase: punctuation other than quotes, or a relative.
  bool EndsClause(int32_t i) const;
  bool IsComma(int32_t k) const;
  // The verb group that governs phrase `i`: the nearest before it in its clause, else the nearest after it; -1 if none.
  int32_t Governor(int32_t i) const;
  // The noun group or quantity that is the subject of the verb group; -1 if none is found.
  int32_t Subject(int32_t verb) const;
  // Base form of a verb group's or noun group's head.
  std::string Lemma(int32_t i) const;

 private:
  const Annotations& annotations_;
  const PhraseCutter& cutter_;
  const Sentence& sentence_;
  const std::vector<Phrase> phrases_;
};

// Whether the phrase is a noun group or a quantity.
bool IsNounLike(const SentenceView& view, int32_t k);
// Whether it has a noun: "12 men", not "12".
bool HasNoun(const Phrase& phrase);
// Whether its noun is a plural, by its form or by an s that no list knows better.
bool IsPlural(const SentenceView& view, int32_t k);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_SENTENCE_VIEW_H_
