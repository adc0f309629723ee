// Rules of a user's own are compiled or refused, and tried on sentences; both soon. The first line of the input is the
// pattern of a rule, the second what must not follow, the third a definition that both may use as <piece>, the fourth
// another one; the rest is a text.
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "claims/entity/entity.h"
#include "claims/grammar/grammar.h"
#include "claims/grammar/phrase.h"
#include "claims/lexicon/built_in.h"
#include "tools/fuzz/input.h"

namespace gainsay {
namespace {

using fuzz::Check;

void CheckFrame(const Frame& frame, int32_t size) {
  Check(frame.value >= 0, "a frame has a value");
  for (const int32_t phrase : {frame.value, frame.event, frame.actor, frame.target, frame.place, frame.topic}) {
    Check(phrase >= -1 && phrase < size, "phrases of a frame are in the sentence");
  }
  Check(frame.first <= frame.last && frame.last <= static_cast<uint32_t>(size), "a match is in the sentence");
}

}  // namespace
}  // namespace gainsay

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  const std::vector<std::string> lines = absl::StrSplit(fuzz::View(data, size), absl::MaxSplits('\n', 4));
  const auto line = [&](size_t i) { return i < lines.size() ? lines[i] : std::string(); };
  Rules rules;
  Rule& rule = *rules.add_rule();
  rule.set_id("rule");
  rule.set_kind("count");
  rule.set_priority(50);
  rule.set_pattern(line(0));
  rule.set_not_after(line(1));
  for (const size_t i : {2, 3}) {
    Definition& definition = *rules.add_definition();
    definition.set_name(i == 2 ? "piece" : "other");
    definition.set_pattern(line(i));
  }
  const absl::StatusOr<Grammar> grammar = Grammar::Compile(rules, BuiltInLexicon());
  Check(grammar.ok() || !grammar.status().message().empty(), "what is refused says why");
  if (!grammar.ok()) return 0;
  const std::string source = line(4).empty() ? "At least 27 soldiers were killed on Sunday, he said." : line(4);
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  const std::vector<QuantityMention> quantities = RecognizeQuantities(lexicon, text, tagging);
  const std::vector<DateMention> dates = RecognizeDates(lexicon, text, tagging, std::nullopt);
  const EntityTable entities = RecognizeEntities(lexicon, text, tagging);
  const Annotations annotations{lexicon, text, tagging, quantities, dates, entities};
  const PhraseCutter cutter(annotations);
  for (const Sentence& sentence : text.sentences()) {
    const std::vector<Phrase> phrases = cutter.Cut(sentence.first, sentence.last);
    for (const Frame& frame : grammar->Apply(cutter, phrases)) {
      CheckFrame(frame, static_cast<int32_t>(phrases.size()));
    }
  }
  return 0;
}
