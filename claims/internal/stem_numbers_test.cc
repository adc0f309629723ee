#include "claims/internal/stem_numbers.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(StemNumbersTest, WordsOfOneStemHaveOneNumber) {
  StemNumbers stems;
  stems.Begin();
  EXPECT_EQ(stems.Of("kill"), stems.Of("killed"));
  EXPECT_EQ(stems.Of("killing"), stems.Of("killed"));
  EXPECT_NE(stems.Of("kill"), stems.Of("wound"));
}

TEST(StemNumbersTest, AListTakesAStemOnce) {
  StemNumbers stems;
  stems.Begin();
  const uint64_t first = stems.NewList();
  EXPECT_TRUE(stems.AddTo(first, stems.Of("kill")));
  EXPECT_TRUE(stems.AddTo(first, stems.Of("wound")));
  EXPECT_FALSE(stems.AddTo(first, stems.Of("killed")));
  const uint64_t second = stems.NewList();
  EXPECT_TRUE(stems.AddTo(second, stems.Of("killed")));
}

// What is kept from document to document has an end.
TEST(StemNumbersTest, ForgetsBetweenDocumentsOnly) {
  StemNumbers stems;
  stems.Begin();
  uint32_t last = 0;
  for (int i = 0; i < 100000; ++i) last = stems.Of(absl::StrCat("w", i));
  EXPECT_GE(last, 90000u);
  stems.Begin();
  EXPECT_EQ(stems.Of("kill"), 0u);
}

}  // namespace
}  // namespace gainsay
