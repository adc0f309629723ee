// The words around each claim, and how much they are its own.
//
// "At least 420 people were killed." does not say where or when; "Work on the events in Zamara camp continues." before
// it does. A word that one claim of a document has around it says which it is, one that all have says nothing. Nor do
// words say much that stand in any text.
#ifndef GAINSAY_COMPARE_OWN_WORDS_H_
#define GAINSAY_COMPARE_OWN_WORDS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "compare/profile.h"

namespace gainsay {

// For one document after the other.
class OwnWordsFinder {
 public:
  // The vocabulary must be finished, and outlive this and the words found.
  explicit OwnWordsFinder(Vocabulary& vocabulary)
      : vocabulary_(vocabulary), claims_with_(vocabulary.size() + SynonymGroupCount()) {}

  // Gives all claims of one document their own words. `beside` are the sentences next to them that make no claim.
  void Find(absl::Span<ClaimProfile* const> claims, absl::Span<const SentenceWords> beside);

 private:
  struct Said {
    // A claim that does not tell its sentence has one to itself.
    uint64_t sentence = 0;
    WordId word = 0;

    friend bool operator<(const Said& a, const Said& b) {
      return a.sentence != b.sentence ? a.sentence < b.sentence : a.word < b.word;
    }
    friend bool operator==(const Said& a, const Said& b) { return a.sentence == b.sentence && a.word == b.word; }
  };
  struct Near {
    WordId word = 0;
    float nearness = 0;
  };
  // A sentence that makes claims.
  struct Passage {
    uint64_t sentence = 0;
    std::vector<ClaimProfile*> claims;
    // The words of the sentence and of those beside it, and the groups of synonyms that they are in, sorted.
    std::vector<Near> words;
  };

  std::vector<Passage> PassagesOf(absl::Span<ClaimProfile* const> claims) const;
  // Needs said_.
  std::vector<Near> WordsNear(uint64_t sentence) const;
  const OwnWords* OwnWordsOf(const Passage& passage);

  Vocabulary& vocabulary_;
  // What each sentence of the document says, sorted.
  std::vector<Said> said_;
  // By word, in how many claims of the document it stands, as far as it is near them.
  std::vector<float> claims_with_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_OWN_WORDS_H_
