// The program itself: what it writes to standard output and to standard error and how it ends, each looked at apart.
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "cli/run_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// Command lines that cannot be meant: nothing on standard output, one line on standard error, 2.

TEST_F(RunTest, UnknownFlag) {
  ExpectTrouble(Run("gainsay diff --formt=json a.txt"), "gainsay: diff: no flag --formt; did you mean --format?\n");
}
TEST_F(RunTest, UnknownFormat) {
  ExpectTrouble(Run("gainsay extract --format=yaml a.txt"),
                "gainsay: extract: --format: no 'yaml'; it takes text, csv, json, jsonl, textproto, binary, base64\n");
}
TEST_F(RunTest, UnknownCommand) {
  ExpectTrouble(Run("gainsay dif a.txt"), "gainsay: no command dif; did you mean gainsay diff?\n");
}
TEST_F(RunTest, FileInsteadOfCommand) {
  ExpectTrouble(Run("gainsay a.txt b.txt"), "gainsay: no command a.txt; to compare files: gainsay diff a.txt ...\n");
}
TEST_F(RunTest, FlagBeforeCommand) {
  ExpectTrouble(Run("gainsay --format=json diff a.txt"),
                "gainsay: no command --format=json; flags come after the command: gainsay diff --format=json ...\n");
}
TEST_F(RunTest, ExplainWithoutClaims) {
  ExpectTrouble(Run("gainsay explain a.txt:1"),
                "gainsay: explain: name two claims, by FILE:LINE, FILE:LINE:COLUMN or id, then the other documents\n");
}
TEST_F(RunTest, ExplainWhereNoClaimIs) {
  ExpectTrouble(Run("gainsay explain a.txt:9 b.txt:1"),
                "gainsay: explain: no claim at a.txt:9; gainsay extract lists them\n");
}
TEST_F(RunTest, NoFiles) {
  ExpectTrouble(Run("gainsay diff"), "gainsay: no documents; name files, folders, - or --manifest=FILE\n");
}
TEST_F(RunTest, StandardInputTwice) {
  const std::string message = "gainsay: -: standard input can be read once only; save it to a file and name that\n";
  ExpectTrouble(Run("gainsay diff - a.txt - < b.txt"), message);
  Put("m", "sources { path: 'a.txt' }");
  ExpectTrouble(Run("gainsay extract --manifest=- - < m"), message);
}
TEST_F(RunTest, StreamWithFiles) {
  ExpectTrouble(Run("gainsay extract --stream a.txt"),
                "gainsay: extract: --stream reads standard input; leave files and --manifest out\n");
}
TEST_F(RunTest, BadManifest) {
  Put("m.json", "{\"sources\": [{\"pathh\": \"a.txt\"}]}");
  const Result result = Run("gainsay diff --manifest=m.json b.txt");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(absl::StartsWith(result.err, "gainsay: m.json:1:15: sources[0]: no field pathh; there are "))
      << result.err;
}
TEST_F(RunTest, MissingManifest) {
  ExpectTrouble(Run("gainsay diff --manifest=m.json"), "gainsay: m.json: no such file; check the name\n");
}

// Why two claims are a conflict.
TEST_F(RunTest, Explain) {
  Put("x.txt", "US air strikes killed 27 Kataib Hezbollah fighters in Iraq.\n");
  Put("y.txt", "US air strikes killed 25 Kataib Hezbollah fighters in Iraq.\n");
  const Result result = Run("gainsay explain x.txt:1 y.txt:1");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_EQ(result.err, "");
  for (const char* words : {"x.txt:1:23  killed  27", "y.txt:1:23  killed  25", "in all;",
                            "keys in common: ", "about the same thing: ", "no number fits both. (", "% sure)"}) {
    EXPECT_TRUE(absl::StrContains(result.out, words)) << words << " in:\n" << result.out;
  }
}
TEST_F(RunTest, ExplainTakesPlacesAsReportsPrintThem) {
  Put("x.txt", "US air strikes killed 27 Kataib Hezbollah fighters in Iraq.\n");
  Put("y.txt", "US air strikes killed 25 Kataib Hezbollah fighters in Iraq.\n");
  for (const char* line : {
           "gainsay explain x.txt:1:23 y.txt:1:23",
           // Inside of the value.
           "gainsay explain x.txt:1:24 y.txt:1:24",
           "gainsay explain -:1 y.txt:1 < x.txt",
           "gainsay explain x.txt:1 -:1:23 < y.txt",
       }) {
    const Result result = Run(line);
    EXPECT_EQ(result.status, 0) << line << result.err;
    EXPECT_TRUE(absl::StrContains(result.out, ":1:23  killed  25")) << line << result.out;
  }
  ExpectTrouble(Run("gainsay explain x.txt:1:25 y.txt:1"),
                "gainsay: explain: no claim at x.txt:1:25; gainsay extract lists them\n");
}
TEST_F(RunTest, ExplainWhatIsNotCompared) {
  Put("x.txt", "The flood killed 27 people.\n");
  Put("y.txt", "The flood injured 25 people.\n");
  const Result result = Run("gainsay explain x.txt:1 y.txt:1");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(absl::StrContains(result.out, "never compared: people who were ")) << result.out;
}
TEST_F(RunTest, ExplainWhereTwoClaimsAre) {
  Put("x.txt", "The flood killed 27 people and injured 40.\n");
  Put("y.txt", "The flood killed 25 people.\n");
  const Result result = Run("gainsay explain x.txt:1 y.txt:1");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(absl::StrContains(result.err, "2 claims at x.txt:1; add the column:\n  x.txt:1:18  killed  27"))
      << result.err;
}

// Inputs that cannot be read: told on standard error and in the report; the others go on.

TEST_F(RunTest, UnreadableInputsAreToldAndTheOthersRead) {
  Put("empty.txt", "");
  Put("nul.txt", std::string("a\0b", 3));
  Put("digits.txt", "27, 28\n");
  const Result result = Run("mkdir d; gainsay diff --format=json gone.txt a.txt empty.txt nul.txt d digits.txt b.txt");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(
      result.err,
      "gainsay: gone.txt: no such file; check the name\n"
      "gainsay: empty.txt: is empty; leave it out or fetch it again\n"
      "gainsay: nul.txt: is no text: byte 1 is NUL; convert it to a format that is read first: gainsay help diff\n"
      "gainsay: d: holds no documents; name files, or a folder with files in .txt .text .md .markdown .html .htm "
      ".xhtml .pdf .docx .odt .eml .warc .jsonl .ndjson .claims\n"
      "gainsay: digits.txt: holds no words; leave it out or fetch it again\n");
  for (const char* path : {"a.txt", "b.txt", "gone.txt", "empty.txt", "nul.txt", "d", "digits.txt"}) {
    EXPECT_TRUE(absl::StrContains(result.out, absl::StrCat("\"path\": \"", path, "\""))) << path << result.out;
  }
  EXPECT_TRUE(absl::StrContains(result.out, "SEVERITY_ERROR"));
}
TEST_F(RunTest, TroubleBeatsExitZero) {
  EXPECT_EQ(Run("gainsay diff --exit-zero a.txt gone.txt").status, 2);
  EXPECT_EQ(Run("gainsay diff --exit-zero a.txt b.txt").status, 0);
}
TEST_F(RunTest, ExtractGivesASetForEachFileAlsoForUnreadableOnes) {
  const Result result = Run("gainsay extract --format=jsonl a.txt gone.txt b.txt");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err, "gainsay: gone.txt: no such file; check the name\n");
  const std::vector<std::string> lines = absl::StrSplit(result.out, '\n');
  ASSERT_EQ(lines.size(), 4u) << result.out;
  EXPECT_TRUE(absl::StrContains(lines[0], "a.txt"));
  EXPECT_TRUE(absl::StrContains(lines[1], "gone.txt"));
  EXPECT_TRUE(absl::StrContains(lines[2], "b.txt"));
  EXPECT_EQ(lines[3], "");
}
TEST_F(RunTest, NameThatSteersATerminal) {
  const Result result = Run("gainsay diff $'\\e[31mred' a.txt");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err, "gainsay: \uFFFD[31mred: no such file; check the name\n");
}

// Good ones.

TEST_F(RunTest, StandardInputFilesAndManifestTogether) {
  Put("m.textproto", "sources { path: 'b.txt' publisher: 'AP' published: '2020-01-03' }");
  const Result result = Run("gainsay diff --format=textproto --published=2020-01-02 - --manifest=m.textproto < a.txt");
  EXPECT_NE(result.status, 2);
  EXPECT_EQ(result.err, "");
  for (const char* part : {"path: \"-\"", "2020-01-02", "path: \"b.txt\"", "publisher: \"AP\"", "2020-01-03"}) {
    EXPECT_TRUE(absl::StrContains(result.out, part)) << part << result.out;
  }
}
TEST_F(RunTest, RelativePathsBelongToTheManifest) {
  Put("m.json", "{\"sources\": [{\"path\": \"b.txt\"}, {\"path\": \"" + folder_ + "/a.txt\"}]}");
  const Result result = Run("mkdir d && cd d && gainsay extract --format=jsonl --manifest=../m.json");
  EXPECT_EQ(result.status, 0);
  EXPECT_TRUE(absl::StrContains(result.out, "\"path\":\"../b.txt\"")) << result.out;
  EXPECT_TRUE(absl::StrContains(result.out, absl::StrCat("\"path\":\"", folder_, "/a.txt\""))) << result.out;
}
TEST_F(RunTest, ClaimsAsTextNameTheCountedOnce) {
  EXPECT_EQ(Run("echo 'Silva won by 3,200 votes.' | gainsay extract -").out, "-:1:14: votes: 3,200 = 3,200 votes\n");
}
TEST_F(RunTest, FileNamedTwiceIsReadOnce) {
  EXPECT_EQ(Run("gainsay extract --format=jsonl a.txt a.txt | wc -l").out, "1\n");
}
TEST_F(RunTest, WhatAManifestSaysOfANamedFileIsKept) {
  Put("m.textproto",
      "sources { path: 'a.txt' id: 'wire' publisher: 'AP' published: '2020-01-03' title: 'Toll' url: 'http://a' }");
  const Result result = Run("gainsay extract --format=textproto --manifest=m.textproto a.txt");
  for (const char* part :
       {"id: \"wire\"", "publisher: \"AP\"", "published: \"2020-01-03\"", "title: \"Toll\"", "url: \"http://a\""}) {
    EXPECT_TRUE(absl::StrContains(result.out, part)) << part << result.out;
  }
  // What the command line says of it goes before.
  const Result day = Run("gainsay extract --format=textproto --published=2020-01-09 --manifest=m.textproto a.txt");
  EXPECT_TRUE(absl::StrContains(day.out, "published: \"2020-01-09\"")) << day.out;
  EXPECT_TRUE(absl::StrContains(day.out, "publisher: \"AP\"")) << day.out;
}
TEST_F(RunTest, OneDocumentAloneIsTold) {
  const std::string alone =
      "gainsay: only one document was read; where it contradicts itself is all that can be told\n";
  const struct {
    const char* line;
    int status;
    bool alone;
  } cases[] = {
      {"gainsay diff a.txt", 0, true},
      {"gainsay diff a.txt a.txt", 0, true},
      {"gainsay check --against=a.txt a.txt", 0, true},
      {"gainsay diff a.txt b.txt", 1, false},
      {"cp a.txt copy.txt; gainsay diff a.txt copy.txt", 0, false},
      {"gainsay check --against=a.txt b.txt", 1, false},
      {"gainsay extract a.txt", 0, false},
  };
  for (const auto& c : cases) {
    const Result result = Run(c.line);
    EXPECT_EQ(result.status, c.status) << c.line;
    EXPECT_EQ(result.err, c.alone ? alone : "") << c.line;
  }
}
TEST_F(RunTest, SameBytesUnderTwoNames) {
  const Result result = Run("cp a.txt copy.txt; gainsay diff --format=textproto a.txt b.txt copy.txt");
  EXPECT_EQ(result.err, "");
  EXPECT_TRUE(absl::StrContains(result.out, "is byte for byte the same as a.txt; the two count as one voice"));
  std::set<std::string> ids;
  for (const absl::string_view line : absl::StrSplit(result.out, '\n')) {
    if (!absl::StartsWith(line, "  id: ")) continue;
    EXPECT_TRUE(ids.insert(std::string(line)).second) << line;
  }
  EXPECT_GE(ids.size(), 6u) << result.out;
  EXPECT_TRUE(absl::StrContains(Run("gainsay diff --show=all a.txt copy.txt").out, "copy.txt:1:1"));
}
TEST_F(RunTest, BytesThatAreNoUtf8) {
  Put("latin.txt",
      "At least 27 fighters of the caf\xE9 group \xED\xA0\x80 were killed between 20 \xE9 25, Ren\xE9 said last "
      "week.\n");
  Put("m", "sources { path: 'l\xE9.txt' title: 'caf\xE9' id: '\xE9' }");
  for (const char* format : {"html", "markdown", "sarif", "github", "gitlab", "junit", "claimreview", "csv"}) {
    const Result result = Run(
        absl::StrCat("cp latin.txt $'l\\xE9.txt'; gainsay diff --exit-zero --manifest=m --format=", format, " b.txt"));
    EXPECT_EQ(result.status, 0) << format;
    EXPECT_EQ(Run(absl::StrCat("gainsay diff --exit-zero --manifest=m --output=", format,
                               ":r b.txt > /dev/null; iconv -f UTF-8 -t UTF-16 r > /dev/null"))
                  .err,
              "")
        << format;
  }
  for (const char* format : {"text", "json", "jsonl", "textproto", "binary"}) {
    for (const char* command : {"diff --show=all", "extract", "extract --manifest=m", "extract --stage=quantities",
                                "extract --stage=dates"}) {
      const bool for_claims = format == absl::string_view("textproto") || format == absl::string_view("binary");
      if (for_claims && absl::StrContains(command, "--stage")) continue;
      const Result result = Run(absl::StrCat("cp latin.txt $'l\\xE9.txt'; gainsay ", command, " --format=", format,
                                             " latin.txt b.txt || test $? = 1"));
      EXPECT_EQ(result.status, 0) << command << " " << format;
      EXPECT_EQ(result.err, "") << command << " " << format;
      for (const char* byte : {"caf\xE9", "Ren\xE9", "\xED\xA0\x80", "l\xE9"}) {
        EXPECT_FALSE(absl::StrContains(result.out, byte)) << command << " " << format;
      }
    }
    // It is read as Windows-1252. The text format shows only the words of values.
    EXPECT_EQ(absl::StrContains(Run(absl::StrCat("gainsay extract latin.txt --format=", format)).out, "café"),
              format != absl::string_view("text"))
        << format;
  }
}
TEST_F(RunTest, DashesEndTheFlags) {
  Put("--help", "Nobody died.\n");
  const Result result = Run("gainsay extract --format=jsonl -- --help");
  EXPECT_EQ(result.status, 0);
  EXPECT_TRUE(absl::StrContains(result.out, "\"path\":\"--help\"")) << result.out;
}
TEST_F(RunTest, TextReportEndsWithTheSummary) {
  const Result result = Run("gainsay diff a.txt b.txt");
  EXPECT_TRUE(absl::StrContains(result.out, " compared: ")) << result.out;
}
TEST_F(RunTest, SameAnswerInEveryLocaleAndZone) {
  const std::string plain = Run("gainsay diff --format=json --published=2020-01-03 a.txt b.txt").out;
  EXPECT_EQ(Run("export LC_ALL=de_DE.UTF-8 TZ=Pacific/Kiritimati; gainsay diff --format=json --published=2020-01-03 "
                "a.txt b.txt")
                .out,
            plain);
}

// The stream.

TEST_F(RunTest, StreamAnswersEveryLineInOrder) {
  Put("in", "{\"id\": \"one\", \"text\": \"27 died.\"}\n\nplain\n{\"id\": \"two\", \"text\": \"25 died.\"}");
  const Result result = Run("gainsay extract --stream --format=jsonl < in");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.err, "");
  const std::vector<std::string> lines = absl::StrSplit(result.out, '\n');
  ASSERT_EQ(lines.size(), 5u) << result.out;
  EXPECT_TRUE(absl::StrContains(lines[0], "\"id\":\"one\""));
  EXPECT_TRUE(absl::StrContains(lines[1], "line 2: the line is empty"));
  EXPECT_TRUE(absl::StrContains(lines[2], "line 3: the line is no JSON object"));
  EXPECT_TRUE(absl::StrContains(lines[3], "\"id\":\"two\""));
}
TEST_F(RunTest, StreamAnswersBeforeTheNextLineIsThere) {
  // The second line is written only after the first answer was read.
  const Result result =
      Run("coproc TOOL { gainsay extract --stream --format=jsonl; }\n"
          "echo '{\"id\": \"one\", \"text\": \"27 died.\"}' >&${TOOL[1]}; read -t 20 -r first <&${TOOL[0]}\n"
          "echo '{\"id\": \"two\", \"text\": \"25 died.\"}' >&${TOOL[1]}; read -t 20 -r second <&${TOOL[0]}\n"
          "echo \"$first\"; echo \"$second\"");
  EXPECT_TRUE(absl::StrContains(result.out, "\"id\":\"one\"")) << result.out;
  EXPECT_TRUE(absl::StrContains(result.out, "\"id\":\"two\"")) << result.out;
}
TEST_F(RunTest, EmptyStream) {
  const Result result = Run("gainsay extract --stream --format=json");
  EXPECT_EQ(result.status, 0);
  EXPECT_EQ(result.out, "[]\n");
}

// Where the answer goes.

TEST_F(RunTest, ClosedPipeIsNoError) {
  const Result result = Run("{ sleep 0.2; gainsay extract --help; echo $? > status; } | true; cat status");
  EXPECT_EQ(result.out, "0\n");
  EXPECT_EQ(result.err, "");
}
TEST_F(RunTest, StreamEndsWhenNobodyListens) {
  const Result result =
      Run("yes '{\"text\": \"27 died.\"}' | { gainsay extract --stream --format=jsonl; echo $? > status; } "
          "| head -n 1 > /dev/null; cat status");
  EXPECT_EQ(result.out, "0\n");
}
TEST_F(RunTest, FullDisk) {
  ExpectTrouble(Run("gainsay diff --format=json a.txt b.txt > /dev/full"),
                "gainsay: standard output: No space left on device; the answer is incomplete, write it to another "
                "place\n");
}
TEST_F(RunTest, ClosedStandardOutput) {
  const Result result = Run("gainsay diff --format=json a.txt b.txt >&-");
  EXPECT_EQ(result.status, 2);
  EXPECT_TRUE(absl::StrContains(result.err, "standard output: Bad file descriptor")) << result.err;
}
TEST_F(RunTest, ColorOnlyWhereItIsWanted) {
  const std::string escape = "\x1B[";
  const bool has_claims = !Run("gainsay extract a.txt").out.empty();
  EXPECT_FALSE(absl::StrContains(Run("gainsay extract a.txt").out, escape));
  EXPECT_EQ(absl::StrContains(Run("gainsay extract --color=always a.txt").out, escape), has_claims);
  EXPECT_EQ(absl::StrContains(Run("NO_COLOR=1 gainsay extract --color=always a.txt").out, escape), has_claims);
  EXPECT_FALSE(absl::StrContains(Run("gainsay extract --color=always --format=jsonl a.txt").out, escape));
  // On a terminal, which script(1) makes.
  const std::string terminal = "TERM=xterm PAGER=cat script -qec \"'" + program_ + "' extract a.txt\" /dev/null";
  if (system("script --version > /dev/null 2>&1") != 0) return;
  EXPECT_EQ(absl::StrContains(Run(terminal).out, escape), has_claims);
  EXPECT_FALSE(absl::StrContains(Run("export NO_COLOR=1; " + terminal).out, escape));
}

// Pages.

class PagerTest : public RunTest {
 protected:
  void SetUp() override {
    RunTest::SetUp();
    if (system("script --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no script(1), which makes a terminal";
    Put("pager", "#!/bin/sh\nsed 's/^/paged: /'\n");
    Run("chmod +x pager");
  }
  // What a terminal shows of the command.
  Result RunOnTerminal(const std::string& environment, const std::string& arguments) const {
    return Run(environment + " script -qec \"'" + program_ + "' " + arguments + "\" /dev/null");
  }
};

TEST_F(PagerTest, AnswersOnATerminalArePaged) {
  struct Row {
    const char* environment;
    const char* arguments;
    bool paged;
  };
  const Row rows[] = {
      {"TERM=xterm PAGER=./pager", "diff a.txt b.txt", true},
      {"TERM=xterm PAGER=./pager", "extract a.txt", true},
      {"TERM=xterm PAGER=./pager", "help diff", true},
      {"TERM=xterm PAGER=cat GAINSAY_PAGER=./pager", "diff a.txt b.txt", true},
      {"TERM=xterm PAGER=./pager", "diff --no-pager a.txt b.txt", false},
      {"TERM=xterm PAGER=cat", "diff a.txt b.txt", false},
      {"TERM=xterm PAGER=./not-there", "diff a.txt b.txt", false},
      {"TERM=dumb PAGER=./pager", "diff a.txt b.txt", false},
      {"TERM=xterm PAGER=./pager", "diff a.txt b.txt | tail -1", false},
  };
  for (const Row& row : rows) {
    const Result result = RunOnTerminal(row.environment, row.arguments);
    EXPECT_NE(result.out, "") << row.environment << " " << row.arguments;
    EXPECT_EQ(absl::StrContains(result.out, "paged: "), row.paged) << row.environment << " " << row.arguments << "\n"
                                                                   << result.out;
  }
}
TEST_F(PagerTest, ExitStatusIsThatOfTheComparison) {
  EXPECT_EQ(RunOnTerminal("TERM=xterm PAGER=./pager", "diff a.txt b.txt").status,
            Run("gainsay diff a.txt b.txt").status);
}
TEST_F(PagerTest, APagerThatEndsEarlyIsNoTrouble) {
  Put("pager", "#!/bin/sh\nhead -1 > /dev/null\n");
  EXPECT_EQ(RunOnTerminal("TERM=xterm PAGER=./pager", "help --man").status, 0);
}

// Reports in files.

TEST_F(RunTest, SeveralReportsInOneRun) {
  const Result result = Run("gainsay diff --format=json --output=csv:r.csv --output=sarif:r.sarif a.txt b.txt");
  EXPECT_NE(result.status, 2);
  EXPECT_EQ(result.err, "");
  EXPECT_TRUE(absl::StartsWith(result.out, "{\n \"generator\"")) << result.out;
  EXPECT_TRUE(absl::StartsWith(Got("r.csv"), "fingerprint,")) << Got("r.csv");
  EXPECT_TRUE(absl::StrContains(Got("r.sarif"), "\"version\": \"2.1.0\"")) << Got("r.sarif");
}
TEST_F(RunTest, ReportInAFileDoesNotDependOnTheTerminal) {
  const std::string narrow = (Run("COLUMNS=40 gainsay diff --color=always --output=text:r a.txt b.txt"), Got("r"));
  const std::string wide = (Run("COLUMNS=200 gainsay diff --output=text:r a.txt b.txt"), Got("r"));
  EXPECT_EQ(narrow, wide);
}
TEST_F(RunTest, OneReportThatCannotBeWrittenStopsNoOther) {
  const Result result = Run("gainsay diff --output=csv:no/r.csv --output=json:r.json a.txt b.txt");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err, "gainsay: no/r.csv: its folder does not exist; make it first\n");
  EXPECT_TRUE(absl::StrContains(result.out, " compared: "));
  EXPECT_TRUE(absl::StrContains(Got("r.json"), "\"generator\""));
}
TEST_F(RunTest, NoReportIsWrittenOverWhatIsRead) {
  Put("m.textproto", "sources { path: 'b.txt' }");
  Run("ln -s a.txt link.txt; ln a.txt hard.txt; mkdir d");
  const struct {
    const char* file;
    const char* rest;
  } cases[] = {
      {"a.txt", "a.txt b.txt"},
      {"./a.txt", "a.txt b.txt"},
      {"a.txt", "b.txt d/../a.txt"},
      {"link.txt", "a.txt b.txt"},
      {"a.txt", "link.txt b.txt"},
      {"hard.txt", "a.txt b.txt"},
      {"a.txt", "b.txt - < a.txt"},
      {"b.txt", "a.txt --manifest=m.textproto"},
      {"m.textproto", "a.txt --manifest=m.textproto"},
  };
  const std::string before = Got("a.txt");
  for (const auto& c : cases) {
    ExpectTrouble(Run(absl::StrCat("gainsay diff --output=json:", c.file, " ", c.rest)),
                  absl::StrCat("gainsay: --output: ", c.file, " is one of the files that are read; name another\n"));
  }
  ExpectTrouble(Run("gainsay check --against=b.txt --output=json:b.txt a.txt"),
                "gainsay: --output: b.txt is one of the files that are read; name another\n");
  EXPECT_EQ(Got("a.txt"), before);
  // What no run reads is written over.
  EXPECT_EQ(Run("echo old > r.json; gainsay diff --output=json:r.json a.txt b.txt").status, 1);
  EXPECT_TRUE(absl::StrContains(Got("r.json"), "\"generator\""));
}
TEST_F(RunTest, ViewThatTheFormatLacks) {
  ExpectTrouble(Run("gainsay diff --format=json --view=matrix a.txt b.txt"),
                "gainsay: diff: --format=json has no such --view; it is for text, csv\n");
  ExpectTrouble(Run("gainsay diff --view=claims a.txt b.txt"),
                "gainsay: diff: --format=text has no such --view; it is for csv\n");
}

// Help.

TEST_F(RunTest, HelpAndVersion) {
  EXPECT_TRUE(absl::StartsWith(Run("gainsay --version").out, "gainsay 0."));
  for (const char* line : {"gainsay -h", "gainsay --help", "gainsay help", "gainsay help diff", "gainsay diff -h",
                           "gainsay diff --help", "gainsay extract -h", "gainsay help help", "gainsay help -h"}) {
    const Result result = Run(line);
    EXPECT_EQ(result.status, 0) << line;
    EXPECT_EQ(result.err, "") << line;
    EXPECT_TRUE(absl::StrContains(result.out, "Usage: gainsay ")) << line;
    for (const absl::string_view text : absl::StrSplit(result.out, '\n')) EXPECT_LE(text.size(), 80u) << text;
  }
  EXPECT_EQ(Run("gainsay help diff").out, Run("gainsay diff --help").out);
  EXPECT_EQ(Run("gainsay diff -h no/such/file").status, 0);
  const Result bare = Run("gainsay");
  EXPECT_EQ(bare.status, 2);
  EXPECT_EQ(bare.out, "");
  EXPECT_TRUE(absl::StrContains(bare.err, "Usage: gainsay "));
  ExpectTrouble(Run("gainsay help dif"), "gainsay: help: no command dif; did you mean diff?\n");
}

// What help says of a command fits that command.
TEST_F(RunTest, HelpFitsTheCommand) {
  const struct {
    const char* command;
    const char* words;
  } cases[] = {
      {"compare", "jsonl for compare"},
      {"config", "0  the flags were shown\n"},
      {"lexicon", "0  what is known was listed, or what was checked is right\n"},
      {"completion", "0  the script was printed\n"},
      {"help", "0  the help was printed\n"},
      {"baseline", "0  the file of decisions is as it was asked for\n"},
      {"extract", "0  all was read\n"},
      {"diff", "0  no conflict found\n"},
  };
  for (const auto& c : cases) {
    const std::string help = Run(absl::StrCat("gainsay help ", c.command)).out;
    EXPECT_TRUE(absl::StrContains(help, c.words)) << c.words << " in:\n" << help;
  }
  // The example finds the lines that it is for.
  EXPECT_TRUE(absl::StrContains(Run("gainsay help extract").out, "gainsay extract *.txt | grep ': killed: '"));
  EXPECT_NE(Run("gainsay extract *.txt | grep ': killed: '").out, "");
}

// A folder that may not be read is told, and costs the others nothing. Root may read all.
TEST_F(RunTest, FoldersWithoutRightsAreTold) {
  if (Run("mkdir shut; chmod 0 shut; ls shut").status == 0) {
    Run("chmod 700 shut");
    GTEST_SKIP() << "this user may list any folder";
  }
  const Result inside = Run("mkdir top; cp a.txt top; mkdir top/shut; chmod 0 top/shut; gainsay extract top");
  EXPECT_EQ(inside.status, 2);
  EXPECT_EQ(inside.err, "gainsay: top/shut: cannot be listed (permission denied); check the folder\n");
  EXPECT_NE(inside.out, "");
  EXPECT_EQ(Run("gainsay extract shut").err, "gainsay: shut: cannot be listed (permission denied); check the folder\n");
  Run("chmod 700 shut top/shut");
}

}  // namespace
}  // namespace gainsay::cli
