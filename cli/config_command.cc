#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/config.h"
#include "cli/display.h"

namespace gainsay::cli {
namespace {

ExitCode RunConfig(const Options& options, Console& console) {
  const absl::StatusOr<ConfigFile> config = FindConfig(options);
  if (!config.ok()) {
    Complain(console, config.status().message());
    return kTrouble;
  }
  if (config->path.empty()) {
    console.out.Write(absl::StrCat("no ", kConfigName, " here or in the folders above\n"));
    return kNoConflict;
  }
  for (const ConfigEntry& entry : config->entries)
    console.out.Write(Clean(absl::StrCat(config->path, ":", entry.line, ": ", entry.argument)) + "\n");
  if (config->entries.empty()) console.out.Write(Clean(absl::StrCat(config->path, ": no flags")) + "\n");
  return kNoConflict;
}

constexpr absl::string_view kFlags[] = {"config", "no-config", "help"};

constexpr Example kExamples[] = {
    {"gainsay config", "Which flags hold here, and where they are set"},
};

}  // namespace

const Command kConfigCommand = {
    .name = "config",
    .arguments = "",
    .brief = "shows which flags a config file sets",
    .details =
        "The file .gainsay.textproto, in the working directory or the nearest folder above it, sets flags for all "
        "commands that take them, one a line:\n\n"
        "flag { name: \"fail-on\" value: \"medium\" }\n\n"
        "What the command line says goes before it; flags that may be given several times add up. Files are named from "
        "the config's own folder. --config=FILE takes another file, --no-config none.",
    .examples = kExamples,
    .flags = kFlags,
    .success = "the flags were shown",
    .run = RunConfig,
};

}  // namespace gainsay::cli
