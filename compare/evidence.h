// What speaks for and against two claims being about the same thing.
//
// Every feature has a name, a measure and a weight (weights.textproto says what each means); the score of a pair is the
// sum (features.h lists them). Equal values are weak evidence only: the pairs that matter are those whose values
// differ.
#ifndef GAINSAY_COMPARE_EVIDENCE_H_
#define GAINSAY_COMPARE_EVIDENCE_H_

#include <array>
#include <string>
#include <vector>

#include "compare/confidence.h"
#include "compare/features.h"
#include "compare/profile.h"
#include "compare/weights.pb.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay {

// Why two claims cannot be compared at all.
enum class Obstacle {
  kNone,
  // The one is a number, the other a date.
  kNumberAndDate,
  // Sums, shares, durations, ages, measures and counts are not compared with each other.
  kDimension,
  // Units of different things (kilometres, hours), or two currencies.
  kUnit,
  // The dead are not the injured.
  kFate,
  // "Another 25 dead": on top of a toll that was told before. What is no toll is weighed: "an extra 1.1 billion".
  kAdditional,
  // One voice in one sentence means two things by two numbers.
  kOneSentence,
};

struct PairEvidence {
  double score = 0;
  // Features that counted, heaviest first; empty unless asked for.
  std::vector<v1::Evidence> features;
};

// How a pair stands against its rivals (standing.h).
struct PairStanding {
  // By how much its evidence beats that of the best rival, -4 to 4: of the claim that is worse off, and of the other.
  double least_lead = 0;
  double greatest_lead = 0;
  // How sure it is that claims beside the one belong to claims beside the other, 0 to 1.
  double neighbours = 0;
  // How much alike all that their two documents tell is, 0 to 1; 0 for claims of one document.
  double same_story = 0;
  // How sure it is that they tell of different things, 0 to 1.8 (stories.h); 0 where they may well tell one story.
  double other_story = 0;
  // How few claims two documents of one story make: the logarithm of how many times fewer than usual, 0 for as many.
  double few_claims = 0;
  // Whether one of them tells of another time than the rest of its document, and the other does not.
  bool is_background = false;
  // How sure it is that some claim of a third source fits both, and that some fits the one and not the other, 0 to 1.
  double witness = 0;
  double witness_against = 0;
  // How much better the one fits what the source of the other sets against that one, 0 to 1.
  double fits_opposite = 0;
  // How many of the two surely belong to another claim of the other's source: 0 to 2.
  int taken = 0;
  // By how much more than usual claims that surely belong together stand around them in the same order (anchors.h).
  double in_order = 0;
};

class EvidenceModel {
 public:
  // The weights that gainsay ships.
  static const EvidenceModel& BuiltIn();
  explicit EvidenceModel(const Weights& weights);
  // All weights 1: the evidence of a pair then holds the features' measures. For fitting weights.
  static EvidenceModel Measures();

  double threshold() const { return threshold_; }
  double even_chances() const { return even_chances_; }

  // By scores.
  const ConfidenceCurve& confidence() const { return confidence_; }

  // What stands in the way of comparing two claims at all. Symmetric.
  static Obstacle ObstacleBetween(const ClaimProfile& a, const ClaimProfile& b);
  static bool AreComparable(const ClaimProfile& a, const ClaimProfile& b) {
    return ObstacleBetween(a, b) == Obstacle::kNone;
  }
  // The same for two claims alone.
  static Obstacle ObstacleBetween(const v1::Claim& a, const v1::Claim& b);
  static bool AreComparable(const v1::Claim& a, const v1::Claim& b) { return ObstacleBetween(a, b) == Obstacle::kNone; }

  // Symmetric in a and b. With `explain`, lists the features; else gives the score alone.
  PairEvidence Weigh(const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary, bool explain) const;
  // Adds to `score` what the standing counts but for witnesses and anchors, and to `features`, unless it is null, what
  // it consists of.
  void WeighStanding(const PairStanding& standing, std::vector<v1::Evidence>* features, double* score) const;
  // The same for what third sources count, and what anchors do.
  void WeighWitnesses(const PairStanding& standing, std::vector<v1::Evidence>* features, double* score) const;
  void WeighAnchors(const PairStanding& standing, std::vector<v1::Evidence>* features, double* score) const;

 private:
  template <bool kExplain>
  friend class PairFeatures;

  const Weight& weight(Feature feature) const { return weights_[static_cast<size_t>(feature)]; }
  v1::Evidence StandingEvidence(Feature feature, double measure, double weight) const;
  void AddStanding(Feature feature, double measure, std::vector<v1::Evidence>* features, double* score) const;

  double threshold_;
  double even_chances_;
  ConfidenceCurve confidence_;
  // By feature; 0 and empty for those without a weight.
  std::array<Weight, kFeatureCount> weights_;
  // Their values alone, which are read for every pair.
  std::array<double, kFeatureCount> values_ = {};
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_EVIDENCE_H_
