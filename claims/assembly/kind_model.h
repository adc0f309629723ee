// What a number counts where its rule leaves it open (Rule.open_kind): told by the words around it, each weighed.
//
// Rules know how people tell of the dead or the displaced. Nobody tells it in all ways that there are: "medics stitched
// up 13", "forty mattresses were laid out in the school"; and some wordings tell two things: "carried off six" to jail
// or, as a fever does, to death. The words of the sentence still speak for one kind or another, "medics" for the
// injured, "shelters" for the displaced, and so do words that are like them. kinds.textproto says how much each of them
// does; tools/fit/fit_kinds.py fits it.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_KIND_MODEL_H_
#define GAINSAY_CLAIMS_ASSEMBLY_KIND_MODEL_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/assembly/kind_cues.h"
#include "claims/assembly/sentence_view.h"
#include "claims/internal/word_vectors.h"
#include "claims/lexicon/lexicon.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// What the words in a place around a value mean.
struct MeanVector {
  // Of the sum of their vectors, each the longer the rarer the word is; zero where no word is known.
  std::array<float, kWordVectorSize> direction = {};
  // The length of that sum.
  float length = 0;
};
using MeanVectors = std::array<MeanVector, kMeaningPlaceCount>;
MeanVectors FindMeanVectors(const SentenceView& view, int32_t value);

class KindModel {
 public:
  // The weights that gainsay ships, by the kinds of the lexicon.
  explicit KindModel(const Lexicon& lexicon);

  // Whether the claim is one of whose kind the model knows, if its rule leaves it open: what is counted, and sums,
  // which may be those of a budget.
  bool Applies(const v1::Claim& claim) const;

  // Sets kind, family and unit of the claim if the words around phrase `value` tell another kind than its rule, with
  // what the rule said and the words that tell it.
  void Tell(const SentenceView& view, int32_t value, const KindsBefore& before, v1::Claim& claim) const;

 private:
  static constexpr size_t kMostKinds = 32;
  using Row = std::array<float, kMostKinds>;

  struct Reasons;

  template <typename Weights>
  void Fill(const Weights& weights, Row& row) const;
  size_t KindNumber(absl::string_view kind) const;
  // Whether the claim may be of that kind, by its unit and its noun.
  bool MayBe(const SentenceView& view, int32_t value, const v1::Claim& claim, const Kind& kind) const;
  // Adds to the claim the words that speak most for kind `told` against `other`.
  void AddWords(const SentenceView& view, int32_t value, const Reasons& reasons, size_t told, size_t other,
                v1::Claim& claim) const;

  std::vector<Kind> kinds_;
  // Numbers of the kinds that it may tell.
  std::vector<size_t> told_;
  double least_probability_ = 1, least_probability_named_ = 1;
  Row bias_ = {};
  // By place, the index of the row of each feature.
  std::array<absl::flat_hash_map<std::string, uint32_t>, kCuePlaceCount> row_of_;
  std::vector<Row> rows_;
  // By place and component.
  std::array<std::array<Row, kWordVectorSize>, kMeaningPlaceCount> meanings_ = {};
};

// The bytes that the weights are compiled in as, for telling one set of them from another.
absl::string_view BuiltInKindBytes();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_KIND_MODEL_H_
