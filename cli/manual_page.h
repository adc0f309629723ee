// The manual page, made from the tables of commands, flags and formats.
#ifndef GAINSAY_CLI_MANUAL_PAGE_H_
#define GAINSAY_CLI_MANUAL_PAGE_H_

#include <string>

namespace gainsay::cli {

// gainsay(1) in the man macros of roff.
std::string ManualPage();

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_MANUAL_PAGE_H_
