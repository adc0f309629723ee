#include "claims/extractor.h"

#include <google/protobuf/arena.h>

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/extractor_testing.h"
#include "claims/text/utf8.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

absl::string_view Words(absl::string_view text, const v1::Span& span) {
  return text.substr(span.begin(), span.end() - span.begin());
}

// "killed 27 militants; event_date 2021-08-01"
std::string Summary(const v1::ClaimSet& set) {
  std::string all;
  for (const v1::Claim& claim : set.claims()) {
    absl::StrAppend(&all, all.empty() ? "" : "; ", claim.kind(), " ");
    if (claim.has_date()) {
      absl::StrAppend(&all, claim.date().first(),
                      claim.date().first() == claim.date().last() ? "" : absl::StrCat("..", claim.date().last()));
      continue;
    }
    const v1::Quantity& quantity = claim.quantity();
    absl::StrAppend(&all, quantity.has_low() ? absl::StrCat(quantity.low()) : "");
    if (!quantity.has_high() || quantity.low() != quantity.high()) {
      absl::StrAppend(&all, "..", quantity.has_high() ? absl::StrCat(quantity.high()) : "");
    }
    if (!claim.noun().empty()) absl::StrAppend(&all, " ", claim.noun());
  }
  return all;
}

struct ExtractCase {
  const char* text;
  const char* claims;
};

TEST(ExtractorTest, FindsClaims) {
  const ExtractCase cases[] = {
      {"At least 27 militants were killed on Sunday.", "killed 27.. militants; event_date 2021-08-01"},
      {"It left one American worker and 27 fighters dead.", "killed 1 American worker; killed 27 fighters"},
      {"The blast killed 25 KH members and wounded over 50.", "killed 25 KH members; injured 51.. KH members"},
      {"With no human casualties reported, they left.", "killed 0 human casualties"},
      {"The PMF was formed in June 2014.", "event_date 2014-06-01..2014-06-30"},
      {"Nothing of note.", ""},
      {"", ""},
      {"On Route 66, 40 people died.", "killed 40 people"},
      {"At 1210 GMT, four pedestrians were killed.", "killed 4 pedestrians"},
      // Numbers that are names.
      {"They hit Tower 22 with an F-16 near Route 66.", ""},
  };
  for (const ExtractCase& c : cases) EXPECT_EQ(Summary(ExtractText(c.text, "2021-08-02")), c.claims) << c.text;
}

TEST(ExtractorTest, FillsASetOnAnArena) {
  Document document;
  document.text = "The blast killed 25 KH members and wounded over 50, said the ministry on 3 May 2020.";
  google::protobuf::Arena arena;
  auto& set = *google::protobuf::Arena::CreateMessage<v1::ClaimSet>(&arena);
  Extractor::BuiltIn().Extract(document, set);
  EXPECT_EQ(set.SerializeAsString(), Extractor::BuiltIn().Extract(document).SerializeAsString());
}

TEST(ExtractorTest, MarginsOfErrorAreNoClaims) {
  EXPECT_EQ(ExtractText("The poll has a margin of error of 3 points.").claims_size(), 0);
  EXPECT_EQ(Summary(ExtractText("She has 46 percent, plus or minus 3 points.")), "percent 43..49");
}

// As a reader would write them, whatever a third is in binary.
TEST(ExtractorTest, AboutIsToldInRoundNumbers) {
  const struct {
    const char* text;
    double low, high;
  } cases[] = {
      {"About a third of voters backed it.", 31.66666667, 35},
      {"About one in six people fled.", 15, 18.33333333},
      {"It cost about $2.3 billion.", 2185000000, 2415000000},
      {"It grew by nearly 0.3 percent.", 0.285, 0.3},
  };
  for (const auto& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    ASSERT_EQ(set.claims_size(), 1) << c.text;
    EXPECT_EQ(set.claims(0).quantity().low(), c.low) << c.text;
    EXPECT_EQ(set.claims(0).quantity().high(), c.high) << c.text;
  }
}

TEST(ExtractorTest, SpansCutOutTheWords) {
  const std::string text = "Kata\u02BCib\n\n\u201CAt least 27 militants were\nkilled in the far north.\u201D";
  const v1::ClaimSet set = ExtractText(text);
  ASSERT_EQ(set.claims_size(), 1);
  const v1::Claim& claim = set.claims(0);
  EXPECT_EQ(Words(text, claim.value_span()), "At least 27");
  EXPECT_EQ(claim.value_span().line(), 3u);
  EXPECT_EQ(claim.value_span().column(), 2u);
  EXPECT_EQ(claim.quote(), "\u201CAt least 27 militants were killed in the far north.\u201D");
}

TEST(ExtractorTest, FillsInTheSource) {
  const v1::ClaimSet set = ExtractText("September 28, 2021\n\nTen people died in the fire, the second of this year.");
  EXPECT_EQ(set.source().published(), "2021-09-28");
  EXPECT_EQ(set.source().sha256().size(), 64u);
  EXPECT_FALSE(set.source().id().empty());
  EXPECT_EQ(set.generator().name(), "gainsay");
}

TEST(ExtractorTest, TellsWhichDatesItLeavesOut) {
  const v1::ClaimSet set = ExtractText("Ten people died last week.");
  ASSERT_EQ(set.issues_size(), 1);
  EXPECT_EQ(set.issues(0).severity(), v1::Issue::SEVERITY_NOTE);
  EXPECT_EQ(Summary(set), "killed 10 people");
}

TEST(ExtractorTest, IdsFollowFromWhatIsSaid) {
  const std::string text = "Ten people died. Ten people died.";
  const v1::ClaimSet first = ExtractText(text), second = ExtractText(text);
  ASSERT_EQ(first.claims_size(), 2);
  EXPECT_EQ(first.claims(0).id(), second.claims(0).id());
  EXPECT_NE(first.claims(0).id(), first.claims(1).id());
}

TEST(ExtractorTest, TellsWhatClaimsAreMadeOf) {
  Document document;
  document.text = "September 28, 2021\n\nOn January 3, 2020, 27 people died in F-16 raids, five days later.";
  const Recognized found = Extractor::BuiltIn().Recognize(document);
  std::string words;
  for (const QuantityMention& quantity : found.quantities)
    absl::StrAppend(&words, found.text.Words(quantity.first, quantity.last), "; ");
  // The numbers of dates are left to the dates; a duration is both.
  EXPECT_EQ(words, "27; 16; five days; ");
  words.clear();
  for (const DateMention& date : found.dates) absl::StrAppend(&words, found.text.Words(date.first, date.last), "; ");
  EXPECT_EQ(words, "September 28, 2021; January 3, 2020; five days later; ");
  EXPECT_EQ(found.source.SerializeAsString(), Extractor::BuiltIn().Extract(document).source().SerializeAsString());
  ASSERT_TRUE(found.published.has_value());
  EXPECT_EQ(FormatIsoDay(*found.published), "2021-09-28");
}

// "Five days later" tells a day and five days, "a day later" only a day.
TEST(ExtractorTest, CountsTheTimeInDates) {
  const std::pair<const char*, const char*> cases[] = {
      {"It fell on January 3, 2020. Five days later it rained.",
       "event_date January 3, 2020; duration Five days; event_date Five days later; "},
      {"It fell on January 3, 2020. A day later it rained.", "event_date January 3, 2020; event_date A day later; "},
      {"Five months later the war was over.", "duration Five months; "},
  };
  for (const auto& [text, expected] : cases) {
    Document document;
    document.text = text;
    std::string found;
    const v1::ClaimSet set = Extractor::BuiltIn().Extract(document);
    for (const v1::Claim& claim : set.claims()) {
      const v1::Span& span = claim.value_span();
      absl::StrAppend(&found, claim.kind(), " ", document.text.substr(span.begin(), span.end() - span.begin()), "; ");
    }
    EXPECT_EQ(found, expected) << text;
  }
}

struct AttributionCase {
  const char* text;
  v1::Attribution::Stance stance;
  const char* speaker;
};

// What the sentences without claims say, and who is named anywhere.
TEST(ExtractorTest, TellsTheStory) {
  const v1::ClaimSet set =
      ExtractText("An explosion hit a market in Kabul. The explosion killed 31 people, Najib Karimi said.");
  EXPECT_THAT(set.story_words(), testing::ElementsAre("explosion", "hit", "market", "kabul"));
  EXPECT_THAT(set.story_names(), testing::ElementsAre("kabul", "najib-karimi"));
}

TEST(ExtractorTest, KeepsTheSpeaker) {
  const AttributionCase cases[] = {
      {"The fire killed ten people.", v1::Attribution::STANCE_ASSERTED, ""},
      {"The fire killed ten people, the minister said.", v1::Attribution::STANCE_REPORTED, "the minister"},
      {"According to the ministry, ten people died.", v1::Attribution::STANCE_REPORTED, "the ministry"},
      {"Iranian officials falsely claimed that the strikes killed 80 men.", v1::Attribution::STANCE_DISPUTED,
       "Iranian officials"},
      {"The minister denied that ten people died.", v1::Attribution::STANCE_DENIED, "The minister"},
  };
  for (const AttributionCase& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    ASSERT_EQ(set.claims_size(), 1) << c.text;
    EXPECT_EQ(set.claims(0).attribution().stance(), c.stance) << c.text;
    EXPECT_EQ(set.claims(0).attribution().speaker(), c.speaker) << c.text;
  }
}

struct ScopeCase {
  const char* text;
  v1::Scope scope;
};

TEST(ExtractorTest, TellsPartsAndAdditionsFromTotals) {
  const ScopeCase cases[] = {
      {"Ten people died.", v1::SCOPE_TOTAL},
      {"Another 12 people died.", v1::SCOPE_ADDITIONAL},
      {"Eight others were killed.", v1::SCOPE_ADDITIONAL},
      {"Three of the soldiers were killed.", v1::SCOPE_PART},
  };
  for (const ScopeCase& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    ASSERT_EQ(set.claims_size(), 1) << c.text;
    EXPECT_EQ(set.claims(0).scope(), c.scope) << c.text;
  }
}

// Protobuf strings are UTF-8, documents need not be; spans count in the document as it is.
TEST(ExtractorTest, ReplacesWhatIsNoUtf8) {
  const std::string text =
      "At least 27 fighters of the caf\xE9 group \xED\xA0\x80 were killed last week, Ren\xE9 said.";
  const v1::ClaimSet set = ExtractText(text);
  ASSERT_EQ(set.claims_size(), 1);
  EXPECT_EQ(set.claims(0).quote(),
            "At least 27 fighters of the caf\uFFFD group \uFFFD\uFFFD\uFFFD were killed last week, Ren\uFFFD said.");
  EXPECT_EQ(Words(text, set.claims(0).value_span()), "At least 27");
  v1::ClaimSet valid = set;
  MakeUtf8(valid);
  EXPECT_EQ(valid.SerializeAsString(), set.SerializeAsString());
  Document document;
  document.text = "27 people died.";
  document.source.set_id("caf\xE9");
  const v1::ClaimSet named = Extractor::BuiltIn().Extract(document);
  EXPECT_EQ(named.source().id(), "caf\uFFFD");
  EXPECT_EQ(named.claims(0).source_id(), named.source().id());
}

// Any bytes at all: no crash, valid strings, and spans inside the text.
TEST(ExtractorTest, SurvivesAnyBytes) {
  uint32_t state = 1;
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 200; ++i) {
      state = state * 1664525 + 1013904223;
      const char* const pieces[] = {"27 ", "killed ", "of ", "the ",   ", ",        "\n",  "no ",
                                    "-",   "\xFF",    "(",   "2019 ",  "per cent ", "$",   "and ",
                                    "to ", "from ",   "'s ", "\u2019", "January ",  "one "};
      text += pieces[(state >> 16) % 20];
    }
    const v1::ClaimSet set = ExtractText(text, "2021-08-02");
    v1::ClaimSet valid = set;
    MakeUtf8(valid);
    ASSERT_EQ(valid.SerializeAsString(), set.SerializeAsString());
    for (const v1::Claim& claim : set.claims()) {
      EXPECT_LT(claim.value_span().begin(), claim.value_span().end());
      EXPECT_LE(claim.value_span().end(), text.size());
    }
  }
}

std::string Repeat(absl::string_view words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text.append(words.data(), words.size());
  return text;
}

struct LimitCase {
  const char* name;
  std::string text;
  int claims;
  // "severity line:column message" of the only issue; empty if there is none.
  const char* issue;
};

// What is too much of something is read in pieces or left out, and an issue says so.
TEST(ExtractorTest, TellsLimits) {
  const LimitCase cases[] = {
      {"an ordinary sentence", "Ten people died.", 1, ""},
      {"a sentence of many words", "Ten people died." + Repeat(" so", 500) + " late.", 1,
       "1 1:1 1 sentence is too long to be read in one piece, the first one here; what belongs together may be in two "
       "pieces"},
      {"sentences of many bytes", Repeat("Ten people" + std::string(5000, ' ') + "died. He left. ", 2), 2,
       "1 1:1 2 sentences are too long to be read in one piece, the first one here; what belongs together may be in "
       "two "
       "pieces"},
      {"many claims", Repeat("Ten men died. ", 100001), 100000,
       "2 1:1400001 more than 100000 claims; what follows is left out, split the file into its documents"},
  };
  for (const LimitCase& c : cases) {
    const v1::ClaimSet set = ExtractText(c.text);
    EXPECT_EQ(set.claims_size(), c.claims) << c.name;
    std::string issues;
    for (const v1::Issue& issue : set.issues()) {
      absl::StrAppend(&issues, static_cast<int>(issue.severity()), " ", issue.span().line(), ":", issue.span().column(),
                      " ", issue.message());
    }
    EXPECT_EQ(issues, c.issue) << c.name;
  }
}

}  // namespace
}  // namespace gainsay
