// The words of all claims of one run: their stems as numbers, how rare they are, and which mean much the same.
#ifndef GAINSAY_COMPARE_VOCABULARY_H_
#define GAINSAY_COMPARE_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/internal/word_vectors.h"
#include "compare/string_pool.h"
#include "compare/synonyms.h"
#include "google/protobuf/arena.h"

namespace gainsay {

using WordId = uint32_t;
// No word.
inline constexpr WordId kNoWord = 0xFFFFFFFF;

// The words of all claims of one run by their stems, and how rare each is among them: 0 is everywhere, 1 nowhere else.
// Keeps what the profiles of the run refer to: it must outlive them.
class Vocabulary {
 public:
  Vocabulary();

  // `word` is what people are shown for the stem; of several the shortest, then the first by the alphabet.
  WordId Intern(absl::string_view stem, absl::string_view word);
  // The same for a word of a claim, which must be folded: finds its stem.
  WordId InternWord(absl::string_view word);
  // Fetches what InternWord will look at.
  void FetchWord(absl::string_view word) const { forms_->Fetch(word); }
  // Gives the words new ids, in the alphabetical order of their stems; returns them by the old ones. With ids that do
  // not depend on the order of the claims, sums over words do not either, to the last bit.
  std::vector<WordId> Sort();
  // Counts one more claim that has the word.
  void Count(WordId word) { ++counts_[word]; }
  // To be called once, after all words were counted.
  void Finish(size_t claims);

  size_t size() const { return words_.size(); }
  double Rarity(WordId word) const { return rarity_[word]; }
  // How rare it is in English, squared: 0 for the most frequent words, kRarest for names and whatever else is in no
  // list.
  static constexpr uint8_t kRarest = 255;
  uint8_t RarityAnywhere(WordId word) const { return rarity_anywhere_[word]; }
  // What it counts that two claims have the word in common: little for a word that is common in any text or in these.
  double Weight(WordId word) const { return weights_[word]; }
  // How alike two words are in meaning: 1 for the same word, 0.9 for synonyms, less for others, 0 without a connection.
  // Remembers what it found: for one thread at a time.
  double Likeness(WordId a, WordId b) const {
    if (a == b) return 1;
    // Most pairs of words end here.
    return HasMeaning(a) && HasMeaning(b) ? LikenessOfMeanings(a, b) : 0;
  }
  // Whether it may be like any word but itself.
  bool HasMeaning(WordId word) const { return has_meaning_[word] != 0; }
  // The groups of synonyms that the word is in, as words of their own, whose ids follow those of all others.
  absl::Span<const WordId> SynonymGroups(WordId word) const { return synonym_groups_[word]; }
  bool IsSynonymGroup(WordId word) const { return word >= size(); }
  bool AreSynonyms(WordId a, WordId b) const;
  // Of a group of synonyms the word that stands for it.
  absl::string_view Word(WordId word) const {
    return IsSynonymGroup(word) ? SynonymGroupName(word - static_cast<WordId>(size())) : words_[word];
  }
  absl::string_view Stem(WordId word) const { return stems_.Text(stem_ids_[word]); }

  // The strings of the claims that are no words: kinds, units, speakers, ids.
  StringPool& strings() { return strings_; }
  const StringPool& strings() const { return strings_; }
  absl::string_view Text(StringId id) const { return strings_.Text(id); }
  // An object, and an array, that live as long as the vocabulary.
  template <typename T>
  T* New() {
    return google::protobuf::Arena::Create<T>(&arena_);
  }
  template <typename T>
  T* NewArray(size_t size) {
    return google::protobuf::Arena::CreateArray<T>(&arena_, size);
  }

 private:
  // What Likeness found for two words; of words that fall on one place, the last.
  struct Remembered {
    uint32_t tag = 0;
    // Negative: nothing yet.
    float likeness = -1;
  };

  double LikenessOfMeanings(WordId a, WordId b) const;
  float LikenessOfTwo(WordId a, WordId b) const;

  google::protobuf::Arena arena_;
  StringPool strings_;
  StringPool stems_;
  // By the number of the stem in stems_, and the other way round.
  std::vector<WordId> word_of_stem_;
  std::vector<StringId> stem_ids_;
  // The words as claims have them, and the id of each; until the words are sorted.
  std::unique_ptr<StringPool> forms_;
  std::vector<WordId> word_of_form_;
  std::vector<std::string> words_;
  std::vector<int> counts_;
  std::vector<double> rarity_;
  std::vector<double> weights_;
  std::vector<uint8_t> rarity_anywhere_;
  std::vector<WordVector> vectors_;
  std::vector<std::vector<WordId>> synonym_groups_;
  std::vector<uint8_t> has_meaning_;
  mutable std::vector<Remembered> remembered_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_VOCABULARY_H_
