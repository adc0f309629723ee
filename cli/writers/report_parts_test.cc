#include "cli/writers/report_parts.h"

#include <google/protobuf/text_format.h>
#include <google/protobuf/util/json_util.h>

#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "cli/output.h"
#include "cli/writers/writer.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

const DocumentTexts kNoTexts;

// Every field of a report, and more claims and groups than one part holds.
v1::Report FullReport() {
  v1::Report report;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      "generator { name: 'gainsay' } sources { id: 's' } sources { id: 't' title: '{\\n ]\\n}\\n' } "
      "summary { claims: 2 } issues { message: 'one' } checked_source_ids: 's' checked_source_ids: 't' "
      "near_misses { a: 'c1' b: 'c2' evidence { feature: 'one' } }",
      &report));
  for (int i = 0; i < 2500; ++i) {
    report.add_claims()->set_id(absl::StrCat("c", i));
    report.add_groups()->add_claim_ids(absl::StrCat("c", i));
  }
  // A message in which nothing is set is written as well.
  report.add_claims();
  std::vector<const google::protobuf::FieldDescriptor*> set;
  report.GetReflection()->ListFields(report, &set);
  EXPECT_EQ(static_cast<int>(set.size()), v1::Report::descriptor()->field_count()) << "a new field needs a part";
  return report;
}

TEST(ReportPartsTest, AreTheReport) {
  const v1::Report report = FullReport();
  std::string bytes;
  int parts = 0;
  ASSERT_TRUE(ForEachPart({report, kNoTexts}, [&](const v1::Report& part) {
                ++parts;
                part.AppendToString(&bytes);
                return absl::OkStatus();
              }).ok());
  EXPECT_EQ(bytes, report.SerializeAsString());
  EXPECT_EQ(parts, 6 + 3 + 3);
}

TEST(ReportPartsTest, ErrorsEndIt) {
  const v1::Report report = FullReport();
  int visits = 0;
  const absl::Status status = ForEachPart({report, kNoTexts}, [&](const v1::Report&) {
    return ++visits == 2 ? absl::InternalError("full") : absl::OkStatus();
  });
  EXPECT_EQ(status.message(), "full");
  EXPECT_EQ(visits, 2);
}

std::string Written(const ReportToWrite& written, absl::string_view format, View view = View::kConflicts) {
  StringOutput out;
  EXPECT_TRUE(FindFormat(format)->write_report(written, {.view = view}, out).ok()) << format;
  return out.text();
}

// As protobuf writes the whole.
TEST(ReportPartsTest, FormatsWriteTheWholeFromThem) {
  for (const v1::Report& report : {FullReport(), v1::Report()}) {
    std::string json;
    google::protobuf::util::JsonPrintOptions indented;
    indented.add_whitespace = true;
    ASSERT_TRUE(google::protobuf::util::MessageToJsonString(report, &json, indented).ok());
    EXPECT_EQ(Written({report, kNoTexts}, "json"), json);
    EXPECT_EQ(Written({report, kNoTexts}, "base64"),
              absl::StrCat(absl::Base64Escape(report.SerializeAsString()), "\n"));
    std::string text;
    google::protobuf::TextFormat::PrintToString(report, &text);
    EXPECT_EQ(Written({report, kNoTexts}, "textproto"),
              absl::StrCat("# proto-file: gainsay/v1/report.proto\n# proto-message: gainsay.v1.Report\n", text));
  }
}

// Claims that the report does not hold are written all the same.
TEST(ReportPartsTest, ClaimsMayStandElsewhere) {
  v1::Report report;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      "sources { id: 's' } claims { id: 'c1' source_id: 's' } claims { id: 'c2' source_id: 's' } "
      "claims { id: 'c3' source_id: 's' } groups { claim_ids: 'c1' claim_ids: 'c3' }",
      &report));
  v1::Report named = report;
  named.mutable_claims()->DeleteSubrange(1, 1);
  const ReportToWrite written = {named, kNoTexts, [&](ClaimVisitor visit) {
                                   for (const v1::Claim& claim : report.claims()) visit(claim);
                                 }};
  for (const char* format : {"json", "binary", "base64", "textproto", "html", "csv"}) {
    const View view = format == absl::string_view("csv") ? View::kClaims : View::kConflicts;
    EXPECT_EQ(Written(written, format, view), Written({report, kNoTexts}, format, view)) << format;
  }
}

}  // namespace
}  // namespace gainsay::cli
