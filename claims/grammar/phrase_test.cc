#include "claims/grammar/phrase.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// "N(US strikes) V(killed) Q(27 fighters) X(.)"
std::string Phrases(absl::string_view source) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  const std::vector<DateMention> dates = RecognizeDates(lexicon, text, tagging, std::nullopt);
  std::vector<QuantityMention> quantities;
  for (const QuantityMention& quantity : RecognizeQuantities(lexicon, text, tagging)) {
    bool in_date = false;
    for (const DateMention& date : dates)
      in_date = in_date || (date.first < quantity.last && quantity.first < date.last);
    if (!in_date) quantities.push_back(quantity);
  }
  const EntityTable entities = RecognizeEntities(lexicon, text, tagging);
  const Annotations annotations{lexicon, text, tagging, quantities, dates, entities};
  std::string all;
  for (const Phrase& phrase : PhraseCutter(annotations).Cut(0, static_cast<uint32_t>(text.tokens().size()))) {
    absl::StrAppend(&all, all.empty() ? "" : " ", std::string(1, static_cast<char>(phrase.type)), "(",
                    text.Words(phrase.first, phrase.last), ")");
  }
  return all;
}

struct PhraseCase {
  const char* source;
  const char* phrases;
};

TEST(PhraseCutterTest, CutsSentences) {
  const PhraseCase cases[] = {
      {"US strikes killed 27 Kataib Hezbollah fighters in late 2019.",
       "N(US strikes) V(killed) Q(27 Kataib Hezbollah fighters) P(in) D(late 2019) X(.)"},
      {"A US contractor was killed.", "N(A US contractor) V(was killed) X(.)"},
      {"The two leaders died.", "Q(The two leaders) V(died) X(.)"},
      {"It left 27 fighters dead.", "N(It) V(left) Q(27 fighters) J(dead) X(.)"},
      {"The killing of 27 militants", "N(The killing) P(of) Q(27 militants)"},
      {"killing 25 and wounding over 50", "V(killing) Q(25) C(and) V(wounding) Q(over 50)"},
      {"It wants to withdraw the troops.", "N(It) V(wants) V(to withdraw) N(the troops) X(.)"},
      {"hundreds of specific information requests", "Q(hundreds of specific information requests)"},
      {"51 were wounded", "Q(51) V(were wounded)"},
      {"the US-led coalition forces left", "N(the US-led coalition forces) V(left)"},
      {"Iraq's army left", "N(Iraq's army) V(left)"},
      {"There was not a single warning.", "N(There) V(was) Q(not a single warning) X(.)"},
      {"The mothers, who can count, say 300.", "N(The mothers) X(,) R(who) V(can count) X(,) V(say) Q(300) X(.)"},
      {"You need money, say 400.", "N(You) V(need) N(money) X(,) N(say) Q(400) X(.)"},
      {"Police came to evict four families.", "N(Police) V(came) V(to evict) Q(four families) X(.)"},
      {"The vote was 52-48.", "N(The vote) V(was) Q(52) X(-) Q(48) X(.)"},
      {"A 19-year-old student died.", "N(A) Q(19-year-old student) V(died) X(.)"},
      {"Two 19-year-old students died.", "Q(Two) Q(19-year-old students) V(died) X(.)"},
      {"Two more died.", "Q(Two more) V(died) X(.)"},
      {"Two more of them died.", "Q(Two more) P(of) N(them) V(died) X(.)"},
      {"She'll say they've left.", "N(She) V('ll say) N(they) V('ve left) X(.)"},
      // Headlines.
      {"Blast kills 31, injures 50", "N(Blast) V(kills) Q(31) X(,) V(injures) Q(50)"},
      {"Gunmen kill 12 and abduct 30", "N(Gunmen) V(kill) Q(12) C(and) V(abduct) Q(30)"},
      {"Floods in Chad kill 31", "N(Floods) P(in) N(Chad) V(kill) Q(31)"},
      {"Police arrest 31 over riots", "N(Police) V(arrest) Q(31) P(over) N(riots)"},
      {"They have 12 cars, trucks 50", "N(They) V(have) Q(12 cars) X(,) N(trucks) Q(50)"},
      // Verbs after numbers and after what is counted.
      {"About 400 took part.", "Q(About 400) V(took part) X(.)"},
      {"Some 300 fled Lebanon.", "Q(Some 300) V(fled) N(Lebanon) X(.)"},
      {"Twelve rose bushes were cut.", "Q(Twelve rose bushes) V(were cut) X(.)"},
      {"It declared 47,000 ballots invalid.", "N(It) V(declared) Q(47,000 ballots) N(invalid) X(.)"},
      {"They found 30 lost children.", "N(They) V(found) Q(30 lost children) X(.)"},
      {"Nine die in the crush", "Q(Nine) V(die) P(in) N(the crush)"},
      {"Its $6 million facility expires on Friday.", "Q(Its $6 million facility) V(expires) P(on) D(Friday) X(.)"},
      {"The two arms were found.", "Q(The two arms) V(were found) X(.)"},
      // A noun of change is a verb where a value follows.
      {"The outlay rises to $2.", "N(The outlay) V(rises) P(to) Q($2) X(.)"},
      {"Price rises in May", "N(Price rises) P(in) D(May)"},
      // A word that no list has as a verb, before what it acts on.
      {"The fire burned 4,000 acres.", "N(The fire) V(burned) Q(4,000 acres) X(.)"},
      {"the newly painted boats", "N(the newly painted boats)"},
      // "which" is a relative before a verb, a determiner before a noun; "own" after 's is no verb.
      {"the firm, which employs 8,000 people", "N(the firm) X(,) R(which) V(employs) Q(8,000 people)"},
      {"the town's own income", "N(the town's own income)"},
      {"none of the firm's own staff", "Q(none of the firm's own staff)"},
      // A number counts what stands in quotation marks behind it; one before the number belongs to it.
      {"forty \"terrorists\" died", "Q(forty \"terrorists\") V(died)"},
      {"forty \"or so\" died", "Q(forty) X(\") C(or) A(so) X(\") V(died)"},
      {"It displaced a further 100 people.", "N(It) V(displaced) Q(a further 100 people) X(.)"},
      // No verb takes a number with it.
      {"The fee will go up to $2.", "N(The fee) V(will go up) P(to) Q($2) X(.)"},
      {"They took over 20 prisoners.", "N(They) V(took) Q(over 20 prisoners) X(.)"},
      {"The plan sets aside $2.", "N(The plan) V(sets aside) Q($2) X(.)"},
      {"The families now number 600.", "N(The families) A(now) V(number) Q(600) X(.)"},
      {"Hundreds flee homes in fear", "Q(Hundreds) V(flee) N(homes) P(in) N(fear)"},
      // The verb behind an insertion.
      {"Five men, two of them nurses, needed treatment.",
       "Q(Five men) X(,) Q(two) P(of) N(them) N(nurses) X(,) V(needed) N(treatment) X(.)"},
      // Prepositions are none of what is counted.
      {"It will collect $9 in taxes.", "N(It) V(will collect) Q($9) P(in) N(taxes) X(.)"},
      {"levies worth $9", "N(levies) P(worth) Q($9)"},
      // Who was hurt is counted in whole numbers, and without a unit.
      {"A quake of 6.3 on the Richter scale injured 213 people.",
       "N(A quake) P(of) Q(6.3 on the Richter scale) V(injured) Q(213 people) X(.)"},
      {"A quake measuring 6.3 struck Herat.", "N(A quake) V(measuring) Q(6.3) V(struck) N(Herat) X(.)"},
      {"It holds 20 litres of spilled oil.", "N(It) V(holds) Q(20 litres of spilled oil) X(.)"},
      {"officials who have seen it", "N(officials) R(who) V(have seen) N(it)"},
  };
  for (const PhraseCase& c : cases) EXPECT_EQ(Phrases(c.source), c.phrases);
}

TEST(PhraseCutterTest, EveryTokenBelongsToOnePhrase) {
  for (const char* source : {"", "of of of", "27", "27 of", "the", "the 27", "to", "was", "- - -", "no no no", "'s",
                             "a's's b", "( ) \" \" 3 of them"}) {
    const std::string phrases = Phrases(source);
    std::string words;
    for (const char c : phrases) words += c;
    EXPECT_EQ(phrases.empty(), std::string(source).empty()) << source;
  }
}

}  // namespace
}  // namespace gainsay
