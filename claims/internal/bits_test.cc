#include "claims/internal/bits.h"

#include <vector>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::bitset<256> Of(const std::vector<size_t>& bits) {
  std::bitset<256> set;
  for (const size_t bit : bits) set.set(bit);
  return set;
}

TEST(BitsTest, IntersectAgreesWithAny) {
  const std::vector<std::vector<size_t>> sets = {{}, {0}, {63}, {64}, {127, 128}, {191, 192}, {255}, {0, 64, 128, 255}};
  for (const std::vector<size_t>& a : sets) {
    for (const std::vector<size_t>& b : sets) EXPECT_EQ(Intersect(Of(a), Of(b)), (Of(a) & Of(b)).any());
  }
}

TEST(BitsTest, ForEachBitVisitsAllInOrder) {
  const std::vector<size_t> bits = {0, 5, 63, 64, 130, 192, 255};
  std::vector<size_t> visited;
  ForEachBit(Of(bits), [&](uint32_t bit) { visited.push_back(bit); });
  EXPECT_EQ(visited, bits);
}

TEST(BitsTest, ForEachCommonBitVisitsThoseOfBothSets) {
  std::vector<size_t> visited;
  ForEachCommonBit(Of({0, 63, 64, 191, 255}), Of({1, 63, 64, 192, 255}), [&](uint32_t bit) { visited.push_back(bit); });
  EXPECT_EQ(visited, std::vector<size_t>({63, 64, 255}));
}

}  // namespace
}  // namespace gainsay
