// The table of commands. A new command is a file with its row (see diff_command.cc), named in commands.cc.
#ifndef GAINSAY_CLI_COMMANDS_H_
#define GAINSAY_CLI_COMMANDS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "cli/exit_codes.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/pager.h"
#include "cli/progress.h"

namespace gainsay::cli {

// What a command may touch of the world around it, apart from files and standard input.
struct Console {
  // The answer, and nothing else.
  Output& out;
  // Everything else.
  Output& err;
  // Whether `out` may be coloured when the flags leave it open.
  bool color = false;
  // Columns of the text format.
  int width = 100;
  // What a long run tells of itself.
  Progress& progress;
  // What shows the answer page by page where the command and its flags want that; null where nothing can.
  Pager* pager = nullptr;
};

struct Example {
  // A whole command line.
  absl::string_view command;
  // What it does, in one line.
  absl::string_view meaning;
};

struct Command {
  absl::string_view name;
  // What stands after the name in the usage line: "FILE...".
  absl::string_view arguments;
  // One line.
  absl::string_view brief;
  // For --help: paragraphs, separated by an empty line; lines are broken where they are printed.
  absl::string_view details;
  absl::Span<const Example> examples = {};
  // Names of the flags that it takes.
  absl::Span<const absl::string_view> flags;
  // What it takes instead of files; null when its arguments are files.
  std::vector<absl::string_view> (*argument_choices)() = nullptr;
  // What exit status 0 means where no conflicts are found.
  absl::string_view success = "all was read";
  // Whether it can end with kConflictsFound.
  bool finds_conflicts = false;
  ExitCode (*run)(const Options& options, Console& console);
};

// In the order in which the help lists them.
absl::Span<const Command* const> Commands();

// Null when there is no such command.
const Command* FindCommand(absl::string_view name);

// Runs one command line, without the program's name.
ExitCode Run(absl::Span<const absl::string_view> arguments, Console& console);

// Writes the line "gainsay: MESSAGE" to console.err, fit to be shown: names of files can hold anything.
void Complain(Console& console, absl::string_view message);

extern const Command kDiffCommand;
extern const Command kCheckCommand;
extern const Command kExtractCommand;
extern const Command kCompareCommand;
extern const Command kExplainCommand;
extern const Command kBaselineCommand;
extern const Command kLexiconCommand;
extern const Command kConfigCommand;
extern const Command kCompletionCommand;
extern const Command kHelpCommand;

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_COMMANDS_H_
