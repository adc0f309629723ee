#include "cli/reading.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "cli/lexicons.h"
#include "cli/ordered_work.h"
#include "cli/readers/documents.h"
#include "cli/readers/source_text.h"
#include "cli/writers/value_words.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// To compare so many takes about a second.
constexpr int64_t kManyClaims = 2000;

// Whether a report that is asked for holds them.
bool AreWordsWanted(const Options& options) {
  return FindFormat(options.format)->report_has_words ||
         std::any_of(options.outputs.begin(), options.outputs.end(),
                     [](const OutputFile& file) { return FindFormat(file.format)->report_has_words; });
}

}  // namespace

std::vector<v1::Issue> ReadInputs(const std::vector<Input>& inputs, const Options& options, Progress& progress,
                                  const TakeClaims& take) {
  struct Read {
    v1::ClaimSet claim_set;
    std::string text;
    const Input* input = nullptr;
    size_t text_bytes = 0;
  };
  const Extractor& extractor = ExtractorOf(options);
  std::vector<v1::Issue> unreadable;
  progress.Expect(inputs);
  OrderedWork<Read> work(options.jobs, [&](Read read) {
    progress.Document(*read.input, read.text_bytes);
    take(std::move(read.claim_set), std::move(read.text));
    return true;
  });
  for (const Input& input : inputs) {
    const DocumentSink sink = {
        .document =
            [&work, &extractor, &input](SourceText source) {
              const size_t bytes = source.document.text.size();
              return work.Add(bytes, [&extractor, &input, shared = std::make_shared<SourceText>(std::move(source))] {
                Read read{extractor.Extract(shared->document), "", &input, shared->document.text.size()};
                PlaceInFile(*shared, read.claim_set);
                if (shared->IsFile()) read.text = std::move(shared->document.text);
                return read;
              });
            },
        .claim_set =
            [&work, &input](v1::ClaimSet claim_set) {
              const size_t bytes = claim_set.ByteSizeLong();
              return work.Add(bytes, [&input, bytes, shared = std::make_shared<v1::ClaimSet>(std::move(claim_set))] {
                return Read{std::move(*shared), "", &input, bytes};
              });
            },
        .issue = [&unreadable](v1::Issue issue) { unreadable.push_back(std::move(issue)); },
    };
    ReadDocuments(input, options.input_format, sink);
  }
  work.Finish();
  progress.Clear();
  return unreadable;
}

absl::flat_hash_set<std::string> Comparison::Add(const std::vector<Input>& inputs, Reported reported) {
  absl::flat_hash_set<std::string> source_ids;
  const std::vector<v1::Issue> unreadable =
      ReadInputs(inputs, options_, progress_, [&](v1::ClaimSet claim_set, std::string text) {
        copies_.TellApart(claim_set);
        const std::string& id = claim_set.source().id();
        source_ids.insert(id);
        if (!text.empty()) texts_.Add(id, text_bytes_.emplace_back(std::move(text)));
        ++documents_;
        claims_ += claim_set.claims_size();
        archive_.Add(claim_set, reported);
      });
  unreadable_.insert(unreadable_.end(), unreadable.begin(), unreadable.end());
  return source_ids;
}

v1::Report Comparison::Finish() {
  if (claims_ >= kManyClaims)
    progress_.Step(absl::StrCat("comparing ", WithCommas(static_cast<uint64_t>(claims_)), " claims"));
  v1::Report report = archive_.Finish();
  if (AreWordsWanted(options_)) archive_.AddWords(report);
  progress_.Clear();
  // Claims that were read from a file may come from another version.
  *report.mutable_generator() = ExtractorOf(options_).generator();
  for (v1::Issue& issue : unreadable_) *report.add_issues() = std::move(issue);
  return report;
}

ReportToWrite Comparison::ToWriteWithAllClaims(const v1::Report& report) const {
  return {report, texts_, [this](ClaimVisitor visit) { archive_.ForEachClaim(visit); }};
}

}  // namespace gainsay::cli
