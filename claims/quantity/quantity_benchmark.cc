// Speed of the quantity stage alone on the documents named by GAINSAY_BENCHMARK_FILE (one a line; plain text or JSON
// with a field "text_mixed"), or on a sentence said over and over.
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "benchmark/benchmark.h"
#include "claims/lexicon/built_in.h"
#include "claims/quantity/quantity.h"

namespace gainsay {
namespace {

constexpr char kSample[] =
    "The strikes on Sunday killed at least 27 fighters and wounded more than 50, officials said, after rockets hit a "
    "base "
    "near the town for the third time this year; the government, which had promised about $2.5 billion in aid, "
    "declined "
    "to comment on reports that the commander of the group was among the dead.\n\n";

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

void BM_RecognizeQuantities(benchmark::State& state) {
  const Lexicon& lexicon = BuiltInLexicon();
  const QuantityRecognizer recognizer(lexicon);
  const std::vector<std::string> documents = Documents();
  std::vector<Text> texts;
  std::vector<Tagging> taggings;
  size_t bytes = 0;
  for (const std::string& document : documents) {
    texts.push_back(Segment(document));
    taggings.push_back(lexicon.Annotate(texts.back()));
    bytes += document.size();
  }
  size_t mentions = 0;
  for (auto _ : state) {
    for (size_t i = 0; i < texts.size(); ++i) mentions += recognizer.Recognize(texts[i], taggings[i]).size();
  }
  state.SetBytesProcessed(static_cast<int64_t>(bytes * state.iterations()));
  state.counters["mentions"] = static_cast<double>(mentions) / static_cast<double>(state.iterations());
}
BENCHMARK(BM_RecognizeQuantities);

}  // namespace
}  // namespace gainsay
