#include "compare/own_words.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Sentence {
  int number;
  // Set apart by blanks.
  const char* words;
  // How many claims the sentence makes.
  int claims = 0;
};

v1::ClaimSet Document(const std::string& id, const std::vector<Sentence>& sentences) {
  v1::ClaimSet set;
  set.mutable_source()->set_id(id);
  const auto add = [](const char* words, auto& list) {
    for (const absl::string_view word : absl::StrSplit(words, ' ')) list.Add(std::string(word));
  };
  for (const Sentence& sentence : sentences) {
    for (int i = 0; i < sentence.claims; ++i) {
      v1::Claim& claim = *set.add_claims();
      claim.set_source_id(id);
      claim.set_sentence(static_cast<uint32_t>(sentence.number));
      add(sentence.words, *claim.mutable_context());
    }
    if (sentence.claims > 0) continue;
    v1::SentenceWords& beside = *set.add_sentences_beside();
    beside.set_sentence(static_cast<uint32_t>(sentence.number));
    add(sentence.words, *beside.mutable_words());
  }
  return set;
}

// Of claim number `claim` of all documents; 0 if the word is not its own.
float ShareOf(const std::vector<v1::ClaimSet>& documents, size_t claim, absl::string_view word) {
  Vocabulary vocabulary;
  ProfileMaker maker(vocabulary);
  for (const v1::ClaimSet& set : documents) {
    maker.AddStory(set);
    for (const v1::Claim& added : set.claims()) maker.Add(added);
  }
  const std::vector<ClaimProfile> profiles = maker.Finish();
  const OwnWords& own = *profiles[claim].own_words;
  const float* share = own.shares;
  for (const WordId id : own.words) {
    if (vocabulary.Word(id) == word && !vocabulary.IsSynonymGroup(id)) return *share;
    ++share;
  }
  return 0;
}

// Made-up words are in no list, and as rare as can be.
TEST(OwnWordsTest, TellsHowMuchAWordIsTheClaimsOwn) {
  const struct {
    const char* name;
    std::vector<Sentence> sentences;
    const char* word;
    float share;
  } cases[] = {
      {"a word of its sentence", {{0, "zamara", 1}}, "zamara", 1},
      {"of the sentence before", {{0, "zamara"}, {1, "xx", 1}}, "zamara", 0.5},
      {"of the one before that", {{0, "zamara"}, {1, "yy"}, {2, "xx", 1}}, "zamara", 0.25},
      {"of the one after", {{0, "xx", 1}, {1, "zamara"}}, "zamara", 0.2},
      {"farther away", {{0, "zamara"}, {3, "xx", 1}}, "zamara", 0},
      {"two claims have it", {{0, "zamara", 2}}, "zamara", 0.5},
      {"in two sentences", {{0, "zamara", 1}, {7, "zamara", 1}}, "zamara", 0.5},
      {"the other one has it only beside it", {{0, "zamara", 1}, {1, "xx", 1}}, "zamara", 1 / 1.5F},
      {"it stands twice near the claim", {{0, "zamara xx"}, {1, "zamara", 1}}, "zamara", 1},
      {"too many have it", {{0, "zamara", 11}}, "zamara", 0},
  };
  for (const auto& c : cases) {
    const std::vector<v1::ClaimSet> documents = {Document("a", c.sentences)};
    EXPECT_FLOAT_EQ(ShareOf(documents, 0, c.word), c.share) << c.name;
  }
}

TEST(OwnWordsTest, ClaimsOfOtherDocumentsDoNotCount) {
  const std::vector<v1::ClaimSet> documents = {Document("a", {{0, "zamara", 1}}), Document("b", {{0, "zamara", 4}})};
  EXPECT_FLOAT_EQ(ShareOf(documents, 0, "zamara"), 1);
  EXPECT_FLOAT_EQ(ShareOf(documents, 1, "zamara"), 0.25);
}

TEST(OwnWordsTest, AWordOfAnyTextIsLessOnesOwn) {
  const std::vector<v1::ClaimSet> documents = {Document("a", {{0, "zamara make", 1}})};
  EXPECT_LT(ShareOf(documents, 0, "make"), ShareOf(documents, 0, "zamara"));
}

TEST(OwnWordsTest, AClaimThatDoesNotTellItsSentenceStandsAlone) {
  std::vector<v1::ClaimSet> documents = {Document("a", {{0, "zamara", 1}, {1, "xx", 1}})};
  for (v1::Claim& claim : *documents[0].mutable_claims()) claim.clear_sentence();
  EXPECT_FLOAT_EQ(ShareOf(documents, 0, "zamara"), 1);
  EXPECT_FLOAT_EQ(ShareOf(documents, 1, "zamara"), 0);
}

TEST(OwnWordsTest, SynonymsAreOwnWordsOfTheirGroup) {
  Vocabulary vocabulary;
  ProfileMaker maker(vocabulary);
  for (const v1::ClaimSet& set : {Document("a", {{0, "rockets", 1}}), Document("b", {{0, "missile", 1}})}) {
    for (const v1::Claim& claim : set.claims()) maker.Add(claim);
  }
  const std::vector<ClaimProfile> profiles = maker.Finish();
  bool common = false;
  for (const WordId word : profiles[0].own_words->words) {
    if (!vocabulary.IsSynonymGroup(word)) continue;
    for (const WordId other : profiles[1].own_words->words) common |= word == other;
  }
  EXPECT_TRUE(common);
}

}  // namespace
}  // namespace gainsay
