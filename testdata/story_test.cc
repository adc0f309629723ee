// Runs every story of testdata. What the program gets wrong must be exactly what the story's known_failures.textproto
// lists: a new failure is a step back, and a failure that went away must leave the list.
#include <cstdio>
#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "testdata/story_scorer.h"

namespace gainsay::testdata {
namespace {

std::string NameOfFolder(const std::string& folder) { return folder.substr(folder.rfind('/') + 1); }

class StoryTest : public testing::TestWithParam<std::string> {};

TEST_P(StoryTest, FailsOnlyWhereItIsKnownTo) {
  const absl::StatusOr<StoryResult> result = ScoreStory(GetParam());
  ASSERT_TRUE(result.ok()) << result.status();
  std::printf("%-12s found %d of %d claims, flagged %d of %d conflicts, %d wrong flags\n",
              NameOfFolder(GetParam()).c_str(), result->found, result->claims, result->conflicts_flagged,
              result->conflicts, result->wrong_flags);
  KnownFailures known;
  const absl::StatusOr<std::string> listed = ReadFile(GetParam() + "/known_failures.textproto");
  if (listed.ok()) {
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(*listed, &known)) << GetParam();
  }
  EXPECT_EQ(result->failures.DebugString(), known.DebugString())
      << "The left side is what fails now, the right side what is listed. If that is as it should be: bazel run "
         "//testdata:update";
}

INSTANTIATE_TEST_SUITE_P(Stories, StoryTest, testing::ValuesIn(StoryFolders("testdata")),
                         [](const auto& info) { return NameOfFolder(info.param); });

TEST(StoriesTest, AreThere) { EXPECT_GE(StoryFolders("testdata").size(), 4u); }

}  // namespace
}  // namespace gainsay::testdata
