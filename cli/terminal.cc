#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "absl/strings/numbers.h"

namespace gainsay::cli {

bool IsTerminal(int descriptor) {
  const char* terminal = getenv("TERM");
  if (terminal == nullptr || *terminal == '\0' || strcmp(terminal, "dumb") == 0) return false;
  return isatty(descriptor) == 1;
}

bool WantsColor(int descriptor) {
  const char* no_color = getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  return IsTerminal(descriptor);
}

int Columns(int descriptor) {
  constexpr int kLeast = 40;
  constexpr int kMost = 10000;
  constexpr int kUnknown = 100;
  int columns = 0;
  const char* environment = getenv("COLUMNS");
  if (environment != nullptr && absl::SimpleAtoi(environment, &columns) && columns > 0) {
    return std::clamp(columns, kLeast, kMost);
  }
  winsize size = {};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return std::clamp<int>(size.ws_col, kLeast, kMost);
  return kUnknown;
}

}  // namespace gainsay::cli
