#include <vector>

#include "cli/commands.h"
#include "cli/reading.h"
#include "cli/reporting.h"

namespace gainsay::cli {
namespace {

ExitCode Diff(const Options& options, Console& console) {
  if (!CanReport("diff", options, console)) return kTrouble;
  const absl::StatusOr<std::vector<Input>> inputs = ListInputs(options);
  if (!inputs.ok()) {
    Complain(console, inputs.status().message());
    return kTrouble;
  }
  if (!SparesWhatIsRead(options, *inputs, console)) return kTrouble;
  Comparison comparison(options, console.progress);
  comparison.Add(*inputs);
  v1::Report report = comparison.Finish();
  TellIfAlone(comparison.documents(), report, console);
  if (!ApplyDecisions(options, report, console)) return kTrouble;
  return WriteReports(comparison.ToWriteWithAllClaims(report), options, console);
}

constexpr absl::string_view kFlags[] = {
    "format",         "view",    "output",    "show",      "input-format", "manifest",
    "published",      "jobs",    "config",    "no-config", "lexicon",      "baseline",
    "min-confidence", "fail-on", "exit-zero", "color",     "no-pager",     "help",
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
        "included, and reports the values that cannot both hold. FILE is a document, a folder of them, a "
        "file of claims that gainsay extract made, or - for standard input.\n\n"
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
