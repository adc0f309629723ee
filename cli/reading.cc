#include "cli/reading.h"

#include <memory>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/extractor.h"
#include "cli/issues.h"
#include "cli/lexicons.h"
#include "cli/ordered_work.h"
#include "cli/readers/documents.h"
#include "cli/readers/source_text.h"
#include "cli/writers/value_words.h"
#include "compare/compare.h"

namespace gainsay::cli {
namespace {

// To compare so many takes about a second.
constexpr int64_t kManyClaims = 2000;

}  // namespace

void ReadInto(const std::vector<Input>& inputs, const Options& options, Progress& progress, Reading& reading) {
  struct Read {
    v1::ClaimSet claim_set;
    std::string text;
    const Input* input = nullptr;
    size_t text_bytes = 0;
  };
  const Extractor& extractor = ExtractorOf(options);
  progress.Expect(inputs);
  OrderedWork<Read> work(options.jobs, [&](Read read) {
    progress.Document(*read.input, read.text_bytes);
    reading.claim_sets.push_back(std::move(read.claim_set));
    reading.texts.push_back(std::move(read.text));
    return true;
  });
  for (const Input& input : inputs) {
    const DocumentSink sink = {
        .document =
            [&work, &extractor, &input](SourceText source) {
              return work.Add([&extractor, &input, shared = std::make_shared<SourceText>(std::move(source))] {
                Read read{extractor.Extract(shared->document), "", &input, shared->document.text.size()};
                PlaceInFile(*shared, read.claim_set);
                if (shared->IsFile()) read.text = std::move(shared->document.text);
                return read;
              });
            },
        .claim_set =
            [&work, &input](v1::ClaimSet claim_set) {
              return work.Add([&input, shared = std::make_shared<v1::ClaimSet>(std::move(claim_set))] {
                const size_t bytes = shared->ByteSizeLong();
                return Read{std::move(*shared), "", &input, bytes};
              });
            },
        .issue = [&reading](v1::Issue issue) { reading.unreadable.push_back(std::move(issue)); },
    };
    ReadDocuments(input, options.input_format, sink);
  }
  work.Finish();
  progress.Clear();
}

v1::Report CompareAll(Reading& reading, const Options& options, Progress& progress) {
  int64_t claims = 0;
  for (const v1::ClaimSet& claim_set : reading.claim_sets) claims += claim_set.claims_size();
  if (claims >= kManyClaims)
    progress.Step(absl::StrCat("comparing ", WithCommas(static_cast<uint64_t>(claims)), " claims"));
  v1::Report report = CompareTaking(absl::MakeSpan(reading.claim_sets));
  progress.Clear();
  // Claims that were read from a file may come from another version.
  *report.mutable_generator() = ExtractorOf(options).generator();
  google::protobuf::RepeatedPtrField<v1::Issue> issues;
  for (const v1::ClaimSet& claim_set : reading.claim_sets) issues.MergeFrom(claim_set.issues());
  AddIssues(issues, report);
  for (const v1::Issue& issue : reading.unreadable) *report.add_issues() = issue;
  return report;
}

DocumentTexts TextsOf(const Reading& reading) {
  DocumentTexts texts;
  for (size_t i = 0; i < reading.texts.size(); ++i) texts.Add(reading.claim_sets[i].source().id(), reading.texts[i]);
  return texts;
}

}  // namespace gainsay::cli
