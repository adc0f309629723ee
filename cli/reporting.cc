#include "cli/reporting.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "absl/container/flat_hash_set.h"
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

bool SparesWhatIsRead(const Options& options, absl::Span<const Input> inputs, Console& console) {
  if (options.outputs.empty()) return true;
  absl::flat_hash_set<std::string> read;
  const auto add = [&](const std::string& file) { read.insert(IdentityOf(file == "-" ? "/dev/stdin" : file)); };
  for (const Input& input : inputs) add(input.file);
  for (const std::string& manifest : options.manifests) add(manifest);
  for (const std::string& lexicon : options.lexicons) add(lexicon);
  add(options.baseline);
  for (const OutputFile& output : options.outputs) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(output.path, none) || !read.contains(IdentityOf(output.path))) continue;
    Complain(console, absl::StrCat("--output: ", output.path, " is one of the files that are read; name another"));
    return false;
  }
  return true;
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

void TellIfAlone(int64_t documents, const v1::Report& report, Console& console) {
  if (documents != 1 || Outcome(report.issues()) != kNoConflict) return;
  Complain(console, "only one document was read; where it contradicts itself is all that can be told");
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
