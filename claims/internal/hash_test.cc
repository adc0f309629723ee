#include "claims/internal/hash.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(HashTest, IsSha256) {
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(HashTest, TellsPartsApart) {
  EXPECT_EQ(ShortHash({"ab", "c"}).size(), 16u);
  EXPECT_NE(ShortHash({"ab", "c"}), ShortHash({"a", "bc"}));
  EXPECT_EQ(ShortHash({"ab", "c"}), ShortHash({"ab", "c"}));
}

}  // namespace
}  // namespace gainsay
