#include "cli/writers/value_words.h"

#include <google/protobuf/text_format.h>

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

v1::Claim ClaimOf(const std::string& text) {
  v1::Claim claim;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &claim)) << text;
  return claim;
}

TEST(ValueWordsTest, Rows) {
  const struct {
    std::string claim;
    std::string words;
  } kRows[] = {
      {"quantity { low: 27 high: 27 unit: 'person' }", "27"},
      {"quantity { low: 0 high: 0 modality: MODALITY_NONE unit: 'item' }", "0"},
      {"quantity { low: 101 unit: 'person' }", "101 or more"},
      {"quantity { high: 5 unit: 'km' }", "at most 5 km"},
      {"quantity { low: 20 high: 25 }", "20 to 25"},
      {"quantity { low: 45.7 high: 45.7 unit: 'percent' }", "45.7%"},
      {"quantity { low: 2375000000 high: 2625000000 unit: 'USD' }", "2,375,000,000 to 2,625,000,000 USD"},
      {"quantity { low: -1234.5 high: -1234.5 unit: 'USD' }", "-1,234.5 USD"},
      {"quantity { low: -123 high: 999 }", "-123 to 999"},
      {"quantity { low: 1e21 high: 1e21 }", "1,000,000,000,000,000,000,000"},
      {"quantity { low: 0.1 high: 0.1 }", "0.1"},
      {"quantity { low: 33.33333333333333 high: 33.33333333333333 unit: 'percent' }", "33.33%"},
      {"quantity { low: 1.000055 high: 1.000055 }", "1.000055"},
      {"quantity { }", "unknown"},
      {"", "unknown"},
      {"date { first: '2020-01-03' last: '2020-01-03' }", "2020-01-03"},
      {"date { first: '2014-06-01' last: '2014-06-30' }", "2014-06"},
      {"date { first: '2020-02-01' last: '2020-02-29' }", "2020-02"},
      {"date { first: '2020-02-01' last: '2020-02-28' }", "2020-02-01 to 2020-02-28"},
      {"date { first: '2014-01-01' last: '2014-12-31' }", "2014"},
      {"date { first: '2014-06-21' last: '2014-06-30' }", "2014-06-21 to 2014-06-30"},
      {"date { first: '1980-01-01' last: '1989-12-31' }", "1980-01-01 to 1989-12-31"},
      {"date { first: '2003-01-01' }", "2003-01-01 or later"},
      {"date { last: '2003-12-31' }", "2003-12-31 or earlier"},
      {"date { first: '--10-18' last: '--10-18' }", "10-18 of an unknown year"},
      {"date { last: '--01-31' }", "01-31 of an unknown year or earlier"},
      {"date { }", "unknown"},
      {"date { first: 'soon' last: 'later' }", "soon to later"},
  };
  for (const auto& row : kRows) EXPECT_EQ(ValueWords(ClaimOf(row.claim)), row.words) << row.claim;
}

TEST(ValueLessTest, IsAnOrder) {
  // Each smaller than the next.
  const std::string kClaims[] = {
      "quantity { high: 5 }",
      "quantity { low: 0 high: 0 }",
      "quantity { low: 25 high: 25 }",
      "quantity { low: 25 }",
      "quantity { low: 27 high: 27 }",
      "date { last: '2003-12-31' }",
      "date { first: '2003-01-01' last: '2003-12-31' }",
      "date { first: '2007-01-01' last: '2007-12-31' }",
  };
  for (size_t i = 0; i < std::size(kClaims); ++i) {
    for (size_t j = 0; j < std::size(kClaims); ++j) {
      EXPECT_EQ(ValueLess(ClaimOf(kClaims[i]), ClaimOf(kClaims[j])), i < j) << kClaims[i] << " " << kClaims[j];
    }
  }
}

TEST(AttributionWordsTest, Rows) {
  const auto words = [](const std::string& text) {
    return AttributionWords(ClaimOf("attribution { " + text + " }").attribution());
  };
  EXPECT_EQ(words(""), "");
  EXPECT_EQ(words("stance: STANCE_ASSERTED speaker: 'x'"), "");
  EXPECT_EQ(words("stance: STANCE_REPORTED speaker: 'Iraqi\\nofficials'"), "according to Iraqi officials");
  EXPECT_EQ(words("stance: STANCE_REPORTED"), "reported, not asserted");
  EXPECT_EQ(words("stance: STANCE_DENIED speaker: 'Iran'"), "denied by Iran");
  EXPECT_EQ(words("stance: STANCE_DENIED"), "denied");
  EXPECT_EQ(words("stance: STANCE_DISPUTED speaker: 'Iran'"), "claimed by Iran, disputed by the source itself");
  EXPECT_EQ(words("stance: STANCE_DISPUTED"), "disputed by the source itself");
}

TEST(WithCommasTest, Rows) {
  EXPECT_EQ(WithCommas(0), "0");
  EXPECT_EQ(WithCommas(999), "999");
  EXPECT_EQ(WithCommas(1204), "1,204");
  EXPECT_EQ(WithCommas(1234567), "1,234,567");
}

}  // namespace
}  // namespace gainsay::cli
