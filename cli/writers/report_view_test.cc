#include "cli/writers/report_view.h"

#include <google/protobuf/text_format.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

const DocumentTexts kNoTexts;

v1::Report Parsed(const std::string& text) {
  v1::Report report;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &report)) << text;
  return report;
}

// Which side is looked at first.

struct SidesRow {
  std::string what;
  // Of source a, named first, and of source b.
  std::string published_a;
  std::string published_b;
  // Source and place of the two claims.
  std::string claim_x;
  std::string claim_y;
  std::string newer;
};

TEST(FindingTest, TheLaterSourceIsTheNewerSide) {
  const SidesRow kRows[] = {
      {"published later", "2020-01-02", "2020-01-01", "a", "b", "x"},
      {"published later, named later", "2020-01-01", "2020-01-02", "a", "b", "y"},
      {"one day: named later", "2020-01-01", "2020-01-01", "a", "b", "y"},
      {"one day unknown: named later", "2020-01-01", "", "a", "b", "y"},
      {"named later, whatever the order of the claims", "", "", "b", "a", "x"},
      {"one source: the later place", "2020-01-01", "", "a", "a", "y"},
  };
  for (const SidesRow& row : kRows) {
    const v1::Report report = Parsed(absl::StrCat(
        "sources { id: 'a' published: '", row.published_a, "' } sources { id: 'b' published: '", row.published_b,
        "' } claims { id: 'x' source_id: '", row.claim_x,
        "' value_span { begin: 1 end: 2 } } claims { id: 'y' source_id: '", row.claim_y,
        "' value_span { begin: 5 end: 6 } } groups { verdict: VERDICT_DISAGREE conflicts { a: 'x' b: 'y' } }"));
    const std::vector<Finding> findings = ReportView(report, kNoTexts).Findings();
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].newer.claim->id(), row.newer) << row.what;
    EXPECT_NE(findings[0].older.claim->id(), row.newer) << row.what;
  }
}

TEST(FindingTest, WorstFirstAndEachFingerprintOnce) {
  const v1::Report report = Parsed(
      "sources { id: 'a' } claims { id: 'x' source_id: 'a' } claims { id: 'y' source_id: 'a' }"
      "groups { conflicts { a: 'x' b: 'y' severity: 0.1 fingerprint: 'f1' } conflicts { a: 'x' b: 'gone' fingerprint: "
      "'f0' } }"
      "groups { conflicts { a: 'x' b: 'y' severity: 0.9 fingerprint: 'f2' } conflicts { a: 'x' b: 'y' severity: 0.1 "
      "fingerprint: 'f1' } conflicts { a: 'x' b: 'y' severity: 0.1 fingerprint: 'f3' } }");
  std::vector<std::string> fingerprints;
  for (const Finding& finding : ReportView(report, kNoTexts).Findings())
    fingerprints.push_back(finding.conflict->fingerprint());
  EXPECT_EQ(absl::StrJoin(fingerprints, " "), "f2 f1 f3");
}

TEST(LevelTest, StepsOfSeverity) {
  struct Row {
    double severity;
    absl::string_view level;
  };
  for (const Row& row :
       {Row{0, "low"}, Row{0.06, "low"}, Row{0.1, "medium"}, Row{0.39, "medium"}, Row{0.4, "high"}, Row{1, "high"}}) {
    EXPECT_EQ(LevelName(LevelOf(row.severity)), row.level) << row.severity;
  }
}

// Names of sources.

TEST(SourceNamesTest, ShortAndUnlike) {
  struct Row {
    // "publisher path", apart by "; ".
    std::string sources;
    std::string names;
  };
  const Row kRows[] = {
      {"sources { path: 'a/wire.txt' publisher: 'Reuters' }", "Reuters"},
      {"sources { path: 'a/wire.txt' }", "wire.txt"},
      {"sources { path: '-' }", "-"},
      {"sources { id: 's1' }", "s1"},
      // Two of one publisher, two of one name.
      {"sources { path: 'a.txt' publisher: 'AP' } sources { path: 'b.txt' publisher: 'AP' }", "a.txt|b.txt"},
      {"sources { path: 'x/2019/wire.txt' } sources { path: 'x/2020/wire.txt' }", "2019/wire.txt|2020/wire.txt"},
      {"sources { path: '/a/1/2/w' } sources { path: '/b/1/2/w' }", "/a/1/2/w|/b/1/2/w"},
      {"sources { path: 'w' id: 's1' } sources { path: 'w' id: 's2' }", "s1|s2"},
      // One's publisher is the other's file.
      {"sources { path: 'a.txt' publisher: 'b.txt' } sources { path: 'b.txt' id: 's2' }", "a.txt|s2"},
      {"sources { path: 'a' publisher: '  The\\nTimes ' }", "The Times"},
  };
  for (const Row& row : kRows) {
    const v1::Report report = Parsed(row.sources);
    EXPECT_EQ(absl::StrJoin(ReportView(report, kNoTexts).source_names(), "|"), row.names) << row.sources;
  }
}

// The end of a value.

TEST(EndOfTest, CountsCharactersAndLines) {
  struct Row {
    std::string text;
    std::string value;
    uint32_t line;
    uint32_t column;
  };
  const Row kRows[] = {
      {"27 died", "27", 1, 3},
      {"deux cent é é", "é é", 1, 14},
      {"🕯️ 27", "🕯️ 27", 1, 6},
      {"twenty\nseven", "twenty\nseven", 2, 6},
      {"twenty\r\nseven", "twenty\r\nseven", 2, 6},
  };
  for (const Row& row : kRows) {
    const size_t begin = row.text.find(row.value);
    const v1::Report report = Parsed(absl::StrCat(
        "sources { id: 'a' } claims { id: 'x' source_id: 'a' value_span { line: 1 column: ",
        row.text.substr(0, begin).size() + 1, " begin: ", begin, " end: ", begin + row.value.size(), " } }"));
    DocumentTexts texts;
    texts.Add("a", row.text);
    const ReportView view(report, texts);
    const Position end = EndOf(view.StatementOf(report.claims(0)));
    EXPECT_EQ(end.line, row.line) << row.text;
    EXPECT_EQ(end.column, row.column) << row.text;
    EXPECT_EQ(EndOf(ReportView(report, kNoTexts).StatementOf(report.claims(0))).line, 0u) << "without the document";
  }
}

TEST(ReasonsTest, OneForTwoValues) {
  const v1::Report report = Parsed(
      "claims { id: 'a' quantity { low: 1 high: 1 } } claims { id: 'b' quantity { low: 2 high: 2 } }"
      "claims { id: 'c' quantity { low: 2 high: 2 } } claims { id: 'd' quantity { low: 3 high: 3 } }"
      "groups { conflicts { a: 'a' b: 'b' reason: 'a, b' fingerprint: '1' } conflicts { a: 'c' b: 'a' reason: 'c, a' "
      "fingerprint: '2' } conflicts { a: 'a' b: 'd' fingerprint: '3' } }");
  std::vector<std::string> reasons;
  for (const Reason& reason : ReportView(report, kNoTexts).ReasonsOf(report.groups(0))) {
    reasons.push_back(absl::StrCat(reason.text, " [", absl::StrJoin(reason.fingerprints, " "), "]"));
  }
  EXPECT_EQ(absl::StrJoin(reasons, "; "), "a, b [1 2]; 1 and 3 [3]");
}

}  // namespace
}  // namespace gainsay::cli
