// Patterns over phrases, compiled to RE2.
//
// The idea: a sentence becomes a string in which every phrase is its type's letter, then one byte for each of its
// features in a fixed order, then ";". A pattern becomes a regular expression over such strings. With features a < b,
// "Q{b !c}" is Q[^;c]*b[^;c]*; and "Q{a b}" is Q[^;]*a[^;]*b[^;]*; . Only features that some rule asks for get a byte,
// so the strings stay short; there is room for some 240 of them.
#ifndef GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_
#define GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_

#include <bitset>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "claims/grammar/phrase.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

// The features that a set of patterns asks for, and their bytes.
class FeatureAlphabet {
 public:
  explicit FeatureAlphabet(const Lexicon& lexicon) : lexicon_(&lexicon) {}

  // The byte of a feature, given as patterns write it; new features get the next one. INVALID_ARGUMENT for a name that
  // is neither a tag nor a property, RESOURCE_EXHAUSTED when the bytes are used up.
  absl::StatusOr<unsigned char> ByteOf(absl::string_view feature);

  // Appends the phrase's letter, features and ";".
  void Encode(const PhraseCutter& cutter, const Text& text, const Phrase& phrase, std::string& encoded) const;

 private:
  void EncodeAnyWords(const Text& text, const Phrase& phrase, std::string& encoded) const;

  const Lexicon* lexicon_;
  absl::flat_hash_map<std::string, unsigned char> bytes_;
  // What Encode looks up, by source of the feature.
  std::vector<std::pair<TagId, unsigned char>> head_tags_;
  std::vector<std::pair<TagId, unsigned char>> any_tags_;
  std::vector<std::pair<uint32_t, unsigned char>> flags_;
  absl::flat_hash_map<std::string, unsigned char> head_words_;
  absl::flat_hash_map<std::string, unsigned char> any_words_;
};

using ByteSet = std::bitset<256>;

// A pattern as a regular expression for RE2 in Latin-1. INVALID_ARGUMENT names the piece that is wrong. Adds to
// `required`, unless it is null, sets of bytes of each of which a text that matches holds one: not all such sets, but
// enough to leave out most rules for most sentences.
absl::StatusOr<std::string> CompilePattern(absl::string_view pattern, FeatureAlphabet& alphabet,
                                           std::vector<ByteSet>* required = nullptr);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_PATTERN_H_
