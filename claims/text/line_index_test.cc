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

// Long lines are counted in blocks; the columns are the same.
TEST(LineIndexTest, CountsLongLinesInBlocks) {
  std::string source = "A short one\n";
  while (source.size() < 20000) source += source.size() % 7 == 0 ? "é" : source.size() % 5 == 0 ? "😢" : "x";
  source += "\nAnother\n" + std::string(4096, 'y');
  const LineIndex index(source);
  uint32_t line = 1, column = 1;
  for (size_t at = 0; at <= source.size(); ++at) {
    const bool starts = at == source.size() || (static_cast<unsigned char>(source[at]) & 0xC0) != 0x80;
    if (starts) {
      EXPECT_EQ(index.At(at).line, line) << at;
      EXPECT_EQ(index.At(at).column, column) << at;
      ++column;
    }
    if (at < source.size() && source[at] == '\n') {
      ++line;
      column = 1;
    }
  }
}

TEST(LineIndexTest, HandlesAnEmptySource) {
  const LineIndex index("");
  EXPECT_EQ(index.At(0).line, 1u);
  EXPECT_EQ(index.At(0).column, 1u);
  EXPECT_EQ(index.LineAt(0), "");
}

}  // namespace
}  // namespace gainsay
