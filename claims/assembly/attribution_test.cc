#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "claims/extractor_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct AttributionCase {
  const char* text;
  // "REPORTED the minister (said)"
  const char* attribution;
};

std::string Dump(const v1::Attribution& attribution) {
  const std::string name = v1::Attribution::Stance_Name(attribution.stance()).substr(7);
  return attribution.speaker().empty() ? name
                                       : absl::StrCat(name, " ", attribution.speaker(), " (", attribution.cue(), ")");
}

TEST(AttributionTest, Table) {
  const AttributionCase cases[] = {
      // Behind the verb stands who speaks, but not who is told.
      {"The governor, Luis Paz, told reporters that ten people died.", "REPORTED Luis Paz (told)"},
      {"The fire killed ten people, said police.", "REPORTED police (said)"},
      {"The fire killed ten people, confirmed Mayor Ana Ruiz.", "REPORTED Mayor Ana Ruiz (confirmed)"},
      {"Police found ten kilograms of cocaine, prosecutors said.", "REPORTED prosecutors (said)"},
      {"\"We lost ten people,\" said the head of the mission, Dr Ana Ruiz.", "REPORTED the head of the mission (said)"},
      {"Ten people died, according to figures released by the ministry.", "REPORTED the ministry (according to)"},
      // Whoever did the one said the other.
      {"The union called the step unfair, saying ten people had died.", "REPORTED The union (saying)"},
      {"The ministry called the step illegal and said ten people had died.", "REPORTED The ministry (said)"},
      // Words that look like adverbs may be names, and places are only where somebody is.
      {"Minister Tomas Vesely said ten people died.", "REPORTED Minister Tomas Vesely (said)"},
      {"A war monitor based in London, however, said ten people died.", "REPORTED A war monitor (said)"},
      // What is found or declared is told if a clause follows or somebody wrote it.
      {"The commission found that ten people had died.", "REPORTED The commission (found)"},
      {"The survey found 40 percent of voters undecided.", "REPORTED The survey (found)"},
      {"The doctors declared ten people dead.", "REPORTED The doctors (declared)"},
      {"A patrol found no victims.", "REPORTED A patrol (found)"},
      {"Rescuers found ten bodies, the mayor said.", "REPORTED the mayor (said)"},
      {"Inspectors found cracks in ten pillars, the mayor said.", "REPORTED the mayor (said)"},
      {"The governor declared an emergency in ten counties.", "ASSERTED"},
      {"Parents had to find care for ten children.", "ASSERTED"},
      // Nobody.
      {"The fire killed ten people.", "ASSERTED"},
      {"58 percent of voters said the mayor should go.", "ASSERTED"},
      {"The sheriff has told 8,500 residents to leave.", "ASSERTED"},
      {"The region has seen ten landslides.", "ASSERTED"},
      {"The agreement gives ten workers a car.", "ASSERTED"},
      {"The treaty ended a four-year dispute.", "ASSERTED"},
      {"The group claimed the attack, which killed ten people.", "ASSERTED"},
      {"Ten people died after the minister left.", "ASSERTED"},
      {"Government forces number 9,000.", "ASSERTED"},
      {"The accused, aged 19, denied the charges.", "ASSERTED"},
      {"A car believed to be one of two that fled was found, police said.", "REPORTED police (said)"},
      {"The ambulance arrived 45 minutes later, police said.", "REPORTED police (said)"},
      // Before.
      {"The minister said ten people died.", "REPORTED The minister (said)"},
      {"The minister said that the fire killed ten people.", "REPORTED The minister (said)"},
      // After.
      {"Ten people died, the minister said.", "REPORTED the minister (said)"},
      {"Ten people died, said the minister.", "REPORTED the minister (said)"},
      {"\"Ten people died,\" the minister said.", "REPORTED the minister (said)"},
      // What another clause adds is all that its speaker says.
      {"Ten people died, and the minister said that the fire was out.", "ASSERTED"},
      {"Ten people died and rescuers said the road was cut.", "ASSERTED"},
      {"Ten people died, police and the mayor said at length.", "REPORTED the mayor (said)"},
      // What is said of the speaker between commas does not speak, but a name tells more than an office.
      {"Ana Lopez, a police spokeswoman, said ten people died.", "REPORTED Ana Lopez (said)"},
      {"Ten people died, Ana Lopez, spokeswoman for the police, said.", "REPORTED Ana Lopez (said)"},
      {"The Syrian Observatory for Human Rights, a Britain-based war monitor, said ten people died.",
       "REPORTED The Syrian Observatory for Human Rights (said)"},
      {"Xavier Castellanos, the agency's Under Secretary General, said ten people died.",
       "REPORTED Xavier Castellanos (said)"},
      {"Officials in Gaza, a strip on the sea, said ten people died.", "REPORTED Officials (said)"},
      {"The minister, a Social Democrat, said ten people died.", "REPORTED The minister (said)"},
      {"The minister, the Social Democrat Ana Lopez, said ten people died.",
       "REPORTED the Social Democrat Ana Lopez (said)"},
      {"The ministry in Gaza, run by Hamas, said ten people died.", "REPORTED The ministry (said)"},
      {"The Observatory, based in Britain, said ten people died.", "REPORTED The Observatory (said)"},
      {"The operator, Rioni Carbon, said ten people died.", "REPORTED Rioni Carbon (said)"},
      {"The chief of police, Ana Lopez, said ten people died.", "REPORTED Ana Lopez (said)"},
      {"In the town of Kabul, a nurse, a mother, said ten people died.", "REPORTED a nurse (said)"},
      {"In the town of Kabul, a nurse said ten people died.", "REPORTED a nurse (said)"},
      // A toll tells nothing.
      {"The death toll said to be ten is rising.", "ASSERTED"},
      {"The toll put at ten rose.", "ASSERTED"},
      {"The toll of the mill is always given as ten.", "ASSERTED"},
      {"The number of dead was given as ten by the ministry.", "REPORTED the ministry (was given)"},
      {"The toll, the ministry said, was ten.", "REPORTED the ministry (said)"},
      // Without verb, in headlines; but no places, tables or what the story is about.
      {"At least ten killed in Kabul blast: police", "REPORTED police (:)"},
      {"Quake kills ten in Iran - state media", "REPORTED state media (-)"},
      {"Quake kills ten in Iran - Xinhua", "REPORTED Xinhua (-)"},
      {"Police: ten killed in shooting", "REPORTED Police (:)"},
      {"UN: ten killed in raid", "REPORTED UN (:)"},
      {"Gaza: ten killed in raid", "ASSERTED"},
      {"Ten killed in raid: Texas", "ASSERTED"},
      {"Civilians: ten killed", "ASSERTED"},
      {"Labour Front: 72,549 votes", "ASSERTED"},
      {"Hospital: 340 beds", "ASSERTED"},
      {"Fire kills ten: pleas for help", "ASSERTED"},
      // A verb that looks like a noun.
      {"At least ten people died, the government estimates.", "REPORTED the government (estimates)"},
      {"\"At least ten people died,\" the U.N. estimates.", "REPORTED the U.N. (estimates)"},
      {"The fire took ten lives, the mayor's records, and a dog.", "ASSERTED"},
      {"Ten people died in the fire, the worst since records.", "ASSERTED"},
      // Who changes a toll tells the new one; what happens does not.
      {"The ministry raised the death toll to ten.", "REPORTED The ministry (raised)"},
      {"The government lowered its estimate of the dead to ten.", "REPORTED The government (lowered)"},
      {"The toll was revised to ten by the ministry.", "REPORTED the ministry (was revised)"},
      {"The toll was revised down to ten.", "ASSERTED"},
      {"The death toll rose to ten.", "ASSERTED"},
      {"The ministry did not raise the toll to ten.", "ASSERTED"},
      {"The ministry raised taxes to ten euros.", "ASSERTED"},
      {"Friday's attack raised the toll to ten.", "ASSERTED"},
      {"Hurricane Otis raised the death toll to ten.", "ASSERTED"},
      {"Police gave a figure of ten dead.", "REPORTED Police (gave)"},
      {"The UN has verified ten deaths.", "REPORTED The UN (has verified)"},
      {"The UN has not verified ten deaths.", "ASSERTED"},
      // Who tells the official toll is known by name.
      {"The official death toll is ten, the health ministry said.", "REPORTED the health ministry (said)"},
      {"The ministry said the official toll is ten.", "REPORTED The ministry (said)"},
      {"The official toll is ten.", "REPORTED The official toll ()"},
      // The name and no more than the name.
      {"Police first put the toll at ten.", "REPORTED Police (put)"},
      {"The US First Army said ten people died.", "REPORTED The US First Army (said)"},
      {"Ten people had no power, according to PowerOutage.us.", "REPORTED PowerOutage.us (according to)"},
      {"The website Fontanka.ru said ten people died.", "REPORTED The website Fontanka.ru (said)"},
      // According to.
      {"According to the ministry, ten people died.", "REPORTED the ministry (According to)"},
      {"Ten people died, according to the ministry.", "REPORTED the ministry (according to)"},
      {"Ten people died, according\nto the ministry.", "REPORTED the ministry (according to)"},
      // All of the speaker's name, all of the cue, and nobody who is spoken to or is a length.
      {"The head of the brigade said ten people died.", "REPORTED The head of the brigade (said)"},
      {"Ten people died, said the mayor of the town.", "REPORTED the mayor of the town (said)"},
      {"The minister falsely claimed that ten people died.", "DISPUTED The minister (falsely claimed)"},
      {"Let nobody tell you so.", "ASSERTED"},
      // Who is spoken of does not speak.
      {"Ten people were reported killed.", "ASSERTED"},
      {"It is estimated that ten people died.", "ASSERTED"},
      {"Ten people were reported killed by the army spokesman.", "REPORTED the army spokesman (were reported)"},
      // What is claimed is not always said.
      {"The fire claimed ten lives.", "ASSERTED"},
      {"The band claimed responsibility for the fire that killed ten people.", "ASSERTED"},
      {"The band claimed that the fire killed ten people.", "REPORTED The band (claimed)"},
      // Too polite to contradict.
      {"The office is too polite to contradict him and counts ten.", "ASSERTED"},
      // Who is put in between does not speak.
      {"A former senator, who runs a network of committees, said that ten people died.",
       "REPORTED A former senator (said)"},
      {"The mothers, who can count, say ten people died.", "REPORTED The mothers (say)"},
      {"The mothers of the port say ten people died.", "REPORTED The mothers of the port (say)"},
      {"The union of nurses, whose members visit homes, put the number of dead at ten.",
       "REPORTED The union of nurses (put)"},
      {"The fire took ten lives, says the paper, and went out.", "REPORTED the paper (says)"},
      {"Ten people died, says the capital.", "REPORTED the capital (says)"},
      // When it is said, and where who says so is.
      {"Officials for the first time said ten people died.", "REPORTED Officials (said)"},
      {"Officials at the ministry said ten people died.", "REPORTED Officials at the ministry (said)"},
      {"Officials from the start said ten people died.", "REPORTED Officials (said)"},
      {"The head of the night shift said ten people died.", "REPORTED The head of the night shift (said)"},
      // What is put somewhere is not said.
      {"Workers put out the fire in ten hours.", "ASSERTED"},
      {"It took ten months to put out the fire.", "ASSERTED"},
      {"The company put up ten tents.", "ASSERTED"},
      {"The police put down the revolt in ten days.", "ASSERTED"},
      {"The ministry put off the vote for ten months.", "ASSERTED"},
      {"The army put ten tanks in place.", "ASSERTED"},
      {"The law put an end to ten taxes.", "ASSERTED"},
      {"The ministry put the toll at ten.", "REPORTED The ministry (put)"},
      {"The ministry puts the number of dead as high as ten.", "REPORTED The ministry (puts)"},
      {"The ministry puts the toll between ten and twelve.", "REPORTED The ministry (puts)"},
      {"Ten people died, as the mayor put it.", "REPORTED the mayor (put)"},
      {"The toll was put at ten by the police.", "REPORTED the police (was put)"},
      {"The ministry put out a statement that ten people had died.", "REPORTED The ministry (put)"},
      // What is called back is not told, and what stands behind the verb has not said it.
      {"The carmaker recalled ten vans.", "ASSERTED"},
      {"The mayor recalled that ten people died.", "REPORTED The mayor (recalled)"},
      {"Shares fell ten percent after the bank reported a loss.", "ASSERTED"},
      // Who tells a number.
      {"The company gave the number of dead as ten.", "REPORTED The company (gave)"},
      {"The government admitted to ten dead.", "REPORTED The government (admitted to)"},
      {"The ten reported missing came home.", "ASSERTED"},
      {"The men, said to be ten, fled.", "ASSERTED"},
      {"The toll of ten dead given by the ministry is wrong.", "REPORTED the ministry (given)"},
      // Who "we" are is told by who says so.
      {"\"We expect growth of ten percent,\" the finance minister said.", "REPORTED the finance minister (said)"},
      // What is done is not said.
      {"Germany gave ten million euros.", "ASSERTED"},
      {"Employers added ten jobs.", "ASSERTED"},
      {"The fire caused damage estimated at ten million euros.", "ASSERTED"},
      {"Ten percent of respondents said they disapproved.", "ASSERTED"},
      // Who does not confirm a number does not tell it.
      {"Police could not confirm reports of ten deaths.", "ASSERTED"},
      {"The ministry has not confirmed the ten deaths reported by the nuns.", "REPORTED the nuns (reported)"},
      // Against it.
      {"The minister denied that ten people died.", "DENIED The minister (denied)"},
      {"The minister denied that any people died.", "REPORTED The minister (denied)"},
  };
  for (const AttributionCase& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    ASSERT_EQ(set.claims_size(), 1) << c.text;
    EXPECT_EQ(Dump(set.claims(0).attribution()), c.attribution) << c.text;
  }
}

TEST(AttributionTest, EachOfTwoNumbersHasItsSpeaker) {
  const struct {
    const char* text;
    const char* ten;
    const char* twelve;
  } cases[] = {
      {"Ten people died, though the mayor says it was twelve.", "ASSERTED", "REPORTED the mayor (says)"},
      {"He confessed to ten deaths, against the twelve that the ministry announced.", "ASSERTED",
       "REPORTED the ministry (announced)"},
      {"Police said ten people died; a union spoke of twelve.", "REPORTED Police (said)",
       "REPORTED a union (spoke of)"},
      // The verb of who speaks second is that of who spoke first.
      {"Police put the dead at ten, the nuns at twelve.", "REPORTED Police (put)", "REPORTED the nuns (put)"},
      {"The army counted ten dead and the rebels twelve.", "REPORTED The army (counted)",
       "REPORTED the rebels (counted)"},
      {"Police spoke of ten dead, the doctors of twelve.", "REPORTED Police (spoke of)",
       "REPORTED the doctors (spoke of)"},
      {"The army says ten rebels were killed, the rebels twelve.", "REPORTED The army (says)",
       "REPORTED the rebels (says)"},
      {"Police say ten people died; doctors twelve.", "REPORTED Police (say)", "REPORTED doctors (say)"},
      {"Officials said the army lost ten men, the rebels twelve.", "REPORTED Officials (said)",
       "REPORTED Officials (said)"},
      {"The mission counted ten dead in Mali, Niger twelve.", "REPORTED The mission (counted)", "ASSERTED"},
      {"Police put the dead at ten, the injured at twelve.", "REPORTED Police (put)", "REPORTED Police (put)"},
      {"The army put the rebels at ten, the civilians at twelve.", "REPORTED The army (put)",
       "REPORTED The army (put)"},
      {"The dead are ten, observers said, a figure disputed by the nuns, who put them at twelve.",
       "REPORTED observers (said)", "REPORTED the nuns (put)"},
      // Each number has the teller behind it.
      {"Hospitals counted ten dead, more than the twelve announced by the ministry.", "REPORTED Hospitals (counted)",
       "REPORTED the ministry (announced)"},
      {"The ministry said ten died, not the twelve claimed by the rebels.", "REPORTED The ministry (said)",
       "DISPUTED the rebels (claimed)"},
      {"Ten people died, more than the twelve deaths reported by police.", "ASSERTED", "REPORTED police (reported)"},
      {"The dead were put at ten by police and twelve by the nuns.", "REPORTED police (were put)",
       "REPORTED the nuns (were put)"},
      // Whose number it is.
      {"By the ministry's tally ten people died, and twelve by that of the nuns.", "REPORTED the ministry ('s)",
       "ASSERTED"},
      {"Doctors put the toll at ten, against an official toll of twelve.", "REPORTED Doctors (put)",
       "REPORTED an official toll ()"},
      {"The opposition says ten people died against the government's twelve.", "REPORTED The opposition (says)",
       "REPORTED the government ('s)"},
      {"Petro won ten seats to the Liberals' twelve.", "ASSERTED", "ASSERTED"},
      {"Ten seats are too few for a party's total of twelve seats.", "ASSERTED", "ASSERTED"},
      {"The official toll is ten, but doctors say twelve died.", "REPORTED The official toll ()",
       "REPORTED doctors (say)"},
      // Who counts one counts what it is compared with.
      {"Acled has counted twelve attacks this year, up from ten last year.", "REPORTED Acled (has counted)",
       "REPORTED Acled (has counted)"},
      {"Acled has counted twelve attacks this year, compared with ten last year.", "REPORTED Acled (has counted)",
       "REPORTED Acled (has counted)"},
      {"There were twelve attacks this year, down from ten last year.", "ASSERTED", "ASSERTED"},
      {"The earlier toll of ten was revised down to twelve.", "ASSERTED", "ASSERTED"},
      {"Officials: ten dead, twelve hurt", "REPORTED Officials (:)", "REPORTED Officials (:)"},
      // Each has its own "according to".
      {"According to police ten people died, according to the opposition twelve.", "REPORTED police (According to)",
       "REPORTED the opposition (according to)"},
      {"It killed ten people according to police, and twelve according to the opposition.",
       "REPORTED police (according to)", "REPORTED the opposition (according to)"},
      {"Ten people died and twelve were injured, according to police.", "REPORTED police (according to)",
       "REPORTED police (according to)"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Dump(FindClaim(c.text, absl::StrContains(c.text, "Ten") ? "Ten" : "ten").attribution()), c.ten) << c.text;
    EXPECT_EQ(Dump(FindClaim(c.text, "twelve").attribution()), c.twelve) << c.text;
  }
}

TEST(AttributionTest, ASumDoesNotSpeak) {
  const char* const text =
      "Treasury books released after a lawsuit show that 148 billion pesos, rather than the 212 billion announced, "
      "reached the fund.";
  EXPECT_EQ(Dump(FindClaim(text, "148 billion pesos").attribution()), "ASSERTED");
  EXPECT_EQ(Dump(FindClaim(text, "212 billion").attribution()), "ASSERTED");
}

TEST(AttributionTest, WhatIsSetAsideIsDeniedAndNotCompared) {
  const struct {
    const char* text;
    const char* value;
    const char* attribution;
  } cases[] = {
      {"The mayor said that 12 people died, not 21.", "21", "DENIED The mayor (said)"},
      {"The mayor said that 12 people died, not the 21 of the list.", "21", "DENIED The mayor (said)"},
      {"Twelve people died, not 21.", "21", "DISPUTED"},
      {"Not 21 but 12 people died.", "21", "DISPUTED"},
      {"The army lost 40 soldiers and not 50.", "50", "DISPUTED"},
      {"The strike was on Tuesday, not on Monday.", "Monday", "DISPUTED"},
      // What is said is not set aside.
      {"Forty people died, not counting 21 children.", "21", "ASSERTED"},
      {"It will open in 2030, not before 2029.", "before 2029", "ASSERTED"},
      {"Forty people came, but not all 21 members.", "21", "ASSERTED"},
      {"The mayor said that 12 people died, not 21.", "12", "REPORTED The mayor (said)"},
      {"Ten people died, but not a single child.", "not a single", "ASSERTED"},
      {"The hamlet is small, not more than 300 people live there.", "not more than 300", "ASSERTED"},
  };
  for (const auto& c : cases) {
    const v1::Claim claim = FindClaim(c.text, c.value, /*published=*/"2021-08-02");
    EXPECT_EQ(Dump(claim.attribution()), c.attribution) << c.text;
    EXPECT_EQ(claim.blocking_keys().empty(), absl::StartsWith(c.attribution, "D")) << c.text;
  }
}

TEST(AttributionTest, WhatIsCalledWrongIsNotAsserted) {
  const struct {
    const char* text;
    const char* attribution;
  } cases[] = {
      {"Reports that ten people died are false.", "DISPUTED"},
      {"The claim that ten people died is a lie.", "DISPUTED"},
      {"It is not true that ten people died.", "DISPUTED"},
      {"Contrary to reports of ten dead, nobody was hurt.", "DISPUTED"},
      {"Reports of ten deaths are false, the ministry said.", "DENIED the ministry (said)"},
      {"The ministry called reports of ten deaths false.", "DENIED The ministry (called)"},
      {"It is not true that ten people died, as the ministry claimed.", "DISPUTED the ministry (claimed)"},
      {"Contrary to what the ministry said of ten dead, nobody was hurt.", "DISPUTED the ministry (said)"},
      {"The ministry said reports of ten deaths were false.", "DENIED The ministry (said)"},
      // What stands beside it is said.
      {"Contrary to reports, ten people died.", "ASSERTED"},
      {"The report that a dam broke is false; ten people died.", "ASSERTED"},
      {"It is not true that a dam broke: ten people died.", "ASSERTED"},
      {"The report of ten deaths is a warning.", "ASSERTED"},
      {"Reports of ten deaths are not false.", "ASSERTED"},
      {"Reports of ten deaths may be wrong.", "ASSERTED"},
      {"Reports of ten deaths may still be wrong.", "ASSERTED"},
      {"Reports of ten deaths have not been proved false.", "ASSERTED"},
      {"It is not false that ten people died.", "ASSERTED"},
      {"Contrary to expectations the party won ten seats.", "ASSERTED"},
      {"Reports of ten deaths shook the mayor, whose figures were wrong.", "ASSERTED"},
      {"The company dismissed ten workers.", "ASSERTED"},
      {"The number of papers rejected was ten.", "ASSERTED"},
      {"The company dismissed reports that ten workers died.", "DENIED The company (dismissed)"},
      {"The army rejected the figure of ten dead.", "DENIED The army (rejected)"},
      {"The report says that ten people died after false alarms.", "REPORTED The report (says)"},
  };
  for (const auto& c : cases) EXPECT_EQ(Dump(FindClaim(c.text, "ten").attribution()), c.attribution) << c.text;
  // Who says that it is false that any died says that none did.
  EXPECT_EQ(Dump(FindClaim("It is false that any gate was locked.", "any").attribution()), "ASSERTED");
}

TEST(AttributionTest, WhatDidNotComeAboutIsNotAsserted) {
  const struct {
    const char* text;
    const char* attribution;
  } cases[] = {
      {"The storm did not kill ten people.", "DISPUTED"},
      {"The storm never killed ten people.", "DISPUTED"},
      {"In fact ten people were not killed.", "DISPUTED"},
      {"The police have not arrested ten men.", "DISPUTED"},
      {"The ministry said the storm did not kill ten people.", "DENIED The ministry (said)"},
      {"The raid did not injure ten people, police said.", "DENIED police (said)"},
      {"The army did not lose ten men.", "DISPUTED"},
      // More than that, or something else.
      {"The storm did not kill only ten people.", "ASSERTED"},
      {"The storm did not just kill ten people, it ruined the town.", "ASSERTED"},
      {"The storm did not kill all ten people.", "ASSERTED"},
      {"The police did not arrest ten men until Friday.", "ASSERTED"},
      {"If the storm had not killed ten people, they would have stayed.", "ASSERTED"},
      {"Had the storm not killed ten people, they would have stayed.", "ASSERTED"},
      {"The boat did not sink, but ten people died.", "ASSERTED"},
      {"The ten passengers who did not flee were killed.", "ASSERTED"},
      {"The crash was one that ten people did not survive.", "ASSERTED"},
      {"The guards did not flee ten years ago.", "ASSERTED"},
      {"The army did not deny killing ten people.", "ASSERTED"},
  };
  for (const auto& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    for (const v1::Claim& claim : set.claims()) EXPECT_EQ(Dump(claim.attribution()), c.attribution) << c.text;
  }
}

TEST(AttributionTest, PronounsSpeakForTheSubjectOfTheSentenceBefore) {
  const struct {
    const char* text;
    const char* attribution;
  } cases[] = {
      {"The union called a strike. It said ten people died.", "REPORTED union (said)"},
      {"At least 27 guests drowned. He said ten people died.", "REPORTED He (said)"},
      {"Ana Sousa runs the clinic. At the school ten people died, she said.", "REPORTED Ana Sousa (said)"},
      {"The doctors left. They said ten people died.", "REPORTED doctors (said)"},
      // Neither things nor many speak so.
      {"The bridge was old. It said ten people died.", "REPORTED It (said)"},
      {"Rain fell overnight. They said ten people died.", "REPORTED They (said)"},
      {"Nato met in Oslo. It said ten people died.", "REPORTED Nato (said)"},
      {"The doctors left. She said ten people died.", "REPORTED She (said)"},
      {"She said ten people died.", "REPORTED She (said)"},
  };
  for (const auto& c : cases) EXPECT_EQ(Dump(FindClaim(c.text, "ten").attribution()), c.attribution) << c.text;
}

TEST(AttributionTest, QuotationsGoOverSentences) {
  const struct {
    const char* text;
    const char* attribution;
  } cases[] = {
      {"\"Ten people are missing. We do all we can,\" the governor said.", "REPORTED the governor (said)"},
      {"\"We lost ten people. It is bad\", the mayor said.", "REPORTED the mayor (said)"},
      {"\"It was terrible,\" the mayor said. \"Ten others were injured.\"", "REPORTED the mayor (said)"},
      {"\"Was it bad?\" the mayor said. \"It was. Ten people died. That is all.\"", "REPORTED the mayor (said)"},
      {"“It was terrible,” said mayor Ana Lopez. “We have ten dead.”", "REPORTED mayor Ana Lopez (said)"},
      {"The mayor said: \"It was terrible. Ten people died.\"", "REPORTED The mayor (said)"},
      {"\"It was terrible,\" the mayor told us, \"and it still is. Ten people died.\"", "REPORTED the mayor (told)"},
      {"Ana Lopez runs the clinic. \"It was terrible,\" she said. \"Ten people died.\"", "REPORTED Ana Lopez (said)"},
      // The nearest one.
      {"\"It was terrible,\" the mayor said. \"It still is,\" said a nurse. \"Ten people died.\"",
       "REPORTED a nurse (said)"},
      // What is not quoted is not said, nor does anybody speak whom no verb makes speak.
      {"\"It was terrible,\" the mayor said. Ten people died.", "ASSERTED"},
      {"He called it \"a dark day\". Ten people died.", "ASSERTED"},
      {"The mayor wept. \"It was terrible. Ten people died.\"", "ASSERTED"},
      {"The 12\" pipe burst, the mayor said. Ten people died in a 9\" flood.", "ASSERTED"},
      {"\"It was terrible,\" the mayor said.\n\n\"Ten people died.\"", "ASSERTED"},
  };
  for (const auto& c : cases) {
    const char* const value = absl::StrContains(c.text, "Ten ") ? "Ten" : "ten";
    EXPECT_EQ(Dump(FindClaim(c.text, value).attribution()), c.attribution) << c.text;
  }
}

TEST(AttributionTest, EachSpeakerHasTheirOwnValue) {
  const char* const text = "The police reported 12 dead people, while the mayor reported 14 dead people.";
  EXPECT_EQ(Dump(FindClaim(text, "12").attribution()), "REPORTED The police (reported)");
  EXPECT_EQ(Dump(FindClaim(text, "14").attribution()), "REPORTED the mayor (reported)");
  const char* const insists = "The city said that 12 people had died, but the union insisted that 14 people had died.";
  EXPECT_EQ(Dump(FindClaim(insists, "12").attribution()), "REPORTED The city (said)");
  EXPECT_EQ(Dump(FindClaim(insists, "14").attribution()), "REPORTED the union (insisted)");
  const char* const one = "The city said that 12 people had died, and 14 people had fled.";
  EXPECT_EQ(Dump(FindClaim(one, "14").attribution()), "REPORTED The city (said)");
  // Whoever "she" is was told in the sentence.
  const char* const she = "The army left. A nurse said that she had counted 33 dead people.";
  EXPECT_EQ(Dump(FindClaim(she, "33").attribution()), "REPORTED A nurse (said)");
}

}  // namespace
}  // namespace gainsay
