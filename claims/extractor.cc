#include "claims/extractor.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "claims/assembly/assembly.h"
#include "claims/assembly/kind_model.h"
#include "claims/entity/entity.h"
#include "claims/grammar/grammar.h"
#include "claims/grammar/phrase.h"
#include "claims/internal/hash.h"
#include "claims/lexicon/built_in.h"
#include "claims/lexicon/lexicon.h"
#include "claims/quantity/quantity.h"
#include "claims/text/line_index.h"
#include "claims/text/text.h"
#include "claims/text/utf8.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// Drops the quantities that are part of a date: the 3 and the 2020 of "January 3, 2020".
std::vector<QuantityMention> WithoutDates(std::vector<QuantityMention> quantities,
                                          const std::vector<DateMention>& dates) {
  std::vector<QuantityMention> kept;
  kept.reserve(quantities.size());
  size_t next = 0;
  for (QuantityMention& quantity : quantities) {
    while (next < dates.size() && dates[next].last <= quantity.first) ++next;
    const bool in_date = next < dates.size() && dates[next].first < quantity.last;
    // "Five days later" is a date and a duration.
    if (!in_date || quantity.type == QuantityType::kDuration) kept.push_back(std::move(quantity));
  }
  return kept;
}

// Margins of error are recognised and claim nothing.
std::vector<QuantityMention> WithoutAsides(std::vector<QuantityMention> quantities) {
  const auto is_aside = [](const QuantityMention& quantity) { return quantity.aside; };
  quantities.erase(std::remove_if(quantities.begin(), quantities.end(), is_aside), quantities.end());
  return quantities;
}

void FillSource(const Document& document, std::optional<absl::CivilDay> published, v1::Source& source) {
  source = document.source;
  source.set_sha256(Sha256Hex(document.text));
  if (source.id().empty()) source.set_id(absl::StrCat("s", source.sha256().substr(0, 12)));
  if (source.published().empty() && published.has_value()) source.set_published(FormatIsoDay(*published));
}

// What the grammar is told of a document. `found` must outlive it.
class Annotated {
 public:
  Annotated(const Lexicon& lexicon, const Recognized& found)
      : entities_(RecognizeEntities(lexicon, found.text, found.tagging)),
        quantities_(WithoutAsides(found.quantities)),
        annotations_{lexicon, found.text, found.tagging, quantities_, found.dates, entities_} {}

  const Annotations& annotations() const { return annotations_; }

 private:
  const EntityTable entities_;
  const std::vector<QuantityMention> quantities_;
  const Annotations annotations_;
};

}  // namespace

const absl::string_view kVersion = "0.1.0";

class Extractor::Stages {
 public:
  Stages(const Lexicon& lexicon, Grammar grammar)
      : lexicon(lexicon), grammar(std::move(grammar)), quantities(lexicon) {}
  Stages(std::unique_ptr<const Lexicon> own, Grammar grammar)
      : own_lexicon(std::move(own)), lexicon(*own_lexicon), grammar(std::move(grammar)), quantities(lexicon) {}

  // Null where the lexicon is the one that gainsay ships.
  const std::unique_ptr<const Lexicon> own_lexicon;
  const Lexicon& lexicon;
  const Grammar grammar;
  const QuantityRecognizer quantities;
  v1::Generator generator;
};

const Extractor& Extractor::BuiltIn() {
  static const Extractor* const extractor = [] {
    absl::StatusOr<Grammar> grammar = Grammar::CompileTrusted(BuiltInRules(), BuiltInLexicon());
    if (!grammar.ok()) {
      // The rules are part of the program and tested with it: this is a broken build, not bad input.
      std::fprintf(stderr, "gainsay: built-in rules: %s\n", std::string(grammar.status().message()).c_str());
      std::abort();
    }
    auto stages = std::make_unique<Stages>(BuiltInLexicon(), *std::move(grammar));
    stages->generator.set_name("gainsay");
    stages->generator.set_version(std::string(kVersion));
    stages->generator.set_rules_hash(ShortHash({BuiltInLexiconBytes(), BuiltInRulesBytes(), BuiltInKindBytes()}));
    return new Extractor(std::move(stages));
  }();
  return *extractor;
}

absl::StatusOr<std::unique_ptr<const Extractor>> Extractor::WithAdditions(const Additions& additions) {
  LexiconData data = BuiltInLexiconData();
  data.mutable_word_list()->MergeFrom(additions.word_list());
  data.mutable_kind()->MergeFrom(additions.kind());
  absl::flat_hash_set<absl::string_view> kinds;
  for (const Kind& kind : data.kind()) {
    if (!kinds.insert(kind.id()).second)
      return absl::InvalidArgumentError(absl::StrCat("kind ", kind.id(), ": there are two of this id"));
  }
  // A family that no other kind has is a slip of the pen, and would keep the kind from being compared with any.
  for (const Kind& kind : additions.kind()) {
    if (kind.family().empty()) continue;
    const bool known = std::any_of(data.kind().begin(), data.kind().end(), [&](const Kind& other) {
      return other.id() != kind.id() && (other.id() == kind.family() || other.family() == kind.family());
    });
    if (!known) {
      return absl::InvalidArgumentError(
          absl::StrCat("kind ", kind.id(), ": no other kind is of family ", kind.family(), "; leave it out"));
    }
  }
  absl::StatusOr<Lexicon> lexicon = Lexicon::Compile(data, BuiltInWordTable());
  if (!lexicon.ok()) return lexicon.status();
  auto own = std::make_unique<const Lexicon>(*std::move(lexicon));
  Rules rules = BuiltInRules();
  rules.mutable_rule()->MergeFrom(additions.rule());
  rules.mutable_definition()->MergeFrom(additions.definition());
  absl::StatusOr<Grammar> grammar = Grammar::Compile(rules, *own);
  if (!grammar.ok()) return grammar.status();
  auto stages = std::make_unique<Stages>(std::move(own), *std::move(grammar));
  stages->generator = BuiltIn().generator();
  stages->generator.set_rules_hash(
      ShortHash({BuiltInLexiconBytes(), BuiltInRulesBytes(), BuiltInKindBytes(), additions.SerializeAsString()}));
  return std::unique_ptr<const Extractor>(new Extractor(std::move(stages)));
}

const Lexicon& Extractor::lexicon() const { return stages_->lexicon; }

Extractor::Extractor(std::unique_ptr<const Stages> stages) : stages_(std::move(stages)) {}
Extractor::~Extractor() = default;

const v1::Generator& Extractor::generator() const { return stages_->generator; }

Recognized Extractor::Recognize(const Document& document) const {
  const Lexicon& lexicon = stages_->lexicon;
  Recognized found;
  found.text = Segment(document.text);
  found.tagging = lexicon.Annotate(found.text);
  found.published = ParseIsoDay(document.source.published());
  if (!found.published.has_value()) found.published = FindPublicationDate(lexicon, found.text, found.tagging);
  found.dates = RecognizeDates(lexicon, found.text, found.tagging, found.published);
  found.quantities = WithoutDates(stages_->quantities.Recognize(found.text, found.tagging), found.dates);
  FillSource(document, found.published, found.source);
  return found;
}

v1::ClaimSet Extractor::Extract(const Document& document) const {
  v1::ClaimSet set;
  Extract(document, set);
  return set;
}

void Extractor::Extract(const Document& document, v1::ClaimSet& set) const {
  *set.mutable_generator() = stages_->generator;
  const Recognized found = Recognize(document);
  *set.mutable_source() = found.source;
  MakeUtf8(*set.mutable_source());
  const Annotated annotated(stages_->lexicon, found);
  AssembleClaims(annotated.annotations(), stages_->grammar, found.published, set);
  // All else is words of the document and of the lists.
  if (!IsUtf8(document.text)) MakeUtf8(set);
}

std::vector<TracedSentence> Extractor::Trace(const Document& document) const {
  const v1::ClaimSet set = Extract(document);
  const Recognized found = Recognize(document);
  const Annotated annotated(stages_->lexicon, found);
  const PhraseCutter cutter(annotated.annotations());
  const LineIndex lines(document.text);
  std::vector<TracedSentence> traced;
  int next_claim = 0;
  for (const Sentence& sentence : found.text.sentences()) {
    const auto number = static_cast<uint32_t>(&sentence - found.text.sentences().data());
    if (!stages_->grammar.MayApply(cutter, sentence.first, sentence.last)) continue;
    TracedSentence& entry = traced.emplace_back();
    entry.line = lines.At(found.text.tokens()[sentence.first].begin).line;
    entry.words = std::string(found.text.Words(sentence.first, sentence.last));
    entry.phrases = cutter.Cut(sentence.first, sentence.last);
    for (const Phrase& phrase : entry.phrases)
      entry.phrase_words.emplace_back(found.text.Words(phrase.first, phrase.last));
    entry.trace = stages_->grammar.Trace(cutter, entry.phrases);
    for (; next_claim < set.claims_size() && set.claims(next_claim).sentence() <= number; ++next_claim)
      entry.claims.push_back(set.claims(next_claim));
  }
  return traced;
}

}  // namespace gainsay
