#include <string>

#include "absl/strings/string_view.h"
#include "claims/extractor.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Of the claim whose value is `words`.
std::string FactualityOf(const std::string& text, absl::string_view words) {
  Document document;
  document.source.set_published("2025-08-15");
  document.text = text;
  const v1::ClaimSet set = Extractor::BuiltIn().Extract(document);
  for (const v1::Claim& claim : set.claims()) {
    const v1::Span& span = claim.value_span();
    if (text.substr(span.begin(), span.end() - span.begin()) == words)
      return v1::Factuality_Name(claim.factuality()).substr(11);
  }
  return "no claim";
}

struct FactualityCase {
  const char* text;
  const char* value;
  const char* factuality;
};

TEST(FactualityTest, TellsWhatHappenedFromWhatIsOnlySaidToCome) {
  const FactualityCase cases[] = {
      {"The blast killed 27 men.", "27", "FACT"},
      {"The firm cut 650 jobs.", "650", "FACT"},
      {"It was 12 percent.", "12 percent", "FACT"},
      {"The army had 40 tanks.", "40", "FACT"},
      // What lies ahead.
      {"The firm will cut 650 jobs.", "650", "PLANNED"},
      {"The government wants to cut 268 billion euros.", "268 billion euros", "PLANNED"},
      {"The firm plans to try to close 12 shops.", "12", "PLANNED"},
      {"It has a target of 12 percent.", "12 percent", "PLANNED"},
      // What is asked for.
      {"Prosecutors asked for 25 years in prison.", "25 years", "DEMANDED"},
      {"The unions demanded 12 percent.", "12 percent", "DEMANDED"},
      {"They stood by their demand of 12 percent.", "12 percent", "DEMANDED"},
      {"The prosecutor demanded that 12 officers be tried.", "12", "DEMANDED"},
      {"The clerk said that 12 officers were tried.", "12", "FACT"},
      // What is expected.
      {"The budget is expected to rise to $3 billion.", "$3 billion", "EXPECTED"},
      {"Analysts had forecast 430 million dollars.", "430 million dollars", "EXPECTED"},
      {"The average forecast was 430 million dollars.", "430 million dollars", "EXPECTED"},
      {"Analysts predict that 40 shops close.", "40", "EXPECTED"},
      // What may be.
      {"The blast could kill 200 people.", "200", "CONDITIONAL"},
      {"If 40 members stay away, the law falls.", "40", "CONDITIONAL"},
      {"The law falls if 40 members stay away.", "40", "CONDITIONAL"},
      // Who needs or wants something is there.
      {"The UN said 40 families need aid.", "40", "FACT"},
      {"Twelve patients needed treatment.", "Twelve", "FACT"},
      {"Of the $45 million pledged, half was spent.", "$45 million", "PLANNED"},
      {"Forty members want to leave.", "Forty", "FACT"},
      {"The firm needs 40 workers.", "40", "DEMANDED"},
      {"Forty members are expected to leave.", "Forty", "EXPECTED"},
      {"Forty members will leave.", "Forty", "PLANNED"},
      {"The union demanded that 40 officers resign.", "40", "DEMANDED"},
      {"Forty members could leave.", "Forty", "CONDITIONAL"},
      // The plan of one clause is not that of the next.
      {"They plan a strike, and 40 members have left.", "40", "FACT"},
      {"The firm, which plans to grow, has 900 workers.", "900", "FACT"},
  };
  for (const FactualityCase& c : cases) EXPECT_EQ(FactualityOf(c.text, c.value), c.factuality) << c.text;
}

}  // namespace
}  // namespace gainsay
