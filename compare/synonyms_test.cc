#include "compare/synonyms.h"

#include <algorithm>
#include <set>
#include <string>

#include "claims/internal/stem.h"
#include "compare/synonyms.pb.h"
#include "compare/synonyms_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

bool AreSynonyms(const char* a, const char* b) {
  const auto x = SynonymGroupsOf(Stem(a)), y = SynonymGroupsOf(Stem(b));
  return std::find_first_of(x.begin(), x.end(), y.begin(), y.end()) != x.end();
}

TEST(SynonymGroupsOfTest, TellsWordsForOneThing) {
  const struct {
    const char* name;
    const char* a;
    const char* b;
    bool same;
  } cases[] = {
      {"what one counts as militants, another counts as fighters", "militants", "fighter", true},
      {"weapons that fly", "rockets", "missile", true},
      {"what a translation says", "lorries", "truck", true},
      {"what became of people is told apart", "killed", "wounded", false},
      {"things that are only related", "doctor", "hospital", false},
      {"opposites", "rise", "fall", false},
      {"the dead and those who live", "victims", "survivors", false},
      {"anybody", "men", "fugitives", false},
      {"sums of the state", "budget", "tax", false},
      {"who is on which side", "rebels", "soldiers", false},
  };
  for (const auto& c : cases) EXPECT_EQ(AreSynonyms(c.a, c.b), c.same) << c.name;
  EXPECT_TRUE(SynonymGroupsOf(Stem("zamara")).empty()) << "a name";
}

TEST(SynonymGroupsOfTest, GroupsAreNumberedInOrder) {
  ASSERT_GT(SynonymGroupCount(), 0u);
  for (const SynonymGroupId group : SynonymGroupsOf(Stem("militant"))) EXPECT_LT(group, SynonymGroupCount());
  EXPECT_TRUE(std::is_sorted(SynonymGroupsOf(Stem("militant")).begin(), SynonymGroupsOf(Stem("militant")).end()));
  EXPECT_FALSE(SynonymGroupName(0).empty());
}

// A group of one stem says nothing, and a group that another holds counts its words twice.
TEST(SynonymGroupsTest, EachTellsSomethingOfItsOwn) {
  SynonymGroups data;
  ASSERT_TRUE(data.ParseFromArray(kSynonymsData.data(), static_cast<int>(kSynonymsData.size())));
  std::set<std::set<std::string>> known;
  for (const SynonymGroup& group : data.group()) {
    std::set<std::string> stems;
    for (const std::string& word : group.word()) stems.insert(Stem(word));
    EXPECT_GT(stems.size(), 1u) << group.ShortDebugString();
    EXPECT_TRUE(known.insert(stems).second) << group.ShortDebugString();
  }
}

}  // namespace
}  // namespace gainsay
