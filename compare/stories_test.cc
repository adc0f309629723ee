#include "compare/stories.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "compare/compare_testing.h"
#include "compare/profile.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using ::testing::AllOf;
using ::testing::DoubleEq;
using ::testing::Gt;
using ::testing::Lt;

// What a document says: words of its one claim, of its other sentences, and its names, separated by blanks.
struct Told {
  std::string claim;
  std::string words;
  std::string names;
};

v1::ClaimSet SetOf(const Told& told, const std::string& id) {
  v1::ClaimSet set;
  set.mutable_source()->set_id(id);
  v1::Claim& claim = *set.add_claims();
  claim.set_id(id);
  claim.set_source_id(id);
  const auto add = [](const std::string& text, auto* list) {
    for (const absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) list->Add(std::string(word));
  };
  add(told.claim, claim.mutable_context());
  add(told.words, set.mutable_story_words());
  add(told.names, set.mutable_story_names());
  return set;
}

StoryLikeness Likeness(const Told& a, const Told& b) {
  Vocabulary vocabulary;
  ProfileMaker maker(vocabulary);
  for (const v1::ClaimSet& set : {SetOf(a, "a"), SetOf(b, "b")}) {
    maker.AddStory(set);
    maker.Add(set.claims(0));
  }
  const std::vector<ClaimProfile> profiles = maker.Finish();
  StoriesAlike stories(profiles, {0, 1}, 2, maker.stories(), vocabulary);
  const StoryLikeness likeness = stories.Of(0, 1);
  EXPECT_EQ(likeness.other, stories.Of(1, 0).other);
  EXPECT_EQ(stories.Of(0, 0).other, 0);
  return likeness;
}

// Thirty rare words, which differ from number to number.
std::string Long(int number) {
  std::string words;
  for (int i = 0; i < 45; ++i) words += " zq" + std::string(1 + number, 'x') + std::string(1 + i / 9, 'a' + i % 9);
  return words;
}

TEST(StoriesAlikeTest, OfOneStoryOrNot) {
  struct {
    const char* name;
    Told a, b;
    testing::Matcher<double> other;
  } const cases[] = {
      {"nothing in common, short", {"kill", "blast market", "kabul"}, {"dead", "flood dam", "lagos"}, Gt(1.7)},
      {"claims alone have nothing in common, the leads name one place",
       {"kill", "blast market", "kabul"},
       {"dead", "explosion market", "kabul"},
       DoubleEq(0)},
      {"one topic, two places", {"kill", "earthquake struck", "sara"}, {"dead", "earthquake", "arequipa"}, Gt(0.5)},
      {"words that any text has", {"of", "in them", ""}, {"of", "in them", ""}, DoubleEq(0)},
      {"one country, known by its code", {"kill", "troops", "us"}, {"leave", "flood", "us"}, DoubleEq(0)},
      {"the code of a country is no word", {"kill", "troops", "us"}, {"leave", "us", ""}, Gt(1.5)},
      {"long, nothing in common", {"kill", Long(1), ""}, {"kill", Long(2), ""}, AllOf(Gt(0.8), Lt(1.1))},
      {"long, one name in common", {"kill", Long(1), "bozavi"}, {"kill", Long(2), "bozavi"}, DoubleEq(0)},
      {"nothing at all", {"", "", ""}, {"", "", ""}, DoubleEq(0)},
  };
  for (const auto& c : cases) EXPECT_THAT(Likeness(c.a, c.b).other, c.other) << c.name;
}

}  // namespace
}  // namespace gainsay
