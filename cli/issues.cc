#include "cli/issues.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "cli/writers/report_view.h"

namespace gainsay::cli {
namespace {

bool Fails(const v1::ClaimGroup& group, FailOn fail_on) {
  if (fail_on == FailOn::kConflict || fail_on == FailOn::kLow) return true;
  const Level least = fail_on == FailOn::kHigh ? Level::kHigh : Level::kMedium;
  return std::any_of(group.conflicts().begin(), group.conflicts().end(), [least](const v1::Conflict& conflict) {
    return !conflict.has_decision() && LevelOf(conflict.severity()) >= least;
  });
}

}  // namespace

void TellIssues(const Issues& issues, Console& console) {
  for (const v1::Issue& issue : issues) {
    if (issue.severity() == v1::Issue::SEVERITY_NOTE) continue;
    std::string place = issue.path();
    if (issue.has_span()) absl::StrAppend(&place, ":", issue.span().line(), ":", issue.span().column());
    Complain(console, place.empty() ? issue.message() : absl::StrCat(place, ": ", issue.message()));
  }
}

ExitCode Outcome(const Issues& issues) {
  const bool error = std::any_of(issues.begin(), issues.end(),
                                 [](const v1::Issue& issue) { return issue.severity() == v1::Issue::SEVERITY_ERROR; });
  return error ? kTrouble : kNoConflict;
}

ExitCode Outcome(const v1::Report& report, const Options& options) {
  const ExitCode code = Outcome(report.issues());
  if (code != kNoConflict || options.exit_zero) return code;
  const bool conflict = std::any_of(report.groups().begin(), report.groups().end(), [&](const v1::ClaimGroup& group) {
    return group.verdict() == v1::VERDICT_DISAGREE && !IsAccepted(group) && Fails(group, options.fail_on);
  });
  return conflict ? kConflictsFound : kNoConflict;
}

Layout LayoutOf(const Options& options, const Console& console) {
  return {.view = options.view,
          .color = options.color == When::kAlways || (options.color == When::kAuto && console.color),
          .width = console.width,
          .show_all = options.show_all,
          .fingerprints = !options.baseline.empty()};
}

}  // namespace gainsay::cli
