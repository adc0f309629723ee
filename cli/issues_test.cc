#include "cli/issues.h"

#include <google/protobuf/text_format.h>

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

v1::Report ReportOf(const std::string& text) {
  v1::Report report;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &report)) << text;
  return report;
}

TEST(OutcomeTest, Rows) {
  const struct {
    std::string report;
    bool exit_zero = false;
    ExitCode code = kNoConflict;
    FailOn fail_on = FailOn::kConflict;
  } kRows[] = {
      {"", false, kNoConflict},
      {"groups { verdict: VERDICT_AGREE } groups { verdict: VERDICT_UPDATED }", false, kNoConflict},
      {"groups { verdict: VERDICT_AGREE } groups { verdict: VERDICT_DISAGREE }", false, kConflictsFound},
      {"groups { verdict: VERDICT_DISAGREE }", true, kNoConflict},
      // What is not bad enough.
      {"groups { verdict: VERDICT_DISAGREE conflicts { severity: 0.05 } }", false, kConflictsFound, FailOn::kLow},
      {"groups { verdict: VERDICT_DISAGREE conflicts { severity: 0.05 } }", false, kNoConflict, FailOn::kMedium},
      {"groups { verdict: VERDICT_DISAGREE conflicts { severity: 0.2 } }", false, kConflictsFound, FailOn::kMedium},
      {"groups { verdict: VERDICT_DISAGREE conflicts { severity: 0.2 } }", false, kNoConflict, FailOn::kHigh},
      {"groups { verdict: VERDICT_DISAGREE conflicts { severity: 0.2 } conflicts { severity: 0.9 } }", false,
       kConflictsFound, FailOn::kHigh},
      {"groups { verdict: VERDICT_DISAGREE conflicts { severity: 0.9 } }", true, kNoConflict, FailOn::kHigh},
      {"issues { severity: SEVERITY_ERROR }", false, kTrouble, FailOn::kHigh},
      // Only what costs a whole input is trouble, and then it wins.
      {"issues { severity: SEVERITY_NOTE } issues { severity: SEVERITY_WARNING }", false, kNoConflict},
      {"issues { severity: SEVERITY_WARNING } groups { verdict: VERDICT_DISAGREE }", false, kConflictsFound},
      {"issues { severity: SEVERITY_ERROR }", false, kTrouble},
      {"issues { severity: SEVERITY_ERROR } groups { verdict: VERDICT_DISAGREE }", false, kTrouble},
      {"issues { severity: SEVERITY_ERROR } groups { verdict: VERDICT_DISAGREE }", true, kTrouble},
  };
  for (const auto& row : kRows) {
    Options options;
    options.exit_zero = row.exit_zero;
    options.fail_on = row.fail_on;
    EXPECT_EQ(Outcome(ReportOf(row.report), options), row.code) << row.report;
  }
}

TEST(TellIssuesTest, WarningsAndErrorsWithTheirPlaces) {
  StringOutput out, err;
  Progress silent;
  Console console{.out = out, .err = err, .progress = silent};
  TellIssues(ReportOf("issues { severity: SEVERITY_NOTE path: 'a' message: 'not told' }"
                      "issues { severity: SEVERITY_WARNING path: 'a' message: 'cut short' span { line: 3 column: 7 } }"
                      "issues { severity: SEVERITY_ERROR path: 'b' message: 'gone' }"
                      "issues { severity: SEVERITY_ERROR message: 'no path' }")
                 .issues(),
             console);
  EXPECT_EQ(err.text(), "gainsay: a:3:7: cut short\ngainsay: b: gone\ngainsay: no path\n");
  EXPECT_EQ(out.text(), "");
}

}  // namespace
}  // namespace gainsay::cli
