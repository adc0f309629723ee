// Properties that hold for every text, news sentences, and habits of whole documents.
#include "claims/quantity/quantity.h"

#include <random>
#include <string>
#include <vector>

#include "claims/lexicon/built_in.h"
#include "claims/quantity/rows.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(QuantityTest, NewsSentences) {
  ExpectRows({
      {"The strikes left one American entrepreneur and 27 Kataib Hezbollah fighters dead.", "one = 1; 27 = 27"},
      {"The government budget allocation for PMF was $ 2.5 billion in 2021, an increase of 45.7% compared to 2019.",
       "$ 2.5 billion = 2500000000 USD; 2021 = 2021; 45.7% = 45.7 percent; 2019 = 2019"},
      {"With no human causalities reported, Iranian officials falsely claimed that the strikes killed 80 American "
       "servicemen.",
       "no = none; 80 = 80"},
      {"The drone strike on Tower 22 in Jordan wounded more than 40 and killed three.",
       "22 = name; more than 40 = 41..; three = 3"},
      {"It has covered 178,752 acres and is 51 percent contained.",
       "178,752 acres = 178752 acre; 51 percent = 51 percent"},
      {"The toll was revised to 2,207 from 2,189, and the missing to 344.",
       "2,207 = 2207 after; 2,189 = 2189 before; 344 = 344"},
      {"Mohammed, who is now 29, was arrested on two occasions.", "29 = 29; two = 2"},
      {"Two hundred and eighty-three personnel were wounded, none of them seriously.",
       "Two hundred and eighty-three = 283; none = none"},
  });
}

TEST(QuantityTest, ADocumentTellsWhatADotMeans) {
  ExpectRows({
      {"The firefighters, which sum 3.500, hold 17 percent.", "3.500 = 3500; 17 percent = 17 percent"},
      {"They number 3.500 and earn 1.234.567 pesos.", "3.500 = 3500; 1.234.567 pesos = 1234567 MXN"},
      {"It grew 3.125 points after 1,200 votes.", "3.125 = 3.125; 1,200 = 1200"},
      {"It weighs 3.500 tons.", "3.500 tons = 3.5 tonne"},
      {"It cost 6.887 billion rupees.", "6.887 billion rupees = 6887000000 INR"},
  });
}

TEST(QuantityTest, ADocumentTellsWhoseMoneyItIs) {
  ExpectRows({
      {"ISLAMABAD: Pakistan's budget is Rs 14,460 billion.", "Rs 14,460 billion = 1.446e+13 PKR"},
      {"NEW DELHI: India's budget is Rs 14,460 billion.", "Rs 14,460 billion = 1.446e+13 INR"},
      {"In Colombia it cost 20 million pesos.", "20 million pesos = 20000000 COP"},
      {"In the Philippines it cost 20 million pesos.", "20 million pesos = 20000000 PHP"},
      {"It cost 20 million Chilean pesos in Argentina.", "20 million Chilean pesos = 20000000 CLP"},
  });
}

TEST(QuantityTest, WhoseMoneyItIsMayBeLeftOpen) {
  const struct {
    const char* text;
    const char* unit;
    bool assumed;
  } cases[] = {
      {"It cost $20 million.", "USD", true},
      {"It cost 20 million dollars.", "USD", true},
      {"It cost US$20 million.", "USD", false},
      {"It cost 20 million Australian dollars.", "AUD", false},
      {"It cost 20 million euros.", "EUR", false},
      {"It cost 20 million francs.", "FRF", true},
      {"It cost 20 million francs, the Swiss said.", "CHF", false},
      // The currency's own code speaks for it.
      {"It cost 20 million francs and a fine of CHF 2 million.", "CHF", false},
      {"It cost 20 million pesos and a fine of PHP 2 million.", "PHP", false},
      // A name that is a word elsewhere is no name that others share.
      {"It cost 20 million won.", "KRW", false},
      {"It cost 20 million metres.", "metre", false},
  };
  for (const auto& c : cases) {
    const Text text = Segment(c.text);
    const std::vector<QuantityMention> found =
        RecognizeQuantities(BuiltInLexicon(), text, BuiltInLexicon().Annotate(text));
    ASSERT_FALSE(found.empty()) << c.text;
    EXPECT_EQ(found[0].unit, c.unit) << c.text;
    EXPECT_EQ(found[0].currency_assumed, c.assumed) << c.text;
  }
}

TEST(QuantityTest, FootnotesCountUp) {
  EXPECT_EQ(
      DescribeQuantities("He came in 2019. (1) The pipeline from Iraq, (2) he said, lost Smith (3) and others (40)."),
      "2019 = 2019; 1 = name; 2 = name; 3 = name; 40 = 40");
}

// Words that mean something to this stage, and bytes that mean nothing.
const char* const kSoup[] = {
    "a",
    "an",
    "one",
    "two",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "dozen",
    "half",
    "third",
    "quarter",
    "no",
    "not",
    "single",
    "none",
    "and",
    "or",
    "to",
    "from",
    "between",
    "of",
    "in",
    "out",
    "point",
    "about",
    "more",
    "than",
    "up",
    "at",
    "least",
    "most",
    "$",
    "US$",
    "%",
    "Rs",
    "EUR",
    "euros",
    "percent",
    "years",
    "old",
    "day",
    "km",
    "m",
    "k",
    "bn",
    "-",
    "/",
    ":",
    ".",
    ",",
    "(",
    ")",
    "12",
    "1,200",
    "3.500",
    "2019",
    "007",
    "000",
    "345",
    "999999999999999999999999",
    "1.2.3",
    "F",
    "Tower",
    "½",
    "\xff",
    "\n\n",
    "'s",
    "per",
    "each",
    "minus",
    "dozens",
    "several",
    "few",
    "magnitude",
    "aged",
    "second",
    "st",
    "lakh",
    "crore",
    "cut",
    "rose",
};

TEST(QuantityTest, SpansAreSoundInAnySoupOfWords) {
  const Lexicon& lexicon = BuiltInLexicon();
  std::mt19937 random(20260101);
  for (int round = 0; round < 3000; ++round) {
    std::string soup;
    const size_t words = random() % 40;
    for (size_t i = 0; i < words; ++i) {
      soup += kSoup[random() % std::size(kSoup)];
      if (random() % 4 != 0) soup += ' ';
    }
    const Text text = Segment(soup);
    uint32_t end = 0;
    for (const QuantityMention& mention : RecognizeQuantities(lexicon, text, lexicon.Annotate(text))) {
      ASSERT_LE(end, mention.first) << soup;
      ASSERT_LE(mention.first, mention.number_first) << soup;
      ASSERT_LT(mention.number_first, mention.number_last) << soup;
      ASSERT_LE(mention.number_last, mention.last) << soup;
      ASSERT_LE(mention.last, text.tokens().size()) << soup;
      ASSERT_FALSE(text.Words(mention.first, mention.last).empty()) << soup;
      ASSERT_LE(mention.low.value_or(-1e300), mention.high.value_or(1e300)) << soup;
      end = mention.last;
    }
  }
}

TEST(QuantityTest, ValuesDoNotDependOnTheKindOfBlank) {
  const std::string text =
      "The toll rose from twenty-seven people to at least two hundred and five, of whom some 1,200 were hurt.";
  for (size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
    std::string wrapped = text;
    wrapped[at] = '\t';
    std::string expected = DescribeQuantities(text), found = DescribeQuantities(wrapped);
    for (char& c : found) c = c == '\t' ? ' ' : c;
    EXPECT_EQ(found, expected) << wrapped;
  }
}

TEST(QuantityTest, LongRowsOfNumbersTakeLinearTime) {
  for (const char* piece :
       {"345 ", "1-", "one and ", "$ ", "no ", "million ", "between ", "5 to ", "1/", "a ", "hundred and "}) {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += piece;
    DescribeQuantities(text);
  }
}

}  // namespace
}  // namespace gainsay
