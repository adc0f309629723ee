// gainsay baseline, and --baseline: the program itself. a.txt says 27, b.txt says 25.
#include <string>

#include "absl/strings/match.h"
#include "cli/run_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using absl::StrContains;

class BaselineRunTest : public RunTest {};

TEST_F(BaselineRunTest, WhatIsAcceptedFailsNoMore) {
  ASSERT_EQ(Run("gainsay diff a.txt b.txt").status, 1);
  const Result added = Run("gainsay baseline add --baseline=d --reason='b is old' --by=Ana a.txt b.txt");
  EXPECT_EQ(added.status, 0) << added.err;
  EXPECT_EQ(added.out, "1 decision added, 0 known before\n");
  const Result result = Run("gainsay diff --baseline=d a.txt b.txt");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_TRUE(StrContains(result.out, "no conflicts")) << result.out;
  EXPECT_TRUE(StrContains(result.out, ", 1 accepted\n")) << result.out;
  EXPECT_EQ(Run("gainsay check --baseline=d --against=a.txt b.txt").status, 0);
  // Reports tell it apart.
  EXPECT_TRUE(StrContains(Run("gainsay diff --baseline=d --show=all a.txt b.txt").out, "b is old"));
  EXPECT_TRUE(StrContains(Run("gainsay diff --baseline=d --format=sarif a.txt b.txt").out, "\"suppressions\""));
  EXPECT_TRUE(StrContains(Run("gainsay diff --baseline=d --format=junit a.txt b.txt").out, "skipped=\"1\""));
  EXPECT_EQ(Run("gainsay diff --baseline=d --format=github a.txt b.txt").out, "");
  // Once is enough.
  EXPECT_EQ(Run("gainsay baseline add --baseline=d --reason=x a.txt b.txt").out, "0 decisions added, 1 known before\n");
}

TEST_F(BaselineRunTest, OneConflictByTheFingerprintThatDiffShows) {
  Put("d", "# ours\n");
  const Result shown = Run("gainsay diff --baseline=d a.txt b.txt | grep -o '\\[[0-9a-f]*\\]' | tr -d '[]'");
  ASSERT_EQ(shown.out.size(), 17) << shown.out;
  EXPECT_EQ(Run("gainsay baseline add --baseline=d --reason=x " + shown.out.substr(0, 16)).status, 0);
  EXPECT_TRUE(absl::StartsWith(Got("d"), "# ours\ndecision {")) << Got("d");
  EXPECT_EQ(Run("gainsay diff --baseline=d a.txt b.txt").status, 0);
}

TEST_F(BaselineRunTest, StaleDecisionsAreToldAndPruned) {
  Put("d", "# ours\ndecision { fingerprint: '0123456789abcdef' }\n");
  const Result result = Run("gainsay diff --baseline=d a.txt b.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.err,
            "gainsay: d: 1 decision met no conflict, 0123456789abcdef; gainsay baseline prune removes such\n");
  EXPECT_EQ(Run("gainsay baseline prune --baseline=d a.txt b.txt").out, "0123456789abcdef\n");
  EXPECT_EQ(Got("d"), "# ours\n");
  // What could not be read may hold the conflict.
  Put("d", "decision { fingerprint: '0123456789abcdef' }\n");
  EXPECT_EQ(Run("gainsay baseline prune --baseline=d a.txt gone.txt").status, 2);
  EXPECT_EQ(Got("d"), "decision { fingerprint: '0123456789abcdef' }\n");
}

TEST_F(BaselineRunTest, Trouble) {
  ExpectTrouble(Run("gainsay diff --baseline=none a.txt b.txt"),
                "gainsay: none: no such file; check the name; gainsay baseline add makes a file of decisions\n");
  Put("bad", "decision {\n  reason: 'x'\n}\n");
  ExpectTrouble(Run("gainsay diff --baseline=bad a.txt b.txt"),
                "gainsay: bad:1:1: a decision needs the fingerprint of a conflict, 16 hexadecimal digits\n");
  ExpectTrouble(Run("gainsay baseline"), "gainsay: baseline: say add or prune; gainsay help baseline shows how\n");
  ExpectTrouble(Run("gainsay baseline add 0123456789abcdef"),
                "gainsay: baseline add: name the file of decisions with --baseline=FILE\n");
  ExpectTrouble(Run("gainsay baseline add --baseline=d 0123456789abcdef"),
                "gainsay: baseline add: tell why they are accepted, with --reason=TEXT\n");
}

}  // namespace
}  // namespace gainsay::cli
