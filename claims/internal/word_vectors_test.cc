#include "claims/internal/word_vectors.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "claims/internal/word_vectors_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct LikenessCase {
  const char* a;
  const char* b;
  double least;
  double most;
};

TEST(WordVectorsTest, WordsOfOneMeaningAreAlike) {
  const LikenessCase cases[] = {
      {"soldier", "soldier", 0.999, 1.001},
      {"soldiers", "troops", 0.7, 1},
      {"battle", "combat", 0.4, 1},
      {"skipper", "captain", 0.6, 1},
      {"tremor", "earthquake", 0.6, 1},
      {"dwellings", "houses", 0.5, 1},
      {"hours", "shops", -0.3, 0.3},
      {"trucks", "election", -0.3, 0.3},
      // Opposites stand in the same company.
      {"killed", "injured", 0.5, 1},
      // Unknown words are like nothing, themselves included.
      {"qwrtzq", "qwrtzq", 0, 0},
      {"", "soldier", 0, 0},
      {"Soldier", "soldier", 0, 0},
      {"1944", "1945", 0, 0},
  };
  for (const LikenessCase& c : cases) {
    const float cosine = Cosine(FindWordVector(c.a), FindWordVector(c.b));
    EXPECT_GE(cosine, c.least) << c.a << ", " << c.b;
    EXPECT_LE(cosine, c.most) << c.a << ", " << c.b;
    EXPECT_EQ(cosine, Cosine(FindWordVector(c.b), FindWordVector(c.a))) << c.a << ", " << c.b;
  }
}

TEST(WordVectorsTest, FrequentWordsAreNotRare) {
  EXPECT_EQ(FindWordVector("the").rarity, 0);
  EXPECT_LT(FindWordVector("said").rarity, FindWordVector("soldier").rarity);
  EXPECT_LT(FindWordVector("soldier").rarity, FindWordVector("carcasses").rarity);
  EXPECT_EQ(FindWordVector("qwrtzq").rarity, 1);
}

// Every line of the file is found, the first and the last too, and nothing between two lines.
TEST(WordVectorsTest, FindsEveryWord) {
  const std::vector<absl::string_view> lines = absl::StrSplit(kWordVectorsData, '\n', absl::SkipEmpty());
  ASSERT_EQ(lines.size(), 30000u);
  absl::string_view before;
  for (const absl::string_view line : lines) {
    const absl::string_view word = line.substr(0, line.find(' '));
    ASSERT_LT(before, word);
    before = word;
    const WordVector vector = FindWordVector(word);
    ASSERT_GT(vector.length, 80) << word;
    ASSERT_LT(vector.length, 200) << word;
    ASSERT_EQ(FindWordVector(std::string(word) + "#").length, 0) << word;
  }
}

}  // namespace
}  // namespace gainsay
