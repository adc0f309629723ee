// The table of flags, and the parser that works from it. The same rows make the help texts.
//
// A new flag is a row here, a field in Options, and its name in the rows of the commands that take it.
#ifndef GAINSAY_CLI_FLAGS_H_
#define GAINSAY_CLI_FLAGS_H_

#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "cli/options.h"

namespace gainsay::cli {

struct Flag {
  // Without the dashes: "format".
  absl::string_view name;
  // Its short form, "-h"; 0 when it has none.
  char letter = 0;
  // What the help calls its value: "FORMAT"; empty for a switch, which takes none.
  absl::string_view value = {};
  // The values that `command` takes; null when any text will do.
  std::vector<Choice> (*choices)(absl::string_view command) = nullptr;
  // One line, for -h.
  absl::string_view brief;
  // More of it, for --help; lines are broken where they are printed.
  absl::string_view details = {};
  // Sets what the flag stands for; an error says what is wrong with the value.
  absl::Status (*apply)(absl::string_view value, Options& options);
};

absl::Span<const Flag> Flags();

// Null when there is no such flag.
const Flag* FindFlag(absl::string_view name);

// Reads the arguments that follow the command's name.
//
//   --format=json   --format json   -h     flags, before, between and after the other arguments
//   --                                     ends the flags: what follows is taken as it is
//   -                                      no flag: standard input
//   -:7   -:7:31                           no flag: a place in it
//
// Where a flag with one value is given twice, the later one counts. `flag_names` are the flags that the command takes.
// An error is one line without the program's name: "diff: no flag --formt; did you mean --format?".
absl::StatusOr<Options> ParseArguments(absl::string_view command, absl::Span<const absl::string_view> flag_names,
                                       absl::Span<const absl::string_view> arguments);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_FLAGS_H_
