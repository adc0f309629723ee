// Patterns over phrases, as pieces for the matcher (matcher.h) and as regular expressions for RE2, which tells what is
// wrong with them.
//
// The idea: a sentence becomes a string in which every phrase is its type's letter, then one byte for each of its
// features in a fixed order, then ";". A pattern becomes a regular expression over such strings. With features a < b,
// "Q{b !c}" is Q[^;c]*b[^;c]*; and "Q{a b}" is Q[^;]*a[^;]*b[^;]*; . Only features that some rule asks for get a byte,
// so the strings stay short; there is room for some 240 of them.
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

using ByteSet = std::bitset<256>;

// By byte, the phrases of a sentence that have it: bit k for phrase k. For sentences of at most kMaxMarkedPhrases.
using PhrasesByByte = std::array<uint64_t, 256>;
inline constexpr size_t kMaxMarkedPhrases = 63;

// Whether the byte is the letter of a type of phrases.
bool IsTypeLetter(uint32_t byte);

// One phrase of a pattern: what "Q{count !negated a|b}" asks of a phrase's bytes, its type's letter among them.
class PatternElement {
 public:
  // `number` is no other element's of its alphabet. `wanted`: of each of these, a byte must be there.
  PatternElement(uint32_t number, const std::vector<std::vector<unsigned char>>& wanted, const ByteSet& forbidden,
                 absl::string_view types);

  uint32_t number() const { return number_; }

  bool Fits(const ByteSet& phrase) const {
    for (const ByteSet& any_of : any_of_) {
      if (!Intersect(phrase, any_of)) return false;
    }
    return !Intersect(phrase, forbidden_) || FitsAllTheSame(phrase);
  }

  // The same for all phrases of a sentence: bit k for phrase k. `by_byte` must be of the phrases.
  uint64_t FitIn(absl::Span<const ByteSet> phrases, const PhrasesByByte& by_byte) const;

  // Sets of bytes of each of which a phrase that fits has one.
  const std::vector<ByteSet>& required() const { return any_of_; }
  // The first of them; all bytes if there is none.
  const ByteSet& first() const { return first_; }

 private:
  // Whether the forbidden bytes that the phrase has are all wanted.
  bool FitsAllTheSame(const ByteSet& phrase) const;

  const uint32_t number_;
  std::vector<ByteSet> any_of_;
  ByteSet forbidden_;
  ByteSet first_;
  // Where a byte is both wanted and forbidden: all ways to have one byte of each wanted set.
  std::vector<ByteSet> ways_;
};

// The features that a set of patterns asks for, and their bytes.
class FeatureAlphabet {
 public:
  explicit FeatureAlphabet(const Lexicon& lexicon) : lexicon_(&lexicon), head_tags_(lexicon), any_tags_(lexicon) {}

  // The byte of a feature, given as patterns write it; new features get the next one. INVALID_ARGUMENT for a name that
  // is neither a tag nor a property, RESOURCE_EXHAUSTED when the bytes are used up.
  absl::StatusOr<unsigned char> ByteOf(absl::string_view feature);

  // What a phrase of a pattern asks for, as patterns write it: "QN", "count !negated a|b". Owned by the alphabet.
  absl::StatusOr<const PatternElement*> ElementOf(absl::string_view types, absl::string_view features);

  // How many elements there are; their numbers are below.
  size_t element_count() const { return elements_.size(); }

  // The phrase's letter and features.
  ByteSet Encode(const PhraseCutter& cutter, const Phrase& phrase) const;

  // What a byte stands for, as patterns write it; empty for one that no feature has.
  absl::string_view NameOf(unsigned char byte) const;

  // Bytes that phrases of a sentence without quantities and dates may have: all that its encoded phrases do have, and
  // perhaps more.
  ByteSet PossibleBytes(const PhraseCutter& cutter, uint32_t first, uint32_t last) const;

 private:
  // The bytes of some tags.
  class TagBytes {
   public:
    explicit TagBytes(const Lexicon& lexicon) : by_tag_set_(lexicon.tag_sets().size()) {}

    void Add(const Lexicon& lexicon, TagId tag, unsigned char byte) {
      for (size_t i = 0; i < by_tag_set_.size(); ++i) {
        if (lexicon.tag_sets()[i][tag]) by_tag_set_[i].set(byte);
      }
    }
    // Those of the tags that the sense has.
    const ByteSet& Of(const Sense& sense) const { return by_tag_set_[sense.tag_set]; }

   private:
    std::vector<ByteSet> by_tag_set_;
  };

  static constexpr size_t kWordHashes = 4096;

  // The bytes of some words.
  class WordBytes {
   public:
    void Add(std::string folded, unsigned char byte);
    // Adds the byte of the word, if it has one; `hash` is WordTable::Hash of it.
    void AddByte(absl::string_view folded, uint32_t hash, ByteSet& to) const {
      for (uint32_t at = first_[hash % kWordHashes]; at != 0; at = words_[at - 1].next) {
        const Word& word = words_[at - 1];
        if (word.hash == hash && word.folded == folded) to.set(word.byte);
      }
    }

   private:
    struct Word {
      uint32_t hash = 0;
      // As in `first_`, the next word of the same place.
      uint16_t next = 0;
      unsigned char byte = 0;
      std::string folded;
    };

    // By place of the hash, one more than the index of a word; 0 for nearly all other words.
    std::array<uint16_t, kWordHashes> first_ = {};
    std::vector<Word> words_;
  };

  void AddFlags(uint32_t flags, ByteSet& to) const {
    for (uint32_t left = flags & flags_; left != 0; left &= left - 1) to.set(flag_bytes_[std::countr_zero(left)]);
  }

  const Lexicon* lexicon_;
  absl::flat_hash_map<std::string, unsigned char> bytes_;
  // By how patterns write it: many rules ask for the same.
  absl::flat_hash_map<std::string, std::unique_ptr<const PatternElement>> elements_;
  // What Encode looks up, by source of the feature.
  TagBytes head_tags_, any_tags_;
  uint32_t flags_ = 0;
  // By number of the flag's bit.
  std::array<unsigned char, 32> flag_bytes_ = {};
  WordBytes head_words_, any_words_;
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

// Sets of bytes of each of which a text that matches holds one: not all such sets, but enough to leave out most rules
// for most sentences.
std::vector<ByteSet> RequiredBytes(const std::vector<PatternPiece>& pieces);

// A pattern as a regular expression for RE2 in Latin-1. INVALID_ARGUMENT names the piece that is wrong.
absl::StatusOr<std::string> CompilePattern(absl::string_view pattern, FeatureAlphabet& alphabet);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_
