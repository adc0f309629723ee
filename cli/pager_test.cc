#include "cli/pager.h"

#include <cstdlib>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using testing::ElementsAreArray;

TEST(PagerCommand, WhatTheEnvironmentAsksFor) {
  struct Row {
    const char* gainsay_pager;
    const char* pager;
    std::vector<std::string> command;
  };
  const Row rows[] = {
      {nullptr, nullptr, {"less"}},
      {nullptr, "more", {"more"}},
      {nullptr, "less -S  -i", {"less", "-S", "-i"}},
      {"most", "more", {"most"}},
      {"", "more", {}},
      {nullptr, "", {}},
      {nullptr, "cat", {}},
      // No shell reads it.
      {nullptr, "less;rm x", {"less;rm", "x"}},
  };
  for (const Row& row : rows) {
    row.gainsay_pager == nullptr ? unsetenv("GAINSAY_PAGER") : setenv("GAINSAY_PAGER", row.gainsay_pager, 1);
    row.pager == nullptr ? unsetenv("PAGER") : setenv("PAGER", row.pager, 1);
    EXPECT_THAT(PagerCommand(), ElementsAreArray(row.command)) << (row.pager == nullptr ? "none" : row.pager);
  }
}

}  // namespace
}  // namespace gainsay::cli
