#include "claims/text/token_set.h"

#include <vector>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::vector<uint32_t> Between(const TokenSet& set, uint32_t from, uint32_t to) {
  std::vector<uint32_t> found;
  for (uint32_t i = set.Next(from, to); i < to; i = set.Next(i + 1, to)) found.push_back(i);
  return found;
}

TEST(TokenSetTest, FindsThoseInTheRange) {
  const TokenSet set(200, [](uint32_t i) { return i == 0 || i == 63 || i == 64 || i == 130 || i == 199; });
  EXPECT_EQ(Between(set, 0, 200), std::vector<uint32_t>({0, 63, 64, 130, 199}));
  EXPECT_EQ(Between(set, 1, 64), std::vector<uint32_t>({63}));
  EXPECT_EQ(Between(set, 64, 130), std::vector<uint32_t>({64}));
  EXPECT_EQ(Between(set, 65, 130), std::vector<uint32_t>());
  EXPECT_EQ(Between(set, 131, 199), std::vector<uint32_t>());
}

TEST(TokenSetTest, TakesMoreTokens) {
  TokenSet set(130, [](uint32_t i) { return i == 5; });
  set.Add(5);
  set.Add(64);
  set.Add(129);
  EXPECT_EQ(Between(set, 0, 130), std::vector<uint32_t>({5, 64, 129}));
}

TEST(TokenSetTest, GivesTheEndWhereNoneIsLeft) {
  const TokenSet none(130, [](uint32_t) { return false; });
  EXPECT_EQ(none.Next(0, 130), 130u);
  EXPECT_EQ(none.Next(130, 130), 130u);
  EXPECT_EQ(none.Next(140, 130), 130u);
  EXPECT_EQ(TokenSet(0, [](uint32_t) { return true; }).Next(0, 0), 0u);
}

TEST(TokenSetTest, AgreesWithEachTokenAsked) {
  for (const uint32_t size : {1u, 63u, 64u, 65u, 128u, 129u}) {
    const auto is_in = [](uint32_t i) { return i * i % 7 == 2; };
    const TokenSet set(size, is_in);
    for (uint32_t from = 0; from <= size; ++from) {
      uint32_t next = from;
      while (next < size && !is_in(next)) ++next;
      EXPECT_EQ(set.Next(from, size), next) << size << " " << from;
    }
  }
}

}  // namespace
}  // namespace gainsay
