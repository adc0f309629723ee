// Help texts, made from the tables of commands, flags and formats.
#ifndef GAINSAY_CLI_HELP_H_
#define GAINSAY_CLI_HELP_H_

#include <string>

#include "cli/commands.h"
#include "cli/options.h"

namespace gainsay::cli {

// Of the program as a whole: `gainsay -h` and `gainsay --help`.
std::string ProgramHelp(Options::Help help);

// Of one command. The short one fits a screen; the long one teaches.
std::string CommandHelp(const Command& command, Options::Help help);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_HELP_H_
