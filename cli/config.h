// The config file: flags that need not be said again (config.proto).
#ifndef GAINSAY_CLI_CONFIG_H_
#define GAINSAY_CLI_CONFIG_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cli/options.h"

namespace gainsay::cli {

inline constexpr absl::string_view kConfigName = ".gainsay.textproto";

// One flag of a config.
struct ConfigEntry {
  // Line in the file, from 1.
  int line = 0;
  std::string name;
  // As the command line would say it: "--fail-on=medium".
  std::string argument;
};

struct ConfigFile {
  // Empty where there is none.
  std::string path;
  std::vector<ConfigEntry> entries;
};

// The file that `options` name, or the first kConfigName in the working directory and the folders above it; an empty
// one where there is none or the options want none. INVALID_ARGUMENT, with file, line and column, for one that cannot
// be read, or holds a flag that no command has.
absl::StatusOr<ConfigFile> FindConfig(const Options& options);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_CONFIG_H_
