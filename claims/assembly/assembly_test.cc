#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/extractor_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

v1::ClaimSet Extract(absl::string_view text, absl::string_view published = "2021-08-02") {
  return ExtractText(text, published);
}

v1::Claim Find(absl::string_view text, absl::string_view words) { return FindClaim(text, words, "2021-08-02"); }

// 2021-08-02 was a Monday.
TEST(ClaimTest, DaysOfWriting) {
  const struct {
    const char* text;
    const char* date;
    bool day_of_writing;
  } cases[] = {
      {"The bridge fell on Monday.", "Monday", true},
      {"The bridge fell today.", "today", true},
      {"The bridge fell on 2 August 2021.", "2 August 2021", true},
      {"The bridge fell on Sunday.", "Sunday", false},
      {"The bridge fell in August 2021.", "August 2021", false},
  };
  for (const auto& c : cases) EXPECT_EQ(Find(c.text, c.date).event().day_of_writing(), c.day_of_writing) << c.text;
  const v1::ClaimSet undated = Extract("The bridge fell on 2 August 2021.", "");
  for (const v1::Claim& claim : undated.claims())
    EXPECT_FALSE(claim.event().day_of_writing()) << "nothing tells when it was written";
}

TEST(ClaimTest, TellsHowFarIntoTheDocumentItStands) {
  EXPECT_EQ(Find("Ten people died.", "Ten").tokens_before(), 0);
  EXPECT_EQ(Find("Ten people died. It killed six dogs.", "six").tokens_before(), 6);
}

struct TimeCase {
  const char* text;
  const char* value;
  const char* time;
};

std::string Dump(const v1::DateInterval& time) {
  return time.first() == time.last() ? time.first() : absl::StrCat(time.first(), "..", time.last());
}

TEST(ClaimTimeTest, Table) {
  const TimeCase cases[] = {
      // The sentence's own date.
      {"On July 4, 2021, the fire killed ten people.", "ten", "2021-07-04"},
      {"The fire killed ten people in June 2021.", "ten", "2021-06-01..2021-06-30"},
      {"The fire killed ten people on Sunday.", "ten", "2021-08-01"},
      // The nearest of two.
      {"The fire killed ten people in 2018 and seven soldiers in 2019.", "ten", "2018-01-01..2018-12-31"},
      {"The fire killed ten people in 2018, and in 2019 it killed seven soldiers.", "seven", "2019-01-01..2019-12-31"},
      // Since and until.
      {"The war has killed ten people since May 2021.", "ten", "2021-05-01..2021-08-02"},
      {"The plan will save ten lives from May 2030 on.", "ten", "2030-05-01.."},
      {"The war had killed ten people by May 2021.", "ten", "..2021-05-31"},
      // None.
      {"The fire killed ten people.", "ten", ""},
      // The paragraph's thread.
      {"It burned on July 4, 2021. The fire killed ten people.", "ten", "2021-07-04"},
      {"It burned on July 4, 2021. It was hot. It was late. The fire killed ten people.", "ten", "2021-07-04"},
      {"It burned on July 4, 2021. Then it burned on July 6, 2021. The fire killed ten people.", "ten", "2021-07-06"},
      // It breaks after three sentences, and at the paragraph's end.
      {"It burned on July 4, 2021. It was hot. It was late. It was dark. The fire killed ten people.", "ten", ""},
      {"It burned on July 4, 2021.\n\nThe fire killed ten people.", "ten", ""},
      // A later date does not reach back.
      {"The fire killed ten people. It burned on July 4, 2021.", "ten", ""},
      // What was built long before tells nothing about when a story takes place.
      {"The barge, built in 1987, hurt nine people.", "nine", ""},
      {"It was opened in 1987. Nine people were hurt.", "Nine", ""},
      {"1,200 houses were built in 2019.", "1,200", "2019-01-01..2019-12-31"},
      {"Nine ships bought in 2014 were sold.", "Nine", "2014-01-01..2014-12-31"},
      {"Twelve schools were built in 2019. They cost 3 million euros.", "3 million euros", "2019-01-01..2019-12-31"},
      {"The barge sank in 1987. Nine people were hurt.", "Nine", "1987-01-01..1987-12-31"},
      {"It was built 21 years ago. Nine people were hurt.", "Nine", ""},
      // Each half of a sentence has its own.
      {"Floods killed ten people in 2009 and seven in 2016.", "seven", "2016-01-01..2016-12-31"},
      {"Floods killed ten people in 2009 and seven in 2016.", "ten", "2009-01-01..2009-12-31"},
      // A year of a clause that tells of something in passing stays there.
      {"The tower, which dates from 1968, fell. Nine people were hurt.", "Nine", ""},
      {"The barge, which was put into service in 1989, hurt nine people.", "nine", ""},
      {"The barge, put into service in 1989, hurt nine people.", "nine", ""},
      {"The barge, which hurt nine people in 1989, sank.", "nine", "1989-01-01..1989-12-31"},
      {"The mine had a fire in 2015, in which five people died.", "five", "2015-01-01..2015-12-31"},
      {"Nine people were hurt in the storm, which struck on July 4, 2021.", "Nine", "2021-07-04"},
      // What is so now is of no day long ago.
      {"The mine, which employs 260 people, had a fire in 2015.", "260", ""},
      {"A storm killed nine people in 2019. The town has 14 shops.", "14", ""},
      {"A storm killed nine people in 2019. Each year 14 people come.", "14", ""},
      {"A storm killed nine people on July 4, 2021. Seven people are missing.", "Seven", "2021-07-04"},
      {"The war began in 2016. It has killed nine people.", "nine", "2016-01-01..2021-08-02"},
      {"Nine people have died since the drought began in 2019.", "Nine", "2019-01-01..2021-08-02"},
      {"Weeks after it broke out on 4 May 2021, nine people have died.", "nine", "2021-05-04..2021-08-02"},
      {"It was the worst fire since records began in 1931. Nine people died.", "Nine", ""},
      // What is to come is of no day before it was told.
      {"The fire began on July 4, 2021. The plan will save ten lives.", "ten", ""},
      // Whose "when" tells of the year alone, and not of all since.
      {"It was the worst fire since 1998, when nine people died.", "nine", "1998-01-01..1998-12-31"},
      {"Since 1998, when it began, nine people have died.", "nine", "1998-01-01..2021-08-02"},
      // What is compared with is not gone on with.
      {"The toll was higher than in 2019. Nine people died.", "Nine", ""},
      {"It fell to 64 percent, against 79 in 2017.", "64 percent", ""},
      {"The toll rose to nine people from five people in 2018.", "nine", ""},
      {"The toll rose to nine people from five people in 2018.", "five", "2018-01-01..2018-12-31"},
      // A story of days looks back to a year for one sentence.
      {"It fell on July 4, 2021. In 2015 it had burned. The city sent nine men.", "nine", ""},
      {"It fell on July 4, 2021. In 2015 it had burned. It hurt nine men.", "nine", "2015-01-01..2015-12-31"},
      {"It fell on July 4, 2021. In 2015 it had burned. Back then the city sent nine men.", "nine",
       "2015-01-01..2015-12-31"},
      {"It fell on July 4, 2021. It was dry in 2020. The city sent nine men.", "nine", "2020-01-01..2020-12-31"},
      {"Quito, 2 August 2021 (Wire) - In 2015 it had burned. The city sent nine men.", "nine",
       "2015-01-01..2015-12-31"},
      {"Not since 1998 did so many die. Nine people died then.", "Nine", "1998-01-01..1998-12-31"},
      {"The worst storm was that of 2004: 11 dead.", "11", "2004-01-01..2004-12-31"},
      {"It fell on July 4, 2021. It was dry in 2021. The city sent nine men.", "nine", "2021-01-01..2021-12-31"},
      // Heights and ages are of no day.
      {"The last eruption of the 2,470-metre mountain was in 1993.", "2,470-metre", ""},
      {"The guard was 63 and was due to retire in 2022.", "63", ""},
  };
  for (const TimeCase& c : cases) EXPECT_EQ(Dump(Find(c.text, c.value).time()), c.time) << c.text;
}

TEST(EventTest, Table) {
  const struct {
    const char* text;
    const char* value;
    const char* trigger;
  } cases[] = {
      {"The tax was raised on 2 May 2021.", "2 May 2021", "raise"},
      {"Talks are scheduled to begin on 2 May 2021.", "2 May 2021", "begin"},
      {"Talks are due to begin on 2 May 2021.", "2 May 2021", "begin"},
      // What takes place is the event, not that it does.
      {"The runoff will take place on 2 May 2021.", "2 May 2021", "runoff"},
      {"The vote is to be held on 2 May 2021.", "2 May 2021", "vote"},
      {"Elections are scheduled for 2 May 2021.", "2 May 2021", "election"},
      {"The deadline is 2 May 2021.", "2 May 2021", "deadline"},
      {"The mission was set up on 2 May 2021.", "2 May 2021", "set"},
      {"The parties held talks on 2 May 2021.", "2 May 2021", "hold"},
      {"The group said on 2 May 2021 it was behind the attack.", "2 May 2021", "say"},
      {"It was held on 2 May 2021.", "2 May 2021", "hold"},
  };
  for (const auto& c : cases) EXPECT_EQ(Find(c.text, c.value).event().trigger(), c.trigger) << c.text;
}

struct RolesCase {
  const char* text;
  const char* value;
  const char* roles;
};

std::string Dump(const google::protobuf::RepeatedPtrField<v1::Role>& roles) {
  std::string all;
  for (const v1::Role& role : roles) {
    if (role.entity_id().empty()) continue;
    absl::StrAppend(&all, all.empty() ? "" : " ", v1::Role::Kind_Name(role.kind()).substr(5), "=", role.entity_id());
  }
  return all;
}

TEST(RolesTest, Table) {
  const RolesCase cases[] = {
      {"The fire killed ten people.", "ten", ""},
      {"US strikes killed 27 Kataib Hezbollah fighters.", "27", "TARGET=kataib-hezbollah ACTOR=us"},
      {"27 Kataib Hezbollah fighters were killed by US forces.", "27", "TARGET=kataib-hezbollah ACTOR=us"},
      {"The strikes killed 27 fighters from Kataib Hezbollah in Baghdad.", "27",
       "TARGET=kataib-hezbollah PLACE=baghdad"},
  };
  for (const RolesCase& c : cases) EXPECT_EQ(Dump(Find(c.text, c.value).roles()), c.roles) << c.text;
}

// Claims of one sentence have its number; keys and words are without doubles.
TEST(AssemblyTest, NumbersSentencesAndKeepsSetsClean) {
  const v1::ClaimSet set =
      Extract("It was hot. The fire killed ten people and wounded 40 people. A storm killed 12 people.");
  ASSERT_EQ(set.claims_size(), 3);
  EXPECT_EQ(set.claims(0).sentence(), 1u);
  EXPECT_EQ(set.claims(1).sentence(), 1u);
  EXPECT_EQ(set.claims(2).sentence(), 2u);
  for (const v1::Claim& claim : set.claims()) {
    for (const auto* words : {&claim.about(), &claim.context(), &claim.blocking_keys()}) {
      std::vector<std::string> sorted(words->begin(), words->end());
      std::sort(sorted.begin(), sorted.end());
      EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end()) << claim.DebugString();
    }
    EXPECT_FALSE(claim.blocking_keys().empty());
  }
}

struct AntecedentCase {
  const char* text;
  const char* value;
  const char* kind;
};

struct RestatedCase {
  const char* text;
  const char* value;
  // Which value it is another number for; "" if for none.
  const char* restated;
};

TEST(AntecedentTest, TellsWhoIsSetAgainstWhom) {
  const RestatedCase cases[] = {
      {"The ministry says 43 people died. The nuns counted 58.", "58", "43"},
      {"Police put the crowd at 14,000; the unions claimed 60,000.", "60,000", "14,000"},
      {"The ministry says 43 people died. It counted 58.", "58", ""},
      {"Our reporter counted 12 cars. Her colleague counted 15.", "15", "12"},
      {"The minister says that he stayed three hours. My cousin says it was twenty minutes.", "twenty minutes",
       "three hours"},
      {"The union said 90% of the buses stayed in; the operator spoke of 71%.", "71%", "90%"},
      {"The union said 90% of the buses stayed in; the operator said 71% of the trains ran.", "71%", ""},
      {"The ministry says 43 people died. The nuns counted 5,800.", "5,800", ""},
      {"The ministry says 43 people died. Rain fell. The nuns counted 58.", "58", ""},
      {"The ministry says 43 people died. The nuns said that 58 slept.", "58", ""},
      // Of another time.
      {"The union said 90% of the buses stayed in; the operator expects 71%.", "71%", ""},
      {"The chief counted 598 homicides in 2024. The union counted 612.", "612", "598"},
      {"The chief counted 598 homicides in 2024. In all of 2023 the union counted 612.", "612", ""},
  };
  for (const RestatedCase& c : cases) {
    const v1::Claim claim = Find(c.text, c.value);
    const std::string text = c.text;
    const std::string restated = c.restated;
    EXPECT_EQ(claim.has_restates() ? text.substr(claim.restates(), restated.size()) : "", restated) << text;
    EXPECT_EQ(claim.has_restates(), !restated.empty()) << text;
  }
}

// What a number counts that stands without its noun.
TEST(AntecedentTest, Table) {
  const AntecedentCase cases[] = {
      // In parallel.
      {"Twelve sailors died in Oslo and seven in Bergen.", "seven", "killed"},
      {"The quake cost 27 lives. The capital accounts for 19.", "19", "killed"},
      {"Mines killed 49; illness took the other ten.", "ten", "killed"},
      {"Mines killed 49; the convoy took ten.", "ten", "count"},
      {"Mines killed 49; helicopters flew the other 30 to hospital.", "30", "count"},
      {"Labour won 162 seats and the Greens 159.", "159", "seats"},
      {"There were 300 attacks in 2017 and more than 100 in 2018.", "more than 100", "attacks"},
      {"Twelve sailors died and seven boats sank.", "seven", "count"},
      // The time within which they were counted is not what is compared.
      {"There were 1,035 road deaths in the first six months, down from 1,149 in the same period.", "1,149", "killed"},
      {"There were 45 deaths in the past three weeks, up from 30.", "30", "killed"},
      {"Twelve sailors died; the wait was 11 minutes, down from 15.", "15", "duration"},
      {"Twelve sailors died and seven slept.", "seven", "personnel"},
      // Asked for.
      {"Nine people died. Nobody told us how many were on board; the ticket office says 47.", "47", "personnel"},
      // A part.
      {"The blast killed 20 miners, among them nine fathers.", "nine", "killed"},
      {"The blast hurt 20 miners, of whom four were boys.", "four", "injured"},
      {"Nine people died (three soldiers and six nurses).", "six", "killed"},
      {"Sixteen people died. Three of them were children.", "Three", "killed"},
      {"Sixteen people died. Three of them said so.", "Three", "personnel"},
      {"Sixteen people died. Six were nurses.", "Six", "killed"},
      {"Sixteen people died. Six were nurses and one was a cook.", "one", "killed"},
      {"Sixteen people died. They include nine children.", "nine", "killed"},
      {"Sixteen people died. Seven of them were hit by stones.", "Seven", "killed"},
      {"Sixteen people died. Sixty were nurses.", "Sixty", "personnel"},
      {"She asked for four years, two of them suspended.", "two", "duration"},
      // Told again.
      {"The ministry speaks of 40 dead. We counted 71.", "71", "killed"},
      {"The ministry speaks of 40 dead. We bought 71.", "71", "count"},
      {"It admits 43 dead, against the hundreds that the rebels announced.", "hundreds", "killed"},
      {"The blast killed 40 people. The ministry closed its list at 52.", "52", "killed"},
      {"The blast killed 40 people. It's 52, said the union.", "52", "killed"},
      {"The blast killed 40 people. The tally rose to 52.", "52", "killed"},
      {"The Front has 57 seats. Its tally rose to 58.", "58", "seats"},
      {"The blast killed 40 people. The shop closed its doors at 52.", "52", "count"},
      {"He counts 52,000 soldiers. A table, according to which the number is 34,674, was sent.", "34,674", "strength"},
      {"Nine people died. Some 9,000 people fled. The union counted 7,500.", "7,500", "displaced"},
      {"The economy grew 1.1 percent in 2023 after 0.4 percent in 2022.", "0.4 percent", "change_percent"},
      {"The economy grew 1.1 percent in 2023 after 60 percent of voters left.", "60 percent", "percent"},
      // Of the same sentence before all others.
      {"It has 24,000 members. Organisers said 80,000 marched; police put the figure at 25,000.", "25,000",
       "personnel"},
      // A rule that says what is counted is not overruled.
      {"The storm left 14 dead, thousands without power.", "thousands", "count"},
      // Seats, in a story of votes.
      {"The votes are counted. The vote was fair; votes are votes. The Alliance took 58 seats. The Greens won 14.",
       "14", "seats"},
      {"The votes are counted. The vote was fair; votes are votes. The Alliance took 58 seats. And 44 voted no.", "44",
       "votes"},
      // Told without a number.
      {"I went to the funerals. The ministry says 43.", "43", "killed"},
      {"I went to the market. The ministry says 43.", "43", "count"},
      // What was counted last.
      {"Twenty-four clinics were hit; four no longer exist.", "four", "sites"},
      {"Six people died. Two stayed.", "Two", "personnel"},
      // What the last plural noun counts.
      {"The general promised us tanks. Four came.", "Four", "weapons"},
      {"They have been shutting clinics. Now there are two.", "two", "sites"},
      {"The general promised us a tank. Four came.", "Four", "count"},
      {"The general promised us tanks and roses. Four came.", "Four", "count"},
      {"The general promised us tanks. He paid 300.", "300", "count"},
      {"He spoke of dead foreigners, and the ministry conceded four.", "four", "count"},
      {"It has 30 bases. The price was 20.", "20", "money"},
      // Sums and shares.
      {"The budget rises to $5 billion, up from $4 billion.", "$4 billion", "budget"},
      {"The budget rises to $5 billion, and the debt is $4 billion.", "$4 billion", "money"},
      {"A rise of 35% for workers and of 30% for officers was agreed.", "30%", "change_percent"},
      // Units of another number of the sentence.
      {"The port moved 439 million tonnes, down 2% from 448 million.", "448 million", "measure"},
      {"Her pay rose from 905 to 1,000 euros.", "905", "money"},
      {"Fares have gone up from 280 pesos to 340.", "340", "money"},
      {"It lifts the tax from 12 to 15 percent.", "12", "percent"},
      {"Turnout was 65 per cent, against 79.5 in May.", "79.5", "percent"},
      {"Turnout was 71.2 percent, up from 66 in May.", "66", "percent"},
      // On a list, a stone, a chapel door.
      {"Nine people drowned. The board at the mission bears 14 names.", "14", "killed"},
      {"It bears twelve names, all of them soldiers who died at the mine.", "twelve", "killed"},
      {"The list of the missing has a dozen names.", "a dozen", "missing"},
      {"Nine people drowned. The electoral roll holds 22,000 names.", "22,000", "personnel"},
      {"The roll has 12 names.", "12", "personnel"},
      {"The roll has 22 million names, among them 40,000 dead voters.", "22 million", "personnel"},
      {"Twelve names were missing from the list.", "Twelve", "personnel"},
      {"Nine people drowned. The council proposed three names for the post.", "three", "personnel"},
      // People and things come in whole numbers.
      {"The deficit may reach 3.6 percent instead of 3.4.", "3.4", "percent"},
      {"Families entitled to ten kilos of rice got 7.4.", "7.4", "measure"},
      {"Three kilometres of the 8.7 have been laid.", "8.7", "measure"},
      {"The union asked for 24 percent, while the firm offered ten and a half.", "ten and a half", "change_percent"},
      {"Prices rose by 3.1 percent. The bank had expected 2.9.", "2.9", "change_percent"},
      {"Prices rose by 3.1 percent. The index stood at 104.2.", "104.2", "count"},
      {"The index stood at 104.2.", "104.2", "count"},
      {"The river rose 1.2 metres and the water had a hardness of 5.8.", "5.8", "count"},
      {"Rain of 4.5 millimetres fell, and the pH was 6.8.", "6.8", "count"},
      {"The index rose by 3.5 percent to 98.2.", "98.2", "count"},
      {"Sales grew by 5% from 420 in May.", "420", "count"},
      {"The Front stood at 31.4 percent and the Union at 30.9.", "30.9", "percent"},
      {"The Front got 31.4 percent in the poll and opened an office at 30.", "30", "count"},
      // Sums without their currency.
      {"It was to cost 960 million euros. It is 1,470 millions by now.", "1,470 millions", "money"},
      {"The pump costs 900 euros. A sensor costs 1,200.", "1,200", "money"},
      {"What does Berlin pay for it? Zero.", "Zero", "money"},
      {"The move will cost not one cent.", "not one", "money"},
      {"It cost 40 euros, an increase of 45% from 2019.", "2019", "event_date"},
      {"Families who were promised 40,000 euros have received 25,000 each.", "25,000", "money"},
      {"He paid 500 euros and got 12.", "12", "count"},
      {"The bill is 175 million euros. So far 79 million has left the till.", "79 million", "money"},
      {"The bill is 175 million euros. Some 22 million are registered.", "Some 22 million", "count"},
      {"It cost 12 euros. The state gives 40 million.", "40 million", "money"},
      {"It cost 12 euros. The state gives 40.", "40", "count"},
      {"It cost 12 euros. He sent a claim for another 22 million.", "22 million", "money"},
      {"It cost 12 euros. He sent a claim for another 22.", "22", "count"},
      {"It cost 12 euros. It was seen by 22 million.", "22 million", "count"},
      {"It cost 12 euros. They sold 7 million bottles. They hope to sell 22 million.", "22 million", "count"},
      {"They hope to sell 22 million.", "22 million", "count"},
      {"It is 96 million by then. The fee was 12 euros.", "96 million", "money"},
      {"It is 96,120,344 by then. The fee was 12 euros.", "96,120,344", "count"},
      {"Of the 45 million euros promised, 12.6 million had been spent.", "12.6 million", "money"},
      {"The fund has euros. From it 38 million have been spent.", "38 million", "money"},
      {"The fund has euros. From it 38 million have been vaccinated.", "38 million", "personnel"},
      // In the unit of what was told beside them.
      {"The pond held 11.8 million cubic metres, and a fifth of that, 2.36 million, got out.", "2.36 million",
       "measure"},
      {"It burned 1.2 million hectares and 2.4 million fled.", "2.4 million", "displaced"},
      {"The Union took 31.4 percent of the vote, the Greens 18.", "18", "percent"},
      {"Shares fell by 5 percent, the index 120.", "120", "count"},
      {"Defence gets 4.1 billion. The debt is 9 billion crowns.", "4.1 billion", "money"},
      {"Kell got 29 years and his friend 27.", "27", "duration"},
      {"Kell got 29 years and his friend 27 letters.", "27", "count"},
      {"The recount took five days; finding a way out took 54.", "54", "duration"},
      {"The raid took two hours; the rebels took 40.", "40", "count"},
      {"He was jailed for six years and his electrician for four.", "four", "duration"},
      {"He was jailed for six years and paid for four.", "four", "count"},
      {"It expects a growth of 0.9 percent and an unemployment rate of 9.1 percent.", "9.1 percent", "percent"},
      {"It expects a growth of 0.9 percent and of 9.1 percent next year.", "9.1 percent", "change_percent"},
      // Items of a list.
      {"Dead: 218 (Bulletin No. 5: 164), namely:\n- district of Leme: 61\n- district of Tamba: 14", "14", "killed"},
      {"Dead: 218, namely:\n- men: 161\n- women: 57", "57", "killed"},
      {"Dead: 218, namely:\n- district of Leme: 161, including 27 at Sena", "27", "killed"},
      {"For the 218 who died:\n- tents: 40\n- Leme: 12", "40", "count"},
      // No item of the list any more.
      {"Dead: 218, namely:\n- Leme: 61\nOf the quarter we know nothing.\n- Tamba: 14", "14", "count"},
      {"Died in camp A: 18, namely:\n- of measles: 12\n- in camp B: 61", "61", "count"},
      {"The move will cost not one cent. It is known that 2,000 are home.", "2,000", "count"},
      // Votes, and what else is counted in its own words.
      {"Parstow had 71,200 votes and Mavric had 69,850.", "69,850", "votes"},
      {"It has 24 seats and the other list has 21.", "21", "seats"},
      {"The Union had 41 of the 101 seats, 12 fewer than before. The Harvest Party won 33.", "33", "seats"},
      {"The Union had 41 seats, 12 fewer than before. The Party won 33, the Greens 14 and Bastion 13.", "13", "seats"},
      {"The striker won 33.", "33", "count"},
      {"The council has 57 seats. Her list holds 24 of them.", "24", "seats"},
      {"The council has 57 seats. The barge holds 24.", "24", "personnel"},
      {"The ministry announced 316,000 deaths; a survey arrived at between 46,000 and 85,000.",
       "between 46,000 and 85,000", "killed"},
      // What is said of a number has its own verb.
      {"Three men were hurt. The club says 700 were turned away.", "700", "personnel"},
      {"The flights cost the treasury 41 million.", "41 million", "money"},
      {"The owners made nine million profit.", "nine million", "money"},
      {"Police confirmed 181 deaths and feared the number would pass 200.", "200", "killed"},
      {"Some 43,000 refugees have come, and it could reach 200,000 by May.", "200,000", "displaced"},
      {"The storm closed four schools; lessons were held at 18 others.", "18", "sites"},
      {"There were no injuries among the 2,000 guests.", "2,000", "personnel"},
      {"The boats came back. The sailors had caught 40.", "40", "count"},
      {"Exports: -6.9%.", "-6.9%", "change_percent"},
      // What was measured, told again or told since.
      {"The taps were dry for eleven days. The minister told us that it was four.", "four", "duration"},
      {"They waited three hours. By then it was six.", "six", "count"},
      {"He stood at the crossing for 30 minutes. She counted 45.", "45", "count"},
      {"The storm killed ten people. Schools were asked to close, and 12 did.", "12", "personnel"},
      {"Twelve migrants drowned on Sunday. Malta accepted 20.", "20", "personnel"},
      {"The first ambulance came after 38 minutes. The ministry says nine.", "nine", "duration"},
      {"The first ambulance came after 38 minutes. The ministry says nine died.", "nine", "killed"},
      {"The strike lasted nine days. The union speaks of eleven.", "eleven", "duration"},
      {"The strike lasted nine days and shut 40 schools. The union speaks of eleven.", "eleven", "sites"},
      {"The ship sank 250 kilometres off. The court found that it was 210.", "210", "measure"},
      {"The pit was to be 90 metres deep. Satellite images put it at 120.", "120", "measure"},
      {"The river stood at 4 metres. By noon it had risen to 6.", "6", "measure"},
      {"Support was 25 percent in March; in May he had climbed again to 33.", "33", "percent"},
      {"The river stood at 4 metres. By noon demand had risen to 6.", "6", "count"},
      {"By May 17,500 tonnes had leaked; later the total had climbed to 56,000.", "56,000", "measure"},
      {"There were 83 murders. Thirty-one of these were committed in June.", "Thirty-one", "killed"},
      {"Some 74 people died, two officers among them, when the roof fell.", "two", "killed"},
      {"The dead number 81. The figure includes two officers.", "two", "killed"},
      {"They took in 1,412 birds. Of them 1,085 were dead.", "1,085", "count"},
      {"The ministry has 81 names of the dead. The families closed their own at 93.", "93", "killed"},
      {"The deposit rate was -0.5%.", "-0.5%", "percent"},
  };
  for (const AntecedentCase& c : cases) {
    const v1::Claim claim = Find(c.text, c.value);
    // What the words around make of it is for kind_model_test.
    EXPECT_EQ(claim.rule_kind().empty() ? claim.kind() : claim.rule_kind(), c.kind) << c.text;
  }
}

struct SideCase {
  const char* text;
  const char* value;
  v1::ChangeSide side;
};

TEST(AssemblyTest, OneOfAListIsAPart) {
  EXPECT_EQ(Find("Police arrested the owner, his son and a supervisor.", "a supervisor").scope(), v1::SCOPE_PART);
  EXPECT_EQ(Find("Police arrested a supervisor.", "a supervisor").scope(), v1::SCOPE_TOTAL);
  EXPECT_EQ(Find("Two nurses and their driver were killed.", "Two").scope(), v1::SCOPE_PART);
  EXPECT_EQ(Find("The driver and two passengers died.", "two").scope(), v1::SCOPE_PART);
  EXPECT_EQ(Find("In Mozambique alone 603 people died.", "603").scope(), v1::SCOPE_PART);
  EXPECT_EQ(Find("In Mozambique 603 people died.", "603").scope(), v1::SCOPE_TOTAL);
  EXPECT_EQ(Find("Ten people were seriously injured.", "Ten").scope(), v1::SCOPE_PART);
  EXPECT_EQ(Find("It reached seven of the country's 18 districts.", "seven").whole(), 18);
  EXPECT_EQ(Find("It reached seven of the 18 districts.", "seven").whole(), 18);
  EXPECT_EQ(Find("Of the 18 districts, seven were hit.", "seven").whole(), 18);
  EXPECT_FALSE(Find("It reached seven of the districts.", "seven").has_whole());
  EXPECT_EQ(Find("Ten people were injured.", "Ten").scope(), v1::SCOPE_TOTAL);
  EXPECT_EQ(Find("The bomb hit the market and two passengers died.", "two").scope(), v1::SCOPE_TOTAL);
}

TEST(AssemblyTest, TellsTheSidesOfAChange) {
  const SideCase cases[] = {
      {"The army was cut from 5,000 soldiers to 2,500 soldiers.", "5,000", v1::CHANGE_SIDE_BEFORE},
      {"The army was cut from 5,000 soldiers to 2,500 soldiers.", "2,500", v1::CHANGE_SIDE_AFTER},
      {"The army has 5,000 soldiers.", "5,000", v1::CHANGE_SIDE_UNSPECIFIED},
  };
  for (const SideCase& c : cases) EXPECT_EQ(Find(c.text, c.value).change_side(), c.side) << c.text;
}

// The day on which a document was written is no claim; one without a year waits for others to tell it.
TEST(AssemblyTest, DatesThatAreClaims) {
  const struct {
    const char* text;
    const char* dates;
  } cases[] = {
      {"MINISTRY\n\nQuito, 13 September 2024\n\nFour people died on 11 September.", "2024-09-11 to 2024-09-11, keys"},
      {"Four people died on 11 September.", "--09-11 to --09-11"},
      {"Four people died in September.", "--09 to --09"},
      {"Four people must leave by 11 September.", " to --09-11"},
      {"Quito, 13 September (Wire) - Four people died last month.", "--08 to --08"},
      {"Four people died on Thursday.", ""},
  };
  for (const auto& c : cases) {
    std::string dates;
    const v1::ClaimSet set = Extract(c.text, "");
    for (const v1::Claim& claim : set.claims()) {
      if (claim.has_date())
        absl::StrAppend(&dates, claim.date().first(), " to ", claim.date().last(),
                        claim.blocking_keys().empty() ? "" : ", keys");
    }
    EXPECT_EQ(dates, c.dates) << c.text;
  }
}

// Whether only the day of publication tells the year.
TEST(AssemblyTest, YearsThatAreInferred) {
  const struct {
    const char* text;
    bool inferred;
  } cases[] = {
      {"Four people died on 11 September.", true},
      {"Four people died on 11 September 2022.", false},
      {"Four people died in September.", false},
      {"Four people died on Friday, 11 September.", false},
      {"Four people died last September.", false},
      {"The vote will be held on 11 September.", false},
      {"The gate fell on 12 September 2019. Four people died on 11 September.", false},
  };
  for (const auto& c : cases) {
    const v1::ClaimSet set = Extract(c.text, "2023-06-01");
    const v1::Claim* last = nullptr;
    for (const v1::Claim& claim : set.claims()) {
      if (claim.has_date()) last = &claim;
    }
    ASSERT_NE(last, nullptr) << c.text;
    EXPECT_EQ(last->date().year_inferred(), c.inferred) << c.text;
    EXPECT_EQ(last->time().year_inferred(), c.inferred && last->has_time()) << c.text;
  }
}

// A number too long for a double.
TEST(AssemblyTest, SurvivesHugeNumbers) {
  for (const int digits : {30, 300, 310, 400, 5000}) {
    const v1::ClaimSet set = Extract(absl::StrCat("The storm killed ", std::string(digits, '9'), " people and cost $",
                                                  std::string(digits, '9'), " trillion."));
    for (const v1::Claim& claim : set.claims()) EXPECT_FALSE(claim.blocking_keys().empty());
  }
}

// A year beside a number says when the number held.
TEST(AntecedentTest, TellsNoHappeningOfTheYearOfANumber) {
  EXPECT_EQ(Find("Two attacks were logged there this year.", "this year").event().trigger(), "");
  EXPECT_EQ(Find("The bridge was opened last year.", "last year").event().trigger(), "open");
  EXPECT_EQ(Find("The firm, which has 40 branches, folded ten years ago.", "ten years ago").event().trigger(),
            "folded");
}

}  // namespace
}  // namespace gainsay
