#include "claims/grammar/grammar.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "claims/grammar/pattern.h"
#include "claims/lexicon/built_in.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "re2/re2.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;

struct PatternCase {
  std::string pattern;
  const char* error;  // empty if it is right
};

TEST(CompilePatternTest, TellsWhatIsWrong) {
  const PatternCase cases[] = {
      {"N V Q", ""},
      {"(actor=N)? event=V{verb.kill !negated} value=Q{count}", ""},
      {"[NQ]{fighter|person} P{\"of\"} .", ""},
      {"^ (X|C)* $", ""},
      {"value=Q{no.such.tag}", "feature no.such.tag"},
      {"value=Q{~no.such.tag}", "no word list has the tag"},
      {"value Q", "\"value\": a capture is written name=N"},
      {"value=(Q)", "no type of phrase"},
      {"Q{count", "never closed"},
      {"[NQ", "never closed"},
      {"Z", "no type of phrase"},
      {"[]", "[]: no types of phrases"},
      {"[^Q]", "[^Q]: no types of phrases"},
      {"[Q;]", "[Q;]: no types of phrases"},
      {"Q{a.b|c.d", "never closed"},
      {absl::StrCat(std::string(100, '('), "Q", std::string(100, ')')), ""},
      {absl::StrCat(std::string(101, '('), "Q", std::string(101, ')')), "more than 100 parentheses"},
      {std::string(60000, '('), "more than 100 parentheses"},
  };
  for (const PatternCase& c : cases) {
    FeatureAlphabet alphabet(BuiltInLexicon());
    const absl::StatusOr<std::string> regex = CompilePattern(c.pattern, alphabet);
    EXPECT_EQ(regex.ok(), std::string(c.error).empty()) << c.pattern << ": " << regex.status();
    if (regex.ok()) {
      EXPECT_TRUE(RE2(*regex).ok()) << c.pattern << ": " << *regex;
    } else {
      EXPECT_THAT(std::string(regex.status().message()), HasSubstr(c.error)) << c.pattern;
    }
  }
}

struct RuleCase {
  const char* rules;
  const char* error;
};

TEST(GrammarTest, RefusesMistakesByRule) {
  const RuleCase cases[] = {
      {R"pb(rule { id: "a" kind: "killed" pattern: "value=Q" }
            rule { id: "a" kind: "killed" pattern: "value=Q" })pb",
       "rule a: there are two"},
      {R"pb(rule { id: "a" kind: "no such kind" pattern: "value=Q" })pb", "rule a: there is no kind no such kind"},
      {R"pb(rule { id: "a" kind: "count" also: "count" pattern: "value=Q" })pb",
       "rule a: there is no other kind count"},
      {R"pb(rule { id: "a" kind: "killed" pattern: "Q" })pb", "rule a: the pattern captures no value"},
      {R"pb(rule { id: "a" kind: "killed" pattern: "value=Q hero=N" })pb", "rule a: there is no role hero"},
      {R"pb(rule { id: "a" kind: "killed" pattern: "value=Q (N" })pb", "rule a: "},
      {R"pb(rule { id: "a" kind: "killed" pattern: "value=Q <nowhere>" })pb", "rule a: \"<nowhere>\""},
      {R"pb(rule { id: "a" kind: "killed" pattern: "value=Q" not_after: "Z" })pb", "rule a: "},
      {R"pb(definition { name: "a" pattern: "N N N N N N N N N N N N N N N N N N N N N N N N N N N N N N N N" }
            definition { name: "b" pattern: "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>" }
            definition { name: "c" pattern: "<b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b>" }
            definition { name: "d" pattern: "<c><c><c><c><c><c><c><c><c><c><c><c><c><c><c><c><c><c><c><c>" })pb",
       "definition d: with its pieces, the pattern is longer than"},
      {R"pb(rule {
              id: "a"
              kind: "killed"
              pattern: "value=Q{count|money count|bare money|bare count|percent age|count years|count bare|age money|age rate|age}"
            })pb",
       "rule a: {count|money"},
  };
  for (const RuleCase& c : cases) {
    Rules rules;
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(c.rules, &rules));
    const absl::StatusOr<Grammar> grammar = Grammar::Compile(rules, BuiltInLexicon());
    ASSERT_FALSE(grammar.ok()) << c.rules;
    EXPECT_EQ(grammar.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(grammar.status().message()), HasSubstr(c.error));
  }
}

// Which rule wins a value: priority, then length, then order.
struct PrecedenceCase {
  const char* name;
  const char* rules;
  const char* winner;
};

TEST(GrammarTest, PrecedenceIsPriorityThenLengthThenOrder) {
  const PrecedenceCase cases[] = {
      {"priority beats length", R"pb(rule { id: "long" kind: "killed" pattern: "V value=Q" }
                                     rule { id: "high" kind: "count" priority: 1 pattern: "value=Q" })pb",
       "high"},
      {"length beats order", R"pb(rule { id: "short" kind: "count" pattern: "value=Q" }
                                  rule { id: "long" kind: "killed" pattern: "V value=Q" })pb",
       "long"},
      {"order decides", R"pb(rule { id: "first" kind: "count" pattern: "value=Q" }
                             rule { id: "second" kind: "killed" pattern: "value=Q" })pb",
       "first"},
      {"what follows forbids", R"pb(rule { id: "high" kind: "count" priority: 1 pattern: "value=Q" not_after: "X" }
                                    rule { id: "low" kind: "killed" pattern: "value=Q" })pb",
       "low"},
      {"what precedes forbids", R"pb(rule { id: "high" kind: "count" priority: 1 pattern: "value=Q" not_before: "V" }
                                     rule { id: "low" kind: "killed" pattern: "value=Q" })pb",
       "low"},
      {"a match without its value is none",
       R"pb(rule { id: "none" kind: "count" priority: 1 pattern: "V | value=Q X X" }
            rule { id: "low" kind: "killed" pattern: "value=Q" })pb",
       "low"},
  };
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment("It saw 27 boats.");
  const Tagging tagging = lexicon.Annotate(text);
  const std::vector<QuantityMention> quantities = RecognizeQuantities(lexicon, text, tagging);
  const EntityTable entities;
  const Annotations annotations{lexicon, text, tagging, quantities, {}, entities};
  const PhraseCutter cutter(annotations);
  const std::vector<Phrase> phrases = cutter.Cut(0, static_cast<uint32_t>(text.tokens().size()));
  for (const PrecedenceCase& c : cases) {
    Rules rules;
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(c.rules, &rules));
    const absl::StatusOr<Grammar> grammar = Grammar::Compile(rules, lexicon);
    ASSERT_TRUE(grammar.ok()) << grammar.status();
    const std::vector<Frame> frames = grammar->Apply(cutter, phrases);
    ASSERT_EQ(frames.size(), 1u) << c.name;
    EXPECT_EQ(frames[0].rule->id(), c.winner) << c.name;
  }
}

}  // namespace
}  // namespace gainsay
