// Which numbers a document sets against each other, and which stand beside each other for another reason.
#include "claims/assembly/opposition.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// "four (killed) against nine", in the order of the text.
std::string OppositionsOf(const std::string& text) {
  Document document;
  document.text = text;
  document.source.set_published("2024-05-01");
  const v1::ClaimSet set = Extractor::BuiltIn().Extract(document);
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
      // Of the kind of the other.
      {"The minister said that six people had been killed. The nuns insisted that we count eleven.",
       "eleven (killed) against six"},
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

TEST(OppositionTest, EachFeatureHasAName) {
  EXPECT_EQ(static_cast<size_t>(OppositionFeature::kAsks) + 1, kOppositionFeatureCount);
}

}  // namespace
}  // namespace gainsay
