#include "cli/display.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

TEST(CleanTest, Rows) {
  const struct {
    std::string text;
    std::string clean;
  } kRows[] = {
      {"", ""},
      {"  a \n\t b\r\n", "a b"},
      {"a\u00A0b\u2028c", "a b c"},  // no-break space, line separator
      {"Kataʼib 🕯️ «Résistance»", "Kataʼib 🕯️ «Résistance»"},
      {"red \x1B[31m\x07", "red \uFFFD[31m\uFFFD"},  // steers a terminal
      {"a\x7F\u009Bb", "a\uFFFD\uFFFDb"},
      {"x\u202E52\u202C y\u2066", "x\uFFFD52\uFFFD y\uFFFD"},  // turns the writing round: 52 would be read as 25
      {"caf\xE9 \xC3", "caf\uFFFD \uFFFD"},                    // Latin-1
      {std::string("a\0b", 3), "a\uFFFDb"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Clean(row.text), row.clean);
}

TEST(CleanTest, MovesOffsets) {
  const std::string text = " \n at  least\n 25\xE9 x ";
  size_t offsets[] = {text.find("at"), text.find("25"), text.find("x"), text.size()};
  EXPECT_EQ(Clean(text, absl::MakeSpan(offsets)), "at least 25\uFFFD x");
  EXPECT_EQ(offsets[0], 0u);
  EXPECT_EQ(offsets[1], 9u);
  EXPECT_EQ(offsets[2], 15u);
  EXPECT_EQ(offsets[3], 16u);
}

TEST(DisplayWidthTest, Rows) {
  EXPECT_EQ(DisplayWidth(""), 0u);
  EXPECT_EQ(DisplayWidth("Résistance"), 10u);
  EXPECT_EQ(DisplayWidth("Re\u0301sistance"), 10u);
  EXPECT_EQ(DisplayWidth("死者"), 4u);
  EXPECT_EQ(DisplayWidth("\xE9"), 1u);
}

TEST(AppendWrappedTest, Rows) {
  std::string out;
  AppendWrapped("one two three", "- ", 2, 9, out);
  EXPECT_EQ(out, "- one two\n  three\n");
  out.clear();
  AppendWrapped("incomprehensibilities of it", "", 0, 9, out);
  EXPECT_EQ(out, "incomprehensibilities\nof it\n");
}

}  // namespace
}  // namespace gainsay::cli
