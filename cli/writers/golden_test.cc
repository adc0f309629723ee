// What each writer makes of the reports in cli/testdata, compared with files that people read in reviews.
//
//   bazel run //cli/writers:golden_test -- --update     writes the files anew; read the difference before you commit it
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/text_format.h>
#include <google/protobuf/util/delimited_message_util.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "cli/writers/writer.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

bool g_update = false;

std::string Folder() {
  const char* workspace = getenv("BUILD_WORKSPACE_DIRECTORY");
  return absl::StrCat(g_update && workspace != nullptr ? absl::StrCat(workspace, "/") : "", "cli/testdata/");
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void ExpectGolden(const std::string& name, const std::string& actual) {
  const std::string path = absl::StrCat(Folder(), name);
  if (g_update) {
    std::ofstream(path, std::ios::binary) << actual;
    return;
  }
  EXPECT_EQ(ReadFile(path), actual) << path << "; see the top of this test on how to update it";
}

struct Story {
  v1::Report report;
  std::map<std::string, std::string> documents;
  DocumentTexts texts;
};

void Load(const std::string& name, Story& story) {
  const std::string folder = absl::StrCat(Folder(), name, "/");
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(ReadFile(folder + "report.textproto"), &story.report));
  for (const v1::Source& source : story.report.sources()) {
    const std::string text = ReadFile(absl::StrCat(folder, source.id(), ".txt"));
    if (!text.empty()) story.documents[source.id()] = text;
  }
  for (const auto& [id, text] : story.documents) story.texts.Add(id, text);
}

std::string Written(const Story& story, absl::string_view format, const Layout& layout) {
  StringOutput out;
  EXPECT_TRUE(FindFormat(format)->write_report({story.report, story.texts}, layout, out).ok());
  return out.text();
}

// The claims of the report, by source.
std::string WrittenClaims(const Story& story, absl::string_view format, const Layout& layout) {
  StringOutput out;
  const std::unique_ptr<ClaimSetWriter> writer = FindFormat(format)->claim_set_writer(layout, out);
  for (const v1::Source& source : story.report.sources()) {
    v1::ClaimSet claim_set;
    *claim_set.mutable_generator() = story.report.generator();
    *claim_set.mutable_source() = source;
    for (const v1::Claim& claim : story.report.claims()) {
      if (claim.source_id() == source.id()) *claim_set.add_claims() = claim;
    }
    EXPECT_TRUE(writer->Write(claim_set, story.texts.Find(source.id())).ok());
  }
  EXPECT_TRUE(writer->Finish().ok());
  return out.text();
}

// The page without what stands in cli/writers/html anyway: its style, its script and their hashes.
std::string WithoutStyleAndScript(std::string page) {
  const std::pair<std::string, std::string> kParts[] = {
      {"<style>", "</style>"}, {"<script>", "</script>"}, {"style-src '", "'"}, {"script-src '", "'"}};
  for (const auto& [begin, end] : kParts) {
    const size_t from = page.find(begin);
    if (from == std::string::npos) continue;
    const size_t words = from + begin.size();
    page.replace(words, page.find(end, words) - words, "...");
  }
  return page;
}

struct Case {
  std::string golden;
  std::string story;
  std::string format;
  Layout layout = {};
  bool claims = false;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.golden; }

class GoldenTest : public testing::TestWithParam<Case> {};

TEST_P(GoldenTest, IsWrittenAsAgreed) {
  const Case& row = GetParam();
  Story story;
  Load(row.story, story);
  std::string written =
      row.claims ? WrittenClaims(story, row.format, row.layout) : Written(story, row.format, row.layout);
  if (row.format == "html") written = WithoutStyleAndScript(std::move(written));
  ExpectGolden(absl::StrCat(row.story, "/", row.golden), written);
}

INSTANTIATE_TEST_SUITE_P(
    Writers, GoldenTest,
    testing::ValuesIn(std::vector<Case>{
        {.golden = "conflicts.out", .story = "strikes", .format = "text"},
        {.golden = "all.out", .story = "strikes", .format = "text", .layout = {.show_all = true}},
        {.golden = "wide.out", .story = "strikes", .format = "text", .layout = {.width = 160}},
        {.golden = "narrow.out", .story = "strikes", .format = "text", .layout = {.width = 40}},
        {.golden = "color.out", .story = "strikes", .format = "text", .layout = {.color = true, .show_all = true}},
        {.golden = "report.json", .story = "strikes", .format = "json"},
        {.golden = "report.jsonl", .story = "strikes", .format = "jsonl"},
        {.golden = "report.out.textproto", .story = "strikes", .format = "textproto"},
        {.golden = "matrix.out", .story = "strikes", .format = "text", .layout = {.view = View::kMatrix}},
        {.golden = "matrix_all.out",
         .story = "strikes",
         .format = "text",
         .layout = {.view = View::kMatrix, .width = 130, .show_all = true}},
        {.golden = "matrix_color.out",
         .story = "strikes",
         .format = "text",
         .layout = {.view = View::kMatrix, .color = true, .show_all = true}},
        {.golden = "report.csv", .story = "strikes", .format = "csv"},
        {.golden = "matrix.csv", .story = "strikes", .format = "csv", .layout = {.view = View::kMatrix}},
        {.golden = "claims.csv", .story = "strikes", .format = "csv", .layout = {.view = View::kClaims}},
        {.golden = "claims.csv", .story = "strikes", .format = "csv", .claims = true},
        {.golden = "report.html", .story = "strikes", .format = "html"},
        {.golden = "report.md", .story = "strikes", .format = "markdown"},
        {.golden = "report.sarif", .story = "strikes", .format = "sarif"},
        {.golden = "github.out", .story = "strikes", .format = "github"},
        {.golden = "gitlab.json", .story = "strikes", .format = "gitlab"},
        {.golden = "junit.xml", .story = "strikes", .format = "junit"},
        {.golden = "claimreview.jsonld", .story = "strikes", .format = "claimreview"},
        {.golden = "claims.out", .story = "strikes", .format = "text", .claims = true},
        {.golden = "claims_color.out", .story = "strikes", .format = "text", .layout = {.color = true}, .claims = true},
        {.golden = "claims.json", .story = "strikes", .format = "json", .claims = true},
        {.golden = "claims.jsonl", .story = "strikes", .format = "jsonl", .claims = true},
        {.golden = "claims.textproto", .story = "strikes", .format = "textproto", .claims = true},
        {.golden = "all.out", .story = "plain", .format = "text", .layout = {.show_all = true}},
        {.golden = "claims.out", .story = "plain", .format = "text", .claims = true},
        {.golden = "matrix.out", .story = "plain", .format = "text", .layout = {.view = View::kMatrix}},
        {.golden = "report.html", .story = "plain", .format = "html"},
        {.golden = "report.md", .story = "plain", .format = "markdown"},
        {.golden = "report.sarif", .story = "plain", .format = "sarif"},
        {.golden = "junit.xml", .story = "plain", .format = "junit"},
        // Documents that would like to be more than text.
        {.golden = "conflicts.out", .story = "hostile", .format = "text"},
        {.golden = "matrix.out", .story = "hostile", .format = "text", .layout = {.view = View::kMatrix}},
        {.golden = "report.csv", .story = "hostile", .format = "csv"},
        {.golden = "report.html", .story = "hostile", .format = "html"},
        {.golden = "report.md", .story = "hostile", .format = "markdown"},
        {.golden = "report.sarif", .story = "hostile", .format = "sarif"},
        {.golden = "github.out", .story = "hostile", .format = "github"},
        {.golden = "gitlab.json", .story = "hostile", .format = "gitlab"},
        {.golden = "junit.xml", .story = "hostile", .format = "junit"},
        {.golden = "claimreview.jsonld", .story = "hostile", .format = "claimreview"},
    }),
    [](const testing::TestParamInfo<Case>& info) {
      std::string name = absl::StrCat(info.param.story, "_", info.param.golden, info.param.claims ? "_claims" : "");
      for (char& c : name) c = c == '.' ? '_' : c;
      return name;
    });

// The same for what one stage recognised: mentions/mentions.textproto is a hand-made gainsay.cli.MentionSet.

struct MentionsCase {
  std::string golden;
  std::string format;
  Layout layout = {};
};

TEST(MentionsGoldenTest, IsWrittenAsAgreed) {
  const MentionsCase kRows[] = {
      {.golden = "text.out", .format = "text"},
      {.golden = "color.out", .format = "text", .layout = {.color = true}},
      {.golden = "mentions.json", .format = "json"},
      {.golden = "mentions.jsonl", .format = "jsonl"},
  };
  MentionSet mentions, nothing;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
      ReadFile(absl::StrCat(Folder(), "mentions/mentions.textproto")), &mentions));
  nothing.mutable_source()->set_path("nothing.txt");
  for (const MentionsCase& row : kRows) {
    StringOutput out;
    const std::unique_ptr<MentionSetWriter> writer = FindFormat(row.format)->mention_set_writer(row.layout, out);
    EXPECT_TRUE(writer->Write(mentions, "").ok());
    EXPECT_TRUE(writer->Write(nothing, "").ok());
    EXPECT_TRUE(writer->Finish().ok());
    ExpectGolden(absl::StrCat("mentions/", row.golden), out.text());
  }
}

// What is written can be read again, and is the same.

bool Same(const v1::Report& a, const v1::Report& b) { return google::protobuf::util::MessageDifferencer::Equals(a, b); }

TEST(RoundTripTest, Json) {
  Story story;
  Load("strikes", story);
  v1::Report read;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(Written(story, "json", {}), &read).ok());
  EXPECT_TRUE(Same(story.report, read));
}

TEST(RoundTripTest, Textproto) {
  Story story;
  Load("strikes", story);
  v1::Report read;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(Written(story, "textproto", {}), &read));
  EXPECT_TRUE(Same(story.report, read));
}

TEST(RoundTripTest, BinaryReport) {
  Story story;
  Load("strikes", story);
  const std::string bytes = Written(story, "binary", {});
  google::protobuf::io::ArrayInputStream stream(bytes.data(), static_cast<int>(bytes.size()));
  v1::Report read;
  ASSERT_TRUE(google::protobuf::util::ParseDelimitedFromZeroCopyStream(&read, &stream, nullptr));
  EXPECT_TRUE(Same(story.report, read));
}

TEST(RoundTripTest, BinaryClaimSets) {
  Story story;
  Load("strikes", story);
  const std::string bytes = WrittenClaims(story, "binary", {});
  google::protobuf::io::ArrayInputStream stream(bytes.data(), static_cast<int>(bytes.size()));
  int sets = 0, claims = 0;
  bool at_end = false;
  for (v1::ClaimSet read; google::protobuf::util::ParseDelimitedFromZeroCopyStream(&read, &stream, &at_end); ++sets) {
    claims += read.claims_size();
    read.Clear();
  }
  EXPECT_TRUE(at_end);
  EXPECT_EQ(sets, story.report.sources_size());
  EXPECT_EQ(claims, story.report.claims_size());
}

// Formats of others that are JSON, whatever the documents hold.
TEST(JsonTest, IsReadByAParser) {
  for (const char* name : {"strikes", "plain", "hostile"}) {
    Story story;
    Load(name, story);
    for (const char* format : {"sarif", "gitlab", "claimreview"}) {
      google::protobuf::Value read;
      EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(Written(story, format, {}), &read).ok())
          << name << format;
    }
  }
}

// What viewers of SARIF follow: results to rules, and messages to related locations.
TEST(SarifTest, RulesAndLinksLeadSomewhere) {
  Story story;
  Load("strikes", story);
  google::protobuf::Struct log;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(Written(story, "sarif", {}), &log).ok());
  const auto& run = log.fields().at("runs").list_value().values(0).struct_value().fields();
  const auto& driver = run.at("tool").struct_value().fields().at("driver").struct_value().fields();
  const auto& rules = driver.at("rules").list_value();
  const auto& results = run.at("results").list_value();
  EXPECT_EQ(results.values_size(), 7);
  std::set<std::string> fingerprints;
  for (const google::protobuf::Value& value : results.values()) {
    const auto& result = value.struct_value().fields();
    const int rule = static_cast<int>(result.at("ruleIndex").number_value());
    ASSERT_LT(rule, rules.values_size());
    EXPECT_EQ(rules.values(rule).struct_value().fields().at("id").string_value(), result.at("ruleId").string_value());
    const auto& related = result.at("relatedLocations").list_value();
    ASSERT_EQ(related.values_size(), 1);
    EXPECT_EQ(related.values(0).struct_value().fields().at("id").number_value(), 1);
    EXPECT_TRUE(absl::StrContains(result.at("message").struct_value().fields().at("text").string_value(), "](1)"));
    EXPECT_EQ(result.at("locations").list_value().values_size(), 1);
    const auto& prints = result.at("partialFingerprints").struct_value().fields();
    EXPECT_TRUE(fingerprints.insert(prints.at("gainsayConflict/v1").string_value()).second);
  }
}

// Baselines and CI systems tell findings apart by the conflict's own fingerprint.
TEST(FingerprintTest, EachConflictCarriesItsOwn) {
  Story story;
  Load("strikes", story);
  for (const char* format : {"sarif", "gitlab", "csv", "html"}) {
    const std::string written = Written(story, format, {});
    for (const v1::ClaimGroup& group : story.report.groups()) {
      for (const v1::Conflict& conflict : group.conflicts()) {
        EXPECT_TRUE(absl::StrContains(written, conflict.fingerprint())) << format << " " << conflict.fingerprint();
      }
    }
  }
}

TEST(JsonTest, NoClaimSetsAreAnEmptyArray) {
  StringOutput out;
  ASSERT_TRUE(FindFormat("json")->claim_set_writer({}, out)->Finish().ok());
  EXPECT_EQ(out.text(), "[]\n");
}

}  // namespace
}  // namespace gainsay::cli

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) gainsay::cli::g_update |= absl::string_view(argv[i]) == "--update";
  return RUN_ALL_TESTS();
}
