#include "compare/directions.h"

#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(DirectionOfTest, TellsOppositeWays) {
  const struct {
    const char* name;
    const char* a;
    const char* b;
    bool opposite;
  } cases[] = {
      {"rose and fell", "kind: 'change_percent' quote: 'Prices rose 5 percent.'",
       "kind: 'change_percent' quote: 'Prices fell 5 percent.'", true},
      {"rose and grew", "kind: 'change_percent' quote: 'rose'", "kind: 'change_percent' quote: 'grew'", false},
      {"both ways in one sentence", "kind: 'change_percent' quote: 'It rose 5 percent after falling.'",
       "kind: 'change_percent' quote: 'fell'", false},
      {"a share went no way", "kind: 'percent' quote: 'rose'", "kind: 'percent' quote: 'fell'", false},
      {"profit and loss", "kind: 'money' quote: 'profit'", "kind: 'money' quote: 'loss'", true},
      {"passed and defeated", "kind: 'votes' quote: 'passed'", "kind: 'votes' quote: 'defeated'", true},
      {"one tells none", "kind: 'votes' quote: 'passed'", "kind: 'votes' quote: 'bill'", false},
  };
  for (const auto& c : cases) {
    const v1::Claim a = Parse<v1::Claim>(c.a), b = Parse<v1::Claim>(c.b);
    EXPECT_EQ(DirectionOf(a).IsOpposite(DirectionOf(b)), c.opposite) << c.name;
    EXPECT_EQ(DirectionOf(b).IsOpposite(DirectionOf(a)), c.opposite) << c.name;
  }
}

}  // namespace
}  // namespace gainsay
