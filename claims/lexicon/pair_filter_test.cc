#include "claims/lexicon/pair_filter.h"

#include <cstdint>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/word_table.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

uint32_t HashOf(int word) { return WordTable::Hash(absl::StrCat("word", word)); }

TEST(PairFilterTest, HoldsWhatWasAddedAndLittleElse) {
  constexpr int kPairs = 2000;
  PairFilter filter(kPairs);
  for (int i = 0; i < kPairs; ++i) filter.Add(HashOf(i % 10), HashOf(i));
  int others = 0;
  for (int i = 0; i < kPairs; ++i) {
    EXPECT_TRUE(filter.MayHold(HashOf(i % 10), HashOf(i))) << i;
    // The same words the other way round, and one of them with another.
    others += filter.MayHold(HashOf(i), HashOf(i % 10)) + filter.MayHold(HashOf(i % 10), HashOf(i + kPairs));
  }
  EXPECT_LT(others, 2 * kPairs / 8);
}

TEST(PairFilterTest, MayBeEmpty) {
  const PairFilter filter(0);
  EXPECT_FALSE(filter.MayHold(0, 0));
  EXPECT_FALSE(filter.MayHold(HashOf(1), HashOf(2)));
}

}  // namespace
}  // namespace gainsay
