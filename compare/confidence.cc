#include "compare/confidence.h"

#include <algorithm>
#include <limits>

namespace gainsay {
namespace {

// On the line from (x0, y0) to (x1, y1), which is no steeper than one point.
double Between(double x, double x0, double x1, double y0, double y1) {
  return x1 <= x0 ? y1 : y0 + (y1 - y0) * (x - x0) / (x1 - x0);
}

}  // namespace

ConfidenceCurve::ConfidenceCurve(const Weights& weights) {
  for (const ConfidencePoint& point : weights.confidence()) points_.emplace_back(point.score(), point.right());
}

double ConfidenceCurve::At(double score) const {
  if (points_.empty()) return 0;
  const auto above =
      std::find_if(points_.begin(), points_.end(), [&](const auto& point) { return point.first >= score; });
  if (above == points_.begin()) return points_.front().second;
  if (above == points_.end()) return points_.back().second;
  const auto& [x0, y0] = *(above - 1);
  return Between(score, x0, above->first, y0, above->second);
}

double ConfidenceCurve::ScoreFor(double confidence) const {
  const auto above =
      std::find_if(points_.begin(), points_.end(), [&](const auto& point) { return point.second >= confidence; });
  if (above == points_.end()) return std::numeric_limits<double>::infinity();
  if (above == points_.begin()) return points_.front().first;
  const auto& [x0, y0] = *(above - 1);
  return Between(confidence, y0, above->second, x0, above->first);
}

}  // namespace gainsay
