#include <signal.h>
#include <unistd.h>

#include <vector>

#include "absl/strings/string_view.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  using namespace gainsay::cli;
  // FileOutput learns of a closed pipe from its write.
  signal(SIGPIPE, SIG_IGN);
  // A file that grows beyond what `ulimit -f` allows is an error of its write, too.
  signal(SIGXFSZ, SIG_IGN);
  FileOutput out(STDOUT_FILENO, "standard output");
  FileOutput err(STDERR_FILENO, "standard error");
  Console console{.out = out, .err = err, .color = WantsColor(STDOUT_FILENO), .width = Columns(STDOUT_FILENO)};

  const std::vector<absl::string_view> arguments(argv + 1, argv + argc);
  ExitCode code = Run(arguments, console);
  if (absl::Status status = out.Flush(); !status.ok()) {
    Complain(console, status.message());
    code = kTrouble;
  }
  (void)err.Flush();
  return code;
}
