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
    // By a comma, or a million for a billion.
    bool by_a_word;
  } kRows[] = {
      {153e6, 135e6, true, false, false},
      {76418, 76148, true, false, false},
      {4.12, 4.21, true, false, false},
      {46, 64, true, false, false},
      {67, 76, true, false, false},
      {46, 640, false, false, false},
      {153, 13.5, false, false, false},
      {6887e9, 6.887e9, false, true, true},
      {1250, 12.5, false, true, false},
      {12, 120, false, true, true},
      {2.4e6, 2.4e9, false, true, true},
      {8e4, 8e5, false, true, true},
      {7, 700, false, true, false},
      // Other digits.
      {153, 154, false, false, false},
      {27, 25, false, false, false},
      {1.2e6, 180e3, false, false, false},
      {102, 12, false, false, false},
      {112, 12, false, false, false},
      {55, 55, false, false, false},
      {0, 0, false, false, false},
      {1e300, 1e299, false, false, false},
  };
  for (const auto& row : kRows) {
    const Digits a = DigitsOf(row.a), b = DigitsOf(row.b);
    EXPECT_EQ(AreMixed(a, b), row.mixed) << row.a << " " << row.b;
    EXPECT_EQ(AreShifted(a, b), row.shifted) << row.a << " " << row.b;
    EXPECT_EQ(AreShiftedByAWord(a, b), row.by_a_word) << row.a << " " << row.b;
    EXPECT_EQ(AreShiftedByAWord(b, a), row.by_a_word) << row.b << " " << row.a;
  }
}

// What numbers of four digits and less have in common is told for sure.
TEST(DigitsTest, NoOtherDigitsPass) {
  const auto row_of = [](int number) {
    while (number % 10 == 0) number /= 10;
    return number;
  };
  for (int a = 1; a < 1000; ++a) {
    for (int b = 1; b < 10000; b += 7) {
      const Digits of_a = DigitsOf(a), of_b = DigitsOf(b);
      const bool one_row = row_of(a) == row_of(b);
      ASSERT_EQ(AreShifted(of_a, of_b), one_row && a != b) << a << " " << b;
      ASSERT_EQ(AreOneNumber(of_a, of_b), a == b) << a << " " << b;
    }
  }
}

TEST(DigitsTest, OneNumber) {
  EXPECT_TRUE(AreOneNumber(DigitsOf(85), DigitsOf(85)));
  EXPECT_FALSE(AreOneNumber(DigitsOf(85), DigitsOf(850)));
  EXPECT_FALSE(AreOneNumber(DigitsOf(85), DigitsOf(58)));
  EXPECT_FALSE(AreOneNumber(Digits(), Digits())) << "a range has no digits";
}

TEST(DigitsTest, Size) {
  EXPECT_EQ(DigitsOf(4).whole(), 1);
  EXPECT_EQ(DigitsOf(4.25).whole(), 1);
  EXPECT_EQ(DigitsOf(40).whole(), 2);
  EXPECT_EQ(DigitsOf(6887).whole(), 4);
  EXPECT_TRUE(DigitsOf(46000).is_short());
  EXPECT_FALSE(DigitsOf(46100).is_short());
}

TEST(DigitsTest, Years) {
  EXPECT_TRUE(AreMixedYears(1874, 1847));
  EXPECT_TRUE(AreMixedYears(2012, 2021));
  EXPECT_FALSE(AreMixedYears(1874, 1874));
  EXPECT_FALSE(AreMixedYears(1874, 1875));
  EXPECT_FALSE(AreMixedYears(1912, 2021));
  EXPECT_FALSE(AreMixedYears(1991, 1919 + 100));
  EXPECT_FALSE(AreMixedYears(0, 0));
}

}  // namespace
}  // namespace gainsay
