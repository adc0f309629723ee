// Claims made ready for comparison: words and names as numbers with their rarity, days and bounds as numbers.
#ifndef GAINSAY_COMPARE_PROFILE_H_
#define GAINSAY_COMPARE_PROFILE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "compare/word_vectors.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

using WordId = uint32_t;

// The words of all claims of one run by their stems, and how rare each is among them: 0 is everywhere, 1 nowhere else.
class Vocabulary {
 public:
  // `word` is what people are shown for the stem; of several the shortest, then the first by the alphabet.
  WordId Intern(absl::string_view stem, absl::string_view word);
  // Gives the words new ids, in the alphabetical order of their stems; returns them by the old ones. With ids that do
  // not depend on the order of the claims, sums over words do not either, to the last bit.
  std::vector<WordId> Sort();
  // Counts one more claim that has the word.
  void Count(WordId word) { ++counts_[word]; }
  // To be called once, after all words were counted.
  void Finish(size_t claims);

  double Rarity(WordId word) const { return rarity_[word]; }
  // What it counts that two claims have the word in common: little for a word that is common in any text or in these.
  double Weight(WordId word) const { return weights_[word]; }
  // How alike two words are in meaning: 1 for the same word, at most 0.9 for another, 0 without a connection. Remembers
  // what it found: for one thread at a time.
  double Likeness(WordId a, WordId b) const;
  absl::string_view Word(WordId word) const { return words_[word]; }

 private:
  absl::flat_hash_map<std::string, WordId> ids_;
  std::vector<std::string> words_;
  std::vector<int> counts_;
  std::vector<double> rarity_;
  std::vector<double> weights_;
  float LikenessOfVectors(WordId a, WordId b) const;

  // What Likeness found for two words; of words that fall on one place, the last.
  struct Remembered {
    uint32_t tag = 0;
    // Negative: nothing yet.
    float likeness = -1;
  };

  std::vector<WordVector> vectors_;
  std::vector<uint8_t> has_vector_;
  mutable std::vector<Remembered> remembered_;
};

struct ProfileEntity {
  v1::Role::Kind role = v1::Role::KIND_UNSPECIFIED;
  // NameSkeleton, and its number among the words.
  std::string name_skeleton;
  WordId skeleton = 0;
  // Id in the document.
  absl::string_view id;
};

struct Days {
  std::optional<absl::CivilDay> first;
  std::optional<absl::CivilDay> last;
};

struct ClaimProfile {
  const v1::Claim* claim = nullptr;
  // Sorted.
  std::vector<WordId> about;
  std::vector<WordId> context;
  // Sums over those words: of their rarities squared, and of what they count.
  double about_square = 0;
  double context_square = 0;
  double about_weight = 0;
  // DimensionOf the claim, and IsFate of its family.
  absl::string_view dimension;
  bool is_fate = false;
  // Whether nothing of its kind and unit stands before it in its document.
  bool is_first = false;
  // How few claims are of its kind and unit: 0 if all, 1 if it alone.
  double kind_rarity = 0;
  // Which of the parties it is about, from 0; -1 if that is not said.
  int party = -1;
  // The head noun of what is counted, and what happened, where the claim says it.
  std::optional<WordId> noun;
  std::optional<WordId> trigger;
  std::vector<ProfileEntity> entities;
  // Middle of the bounds, in the base unit of the unit's dimension.
  double middle = 0;
  // Last digit's step, in the same unit.
  double granularity = 0;
  Days date;
  Days time;
};

// Profiles of all claims, in their order. The claims must outlive them.
std::vector<ClaimProfile> MakeProfiles(absl::Span<const v1::Claim* const> claims, Vocabulary& vocabulary);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_PROFILE_H_
