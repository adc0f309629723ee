#include "cli/reading.h"

#include <utility>

#include "claims/extractor.h"
#include "cli/issues.h"
#include "cli/readers/documents.h"
#include "cli/readers/source_text.h"
#include "compare/compare.h"

namespace gainsay::cli {

void ReadInto(const std::vector<Input>& inputs, const Options& options, Reading& reading) {
  const DocumentSink sink = {
      .document =
          [&reading](SourceText source) {
            v1::ClaimSet& claim_set = reading.claim_sets.emplace_back(Extractor::BuiltIn().Extract(source.document));
            PlaceInFile(source, claim_set);
            reading.texts.push_back(source.IsFile() ? std::move(source.document.text) : "");
            return true;
          },
      .claim_set =
          [&reading](v1::ClaimSet claim_set) {
            reading.claim_sets.push_back(std::move(claim_set));
            reading.texts.emplace_back();
            return true;
          },
      .issue = [&reading](v1::Issue issue) { reading.unreadable.push_back(std::move(issue)); },
  };
  for (const Input& input : inputs) ReadDocuments(input, options.input_format, sink);
}

v1::Report CompareAll(const Reading& reading) {
  v1::Report report = Compare(reading.claim_sets);
  // Claims that were read from a file may come from another version.
  *report.mutable_generator() = Extractor::BuiltIn().generator();
  for (const v1::ClaimSet& claim_set : reading.claim_sets) AddIssues(claim_set.issues(), report);
  for (const v1::Issue& issue : reading.unreadable) *report.add_issues() = issue;
  return report;
}

DocumentTexts TextsOf(const Reading& reading) {
  DocumentTexts texts;
  for (size_t i = 0; i < reading.texts.size(); ++i) texts.Add(reading.claim_sets[i].source().id(), reading.texts[i]);
  return texts;
}

}  // namespace gainsay::cli
