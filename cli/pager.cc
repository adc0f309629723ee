#include "cli/pager.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "absl/strings/str_split.h"
#include "cli/terminal.h"

namespace gainsay::cli {
namespace {

// In the child: turns it into the pager, or writes to `failed` that it could not.
[[noreturn]] void Become(const std::vector<std::string>& command, int pages, int failed) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  dup2(pages, STDIN_FILENO);
  // What git sets, too: less ends by itself where all fits on one screen, shows colours, and leaves the text standing.
  setenv("LESS", "FRX", /*overwrite=*/0);
  setenv("LV", "-c", /*overwrite=*/0);
  execvp(arguments[0], arguments.data());
  const char mark = '!';
  (void)!write(failed, &mark, 1);
  _exit(127);
}

}  // namespace

std::vector<std::string> PagerCommand() {
  const char* command = getenv("GAINSAY_PAGER");
  if (command == nullptr) command = getenv("PAGER");
  if (command == nullptr) command = "less";
  std::vector<std::string> words = absl::StrSplit(command, absl::ByAnyChar(" \t\n"), absl::SkipEmpty());
  if (words.size() == 1 && words[0] == "cat") words.clear();
  return words;
}

void Pager::Want() { wanted_ = IsTerminal(descriptor_); }

void Pager::Start() {
  if (!wanted_) return;
  wanted_ = false;
  const std::vector<std::string> command = PagerCommand();
  if (command.empty()) return;
  int pages[2];
  int failed[2];
  if (pipe2(pages, O_CLOEXEC) != 0) return;
  if (pipe2(failed, O_CLOEXEC) != 0) {
    close(pages[0]);
    close(pages[1]);
    return;
  }
  const pid_t child = fork();
  if (child == 0) Become(command, pages[0], failed[1]);
  close(failed[1]);
  // The pipe closes by itself when the pager's own program runs.
  char mark = 0;
  ssize_t told = -1;
  if (child > 0) {
    do told = read(failed[0], &mark, 1);
    while (told < 0 && errno == EINTR);
  }
  close(failed[0]);
  close(pages[0]);
  if (child > 0 && told == 0 && dup2(pages[1], descriptor_) == descriptor_) {
    process_ = child;
    // The keys that interrupt are now the pager's.
    signal(SIGINT, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
  } else if (child > 0) {
    waitpid(child, nullptr, 0);
  }
  close(pages[1]);
}

Pager::~Pager() {
  if (process_ < 0) return;
  // That there is no more.
  close(descriptor_);
  while (waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace gainsay::cli
