#include "compare/packed_claims.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(PackedClaimsTest, GivesBackWhatItWasGiven) {
  Dice dice(1);
  std::vector<v1::Claim> claims;
  PackedClaims packed;
  for (int i = 0; i < 1000; ++i) {
    claims.push_back(RandomClaim(dice, "s", absl::StrCat(i)));
    packed.Add(claims.back());
  }
  ASSERT_EQ(packed.size(), claims.size());
  for (uint32_t i = 0; i < claims.size(); ++i) {
    v1::Claim claim;
    packed.Unpack(i, claim);
    ASSERT_EQ(claim.SerializeAsString(), claims[i].SerializeAsString());
    v1::Claim in_two;
    packed.UnpackWithoutWords(i, in_two);
    EXPECT_EQ(in_two.context_size(), 0);
    packed.AddWords(i, in_two);
    ASSERT_EQ(in_two.SerializeAsString(), claims[i].SerializeAsString());
    claim.clear_blocking_keys();
    claim.clear_about();
    claim.clear_context();
    ASSERT_EQ(packed.WithoutWords(i).SerializeAsString(), claim.SerializeAsString());
  }
}

TEST(PackedClaimsTest, MessagesStayUntilTheyAreForgotten) {
  PackedClaims packed;
  for (const char* id : {"id: 'a'", "id: 'b'"}) packed.Add(Parse<v1::Claim>(id));
  const v1::Claim& a = packed.WithoutWords(0);
  EXPECT_EQ(packed.WithoutWords(1).id(), "b");
  EXPECT_EQ(&packed.WithoutWords(0), &a);
  packed.Forget();
  EXPECT_EQ(packed.WithoutWords(0).id(), "a");
}

}  // namespace
}  // namespace gainsay
