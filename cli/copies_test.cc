#include "cli/copies.h"

#include <google/protobuf/text_format.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// A source with the claims c1 and c2, as the extractor would give it.
v1::ClaimSet Set(const std::string& path, const std::string& id, const std::string& sha256) {
  v1::ClaimSet set;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      absl::StrCat("source { path: '", path, "' id: '", id, "' sha256: '", sha256, "' } claims { id: '", sha256,
                   "c1' source_id: '", id, "' } claims { id: '", sha256, "c2' source_id: '", id, "' }"),
      &set));
  return set;
}

// "a:s[xc1 xc2]" per set, with its notes behind.
std::string Dump(const std::vector<v1::ClaimSet>& sets) {
  std::string dump;
  for (const v1::ClaimSet& set : sets) {
    absl::StrAppend(&dump, dump.empty() ? "" : ", ", set.source().path(), ":", set.source().id(), "[");
    for (const v1::Claim& claim : set.claims()) {
      EXPECT_EQ(claim.source_id(), set.source().id());
      absl::StrAppend(&dump, &claim == &set.claims(0) ? "" : " ", claim.id());
    }
    absl::StrAppend(&dump, "]");
    for (const v1::Issue& issue : set.issues()) {
      EXPECT_EQ(issue.severity(), v1::Issue::SEVERITY_NOTE);
      absl::StrAppend(&dump, " * ", issue.path(), " ", issue.message());
    }
  }
  return dump;
}

TEST(CopiesTest, Rows) {
  const struct {
    std::vector<v1::ClaimSet> sets;
    std::string expected;
  } kRows[] = {
      {{}, ""},
      {{Set("a", "s", "x"), Set("b", "t", "y")}, "a:s[xc1 xc2], b:t[yc1 yc2]"},
      // Copies, numbered in their order.
      {{Set("a", "s", "x"), Set("b", "t", "y"), Set("c", "s", "x"), Set("-", "s", "x")},
       "a:s[xc1 xc2], b:t[yc1 yc2], "
       "c:s-2[xc1-2 xc2-2] * c is byte for byte the same as a; the two count as one voice, "
       "-:s-3[xc1-3 xc2-3] * - is byte for byte the same as a; the two count as one voice"},
      // Copies to which manifests give ids of their own: only their claims need new ones.
      {{Set("a", "one", "x"), Set("b", "two", "x")},
       "a:one[xc1 xc2], b:two[xc1-2 xc2-2] * b is byte for byte the same as a; the two count as one voice"},
      // Two manifests with one id for two documents.
      {{Set("a", "s", "x"), Set("b", "s", "y")}, "a:s[xc1 xc2], b:s-2[yc1 yc2]"},
      // An id that was given to a copy is taken.
      {{Set("a", "s", "x"), Set("b", "s", "y"), Set("c", "s-2", "z")},
       "a:s[xc1 xc2], b:s-2[yc1 yc2], c:s-2-2[zc1 zc2]"},
  };
  for (const auto& row : kRows) {
    std::vector<v1::ClaimSet> sets = row.sets;
    Copies copies;
    for (v1::ClaimSet& set : sets) copies.TellApart(set);
    EXPECT_EQ(Dump(sets), row.expected);
  }
}

}  // namespace
}  // namespace gainsay::cli
