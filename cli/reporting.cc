#include "cli/reporting.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/baseline.h"
#include "cli/issues.h"
#include "cli/whole_file.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// False if one could not be written; the others are.
bool WriteFiles(const ReportToWrite& written, const Options& options, Console& console) {
  bool all_written = true;
  for (const OutputFile& file : options.outputs) {
    StringOutput out;
    const Layout layout = {.view = file.view, .show_all = options.show_all, .fingerprints = !options.baseline.empty()};
    absl::Status status = FindFormat(file.format)->write_report(written, layout, out);
    if (status.ok()) status = WriteWholeFile(file.path, out.text());
    if (status.ok()) continue;
    Complain(console, absl::StrCat(file.path, ": ", status.message()));
    all_written = false;
  }
  return all_written;
}

}  // namespace

bool CanReport(absl::string_view command, const Options& options, Console& console) {
  if (HasView(*FindFormat(options.format), options.view)) return true;
  Complain(console, absl::StrCat(command, ": --format=", options.format, " has no such --view; it is for ",
                                 absl::StrJoin(FormatsWith(options.view), ", ")));
  return false;
}

bool ApplyDecisions(const Options& options, v1::Report& report, Console& console) {
  if (options.baseline.empty()) return true;
  const absl::StatusOr<v1::Baseline> baseline = ReadBaseline(options.baseline);
  if (!baseline.ok()) {
    Complain(console, baseline.status().message());
    return false;
  }
  const std::vector<std::string> stale = ApplyBaseline(*baseline, report);
  if (!stale.empty()) {
    Complain(console,
             absl::StrCat(options.baseline, ": ", stale.size(),
                          stale.size() == 1 ? " decision met no conflict" : " decisions met no conflict", ", ",
                          stale[0], stale.size() == 1 ? "" : " the first", "; gainsay baseline prune removes such"));
  }
  return true;
}

ExitCode WriteReports(const ReportToWrite& written, const Options& options, Console& console) {
  TellIssues(written.report.issues(), console);
  bool all_written = WriteFiles(written, options, console);
  const absl::Status status =
      FindFormat(options.format)->write_report(written, LayoutOf(options, console), console.out);
  if (!status.ok()) {
    Complain(console, absl::StrCat("the report ", status.message()));
    all_written = false;
  }
  return all_written ? Outcome(written.report, options) : kTrouble;
}

}  // namespace gainsay::cli
