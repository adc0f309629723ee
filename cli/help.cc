#include "cli/help.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "cli/display.h"
#include "cli/flags.h"

namespace gainsay::cli {
namespace {

// Help reads the same everywhere: it goes into manuals and bug reports as well as to terminals.
constexpr size_t kWidth = 80;

constexpr absl::string_view kWhatItIs =
    "gainsay reads documents from several sources, takes out what they claim (numbers\n"
    "and dates with what they are about) and shows where the sources disagree.\n";

void AppendParagraph(absl::string_view text, size_t indent, std::string& out) {
  AppendWrapped(text, std::string(indent, ' '), indent, kWidth, out);
}

// Two columns; what does not fit into the second one goes on below it.
void AppendRow(absl::string_view left, absl::string_view right, size_t indent, size_t left_width, std::string& out) {
  const size_t begin = indent + left_width + 2;
  std::string first = absl::StrCat(std::string(indent, ' '), left);
  if (left.size() > left_width) {
    absl::StrAppend(&out, first, "\n");
    first.clear();
  }
  first.resize(begin, ' ');
  AppendWrapped(right, first, begin, kWidth, out);
}

std::string ExitCodes(bool finds_conflicts, absl::string_view success) {
  std::string out = "Exit status:\n";
  AppendRow("0", finds_conflicts ? "no conflict found" : success, 2, 1, out);
  if (finds_conflicts) AppendRow("1", "sources disagree", 2, 1, out);
  AppendRow("2",
            "trouble: a wrong flag, an input that could not be read, an answer that could not be written; what could "
            "be done was done",
            2, 1, out);
  return out;
}

std::string Spelled(const Flag& flag) {
  std::string spelled = absl::StrCat("--", flag.name);
  if (flag.letter != 0) spelled = absl::StrCat("-", std::string(1, flag.letter), ", ", spelled);
  if (!flag.value.empty()) absl::StrAppend(&spelled, "=", flag.value);
  return spelled;
}

void AppendChoices(const Command& command, const Flag& flag, std::string& out) {
  if (flag.choices == nullptr) return;
  for (const Choice& choice : flag.choices(command.name)) {
    if (!choice.brief.empty()) AppendRow(choice.name, choice.brief, 8, 10, out);
  }
}

void AppendFlags(const Command& command, Options::Help help, std::string& out) {
  absl::StrAppend(&out, "\nFlags:\n");
  for (absl::string_view name : command.flags) {
    const Flag& flag = *FindFlag(name);
    if (help == Options::Help::kShort) {
      AppendRow(Spelled(flag), flag.brief, 2, 17, out);
      continue;
    }
    absl::StrAppend(&out, "  ", Spelled(flag), "\n");
    AppendParagraph(absl::StrCat(flag.brief, "."), 6, out);
    if (!flag.details.empty()) AppendParagraph(flag.details, 6, out);
    AppendChoices(command, flag, out);
    absl::StrAppend(&out, "\n");
  }
  if (help == Options::Help::kLong) out.pop_back();
}

void AppendExamples(const Command& command, std::string& out) {
  for (const Example& example : command.examples) {
    AppendParagraph(absl::StrCat(example.meaning, ":"), 2, out);
    absl::StrAppend(&out, "      ", example.command, "\n");
  }
}

}  // namespace

std::string ProgramHelp(Options::Help help) {
  std::string out = absl::StrCat(kWhatItIs, "\nUsage: gainsay COMMAND [FLAG...] [FILE...]\n\nCommands:\n");
  for (const Command* command : Commands()) AppendRow(command->name, command->brief, 2, 8, out);
  absl::StrAppend(&out, "\n", ExitCodes(true, ""));
  if (help == Options::Help::kLong) {
    absl::StrAppend(&out, "\nExamples:\n");
    for (const Command* command : Commands()) AppendExamples(*command, out);
    absl::StrAppend(&out, "\nIt never decides who is right, uses no network and answers the same every time.\n");
  }
  absl::StrAppend(&out,
                  "\n`gainsay help COMMAND` tells all about one command, `gainsay --version` the\n"
                  "version.\n");
  return out;
}

std::string CommandHelp(const Command& command, Options::Help help) {
  std::string out = absl::StrCat("gainsay ", command.name, ": ", command.brief, "\n\nUsage: gainsay ", command.name,
                                 " [FLAG...] ", command.arguments, "\n");
  if (help == Options::Help::kLong) {
    for (absl::string_view paragraph : absl::StrSplit(command.details, "\n\n")) {
      absl::StrAppend(&out, "\n");
      AppendParagraph(paragraph, 0, out);
    }
  }
  AppendFlags(command, help, out);
  if (help == Options::Help::kLong) {
    if (!command.examples.empty()) absl::StrAppend(&out, "\nExamples:\n");
    AppendExamples(command, out);
    absl::StrAppend(&out, "\n", ExitCodes(command.finds_conflicts, command.success));
  }
  return out;
}

}  // namespace gainsay::cli
