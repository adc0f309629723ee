// Patterns over phrases, run phrase by phrase.
//
//   matcher.Find(features_of_phrases, 0, match)
//
// It finds what RE2 finds in the encoded sentence (pattern.h): the match that begins first, and of those the one that
// takes the first choice at each | and as much as it can at each * + ?, unless a ? after them asks for as little. But
// rules are many and sentences short: an automaton for each rule, over an alphabet of features, grows anew with nearly
// every sentence, and takes longer to build than to run. Here a phrase is one step, which asks for whole sets of
// features at once, and nothing is built while text is read.
//
// The time is linear in the phrases times the pattern. For sentences of usual length (ElementFits), each step of the
// pattern is asked once from which phrases on all that follows can match, for all of them in one word of bits, from the
// pattern's end to its beginning; then each match is followed step by step, and no wrong way is taken. In others a
// place that led to no match is not tried again.
#ifndef GAINSAY_CLAIMS_GRAMMAR_MATCHER_H_
#define GAINSAY_CLAIMS_GRAMMAR_MATCHER_H_

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "claims/grammar/element_fits.h"
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

// Immutable; may be used by several threads.
class PhraseMatcher {
 public:
  // The pieces must be of a pattern that RE2 accepts, with at most kMaxCaptures captures. The alphabet that they were
  // read with must outlive the matcher.
  explicit PhraseMatcher(const std::vector<PatternPiece>& pieces);

  // The first match that begins at phrase `from` or later. `phrases` are the features of each, its type's letter among
  // them.
  bool Find(absl::Span<const FeatureSet> phrases, uint32_t from, PhraseMatch& match) const;

  // Calls `visit` with the match of each phrase at which one begins, in order: what Find gives for one phrase after the
  // other. Only where TakesFits().
  template <typename Visit>
  void ForEachMatch(ElementFits& fits, Visit visit) const {
    if (!MayBeginIn(fits.by_feature())) return;
    Places places;
    PhraseMatch match;
    for (uint64_t left = FindPlaces(fits, places); left != 0; left &= left - 1) {
      Follow(places, static_cast<uint32_t>(std::countr_zero(left)), match);
      visit(match);
    }
  }
  // False for patterns that repeat what may take nothing, such as "(N?)*".
  bool TakesFits() const { return takes_fits_; }

 private:
  class Compiler;
  class Search;

  enum class Operation : uint8_t { kPhrase, kChoice, kBegin, kEnd, kMatch };
  struct Step {
    Operation operation = Operation::kMatch;
    int8_t capture = -1;
    // Of kPhrase: the element, and its number.
    uint32_t number = 0;
    const PatternElement* element = nullptr;
    uint32_t next = 0;
    // Of kChoice, what is tried if `next` leads nowhere.
    uint32_t other = 0;
  };

  // A repetition: its choice, and the last step of what is repeated, which follows the choice.
  struct Loop {
    uint32_t choice = 0;
    uint32_t last = 0;
  };
  // By step, the phrases from which on it and all that follows match: bit k for phrase k, and one more for the end.
  using Places = absl::InlinedVector<uint64_t, 96>;

  // False if no match begins in a sentence of these features.
  bool MayBeginIn(const PhrasesByFeature& by_feature) const;
  // Returns the places of the first step: where matches begin.
  uint64_t FindPlaces(ElementFits& fits, Places& places) const;
  // The match that begins at one of these.
  void Follow(const Places& places, uint32_t first, PhraseMatch& match) const;

  bool MayBeginAt(const FeatureSet& phrase) const { return begins_anywhere_ || Intersect(phrase, first_); }
  void FindFirst();

  std::vector<Step> steps_;
  uint32_t start_ = 0;
  // Inner ones before those around them.
  std::vector<Loop> loops_;
  bool takes_fits_ = true;
  // Each match begins with a phrase that has one of these features, unless it may begin anywhere.
  FeatureSet first_;
  std::vector<FeatureId> first_features_;
  bool begins_anywhere_ = false;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_MATCHER_H_
