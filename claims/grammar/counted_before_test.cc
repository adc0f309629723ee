#include "claims/grammar/counted_before.h"

#include <string>

#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The noun of the last quantity of the text; "-" if it is bare.
std::string Counted(absl::string_view source) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  const std::vector<QuantityMention> quantities = RecognizeQuantities(lexicon, text, tagging);
  const EntityTable entities = RecognizeEntities(lexicon, text, tagging);
  const Annotations annotations{lexicon, text, tagging, quantities, {}, entities};
  std::string counted = "no quantity";
  for (const Phrase& phrase : PhraseCutter(annotations).Cut(0, static_cast<uint32_t>(text.tokens().size()))) {
    if (phrase.type != PhraseType::kQuantity) continue;
    counted = phrase.Is(kBare) ? "-" : std::string(text.Words(phrase.noun_first, phrase.noun_last));
  }
  return counted;
}

struct CountedCase {
  const char* source;
  const char* noun;
};

TEST(CountedBeforeTest, TakesTheNoun) {
  const CountedCase cases[] = {
      // Labels.
      {"Houses destroyed: 412", "Houses"},
      {"Persons in need of assistance: 1.9 million", "Persons"},
      {"Villages affected - 31", "Villages"},
      {"Number of polling stations: 1,200", "polling stations"},
      {"Valid votes: 76,418; invalid votes: 1,204.", "invalid votes"},
      {"Injured: 14", "-"},
      {"Deaths: 31", "-"},
      {"The verdict: 12", "-"},
      {"Nurse: Twenty-seven.", "-"},
      {"They say: 27", "-"},
      {"Apples and pears: 27", "-"},
      // Lists under a heading.
      {"Seats by party: Labour 72, Greens 3.", "Seats"},
      {"Arrests by day: Monday 14, Tuesday 9.", "Arrests"},
      {"Victims by nationality: Indonesia, 41; Malaysia, twelve.", "Victims"},
      {"Victims: Ali, 12; Omar, 14.", "-"},
      {"Soldiers said: Jones 12.", "-"},
      // "The number of".
      {"The number of attacks fell to 19.", "attacks"},
      {"The number of soldiers deployed rose to 4,500.", "soldiers"},
      {"The total number of cases is 48.", "cases"},
      {"The number of the beast is 666.", "-"},
      {"The price of seats is 48.", "-"},
      {"It brought to nine the number of attacks.", "attacks"},
      // What changes.
      {"Pirate attacks fell to 27.", "Pirate attacks"},
      {"Kidnappings rose from none to nine.", "Kidnappings"},
      {"Prices rose to 1,200.", "-"},
      {"Staff numbers have fallen from 41,000.", "-"},
      {"Attacks were 27.", "-"},
      {"The death count of the disturbances has been raised to 27.", "-"},
      // Appositions.
      {"Army troops, 6,500 of them, have been deployed.", "Army troops"},
      {"The soldiers, two of them women, slept.", "-"},
  };
  for (const CountedCase& c : cases) EXPECT_EQ(Counted(c.source), c.noun) << c.source;
}

}  // namespace
}  // namespace gainsay
