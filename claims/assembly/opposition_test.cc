// Which numbers a document sets against each other, and which stand beside each other for another reason.
#include "claims/assembly/opposition.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/assembly/opposition.pb.h"
#include "claims/assembly/opposition_data.h"
#include "claims/extractor_testing.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// "four (killed) against nine", in the order of the text.
std::string OppositionsOf(const std::string& text) {
  const v1::ClaimSet set = ExtractText(text, "2024-05-01");
  const auto value = [&](const v1::Claim& claim) {
    return text.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin());
  };
  std::string found;
  for (const v1::Claim& claim : set.claims()) {
    if (!claim.has_restates()) continue;
    for (const v1::Claim& other : set.claims()) {
      if (other.value_span().begin() == claim.restates())
        absl::StrAppend(&found, found.empty() ? "" : "; ", value(claim), " (", claim.kind(), ") against ",
                        value(other));
    }
  }
  return found;
}

struct OppositionCase {
  const char* text;
  const char* found;
};

TEST(OppositionTest, NumbersOfTwoWhoTellOfOneThing) {
  const OppositionCase cases[] = {
      {"Doctors at two clinics said that nine people had died. The interior ministry said that four had died.",
       "four (killed) against nine"},
      {"The army said that 24 soldiers had died. A nurse at the garrison said that she had counted 33 dead.",
       "33 (killed) against 24"},
      {"The city said that 1,800 people had marched. The union insisted that 3,000 people had marched.",
       "3,000 (personnel) against 1,800"},
      {"The city said that 1,800 people had marched, but the union insisted that 3,000 people had marched.",
       "3,000 (personnel) against 1,800"},
      {"He said that 12 people had died in the flood. She said that 19 people had died in the flood.",
       "19 (killed) against 12"},
      // Units are converted.
      {"The police said that the road was shut for two hours. The mayor insisted that it was shut for 40 minutes.",
       "40 minutes (duration) against two hours"},
  };
  for (const OppositionCase& c : cases) EXPECT_EQ(OppositionsOf(c.text), c.found) << c.text;
}

TEST(OppositionTest, NumbersBesideEachOther) {
  const OppositionCase cases[] = {
      // One voice.
      {"The army said that 24 soldiers had died. The army said that 33 rebels had died.", ""},
      {"The fire killed nine people in Leme. It killed four people in Ruvo.", ""},
      // Other things.
      {"The police said that nine people had died. The firm said that 400 cars had burned.", ""},
      {"The police said that nine people had died. The firm said that it paid 400 euros.", ""},
      {"The ministry said that 12 men were killed. The hospital said that eight women were killed.", ""},
      {"Adams said that the bridge cost 30 million euros. Brown said that the tunnel cost 50 million euros.", ""},
      {"The mayor said that 12 people had died in 2019. The union said that 20 people had died in 2020.", ""},
      {"The ministry said that 12 people died in Geneva. The union said that 20 people died in Paris.", ""},
      // Nothing tells that the second is another voice.
      {"Police said that the first bomb killed 12 people. The second killed 20.", ""},
      // No two who count one thing are so far apart.
      {"The police said that nine people had died. The union said that 90 people had died.", ""},
      // The same.
      {"The police said that nine people had died. The mayor said that nine people had died.", ""},
      {"The police said that more than five people had died. The mayor said that nine people had died.", ""},
      // Too far apart.
      {"The police said that nine people had died. It rained. The road was shut. Nobody came. The mayor said that four "
       "people had died.",
       ""},
  };
  for (const OppositionCase& c : cases) EXPECT_EQ(OppositionsOf(c.text), c.found) << c.text;
}

TEST(OppositionTest, EachFeatureHasAWeightAndEachWeightAFeature) {
  OppositionWeights weights;
  ASSERT_TRUE(weights.ParseFromArray(kOppositionData.data(), static_cast<int>(kOppositionData.size())));
  std::vector<std::string> names;
  for (const OppositionWeight& weight : weights.weight()) names.push_back(weight.feature());
  EXPECT_THAT(names, testing::ElementsAreArray(kOppositionFeatures));
}

TEST(OppositionTest, EachFeatureHasAName) {
  EXPECT_EQ(static_cast<size_t>(OppositionFeature::kOtherVerb) + 1, kOppositionFeatureCount);
}

}  // namespace
}  // namespace gainsay
