// Workflow commands: lines on the standard output of a GitHub Actions job that become annotations of the changed files.
//
//   ::warning file=news/paper.txt,line=3,endLine=3,col=33,endColumn=35,title=Sources disagree (medium)::killed: ...
//
// GitHub shows ten errors and ten warnings of a step, so the worst come first.
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/report_view.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

absl::string_view CommandFor(Level level) {
  return level == Level::kHigh ? "error" : level == Level::kMedium ? "warning" : "notice";
}

std::string FileProperty(absl::string_view path) {
  // Standard input is no file of the repository.
  if (path.empty() || path == "-") return "";
  return absl::StrCat("file=", WorkflowProperty(absl::StripPrefix(Clean(path), "./")));
}

std::string Line(absl::string_view command, const std::vector<std::string>& properties, absl::string_view message) {
  return absl::StrCat("::", command, " ", absl::StrJoin(properties, ","), "::", WorkflowMessage(message), "\n");
}

std::string LineOf(const Finding& finding) {
  const Statement& here = finding.newer;
  std::vector<std::string> properties;
  if (std::string file = FileProperty(here.source->path()); !file.empty()) {
    properties.push_back(std::move(file));
    if (here.span().line() > 0) properties.push_back(absl::StrCat("line=", here.span().line()));
    const Position end = EndOf(here);
    if (end.line > 0) properties.push_back(absl::StrCat("endLine=", end.line));
    // Columns mean something only within one line.
    if (end.line == here.span().line() && end.line > 0) {
      properties.push_back(absl::StrCat("col=", here.span().column()));
      properties.push_back(absl::StrCat("endColumn=", end.column));
    }
  }
  const Level level = LevelOf(finding.conflict->severity());
  properties.push_back(
      absl::StrCat("title=", WorkflowProperty(absl::StrCat("Sources disagree (", LevelName(level), ")"))));
  return Line(CommandFor(level), properties, MessageOf(finding));
}

std::string LineOf(const v1::Issue& issue) {
  std::vector<std::string> properties;
  if (std::string file = FileProperty(issue.path()); !file.empty()) properties.push_back(std::move(file));
  if (!properties.empty() && issue.has_span()) properties.push_back(absl::StrCat("line=", issue.span().line()));
  const bool lost = issue.severity() == v1::Issue::SEVERITY_ERROR;
  properties.push_back(absl::StrCat("title=", lost ? "Not read" : "Not read in full"));
  return Line(lost ? "error" : "warning", properties, absl::StrCat(Clean(issue.path()), ": ", Clean(issue.message())));
}

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  const ReportView view(written.report, written.texts);
  for (const Finding& finding : view.Findings()) out.Write(LineOf(finding));
  for (const v1::Issue& issue : written.report.issues()) {
    if (issue.severity() != v1::Issue::SEVERITY_NOTE) out.Write(LineOf(issue));
  }
  return absl::OkStatus();
}

}  // namespace

const Format kGithubFormat = {
    .name = "github",
    .report_brief = "GitHub workflow commands: annotations of the newer source's lines, worst first",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
