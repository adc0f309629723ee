// Patterns over phrases, as pieces for the matcher (matcher.h) and as regular expressions for RE2, which tells what is
// wrong with them.
//
// The idea: a sentence becomes a string in which every phrase is its type's letter, then one character for each of its
// features in a fixed order, then ";". A pattern becomes a regular expression over such strings. With features a < b,
// "Q{b !c}" is Q[^;c]*b[^;c]*; and "Q{a b}" is Q[^;]*a[^;]*b[^;]*; . Only features that some rule asks for get a
// character, so the strings stay short; there is room for some 1,200 of them, for the rules of users too.
#ifndef GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_
#define GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_

#include <array>
#include <bit>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/grammar/phrase.h"
#include "claims/internal/bits.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// A feature of a phrase, or the letter of its type: the character that stands for it.
using FeatureId = uint16_t;
inline constexpr size_t kFeatureIds = 1344;
using FeatureSet = std::bitset<kFeatureIds>;

// By feature, the phrases of a sentence that have it: bit k for phrase k. For sentences of at most kMaxMarkedPhrases.
using PhrasesByFeature = std::array<uint64_t, kFeatureIds>;
inline constexpr size_t kMaxMarkedPhrases = 63;

// Whether it is the letter of a type of phrases.
bool IsTypeLetter(uint32_t id);

// One phrase of a pattern: what "Q{count !negated a|b}" asks of a phrase's features, its type's letter among them.
class PatternElement {
 public:
  // `number` is no other element's of its alphabet. `wanted`: of each of these, a feature must be there.
  PatternElement(uint32_t number, const std::vector<std::vector<FeatureId>>& wanted, const FeatureSet& forbidden,
                 absl::string_view types);

  uint32_t number() const { return number_; }

  bool Fits(const FeatureSet& phrase) const {
    for (const FeatureSet& any_of : any_of_) {
      if (!Intersect(phrase, any_of)) return false;
    }
    return !Intersect(phrase, forbidden_) || FitsAllTheSame(phrase);
  }

  // The same for all phrases of a sentence: bit k for phrase k. `by_feature` must be of the phrases.
  uint64_t FitIn(absl::Span<const FeatureSet> phrases, const PhrasesByFeature& by_feature) const;

  // Sets of features of each of which a phrase that fits has one.
  const std::vector<FeatureSet>& required() const { return any_of_; }
  // The first of them; all features if there is none.
  const FeatureSet& first() const { return first_; }

 private:
  void List(const FeatureSet& features);
  // Whether the forbidden features that the phrase has are all wanted.
  bool FitsAllTheSame(const FeatureSet& phrase) const;

  const uint32_t number_;
  std::vector<FeatureSet> any_of_;
  FeatureSet forbidden_;
  // The same sets as lists: of each how many features it has, then those.
  std::vector<FeatureId> listed_;
  FeatureSet first_;
  // Where a feature is both wanted and forbidden: all ways to have one feature of each wanted set.
  std::vector<FeatureSet> ways_;
};

// The features that a set of patterns asks for, and their numbers.
class FeatureAlphabet {
 public:
  explicit FeatureAlphabet(const Lexicon& lexicon) : lexicon_(&lexicon), by_tag_set_(lexicon.tag_sets().size()) {}

  // The number of a feature, given as patterns write it; new features get the next one. INVALID_ARGUMENT for a name
  // that is neither a tag nor a property, RESOURCE_EXHAUSTED when the numbers are used up.
  absl::StatusOr<FeatureId> IdOf(absl::string_view feature);

  // What a phrase of a pattern asks for, as patterns write it: "QN", "count !negated a|b". Owned by the alphabet.
  absl::StatusOr<const PatternElement*> ElementOf(absl::string_view types, absl::string_view features);

  // How many elements there are; their numbers are below.
  size_t element_count() const { return elements_.size(); }

  // The phrase's letter and features.
  FeatureSet Encode(const PhraseCutter& cutter, const Phrase& phrase) const;

  // The feature of a number, as patterns write it; empty for one that no feature has.
  absl::string_view NameOf(FeatureId id) const;

  // Bytes that phrases of a sentence without quantities and dates may have: all that its encoded phrases do have, and
  // perhaps more.
  FeatureSet PossibleFeatures(const PhraseCutter& cutter, uint32_t first, uint32_t last) const;

 private:
  // The features of a set of tags, side by side since they are asked for together.
  struct TagFeatures {
    // Of the head of a phrase, and of any of its words.
    FeatureSet head, any;
  };

  const TagFeatures& FeaturesOf(const Sense& sense) const { return by_tag_set_[sense.tag_set]; }
  // Adds to the features of the sets that have the tag.
  void AddTag(TagId tag, FeatureSet TagFeatures::*place, FeatureId id) {
    for (size_t i = 0; i < by_tag_set_.size(); ++i) {
      if (lexicon_->tag_sets()[i][tag]) (by_tag_set_[i].*place).set(id);
    }
  }

  static constexpr size_t kWordHashes = 4096;

  // The features of some words.
  class WordFeatures {
   public:
    void Add(std::string folded, FeatureId id);
    // Adds the feature of the word, if it has one; `hash` is WordTable::Hash of it.
    void AddId(absl::string_view folded, uint32_t hash, FeatureSet& to) const {
      for (uint32_t at = first_[hash % kWordHashes]; at != 0; at = words_[at - 1].next) {
        const Word& word = words_[at - 1];
        if (word.hash == hash && word.folded == folded) to.set(word.id);
      }
    }

   private:
    struct Word {
      uint32_t hash = 0;
      // As in `first_`, the next word of the same place.
      uint16_t next = 0;
      FeatureId id = 0;
      std::string folded;
    };

    // By place of the hash, one more than the index of a word; 0 for nearly all other words.
    std::array<uint16_t, kWordHashes> first_ = {};
    std::vector<Word> words_;
  };

  bool MayBeAsked(uint32_t hash) const { return asked_words_[hash % kWordHashes]; }

  void AddFlags(uint32_t flags, FeatureSet& to) const {
    for (uint32_t left = flags & flags_; left != 0; left &= left - 1) to.set(flag_ids_[std::countr_zero(left)]);
  }

  const Lexicon* lexicon_;
  absl::flat_hash_map<std::string, FeatureId> ids_;
  // By how patterns write it: many rules ask for the same.
  absl::flat_hash_map<std::string, std::unique_ptr<const PatternElement>> elements_;
  // What Encode looks up, by source of the feature.
  std::vector<TagFeatures> by_tag_set_;
  uint32_t flags_ = 0;
  // By number of the flag's bit.
  std::array<FeatureId, 32> flag_ids_ = {};
  WordFeatures head_words_, any_words_;
  // The places of all of these words by their hash: nearly all others are told from them by so few bytes.
  std::bitset<kWordHashes> asked_words_;
};

// A piece of a pattern: an operator, or a phrase.
struct PatternPiece {
  static constexpr char kPhrase = '.';

  // One of ()|?*+^$, or kPhrase.
  char operation = kPhrase;
  // Of kPhrase: the name of the capture, empty if it is not captured; what it asks for; and the same as patterns write
  // it.
  absl::string_view capture;
  const PatternElement* element = nullptr;
  absl::string_view types, features;
};

// The pieces of a pattern, which point into it and into the alphabet. INVALID_ARGUMENT names the piece that is wrong;
// whether the operators stand where they may is for RE2 to say.
absl::StatusOr<std::vector<PatternPiece>> ReadPattern(absl::string_view pattern, FeatureAlphabet& alphabet);

// Sets of features of each of which a text that matches holds one: not all such sets, but enough to leave out most
// rules for most sentences.
std::vector<FeatureSet> RequiredFeatures(const std::vector<PatternPiece>& pieces);

// A pattern as a regular expression for RE2 in UTF-8. INVALID_ARGUMENT names the piece that is wrong.
absl::StatusOr<std::string> CompilePattern(absl::string_view pattern, FeatureAlphabet& alphabet);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_
