#include "cli/baseline.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

constexpr char kOne[] = "0123456789abcdef";
constexpr char kTwo[] = "fedcba9876543210";

std::string Decision(absl::string_view fingerprint) {
  return absl::StrCat("decision {\n  fingerprint: \"", fingerprint, "\"\n  reason: \"known\"\n}\n");
}

struct ParseCase {
  const char* name;
  std::string text;
  // Of the error; empty where there is none.
  std::string message;
};

TEST(BaselineTest, ReadsDecisionsOrSaysWhereItCannot) {
  const ParseCase cases[] = {
      {"nothing", "", ""},
      {"comments", "# ours\n\n", ""},
      {"two", Decision(kOne) + Decision(kTwo), ""},
      {"no fingerprint", "decision { reason: 'x' }", "1:1: a decision needs the fingerprint"},
      {"a short one", "# ours\n" + Decision("12"), "2:1: a decision needs the fingerprint"},
      {"one twice", Decision(kOne) + Decision(kOne), "5:1: 0123456789abcdef was decided about in line 1"},
      {"a field that is none", "decision {\n  fingerprnt: 'x' }", "2:13: "},
      {"no text format", "{\"decision\": []}", "1:1: "},
  };
  for (const ParseCase& c : cases) {
    const absl::StatusOr<v1::Baseline> baseline = ParseBaseline(c.text);
    EXPECT_EQ(baseline.ok(), c.message.empty()) << c.name << ": " << baseline.status();
    EXPECT_TRUE(absl::StartsWith(baseline.status().message(), c.message)) << c.name << ": " << baseline.status();
  }
}

TEST(BaselineTest, AcceptsConflictsAndTellsWhatIsStale) {
  v1::Report report;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      absl::StrCat("groups { verdict: VERDICT_DISAGREE conflicts { fingerprint: '", kOne, "' } }",
                   "groups { verdict: VERDICT_DISAGREE conflicts { fingerprint: '", kOne,
                   "' } conflicts { fingerprint: 'aaaaaaaaaaaaaaaa' } } groups { verdict: VERDICT_AGREE }"),
      &report));
  const absl::StatusOr<v1::Baseline> baseline = ParseBaseline(Decision(kTwo) + Decision(kOne));
  ASSERT_TRUE(baseline.ok()) << baseline.status();
  EXPECT_EQ(ApplyBaseline(*baseline, report), std::vector<std::string>{kTwo});
  EXPECT_EQ(report.groups(0).conflicts(0).decision().reason(), "known");
  // A group with an open conflict is open.
  EXPECT_EQ(report.summary().accepted(), 1);
  EXPECT_EQ(report.summary().conflicts(), 1);
  EXPECT_EQ(report.summary().agreements(), 1);
}

TEST(BaselineTest, RemovesDecisionsAndNothingElse) {
  const std::string head = "# The desk's decisions.\n\n";
  const std::string one = Decision(kOne), two = Decision(kTwo);
  struct Row {
    std::string text;
    std::string without_one;
  };
  const std::string bare = absl::StrCat("decision { fingerprint: '", kOne, "' }");
  const Row rows[] = {
      {head + one + two, head + two},
      {head + two + one, head + two},
      {head + one, head},
      {head, head},
      {one + "# Seen in May.\n" + two + "# The end.", "# Seen in May.\n" + two + "# The end."},
      {two + "\n\t " + bare + " \r\n" + "# The end.\n", two + "\n\t  \r\n# The end.\n"},
      {two + "\t" + bare, two},
      {bare + " # why\n" + two, " # why\n" + two},
      {"\t" + bare + "\t" + bare.substr(0, 10) + " fingerprint: '" + kTwo + "' }  # two\n",
       "\t\t" + bare.substr(0, 10) + " fingerprint: '" + kTwo + "' }  # two\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(WithoutDecisions(row.text, {kOne}), row.without_one) << row.text;
}
TEST(BaselineTest, DecisionsStandOneByOne) {
  EXPECT_EQ(ParseBaseline(absl::StrCat("decision: [{fingerprint: '", kOne, "'}, {fingerprint: '", kTwo, "'}]"))
                .status()
                .message(),
            "1:1: decisions are written as a list; write each as decision { ... }, so that one can be removed");
}

TEST(BaselineTest, WhatIsWrittenCanBeRead) {
  v1::Decision decision;
  decision.set_fingerprint(kOne);
  decision.set_reason("\"Zürich\" said\nso");
  const absl::StatusOr<v1::Baseline> baseline = ParseBaseline(PrintDecision(decision));
  ASSERT_TRUE(baseline.ok()) << baseline.status();
  EXPECT_EQ(baseline->decision(0).reason(), decision.reason());
}

}  // namespace
}  // namespace gainsay::cli
