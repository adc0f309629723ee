#include "compare/string_pool.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(StringPoolTest, NumbersStringsInTheOrderInWhichTheyAreMet) {
  StringPool pool;
  EXPECT_EQ(pool.Intern("killed"), 0u);
  EXPECT_EQ(pool.Intern(""), 1u);
  EXPECT_EQ(pool.Intern("killed"), 0u);
  EXPECT_EQ(pool.Intern("person"), 2u);
  EXPECT_EQ(pool.Text(0), "killed");
  EXPECT_EQ(pool.Text(1), "");
  EXPECT_EQ(pool.size(), 3u);
}

TEST(StringPoolTest, FindsWithoutAddingAnything) {
  StringPool pool;
  pool.Intern("killed");
  EXPECT_EQ(pool.Find("killed"), 0u);
  EXPECT_EQ(pool.Find("injured"), StringPool::kNone);
  EXPECT_EQ(pool.size(), 1u);
}

// Whatever is added after them.
TEST(StringPoolTest, KeepsTextsWhereTheyAre) {
  StringPool pool;
  std::vector<absl::string_view> texts;
  for (int i = 0; i < 10'000; ++i) {
    texts.push_back(pool.Text(pool.Intern(absl::StrCat("string ", i))));
    texts.push_back(pool.Keep(absl::StrCat("string ", i)));
  }
  for (int i = 0; i < 10'000; ++i) {
    ASSERT_EQ(texts[2 * i], absl::StrCat("string ", i));
    ASSERT_EQ(texts[2 * i + 1], absl::StrCat("string ", i));
  }
  EXPECT_EQ(pool.size(), 10'000u);
}

}  // namespace
}  // namespace gainsay
