// GitLab's Code Quality report: an array of findings that a merge request shows beside the lines of the newer source.
// GitLab compares reports of two branches by fingerprint.
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "cli/display.h"
#include "cli/writers/json_value.h"
#include "cli/writers/report_view.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

absl::string_view SeverityFor(Level level) {
  return level == Level::kHigh ? "critical" : level == Level::kMedium ? "major" : "minor";
}

JsonValue LocationOf(const Statement& statement) {
  // Relative to the repository, without "./".
  const std::string path = Clean(statement.source->path());
  const uint32_t begin = statement.span().line() > 0 ? statement.span().line() : 1;
  const Position end = EndOf(statement);
  JsonValue lines = JsonValue::Object({{"begin", begin}});
  if (end.line > 0) lines.Set("end", end.line);
  return JsonValue::Object({{"path", absl::StripPrefix(path, "./")}, {"lines", std::move(lines)}});
}

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  const ReportView view(written.report, written.texts);
  JsonValue findings = JsonValue::Array();
  for (const Finding& finding : view.Findings()) {
    findings.Append(JsonValue::Object({
        {"description", MessageOf(finding)},
        {"check_name", absl::StrCat("gainsay/", Clean(finding.newer.claim->kind()))},
        {"fingerprint", finding.conflict->fingerprint()},
        {"severity", SeverityFor(LevelOf(finding.conflict->severity()))},
        {"location", LocationOf(finding.newer)},
    }));
  }
  out.Write(findings.Print());
  return absl::OkStatus();
}

}  // namespace

const Format kGitlabFormat = {
    .name = "gitlab",
    .report_brief = "GitLab Code Quality: JSON that a merge request shows beside the lines",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
