#include "claims/text/line_index.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(LineIndexTest, CountsCharactersNotBytes) {
  const std::string source = "One\nKataʼib 😢 27\n";
  const LineIndex index(source);
  const LineIndex::Position position = index.At(source.find("27"));
  EXPECT_EQ(position.line, 2u);
  EXPECT_EQ(position.column, 11u);
  EXPECT_EQ(index.LineAt(source.find("27")), "Kataʼib 😢 27");
}

TEST(LineIndexTest, TakesAnOffsetPastTheEndForTheEnd) {
  const LineIndex index("ab");
  EXPECT_EQ(index.At(99).line, 1u);
  EXPECT_EQ(index.At(99).column, 3u);
}

TEST(LineIndexTest, HandlesAnEmptySource) {
  const LineIndex index("");
  EXPECT_EQ(index.At(0).line, 1u);
  EXPECT_EQ(index.At(0).column, 1u);
  EXPECT_EQ(index.LineAt(0), "");
}

}  // namespace
}  // namespace gainsay
