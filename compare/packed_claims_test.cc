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
    v1::Claim claim = claims.back();
    packed.Add(claim);
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

// Of a later version, or of nobody knows whom.
TEST(PackedClaimsTest, KeepsFieldsThatItDoesNotKnow) {
  auto claim = Parse<v1::Claim>("id: 'a' kind: 'killed' blocking_keys: 'k' about: 'x' about: 'y' context: 'z'");
  google::protobuf::UnknownFieldSet* const unknown = claim.GetReflection()->MutableUnknownFields(&claim);
  unknown->AddVarint(1000, 1);
  unknown->AddFixed32(1001, 2);
  unknown->AddFixed64(1002, 3);
  unknown->AddLengthDelimited(1003, "four");
  google::protobuf::UnknownFieldSet* const group = unknown->AddGroup(1004);
  group->AddLengthDelimited(v1::Claim::kAboutFieldNumber, "five");
  group->AddGroup(1005)->AddVarint(v1::Claim::kAboutFieldNumber, 6);
  unknown->AddVarint(1006, 7);
  PackedClaims packed;
  v1::Claim taken = claim;
  packed.Add(taken);
  v1::Claim in_two;
  packed.UnpackWithoutWords(0, in_two);
  EXPECT_EQ(in_two.about_size(), 0);
  packed.AddWords(0, in_two);
  EXPECT_EQ(in_two.SerializeAsString(), claim.SerializeAsString());
}

TEST(PackedClaimsTest, MessagesStayUntilTheyAreForgotten) {
  PackedClaims packed;
  for (const char* id : {"id: 'a'", "id: 'b'"}) {
    auto claim = Parse<v1::Claim>(id);
    packed.Add(claim);
  }
  const v1::Claim& a = packed.WithoutWords(0);
  EXPECT_EQ(packed.WithoutWords(1).id(), "b");
  EXPECT_EQ(&packed.WithoutWords(0), &a);
  packed.Forget();
  EXPECT_EQ(packed.WithoutWords(0).id(), "a");
}

}  // namespace
}  // namespace gainsay
