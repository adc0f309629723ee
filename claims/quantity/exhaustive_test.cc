// Whole domains instead of samples: all numerals in words to a million, all hundredths of millions to a hundred, all
// pairs of bounds from 0 to 20.
#include <string>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/built_in.h"
#include "claims/quantity/describe.h"
#include "claims/quantity/quantity.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr const char* kSmall[] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                  "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                  "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr const char* kTens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

struct Style {
  const char* hyphen;
  const char* hundred_and;
};
constexpr Style kStyles[] = {{"-", " and "}, {" ", " "}};

std::string SpellBelowThousand(int n, const Style& style) {
  if (n < 20) return kSmall[n];
  if (n < 100) return absl::StrCat(kTens[n / 10], n % 10 == 0 ? "" : absl::StrCat(style.hyphen, kSmall[n % 10]));
  const std::string head = absl::StrCat(kSmall[n / 100], " hundred");
  return n % 100 == 0 ? head : absl::StrCat(head, style.hundred_and, SpellBelowThousand(n % 100, style));
}

std::string Spell(int n, const Style& style) {
  if (n < 1000) return SpellBelowThousand(n, style);
  if (n == 1000000) return "one million";
  const std::string head = absl::StrCat(SpellBelowThousand(n / 1000, style), " thousand");
  if (n % 1000 == 0) return head;
  return absl::StrCat(head, n % 1000 < 100 ? style.hundred_and : " ", SpellBelowThousand(n % 1000, style));
}

// One document of many paragraphs is read much faster than many documents.
void ExpectRoundTrip(int first, int last, const Style& style) {
  std::string document;
  for (int n = first; n < last; ++n) absl::StrAppend(&document, "They counted ", Spell(n, style), " votes.\n\n");
  const Text text = Segment(document);
  const Lexicon& lexicon = BuiltInLexicon();
  const std::vector<QuantityMention> mentions = RecognizeQuantities(lexicon, text, lexicon.Annotate(text));
  ASSERT_EQ(mentions.size(), static_cast<size_t>(last - first)) << "from " << first;
  for (int n = first; n < last; ++n) {
    const QuantityMention& mention = mentions[static_cast<size_t>(n - first)];
    ASSERT_EQ(mention.low, n) << Describe(text, mention);
    ASSERT_EQ(mention.high, n) << Describe(text, mention);
    ASSERT_EQ(text.Words(mention.first, mention.last), Spell(n, style));
  }
}

// "8.2 million" is 8,200,000, and not 8,199,999.999999999.
TEST(ExhaustiveTest, ScaledDecimalsAreWhole) {
  std::string document;
  for (int n = 1; n < 10000; ++n)
    absl::StrAppend(&document, "They counted ", n / 100, ".", n / 10 % 10, n % 10, " million votes.\n\n");
  const Text text = Segment(document);
  const Lexicon& lexicon = BuiltInLexicon();
  const std::vector<QuantityMention> mentions = RecognizeQuantities(lexicon, text, lexicon.Annotate(text));
  ASSERT_EQ(mentions.size(), 9999u);
  for (int n = 1; n < 10000; ++n) ASSERT_EQ(mentions[static_cast<size_t>(n - 1)].low, n * 10000) << n;
}

TEST(ExhaustiveTest, NumeralsInWordsToAMillion) {
  constexpr int kStep = 10000;
  for (const Style& style : kStyles) {
    // Both styles below 100,000; above, where nothing new comes, one.
    for (int first = 0; first < 100000; first += kStep) ExpectRoundTrip(first, first + kStep, style);
  }
  for (int first = 100000; first <= 990000; first += kStep) ExpectRoundTrip(first, first + kStep, kStyles[0]);
  ExpectRoundTrip(1000000, 1000001, kStyles[0]);
}

std::string Range(int low, int high) { return absl::StrCat(low, "..", high); }

TEST(ExhaustiveTest, PairsOfBounds) {
  for (int low = 0; low <= 20; ++low) {
    for (int high = low + 1; high <= 20; ++high) {
      const std::string words[] = {
          absl::StrCat("between ", low, " and ", high),
          absl::StrCat("between ", kSmall[low], " and ", high == 20 ? kTens[2] : kSmall[high]),
          absl::StrCat(low, " to ", high),
          absl::StrCat(low, "-", high),
          absl::StrCat(low, "–", high),
          absl::StrCat("at least ", low, " and at most ", high),
      };
      for (const std::string& range : words) {
        EXPECT_EQ(DescribeQuantities(range + " people"), absl::StrCat(range, " = ", Range(low, high)));
      }
      EXPECT_EQ(
          DescribeQuantities(absl::StrCat("cut from ", high, " to ", low)),
          absl::StrCat(high, " = ", high, " before; ", low, " = ", low == 0 ? "none" : absl::StrCat(low), " after"))
          << "from " << high << " to " << low;
    }
  }
}

TEST(ExhaustiveTest, OneSidedBounds) {
  for (int n = 1; n <= 20; ++n) {
    const std::string number = absl::StrCat(n);
    EXPECT_EQ(DescribeQuantities("at least " + number + " people"), absl::StrCat("at least ", n, " = ", n, ".."));
    EXPECT_EQ(DescribeQuantities("more than " + number + " people"), absl::StrCat("more than ", n, " = ", n + 1, ".."));
    EXPECT_EQ(DescribeQuantities("up to " + number + " people"), absl::StrCat("up to ", n, " = 0..", n));
    EXPECT_EQ(DescribeQuantities(number + " or more people"), absl::StrCat(n, " or more = ", n, ".."));
    const std::string below = n == 1 ? "0" : absl::StrCat("0..", n - 1);
    EXPECT_EQ(DescribeQuantities("fewer than " + number + " people"), absl::StrCat("fewer than ", n, " = ", below));
  }
}

}  // namespace
}  // namespace gainsay
