#include "cli/flags.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "cli/commands.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kDiffFlags[] = {"format",    "view",      "output", "show", "manifest",
                                            "published", "exit-zero", "color",  "help"};

// What the options came to, in one line.
std::string Dump(const Options& options) {
  std::vector<std::string> parts = {options.format};
  if (options.stage != "claims") parts.push_back(absl::StrCat("stage=", options.stage));
  if (options.view != View::kConflicts) parts.push_back(options.view == View::kMatrix ? "matrix" : "claims");
  for (const OutputFile& file : options.outputs) {
    const absl::string_view view = file.view == View::kMatrix ? "/matrix" : file.view == View::kClaims ? "/claims" : "";
    parts.push_back(absl::StrCat(file.format, view, ">", file.path));
  }
  if (!options.manifests.empty()) parts.push_back(absl::StrCat("manifests=", absl::StrJoin(options.manifests, "+")));
  if (!options.published.empty()) parts.push_back(options.published);
  if (options.color != When::kAuto) parts.push_back(options.color == When::kAlways ? "always" : "never");
  if (options.show_all) parts.push_back("all");
  if (options.exit_zero) parts.push_back("exit-zero");
  if (options.stream) parts.push_back("stream");
  if (options.help != Options::Help::kNone) parts.push_back(options.help == Options::Help::kShort ? "-h" : "--help");
  return absl::StrCat(absl::StrJoin(parts, " "), " [", absl::StrJoin(options.arguments, "|"), "]");
}

std::string Parsed(const std::vector<absl::string_view>& arguments, absl::string_view command = "diff") {
  const absl::Span<const absl::string_view> flags =
      command == "diff" ? absl::MakeConstSpan(kDiffFlags) : FindCommand(command)->flags;
  const absl::StatusOr<Options> options = ParseArguments(command, flags, arguments);
  return options.ok() ? Dump(*options) : std::string(options.status().message());
}

struct Row {
  std::vector<absl::string_view> arguments;
  std::string expected;
};

TEST(FlagsTest, GoodArguments) {
  const Row kRows[] = {
      {{}, "text []"},
      {{"a.txt", "b.txt"}, "text [a.txt|b.txt]"},
      // Three ways to write a value, before, between and after the files.
      {{"--format=json", "a"}, "json [a]"},
      {{"a", "--format", "json", "b"}, "json [a|b]"},
      {{"a", "--color=never"}, "text never [a]"},
      // The later one counts, lists grow.
      {{"--format=json", "--format=jsonl"}, "jsonl []"},
      {{"--show=all", "--show=conflicts"}, "text []"},
      {{"--manifest=a", "--manifest", "b"}, "text manifests=a+b []"},
      // Values may look like flags or hold "=".
      {{"--manifest", "--x"}, "text manifests=--x []"},
      {{"--manifest=a=b"}, "text manifests=a=b []"},
      {{"--manifest=-"}, "text manifests=- []"},
      // What is no flag.
      {{"-", "--", "--format=json", "-h", "--"}, "text [-|--format=json|-h|--]"},
      {{"-:7", "-:7:31"}, "text [-:7|-:7:31]"},
      {{""}, "text []"},
      {{"--exit-zero", "--show", "all", "--published=2020-02-29"}, "text 2020-02-29 all exit-zero []"},
      {{"--view=matrix"}, "text matrix []"},
      {{"--view", "claims", "--format=csv"}, "csv claims []"},
      // Reports in files.
      {{"--output=html:a.html", "--output", "csv/claims:b:c.csv", "--format=json"},
       "json html>a.html csv/claims>b:c.csv []"},
      {{"--output=text/matrix:m"}, "text text/matrix>m []"},
      {{"-h"}, "text -h []"},
      {{"--help", "a"}, "text --help [a]"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Parsed(row.arguments), row.expected) << absl::StrJoin(row.arguments, " ");
}

TEST(FlagsTest, BadArguments) {
  const Row kRows[] = {
      {{"--formt=json"}, "diff: no flag --formt; did you mean --format?"},
      {{"--form", "json"}, "diff: no flag --form; did you mean --format?"},
      {{"--exitzero"}, "diff: no flag --exitzero; did you mean --exit-zero?"},
      {{"-format"}, "diff: no flag -format; did you mean --format?"},
      {{"--quux"}, "diff: no flag --quux; gainsay diff -h lists them, and -- stands before names with a dash"},
      {{"-x"}, "diff: no flag -x; gainsay diff -h lists them, and -- stands before names with a dash"},
      {{"--stream"}, "diff: takes no flag --stream; it belongs to another command"},
      {{"--format"}, "diff: --format needs a value: --format=FORMAT"},
      {{"--format="}, "diff: --format needs a value: --format=FORMAT"},
      {{"--manifest"}, "diff: --manifest needs a value: --manifest=FILE"},
      {{"--format=jsn"},
       "diff: --format: no 'jsn'; did you mean json? it takes text, html, markdown, csv, json, jsonl, "
       "textproto, binary, base64, sarif, github, gitlab, junit, claimreview"},
      {{"--color=sometimes"}, "diff: --color: no 'sometimes'; it takes auto, always, never"},
      {{"--exit-zero=yes"}, "diff: --exit-zero takes no value; write it without ="},
      {{"--help=all"}, "diff: --help takes no value; write it without ="},
      {{"--view=all"}, "diff: --view: no 'all'; it takes conflicts, matrix, claims"},
      {{"--output=html"}, "diff: --output: 'html' names no file; write it as FORMAT:FILE, such as html:report.html"},
      {{"--output=html:"}, "diff: --output: 'html:' names no file; write it as FORMAT:FILE, such as html:report.html"},
      {{"--output=json:-"}, "diff: --output: 'json:-' is standard output, which --format is for; name a file"},
      {{"--output=htm:a"},
       "diff: --output: 'htm:a' names no format; did you mean html? there are text, html, markdown, csv, json, jsonl, "
       "textproto, binary, base64, sarif, github, gitlab, junit, claimreview"},
      {{"--output=csv/clams:a"},
       "diff: --output: 'csv/clams:a' names no view of csv; did you mean claims? there are conflicts, matrix, claims"},
      {{"--output=json/matrix:a"}, "diff: --output: 'json/matrix:a' names no view of json; there are conflicts"},
      {{"--output=csv:a", "--output=json:a"}, "diff: --output: 'json:a' names a file for the second time"},
      {{"--published=yesterday"},
       "diff: --published: 'yesterday' is no day; write it as YYYY-MM-DD, such as 2020-01-03"},
      {{"--published=2021-02-29"},
       "diff: --published: '2021-02-29' is no day; write it as YYYY-MM-DD, such as 2020-01-03"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Parsed(row.arguments), row.expected) << absl::StrJoin(row.arguments, " ");
}

TEST(FlagsTest, Stages) {
  const Row kRows[] = {
      {{"--stage=quantities", "a"}, "text stage=quantities [a]"},
      {{"--stage", "dates", "--format=json", "--stream"}, "json stage=dates stream []"},
      {{"--stage=claims"}, "text []"},
      {{"--stage=quantites"},
       "extract: --stage: no 'quantites'; did you mean quantities? it takes quantities, dates, claims"},
      {{"--stage=date"}, "extract: --stage: no 'date'; did you mean dates? it takes quantities, dates, claims"},
      {{"--stage=foo"}, "extract: --stage: no 'foo'; it takes quantities, dates, claims"},
      {{"--stage=Dates"}, "extract: --stage: no 'Dates'; did you mean dates? it takes quantities, dates, claims"},
      {{"--stage="}, "extract: --stage needs a value: --stage=STAGE"},
      {{"--stages=dates"}, "extract: no flag --stages; did you mean --stage?"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Parsed(row.arguments, "extract"), row.expected);
  EXPECT_EQ(Parsed({"--stage=dates"}), "diff: takes no flag --stage; it belongs to another command");
}

// The tables fit each other.

TEST(TablesTest, CommandsNameKnownFlagsAndEachFlagIsTaken) {
  std::set<absl::string_view> taken;
  for (const Command* command : Commands()) {
    std::set<absl::string_view> own;
    for (absl::string_view name : command->flags) {
      EXPECT_NE(FindFlag(name), nullptr) << command->name << " " << name;
      EXPECT_TRUE(own.insert(name).second) << command->name << " " << name;
      taken.insert(name);
    }
    EXPECT_TRUE(own.count("help")) << command->name;
  }
  for (const Flag& flag : Flags()) EXPECT_TRUE(taken.count(flag.name)) << flag.name;
}

TEST(TablesTest, ChoicesAreUnique) {
  for (const Command* command : Commands()) {
    for (absl::string_view name : command->flags) {
      const Flag& flag = *FindFlag(name);
      if (flag.choices == nullptr) continue;
      std::set<absl::string_view> names;
      for (const Choice& choice : flag.choices(command->name)) EXPECT_TRUE(names.insert(choice.name).second) << name;
      EXPECT_GE(names.size(), 2u) << name;
    }
  }
}

TEST(TablesTest, NamesAreUnique) {
  std::set<std::string> names;
  for (const Flag& flag : Flags()) {
    EXPECT_TRUE(names.insert(absl::StrCat("--", flag.name)).second) << flag.name;
    EXPECT_TRUE(flag.letter == 0 || names.insert(std::string(1, flag.letter)).second) << flag.name;
    EXPECT_TRUE(flag.choices == nullptr || !flag.value.empty()) << flag.name;
  }
  for (const Command* command : Commands()) {
    EXPECT_TRUE(names.insert(std::string(command->name)).second) << command->name;
  }
}

// The examples of the help are command lines that the parser takes.
TEST(TablesTest, ExamplesUseFlagsOfTheirCommand) {
  for (const Command* command : Commands()) {
    for (const Example& example : command->examples) {
      for (const Flag& flag : Flags()) {
        const std::string spelled = absl::StrCat("--", flag.name);
        const size_t at = example.command.find(spelled);
        if (at == absl::string_view::npos) continue;
        // --man is no --manifest.
        const size_t end = at + spelled.size();
        if (end < example.command.size() && absl::ascii_isalpha(static_cast<unsigned char>(example.command[end])))
          continue;
        EXPECT_NE(std::find(command->flags.begin(), command->flags.end(), flag.name), command->flags.end())
            << example.command;
      }
      EXPECT_NE(example.command.find(absl::StrCat("gainsay ", command->name)), absl::string_view::npos)
          << example.command;
    }
  }
}

}  // namespace
}  // namespace gainsay::cli
