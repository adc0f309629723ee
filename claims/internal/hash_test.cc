#include "claims/internal/hash.h"

#include <cstdint>
#include <string>

#include "claims/internal/sha256_blocks.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(HashTest, IsSha256) {
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(HashTest, IsSha256OfAnyLength) {
  // From FIPS 180-4.
  EXPECT_EQ(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(Sha256Hex(std::string(1000000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(HashTest, ProcessorsAgree) {
  std::string bytes;
  for (int i = 0; i < 5 * 64; ++i) bytes += static_cast<char>(i * 37);
  const auto* at = reinterpret_cast<const uint8_t*>(bytes.data());
  uint32_t portable[8] = {1, 2, 3, 4, 5, 6, 7, 0xFFFFFFFF};
  uint32_t best[8] = {1, 2, 3, 4, 5, 6, 7, 0xFFFFFFFF};
  PortableSha256Blocks(portable, at, 5);
  BestSha256Blocks()(best, at, 5);
  for (int i = 0; i < 8; ++i) EXPECT_EQ(best[i], portable[i]) << i;
}

TEST(HashTest, TellsPartsApart) {
  EXPECT_EQ(ShortHash({"ab", "c"}).size(), 16u);
  EXPECT_NE(ShortHash({"ab", "c"}), ShortHash({"a", "bc"}));
  EXPECT_EQ(ShortHash({"ab", "c"}), ShortHash({"ab", "c"}));
}

}  // namespace
}  // namespace gainsay
