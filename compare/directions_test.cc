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
      {"rose and fell", "kind: 'change_percent' event { trigger: 'rise' }",
       "kind: 'change_percent' event { trigger: 'fall' }", true},
      {"rose and grew", "kind: 'change_percent' event { trigger: 'rise' }",
       "kind: 'change_percent' event { trigger: 'grow' }", false},
      {"a rise was reported", "kind: 'change_percent' noun_head: 'rise' event { trigger: 'report' }",
       "kind: 'change_percent' event { trigger: 'fall' }", true},
      {"growth fell: both ways", "kind: 'change_percent' noun_head: 'growth' event { trigger: 'fall' }",
       "kind: 'change_percent' event { trigger: 'rise' }", false},
      {"a share went no way", "kind: 'percent' event { trigger: 'rise' }", "kind: 'percent' event { trigger: 'fall' }",
       false},
      {"profit and loss", "kind: 'money' noun_head: 'profit'", "kind: 'money' noun_head: 'loss'", true},
      {"a word of two kinds", "kind: 'money' event { trigger: 'earn' }", "kind: 'money' event { trigger: 'lose' }",
       true},
      {"passed and defeated", "kind: 'votes' event { trigger: 'pass' }", "kind: 'votes' event { trigger: 'defeat' }",
       true},
      {"one tells none", "kind: 'votes' event { trigger: 'pass' }", "kind: 'votes'", false},
  };
  for (const auto& c : cases) {
    const v1::Claim a = Parse<v1::Claim>(c.a), b = Parse<v1::Claim>(c.b);
    EXPECT_EQ(DirectionOf(a).IsOpposite(DirectionOf(b)), c.opposite) << c.name;
    EXPECT_EQ(DirectionOf(b).IsOpposite(DirectionOf(a)), c.opposite) << c.name;
  }
}

}  // namespace
}  // namespace gainsay
