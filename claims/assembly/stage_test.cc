#include <string>

#include "claims/extractor_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Of the first claim.
std::string StageOf(const std::string& text) {
  const v1::ClaimSet set = ExtractText(text, "2024-05-01");
  return set.claims().empty() ? "no claim" : v1::Stage_Name(set.claims(0).stage()).substr(6);
}

TEST(StageTest, TellsNumbersOfAMomentFromTheLastOnes) {
  const struct {
    const char* text;
    const char* stage;
  } cases[] = {
      {"So far 19 people have died.", "INTERIM"},
      {"As of Sunday 19 people were dead.", "INTERIM"},
      {"An initial survey counted 19 broken bridges.", "INTERIM"},
      {"The toll is now 19.", "INTERIM"},
      {"In the end 23 people were dead.", "FINAL"},
      {"In all, 23 people were dead.", "FINAL"},
      {"The final toll was 23.", "FINAL"},
      {"The number of posts was lowered to 23.", "REVISED"},
      {"The certified count is now 23.", "REVISED"},
      {"The number of posts was as low as 23.", "UNSPECIFIED"},
      {"The blast killed 23 people.", "UNSPECIFIED"},
      {"In the final 23 flares were lit.", "UNSPECIFIED"},
      {"He lost the finals after 23 matches.", "UNSPECIFIED"},
  };
  for (const auto& c : cases) EXPECT_EQ(StageOf(c.text), c.stage) << c.text;
}

TEST(StageTest, TellsADocumentOfACountThatGoesOn) {
  const struct {
    const char* text;
    const char* stage;
  } cases[] = {
      {"The Union won 58 seats. With 97 percent of ballots counted, it led by far.", "COUNTING"},
      {"The Union won 58 seats, projections gave out.", "COUNTING"},
      {"The Union won 58 seats. Exit polls were wrong.", "COUNTING"},
      {"In the end the Union won 58 seats. Exit polls were wrong.", "FINAL"},
      {"The Union won 58 seats in 2019. With 97 percent of ballots counted, it led by far.", "UNSPECIFIED"},
      {"The Union won 58 seats. The ballots were counted twice.", "UNSPECIFIED"},
      {"Some 58 people sang. With 97 percent of ballots counted, it led by far.", "UNSPECIFIED"},
      {"With 94 percent of precincts reporting, she led.", "COUNTING"},
      {"The Union won 58 seats. It rained. It snowed. It thawed. It froze. It blew. With 97 percent of ballots "
       "counted, "
       "it led.",
       "UNSPECIFIED"},
  };
  for (const auto& c : cases) EXPECT_EQ(StageOf(c.text), c.stage) << c.text;
}

}  // namespace
}  // namespace gainsay
