#include "compare/notes.h"

#include <cmath>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "compare/compare.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

constexpr char kWire[] = "The blast at the mill in Oslo killed at least 27 people on Sunday, police said.";

struct VoicesCase {
  const char* name;
  // One sentence for each of the sources a, b, c.
  std::vector<std::string> quotes;
  size_t voices;
  const char* notes;
};

TEST(CountVoicesTest, SourcesThatCopyAreOneVoice) {
  const VoicesCase cases[] = {
      {"one", {kWire}, 1, ""},
      {"the same words", {kWire, kWire}, 1, "a and b say it in the same words: one voice."},
      {"other case, lines and marks",
       {kWire, "THE BLAST at the mill in Oslo\nkilled at least 27 people on Sunday; police said"},
       1,
       "a and b say it in the same words: one voice."},
      {"a word changed",
       {kWire, "The blast at the mill in Oslo killed at least 27 people on Monday, police said."},
       2,
       ""},
      {"a word left out at the end",
       {kWire, "The blast at the mill in Oslo killed at least 27 people on Sunday."},
       1,
       "a and b say it in the same words: one voice."},
      {"their own words", {kWire, "Police in Oslo say that 27 people died on Sunday at the mill."}, 2, ""},
      {"short sentences are alike by chance", {"27 people died.", "27 people died."}, 2, ""},
      {"three, two of them alike",
       {kWire, "Police in Oslo say that 27 people died on Sunday at the mill.", kWire},
       2,
       "a and c say it in the same words: one voice."},
      {"three alike", {kWire, kWire, kWire}, 1, "a, b and c say it in the same words: one voice."},
  };
  for (const VoicesCase& c : cases) {
    std::vector<v1::Claim> claims(c.quotes.size());
    std::vector<v1::Source> sources(c.quotes.size());
    std::vector<SourcedClaim> members;
    for (size_t i = 0; i < claims.size(); ++i) {
      const std::string id(1, static_cast<char>('a' + i));
      claims[i].set_source_id(id);
      claims[i].set_quote(c.quotes[i]);
      sources[i].set_path(id);
      members.push_back({&claims[i], &sources[i]});
    }
    const Voices voices = CountVoices(members);
    EXPECT_EQ(voices.count, c.voices) << c.name;
    EXPECT_EQ(absl::StrJoin(voices.notes, " "), c.notes) << c.name;
  }
}

TEST(CountVoicesTest, WhoContradictsIsNoCopy) {
  constexpr char kLong[] =
      "The ministry of health in the capital said that 27 fighters of the northern militia were killed in the raids "
      "near "
      "the border town on Sunday night.";
  v1::Claim a, b;
  for (v1::Claim* claim : {&a, &b}) {
    claim->set_quote(kLong);
    claim->mutable_quantity()->set_low(27);
    claim->mutable_quantity()->set_high(27);
  }
  a.set_source_id("a");
  b.set_source_id("b");
  const v1::Source source;
  const std::vector<SourcedClaim> members = {{&a, &source}, {&b, &source}};
  EXPECT_EQ(CountVoices(members).count, 1);
  b.mutable_quantity()->set_low(25);
  b.mutable_quantity()->set_high(25);
  EXPECT_EQ(CountVoices(members).count, 2);
}

std::string Count(int value, const char* more = "") {
  return absl::StrCat("source_id: 'b' sentence: 1 quantity { low: ", value, " high: ", value,
                      " modality: MODALITY_EXACT unit: 'person' } ", more);
}

struct SumCase {
  const char* name;
  std::string part;
  std::string beside;
  const char* sum;
};

TEST(DerivedAgreementTest, SumsExplainADifference) {
  const SumCase cases[] = {
      {"the rest is told", Count(2), Count(8, "scope: SCOPE_ADDITIONAL"),
       "b says 2 and 8 others, together the 10 of a."},
      {"the rest of another sentence", Count(2),
       "source_id: 'b' sentence: 2 scope: SCOPE_ADDITIONAL quantity { low: 8 high: 8 modality: MODALITY_EXACT unit: "
       "'person' }",
       ""},
      {"another sum", Count(2), Count(7, "scope: SCOPE_ADDITIONAL"), ""},
      {"a number of something else", Count(2), Count(8), ""},
      {"the same fate elsewhere", Count(2, "kind: 'killed'"), Count(8, "kind: 'killed'"),
       "b says 2 and 8 more, together the 10 of a."},
      {"people of another sort", Count(2, "kind: 'personnel'"), Count(8, "kind: 'personnel'"),
       "b says 2 and 8 more, together the 10 of a."},
      {"people of another sentence", Count(2, "kind: 'personnel'"),
       "source_id: 'b' sentence: 2 kind: 'personnel' quantity { low: 8 high: 8 modality: MODALITY_EXACT unit: 'person' "
       "}",
       ""},
      {"another fate", Count(2, "kind: 'killed'"), Count(8, "kind: 'injured'"), ""},
      {"a part of it", Count(2, "kind: 'killed'"), Count(8, "kind: 'killed' scope: SCOPE_PART"), ""},
      {"set against it", Count(2, "kind: 'killed'"), Count(8, "kind: 'killed' restates: 7"), ""},
      {"about eight", Count(2),
       "source_id: 'b' scope: SCOPE_ADDITIONAL quantity { low: 8 high: 8 modality: MODALITY_APPROXIMATE unit: 'person' "
       "}",
       ""},
      {"another unit", Count(2),
       "source_id: 'b' scope: SCOPE_ADDITIONAL quantity { low: 8 high: 8 modality: MODALITY_EXACT unit: 'item' }", ""},
  };
  for (const SumCase& c : cases) {
    v1::Claim whole = Parse<v1::Claim>(Count(10));
    whole.set_source_id("a");
    const v1::Claim part = Parse<v1::Claim>(c.part), beside = Parse<v1::Claim>(c.beside);
    v1::Source a, b;
    a.set_path("a");
    b.set_path("b");
    EXPECT_EQ(DerivedAgreement({&whole, &a}, {&part, &b}, {}, {&beside}), c.sum) << c.name;
    EXPECT_EQ(DerivedAgreement({&part, &b}, {&whole, &a}, {&beside}, {}), c.sum) << c.name << ", the other way round";
  }
}

TEST(DerivedAgreementTest, SharesOfOppositesMakeUpTheWhole) {
  const auto share = [](const char* source, double value, absl::string_view before, absl::string_view after) {
    const std::string text = absl::StrCat(value, "%");
    v1::Claim claim;
    claim.set_source_id(source);
    claim.set_quote(absl::StrCat(before, text, after));
    claim.set_value_text(text);
    claim.set_value_in_quote(before.size());
    claim.mutable_quantity()->set_low(value);
    claim.mutable_quantity()->set_high(value);
    claim.mutable_quantity()->set_unit("percent");
    claim.mutable_quantity()->set_granularity(value == std::floor(value) ? 1 : 0.1);
    claim.mutable_quantity()->set_modality(v1::MODALITY_EXACT);
    return claim;
  };
  const struct {
    const char* name;
    v1::Claim a;
    v1::Claim b;
    const char* note;
  } cases[] = {
      {"yes and no", share("a", 54, "", " voted yes."), share("b", 46, "", " said no."),
       "The 54% of a and the 46% of b are the two parts of a whole."},
      {"rounded", share("a", 54, "", " voted yes."), share("b", 46.2, "", " said no."),
       "The 54% of a and the 46.2% of b are the two parts of a whole."},
      {"no whole", share("a", 54, "", " voted yes."), share("b", 44, "", " said no."), ""},
      {"both say yes", share("a", 54, "", " voted yes."), share("b", 46, "", " voted yes."), ""},
      {"nothing says so", share("a", 54, "Turnout was ", "."), share("b", 46, "Turnout was ", "."), ""},
  };
  v1::Source a, b;
  a.set_path("a");
  b.set_path("b");
  for (const auto& c : cases) {
    EXPECT_EQ(DerivedAgreement({&c.a, &a}, {&c.b, &b}, {}, {}), c.note) << c.name;
    EXPECT_EQ(DerivedAgreement({&c.b, &b}, {&c.a, &a}, {}, {}), c.note) << c.name << ", the other way round";
  }
}

}  // namespace
}  // namespace gainsay
