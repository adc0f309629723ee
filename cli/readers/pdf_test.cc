#include "cli/readers/pdf.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// "|" is a new line; then the first byte of each page.
std::string Joined(const std::vector<std::string>& pages) {
  Extracted extracted;
  JoinPages(pages, extracted);
  return absl::StrCat(absl::StrReplaceAll(extracted.text, {{"\n", "|"}}), " ", absl::StrJoin(extracted.pages, ","));
}

TEST(PdfTest, JoinPages) {
  const struct {
    std::vector<std::string> pages;
    std::string expected;
  } kRows[] = {
      {{"One\ntwo.\n\nThree.\n\f"}, "One|two.||Three. 0"},
      // A sentence goes on, a paragraph ends.
      {{"One\ntwo", "three."}, "One|two|three. 0,8"},
      {{"One.", "Two."}, "One.||Two. 0,6"},
      {{"One.", "", "Two."}, "One.||Two. 0,6,6"},
      // Broken words.
      {{"The evacu-\nated men"}, "The evacuated men 0"},
      {{"The pre-\nWar 12-\n15 men"}, "The pre-|War 12-|15 men 0"},
      // Heads and feet.
      {{"One.\n1", "Two.\n2"}, "One.||Two. 0,6"},
      {{"One.\nPage 1 of 2", "Page 2 of 2\nTwo."}, "One.||Two. 0,6"},
      {{"Wire 1\nOne.", "Wire 2\nTwo.", "Wire 3\nThree."}, "One.||Two.||Three. 0,6,12"},
      {{"Dead:\n27"}, "Dead:|27 0"},
      {{"Dead:\n27 men", "Hurt:\n60 men"}, "Dead:|27 men|Hurt:|60 men 0,13"},
      {{}, " "},
  };
  for (const auto& row : kRows) EXPECT_EQ(Joined(row.pages), row.expected) << absl::StrJoin(row.pages, "/");
}

}  // namespace
}  // namespace gainsay::cli
