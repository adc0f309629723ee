#include "compare/evidence.h"

#include <algorithm>
#include <utility>

#include "compare/verdict.h"
#include "compare/weights_data.h"

namespace gainsay {
namespace {

// One sentence does not contradict itself: its different numbers are numbers of different things, unless it sets two
// speakers against each other.
bool IsOneVoiceInOneSentence(const ClaimProfile& a, const ClaimProfile& b) {
  return a.source == b.source && a.has_sentence && b.has_sentence && a.sentence == b.sentence && a.speaker == b.speaker;
}

// Rates change by the day: two currencies are compared only where one may be the other. "Not one cent" is nothing in
// any.
bool MayBeOneCurrency(const ClaimProfile& a, const ClaimProfile& b) {
  const auto is_unnamed = [](const ClaimProfile& x) {
    return x.is_currency_open && x.unit_dimension == StringPool::kNone;
  };
  return is_unnamed(a) || is_unnamed(b) ||
         (a.unit_dimension == b.unit_dimension && (a.is_currency_open || b.is_currency_open));
}

bool HaveComparableUnits(const ClaimProfile& a, const ClaimProfile& b) {
  if (a.unit == b.unit) return true;
  if (a.dimension == Dimension::kMoney) return MayBeOneCurrency(a, b);
  return a.unit_dimension == b.unit_dimension && a.unit_dimension != StringPool::kNone;
}

}  // namespace

const EvidenceModel& EvidenceModel::BuiltIn() {
  static const EvidenceModel* const model = [] {
    Weights weights;
    weights.ParseFromArray(kWeightsData.data(), static_cast<int>(kWeightsData.size()));
    return new EvidenceModel(weights);
  }();
  return *model;
}

EvidenceModel EvidenceModel::Measures() {
  EvidenceModel model = BuiltIn();
  for (Weight& weight : model.weights_) weight.set_value(1);
  model.values_.fill(1);
  return model;
}

EvidenceModel::EvidenceModel(const Weights& weights)
    : threshold_(weights.threshold()), even_chances_(weights.even_chances()), confidence_(weights) {
  for (const Weight& weight : weights.weight()) {
    const auto name = std::find(std::begin(kFeatureNames), std::end(kFeatureNames), weight.feature());
    if (name == std::end(kFeatureNames)) continue;
    const auto number = static_cast<size_t>(name - std::begin(kFeatureNames));
    weights_[number] = weight;
    values_[number] = weight.value();
  }
}

Obstacle EvidenceModel::ObstacleBetween(const ClaimProfile& a, const ClaimProfile& b) {
  if (a.has_date != b.has_date) return Obstacle::kNumberAndDate;
  if (a.dimension_name != b.dimension_name) return Obstacle::kDimension;
  if (IsOneVoiceInOneSentence(a, b) && !CanBothHold(a, b)) return Obstacle::kOneSentence;
  if (a.dimension == Dimension::kDate) return Obstacle::kNone;
  if (a.is_additional != b.is_additional && (a.is_fate || b.is_fate)) return Obstacle::kAdditional;
  if (a.dimension != Dimension::kCount) {
    return HaveComparableUnits(a, b) ? Obstacle::kNone : Obstacle::kUnit;
  }
  if (!a.is_fate || !b.is_fate || a.family == b.family) return Obstacle::kNone;
  // "No casualties" is said of the dead and of the injured.
  return DenyCasualties(a, b) || LikelihoodOfOneKind(a, b) > 0 ? Obstacle::kNone : Obstacle::kFate;
}

Obstacle EvidenceModel::ObstacleBetween(const v1::Claim& a, const v1::Claim& b) {
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> profiles = MakeProfiles({&a, &b}, vocabulary);
  return ObstacleBetween(profiles[0], profiles[1]);
}

v1::Evidence EvidenceModel::StandingEvidence(Feature feature, double measure, double weight) const {
  const Weight& known = this->weight(feature);
  v1::Evidence evidence;
  evidence.set_feature(std::string(NameOf(feature)));
  evidence.set_weight(weight);
  const bool otherwise = measure < 0 && !known.text_if_negative().empty();
  evidence.set_text(otherwise ? known.text_if_negative() : known.text());
  return evidence;
}

// Short, for it is called for every pair.
inline void EvidenceModel::AddStanding(Feature feature, double measure, std::vector<v1::Evidence>* features,
                                       double* score) const {
  const double weight = values_[static_cast<size_t>(feature)] * measure;
  *score += weight;
  if (features != nullptr && weight != 0) features->push_back(StandingEvidence(feature, measure, weight));
}

void EvidenceModel::WeighStanding(const PairStanding& standing, std::vector<v1::Evidence>* features,
                                  double* score) const {
  const auto add = [&](Feature feature, double measure) { AddStanding(feature, measure, features, score); };
  add(Feature::kLeastLead, standing.least_lead);
  add(Feature::kGreatestLead, standing.greatest_lead);
  if (standing.least_lead > 0) add(Feature::kBestOfBoth, 1);
  if (standing.greatest_lead > 0) add(Feature::kBestOfOne, 1);
  add(Feature::kNeighbours, standing.neighbours);
  add(Feature::kSameStory, standing.same_story);
  if (standing.other_story > 0) add(Feature::kOtherStory, standing.other_story);
  if (standing.few_claims > 0) add(Feature::kFewClaims, standing.few_claims);
  if (standing.is_background) add(Feature::kBackground, 1);
}

void EvidenceModel::WeighWitnesses(const PairStanding& standing, std::vector<v1::Evidence>* features,
                                   double* score) const {
  AddStanding(Feature::kWitness, standing.witness, features, score);
  AddStanding(Feature::kWitnessAgainst, standing.witness_against, features, score);
  AddStanding(Feature::kFitsOpposite, standing.fits_opposite, features, score);
}

void EvidenceModel::WeighAnchors(const PairStanding& standing, std::vector<v1::Evidence>* features,
                                 double* score) const {
  AddStanding(Feature::kTaken, standing.taken, features, score);
  AddStanding(Feature::kInOrder, standing.in_order, features, score);
}

}  // namespace gainsay
