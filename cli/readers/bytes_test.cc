#include "cli/readers/bytes.h"

#include <unistd.h>

#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "cli/readers/date.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

TEST(ReadBytesTest, ReadsAllBytes) {
  const std::string path = absl::StrCat(testing::TempDir(), "/bytes");
  const std::string bytes(200000, '\0');
  std::ofstream(path, std::ios::binary) << bytes;
  EXPECT_EQ(*ReadBytes(path), bytes);
  EXPECT_EQ(*ReadBytes("/dev/null"), "");
}

TEST(ReadBytesTest, TellsWhatIsTheMatter) {
  const std::string path = absl::StrCat(testing::TempDir(), "/five");
  std::ofstream(path) << "12345";
  EXPECT_TRUE(ReadBytes(path, 5).ok());
  EXPECT_EQ(ReadBytes(path, 4).status().message(), "holds 4 GiB or more; split it into its documents and give those");
  // A device has no size beforehand.
  EXPECT_EQ(ReadBytes("/dev/zero", 100000).status().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ReadBytes("no/such").status().message(), "no such file; check the name");
  EXPECT_EQ(ReadBytes("").status().message(), "no such file; check the name");
  EXPECT_EQ(ReadBytes(absl::StrCat(path, "/x")).status().message(),
            "a part of this path is no directory; check the name");
  EXPECT_EQ(ReadBytes(testing::TempDir()).status().message(), "is a directory; name the files in it");
}

TEST(LineReaderTest, GivesEachLineAsSoonAsItIsThere) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  LineReader lines(ends[0]);
  std::string line;
  const std::string first = "one\r\n\ntwo\nthr", last = std::string(100000, 'e');
  ASSERT_EQ(write(ends[1], first.data(), first.size()), static_cast<ssize_t>(first.size()));
  // Nothing but these lines is there to be read, and the pipe is open.
  for (const char* expected : {"one", "", "two"}) {
    ASSERT_TRUE(lines.Next(line));
    EXPECT_EQ(line, expected);
  }
  // A pipe holds 64 KiB, so the rest goes in two parts.
  ASSERT_EQ(write(ends[1], last.data(), 50000), 50000);
  close(ends[1]);
  ASSERT_TRUE(lines.Next(line));
  EXPECT_EQ(line, "thr" + last.substr(0, 50000));
  EXPECT_FALSE(lines.Next(line));
  EXPECT_FALSE(lines.Next(line));
  EXPECT_TRUE(lines.status().ok());
  close(ends[0]);
}

TEST(LineReaderTest, TellsAnError) {
  LineReader lines(-1);
  std::string line;
  EXPECT_FALSE(lines.Next(line));
  EXPECT_FALSE(lines.status().ok());
}

TEST(IsDateTest, Rows) {
  for (const char* good : {"2020-01-03", "2020-02-29", "1999-12-31", "0001-01-01"}) EXPECT_TRUE(IsDate(good)) << good;
  for (const char* bad : {"", "2020", "2020-1-3", "2021-02-29", "2020-13-01", "2020-00-10", "2020-01-00", "2020/01/03",
                          "2020-01-03T10", " 2020-1-03", "-020-01-03", "+020-01-03", "0000-01-01", "2020-01-3 "}) {
    EXPECT_FALSE(IsDate(bad)) << bad;
  }
}

}  // namespace
}  // namespace gainsay::cli
