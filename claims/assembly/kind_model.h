// What a number counts where its rule knows only that it counts something: told by the words around it, each weighed.
//
// Rules know how people tell of the dead or the displaced. Nobody tells it in all ways that there are: "medics stitched
// up 13", "forty mattresses were laid out in the school". Where only the last rules apply, "people" and "things", the
// words of the sentence still speak for one kind or another, "medics" for the injured, "shelters" for the displaced.
// kinds.textproto says how much each of them does; tools/fit/fit_kinds.py fits it.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_KIND_MODEL_H_
#define GAINSAY_CLAIMS_ASSEMBLY_KIND_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/assembly/sentence_view.h"
#include "claims/lexicon/lexicon.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// Where a cue stands: in the phrase of the value or in one around it; as the kind of the rule, or that of the claim
// before the value or the one before that.
inline constexpr const char* kKindPlaces[] = {"value", "around", "rule_kind", "claim_before", "second_before"};
inline constexpr size_t kKindPlaceCount = sizeof(kKindPlaces) / sizeof(kKindPlaces[0]);

// Kinds of the claims before a value, "" for none.
struct KindsBefore {
  absl::string_view last, second;
};

class KindModel {
 public:
  // The weights that gainsay ships, by the tags of the lexicon.
  explicit KindModel(const Lexicon& lexicon);

  // Whether the claim is one whose words the model asks, if its rule leaves the kind open.
  bool Applies(const v1::Claim& claim) const;

  // Sets kind, family and unit of the claim if the words around phrase `value` tell another kind than its rule, with
  // what the rule said and the words that tell it.
  void Tell(const SentenceView& view, int32_t value, const KindsBefore& before, v1::Claim& claim) const;

  // Calls `visit(place, feature, phrase)` for each cue of a value, for fitting; -1 for what is no phrase.
  void ForEachCue(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
                  const std::function<void(absl::string_view, absl::string_view, int32_t)>& visit) const;

 private:
  static constexpr size_t kMostKinds = 32;
  using Row = std::array<float, kMostKinds>;

  // Calls `visit(place, number of the feature, phrase)`: tags come first, then flags; then kinds.
  template <typename Visit>
  void Walk(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
            Visit visit) const;
  template <typename Weights>
  void Fill(const Weights& weights, Row& row) const;
  size_t KindNumber(absl::string_view kind) const;
  const Row* RowOf(size_t place, size_t feature) const;

  size_t tags_ = 0, features_ = 0;
  std::vector<Kind> kinds_;
  // Numbers of the kinds that it may tell.
  std::vector<size_t> told_;
  double least_probability_ = 1;
  // By place and feature, one more than the index of a row; 0 for most.
  std::vector<uint16_t> row_of_;
  std::vector<Row> rows_;
  Row bias_ = {};
};

// The bytes that the weights are compiled in as, for telling one set of them from another.
absl::string_view BuiltInKindBytes();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_KIND_MODEL_H_
