// What a run tells the program that started it.
#ifndef GAINSAY_CLI_EXIT_CODES_H_
#define GAINSAY_CLI_EXIT_CODES_H_

namespace gainsay::cli {

enum ExitCode : int {
  // All was read and no conflict was found; or the command looks for none.
  kNoConflict = 0,
  // At least one conflict was found, and all input was read. --exit-zero turns this one into 0.
  kConflictsFound = 1,
  // A flag was wrong, an input could not be read or the answer could not be written. Wins over 1: a script must not
  // take
  // half an answer for an answer.
  kTrouble = 2,
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_EXIT_CODES_H_
