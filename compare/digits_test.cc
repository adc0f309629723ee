#include "compare/digits.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(DigitsTest, Slips) {
  const struct {
    double a;
    double b;
    bool mixed;
    bool shifted;
  } kRows[] = {
      {153e6, 135e6, true, false},
      {76418, 76148, true, false},
      {4.12, 4.21, true, false},
      {46, 64, true, false},
      {67, 76, true, false},
      {46, 640, false, false},
      {153, 13.5, false, false},
      {6887e9, 6.887e9, false, true},
      {1250, 12.5, false, true},
      // Too few digits to be a slip.
      {12, 120, false, false},
      {8e4, 8e5, false, false},
      {40, 4, false, false},
      // Other digits.
      {153, 154, false, false},
      {27, 25, false, false},
      {55, 55, false, false},
      {0, 0, false, false},
      {1e300, 1e299, false, false},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(AreMixed(DigitsOf(row.a), DigitsOf(row.b)), row.mixed) << row.a << " " << row.b;
    EXPECT_EQ(AreShifted(DigitsOf(row.a), DigitsOf(row.b)), row.shifted) << row.a << " " << row.b;
  }
}

}  // namespace
}  // namespace gainsay
