#include "cli/run_testing.h"

#include <limits.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "absl/strings/str_cat.h"

namespace gainsay::cli {

void RunTest::SetUp() {
  const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
  folder_ = absl::StrCat(testing::TempDir(), "/", name);
  ASSERT_EQ(mkdir(folder_.c_str(), 0700), 0) << folder_;
  char program[PATH_MAX];
  ASSERT_NE(realpath("cli/gainsay", program), nullptr);
  program_ = program;
  Put("a.txt", "At least 27 fighters were killed on Sunday.\n");
  Put("b.txt", "The raids left 25 fighters dead.\n");
}

void RunTest::Put(const std::string& name, const std::string& bytes) const {
  std::ofstream(absl::StrCat(folder_, "/", name), std::ios::binary) << bytes;
}

std::string RunTest::Got(const std::string& name) const {
  std::ifstream file(absl::StrCat(folder_, "/", name), std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

Result RunTest::Run(const std::string& line) const {
  const std::string script =
      absl::StrCat("cd '", folder_, "' || exit 99\ngainsay() { '", program_, "' \"$@\"; }\nunset NO_COLOR COLUMNS\n{ ",
                   line, "\n} > stdout 2> stderr < /dev/null");
  const int status =
      system(absl::StrCat("bash -c \"$(cat <<'END_OF_SCRIPT'\n", script, "\nEND_OF_SCRIPT\n)\"").c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Got("stdout"), Got("stderr")};
}

void ExpectTrouble(const Result& result, const std::string& err) {
  EXPECT_EQ(result.status, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, err);
}

}  // namespace gainsay::cli
