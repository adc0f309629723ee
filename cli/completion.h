// What shells need to complete command lines, made from the tables of commands, flags and formats.
#ifndef GAINSAY_CLI_COMPLETION_H_
#define GAINSAY_CLI_COMPLETION_H_

#include <string>

namespace gainsay::cli {

std::string BashCompletion();
std::string ZshCompletion();
std::string FishCompletion();

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_COMPLETION_H_
