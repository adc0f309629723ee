// Speed of the stages, each alone and all together, over the documents named by GAINSAY_BENCHMARK_FILE (one a line;
// plain text or JSON with a field "text_mixed"), or over a sentence said over and over:
//
//   GAINSAY_BENCHMARK_FILE=docs.jsonl bazel run -c opt //claims:stages_benchmark
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "benchmark/benchmark.h"
#include "claims/entity/entity.h"
#include "claims/extractor.h"
#include "claims/lexicon/built_in.h"
#include "claims/quantity/quantity.h"
#include "claims/text/text.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

constexpr char kSample[] =
    "The strikes on Sunday killed at least 27 fighters and wounded more than 50, officials said, after rockets hit a "
    "base near the town for the third time this year; the government, which had promised about $2.5 billion in aid, "
    "declined to comment on reports that the commander of the group was among the dead.\n\n";

std::vector<std::string> Documents() {
  std::vector<std::string> documents;
  if (const char* path = std::getenv("GAINSAY_BENCHMARK_FILE")) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (const size_t at = line.find("\"text_mixed\": \""); at != std::string::npos) {
        line = line.substr(at + 15, line.rfind('"') - at - 15);
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
void Claims(benchmark::State& state) {
  Measure(state, [](size_t i) {
    Document document;
    document.text = Input().documents[i];
    return Extractor::BuiltIn().Extract(document);
  });
}

BENCHMARK(Tokens)->Unit(benchmark::kMillisecond);
BENCHMARK(Words)->Unit(benchmark::kMillisecond);
BENCHMARK(Quantities)->Unit(benchmark::kMillisecond);
BENCHMARK(Dates)->Unit(benchmark::kMillisecond);
BENCHMARK(Entities)->Unit(benchmark::kMillisecond);
BENCHMARK(Claims)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace gainsay
