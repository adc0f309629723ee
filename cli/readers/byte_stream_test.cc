#include "cli/readers/byte_stream.h"

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "cli/readers/samples_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// All of it, and what went wrong.
std::string Dump(std::string bytes) {
  const std::unique_ptr<ByteStream> stream = ByteStream::Of(std::move(bytes));
  std::string all;
  stream->Read(1 << 20, all);
  EXPECT_TRUE(stream->AtEnd());
  EXPECT_EQ(stream->offset(), all.size());
  return absl::StrCat(all, stream->status().ok() ? "" : " ! ", stream->status().message());
}

TEST(ByteStreamTest, Rows) {
  const std::string one = GzipOf("one"), two = GzipOf("two");
  const struct {
    const char* name;
    std::string bytes;
    std::string expected;
  } kRows[] = {
      {"bytes", "one", "one"},
      {"nothing", "", ""},
      {"one byte of gzip", "\x1F", "\x1F"},
      {"gzip", one, "one"},
      {"several files in one", one + two, "onetwo"},
      {"padding", one + std::string(100, '\0'), "one"},
      {"gzip in gzip is not unpacked twice", GzipOf(one), one},
      {"nothing in gzip", GzipOf(""), ""},
      {"cut off", one + two.substr(0, 8),
       "one ! is cut off: its gzip data ends within a file, at byte 31; fetch it again"},
      {"something else behind it", one + "xyz", "one ! holds damaged gzip data before byte 25; fetch it again"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Dump(row.bytes), row.expected) << row.name;
}

TEST(ByteStreamTest, Lines) {
  const std::string long_line(200000, 'x');
  for (const bool compressed : {false, true}) {
    const std::string bytes = absl::StrCat("one\r\n\n", long_line, "\nlast");
    const std::unique_ptr<ByteStream> stream = ByteStream::Of(compressed ? GzipOf(bytes) : bytes);
    EXPECT_EQ(stream->compressed(), compressed);
    EXPECT_EQ(stream->Peek(3), "one");
    for (const std::string& expected :
         {std::string("one\r\n"), std::string("\n"), long_line + "\n", std::string("last")}) {
      std::string line;
      EXPECT_TRUE(stream->ReadLine(1 << 20, line));
      EXPECT_EQ(line, expected);
    }
    std::string line;
    EXPECT_FALSE(stream->ReadLine(1 << 20, line));
    EXPECT_EQ(stream->offset(), bytes.size());
  }
  const std::unique_ptr<ByteStream> stream = ByteStream::Of("abcdef\ng");
  std::string line;
  EXPECT_TRUE(stream->ReadLine(4, line));
  EXPECT_EQ(line, "abcd");
  stream->Skip(3);
  EXPECT_EQ(stream->Peek(9), "g");
}

TEST(ByteStreamTest, InflateIsBounded) {
  EXPECT_EQ(*Inflate(GzipOf("one"), 3), "one");
  EXPECT_TRUE(absl::IsResourceExhausted(Inflate(GzipOf("one"), 2).status()));
  EXPECT_TRUE(absl::IsDataLoss(Inflate(GzipOf("one").substr(0, 12), 3).status()));
  EXPECT_TRUE(absl::IsDataLoss(Inflate("", 3).status()));
}

}  // namespace
}  // namespace gainsay::cli
