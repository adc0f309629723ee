// .gainsay.textproto, --config and gainsay config: the program itself. a.txt and b.txt disagree.
#include <string>

#include "absl/strings/match.h"
#include "cli/run_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

class ConfigRunTest : public RunTest {};

TEST_F(ConfigRunTest, IsFoundUpwardsAndTheCommandLineGoesBeforeIt) {
  EXPECT_EQ(Run("gainsay diff a.txt b.txt").status, 1);
  Put(".gainsay.textproto", "# ours\nflag { name: \"exit-zero\" }\nflag { name: \"format\" value: \"github\" }\n");
  EXPECT_EQ(Run("gainsay diff a.txt b.txt").status, 0);
  const Result below = Run("mkdir -p d/e; cd d/e; gainsay diff ../../a.txt ../../b.txt");
  EXPECT_EQ(below.status, 0) << below.err;
  EXPECT_TRUE(absl::StartsWith(below.out, "::")) << below.out;
  EXPECT_FALSE(absl::StartsWith(Run("gainsay diff --format=text a.txt b.txt").out, "::"));
  EXPECT_EQ(Run("gainsay diff --no-config a.txt b.txt").status, 1);
  EXPECT_EQ(
      Run("cat .gainsay.textproto > other; rm .gainsay.textproto; gainsay diff --config=other a.txt b.txt").status, 0);
}

TEST_F(ConfigRunTest, FilesStandBesideIt) {
  Run("mkdir d e; gainsay baseline add --baseline=d/ok --reason=old a.txt b.txt");
  Put(".gainsay.textproto", "flag { name: 'baseline' value: 'd/ok' }");
  EXPECT_EQ(Run("cd e; gainsay diff ../a.txt ../b.txt").status, 0);
  Put(".gainsay.textproto", "flag { name: 'output' value: 'json:out.json' }");
  Run("cd e; gainsay diff ../a.txt ../b.txt");
  EXPECT_NE(Got("out.json"), "");
}

TEST_F(ConfigRunTest, ShowsWhatIsInForce) {
  EXPECT_EQ(Run("cd /; gainsay config").out, "no .gainsay.textproto here or in the folders above\n");
  Put("c", "flag { name: 'jobs' value: '2' }\n");
  EXPECT_EQ(Run("gainsay config --config=c").out, "c:1: --jobs=2\n");
}

TEST_F(ConfigRunTest, Trouble) {
  Put("c", "\nflag { name: 'fail-no' value: 'x' }\n");
  ExpectTrouble(Run("gainsay diff --config=c a.txt b.txt"),
                "gainsay: c:2:1: no flag fail-no for a config; did you mean fail-on?\n");
  Put("c", "flag { name: 'exit-zero' value: 'x' }\n");
  ExpectTrouble(Run("gainsay diff --config=c a.txt b.txt"), "gainsay: c:1:1: the flag exit-zero takes no value\n");
  // The text ends too early: on its last line, not on the one after it.
  for (const char* early : {"blah", "blah\n", "blah\n\n"}) {
    Put("c", early);
    ExpectTrouble(Run("gainsay diff --config=c a.txt b.txt"),
                  "gainsay: c:1:5: Message type \"gainsay.cli.Config\" has no field named \"blah\".\n");
  }
  Put("c", "flg { }\n");
  ExpectTrouble(Run("gainsay diff --config=c a.txt b.txt"),
                "gainsay: c:1:5: Message type \"gainsay.cli.Config\" has no field named \"flg\".\n");
  ExpectTrouble(Run("gainsay diff --config=gone a.txt b.txt"), "gainsay: gone: no such file; check the name\n");
}

}  // namespace
}  // namespace gainsay::cli
