// gainsay lexicon, and --lexicon: the program itself.
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "cli/run_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using absl::StrContains;

constexpr char kFish[] =
    "kind { id: \"escaped_fish\" title: \"fish escaped\" }\n"
    "word_list { tag: \"fish\" inflection: NOUN word: \"smolt\" example: \"ten [smolts]\" }\n"
    "rule {\n"
    "  id: \"fish escaped\"\n"
    "  kind: \"escaped_fish\"\n"
    "  priority: 70\n"
    "  pattern: \"value=Q{count fish} V{\\\"escaped\\\"}\"\n"
    "  example: \"[Nine] smolts escaped.\"\n"
    "}\n";

class LexiconRunTest : public RunTest {
 protected:
  void SetUp() override {
    RunTest::SetUp();
    Put("fish", kFish);
    Put("farm.txt", "9,000 smolts escaped.\n");
  }
};

TEST_F(LexiconRunTest, WordsOfTheirOwnWorkInEveryCommand) {
  EXPECT_TRUE(StrContains(Run("gainsay extract --lexicon=fish farm.txt").out, "escaped_fish: 9,000"));
  EXPECT_FALSE(StrContains(Run("gainsay extract farm.txt").out, "escaped_fish"));
  EXPECT_TRUE(StrContains(Run("gainsay extract --trace --lexicon=fish farm.txt").out, "wins       fish escaped"));
  EXPECT_TRUE(StrContains(Run("gainsay diff --lexicon=fish --format=json farm.txt a.txt").out, "escaped_fish"));
  EXPECT_TRUE(StrContains(Run("gainsay lexicon kinds --lexicon=fish").out, "kind escaped_fish: fish escaped"));
}

// What a document was read with is told of those that hold nothing, too.
TEST_F(LexiconRunTest, RulesHashIsThatOfTheWords) {
  const std::string one = Run("gainsay extract --lexicon=fish --format=json farm.txt | grep -o 'rulesHash.*'").out;
  EXPECT_FALSE(one.empty());
  EXPECT_NE(Run("gainsay extract --format=json farm.txt | grep -o 'rulesHash.*'").out, one);
  EXPECT_EQ(Run("gainsay extract --lexicon=fish --format=json gone.txt | grep -o 'rulesHash.*'").out, one);
}

TEST_F(LexiconRunTest, CheckSaysWhatIsWrongAndWhere) {
  const Result good = Run("gainsay lexicon check fish");
  EXPECT_EQ(good.status, 0) << good.err;
  EXPECT_EQ(good.out, "fish: 1 list, 1 kind, 1 rule; their examples hold\n");
  struct Mistake {
    const char* before;
    const char* after;
    const char* message;
  };
  const Mistake mistakes[] = {
      {"kind: \"escaped_fish\"", "kind: \"escpd\"", "gainsay: bad:3: rule fish escaped: there is no kind escpd\n"},
      {"priority", "prioritee", "gainsay: bad:6:12: Message type \"gainsay.Rule\" has no field named \"prioritee\".\n"},
      {"ten [smolts]", "[ten] smolts",
       "gainsay: bad:2: word_list fish does not hold for its example: [ten] smolts; it gives: ten [smolts]\n"},
      {"title:", "family: \"peple\" title:",
       "gainsay: bad:1: kind escaped_fish: no other kind is of family peple; leave it out\n"},
      {"escaped_fish\" title", "killed\" title", "gainsay: bad:1: kind killed: there are two of this id\n"},
      {"rule {", "definition { name: \"a\" pattern: \"Q\" }\ndefinition { name: \"a\" pattern: \"Q\" }\nrule {",
       "gainsay: bad:4: definition a: there are two of this name\n"},
      {"rule {", "definition { name: \"a\" }\nrule {", "gainsay: bad:3: definition a: needs a pattern\n"},
  };
  for (const Mistake& mistake : mistakes) {
    Put("bad", absl::StrReplaceAll(kFish, {{mistake.before, mistake.after}}));
    ExpectTrouble(Run("gainsay lexicon check bad"), mistake.message);
  }
  // One bad file does not cost the others.
  const Result both = Run("gainsay lexicon check bad fish");
  EXPECT_EQ(both.status, 2);
  EXPECT_EQ(both.out, good.out);
}

TEST_F(LexiconRunTest, Trouble) {
  ExpectTrouble(Run("gainsay diff --lexicon=gone a.txt b.txt"), "gainsay: gone: no such file; check the name\n");
  ExpectTrouble(Run("gainsay lexicon fish"), "gainsay: lexicon: say kinds, units, lists, rules, or check FILE...\n");
  ExpectTrouble(Run("gainsay lexicon check"), "gainsay: lexicon check: name the files\n");
}

TEST_F(LexiconRunTest, ListsWhatIsKnown) {
  EXPECT_TRUE(StrContains(Run("gainsay lexicon kinds").out, "kind killed: people killed"));
  EXPECT_TRUE(StrContains(Run("gainsay lexicon units").out, "unit km (length): kilometre"));
  EXPECT_TRUE(StrContains(Run("gainsay lexicon lists").out, "list verb.kill: kill, murder"));
  EXPECT_TRUE(StrContains(Run("gainsay lexicon rules").out, "rule <killing> <quantity>: killed, priority 60"));
}

}  // namespace
}  // namespace gainsay::cli
