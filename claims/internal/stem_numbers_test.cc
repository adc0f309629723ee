#include "claims/internal/stem_numbers.h"

#include <functional>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

uint32_t Of(StemNumbers& stems, const std::string& word) {
  return stems.Of(word, static_cast<uint32_t>(std::hash<std::string>()(word)));
}

TEST(StemNumbersTest, WordsOfOneStemHaveOneNumber) {
  StemNumbers stems;
  stems.Begin();
  EXPECT_EQ(Of(stems, "kill"), Of(stems, "killed"));
  EXPECT_EQ(Of(stems, "killing"), Of(stems, "killed"));
  EXPECT_NE(Of(stems, "kill"), Of(stems, "wound"));
}

TEST(StemNumbersTest, AListTakesAStemOnce) {
  StemNumbers stems;
  stems.Begin();
  const uint64_t first = stems.NewList();
  EXPECT_TRUE(stems.AddTo(first, Of(stems, "kill")));
  EXPECT_TRUE(stems.AddTo(first, Of(stems, "wound")));
  EXPECT_FALSE(stems.AddTo(first, Of(stems, "killed")));
  const uint64_t second = stems.NewList();
  EXPECT_TRUE(stems.AddTo(second, Of(stems, "killed")));
}

TEST(StemNumbersTest, WordsOfOneHashAreToldApart) {
  StemNumbers stems;
  stems.Begin();
  const std::string long_word = "counterrevolutionaries and more";
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(stems.Of("kill", 7), 0u);
    EXPECT_EQ(stems.Of("wound", 7), 1u);
    EXPECT_EQ(stems.Of(long_word, 7), 2u);
    EXPECT_EQ(stems.Of("killing", 7), 0u);
  }
}

// What is kept from document to document has an end.
TEST(StemNumbersTest, ForgetsBetweenDocumentsOnly) {
  StemNumbers stems;
  stems.Begin();
  uint32_t last = 0;
  for (int i = 0; i < 100000; ++i) last = Of(stems, absl::StrCat("w", i));
  EXPECT_GE(last, 90000u);
  stems.Begin();
  EXPECT_EQ(Of(stems, "kill"), 0u);
}

}  // namespace
}  // namespace gainsay
