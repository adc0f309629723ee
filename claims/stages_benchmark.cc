// Speed of the stages, each alone and all together, over the documents named by GAINSAY_BENCHMARK_FILE (one a line;
// plain text or JSON with a field "text_mixed" or "text"), or over a sentence said over and over:
//
//   GAINSAY_BENCHMARK_FILE=docs.jsonl bazel run -c opt //claims:stages_benchmark
#include <google/protobuf/arena.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "benchmark/benchmark.h"
#include "claims/entity/entity.h"
#include "claims/extractor.h"
#include "claims/lexicon/built_in.h"
#include "claims/quantity/quantity.h"
#include "claims/text/text.h"
#include "claims/time/time.h"
#include "re2/re2.h"
#include "re2/set.h"

namespace gainsay {
namespace {

constexpr char kSample[] =
    "The strikes on Sunday killed at least 27 fighters and wounded more than 50, officials said, after rockets hit a "
    "base near the town for the third time this year; the government, which had promised about $2.5 billion in aid, "
    "declined to comment on reports that the commander of the group was among the dead.\n\n";

constexpr char kMixed[] = "\"text_mixed\": \"", kText[] = "\"text\": \"";

std::vector<std::string> Documents() {
  std::vector<std::string> documents;
  if (const char* path = std::getenv("GAINSAY_BENCHMARK_FILE")) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      size_t at = line.find(kMixed), length = sizeof(kMixed) - 1;
      if (at == line.npos) at = line.find(kText), length = sizeof(kText) - 1;
      if (at != line.npos) {
        // Up to the quotation mark that ends it.
        size_t end = at + length;
        while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
        line = line.substr(at + length, std::min(end, line.size()) - at - length);
        line = absl::StrReplaceAll(line, {{"\\n", "\n"}, {"\\\"", "\""}});
      }
      documents.push_back(std::move(line));
    }
  }
  if (documents.empty()) {
    std::string& document = documents.emplace_back();
    for (int i = 0; i < 100; ++i) document += kSample;
  }
  return documents;
}

// What the stages before hand to the one that is measured.
struct Prepared {
  std::vector<std::string> documents = Documents();
  std::vector<Text> texts;
  std::vector<Tagging> taggings;
  int64_t bytes = 0;

  Prepared() {
    for (const std::string& document : documents) {
      texts.push_back(Segment(document));
      taggings.push_back(BuiltInLexicon().Annotate(texts.back()));
      bytes += static_cast<int64_t>(document.size());
    }
  }
};

const Prepared& Input() {
  static const Prepared* const input = new Prepared();
  return *input;
}

template <typename Stage>
void Measure(benchmark::State& state, Stage stage) {
  const Prepared& input = Input();
  for (auto _ : state) {
    for (size_t i = 0; i < input.documents.size(); ++i) benchmark::DoNotOptimize(stage(i));
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * input.bytes);
}

void Tokens(benchmark::State& state) {
  Measure(state, [](size_t i) { return Segment(Input().documents[i]); });
}
void Words(benchmark::State& state) {
  Measure(state, [](size_t i) { return BuiltInLexicon().Annotate(Input().texts[i]); });
}
void Quantities(benchmark::State& state) {
  Measure(state, [](size_t i) { return RecognizeQuantities(BuiltInLexicon(), Input().texts[i], Input().taggings[i]); });
}
void Dates(benchmark::State& state) {
  const std::optional<absl::CivilDay> published = absl::CivilDay(1989, 7, 5);
  Measure(state,
          [&](size_t i) { return RecognizeDates(BuiltInLexicon(), Input().texts[i], Input().taggings[i], published); });
}
void Entities(benchmark::State& state) {
  Measure(state, [](size_t i) { return RecognizeEntities(BuiltInLexicon(), Input().texts[i], Input().taggings[i]); });
}

// As `gainsay extract` does it. How many claims there are.
int ClaimsOf(const Extractor& extractor, const Document& document) {
  google::protobuf::Arena arena;
  auto& set = *google::protobuf::Arena::CreateMessage<v1::ClaimSet>(&arena);
  extractor.Extract(document, set);
  return set.claims_size();
}

void Claims(benchmark::State& state) {
  Measure(state, [](size_t i) {
    Document document;
    document.text = Input().documents[i];
    return ClaimsOf(Extractor::BuiltIn(), document);
  });
}

// The same by an extractor that has seen no text before.
void ClaimsOfNewText(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    auto extractor = Extractor::WithAdditions({});
    state.ResumeTiming();
    for (const std::string& text : Input().documents) {
      Document document;
      document.text = text;
      benchmark::DoNotOptimize(ClaimsOf(**extractor, document));
    }
    // Nor does its end count.
    state.PauseTiming();
    extractor->reset();
    state.ResumeTiming();
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * Input().bytes);
}

// Floors: what it takes to look at each byte at all, and for one automaton of all patterns, which is the obvious way to
// find what claims are made of.

void DigitScan(benchmark::State& state) {
  Measure(state, [](size_t i) {
    const std::string& text = Input().documents[i];
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  });
}

constexpr size_t kPatterns = 190;

// "27 soldiers", "27 of the wounded soldiers": a number before each of the first nouns of the word lists.
std::unique_ptr<RE2::Set> NumbersOfThings() {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_max_mem(int64_t{256} << 20);
  auto set = std::make_unique<RE2::Set>(options, RE2::UNANCHORED);
  size_t patterns = 0;
  for (const WordList& list : BuiltInLexiconData().word_list()) {
    if (list.inflection() != WordList::NOUN) continue;
    for (int i = 0; i < list.word_size() && i < 8 && patterns < kPatterns; ++i, ++patterns)
      set->Add(absl::StrCat("\\b\\d[\\d,.]*\\s+(\\w+\\s+){0,2}", RE2::QuoteMeta(list.word(i)), "s?\\b"), nullptr);
  }
  set->Compile();
  return set;
}

void PatternSet(benchmark::State& state) {
  const auto set = NumbersOfThings();
  std::vector<int> found;
  Measure(state, [&](size_t i) { return set->Match(Input().documents[i], &found); });
}
void PatternSetOnNewText(benchmark::State& state) {
  std::vector<int> found;
  for (auto _ : state) {
    state.PauseTiming();
    const auto set = NumbersOfThings();
    state.ResumeTiming();
    for (const std::string& text : Input().documents) benchmark::DoNotOptimize(set->Match(text, &found));
  }
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations()) * Input().bytes);
}

BENCHMARK(DigitScan)->Unit(benchmark::kMillisecond);
BENCHMARK(PatternSet)->Unit(benchmark::kMillisecond);
BENCHMARK(PatternSetOnNewText)->Unit(benchmark::kMillisecond);
BENCHMARK(Tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(Words)->Unit(benchmark::kMillisecond);
BENCHMARK(Quantities)->Unit(benchmark::kMillisecond);
BENCHMARK(Dates)->Unit(benchmark::kMillisecond);
BENCHMARK(Entities)->Unit(benchmark::kMillisecond);
BENCHMARK(Claims)->Unit(benchmark::kMillisecond);
BENCHMARK(ClaimsOfNewText)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gainsay
