// What the words around a number tell of its kind where no rule does.
#include "claims/assembly/kind_model.h"

#include <string>

#include "claims/extractor_testing.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Case {
  const char* text;
  const char* value;
  // Kind of the claim, and of its rule where that is another.
  const char* kind;
  const char* rule_kind;
};

TEST(KindModelTest, WordsAroundTell) {
  const Case cases[] = {
      {"The shelters hold 1,100.", "1,100", "displaced", "personnel"},
      // Rules that are right as a rule are left alone.
      {"The shelters hold 1,100 rifles.", "1,100", "weapons", ""},
      // What has a verb of its own is told by that.
      {"Sixteen people died. Three of them said so.", "Three", "personnel", ""},
      // No cars are arrested.
      {"Police arrested three people and seized 12 cars.", "12", "count", ""},
      {"Budget cuts will hit 300 teachers.", "300", "personnel", ""},
      {"About 300 families live in the village.", "About 300", "count", ""},
      // Another clause tells of something else.
      {"Mines killed 49; the farm sold ten.", "ten", "count", ""},
      // Nobody counts one.
      {"They were wounded, and one leaves the hospital.", "one", "count", ""},
      // Neither sums nor durations are asked.
      {"The injured got 40 euros.", "40 euros", "money", ""},
  };
  for (const Case& c : cases) {
    const v1::Claim claim = FindClaim(c.text, c.value);
    EXPECT_EQ(claim.kind(), c.kind) << c.text;
    EXPECT_EQ(claim.rule_kind(), c.rule_kind) << c.text;
  }
}

TEST(KindModelTest, TellsWhy) {
  const v1::Claim told = FindClaim("The shelters hold 1,100.", "1,100");
  EXPECT_THAT(told.kind_words(), ElementsAre("shelters", "hold"));
  EXPECT_EQ(told.family(), "displaced");
  EXPECT_EQ(told.quantity().unit(), "person");
  EXPECT_THAT(FindClaim("The shelters hold 1,100 rifles.", "1,100").kind_words(), IsEmpty());
}

}  // namespace
}  // namespace gainsay
