// For tests that run the program itself.
#ifndef GAINSAY_CLI_RUN_TESTING_H_
#define GAINSAY_CLI_RUN_TESTING_H_

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {

struct Result {
  int status = -1;
  std::string out;
  std::string err;
};

// Runs lines of shell in a fresh folder, where "gainsay" is the program under test. Two documents are there: a.txt and
// b.txt, which counts fewer.
class RunTest : public testing::Test {
 protected:
  void SetUp() override;

  void Put(const std::string& name, const std::string& bytes) const;
  std::string Got(const std::string& name) const;

  // Standard input is empty unless the line says otherwise.
  Result Run(const std::string& line) const;

  std::string folder_;
  std::string program_;
};

// Nothing on standard output, `err` on standard error, 2.
void ExpectTrouble(const Result& result, const std::string& err);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_RUN_TESTING_H_
