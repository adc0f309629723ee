#include "compare/history.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Told {
  // Empty where it is not known.
  const char* published;
  double value;
};

struct HistoryCase {
  const char* name;
  const char* kind;
  // Each by a source of its own; the verdict is on the first two.
  std::vector<Told> members;
  v1::Verdict alone, in_group;
};

constexpr v1::Verdict kUpdated = v1::VERDICT_UPDATED, kDisagree = v1::VERDICT_DISAGREE, kAgree = v1::VERDICT_AGREE;

TEST(GroupHistoryTest, TellsStatesOfOneThingFromConflicts) {
  const HistoryCase cases[] = {
      {"two alone", "killed", {{"2024-05-01", 12}, {"2024-05-20", 31}}, kUpdated, kUpdated},
      {"the later number was told when the earlier one was",
       "killed",
       {{"2024-05-01", 12}, {"2024-05-20", 31}, {"2024-05-01", 31}},
       kUpdated,
       kDisagree},
      {"and before", "killed", {{"2024-05-02", 12}, {"2024-05-20", 31}, {"2024-05-01", 31}}, kUpdated, kDisagree},
      {"between the two", "killed", {{"2024-05-01", 12}, {"2024-05-20", 31}, {"2024-05-03", 31}}, kUpdated, kUpdated},
      {"on a day that nobody knows", "killed", {{"2024-05-01", 12}, {"2024-05-20", 31}, {"", 31}}, kUpdated, kUpdated},
      {"the earlier number was told again late",
       "killed",
       {{"2024-05-01", 12}, {"2024-05-20", 31}, {"2024-05-25", 12}},
       kUpdated,
       kUpdated},
      {"all early ones against all late ones",
       "count",
       {{"2024-05-01", 400}, {"2024-05-20", 520}, {"2024-05-02", 400}, {"2024-05-21", 520}},
       kDisagree,
       kUpdated},
      {"and less late",
       "count",
       {{"2024-05-01", 520}, {"2024-05-20", 400}, {"2024-05-02", 520}, {"2024-05-21", 400}},
       kDisagree,
       kDisagree},
      {"one of the late ones was early",
       "count",
       {{"2024-05-01", 400}, {"2024-05-20", 520}, {"2024-05-02", 400}, {"2024-05-01", 520}},
       kDisagree,
       kDisagree},
      {"nobody else early",
       "count",
       {{"2024-05-01", 400}, {"2024-05-20", 520}, {"2024-05-21", 520}},
       kDisagree,
       kDisagree},
      {"a toll by its days alone",
       "killed",
       {{"2024-05-01", 40}, {"2024-05-02", 52}, {"2024-05-01", 40}, {"2024-05-02", 52}},
       kDisagree,
       kDisagree},
      {"what agrees", "count", {{"2024-05-01", 400}, {"2024-05-20", 400}, {"2024-05-01", 520}}, kAgree, kAgree},
  };
  for (const HistoryCase& c : cases) {
    std::vector<v1::Claim> claims(c.members.size());
    std::vector<v1::Source> sources(c.members.size());
    std::vector<SourcedClaim> members;
    for (size_t i = 0; i < c.members.size(); ++i) {
      claims[i] =
          Parse<v1::Claim>(absl::StrCat("kind: '", c.kind, "' family: '", c.kind,
                                        "' quantity { low: ", c.members[i].value, " high: ", c.members[i].value, " }"));
      sources[i].set_published(c.members[i].published);
      members.push_back({&claims[i], &sources[i]});
    }
    const GroupHistory history(members);
    EXPECT_EQ(history.Judge(0, 1, c.alone), c.in_group) << c.name;
    EXPECT_EQ(history.Judge(1, 0, c.alone), c.in_group) << c.name << ", the other way round";
  }
}

// A source that says both is no third one.
TEST(GroupHistoryTest, AsksThirdSources) {
  const v1::Claim twelve = Parse<v1::Claim>("kind: 'killed' family: 'killed' quantity { low: 12 high: 12 }");
  const v1::Claim many = Parse<v1::Claim>("kind: 'killed' family: 'killed' quantity { low: 31 high: 31 }");
  const v1::Source early = Parse<v1::Source>("published: '2024-05-01'"),
                   late = Parse<v1::Source>("published: '2024-05-20'");
  const std::vector<SourcedClaim> members = {{&twelve, &early}, {&many, &late}, {&many, &early}};
  EXPECT_EQ(GroupHistory(members).Judge(0, 1, kUpdated), kUpdated);
}

TEST(GroupHistoryTest, LeavesLargeGroupsAlone) {
  const v1::Claim twelve = Parse<v1::Claim>("kind: 'killed' family: 'killed' quantity { low: 12 high: 12 }");
  const v1::Claim many = Parse<v1::Claim>("kind: 'killed' family: 'killed' quantity { low: 31 high: 31 }");
  const v1::Source early = Parse<v1::Source>("published: '2024-05-01'"),
                   late = Parse<v1::Source>("published: '2024-05-20'");
  const v1::Source third = early;
  std::vector<SourcedClaim> members = {{&twelve, &early}, {&many, &late}};
  members.resize(128, {&many, &third});
  EXPECT_EQ(GroupHistory(members).Judge(0, 1, kUpdated), kDisagree);
  members.push_back({&many, &third});
  EXPECT_EQ(GroupHistory(members).Judge(0, 1, kUpdated), kUpdated);
}

}  // namespace
}  // namespace gainsay
