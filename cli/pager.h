// The program that shows long answers on a terminal, page by page.
#ifndef GAINSAY_CLI_PAGER_H_
#define GAINSAY_CLI_PAGER_H_

#include <sys/types.h>

#include <string>
#include <vector>

namespace gainsay::cli {

// What the environment asks for: GAINSAY_PAGER, else PAGER, else less; its words as they stand between blanks, since no
// shell reads them. Empty where the answer is not to be paged: an empty variable, or "cat".
std::vector<std::string> PagerCommand();

// Stands between a descriptor and the terminal behind it. Does nothing until it is wanted and the first bytes are about
// to be written, so that what is told on standard error meanwhile does not mix with the pages.
class Pager {
 public:
  // `descriptor` stays the caller's; must be open while the pager lives.
  explicit Pager(int descriptor) : descriptor_(descriptor) {}
  // Waits until the reader has closed the pager.
  ~Pager();

  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  // Pages what is written from now on, if the descriptor is a terminal.
  void Want();
  // Call before the first write. What is written to the descriptor afterwards goes through the pager; where that cannot
  // be started, it goes to the terminal as if there were none.
  void Start();

 private:
  const int descriptor_;
  bool wanted_ = false;
  pid_t process_ = -1;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_PAGER_H_
