// Plain sentences of news by the hundred: each who with each fate, and each speaker in each place. What one sentence
// must tell, its variants must tell too.
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "claims/extractor_testing.h"
#include "claims/internal/fate.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// The first claim of a number that is no age.
const v1::Claim* FirstNumber(const v1::ClaimSet& set) {
  for (const v1::Claim& claim : set.claims()) {
    if (claim.has_quantity() && claim.kind() != "age") return &claim;
  }
  return nullptr;
}

std::string Capitalized(std::string text) {
  text[0] = absl::ascii_toupper(text[0]);
  return text;
}

TEST(PlainSentencesTest, WhoeverItBefallsTheKindIsTheSame) {
  const char* const who[] = {
      "two",
      "two more",
      "another two",
      "two others",
      "two of them",
      "at least two",
      "about 20",
      "more than 20",
      "two people",
      "two more people",
      "two young men",
      "two 19-year-old students",
      "two Ukrainians",
      "four Swiss",
      "two French tourists",
      "dozens of people",
      "between 10 and 20 people",
      "a total of 20 people",
      "20 of the 50 passengers",
      "all 20 passengers",
      "an estimated 20 people",
      "two unidentified men",
      "two soldiers",
      "two members of the family",
      "two women, one of them pregnant,",
      "21",
  };
  const struct {
    const char* fate;
    const char* kind;
  } fates[] = {
      {"{Who} died.", "killed"},
      {"{Who} were killed.", "killed"},
      {"{Who} lost their lives.", "killed"},
      {"{Who} were shot dead.", "killed"},
      {"{Who} are believed to be dead.", "killed"},
      {"{Who} were killed, said police.", "killed"},
      {"{Who} were injured.", "injured"},
      {"{Who} were left injured.", "injured"},
      {"{Who} are still missing.", "missing"},
      {"{Who} were arrested.", "detained"},
      {"{Who} were kidnapped.", "detained"},
      {"{Who} fled their homes.", "displaced"},
      {"{Who} were evacuated.", "displaced"},
  };
  for (const auto& c : fates) {
    for (const char* const one : who) {
      const std::string text = absl::StrReplaceAll(c.fate, {{"{Who}", Capitalized(one)}});
      const v1::ClaimSet set = ExtractText(text);
      const v1::Claim* const claim = FirstNumber(set);
      EXPECT_EQ(claim == nullptr ? "nothing" : claim->kind(), c.kind) << text;
    }
  }
}

TEST(PlainSentencesTest, WhoeverSaysItIsTheSpeaker) {
  const char* const speakers[] = {
      "the defence ministry", "police",      "General Ali Hassan", "local officials", "witnesses",
      "Mayor Ana Ruiz",       "state media", "a hospital official"};
  const char* const places[] = {
      "{Who} said 31 people were killed.",
      "{Who} at first said 31 people were killed.",
      "{Who} at the time said 31 people were killed.",
      "{Who} initially said 31 people were killed.",
      "{Who} earlier on Monday said 31 people were killed.",
      "At first {who} said 31 people were killed.",
      "31 people were killed, {who} said.",
      "31 people were killed, said {who}.",
      "31 people were killed, added {who}.",
      "31 people were killed, confirmed {who} on Monday.",
      "\"31 people were killed,\" said {who}.",
      "According to {who}, 31 people were killed.",
      "31 people were killed, according to {who}.",
      "{Who} told reporters that 31 people were killed.",
      "{Who} put the death toll at 31.",
  };
  for (const char* const place : places) {
    for (const char* const speaker : speakers) {
      const std::string text = absl::StrReplaceAll(place, {{"{who}", speaker}, {"{Who}", Capitalized(speaker)}});
      const v1::ClaimSet set = ExtractText(text);
      const v1::Claim* const claim = FirstNumber(set);
      EXPECT_EQ(claim == nullptr ? "" : absl::AsciiStrToLower(claim->attribution().speaker()),
                absl::AsciiStrToLower(speaker))
          << text;
    }
  }
}

// "killed 0, injured 0"; of parts "1 of", of bounds "5..".
std::string Fates(const v1::ClaimSet& set) {
  std::vector<std::string> fates;
  for (const v1::Claim& claim : set.claims()) {
    if (!IsFate(claim.kind())) continue;
    const v1::Quantity& quantity = claim.quantity();
    fates.push_back(absl::StrCat(claim.kind(), " ", quantity.low(), quantity.has_high() ? "" : "..",
                                 claim.scope() == v1::SCOPE_PART ? " of" : ""));
  }
  return absl::StrJoin(fates, ", ");
}

struct FateCase {
  const char* text;
  const char* fates;
};

TEST(PlainSentencesTest, NobodyKilledOrInjuredIsNoneOfEither) {
  const FateCase cases[] = {
      {"No one was killed or injured in the collapse.", "killed 0, injured 0"},
      {"The attack left no one dead or wounded.", "killed 0, injured 0"},
      {"There were no deaths or injuries.", "killed 0, injured 0"},
      {"No injuries or deaths were reported.", "killed 0, injured 0"},
      {"There were no immediate reports of injuries or deaths.", "killed 0, injured 0"},
      {"None of the passengers were hurt or killed.", "killed 0 of, injured 0 of"},
      {"The army denied that any soldiers had been killed or wounded.", "killed 0, injured 0"},
      {"The blast killed or wounded nobody.", "killed 0, injured 0"},
      // One of them, or somebody.
      {"No one was killed, but 12 were injured.", "killed 0, injured 12"},
      {"No one was killed and 12 were injured.", "killed 0, injured 12"},
      {"There were no deaths but 12 injuries.", "killed 0, injured 12"},
      {"There were no deaths or serious injuries.", "killed 0"},
      {"There were no deaths or damage.", "killed 0"},
      {"No one was injured or arrested.", "injured 0"},
  };
  for (const FateCase& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    EXPECT_EQ(Fates(set), c.fates) << c.text;
    for (int i = 1; i < set.claims_size(); ++i) EXPECT_NE(set.claims(i).id(), set.claims(i - 1).id()) << c.text;
  }
}

TEST(PlainSentencesTest, PersonsToldSideBySideAreEachAPartOfAll) {
  const FateCase cases[] = {
      {"A man and a woman were killed in the crash.", "killed 1 of, killed 1 of"},
      {"A man and a woman were killed in separate incidents.", "killed 1 of, killed 1 of"},
      {"The crash killed a man and a woman.", "killed 1 of, killed 1 of"},
      {"A man, a woman and a child were killed.", "killed 1 of, killed 1 of, killed 1 of"},
      {"A mother and her son were killed.", "killed 1 of, killed 1 of"},
      {"A man and his wife died.", "killed 1 of, killed 1 of"},
      {"A man and his two sons were killed.", "killed 1 of, killed 2 of"},
      {"A couple and their two children were killed.", "killed 2, killed 2"},
      {"A soldier and three civilians were killed.", "killed 1 of, killed 3 of"},
      {"Three civilians and a soldier were killed.", "killed 3 of, killed 1 of"},
      {"One man and one woman were killed.", "killed 1, killed 1"},
      {"A 34-year-old woman and her two children were found dead.", "killed 1 of, killed 2 of"},
      {"The police arrested a man and his wife.", "detained 1 of, detained 1 of"},
      {"The fire injured a woman and her baby.", "injured 1 of, injured 1 of"},
      // Each with a fate of their own, or alone.
      {"A man was killed and a woman injured.", "killed 1, injured 1"},
      {"A man was injured and a woman killed.", "injured 1, killed 1"},
      {"A man was killed and a woman was injured.", "killed 1, injured 1"},
      {"A man and his dog were killed.", "killed 1"},
      {"A man and a horse were killed.", "killed 1"},
      {"A man was killed.", "killed 1"},
  };
  for (const FateCase& c : cases) EXPECT_EQ(Fates(ExtractText(c.text)), c.fates) << c.text;
}

TEST(PlainSentencesTest, AFifthVictimIsAtLeastTheFifth) {
  const FateCase cases[] = {
      {"A fifth victim died on Sunday.", "killed 5.."},
      {"A second child drowned in the river.", "killed 2.."},
      {"A third person was killed.", "killed 3.."},
      {"A second man was arrested.", "detained 2.."},
      {"One man was injured and a second man was killed.", "injured 1, killed 1.."},
      {"A second lieutenant was killed.", "killed 1"},
      {"A third-grade pupil was killed.", "killed 1"},
      {"A first aid worker was killed.", "killed 1"},
      {"A young man was killed.", "killed 1"},
      {"A Third Army soldier was killed.", "killed 1"},
  };
  for (const FateCase& c : cases) EXPECT_EQ(Fates(ExtractText(c.text)), c.fates) << c.text;
}

TEST(PlainSentencesTest, Headlines) {
  const struct {
    const char* text;
    std::vector<std::string> kinds;
  } cases[] = {
      {"Blast kills 31, injures 50", {"killed", "injured"}},
      {"Storm leaves 31 dead, 50 missing", {"killed", "missing"}},
      {"Floods in Pakistan kill 31, displace 5,000", {"killed", "displaced"}},
      {"Two dead, five injured in shooting", {"killed", "injured"}},
      {"Police arrest 31 over riots", {"detained"}},
      {"Gunmen kill 12, abduct 30", {"killed", "detained"}},
      {"Army kills 31 rebels, loses nine soldiers", {"killed", "killed"}},
      {"Police seize 31 rifles, arrest nine", {"weapons", "detained"}},
      {"UN: 31 civilians killed, 5,000 displaced", {"killed", "displaced"}},
      {"Ruling party wins 120 seats", {"seats"}},
      {"Government unveils $2.5 billion budget", {"budget"}},
      {"31 trapped in collapsed mine", {"missing"}},
      {"Three sentenced to 10 years for bombing", {"detained", "duration"}},
  };
  for (const auto& c : cases) {
    std::vector<std::string> kinds;
    const v1::ClaimSet set = ExtractText(c.text);
    for (const v1::Claim& claim : set.claims()) kinds.push_back(claim.kind());
    EXPECT_EQ(kinds, c.kinds) << c.text;
  }
}

}  // namespace
}  // namespace gainsay
