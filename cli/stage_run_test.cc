// `gainsay extract --stage`: what it writes to standard output and to standard error and how it ends.
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "cli/run_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using StageRunTest = RunTest;

TEST_F(StageRunTest, UnknownStage) {
  ExpectTrouble(Run("gainsay extract --stage=quantites a.txt"),
                "gainsay: extract: --stage: no 'quantites'; did you mean quantities? it takes quantities, dates, "
                "claims\n");
}
TEST_F(StageRunTest, StageInAFormatForClaims) {
  for (const std::string format : {"binary", "textproto"}) {
    for (const char* input : {"a.txt", "--stream < a.txt"}) {
      ExpectTrouble(Run(absl::StrCat("gainsay extract --stage=dates --format=", format, " ", input)),
                    absl::StrCat("gainsay: extract: --stage=dates cannot be written with --format=", format,
                                 "; it takes text, json, jsonl\n"));
    }
  }
}

TEST_F(StageRunTest, StagesAsText) {
  Put("c.txt", "Over 27 fighters of Tower 22 were killed last week, 12 of them in late\n2019.\n");
  const Result quantities = Run("gainsay extract --stage=quantities c.txt b.txt");
  EXPECT_EQ(quantities.status, 0);
  EXPECT_EQ(quantities.out,
            "c.txt:1:1: Over 27 = 28 or more (count, at least)\n"
            "c.txt:1:27: 22 = a name (identifier)\n"
            "c.txt:1:53: 12 = 12 (count)\n"
            "b.txt:1:16: 25 = 25 (count)\n");
  EXPECT_EQ(Run("gainsay extract --stage=dates c.txt b.txt").out,
            "c.txt:1:42: last week = unknown (date): needs a publication date, which is not known\n"
            "c.txt:1:67: late 2019 = 2019-10-01 to 2019-12-31 (part, approximate)\n");
  EXPECT_EQ(Run("gainsay extract --stage=dates --published=2020-01-08 c.txt | head -n 1").out,
            "c.txt:1:42: last week = 2019-12-30 to 2020-01-05 (week, relative)\n");
  EXPECT_EQ(Run("gainsay extract --stage=claims a.txt").out, Run("gainsay extract a.txt").out);
}
TEST_F(StageRunTest, StagesAsJson) {
  const Result lines = Run("gainsay extract --stage=quantities --format=jsonl a.txt gone.txt b.txt");
  EXPECT_EQ(lines.status, 2);
  EXPECT_EQ(lines.err, "gainsay: gone.txt: no such file; check the name\n");
  const std::vector<std::string> each = absl::StrSplit(lines.out, '\n');
  ASSERT_EQ(each.size(), 4u) << lines.out;
  EXPECT_TRUE(absl::StrContains(each[0], "\"path\":\"a.txt\"")) << each[0];
  EXPECT_TRUE(absl::StrContains(each[0],
                                "\"quantities\":[{\"begin\":0,\"end\":11,\"line\":1,\"column\":1,\"text\":\"At least "
                                "27\",\"type\":\"TYPE_COUNT\",\"low\":27,\"modality\":\"MODALITY_AT_LEAST\","
                                "\"granularity\":1}]"))
      << each[0];
  EXPECT_TRUE(absl::StrContains(each[1], "\"path\":\"gone.txt\"")) << each[1];
  EXPECT_TRUE(absl::StrContains(each[1], "SEVERITY_ERROR")) << each[1];
  EXPECT_TRUE(absl::StrContains(each[2], "\"path\":\"b.txt\"")) << each[2];
  EXPECT_TRUE(absl::StartsWith(Run("gainsay extract --stage=dates --format=json a.txt").out, "[\n{\n"));
}
TEST_F(StageRunTest, StageOfAStream) {
  Put("in",
      "{\"id\": \"one\", \"text\": \"27 died last week.\", \"published\": \"2020-01-08\"}\n{\"text\": \"caf\xE9\"}\n\n"
      "{\"id\": \"two\", \"text\": 25}\n{\"id\": \"three\", \"text\": \"\\u0000 last week.\"}\n");
  const Result result = Run("gainsay extract --stage=dates --stream --format=jsonl < in");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err, "");
  const std::vector<std::string> lines = absl::StrSplit(result.out, '\n');
  ASSERT_EQ(lines.size(), 6u) << result.out;
  EXPECT_TRUE(absl::StrContains(lines[0], "\"id\":\"one\"")) << lines[0];
  EXPECT_TRUE(absl::StrContains(lines[0], "\"first\":\"2019-12-30\",\"last\":\"2020-01-05\"")) << lines[0];
  EXPECT_TRUE(absl::StrContains(lines[1], "line 2: the line is no JSON object")) << lines[1];
  EXPECT_TRUE(absl::StrContains(lines[2], "line 3: the line is empty")) << lines[2];
  EXPECT_TRUE(absl::StrContains(lines[3], "\"id\":\"two\"")) << lines[3];
  EXPECT_TRUE(absl::StrContains(lines[3], "line 4: \\\"text\\\" is no string")) << lines[3];
  EXPECT_TRUE(absl::StrContains(lines[4], "\"begin\":2,\"end\":11")) << lines[4];
  EXPECT_TRUE(absl::StrContains(lines[4], "\"unresolved\":\"needs a publication date")) << lines[4];
}
TEST_F(StageRunTest, StageOfAStreamAnswersAtOnce) {
  const Result result =
      Run("coproc TOOL { gainsay extract --stage=dates --stream --format=jsonl; }\n"
          "echo '{\"id\": \"one\", \"text\": \"In 2019.\"}' >&${TOOL[1]}; read -t 20 -r first <&${TOOL[0]}\n"
          "echo '{\"id\": \"two\", \"text\": \"In 2020.\"}' >&${TOOL[1]}; read -t 20 -r second <&${TOOL[0]}\n"
          "echo \"$first\"; echo \"$second\"");
  EXPECT_TRUE(absl::StrContains(result.out, "\"id\":\"one\"")) << result.out;
  EXPECT_TRUE(absl::StrContains(result.out, "\"id\":\"two\"")) << result.out;
}

}  // namespace
}  // namespace gainsay::cli
