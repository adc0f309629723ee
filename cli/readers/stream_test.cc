#include "cli/readers/stream.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

std::string Dump(absl::string_view line) {
  StreamRecord record;
  const absl::Status status = ParseStreamRecord(line, record);
  const v1::Source& source = record.document.source;
  std::string dump = absl::StrCat(source.id(), "|", record.document.text, "|", source.published());
  for (const v1::Issue& issue : record.issues) absl::StrAppend(&dump, " * ", issue.message());
  return status.ok() ? dump : absl::StrCat(dump, " ! ", status.message());
}

TEST(StreamTest, Rows) {
  const struct {
    absl::string_view line;
    std::string expected;
  } kRows[] = {
      {R"({"id": "a17", "text": "27 died.\nYes.", "published": "2020-01-03"})", "a17|27 died.\nYes.|2020-01-03"},
      {R"({"text": "\u00e9\ud83d\ude00"})", "|é😀|"},
      {R"({"text": "x", "published": null, "id": null})", "|x|"},
      // Told, and read all the same.
      {R"({"text": "x", "zone": 1, "author": "me"})",
       "|x| * field \"author\" means nothing here and was left out * field \"zone\" means nothing here and was left "
       "out"},
      {R"({"text": "x", "published": "2020"})",
       "|x| * \"published\": '2020' is no day and was left out; write it as YYYY-MM-DD"},
      // Useless, but the id is kept for the answer.
      {R"({"id": "a17"})", "a17|| ! no \"text\"; give the words of the document there"},
      {R"({"id": "a17", "text": ""})", "a17|| ! no \"text\"; give the words of the document there"},
      {R"({"id": "a17", "text": 27})", "a17|| ! \"text\" is no string; put it into quotes"},
      {"", "|| ! the line is empty; give one JSON object a line"},
      {"plain", "|| ! the line is no JSON object (Unexpected token.); give one a line"},
      {R"({"text": "x")",
       "|| ! the line is no JSON object (Unexpected end of string. Expected , or } after key:value pair.); give one a "
       "line"},
      {R"({"text": "\ud800"})", "|| ! the line is no JSON object (Missing low surrogate.); give one a line"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Dump(row.line), row.expected) << row.line;
}

}  // namespace
}  // namespace gainsay::cli
