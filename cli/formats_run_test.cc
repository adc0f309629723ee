// Documents in every format, read by the program itself.
#include <google/protobuf/util/json_util.h>
#include <limits.h>
#include <stdlib.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "cli/readers/samples_testing.h"
#include "cli/run_testing.h"
#include "gainsay/v1/report.pb.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using FormatsRunTest = RunTest;

const Story& Wire() {
  static const Story* const story = new Story{
      .title = "Ferry sinks off Tanga",
      .paragraphs = {
          "Ferry sinks off Tanga, at least 31 dead",
          "TANGA, Tanzania, May 12, 2019 - At least 31 people were killed when the ferry Amani sank off Tanga on "
          "Saturday, the port authority said. More than 80 passengers were rescued, and 14 people are missing.",
          "The ferry was built in 1987 and had room for 120 passengers. \"We counted 160 tickets,\" said Juma Ali, the "
          "harbour master. Divers searched the hull until midnight & found no survivors.",
          "The government gave $2.5 million to the families of the dead, and about 40 percent of it was paid at once. "
          "Two of the dead were children. It was the third accident of the year on that coast."}};
  return *story;
}

constexpr absl::string_view kOther =
    "TANGA, May 12, 2019 - The ferry Amani sank off Tanga on Saturday and 27 people were killed, police said.\n\n"
    "The ferry had room for 100 passengers. The government gave $2.1 million to the families of the dead.\n";

// The claims without their places, one a line.
std::string WithoutPlaces(const std::string& out) {
  std::string text;
  for (const absl::string_view line : absl::StrSplit(out, '\n', absl::SkipEmpty())) {
    absl::StrAppend(&text, line.substr(line.find(": ") + 2), "\n");
  }
  return text;
}

// What is compared with what and how it ends, without ids, places and publishers. Which side is named first says
// nothing.
std::string Findings(const std::string& json, const std::string& name) {
  v1::Report report;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(json, &report).ok()) << json;
  std::map<std::string, std::string> of_claim;
  for (const v1::Claim& claim : report.claims()) {
    for (const v1::Source& source : report.sources()) {
      if (source.id() != claim.source_id()) continue;
      of_claim[claim.id()] =
          absl::StrCat(source.path() == name ? "STORY" : source.path(), " '", claim.value_text(), "'");
    }
  }
  std::vector<std::string> findings;
  for (const v1::ClaimGroup& group : report.groups()) {
    std::set<std::string> members;
    for (const std::string& id : group.claim_ids()) members.insert(of_claim[id]);
    const std::string label =
        absl::StrJoin(absl::StrSplit(group.label(), absl::ByAnyChar(" \r\n"), absl::SkipEmpty()), " ");
    findings.push_back(absl::StrCat(v1::Verdict_Name(group.verdict()), " ", label, ": ", absl::StrJoin(members, ", ")));
    for (const v1::Conflict& conflict : group.conflicts()) {
      const std::set<std::string> sides = {of_claim[conflict.a()], of_claim[conflict.b()]};
      absl::StrAppend(&findings.back(), "; ", absl::StrJoin(sides, " against "));
    }
  }
  std::sort(findings.begin(), findings.end());
  return absl::StrJoin(findings, "\n");
}

// A finding never depends on the format that a text came in.
TEST_F(FormatsRunTest, TheSameStoryGivesTheSameClaimsAndConflictsInEveryFormat) {
  Put("other.txt", std::string(kOther));
  std::map<std::string, std::string> claims, conflicts;
  for (const std::string& ending : SampleEndings()) {
    const std::string name = absl::StrCat("story", ending);
    Put(name, SampleOf(Wire(), ending));
    const Result extract = Run(absl::StrCat("gainsay extract ", name));
    EXPECT_EQ(extract.status, 0) << ending << extract.err;
    EXPECT_EQ(extract.err, "") << ending;
    claims[ending] = WithoutPlaces(extract.out);
    const Result diff = Run(absl::StrCat("gainsay diff --format=json ", name, " other.txt"));
    EXPECT_EQ(diff.status, 1) << ending << diff.err;
    conflicts[ending] = Findings(diff.out, name);
  }
  EXPECT_TRUE(absl::StrContains(claims[".txt"], "killed: At least 31")) << claims[".txt"];
  EXPECT_TRUE(absl::StrContains(conflicts[".txt"], "VERDICT_DISAGREE killed")) << conflicts[".txt"];
  for (const std::string& ending : SampleEndings()) {
    EXPECT_EQ(claims[ending], claims[".txt"]) << ending;
    EXPECT_EQ(conflicts[ending], conflicts[".txt"]) << ending;
  }
}

// A span cuts the words out of the file, with the marks between them; lines and columns are those of the file.
TEST_F(FormatsRunTest, PlacesAreThoseOfTheFile) {
  const struct {
    const char* name;
    std::string bytes;
    std::string place;
    std::string written;
  } kRows[] = {
      {"a.html", "<html>\n<p>\nOnly <b>2</b>7 men\nwere killed.", "3:9", "2</b>7"},
      {"b.html", "<html>\n<p>caf&eacute;: at&nbsp;least 27 men were killed.", "2:17", "at&nbsp;least 27"},
      {"c.txt", "caf\xE9 \x96 27 men were killed.", "1:8", "27"},
      {"d.txt", "\xEF\xBB\xBF\nAt least 27 men were killed.", "2:1", "At least 27"},
      {"e.md", "# Report\n\nAt *least* 27 men were killed.", "3:1", "At *least* 27"},
      {"f.jsonl", "\n{\"text\": \"Yes.\\n\\nAt\\u0020least 27 men were killed.\"}\n", "2:19", "At\\u0020least 27"},
      {"g.eml",
       "From: a\nTo: b\nSubject: c\nContent-Transfer-Encoding: quoted-printable\n\nAt lea=\nst 27 men were killed.",
       "6:1", "At lea=\nst 27"},
      {"h.warc", "\n" + WarcRecordOf("http://a", "Content-Type: text/html", "<p>\nAt least 27 men were killed."),
       "12:1", "At least 27"},
  };
  for (const auto& row : kRows) {
    Put(row.name, row.bytes);
    const Result text = Run(absl::StrCat("gainsay extract ", row.name));
    EXPECT_TRUE(absl::StartsWith(text.out, absl::StrCat(row.name, ":", row.place, ": killed: ")))
        << text.out << text.err;
    const std::string json = Run(absl::StrCat("gainsay extract --format=jsonl ", row.name)).out;
    const size_t value = json.find("\"valueSpan\":{\"begin\":");
    ASSERT_NE(value, std::string::npos) << row.name;
    const size_t begin = std::stoul(json.substr(value + 21));
    const size_t end = std::stoul(json.substr(json.find("\"end\":", value) + 6));
    EXPECT_EQ(row.bytes.substr(begin, end - begin), row.written) << row.name;
    EXPECT_TRUE(absl::StrContains(json, "\"spanBase\":\"SPAN_BASE_FILE\"")) << row.name;
  }
}
TEST_F(FormatsRunTest, PlacesOfAStageAreThoseOfTheFileToo) {
  Put("a.html", "<p>caf&eacute;: <b>2</b>7 men and 5&nbsp;km in May 2019.");
  EXPECT_EQ(Run("gainsay extract --stage=quantities a.html").out,
            "a.html:1:20: 27 = 27 (count)\na.html:1:35: 5 km = 5 km (measure)\n");
  EXPECT_TRUE(absl::StrContains(Run("gainsay extract --stage=dates --format=jsonl a.html").out,
                                "\"begin\":47,\"end\":55,\"line\":1,\"column\":48,\"text\":\"May 2019\""));
}
TEST_F(FormatsRunTest, WhereBytesShowNoWordsTheSourceSaysSo) {
  const struct {
    const char* ending;
    const char* base;
  } kRows[] = {
      {".pdf", "SPAN_BASE_TEXT"},
      {".docx", "SPAN_BASE_TEXT"},
      {".odt", "SPAN_BASE_TEXT"},
      {".base64.eml", "SPAN_BASE_TEXT"},
      {".warc.gz", "SPAN_BASE_UNCOMPRESSED"},
      {".txt.gz", "SPAN_BASE_UNCOMPRESSED"},
      {".utf16.txt", "SPAN_BASE_FILE"},
  };
  for (const auto& row : kRows) {
    Put(absl::StrCat("a", row.ending), SampleOf(Wire(), row.ending));
    const std::string json = Run(absl::StrCat("gainsay extract --format=jsonl a", row.ending)).out;
    EXPECT_TRUE(absl::StrContains(json, absl::StrCat("\"spanBase\":\"", row.base, "\""))) << row.ending;
    EXPECT_EQ(absl::StrContains(json, "\"page\":1"), row.ending == absl::string_view(".pdf")) << row.ending;
    EXPECT_EQ(absl::StrContains(json, "\"page\":2"), row.ending == absl::string_view(".pdf")) << row.ending;
  }
}

// Publisher and day: the manifest wins, then the file's own data, then the dateline.
TEST_F(FormatsRunTest, WhoPublishedItAndWhen) {
  Put("a.html",
      "<title>x</title><meta property=og:site_name content=Wire><meta name=date content=2024-03-17>\n"
      "<p>LIMA, March 15, 2024 - 27 people died on Sunday.");
  Put("b.txt", "LIMA, March 15, 2024 - 27 people died on Sunday.");
  Put("m.json", "{\"sources\": [{\"path\": \"a.html\", \"publisher\": \"Paper\", \"published\": \"2024-03-19\"}]}");
  const struct {
    const char* line;
    const char* expected;
  } kRows[] = {
      {"gainsay extract --format=jsonl --manifest=m.json", "\"publisher\":\"Paper\",\"published\":\"2024-03-19\""},
      {"gainsay extract --format=jsonl a.html", "\"publisher\":\"Wire\",\"published\":\"2024-03-17\""},
      {"gainsay extract --format=jsonl --published=2024-03-20 a.html",
       "\"publisher\":\"Wire\",\"published\":\"2024-03-20\""},
      {"gainsay extract --format=jsonl b.txt", "\"published\":\"2024-03-15\""},
  };
  for (const auto& row : kRows) EXPECT_TRUE(absl::StrContains(Run(row.line).out, row.expected)) << row.line;
}

// What is named.

std::string PathsOf(const Result& result) {
  std::string paths;
  for (const absl::string_view line : absl::StrSplit(result.out, '\n', absl::SkipEmpty())) {
    const size_t at = line.find("\"path\":\"") + 8;
    absl::StrAppend(&paths, paths.empty() ? "" : " ", line.substr(at, line.find('"', at) - at));
  }
  return paths;
}

TEST_F(FormatsRunTest, FoldersPatternsAndStandardInput) {
  const std::string make =
      "mkdir -p d/e d/.git; cp a.txt d/b.txt; cp a.txt d/a.md; cp a.txt d/e/c.TXT; cp a.txt d/.git/x.txt; cp a.txt "
      "d/.x.txt; "
      "cp a.txt d/notes; cp a.txt 'd/[1].txt'; ln -s .. d/e/up; gainsay extract --format=jsonl ";
  const struct {
    const char* arguments;
    const char* expected;
  } kRows[] = {
      {"d", "d/[1].txt d/a.md d/b.txt d/e/c.TXT"},
      {"d/", "d/[1].txt d/a.md d/b.txt d/e/c.TXT"},
      {"d/b.txt d", "d/b.txt d/[1].txt d/a.md d/e/c.TXT"},
      {"d/notes", "d/notes"},
      {"'d/*.txt'", "d/[1].txt d/b.txt"},
      {"'d/?.md'", "d/a.md"},
      {"'d/[1].txt'", "d/[1].txt"},
      {"'?.txt'", "a.txt b.txt"},
      {"- < a.txt", "-"},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(PathsOf(Run(absl::StrCat(make, row.arguments))), row.expected) << row.arguments;
  EXPECT_EQ(Run("gainsay extract 'x*.txt'").err, "gainsay: x*.txt: no such file; check the name\n");
}
TEST_F(FormatsRunTest, FormatComesFromTheFileUnlessTold) {
  Put("page.txt", "<!-- saved -->\n<!DOCTYPE html><nav>Menu 3</nav><p>27 men were killed.");
  Put("page", "<nav>31 men were killed.</nav><p>27 men were killed.");
  Put("m.txt", "From: a\nTo: b\nSubject: c\n\n27 men were killed.");
  EXPECT_TRUE(absl::StartsWith(Run("gainsay extract page.txt").out, "page.txt:2:36: killed: 27 ="));
  EXPECT_TRUE(absl::StrContains(Run("gainsay extract page").out, "31"));
  EXPECT_FALSE(absl::StrContains(Run("gainsay extract --input-format=html page").out, "31"));
  EXPECT_TRUE(absl::StrContains(Run("gainsay extract --input-format=html - < page").out, "-:1:34: killed: 27 ="));
  EXPECT_EQ(
      Run("gainsay extract --input-format=word page").err,
      "gainsay: extract: --input-format: no 'word'; it takes auto, text, markdown, html, pdf, docx, odt, email, warc, "
      "jsonl, claims\n");
}
TEST_F(FormatsRunTest, EachLineAndEachPageIsADocument) {
  Put("a.jsonl",
      "{\"id\": \"x\", \"text\": \"27 men were killed.\", \"publisher\": \"A\"}\n\n{\"text\": \"25 men were "
      "killed.\"}\n");
  Put("b.warc", WarcRecordOf("http://a", "Content-Type: text/html", "<p>27 men were killed.") +
                    WarcRecordOf("http://b", "Content-Type: text/html", "<p>") +
                    WarcRecordOf("http://c", "Content-Type: text/html", "<p>25 men were killed."));
  EXPECT_EQ(PathsOf(Run("gainsay extract --format=jsonl a.jsonl")), "a.jsonl a.jsonl");
  EXPECT_TRUE(absl::StrContains(Run("gainsay extract --format=jsonl a.jsonl").out, "\"id\":\"x\""));
  EXPECT_TRUE(absl::StrContains(Run("gainsay extract --format=jsonl b.warc").out, "\"url\":\"http://c\""));
  EXPECT_EQ(Run("gainsay diff a.jsonl").status, 1);
  EXPECT_EQ(Run("gainsay diff b.warc").status, 1);
}

// Inputs that cannot be used: one line each with the place and what to do, the others are read, 2.
TEST_F(FormatsRunTest, BadInput) {
  const std::string kEncryptedZip =
      absl::StrReplaceAll(ZipOf({{"word/document.xml", "<w/>"}}),
                          {{absl::string_view("\x14\0\0\0", 4), absl::string_view("\x14\0\1\0", 4)}});
  const std::string gzip = GzipOf(SampleOf(Wire(), ".txt"));
  const struct {
    const char* name;
    std::string bytes;
    std::string expected;
  } kRows[] = {
      {"empty.html", "", "is empty; leave it out or fetch it again"},
      {"blank.txt", "  \n\n", "holds no words; leave it out or fetch it again"},
      {"nav.html", "<html><nav>27 dead</nav>", "holds no article; save the article as plain text"},
      {"noise.txt", "\x01\x02\x03\x04 27 dead",
       "is no text: control characters from byte 0 on; convert it to a format that "
       "is read first: gainsay help diff"},
      {"picture.txt", "\x89PNG\r\n", "is a picture; its text must be recognised first"},
      {"old.doc", "\xD0\xCF\x11\xE0",
       "is an old Word document or an encrypted one; save it as DOCX without a password"},
      {"locked.docx", "\xD0\xCF\x11\xE0", "is encrypted; open it with its password and save it without"},
      {"zip.docx", kEncryptedZip, "is encrypted; open it with its password and save it without"},
      {"locked.odt",
       ZipOf(
           {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"META-INF/manifest.xml", "<encryption-data/>"}}),
       "is encrypted; open it with its password and save it without"},
      {"other.zip", ZipOf({{"a", "b"}}), "is a zip archive, but no DOCX or ODT; unpack it and name the documents"},
      {"broken.docx", SampleOf(Wire(), ".docx").substr(0, 300), "is a damaged zip archive; fetch it again"},
      {"xml.docx", ZipOf({{"word/document.xml", "<w><p>"}}),
       "holds damaged XML; open it in a word processor and save it anew"},
      {"broken.pdf", "%PDF-1.4\nxyz", "is a damaged PDF; fetch it again or open and print it to a new one"},
      {"scan.pdf", SampleOf({.title = "", .paragraphs = {}}, ".pdf"),
       "holds no text; if it was scanned, its text must be recognised first: ocrmypdf"},
      {"cut.txt.gz", gzip.substr(0, 100), "is cut off: its gzip data ends within a file, at byte 100; fetch it again"},
      {"bad.txt.gz", "\x1F\x8B\x08" + std::string(9, '\xFF'), "holds damaged gzip data before byte 4; fetch it again"},
      {"bomb.txt.gz", GzipOf(std::string(size_t{257} << 20, 'a')),
       "unpacks to more than 256 MiB; split it into its documents and give those"},
      {"bad.jsonl", "{\"text\": \"27 men were killed.\"}\nxyz\n",
       "2:1: the line is no JSON object (Unexpected token.); give one a line"},
      {"deep.html", "<html>" + absl::StrReplaceAll(std::string(1000, 'x'), {{"x", "<div>"}}),
       "nests HTML elements more than 512 deep; save the article as plain text"},
      {"cut.warc", "WARC/1.0\nContent-Length: 9\n\nabc", "line 1: is cut off within this record; fetch the file again"},
      {"none.warc", "WARC/1.0\nContent-Length: 0\n\n\n\n",
       "holds no pages; give a crawl with the responses of servers"},
  };
  std::string bad;
  for (const auto& row : kRows) {
    Put(row.name, row.bytes);
    absl::StrAppend(&bad, " ", row.name);
  }
  // Text, and 3 GB of nothing.
  Run("head -c 300000000 /dev/zero | tr '\\0' a > large.txt; truncate -s 3G sparse.txt");
  absl::StrAppend(&bad, " large.txt sparse.txt");
  // Two reports that name the place, beside what the damaged files still say.
  Put("a.txt", "At least 27 fighters were killed in Korva on Sunday.\n");
  Put("b.txt", "In Korva 25 fighters were killed on Sunday.\n");
  struct Command {
    std::string line;
    std::string answer;
  };
  const Command commands[] = {
      {absl::StrCat("gainsay extract", bad, " a.txt"), "a.txt:1:1: killed: At least 27"},
      {absl::StrCat("gainsay diff", bad, " a.txt b.txt"), "a.txt says at least 27"},
      {absl::StrCat("gainsay check --against=b.txt", bad, " a.txt"), "a.txt says at least 27"},
      {absl::StrCat("gainsay check b.txt --against=", absl::StrReplaceAll(bad.substr(1), {{" ", " --against="}}),
                    " --against=a.txt"),
       "a.txt says at least 27"},
  };
  for (const Command& command : commands) {
    SCOPED_TRACE(command.line);
    const Result result = Run(command.line);
    EXPECT_EQ(result.status, 2);
    EXPECT_TRUE(absl::StrContains(result.out, command.answer)) << result.out;
    const std::vector<std::string> lines = absl::StrSplit(result.err, '\n');
    ASSERT_EQ(lines.size(), std::size(kRows) + 3) << result.err;
    for (size_t i = 0; i < std::size(kRows); ++i) {
      const bool placed = kRows[i].expected[0] == '2';
      EXPECT_TRUE(
          absl::StartsWith(lines[i], absl::StrCat("gainsay: ", kRows[i].name, placed ? ":" : ": ", kRows[i].expected)))
          << lines[i];
    }
    EXPECT_EQ(lines[std::size(kRows)],
              "gainsay: large.txt: holds more than 256 MiB; split it into its documents and give those");
    EXPECT_TRUE(absl::StartsWith(lines[std::size(kRows) + 1], "gainsay: sparse.txt: "));
  }
}
TEST_F(FormatsRunTest, EncryptedPdf) {
  char path[PATH_MAX];
  ASSERT_NE(realpath("cli/readers/testdata/encrypted.pdf", path), nullptr);
  const Result result = Run(absl::StrCat("cp '", path, "' e.pdf; gainsay extract e.pdf"));
  ExpectTrouble(result, "gainsay: e.pdf: is an encrypted PDF; open it with its password and save it without\n");
}
TEST_F(FormatsRunTest, TheSameTextInTwoFormatsIsOneVoice) {
  Put("a.html", "<p>At least 27 fighters were killed on Sunday.</p>");
  Put("c.txt", "At least 27 fighters were killed on Sunday.");
  const std::string report = Run("gainsay diff --format=textproto a.html c.txt").out;
  EXPECT_TRUE(absl::StrContains(report, "says the same, word for word, as a.html; the two count as one voice"))
      << report;
}

}  // namespace
}  // namespace gainsay::cli
