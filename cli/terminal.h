// What the place that the answer goes to can show.
#ifndef GAINSAY_CLI_TERMINAL_H_
#define GAINSAY_CLI_TERMINAL_H_

namespace gainsay::cli {

// Whether `descriptor` is a terminal that understands escape sequences: TERM is set and not "dumb".
bool IsTerminal(int descriptor);

// Whether it is one, and nobody has asked for no colour (https://no-color.org).
bool WantsColor(int descriptor);

// Its width in columns: what the environment's COLUMNS says, else the terminal, else 100. At least 40.
int Columns(int descriptor);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_TERMINAL_H_
