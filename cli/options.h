// What the flags of all commands come to. A command reads the fields of the flags that its table row names.
#ifndef GAINSAY_CLI_OPTIONS_H_
#define GAINSAY_CLI_OPTIONS_H_

#include <string>
#include <vector>

namespace gainsay::cli {

enum class When { kAuto, kAlways, kNever };

struct Options {
  // Arguments that are no flags, in their order.
  std::vector<std::string> arguments;

  // Name of a row of Formats().
  std::string format = "text";
  std::vector<std::string> manifests;
  // "YYYY-MM-DD"; empty when unknown.
  std::string published;
  When color = When::kAuto;
  bool show_all = false;
  bool exit_zero = false;
  bool stream = false;

  enum class Help { kNone, kShort, kLong };
  Help help = Help::kNone;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_OPTIONS_H_
