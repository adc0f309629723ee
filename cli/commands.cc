#include "cli/commands.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "cli/config.h"
#include "cli/display.h"
#include "cli/flags.h"
#include "cli/help.h"
#include "cli/lexicons.h"
#include "cli/nearest.h"

namespace gainsay::cli {
namespace {

constexpr const Command* kCommands[] = {
    &kDiffCommand,     &kCheckCommand,   &kExtractCommand, &kCompareCommand,    &kExplainCommand,
    &kBaselineCommand, &kLexiconCommand, &kConfigCommand,  &kCompletionCommand, &kHelpCommand,
};

void PrintVersion(Console& console) {
  const v1::Generator& generator = Extractor::BuiltIn().generator();
  console.out.Write(absl::StrCat("gainsay ", kVersion));
  if (!generator.rules_hash().empty()) console.out.Write(absl::StrCat(" (rules ", generator.rules_hash(), ")"));
  console.out.Write("\n");
}

ExitCode NoSuchCommand(absl::string_view name, Console& console) {
  std::vector<absl::string_view> names;
  for (const Command* command : kCommands) names.push_back(command->name);
  const absl::string_view nearest = Nearest(name, names);
  std::string advice = "gainsay -h lists them";
  if (!nearest.empty()) {
    advice = absl::StrCat("did you mean gainsay ", nearest, "?");
  } else if (absl::StartsWith(name, "-")) {
    advice = absl::StrCat("flags come after the command: gainsay diff ", name, " ...");
  } else if (absl::StrContains(name, '.') || absl::StrContains(name, '/')) {
    advice = absl::StrCat("to compare files: gainsay diff ", name, " ...");
  }
  Complain(console, absl::StrCat("no command ", name, "; ", advice));
  return kTrouble;
}

}  // namespace

absl::Span<const Command* const> Commands() { return kCommands; }

const Command* FindCommand(absl::string_view name) {
  for (const Command* command : kCommands) {
    if (command->name == name) return command;
  }
  return nullptr;
}

namespace {

bool Takes(const Command& command, absl::string_view flag) {
  return std::find(command.flags.begin(), command.flags.end(), flag) != command.flags.end();
}

// The options of the command line with those of the config, if the command takes one, before them.
absl::StatusOr<Options> OptionsOf(const Command& command, absl::Span<const absl::string_view> arguments) {
  absl::StatusOr<Options> options = ParseArguments(command.name, command.flags, arguments);
  if (!options.ok() || !Takes(command, "config") || options->help != Options::Help::kNone) return options;
  const absl::StatusOr<ConfigFile> config = FindConfig(*options);
  if (!config.ok()) return config.status();
  std::vector<absl::string_view> all;
  for (const ConfigEntry& entry : config->entries) {
    if (!Takes(command, entry.name)) continue;
    const absl::StatusOr<Options> alone = ParseArguments(command.name, command.flags, {entry.argument});
    if (!alone.ok()) {
      return absl::InvalidArgumentError(absl::StrCat(config->path, ":", entry.line, ": ", alone.status().message()));
    }
    all.push_back(entry.argument);
  }
  if (all.empty()) return options;
  all.insert(all.end(), arguments.begin(), arguments.end());
  return ParseArguments(command.name, command.flags, all);
}

}  // namespace

ExitCode Run(absl::Span<const absl::string_view> arguments, Console& console) {
  if (arguments.empty()) {
    console.err.Write(ProgramHelp(Options::Help::kShort));
    return kTrouble;
  }
  const absl::string_view name = arguments[0];
  if (name == "-h" || name == "--help") {
    console.out.Write(ProgramHelp(name == "-h" ? Options::Help::kShort : Options::Help::kLong));
    return kNoConflict;
  }
  if (name == "--version") {
    PrintVersion(console);
    return kNoConflict;
  }
  const Command* command = FindCommand(name);
  if (command == nullptr) return NoSuchCommand(name, console);
  absl::StatusOr<Options> options = OptionsOf(*command, arguments.subspan(1));
  if (!options.ok()) {
    Complain(console, options.status().message());
    return kTrouble;
  }
  if (console.pager != nullptr && Takes(*command, "no-pager") && !options->no_pager && !options->stream) {
    console.pager->Want();
  }
  if (options->help != Options::Help::kNone) {
    console.out.Write(CommandHelp(*command, options->help));
    return kNoConflict;
  }
  std::unique_ptr<const Extractor> extractor;
  if (!options->lexicons.empty()) {
    absl::StatusOr<std::unique_ptr<const Extractor>> with_lexicons = ExtractorWith(options->lexicons);
    if (!with_lexicons.ok()) {
      Complain(console, with_lexicons.status().message());
      return kTrouble;
    }
    extractor = *std::move(with_lexicons);
    options->extractor = extractor.get();
  }
  return command->run(*options, console);
}

void Complain(Console& console, absl::string_view message) {
  console.err.Write(absl::StrCat("gainsay: ", Clean(message), "\n"));
}

}  // namespace gainsay::cli
