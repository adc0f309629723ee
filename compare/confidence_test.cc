#include "compare/confidence.h"

#include <limits>
#include <string>

#include "compare/weights_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Weights Points(std::initializer_list<std::pair<double, double>> points) {
  Weights weights;
  for (const auto& [score, right] : points) {
    ConfidencePoint& point = *weights.add_confidence();
    point.set_score(score);
    point.set_right(right);
  }
  return weights;
}

// A line with a step at its end: everything from 12 on is equally sure.
const ConfidenceCurve& Line() {
  static const auto* const curve = new ConfidenceCurve(Points({{4, 0.2}, {8, 0.4}, {12, 0.8}, {20, 0.8}}));
  return *curve;
}

struct AtCase {
  const char* name;
  double score;
  double confidence;
};

class ConfidenceAtTest : public testing::TestWithParam<AtCase> {};

TEST_P(ConfidenceAtTest, IsOnTheLine) { EXPECT_DOUBLE_EQ(Line().At(GetParam().score), GetParam().confidence); }

INSTANTIATE_TEST_SUITE_P(Scores, ConfidenceAtTest,
                         testing::Values(AtCase{"BeforeTheLine", -100, 0.2}, AtCase{"AtItsBeginning", 4, 0.2},
                                         AtCase{"BetweenTwoPoints", 6, 0.3}, AtCase{"AtAPoint", 8, 0.4},
                                         AtCase{"WhereItIsSteeper", 9, 0.5}, AtCase{"WhereItIsLevel", 15, 0.8},
                                         AtCase{"BehindTheLine", 100, 0.8}),
                         [](const auto& info) { return info.param.name; });

struct ScoreCase {
  const char* name;
  double confidence;
  double score;
};

class ConfidenceScoreTest : public testing::TestWithParam<ScoreCase> {};

TEST_P(ConfidenceScoreTest, IsTheLeastThatIsSoSure) {
  EXPECT_DOUBLE_EQ(Line().ScoreFor(GetParam().confidence), GetParam().score);
}

INSTANTIATE_TEST_SUITE_P(Confidences, ConfidenceScoreTest,
                         testing::Values(ScoreCase{"AllAreSoSure", 0, 4}, ScoreCase{"BetweenTwoPoints", 0.3, 6},
                                         ScoreCase{"AtAPoint", 0.4, 8}, ScoreCase{"WhereItIsLevel", 0.8, 12},
                                         ScoreCase{"NoneIsSoSure", 0.9, kInfinity}),
                         [](const auto& info) { return info.param.name; });

TEST(ConfidenceCurveTest, WithoutPointsNothingIsSure) {
  const ConfidenceCurve none{Weights()};
  EXPECT_EQ(none.At(10), 0);
  EXPECT_EQ(none.ScoreFor(0.5), kInfinity);
}

// A greater score is never less sure, and the threshold lies on the line.
TEST(ConfidenceCurveTest, PointsThatAreShippedAreInOrder) {
  Weights weights;
  ASSERT_TRUE(weights.ParseFromArray(kWeightsData.data(), static_cast<int>(kWeightsData.size())));
  ASSERT_GE(weights.confidence_size(), 2);
  for (int i = 0; i + 1 < weights.confidence_size(); ++i) {
    EXPECT_LT(weights.confidence(i).score(), weights.confidence(i + 1).score());
    EXPECT_LE(weights.confidence(i).right(), weights.confidence(i + 1).right());
  }
  EXPECT_GT(weights.threshold(), weights.confidence(0).score());
  EXPECT_LT(weights.threshold(), weights.confidence(weights.confidence_size() - 1).score());
}

}  // namespace
}  // namespace gainsay
