// Patterns over phrases, run phrase by phrase.
//
//   matcher.Find(features_of_phrases, 0, match)
//
// It finds what RE2 finds in the encoded sentence (pattern.h): the match that begins first, and of those the one that
// takes the first choice at each | and as much as it can at each * + ?, unless a ? after them asks for as little. But
// rules are many and sentences short: an automaton for each rule, over an alphabet of bytes, grows anew with nearly
// every sentence, and takes longer to build than to run. Here a phrase is one step, which asks for whole sets of
// features at once, and nothing is built while text is read.
//
// A place that led to no match is not tried again, so that the time is linear in the phrases times the pattern.
#ifndef GAINSAY_CLAIMS_GRAMMAR_MATCHER_H_
#define GAINSAY_CLAIMS_GRAMMAR_MATCHER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "claims/grammar/pattern.h"

namespace gainsay {

// Captures that a pattern may have.
inline constexpr size_t kMaxCaptures = 9;

struct PhraseMatch {
  // Phrases, `last` excluded; equal where nothing was needed to match.
  uint32_t first = 0;
  uint32_t last = 0;
  // The phrase that each capture took last; -1 if none.
  std::array<int32_t, kMaxCaptures> captures;
};

// By byte, the phrases of a sentence that have it: bit k for phrase k. For sentences of at most kMaxMarkedPhrases.
using PhrasesByByte = std::array<uint64_t, 256>;
inline constexpr size_t kMaxMarkedPhrases = 63;

// Immutable; may be used by several threads.
class PhraseMatcher {
 public:
  // The pieces must be of a pattern that RE2 accepts, with at most kMaxCaptures captures. The alphabet that they were
  // read with must outlive the matcher.
  explicit PhraseMatcher(const std::vector<PatternPiece>& pieces);

  // The first match that begins at phrase `from` or later. `phrases` are the bytes of each, its type's letter among
  // them.
  bool Find(absl::Span<const ByteSet> phrases, uint32_t from, PhraseMatch& match) const;

  // The same for those who ask many matchers of one sentence: where a match may begin is told for all its phrases at
  // once, bit k for phrase k, and given to Find.
  uint64_t StartsIn(const PhrasesByByte& by_byte) const;
  bool Find(absl::Span<const ByteSet> phrases, uint64_t starts, uint32_t from, PhraseMatch& match) const;

 private:
  class Compiler;
  class Search;

  enum class Operation : uint8_t { kPhrase, kChoice, kBegin, kEnd, kMatch };
  struct Step {
    Operation operation = Operation::kMatch;
    int8_t capture = -1;
    // Of kPhrase.
    const PatternElement* element = nullptr;
    uint32_t next = 0;
    // Of kChoice, what is tried if `next` leads nowhere.
    uint32_t other = 0;
  };

  bool MayBeginAt(const ByteSet& phrase) const { return begins_anywhere_ || (phrase & first_).any(); }
  void FindFirst();

  std::vector<Step> steps_;
  uint32_t start_ = 0;
  // Each match begins with a phrase that has one of these bytes, unless it may begin anywhere.
  ByteSet first_;
  std::vector<unsigned char> first_bytes_;
  bool begins_anywhere_ = false;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_MATCHER_H_
