#include "compare/vocabulary.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Every count of a word in every number of claims up to 60.
TEST(VocabularyTest, RarityFallsWithHowOftenAWordOccurs) {
  for (int claims = 1; claims <= 60; ++claims) {
    Vocabulary vocabulary;
    for (int count = 0; count <= claims; ++count) {
      const WordId word = vocabulary.Intern(absl::StrCat("w", count), absl::StrCat("w", count));
      for (int i = 0; i < count; ++i) vocabulary.Count(word);
    }
    vocabulary.Finish(claims);
    double before = 1;
    for (int count = 0; count <= claims; ++count) {
      const double rarity = vocabulary.Rarity(vocabulary.Intern(absl::StrCat("w", count), absl::StrCat("w", count)));
      EXPECT_GT(rarity, 0) << count << " of " << claims;
      EXPECT_LE(rarity, before) << count << " of " << claims;
      EXPECT_TRUE(count != 1 || rarity == 1) << claims;
      before = rarity;
    }
  }
}

TEST(VocabularyTest, GivesAWordOneId) {
  Vocabulary vocabulary;
  const WordId storm = vocabulary.Intern("storm", "storm"), ferry = vocabulary.Intern("ferry", "ferry");
  EXPECT_NE(storm, ferry);
  EXPECT_EQ(vocabulary.Intern("storm", "storm"), storm);
  EXPECT_EQ(vocabulary.Word(storm), "storm");
  EXPECT_EQ(vocabulary.Word(ferry), "ferry");
}

TEST(VocabularyTest, ShowsTheShortestWordOfAStem) {
  Vocabulary vocabulary;
  for (const char* word : {"strikes", "strike", "striking"}) vocabulary.Intern("strik", word);
  EXPECT_EQ(vocabulary.Word(vocabulary.Intern("strik", "strikes")), "strike");
}

TEST(VocabularyTest, SortsByStem) {
  Vocabulary vocabulary;
  const WordId storm = vocabulary.Intern("storm", "storms"), ferry = vocabulary.Intern("ferri", "ferry"),
               hail = vocabulary.Intern("hail", "hail");
  vocabulary.Count(ferry);
  vocabulary.Count(ferry);
  const std::vector<WordId> new_ids = vocabulary.Sort();
  EXPECT_EQ(new_ids[ferry], 0u);
  EXPECT_EQ(new_ids[hail], 1u);
  EXPECT_EQ(new_ids[storm], 2u);
  EXPECT_EQ(vocabulary.Intern("storm", "storms"), 2u);
  EXPECT_EQ(vocabulary.Word(0), "ferry");
  vocabulary.Finish(3);
  EXPECT_LT(vocabulary.Rarity(0), vocabulary.Rarity(1));
}

TEST(VocabularyTest, TellsWordsForOneThing) {
  Vocabulary vocabulary;
  for (const char* word : {"lorries", "truck", "trucks", "hail", "zamara"}) vocabulary.InternWord(word);
  vocabulary.Sort();
  vocabulary.Finish(1);
  const auto id = [&](const char* word) { return vocabulary.InternWord(word); };
  EXPECT_TRUE(vocabulary.AreSynonyms(id("lorries"), id("trucks")));
  EXPECT_FALSE(vocabulary.AreSynonyms(id("lorries"), id("hail")));
  EXPECT_EQ(vocabulary.Likeness(id("truck"), id("trucks")), 1);
  EXPECT_GT(vocabulary.Likeness(id("lorries"), id("truck")), vocabulary.Likeness(id("lorries"), id("hail")));
  EXPECT_LT(vocabulary.Likeness(id("lorries"), id("truck")), 1);
  EXPECT_TRUE(vocabulary.SynonymGroups(id("zamara")).empty());
  for (const WordId group : vocabulary.SynonymGroups(id("truck"))) {
    EXPECT_TRUE(vocabulary.IsSynonymGroup(group));
    EXPECT_FALSE(vocabulary.Word(group).empty());
  }
  EXPECT_FALSE(vocabulary.IsSynonymGroup(id("truck")));
}

}  // namespace
}  // namespace gainsay
