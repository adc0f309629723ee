#include "claims/assembly/events.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The words of each value with a letter for its event, in the order of the text: "1,297=a 5,700=a 200,000".
std::string EventsOf(const std::string& text) {
  Document document;
  document.source.set_published("2021-08-15");
  document.text = text;
  const v1::ClaimSet set = Extractor::BuiltIn().Extract(document);
  absl::flat_hash_map<std::string, char> letters;
  std::string events;
  for (const v1::Claim& claim : set.claims()) {
    if (claim.has_date()) continue;
    const v1::Span& span = claim.value_span();
    absl::StrAppend(&events, events.empty() ? "" : " ", text.substr(span.begin(), span.end() - span.begin()));
    if (claim.event().id().empty()) continue;
    const char letter = letters.try_emplace(claim.event().id(), static_cast<char>('a' + letters.size())).first->second;
    absl::StrAppend(&events, "=", std::string(1, letter));
  }
  return events;
}

struct EventCase {
  const char* name;
  const char* text;
  const char* events;
};

TEST(EventsTest, ClaimsOfOneHappeningShareAnId) {
  const EventCase cases[] = {
      {"alone", "The quake killed 1,297 people.", "1,297"},
      {"one sentence", "The quake killed 1,297 people and injured 5,700.", "1,297=a 5,700=a"},
      {"the next sentence", "The quake killed 1,297 people. It injured 5,700.", "1,297=a 5,700=a"},
      {"not two sentences on", "The quake killed 1,297 people. It was felt far away. It injured 5,700.", "1,297 5,700"},
      {"not over a paragraph", "The quake killed 1,297 people.\n\nThe team of the club has 25 players.", "1,297 25"},
      {"another year",
       "On Saturday a quake killed 1,297 people and injured 5,700. In January 2010 a quake killed 200,000.",
       "1,297=a 5,700=a 200,000=b"},
      {"the same again, further down",
       "On 14 August a quake killed 1,297 people.\n\nMany lost all.\n\nThe quake killed 40 of them on 14 August.",
       "1,297=a 40=a"},
      {"the same at another time",
       "On 14 August a quake killed 1,297 people.\n\nMany lost all.\n\nA quake killed 40 of them on 3 March.",
       "1,297=a 40=b"},
      {"no claims", "Nothing happened.", ""},
  };
  for (const EventCase& c : cases) EXPECT_EQ(EventsOf(c.text), c.events) << c.name;
}

}  // namespace
}  // namespace gainsay
