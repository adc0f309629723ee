// Frames: `gainsay compare --stream`, and `gainsay extract --stream` in forms other than JSON Lines.
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/json_util.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "cli/run_testing.h"
#include "gainsay/v1/report.pb.h"
#include "gainsay/v1/stream.pb.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

std::string Delimited(const google::protobuf::MessageLite& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream coded(&stream);
  coded.WriteVarint32(static_cast<uint32_t>(message.ByteSizeLong()));
  message.SerializeToCodedStream(&coded);
  coded.Trim();
  return bytes;
}

template <typename Message>
std::vector<Message> ReadDelimited(const std::string& bytes) {
  std::vector<Message> messages;
  google::protobuf::io::CodedInputStream in(reinterpret_cast<const uint8_t*>(bytes.data()),
                                            static_cast<int>(bytes.size()));
  for (uint32_t size = 0; in.ReadVarint32(&size);) {
    std::string message;
    EXPECT_TRUE(in.ReadString(&message, static_cast<int>(size)));
    EXPECT_TRUE(messages.emplace_back().ParseFromString(message));
  }
  return messages;
}

v1::Report ReportOf(const std::string& json) {
  v1::Report report;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(json, &report).ok()) << json;
  return report;
}

std::set<std::string> FingerprintsOf(const v1::Report& report) {
  std::set<std::string> fingerprints;
  for (const v1::ClaimGroup& group : report.groups()) {
    for (const v1::Conflict& conflict : group.conflicts()) fingerprints.insert(conflict.fingerprint());
  }
  return fingerprints;
}

class FramesRunTest : public RunTest {
 protected:
  // The claims of the files, as one frame.
  v1::ClaimSets ClaimsOf(const std::string& files) const {
    v1::ClaimSets sets;
    for (v1::ClaimSet& set : ReadDelimited<v1::ClaimSet>(Run("gainsay extract --format=binary " + files).out))
      *sets.add_claim_sets() = std::move(set);
    return sets;
  }
};

// Diff keeps claims packed and writes those that the report does not name from there; a frame is compared as it is.
TEST_F(FramesRunTest, AFrameOfDocumentsGivesWhatDiffGives) {
  Put("c.txt", "The bridge cost $2.5 billion, the ministry said.\n");
  const v1::Report diff = ReportOf(Run("gainsay diff --format=json a.txt b.txt c.txt").out);
  ASSERT_FALSE(FingerprintsOf(diff).empty());
  const v1::ClaimSets claims = ClaimsOf("a.txt b.txt c.txt");
  EXPECT_EQ(diff.claims_size(), static_cast<int>(diff.summary().claims()));
  Run("gainsay extract --format=binary a.txt b.txt c.txt > all.claims");
  EXPECT_EQ(ReportOf(Run("gainsay diff --format=json all.claims").out).SerializeAsString(), diff.SerializeAsString());
  Put("in", Delimited(claims));
  const Result binary = Run("gainsay compare --stream --frames=binary --format=binary < in");
  EXPECT_EQ(binary.status, 0) << "whatever was found";
  EXPECT_EQ(binary.err, "");
  const std::vector<v1::Report> reports = ReadDelimited<v1::Report>(binary.out);
  ASSERT_EQ(reports.size(), 1u);
  EXPECT_EQ(reports[0].SerializeAsString(), diff.SerializeAsString());

  Put("in", absl::Base64Escape(claims.SerializeAsString()));
  const Result base64 = Run("gainsay compare --stream --frames=base64 --format=base64 < in");
  std::string bytes;
  ASSERT_TRUE(absl::Base64Unescape(base64.out, &bytes)) << base64.out;
  EXPECT_EQ(bytes, diff.SerializeAsString());
}
TEST_F(FramesRunTest, TheListThatExtractPrintsIsAFrame) {
  const Result result = Run("gainsay extract --format=json a.txt b.txt | tr '\\n' ' ' | gainsay compare --stream");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(ReportOf(result.out).SerializeAsString(),
            ReportOf(Run("gainsay diff --format=json a.txt b.txt").out).SerializeAsString());
}

// Stories that have nothing to do with each other, each compared on its own, give what each gives alone; and a document
// that is sent twice brings back its conflicts with the fingerprints they had.
TEST_F(FramesRunTest, ShardsGiveTogetherWhatDiffGives) {
  Put("c.txt", "The bridge cost $2.5 billion, the ministry said.\n");
  Put("d.txt", "The bridge cost $2.3 billion, auditors found.\n");
  Put("e.txt", "The raids left 24 fighters dead.\n");
  std::set<std::string> expected;
  for (const char* story : {"a.txt b.txt", "c.txt d.txt", "a.txt e.txt"})
    expected.merge(FingerprintsOf(ReportOf(Run(absl::StrCat("gainsay diff --format=json ", story)).out)));
  ASSERT_EQ(expected.size(), 3u);
  std::string frames;
  for (const char* story : {"a.txt b.txt", "c.txt d.txt", "a.txt e.txt", "b.txt a.txt"})
    absl::StrAppend(&frames, Delimited(ClaimsOf(story)));
  Put("in", frames);
  for (const char* jobs : {"1", "4"}) {
    const Result result =
        Run(absl::StrCat("gainsay compare --stream --frames=binary --format=binary --jobs=", jobs, " < in"));
    std::set<std::string> found;
    for (const v1::Report& report : ReadDelimited<v1::Report>(result.out)) found.merge(FingerprintsOf(report));
    EXPECT_EQ(found, expected) << jobs << " jobs";
  }
}

TEST_F(FramesRunTest, FramesThatAreNoneAreAnswered) {
  const struct {
    const char* name;
    const char* command;
    const char* in;
    const char* message;
  } cases[] = {
      {"no JSON", "compare", "plain\n", "line 1: the line is no gainsay.v1.ClaimSets in JSON"},
      {"an empty line", "compare", "\n", "line 1: the line is empty"},
      {"no base64", "compare --frames=base64", "*\n", "line 1: the line is no base64"},
      {"another message", "compare --frames=base64", "////\n", "line 1: the frame is no gainsay.v1.ClaimSets"},
      {"another message", "compare --frames=binary", "\x02\xFF\xFF", "frame 1: the frame is no gainsay.v1.ClaimSets"},
      {"no document", "extract --frames=binary", "\x02\xFF\xFF", "frame 1: the frame is no gainsay.v1.Document"},
      {"no text", "extract --frames=binary", "\x03\x0A\x01x", "frame 1: no \\\"text\\\""},
  };
  for (const auto& c : cases) {
    Put("in", c.in);
    const Result result = Run(absl::StrCat("gainsay ", c.command, " --stream --format=jsonl < in"));
    EXPECT_EQ(result.status, 0) << c.name;
    EXPECT_EQ(result.err, "") << c.name;
    EXPECT_TRUE(absl::StrContains(result.out, c.message)) << c.name << ": " << result.out;
  }
}
TEST_F(FramesRunTest, AFrameThatIsCutOffEndsTheStream) {
  Put("in", Delimited(ClaimsOf("a.txt b.txt")) + "\x7FXX");
  const Result result = Run("gainsay compare --stream --frames=binary --format=jsonl < in");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err, "gainsay: standard input: frame 2 is cut off\n");
  EXPECT_TRUE(absl::StrContains(result.out, "\"conflicts\"")) << "what came before is answered";
}
TEST_F(FramesRunTest, DocumentsInBinary) {
  v1::Document document;
  document.set_id("one");
  document.set_text("At least 27 fighters were killed on Sunday.");
  document.set_published("2020-01-03");
  Put("in", Delimited(document));
  const std::vector<v1::ClaimSet> sets =
      ReadDelimited<v1::ClaimSet>(Run("gainsay extract --stream --frames=binary --format=binary < in").out);
  ASSERT_EQ(sets.size(), 1u);
  EXPECT_EQ(sets[0].source().id(), "one");
  EXPECT_EQ(sets[0].source().published(), "2020-01-03");
  ASSERT_GT(sets[0].claims_size(), 0);
  EXPECT_EQ(sets[0].claims(0).kind(), "killed");
}
TEST_F(FramesRunTest, AnswersBeforeTheNextFrameIsThere) {
  Put("in", Delimited(ClaimsOf("a.txt b.txt")));
  const Result result =
      Run("coproc TOOL { gainsay compare --stream --frames=binary --format=jsonl; }\n"
          "cat in >&${TOOL[1]}; read -t 20 -r first <&${TOOL[0]}\n"
          "cat in >&${TOOL[1]}; read -t 20 -r second <&${TOOL[0]}\n"
          "echo \"$first\"; echo \"$second\"");
  const std::vector<std::string> lines = absl::StrSplit(result.out, '\n');
  ASSERT_EQ(lines.size(), 3u) << result.out;
  EXPECT_EQ(FingerprintsOf(ReportOf(lines[0])).size(), 1u);
  EXPECT_EQ(lines[0], lines[1]);
}
TEST_F(FramesRunTest, WhatCompareDoesNotTake) {
  ExpectTrouble(Run("gainsay compare a.txt b.txt"),
                "gainsay: compare: reads frames of claims, which --stream asks for; to compare files: gainsay diff "
                "FILE...\n");
  ExpectTrouble(Run("gainsay compare --stream a.txt"),
                "gainsay: compare: --stream reads standard input; leave files out\n");
}

}  // namespace
}  // namespace gainsay::cli
