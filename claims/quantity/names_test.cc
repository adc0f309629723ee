// What is no value: words that look like numbers, and numbers that name something. Rows: a text, and what is found in
// it (describe.h).
#include "claims/quantity/rows.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(NamesTest, WordsThatOnlyLookLikeNumbers) {
  ExpectRows({
      {"Which one do you prefer?", ""},
      {"this one is better", ""},
      {"That one is really good", ""},
      {"the one you mentioned", ""},
      {"no one knows why", ""},
      {"one another", ""},
      {"One must not say so.", ""},
      {"one can say", ""},
      {"one's own", ""},
      {"a one-sided story", ""},
      {"the official one", ""},
      {"a murky one", ""},
      {"It is one of the largest.", ""},
      {"on the one hand", ""},
      {"one by one", ""},
      {"the second man", "second = 2 ordinal"},
      {"the third man", "third = 3 ordinal"},
      {"a third man was killed", ""},
      {"a second bomb", "second = 2 ordinal"},
      {"the first half", "first = 1 ordinal"},
      {"the second half of the year", "second = 2 ordinal"},
      {"in the third quarter", "third = 3 ordinal"},
      {"a quarter-final", ""},
      {"his half-brother", ""},
      {"cut in half", ""},
      {"halfway there", ""},
      {"may", ""},
      {"in May", ""},
      {"the May fair", ""},
      {"a mix", ""},
      {"a meter of course", ""},
      {"Mark my words", ""},
      {"she scores a goal", ""},
      {"he scored", ""},
      {"test scores", ""},
      {"the couple were married", ""},
      {"pairs of shoes", ""},
      {"an", ""},
      {"a", ""},
      {"a man", ""},
      {"some people", ""},
      {"several people", ""},
      {"many people", ""},
      {"few people", ""},
      {"a few people", ""},
      {"most of them", ""},
      {"seconds later", ""},
      {"at last", ""},
      {"about the war", ""},
      {"over the wall", ""},
      {"up to the wall", ""},
      {"under the bridge", ""},
      {"around the house", ""},
      {"nearly there", ""},
      {"at least they tried", ""},
      {"more than they knew", ""},
      {"less than perfect", ""},
  });
}

TEST(NamesTest, NothingThatIsDenied) {
  ExpectRows({
      {"no longer", ""},
      {"no doubt", ""},
      {"no matter what", ""},
      {"no way", ""},
      {"no more than that", ""},
      {"No, he said.", ""},
      {"she said no", ""},
      {"voted no", ""},
      {"yes or no", ""},
      {"No. 31", "31 = name"},
      {"no-fly zone", ""},
      {"no man's land", ""},
      {"second to none", "second = 2 ordinal"},
      {"nonetheless", ""},
      {"a no-confidence vote", ""},
      {"no less", ""},
      {"no sooner", ""},
      {"no other choice", ""},
      {"no comment", ""},
      {"nobody knows", ""},
      {"no idea", ""},
      {"knots", ""},
      {"note", ""},
  });
}

TEST(NamesTest, NamesWithNumbers) {
  ExpectRows({
      {"F-16 jets", "16 = name"},
      {"AK-47", "47 = name"},
      {"U-17 team", "17 = name"},
      {"under-17 team", "17 = name"},
      {"MH17", "17 = name"},
      {"G7", "7 = name"},
      {"G-20", "20 = name"},
      {"B-52 bombers", "52 = name"},
      {"T-72 tanks", "72 = name"},
      {"Covid-19", "19 = name"},
      {"Tower 22", "22 = name"},
      {"Boeing 737", "737 = name"},
      {"Flight 800", "800 = name"},
      {"Route 66", "66 = name"},
      {"Highway 299", "299 = name"},
      {"Article 51", "51 = name"},
      {"Section 7E of the tax ordinance", "7E = name"},
      {"Chapter 7", "7 = name"},
      {"Articles 51 and 52", "51 = name; 52 = name"},
      {"grades 1 to 16", "1 = name; 16 = name"},
      {"officers of grades 17 to 22", "17 = name; 22 = name"},
      {"grade seventeen", "seventeen = name"},
      {"Form 34A", "34A = name"},
      {"Resolution 1701", "1701 = name"},
      {"No. 31", "31 = name"},
      {"Super Bowl 50", "50 = name"},
      {"Apollo 11", "11 = name"},
      {"Windows 10", "10 = name"},
      {"Pier 2", "2 = name"},
      {"Station 43", "43 = name"},
      {"Psalm 23", "23 = name"},
      {"Channel 4", "4 = name"},
      {"Catch-22", "22 = name"},
      {"iPhone 12", "12 = name"},
      {"version 2.0", "2.0 = name"},
      {"10 Downing Street", "10 = name"},
      {"call 911", "911 = name"},
      {"call 555-1234-99", "555-1234-99 = name"},
      {"+1-222-2222-2222", "1-222-2222-2222 = name"},
      {"192.168.1.2", "192.168.1.2 = name"},
      {"SCP-173", "173 = name"},
      {"the 45th Brigade", "45th = 45 ordinal"},
      {"2nd Cavalry Regiment", "2nd = 2 ordinal"},
      {"PO Box 12", "12 = name"},
      {"page 12", "12 = name"},
      {"brigade 40", "40 = name"},
  });
}

TEST(NamesTest, DatesTimesScores) {
  ExpectRows({
      {"9/11", "9/11 = name"},
      {"24/7", "24/7 = name"},
      {"5/17/2018", "5/17/2018 = name"},
      {"17/08/2021", "17/08/2021 = name"},
      {"13.10.2006", "13.10.2006 = name"},
      {"2012-13", "2012-13 = name"},
      {"Budget 2023-24", "2023-24 = name"},
      {"2018-2020", "2018-2020 = name"},
      {"at 10:30", "10:30 = name"},
      {"at 5 p.m.", "5 p.m. = name"},
      {"at 2.15pm", "2.15pm = name"},
      {"8am", "8am = name"},
      {"10:30 GMT", "10:30 GMT = name"},
      {"5 o'clock", "5 o'clock = name"},
      {"1800 hours", "1800 hours = 1800 hour"},
      {"the 1980s", "1980s = name"},
      {"in the 1990s", "1990s = name"},
      {"won 3-1", "3-1 = name"},
      {"beat them 2-0", "2-0 = name"},
      {"a 6-3 ruling", "6-3 = name"},
      {"50-50", "50-50 = name"},
      {"a 3-3 draw", "3-3 = name"},
      {"20/20", "20/20 = name"},
      {"4x4", "4x = name; 4 = name"},
      {"3D", "3D = name"},
      {"5G", "5G = name"},
  });
}

TEST(NamesTest, FootnotesAndAddresses) {
  ExpectRows({
      {"He said so.(2)", "2 = name"},
      {"He said so. (2) Then he left.", "2 = name"},
      {"the coalition.12 The rest", "12 = name"},
      {"as shown [3]", "3 = name"},
      {"(1) first", "1 = name; first = 1 ordinal"},
      {"q=30", "30 = name"},
      {"search?q=30%25", "30 = name; 25 = name"},
      {"#5", "5 = name"},
      {"007", "007 = name"},
  });
}

TEST(NamesTest, Ordinals) {
  ExpectRows({
      {"the third of them", "third = 3 ordinal"},
      {"the twenty-first", "twenty-first = 21 ordinal"},
      {"21st", "21st = 21 ordinal"},
      {"on the 3rd", "3rd = 3 ordinal"},
      {"the hundredth sheep", "hundredth = 100 ordinal"},
  });
}

TEST(NamesTest, NoBoundNoUnit) {
  ExpectRows({
      {"20 and", "20 = 20"},
      {"asked about two men", "two = 2"},
      {"adds up to 20", "20 = 20"},
      {"the fare went up to 20 euros", "20 euros = 20 EUR"},
      {"the fare will go up to 20 euros", "20 euros = 20 EUR"},
      {"Swedish police found 40 crowns", "40 crowns = 40 SEK"},
      {"a court in Egypt fined him 30 pounds", "30 pounds = 30 EGP"},
      {"20 killed over two days", "20 = 20; two days = 2 day"},
      {"the past 20 years", "20 years = 20 year"},
      {"20 m", "20 = 20"},
      {"5 in", "5 = 5"},
      {"2 am", "2 am = name"},
      {"12 g", "12 = 12"},
      {"5 C", "5 = 5"},
      {"ALL 5 solutions", "5 = 5"},
      {"TOP 10", "10 = 10"},
      {"the UN 5", "5 = 5"},
      {"I may 5", "5 = 5"},
  });
}

}  // namespace
}  // namespace gainsay
