// Every claim rule shows texts in which it fires and texts in which it must not, every word list shows its words at
// work and what they must not be taken for. This test runs all of it.
#include <string>

#include "claims/additions.pb.h"
#include "claims/examples.h"
#include "claims/extractor.h"
#include "claims/grammar/grammar.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

Additions All() {
  Additions all;
  *all.mutable_rule() = BuiltInRules().rule();
  *all.mutable_word_list() = BuiltInLexiconData().word_list();
  return all;
}

// The extractor compiles a rule when a sentence first asks for it, and could not tell of a mistake then.
TEST(RuleExamplesTest, RulesCompile) {
  const absl::StatusOr<Grammar> grammar = Grammar::Compile(BuiltInRules(), BuiltInLexicon());
  EXPECT_TRUE(grammar.ok()) << grammar.status();
}

TEST(RuleExamplesTest, ExamplesHold) {
  const Additions all = All();
  for (const FailedExample& failed : FailedExamples(Extractor::BuiltIn(), all)) {
    ADD_FAILURE() << (failed.is_rule ? "rule " + all.rule(failed.index).id()
                                     : "word_list " + all.word_list(failed.index).tag())
                  << " " << failed.message;
  }
}

// Numbers of one kind in two units are never compared.
TEST(RuleExamplesTest, RulesCountInTheUnitOfTheirKind) {
  for (const Rule& rule : BuiltInRules().rule()) {
    const std::string& unit = BuiltInLexicon().FindKind(rule.kind())->unit();
    // Families are no people.
    const bool families = rule.pattern().find("value=Q{count household}") != std::string::npos;
    if (unit.empty() || rule.unit().empty() || families) continue;
    EXPECT_EQ(rule.unit(), unit) << "rule " << rule.id();
  }
}

TEST(RuleExamplesTest, EveryRuleAndListHasBoth) {
  const Additions all = All();
  for (const Rule& rule : all.rule()) {
    EXPECT_FALSE(rule.example().empty()) << "rule " << rule.id() << " has no example";
    EXPECT_FALSE(rule.counter_example().empty()) << "rule " << rule.id() << " has no counter_example";
  }
  for (const WordList& list : all.word_list()) {
    EXPECT_FALSE(list.example().empty()) << "word_list " << list.tag() << " has no example";
    EXPECT_FALSE(list.counter_example().empty()) << "word_list " << list.tag() << " has no counter_example";
    EXPECT_FALSE(list.origin().empty()) << "word_list " << list.tag() << " does not say where it comes from";
  }
}

}  // namespace
}  // namespace gainsay
