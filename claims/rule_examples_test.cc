// Every claim rule shows texts in which it fires and texts in which it must not. This test runs all of them, and fails
// on a rule that fires in none of its own examples.
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "claims/extractor.h"
#include "claims/grammar/grammar.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

v1::ClaimSet Extract(absl::string_view text) {
  Document document;
  document.text = std::string(text);
  document.source.set_published("2021-08-02");
  return Extractor::BuiltIn().Extract(document);
}

// The words of the value of each claim of the rule, between brackets, and what other rules made, for the failure.
std::string Describe(const v1::ClaimSet& set, absl::string_view text) {
  std::string all;
  for (const v1::Claim& claim : set.claims()) {
    absl::StrAppend(&all, "  ", claim.kind(), " [",
                    text.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin()),
                    "] by rule ", claim.rule(), "\n");
  }
  return all.empty() ? "  no claims\n" : all;
}

bool Fires(const Rule& rule, const v1::ClaimSet& set, absl::string_view text, absl::string_view value) {
  for (const v1::Claim& claim : set.claims()) {
    const absl::string_view words =
        text.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin());
    if (claim.rule() == rule.id() && claim.kind() == rule.kind() && absl::StrContains(words, value)) return true;
  }
  return false;
}

// The extractor compiles a rule when a sentence first asks for it, and could not tell of a mistake then.
TEST(RuleExamplesTest, RulesCompile) {
  const absl::StatusOr<Grammar> grammar = Grammar::Compile(BuiltInRules(), BuiltInLexicon());
  EXPECT_TRUE(grammar.ok()) << grammar.status();
}

TEST(RuleExamplesTest, RulesFireInTheirExamples) {
  const Rules rules = BuiltInRules();
  for (const Rule& rule : rules.rule()) {
    EXPECT_FALSE(rule.example().empty()) << "rule " << rule.id() << " has no example";
    for (const std::string& example : rule.example()) {
      const size_t open = example.find('['), close = example.find(']');
      ASSERT_TRUE(open != std::string::npos && close != std::string::npos)
          << "rule " << rule.id() << ": no [value] in: " << example;
      const std::string text = absl::StrReplaceAll(example, {{"[", ""}, {"]", ""}});
      const v1::ClaimSet set = Extract(text);
      EXPECT_TRUE(Fires(rule, set, text, example.substr(open + 1, close - open - 1)))
          << "rule " << rule.id() << " makes no claim of kind " << rule.kind() << " in: " << example << "\n"
          << Describe(set, text);
    }
  }
}

TEST(RuleExamplesTest, RulesAreSilentInTheirCounterExamples) {
  const Rules rules = BuiltInRules();
  for (const Rule& rule : rules.rule()) {
    EXPECT_FALSE(rule.counter_example().empty()) << "rule " << rule.id() << " has no counter_example";
    for (const std::string& text : rule.counter_example()) {
      const v1::ClaimSet set = Extract(text);
      EXPECT_FALSE(Fires(rule, set, text, "")) << "rule " << rule.id() << " fires in: " << text << "\n"
                                               << Describe(set, text);
    }
  }
}

}  // namespace
}  // namespace gainsay
