// gainsay check: the program itself.
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "cli/run_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using absl::StrContains;

// a.txt and b.txt disagree; so does new.txt with both.
class CheckRunTest : public RunTest {
 protected:
  void SetUp() override {
    RunTest::SetUp();
    Put("new.txt", "The raids left 90 fighters dead.\n");
    Put("same.txt", "In the raids 25 fighters were killed, officials said.\n");
    Put("other.txt", "The council bought 12 buses.\n");
  }
};

TEST_F(CheckRunTest, OnlyConflictsWithANewSource) {
  ASSERT_EQ(Run("gainsay diff a.txt b.txt").status, 1);
  // What is held disagrees with itself, which is passed over.
  const Result other = Run("gainsay check --against=a.txt --against=b.txt other.txt");
  EXPECT_EQ(other.status, 0) << other.out;
  EXPECT_EQ(other.err, "");
  EXPECT_TRUE(absl::StartsWith(other.out, "3 sources, ")) << other.out;
  EXPECT_FALSE(StrContains(other.out, "27"));
  const Result result = Run("gainsay check --against=a.txt --against=b.txt new.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(StrContains(result.out, "new.txt says 90")) << result.out;
  EXPECT_FALSE(StrContains(result.out, "a.txt says 27, b.txt says 25")) << result.out;
  EXPECT_FALSE(StrContains(result.out, "b.txt says 25, a.txt says 27")) << result.out;
  // Several new ones are held against each other, too.
  EXPECT_EQ(Run("gainsay check --against=other.txt a.txt b.txt").status, 1);
}
TEST_F(CheckRunTest, FilesOfClaimsGiveWhatTheDocumentsGive) {
  const std::string documents = Run("gainsay check --against=a.txt --against=b.txt new.txt").out;
  for (const char* format : {"binary", "jsonl"}) {
    const Result result =
        Run(absl::StrCat("gainsay extract --format=", format, " a.txt b.txt > kept && mv kept kept.", format,
                         "; rm -f d/*; mkdir -p d;", " gainsay check --against=kept.", format, " new.txt"));
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(result.out, documents);
  }
  // Both kinds together; in folders, claims are known by their name; compressed; from standard input.
  // Columns are as wide as the names in them, and these have a folder before them.
  EXPECT_EQ(Run("mkdir d; gainsay extract --format=binary b.txt > d/b.claims; cp a.txt d; "
                "cd d; gainsay check --against=. ../new.txt | sed 's|[.][.]*/||g; s|  *| |g'")
                .out,
            Run("gainsay check --against=a.txt --against=b.txt new.txt | sed 's|  *| |g'").out);
  EXPECT_EQ(Run("gainsay extract --format=binary a.txt b.txt | gzip > k.gz; gainsay check --against=k.gz new.txt").out,
            documents);
  EXPECT_EQ(Run("gainsay extract --format=binary a.txt b.txt | gainsay check --against=- new.txt").out, documents);
  // diff and extract read them as well.
  EXPECT_EQ(Run("gainsay diff kept.binary new.txt").out, Run("gainsay diff kept.jsonl new.txt").out);
  EXPECT_EQ(Run("gainsay extract --format=jsonl kept.binary").out,
            Run("gainsay extract --format=jsonl a.txt b.txt").out);
}
TEST_F(CheckRunTest, DocumentAmongBothIsNew) {
  const Result result = Run("mkdir d; cp *.txt d; gainsay check --against=d --format=json ./d/new.txt");
  EXPECT_EQ(result.status, 1);
  EXPECT_FALSE(StrContains(result.out, "byte for byte the same")) << result.out;
}
TEST_F(CheckRunTest, FailOn) {
  const std::string check = "gainsay check --against=b.txt --fail-on=";
  EXPECT_EQ(Run(check + "high new.txt").status, 1);
  EXPECT_EQ(Run(check + "high a.txt").status, 0);
  EXPECT_EQ(Run(check + "low a.txt").status, 1);
  EXPECT_EQ(Run(check + "conflict a.txt").status, 1);
  EXPECT_EQ(Run(check + "high --exit-zero new.txt").status, 0);
  EXPECT_EQ(Run("gainsay diff --fail-on=high a.txt b.txt").status, 0);
  EXPECT_EQ(Run(check + "high gone.txt").status, 2);
}
TEST_F(CheckRunTest, MinConfidence) {
  const std::string check = "gainsay check --against=b.txt --min-confidence=";
  EXPECT_EQ(Run(check + "0 a.txt").status, 1);
  const Result none = Run(check + "1 a.txt");
  EXPECT_EQ(none.status, 0);
  EXPECT_FALSE(StrContains(none.out, "CONFLICT")) << none.out;
  EXPECT_EQ(Run("gainsay diff --min-confidence=1 a.txt b.txt").status, 0);
  for (const char* share : {"1.5", "-0.1", "80%", "nan"}) {
    const Result result = Run(absl::StrCat(check, share, " a.txt"));
    EXPECT_EQ(result.status, 2) << share;
    EXPECT_TRUE(StrContains(result.err, "is no number from 0 to 1")) << share << ": " << result.err;
  }
}
TEST_F(CheckRunTest, FindingsStandInTheNewSource) {
  // Although it is older.
  Put("m.json", "{\"sources\": [{\"path\": \"new.txt\", \"published\": \"2001-01-01\"}]}");
  Put("held.md", "---\ndate: 2020-01-01\n---\nThe raids left 25 fighters dead.\n");
  const Result result = Run("gainsay check --against=held.md --manifest=m.json --format=github --output=json:r.json");
  EXPECT_EQ(result.status, 1) << result.err;
  EXPECT_TRUE(StrContains(result.out, "file=new.txt,")) << result.out;
  EXPECT_FALSE(StrContains(result.out, "file=held.md,")) << result.out;
  EXPECT_TRUE(StrContains(Got("r.json"), "\"checkedSourceIds\"")) << Got("r.json");
}
TEST_F(CheckRunTest, Trouble) {
  ExpectTrouble(Run("gainsay check new.txt"),
                "gainsay: check: nothing to check against; name what you hold with --against=PATH\n");
  ExpectTrouble(Run("gainsay check --against=a.txt"),
                "gainsay: no documents; name files, folders, - or --manifest=FILE\n");
  ExpectTrouble(Run("gainsay check --against=- -"),
                "gainsay: -: standard input can be read once only; save it to a file and name that\n");
  ExpectTrouble(Run("gainsay check --against=a.txt --format=json --view=matrix new.txt"),
                "gainsay: check: --format=json has no such --view; it is for text, csv\n");
  // What is held cannot be read: told, the rest is compared.
  const Result result =
      Run("gainsay extract --format=binary a.txt b.txt | head -c 300 > cut.claims; "
          "gainsay check --against=cut.claims --against=gone --against=b.txt new.txt");
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.err,
            "gainsay: cut.claims: record 1 is cut off; make the file again with gainsay extract\n"
            "gainsay: gone: no such file; check the name\n");
  EXPECT_TRUE(StrContains(result.out, "new.txt says 90")) << result.out;
  EXPECT_EQ(Run("gainsay extract --format=binary a.txt > k.claims; gainsay extract --stage=dates k.claims").err,
            "gainsay: k.claims: holds claims, which were made of documents before; name the documents\n");
}

}  // namespace
}  // namespace gainsay::cli
