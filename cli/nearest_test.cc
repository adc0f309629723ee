#include "cli/nearest.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

TEST(NearestTest, Rows) {
  const struct {
    absl::string_view word;
    absl::string_view nearest;
  } kRows[] = {
      {"format", "format"},
      {"formt", "format"},
      {"fromat", "format"},  // a letter lost, two swapped
      {"form", "format"},
      {"colour", "color"},
      {"exitzero", "exit-zero"},
      // Too far to be meant.
      {"quux", ""},
      {"", ""},
      {"f", ""},
      {"fo", ""},
      {"formatformatformat", ""},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(Nearest(row.word, {"format", "color", "exit-zero"}), row.nearest) << row.word;
  }
}

}  // namespace
}  // namespace gainsay::cli
