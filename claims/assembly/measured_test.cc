#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "claims/extractor.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The claim whose value is `words`, the last one if there are several.
v1::Claim Find(absl::string_view text, absl::string_view words) {
  Document document;
  document.text = std::string(text);
  document.source.set_published("2021-08-02");
  const v1::ClaimSet set = Extractor::BuiltIn().Extract(document);
  v1::Claim found;
  for (const v1::Claim& claim : set.claims()) {
    if (text.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin()) == words)
      found = claim;
  }
  EXPECT_TRUE(found.has_value_span()) << "no " << words << " in " << text;
  return found;
}

struct AboutCase {
  const char* text;
  const char* value;
  const char* about;
};

TEST(AboutTest, Table) {
  const AboutCase cases[] = {
      // What is counted, and what prepositions tie to it.
      {"The survey named 81 kinds of moss.", "81", "kinds moss named"},
      {"The bodies of 75 divers were found.", "75", "divers bodies"},
      // The subject of a verb that ties a value to it; its attachments; insertions left out.
      {"Total income will come to $14 million.", "$14 million", "total income"},
      {"The harbour fund, on which the boats depend, will receive $14 million.", "$14 million", "harbour fund"},
      {"The clerk's estimate for the pier, which I have from the book of accounts, was $14 million.", "$14 million",
       "clerk estimate pier"},
      {"Annual growth hit 4.1% in May.", "4.1%", "annual growth"},
      {"The skipper of the vessel shall remain behind bars for 15 years.", "15 years", "skipper vessel"},
      {"The appeal must be filed within 30 days.", "within 30 days", "appeal filed"},
      // Whose the dead are, where the number says only that they are dead.
      {"The army lost 44 men killed and more than 430 wounded.", "more than 430", "men"},
      {"The Tigers admitted to 22 dead.", "22", "tigers"},
      {"The rebels reported 16 dead of their own.", "16", "own rebels"},
      // A question that the next sentence answers.
      {"What does it put into its army? One percent.", "One percent", "put army"},
      // Something nearer than the subject: the agent is left out.
      {"The town ran a deficit of $14 million.", "$14 million", "deficit"},
      {"The owner cut the ticket price from $14 to $9.", "$9", "ticket price"},
      {"Customs found 2 tonnes of tea with a market value of $14 million.", "2 tonnes", "tea"},
      {"Customs found 2 tonnes of tea with a market value of $14 million.", "$14 million", "tea market value"},
      // Who says so is put in between.
      {"Exports fell to 18 tonnes, the ministry said, from 24 tonnes.", "24 tonnes", "exports"},
      {"Exports fell to 18 tonnes, the ministry said on Monday, from 24 tonnes.", "24 tonnes", "exports"},
      // Nouns that only stand for the value.
      {"For the defence of the coast, an amount of $14 million has been set aside.", "$14 million",
       "amount defence coast set"},
      // The same value again.
      {"Total income will come to Rs14 million, or about $170,000.", "about $170,000", "total income"},
      {"Turnout came to 65%, down from 80%.", "80%", "turnout"},
      {"The repair bill is put at $14 million against $9 million a year ago.", "$9 million", "repair bill"},
      {"Income of $14 million, an increase of 12%, was agreed.", "12%", "increase income agreed"},
      // Coordination without a verb or without a noun.
      {"Juno Arden took 162 seats and Boro Vance 159.", "159", "seats boro vance"},
      {"Arden won 52 percent to 48 percent for Vance.", "48 percent", "vance"},
      {"Arden won 52 percent, against 48 percent for Vance.", "48 percent", "vance"},
      {"Arden beat Vance by 52 percent to 48 percent.", "52 percent", "arden"},
      {"Arden beat Vance by 52 percent to 48 percent.", "48 percent", "vance"},
      {"The Reds took 44 seats, the Blues 31 and the Greens nine.", "nine", "seats greens"},
      {"The budget gives 4 million euros for roads and 3 million euros for schools.", "3 million euros",
       "schools budget"},
      {"Of the nine motions, eight came from the council.", "eight", "motions council"},
      {"240 passengers were rescued and 31 were missing.", "31", "passengers"},
      // Verbs of having.
      {"The Reds lost 44 points on the hill.", "44", "points hill reds lost"},
      {"Juno Arden took 7,100 votes.", "7,100", "votes juno arden"},
      // The predicate of what is counted.
      {"Three families had sold their houses.", "Three", "families sold houses"},
      {"The flood took 31 lives, 17 of them children.", "17", "children flood"},
      {"For each day of absence $38 is deducted from pay.", "$38", "day absence deducted pay"},
      {"5,400 soldiers will stay in the valley.", "5,400", "soldiers stay valley"},
      {"Eight people died in a landslide at Orrin.", "Eight", "people landslide orrin"},
      // Relative pronouns.
      {"The income target has been fixed at $14 million, of which the share of the villages will be $9 million.",
       "$9 million", "share villages income target"},
      {"It reached the island of Orrin, where 19 people died.", "19", "people orrin"},
      {"Two bills that would cut the rent are before the house.", "Two", "bills cut rent"},
      {"In Orrin it is about half.", "about half", "orrin"},
      // Pronouns: in the sentence, across sentences; not of another number.
      {"The two sides signed a truce; it lasted 41 days.", "41 days", "truce lasted"},
      {"The militia was founded in 2014. It has 6,000 fighters.", "6,000", "fighters militia"},
      {"The twins own the mill. It cost $9 million.", "$9 million", "cost"},
      {"More than 60 people were hurt, 17 of them seriously.", "17", "people hurt"},
      // Dates: what happened, and to whom.
      {"The assembly voted it through on 25 June.", "25 June", "voted assembly"},
      {"The two sides signed a truce in February.", "February", "signed truce sides"},
      {"The road to the south has been closed since 11 August.", "11 August", "closed road south"},
      {"That march, on 11 July, was a disaster for the town.", "11 July", "march"},
      {"At the talks in Geneva on 28 July the envoy was calm.", "28 July", "talks geneva"},
      {"It has been calm since the truce of February 2019.", "February 2019", "truce"},
      {"The pact we signed in 2016 failed.", "2016", "signed pact"},
      {"They joined under a 2016 law.", "2016", "law"},
  };
  for (const AboutCase& c : cases) EXPECT_EQ(absl::StrJoin(Find(c.text, c.value).about(), " "), c.about) << c.text;
}

struct NounCase {
  const char* text;
  const char* value;
  const char* noun;
};

TEST(NounTest, Table) {
  const NounCase cases[] = {
      {"The town ran a deficit of $14 million.", "$14 million", "deficit"},
      {"The bill on the table that evening carried $14 million.", "$14 million", "bill"},
      {"The mill, after the heirs took their slice, is worth $14 million.", "$14 million", "mill"},
      {"The fund, which was meant for the poor, had been cut to $14 million.", "$14 million", "fund"},
      {"Turnout came to 65%.", "65%", "Turnout"},
      // Who gets money, or pays, is no noun of it, nor who makes something last.
      {"The firm owes the town $14 million.", "$14 million", "firm"},
      {"A court sentenced the mayor to 11 years in prison.", "11 years", "mayor"},
      {"Her rating fell four points to 38 percent.", "38 percent", "rating"},
      // What rises or falls, not that it does.
      {"The mill posted a 14% drop in profit to $14 million.", "14%", "profit"},
      {"The mill posted a 14% drop in profit to $14 million.", "$14 million", "profit"},
      {"The mill posted profits before tax of $14 million.", "$14 million", "profits"},
      {"There was a 14% rise in Germany.", "14%", "rise"},
      {"The budget gives 4 million euros for police and 3 million euros for teachers.", "3 million euros", "budget"},
      // Two that share a noun.
      {"Food and drink prices rose 4.2 percent.", "4.2 percent", "drink prices"},
      {"Exports and imports rose 4.2 percent.", "4.2 percent", "Exports"},
      // What a hyphen joins to the number is counted.
      {"The 640-bed hospital opened.", "640", "bed"},
      {"The Reds came first with 31 percent.", "31 percent", "Reds"},
      {"The Reds won, followed by the Blues with 28 percent.", "28 percent", "Blues"},
      {"A spokesman put the number of dead at 19.", "19", ""},
      {"The blast killed 25 members and wounded 51.", "51", "members"},
      // What money is stands behind "in"; not how it is paid, where, and when.
      {"The town collected $9 million in fees.", "$9 million", "fees"},
      {"The storm caused $500 million in damage.", "$500 million", "damage"},
      {"The council has $4.3 million in unpaid bills.", "$4.3 million", "unpaid bills"},
      {"The town collected $9 million in cash.", "$9 million", "town"},
      {"The town collected $9 million in Lima.", "$9 million", "town"},
      {"The town collected $9 million in the first half.", "$9 million", "town"},
      // Words that say how great it is are no noun.
      {"The mill approved an additional $400 million in military aid.", "$400 million", "military aid"},
      {"The mill made a record 20.5 billion euros.", "20.5 billion euros", "mill"},
      {"Revenue was flat at $5.6 billion.", "$5.6 billion", "Revenue"},
      // What only stands nearby is none.
      {"The speaker counted 179 for it.", "179", ""},
      {"The storm killed eleven.", "eleven", ""},
  };
  for (const NounCase& c : cases) EXPECT_EQ(Find(c.text, c.value).noun(), c.noun) << c.text;
}

}  // namespace
}  // namespace gainsay
