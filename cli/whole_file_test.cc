#include "cli/whole_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

class WholeFileTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = absl::StrCat(testing::TempDir(), "/", testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directory(folder_);
  }
  std::string Path(absl::string_view name) const { return absl::StrCat(folder_, "/", name); }
  std::string Got(absl::string_view name) const {
    std::ifstream file(Path(name), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  }
  // Files in the folder: a temporary one must not stay.
  int Count() const {
    int count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder_)) ++count;
    return count;
  }

  std::string folder_;
};

TEST_F(WholeFileTest, NewFile) {
  EXPECT_TRUE(WriteWholeFile(Path("a"), "new").ok());
  EXPECT_EQ(Got("a"), "new");
  EXPECT_EQ(Count(), 1);
}
TEST_F(WholeFileTest, OldFileIsReplacedAndKeepsItsMode) {
  ASSERT_TRUE(WriteWholeFile(Path("a"), "old and longer").ok());
  ASSERT_EQ(chmod(Path("a").c_str(), 0640), 0);
  EXPECT_TRUE(WriteWholeFile(Path("a"), "new").ok());
  EXPECT_EQ(Got("a"), "new");
  struct stat file;
  ASSERT_EQ(stat(Path("a").c_str(), &file), 0);
  EXPECT_EQ(file.st_mode & 0777, 0640u);
  EXPECT_EQ(Count(), 1);
}
TEST_F(WholeFileTest, LinkStaysALink) {
  ASSERT_TRUE(WriteWholeFile(Path("a"), "old").ok());
  ASSERT_EQ(symlink("a", Path("link").c_str()), 0);
  EXPECT_TRUE(WriteWholeFile(Path("link"), "new").ok());
  EXPECT_TRUE(std::filesystem::is_symlink(Path("link")));
  EXPECT_EQ(Got("a"), "new");
}
TEST_F(WholeFileTest, DeviceIsWrittenAsItIs) {
  EXPECT_TRUE(WriteWholeFile("/dev/null", "x").ok());
  EXPECT_FALSE(WriteWholeFile("/dev/full", "x").ok());
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}
TEST_F(WholeFileTest, NoSuchFolder) {
  EXPECT_EQ(WriteWholeFile(Path("no/a"), "x").message(), "its folder does not exist; make it first");
}
TEST_F(WholeFileTest, Directory) {
  EXPECT_EQ(WriteWholeFile(folder_, "x").message(), "is a directory; name a file in it");
}

}  // namespace
}  // namespace gainsay::cli
