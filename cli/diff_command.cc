#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/extractor.h"
#include "cli/commands.h"
#include "cli/copies.h"
#include "cli/issues.h"
#include "cli/ordered_work.h"
#include "cli/readers/documents.h"
#include "cli/readers/source_text.h"
#include "cli/whole_file.h"
#include "cli/writers/writer.h"
#include "compare/compare.h"

namespace gainsay::cli {
namespace {

// What the documents say, and what stands in the way of knowing it.
struct Reading {
  std::vector<v1::ClaimSet> claim_sets;
  // What the spans of claim_sets[i] count in; empty where its words do not stand there as they are.
  std::vector<std::string> texts;
  // What could not be read.
  std::vector<v1::Issue> unreadable;
};

Reading ReadAll(const std::vector<Input>& inputs, const Options& options) {
  struct Read {
    v1::ClaimSet claim_set;
    std::string text;
  };
  Reading reading;
  OrderedWork<Read> work(options.jobs, [&reading](Read read) {
    reading.claim_sets.push_back(std::move(read.claim_set));
    reading.texts.push_back(std::move(read.text));
    return true;
  });
  const DocumentSink sink = {
      .document =
          [&work](SourceText source) {
            return work.Add([shared = std::make_shared<SourceText>(std::move(source))] {
              Read read{Extractor::BuiltIn().Extract(shared->document), ""};
              PlaceInFile(*shared, read.claim_set);
              if (shared->IsFile()) read.text = std::move(shared->document.text);
              return read;
            });
          },
      .issue = [&reading](v1::Issue issue) { reading.unreadable.push_back(std::move(issue)); },
  };
  for (const Input& input : inputs) ReadDocuments(input, options.input_format, sink);
  work.Finish();
  TellCopiesApart(reading.claim_sets);
  return reading;
}

v1::Report MakeReport(const Reading& reading) {
  v1::Report report = Compare(reading.claim_sets);
  if (!report.has_generator()) *report.mutable_generator() = Extractor::BuiltIn().generator();
  for (const v1::ClaimSet& claim_set : reading.claim_sets) AddIssues(claim_set.issues(), report);
  for (const v1::Issue& issue : reading.unreadable) *report.add_issues() = issue;
  return report;
}

// False if one could not be written; the others are.
bool WriteFiles(const v1::Report& report, const DocumentTexts& texts, const Options& options, Console& console) {
  bool all_written = true;
  for (const OutputFile& file : options.outputs) {
    StringOutput out;
    const Layout layout = {.view = file.view, .show_all = options.show_all};
    absl::Status status = FindFormat(file.format)->write_report(report, texts, layout, out);
    if (status.ok()) status = WriteWholeFile(file.path, out.text());
    if (status.ok()) continue;
    Complain(console, absl::StrCat(file.path, ": ", status.message()));
    all_written = false;
  }
  return all_written;
}

ExitCode Diff(const Options& options, Console& console) {
  if (!HasView(*FindFormat(options.format), options.view)) {
    Complain(console, absl::StrCat("diff: --format=", options.format, " has no such --view; it is for ",
                                   absl::StrJoin(FormatsWith(options.view), ", ")));
    return kTrouble;
  }
  absl::StatusOr<std::vector<Input>> inputs = ListInputs(options);
  if (!inputs.ok()) {
    Complain(console, inputs.status().message());
    return kTrouble;
  }
  const Reading reading = ReadAll(*inputs, options);
  const v1::Report report = MakeReport(reading);
  DocumentTexts texts;
  for (size_t i = 0; i < reading.texts.size(); ++i) texts.Add(reading.claim_sets[i].source().id(), reading.texts[i]);

  TellIssues(report.issues(), console);
  bool all_written = WriteFiles(report, texts, options, console);
  const absl::Status written =
      FindFormat(options.format)->write_report(report, texts, LayoutOf(options, console), console.out);
  if (!written.ok()) {
    Complain(console, absl::StrCat("the report ", written.message()));
    all_written = false;
  }
  return all_written ? Outcome(report, options.exit_zero) : kTrouble;
}

constexpr absl::string_view kFlags[] = {
    "format", "view", "output", "show", "input-format", "manifest", "published", "jobs", "exit-zero", "color", "help",
};

constexpr Example kExamples[] = {
    {"gainsay diff wire.txt paper.txt", "Where do two articles disagree"},
    {"gainsay diff --show=all --published=2020-01-03 *.txt", "Agreements too, for articles of one day"},
    {"gainsay diff --manifest=sources.json", "Articles with publishers and days, listed in a file"},
    {"gainsay diff wire.html paper.pdf press/", "A web page, a PDF, and all documents in a folder"},
    {"curl -s https://example.org/a.txt | gainsay diff - archive/*.txt", "What a web page says against the archive"},
    {"gainsay diff --view=matrix --show=all *.txt", "Who says what, on one screen"},
    {"gainsay diff --output=html:report.html --output=sarif:report.sarif *.txt", "A page for people and a file for CI"},
    {"gainsay diff --format=json a.txt b.txt | jq '.groups[].conflicts'", "For another program"},
};

}  // namespace

const Command kDiffCommand = {
    .name = "diff",
    .arguments = "FILE...",
    .brief = "shows where documents disagree",
    .details =
        "Reads all documents, compares every claim with all others about the same thing, those of the same document "
        "included, and reports the values that cannot both hold. FILE is a document, a folder of them, or - for "
        "standard "
        "input; gainsay help extract lists the formats.\n\n"
        "Each conflict names what is counted, about whom and when, then every value with its place "
        "(path:line:column) and the words around it, then why the claims are taken to be about the same thing and why "
        "they cannot both hold. Differences that precision explains (45.7% and 46%), or that time does (a toll that "
        "rises), are no conflicts.\n\n"
        "The same bytes under two names are compared like any others, and a note in the report says that the two count "
        "as one voice.\n\n"
        "A file that cannot be read is named on standard error and in the report; the others are compared all the "
        "same, and the exit status is 2.",
    .examples = kExamples,
    .flags = kFlags,
    .finds_conflicts = true,
    .run = Diff,
};

}  // namespace gainsay::cli
