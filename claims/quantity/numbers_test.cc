// Numbers: digits, words, scales, fractions, shares and vague words. Rows: a text, and what is found in it
// (describe.h).
#include "claims/quantity/rows.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(NumbersTest, BlanksThatSeparateThousands) {
  ExpectRows({
      {"The town has 1 200 inhabitants.", "1 200 = 1200"},
      {"The town has 1\u00A0200 inhabitants.", "1\u00A0200 = 1200"},
      {"The town has 1\u202F200 inhabitants.", "1\u202F200 = 1200"},
      {"The town has 1\u2009200 inhabitants.", "1\u2009200 = 1200"},
      {"About 12 500 people live there.", "About 12 500 = 11875..13125 ~"},
      {"The firm paid 1 500 euros.", "1 500 euros = 1500 EUR"},
      {"It cost \u20AC 1 500 then.", "\u20AC 1 500 = 1500 EUR"},
      {"The lake covers 1 200 square kilometres.", "1 200 square kilometres = 1200 square km"},
      {"Police arrested 1 250 people in the raid.", "1 250 = 1250"},
      {"They need 1 250 old school buses.", "1 250 = 1250"},
      {"Between 1 200 and 1 500 people marched.", "Between 1 200 and 1 500 = 1200..1500"},
      {"The 1 200 workers went home.", "1 200 = 1200"},
      // Two numbers.
      {"Flight 12 400 passengers were told of was late.", "12 = name; 400 = 400"},
      {"On 3 200 people died.", "3 = 3; 200 = 200"},
      {"In group 4 120 people fell ill.", "4 = 4; 120 = 120"},
      {"By Gate 12 300 people waited.", "12 = name; 300 = 300"},
      {"They ran 3 200 metre races.", "3 = 3; 200 metre = 200 metre"},
      {"He had 4 500 euro notes.", "4 = 4; 500 euro = 500 EUR"},
      {"Of the 12 300 were women.", "12 = 12; 300 = 300"},
      {"1\t200 people", "1 = 1; 200 = 200"},
      {"numbers 5, 12 300 people", "5 = 5; 12 = 12; 300 = 300"},
      {"1 200, 3 400", "1 = 1; 200 = 200; 3 = 3; 400 = 400"},
      {"It has 1 2000 people.", "1 = 1; 2000 = 2000"},
  });
}

TEST(NumbersTest, NumbersInDigits) {
  ExpectRows({
      {"27 people", "27 = 27"},
      {"1,200 people", "1,200 = 1200"},
      {"1,234,567 votes", "1,234,567 = 1234567"},
      {"12,34,567 votes", "12,34,567 = 1234567"},
      {"1,80,400 people", "1,80,400 = 180400"},
      {"1 200 people in a town of 12 345 678", "1 200 = 1200; 12 345 678 = 12345678"},
      {"816 000 people", "816 000 = 816000"},
      {"1 234 567 people", "1 234 567 = 1234567"},
      {"1.234.567 people and 3.500 more", "1.234.567 = 1234567; 3.500 = 3500 more"},
      {"1.234,50 dollars", "1.234,50 dollars = 1234.5 USD"},
      {"5,5 million", "5,5 million = 5500000"},
      {"12'500 people", "12'500 = 12500"},
      {"2.5 people per house", "2.5 = 2.5 /house"},
      {".08 of them", ".08 = 0.08"},
      {"0.5 of them", "0.5 = 0.5"},
      {"423 0000 are two numbers", "423 = 423; 0000 = name; two = 2"},
      {"5000 troops", "5000 = 5000"},
  });
}

TEST(NumbersTest, NumbersInWords) {
  ExpectRows({
      {"twenty-seven men", "twenty-seven = 27"},
      {"twenty seven men", "twenty seven = 27"},
      {"a hundred and five men", "a hundred and five = 105"},
      {"a hundred men", "a hundred = 100"},
      {"one hundred men", "one hundred = 100"},
      {"two hundred and fifty-six men", "two hundred and fifty-six = 256"},
      {"nineteen hundred men", "nineteen hundred = 1900"},
      {"a thousand men", "a thousand = 1000"},
      {"two thousand three hundred men", "two thousand three hundred = 2300"},
      {"six thousand and three men", "six thousand and three = 6003"},
      {"a million men", "a million = 1000000"},
      {"one million two thousand men", "one million two thousand = 1002000"},
      {"twelve thousand", "twelve thousand = 12000"},
      {"seventy-four in number", "seventy-four = 74"},
      {"Two hundred and eighty-three personnel", "Two hundred and eighty-three = 283"},
      {"half a dozen", "half a dozen = 6"},
      {"two dozen", "two dozen = 24"},
      {"a dozen", "a dozen = 12"},
      {"a couple of men", "a couple of = 2"},
      {"a trio of deputies", "a trio of = 3"},
      {"a dozen million dollars were paid", "a dozen million dollars = 12000000 USD"},
      {"four and fifty men", "four and fifty = 54"},
      {"killed one and thirty others", "one = 1; thirty = 30"},
      {"between four and fifty men", "between four and fifty = 4..50"},
      {"a pair of drones", "a pair of = 2"},
      {"two million three hundred thousand and five", "two million three hundred thousand and five = 2300005"},
      {"one hundred and two hundred", "one hundred = 100; two hundred = 200"},
      {"three hundred and two dozen eggs", "three hundred and two dozen = 324"},
      {"five point five", "five point five = 5.5"},
      {"nought point nought three", "nought point nought three = 0.03"},
      {"thirty five-year plans", "thirty = 30; five-year = 5 year"},
  });
}

TEST(NumbersTest, Scales) {
  ExpectRows({
      {"2.5 million people", "2.5 million = 2500000"},
      {"3bn people", "3bn = 3000000000"},
      {"1.2m people", "1.2m = 1200000"},
      {"80k people", "80k = 80000"},
      {"14 thousand 600 billion", "14 thousand 600 billion = 1.46e+13"},
      {"nine thousand two hundred billion", "nine thousand two hundred billion = 9.2e+12"},
      {"14.46 lakh crore", "14.46 lakh crore = 1.446e+13"},
      {"5 lakh people", "5 lakh = 500000"},
      {"12 crore people", "12 crore = 120000000"},
      {"1,80,400 crore", "1,80,400 crore = 1.804e+12"},
      {"half a million", "half a million = 500000"},
      {"half million", "half million = 500000"},
      {"a half million", "a half million = 500000"},
      {"quarter of a million", "quarter of a million = 250000"},
      {"a quarter of a million", "a quarter of a million = 250000"},
      {"three quarters of a million", "three quarters of a million = 750000"},
      {"two and a half million", "two and a half million = 2500000"},
      {"one and a half thousand", "one and a half thousand = 1500"},
      {"one million and a half", "one million and a half = 1500000"},
      {"2½ million", "2½ million = 2500000"},
      {"2 1/2 million", "2 1/2 million = 2500000"},
      {"a hundred thousand", "a hundred thousand = 100000"},
      {"hundred thousand", "hundred thousand = 100000"},
      {"3-million-strong", "3-million = 3000000"},
      {"1.9bn", "1.9bn = 1900000000"},
      {"322 hundred", "322 hundred = 32200"},
      {"4 thousand 3 hundred and 21", "4 thousand 3 hundred and 21 = 4321"},
      {"a few thousand", "a few thousand = 2000..5000"},
      {"several hundred", "several hundred = 200..900"},
      {"several hundred thousand", "several hundred thousand = 200000..900000"},
      {"two thirds of a million", "two thirds of a million = 666666.6667"},
      {"one billion and three quarters million", "one billion and three quarters million = 1000750000"},
  });
}

TEST(NumbersTest, FractionsAndShares) {
  ExpectRows({
      {"half of the voters", "half = 50 percent"},
      {"half the voters", "half = 50 percent"},
      {"a third of its troops", "a third = 33.33333333 percent"},
      {"two thirds of the seats", "two thirds = 66.66666667 percent"},
      {"three-quarters of them", "three-quarters = 75 percent"},
      {"two-thirds majority", "two-thirds = 66.66666667 percent"},
      {"¾ of them", "¾ = 75 percent"},
      {"1/2 of them", "1/2 = 50 percent"},
      {"a quarter of the flats", "a quarter = 25 percent"},
      {"A quarter want them all to leave.", "A quarter = 25 percent"},
      {"It fell by a third.", "a third = 33.33333333 percent"},
      {"Nearly a third left.", "Nearly a third = 31.66666667..33.33333333 ~ percent"},
      {"about half left", "about half = 47.5..52.5 ~ percent"},
      {"more than half of them", "more than half = 50.. percent"},
      {"one in ten", "one in ten = 10 percent"},
      {"one in five children", "one in five = 20 percent"},
      {"six farmers in ten", "six farmers in ten = 60 percent"},
      {"Six farmers in ten lost their crops.", "Six farmers in ten = 60 percent"},
      {"Two homes in three were lost.", "Two homes in three = 66.66666667 percent"},
      {"Two men in three cars were seen.", "Two = 2; three = 3"},
      {"It takes 32 cents of every shilling.", "32 cents of every shilling = 32 percent"},
      {"Five pence in each pound goes to roads.", "Five pence in each pound = 5 percent"},
      {"32 cents of the price", "32 cents = 0.32 USD"},
      {"One person in five was ill.", "One person in five = 20 percent"},
      {"He killed six men in ten other attacks.", "six = 6; ten = 10"},
      {"They reported that one man was killed.", "one = 1"},
      {"They want that one.", ""},
      {"It says that three in four workers stayed away.", "three in four = 75 percent"},
      {"He killed three in four villages.", "three = 3; four = 4"},
      {"Six farmers in ten villages", "Six = 6; ten = 10"},
      {"He saw six trucks in 12 hours.", "six = 6; 12 hours = 12 hour"},
      {"One in ten ruined schools", "One in ten = 10 percent"},
      {"nine out of ten", "nine out of ten = 90 percent"},
      {"1 in 10 people", "1 in 10 = 10 percent"},
      {"two out of three", "two out of three = 66.66666667 percent"},
      {"three and a half per cent", "three and a half per cent = 3.5 percent"},
      {"half a percent", "half a percent = 0.5 percent"},
      {"two and a half hours", "two and a half hours = 2.5 hour"},
      {"half an hour", "half an hour = 0.5 hour"},
      {"half a mile", "half a mile = 0.5 mile"},
      {"a quarter of an hour", "a quarter of an hour = 0.25 hour"},
      {"a third of a mile", "a third of a mile = 0.3333333333 mile"},
  });
}

TEST(NumbersTest, VagueWords) {
  ExpectRows({
      {"dozens of people", "dozens = 24..99"},
      {"hundreds were hurt", "hundreds = 200..999"},
      {"thousands of volunteers", "thousands = 2000..9999"},
      {"tens of thousands of people", "tens of thousands = 20000..99999"},
      {"hundreds of thousands fled", "hundreds of thousands = 200000..999999"},
      {"tens of millions of dollars", "tens of millions of dollars = 20000000..99999999 USD"},
      {"a few dozen men", "a few dozen = 24..60"},
      {"many dozens of conversations", "many dozens = 36..150"},
      {"scores of people", "scores = 40..99"},
      {"scores were killed", "scores = 40..99"},
      {"a handful of men", "a handful = 3..7"},
      {"millions of people", "millions = 2000000..9999999"},
      {"more than a dozen", "more than a dozen = 13.."},
      {"at least two dozen", "at least two dozen = 24.."},
      {"several dozen", "several dozen = 24..108"},
      {"dozens of millions of dollars", "dozens of millions of dollars = 24000000..99999999 USD"},
      {"hundreds of thousands of millions", "hundreds of thousands of millions = 2e+11..1e+12"},
      {"tens of thousands", "tens of thousands = 20000..99999"},
  });
}

}  // namespace
}  // namespace gainsay
