#include "cli/help.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "cli/flags.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Help reads the same everywhere: it goes into manuals and bug reports as well as to terminals.
constexpr size_t kWidth = 80;

constexpr absl::string_view kWhatItIs =
    "gainsay reads documents from several sources, takes out what they claim (numbers\n"
    "and dates with what they are about) and shows where the sources disagree.\n";

constexpr absl::string_view kExitCodes =
    "Exit status:\n"
    "  0  no conflict found\n"
    "  1  sources disagree\n"
    "  2  trouble: a wrong flag, an input that could not be read, an answer that could\n"
    "     not be written; what could be done was done\n";

// Breaks text into lines that start with `indent` blanks.
void AppendWrapped(absl::string_view text, size_t indent, std::string& out) {
  std::string line;
  for (absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    if (!line.empty() && indent + line.size() + 1 + word.size() > kWidth) {
      absl::StrAppend(&out, std::string(indent, ' '), line, "\n");
      line.clear();
    }
    absl::StrAppend(&line, line.empty() ? "" : " ", word);
  }
  absl::StrAppend(&out, std::string(indent, ' '), line, "\n");
}

// Two columns; what does not fit into the second one goes on below it.
void AppendRow(absl::string_view left, absl::string_view right, size_t left_width, std::string& out) {
  std::string wrapped;
  AppendWrapped(right, left_width + 4, wrapped);
  const std::string begin = absl::StrCat("  ", left);
  if (left.size() > left_width) {
    absl::StrAppend(&out, begin, "\n", wrapped);
  } else {
    absl::StrAppend(&out, begin, wrapped.substr(begin.size()));
  }
}

std::string Spelled(const Flag& flag) {
  std::string spelled = absl::StrCat("--", flag.name);
  if (flag.letter != 0) spelled = absl::StrCat("-", std::string(1, flag.letter), ", ", spelled);
  if (!flag.value.empty()) absl::StrAppend(&spelled, "=", flag.value);
  return spelled;
}

void AppendFlags(const Command& command, Options::Help help, std::string& out) {
  absl::StrAppend(&out, "\nFlags:\n");
  for (absl::string_view name : command.flags) {
    const Flag& flag = *FindFlag(name);
    if (help == Options::Help::kShort) {
      AppendRow(Spelled(flag), flag.brief, 17, out);
      continue;
    }
    absl::StrAppend(&out, "  ", Spelled(flag), "\n");
    AppendWrapped(absl::StrCat(flag.brief, "."), 6, out);
    if (!flag.details.empty()) AppendWrapped(flag.details, 6, out);
    if (flag.choices == FormatNames) {
      for (const FormatHelp& format : FormatsOf(command.name)) {
        std::string row;
        AppendRow(format.name, format.brief, 9, row);
        for (absl::string_view line : absl::StrSplit(row, '\n', absl::SkipEmpty())) {
          absl::StrAppend(&out, "      ", line, "\n");
        }
      }
    }
    absl::StrAppend(&out, "\n");
  }
  if (help == Options::Help::kLong) out.pop_back();
}

void AppendExamples(const Command& command, std::string& out) {
  if (command.examples.empty()) return;
  absl::StrAppend(&out, "\nExamples:\n");
  for (const Example& example : command.examples) {
    AppendWrapped(absl::StrCat(example.meaning, ":"), 2, out);
    absl::StrAppend(&out, "      ", example.command, "\n");
  }
}

}  // namespace

std::string ProgramHelp(Options::Help help) {
  std::string out = absl::StrCat(kWhatItIs, "\nUsage: gainsay COMMAND [FLAG...] [FILE...]\n\nCommands:\n");
  for (const Command* command : Commands()) AppendRow(command->name, command->brief, 8, out);
  absl::StrAppend(&out, "\n", kExitCodes);
  if (help == Options::Help::kLong) {
    for (const Command* command : Commands()) AppendExamples(*command, out);
    absl::StrAppend(&out, "\nIt never decides who is right, uses no network and gives the same answer every time.\n");
  }
  absl::StrAppend(&out, "\n`gainsay help COMMAND` tells all about one command, `gainsay --version` the version.\n");
  return out;
}

std::string CommandHelp(const Command& command, Options::Help help) {
  std::string out = absl::StrCat("gainsay ", command.name, ": ", command.brief, "\n\nUsage: gainsay ", command.name,
                                 " [FLAG...] ", command.arguments, "\n");
  if (help == Options::Help::kLong) {
    for (absl::string_view paragraph : absl::StrSplit(command.details, "\n\n")) {
      absl::StrAppend(&out, "\n");
      AppendWrapped(paragraph, 0, out);
    }
  }
  AppendFlags(command, help, out);
  if (help == Options::Help::kLong) {
    AppendExamples(command, out);
    absl::StrAppend(&out, "\n", kExitCodes);
  }
  return out;
}

}  // namespace gainsay::cli
