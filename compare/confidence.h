// How sure a conflict is, as a share of such conflicts that were right where that is known.
#ifndef GAINSAY_COMPARE_CONFIDENCE_H_
#define GAINSAY_COMPARE_CONFIDENCE_H_

#include <utility>
#include <vector>

#include "compare/weights.pb.h"

namespace gainsay {

// A line through the points of Weights.confidence, which are in order.
class ConfidenceCurve {
 public:
  explicit ConfidenceCurve(const Weights& weights);

  // Of two claims that cannot both hold and whose evidence adds up to `score`: how sure it is that they are about the
  // same thing, 0 to 1. Beyond the ends of the line it is as sure as at the end; without points it is not sure at all.
  double At(double score) const;
  // The least score that is so sure: that of the first point where all are, infinite where none is.
  double ScoreFor(double confidence) const;

 private:
  // Scores with their shares.
  std::vector<std::pair<double, double>> points_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_CONFIDENCE_H_
