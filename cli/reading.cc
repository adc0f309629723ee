#include "cli/reading.h"

#include <memory>
#include <string>
#include <utility>

#include "claims/extractor.h"
#include "cli/issues.h"
#include "cli/lexicons.h"
#include "cli/ordered_work.h"
#include "cli/readers/documents.h"
#include "cli/readers/source_text.h"
#include "compare/compare.h"

namespace gainsay::cli {

void ReadInto(const std::vector<Input>& inputs, const Options& options, Reading& reading) {
  struct Read {
    v1::ClaimSet claim_set;
    std::string text;
  };
  const Extractor& extractor = ExtractorOf(options);
  OrderedWork<Read> work(options.jobs, [&reading](Read read) {
    reading.claim_sets.push_back(std::move(read.claim_set));
    reading.texts.push_back(std::move(read.text));
    return true;
  });
  const DocumentSink sink = {
      .document =
          [&work, &extractor](SourceText source) {
            return work.Add([&extractor, shared = std::make_shared<SourceText>(std::move(source))] {
              Read read{extractor.Extract(shared->document), ""};
              PlaceInFile(*shared, read.claim_set);
              if (shared->IsFile()) read.text = std::move(shared->document.text);
              return read;
            });
          },
      .claim_set =
          [&work](v1::ClaimSet claim_set) {
            return work.Add([shared = std::make_shared<v1::ClaimSet>(std::move(claim_set))] {
              return Read{std::move(*shared), ""};
            });
          },
      .issue = [&reading](v1::Issue issue) { reading.unreadable.push_back(std::move(issue)); },
  };
  for (const Input& input : inputs) ReadDocuments(input, options.input_format, sink);
  work.Finish();
}

v1::Report CompareAll(const Reading& reading, const Options& options) {
  v1::Report report = Compare(reading.claim_sets);
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
