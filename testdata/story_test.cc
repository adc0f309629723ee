// Runs every story of testdata. What the program gets wrong must be exactly what the story's known_failures.textproto
// lists: a new failure is a step back, and a failure that went away must leave the list.
#include <cstdio>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "testdata/story_scorer.h"

namespace gainsay::testdata {
namespace {

// One line a failure: "missing_claim: wire.drones".
std::set<std::string> Lines(const KnownFailures& failures) {
  std::set<std::string> lines;
  for (const std::string& id : failures.missing_claim()) lines.insert("missing_claim: " + id);
  for (const std::string& id : failures.other_kind()) lines.insert("other_kind: " + id);
  for (const std::string& pair : failures.missed_conflict()) lines.insert("missed_conflict: " + pair);
  for (const std::string& pair : failures.wrong_flag()) lines.insert("wrong_flag: " + pair);
  return lines;
}

// Lines of `a` that are not in `b`.
std::string Without(const std::set<std::string>& a, const std::set<std::string>& b) {
  std::string all;
  for (const std::string& line : a) {
    if (!b.contains(line)) absl::StrAppend(&all, "  ", line, "\n");
  }
  return all;
}

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
  const std::set<std::string> now = Lines(result->failures), before = Lines(known);
  EXPECT_EQ(Without(now, before), "") << "fails now and is not listed as a known failure";
  EXPECT_EQ(Without(before, now), "")
      << "is listed as a known failure and fails no longer: bazel run //testdata:update";
}

INSTANTIATE_TEST_SUITE_P(Stories, StoryTest, testing::ValuesIn(StoryFolders("testdata")),
                         [](const auto& info) { return NameOfFolder(info.param); });

TEST(StoriesTest, AreThere) { EXPECT_GE(StoryFolders("testdata").size(), 4u); }

}  // namespace
}  // namespace gainsay::testdata
