#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/manual_page.h"
#include "cli/nearest.h"

namespace gainsay::cli {
namespace {

ExitCode Help(const Options& options, Console& console) {
  if (options.man) {
    if (!options.arguments.empty()) {
      Complain(console, "help: --man is about all commands; leave the name out");
      return kTrouble;
    }
    console.out.Write(ManualPage());
    return kNoConflict;
  }
  if (options.arguments.empty()) {
    console.out.Write(ProgramHelp(Options::Help::kLong));
    return kNoConflict;
  }
  const std::string& name = options.arguments[0];
  if (options.arguments.size() > 1) {
    Complain(console, "help: one command at a time");
    return kTrouble;
  }
  const Command* command = FindCommand(name);
  if (command == nullptr) {
    std::vector<absl::string_view> names;
    for (const Command* known : Commands()) names.push_back(known->name);
    const absl::string_view nearest = Nearest(name, names);
    Complain(console,
             absl::StrCat("help: no command ", name, "; ",
                          nearest.empty() ? "gainsay -h lists them" : absl::StrCat("did you mean ", nearest, "?")));
    return kTrouble;
  }
  console.out.Write(CommandHelp(*command, Options::Help::kLong));
  return kNoConflict;
}

constexpr absl::string_view kFlags[] = {"man", "no-pager", "help"};

constexpr Example kExamples[] = {
    {"gainsay help diff", "All about diff"},
    {"gainsay help --man > /usr/local/share/man/man1/gainsay.1", "The manual page, where man looks for it"},
};

}  // namespace

const Command kHelpCommand = {
    .name = "help",
    .arguments = "[COMMAND]",
    .brief = "tells all about a command",
    .details = "Prints the long help of the program or of one command; the same as `gainsay COMMAND --help`.",
    .examples = kExamples,
    .flags = kFlags,
    .argument_choices =
        [] {
          std::vector<absl::string_view> names;
          for (const Command* command : Commands()) names.push_back(command->name);
          return names;
        },
    .success = "the help was printed",
    .run = Help,
};

}  // namespace gainsay::cli
