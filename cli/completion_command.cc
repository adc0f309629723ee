#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/commands.h"
#include "cli/completion.h"

namespace gainsay::cli {
namespace {

struct Shell {
  absl::string_view name;
  std::string (*completion)();
};

constexpr Shell kShells[] = {
    {"bash", BashCompletion},
    {"zsh", ZshCompletion},
    {"fish", FishCompletion},
};

std::vector<absl::string_view> ShellNames() {
  std::vector<absl::string_view> names;
  for (const Shell& shell : kShells) names.push_back(shell.name);
  return names;
}

ExitCode Completion(const Options& options, Console& console) {
  for (const Shell& shell : kShells) {
    if (options.arguments.size() != 1 || options.arguments[0] != shell.name) continue;
    console.out.Write(shell.completion());
    return kNoConflict;
  }
  Complain(console, absl::StrCat("completion: name one shell: ", absl::StrJoin(ShellNames(), ", ")));
  return kTrouble;
}

constexpr absl::string_view kFlags[] = {"help"};

constexpr Example kExamples[] = {
    {"source <(gainsay completion bash)", "In ~/.bashrc"},
    {"gainsay completion zsh > ~/.zfunc/_gainsay", "Where zsh's fpath holds ~/.zfunc"},
    {"gainsay completion fish > ~/.config/fish/completions/gainsay.fish", "For fish"},
};

}  // namespace

const Command kCompletionCommand = {
    .name = "completion",
    .arguments = "bash|zsh|fish",
    .brief = "prints what a shell needs to complete command lines",
    .details = "Prints a script that completes commands, flags, their values and files.",
    .examples = kExamples,
    .flags = kFlags,
    .argument_choices = ShellNames,
    .success = "the script was printed",
    .run = Completion,
};

}  // namespace gainsay::cli
