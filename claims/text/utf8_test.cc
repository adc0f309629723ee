#include "claims/text/utf8.h"

#include "gainsay/v1/claim.pb.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(Utf8Test, Rows) {
  const struct {
    std::string text;
    std::string valid;
  } kRows[] = {
      {"", ""},
      {"Kata\u02BCib \U0001F600", "Kata\u02BCib \U0001F600"},
      {std::string("a\0b", 3), std::string("a\0b", 3)},
      // Latin-1, a cut sequence, bytes that only follow others.
      {"caf\xE9.txt", "caf\uFFFD.txt"},
      {"\xC3", "\uFFFD"},
      {"\xE2\x80 x", "\uFFFD\uFFFD x"},
      {"\x80\xBF", "\uFFFD\uFFFD"},
      // A lone surrogate, an overlong "/", what is past U+10FFFF, bytes that UTF-8 never has.
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
      {"\xC0\xAF", "\uFFFD\uFFFD"},
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\xFF\xFE", "\uFFFD\uFFFD"},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(ToUtf8(row.text), row.valid);
    EXPECT_EQ(IsUtf8(row.text), row.text == row.valid) << row.valid;
    EXPECT_TRUE(IsUtf8(row.valid)) << row.valid;
  }
}

TEST(Utf8Test, EveryStringOfAMessage) {
  v1::ClaimSet set;
  set.mutable_source()->set_title("caf\xE9");
  v1::Claim& claim = *set.add_claims();
  claim.set_quote("\xED\xA0\x80");
  claim.add_context("good");
  claim.add_context(
      "b\xE4"
      "d");
  claim.add_roles()->set_text("Ren\xE9");
  claim.mutable_value_span()->set_end(5);
  MakeUtf8(set);
  EXPECT_EQ(set.source().title(), "caf\uFFFD");
  EXPECT_EQ(claim.quote(), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(claim.context(0), "good");
  EXPECT_EQ(claim.context(1),
            "b\uFFFD"
            "d");
  EXPECT_EQ(claim.roles(0).text(), "Ren\uFFFD");
  EXPECT_EQ(claim.value_span().end(), 5u);
  // What was not set is still not set.
  EXPECT_FALSE(claim.has_event());
  EXPECT_FALSE(set.has_generator());
}

}  // namespace
}  // namespace gainsay
