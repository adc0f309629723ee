#include "cli/checking.h"

#include <google/protobuf/text_format.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// Sources s1, s2 and s3 with a claim each in five groups.
v1::Report Compared() {
  v1::Report report;
  std::string text;
  for (int source = 1; source <= 3; ++source) absl::StrAppend(&text, "sources { id: 's", source, "' } ");
  const auto claim = [&](const char* id, int source) {
    absl::StrAppend(&text, "claims { id: '", id, "' source_id: 's", source, "' } ");
  };
  claim("a1", 1), claim("b1", 1), claim("c1", 1), claim("d1", 1), claim("e1", 1);
  claim("a2", 2), claim("b2", 2), claim("c2", 2), claim("d2", 2), claim("e2", 2);
  claim("b3", 3), claim("c3", 3), claim("d3", 3), claim("alone3", 3);
  absl::StrAppend(
      &text,
      // Old against old.
      "groups { id: 'a' verdict: VERDICT_DISAGREE claim_ids: ['a1', 'a2'] conflicts { a: 'a1' b: 'a2' severity: 0.9 } }"
      // Both, the worse one between old ones.
      "groups { id: 'b' verdict: VERDICT_DISAGREE claim_ids: ['b1', 'b2', 'b3']"
      "  conflicts { a: 'b1' b: 'b2' severity: 0.8 } conflicts { a: 'b3' b: 'b1' severity: 0.1 } }"
      "groups { id: 'c' verdict: VERDICT_DISAGREE claim_ids: ['c1', 'c2', 'c3'] conflicts { a: 'c1' b: 'c3' severity: "
      "0.7 } }"
      "groups { id: 'd' verdict: VERDICT_AGREE claim_ids: ['d1', 'd2', 'd3'] }"
      "groups { id: 'e' verdict: VERDICT_UPDATED claim_ids: ['e1', 'e2'] }"
      "summary { sources: 3 claims: 14 pairs_compared: 20 groups: 5 conflicts: 3 agreements: 1 updates: 1 }");
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &report));
  return report;
}

// "c(0.7) b d | s1 s2 | b1 ..."
std::string Dump(const v1::Report& report) {
  std::string dump;
  for (const v1::ClaimGroup& group : report.groups()) {
    absl::StrAppend(&dump, group.id());
    for (const v1::Conflict& conflict : group.conflicts()) absl::StrAppend(&dump, "(", conflict.severity(), ")");
    absl::StrAppend(&dump, " ");
  }
  absl::StrAppend(&dump, "|");
  for (const v1::Source& source : report.sources()) absl::StrAppend(&dump, " ", source.id());
  absl::StrAppend(&dump, " |");
  for (const v1::Claim& claim : report.claims()) absl::StrAppend(&dump, " ", claim.id());
  return dump;
}

TEST(KeepWhatInvolvesTest, OneNewSource) {
  v1::Report report = Compared();
  KeepWhatInvolves({"s3"}, report);
  EXPECT_EQ(Dump(report), "c(0.7) b(0.1) d | s1 s2 s3 | b1 c1 d1 b2 c2 d2 b3 c3 d3 alone3");
  EXPECT_EQ(report.checked_source_ids_size(), 1);
  EXPECT_EQ(report.summary().ShortDebugString(),
            "sources: 3 claims: 14 pairs_compared: 20 groups: 3 conflicts: 2 agreements: 1");
}
TEST(KeepWhatInvolvesTest, AllNewKeepsAll) {
  v1::Report report = Compared();
  const std::string before = Dump(report);
  KeepWhatInvolves({"s1", "s2", "s3"}, report);
  EXPECT_EQ(Dump(report), "a(0.9) b(0.8)(0.1) c(0.7) d e " + before.substr(before.find('|')));
  EXPECT_EQ(report.summary().conflicts(), 3u);
}
TEST(KeepWhatInvolvesTest, NobodyNewKeepsNothing) {
  v1::Report report = Compared();
  KeepWhatInvolves({}, report);
  EXPECT_EQ(Dump(report), "| |");
  EXPECT_EQ(report.summary().sources(), 3u);
}

}  // namespace
}  // namespace gainsay::cli
