#include <signal.h>
#include <unistd.h>

#include <vector>

#include "absl/strings/string_view.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/pager.h"
#include "cli/progress.h"
#include "cli/terminal.h"

int main(int argc, char** argv) {
  using namespace gainsay::cli;
  // FileOutput learns of a closed pipe from its write.
  signal(SIGPIPE, SIG_IGN);
  // A file that grows beyond what `ulimit -f` allows is an error of its write, too.
  signal(SIGXFSZ, SIG_IGN);
  Pager pager(STDOUT_FILENO);
  FileOutput out(STDOUT_FILENO, "standard output", [&pager] { pager.Start(); });
  FileOutput err(STDERR_FILENO, "standard error");
  Progress progress(IsTerminal(STDERR_FILENO) ? &err : nullptr, Columns(STDERR_FILENO));
  Console console{.out = out,
                  .err = err,
                  .color = WantsColor(STDOUT_FILENO),
                  .width = Columns(STDOUT_FILENO),
                  .progress = progress,
                  .pager = &pager};

  const std::vector<absl::string_view> arguments(argv + 1, argv + argc);
  ExitCode code = Run(arguments, console);
  if (absl::Status status = out.Flush(); !status.ok()) {
    Complain(console, status.message());
    code = kTrouble;
  }
  progress.Clear();
  (void)err.Flush();
  return code;
}
