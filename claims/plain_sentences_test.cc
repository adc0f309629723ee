// Plain sentences of news by the hundred: each who with each fate, and each speaker in each place. What one sentence
// must tell, its variants must tell too.
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "claims/extractor_testing.h"
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
