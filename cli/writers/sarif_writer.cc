// SARIF 2.1.0 (OASIS), which code scanning of GitHub and others, editors and viewers read.
//
// A result per conflict. Its location is the value in the newer source; the other side is a related location with an id
// that the message links to as [words](1), since GitHub shows no others. The fingerprint is that of the conflict.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/json_value.h"
#include "cli/writers/report_view.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Of the schema that the result follows.
constexpr absl::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

JsonValue Message(absl::string_view text) { return JsonValue::Object({{"text", text}}); }

absl::string_view LevelFor(Level level) {
  return level == Level::kHigh ? "error" : level == Level::kMedium ? "warning" : "note";
}

JsonValue RegionOf(const Statement& statement) {
  const v1::Span& span = statement.span();
  JsonValue region = JsonValue::Object({{"startLine", span.line()}});
  if (span.column() > 0) region.Set("startColumn", span.column());
  if (const Position end = EndOf(statement); end.line > 0) {
    region.Set("endLine", end.line).Set("endColumn", end.column);
    region.Set("snippet", Message(statement.words));
  }
  return region;
}

JsonValue ArtifactLocation(absl::string_view path) { return JsonValue::Object({{"uri", FileUri(Clean(path))}}); }

JsonValue PhysicalLocation(const Statement& statement) {
  const v1::Source& source = *statement.source;
  JsonValue location = JsonValue::Object();
  location.Set("artifactLocation", ArtifactLocation(source.path().empty() ? source.id() : source.path()));
  if (statement.span().line() > 0) location.Set("region", RegionOf(statement));
  return location;
}

// The message with the other side as a link to related location 1.
std::string LinkedMessage(const Finding& finding) {
  const std::string reason = Clean(finding.conflict->reason());
  return absl::StrCat(SarifText(Clean(finding.group->label())), ": \"", SarifText(finding.newer.words), "\" here, [\"",
                      SarifText(finding.older.words), "\" in ", SarifText(PlaceOf(finding.older)), "](1).",
                      reason.empty() ? "" : " ", SarifText(reason));
}

JsonValue ResultOf(const Finding& finding, size_t rule_index) {
  const double severity = finding.conflict->severity();
  JsonValue related = JsonValue::Object({
      {"id", 1},
      {"physicalLocation", PhysicalLocation(finding.older)},
      {"message", Message(SarifText(finding.older.excerpt.text))},
  });
  JsonValue result = JsonValue::Object({
      {"ruleId", Clean(finding.newer.claim->kind())},
      {"ruleIndex", rule_index},
      {"level", LevelFor(LevelOf(severity))},
      {"rank", severity * 100},
      {"message", Message(LinkedMessage(finding))},
      {"locations", JsonValue::Array({JsonValue::Object({{"physicalLocation", PhysicalLocation(finding.newer)}})})},
      {"relatedLocations", JsonValue::Array({std::move(related)})},
  });
  if (const double confidence = finding.conflict->confidence(); confidence > 0)
    result.Set("properties", JsonValue::Object({{"confidence", confidence}}));
  if (!finding.conflict->fingerprint().empty()) {
    result.Set("partialFingerprints", JsonValue::Object({{"gainsayConflict/v1", finding.conflict->fingerprint()}}));
  }
  if (finding.conflict->has_decision()) {
    const std::string words = DecisionWords(finding.conflict->decision());
    result.Set("suppressions",
               JsonValue::Array({JsonValue::Object(
                   {{"kind", "external"}, {"status", "accepted"}, {"justification", SarifText(words)}})}));
  }
  return result;
}

JsonValue RuleOf(absl::string_view kind) {
  const std::string name = SarifText(kind);
  return JsonValue::Object({
      {"id", kind},
      {"shortDescription", Message(absl::StrCat("Sources disagree: ", name))},
      {"fullDescription", Message(absl::StrCat("Two sources give values of the kind ", name,
                                               " for what seems to be the same thing, and no value fits both."))},
      {"help", Message("A finding is a reason to look, not a verdict: compare both passages and their dates. gainsay "
                       "never decides who is right.")},
      {"defaultConfiguration", JsonValue::Object({{"level", "warning"}})},
  });
}

JsonValue NotificationOf(const v1::Issue& issue) {
  const bool error = issue.severity() == v1::Issue::SEVERITY_ERROR;
  const bool warning = issue.severity() == v1::Issue::SEVERITY_WARNING;
  JsonValue notification = JsonValue::Object({
      {"level", error     ? "error"
                : warning ? "warning"
                          : "note"},
      {"message", Message(SarifText(Clean(issue.message())))},
  });
  if (issue.path().empty()) return notification;
  JsonValue location = JsonValue::Object({{"artifactLocation", ArtifactLocation(issue.path())}});
  if (issue.span().line() > 0) location.Set("region", JsonValue::Object({{"startLine", issue.span().line()}}));
  notification.Set("locations", JsonValue::Array({JsonValue::Object({{"physicalLocation", std::move(location)}})}));
  return notification;
}

JsonValue InvocationOf(const v1::Report& report) {
  JsonValue notifications = JsonValue::Array();
  bool successful = true;
  for (const v1::Issue& issue : report.issues()) {
    notifications.Append(NotificationOf(issue));
    successful = successful && issue.severity() != v1::Issue::SEVERITY_ERROR;
  }
  JsonValue invocation = JsonValue::Object({{"executionSuccessful", successful}});
  if (!notifications.empty()) invocation.Set("toolExecutionNotifications", std::move(notifications));
  return invocation;
}

JsonValue ArtifactsOf(const v1::Report& report) {
  JsonValue artifacts = JsonValue::Array();
  std::set<std::string> seen;
  for (const v1::Source& source : report.sources()) {
    const std::string& path = source.path().empty() ? source.id() : source.path();
    if (!seen.insert(path).second) continue;
    JsonValue artifact = JsonValue::Object({{"location", ArtifactLocation(path)}});
    if (!source.title().empty()) artifact.Set("description", Message(SarifText(Clean(source.title()))));
    if (!source.sha256().empty()) artifact.Set("hashes", JsonValue::Object({{"sha-256", source.sha256()}}));
    artifacts.Append(std::move(artifact));
  }
  return artifacts;
}

JsonValue DriverOf(const v1::Report& report, const std::set<std::string>& kinds) {
  JsonValue driver = JsonValue::Object({{"name", "gainsay"}});
  driver.SetUnlessEmpty("semanticVersion", report.generator().version());
  JsonValue rules = JsonValue::Array();
  for (const std::string& kind : kinds) rules.Append(RuleOf(kind));
  driver.Set("rules", std::move(rules));
  return driver;
}

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  const v1::Report& report = written.report;
  const ReportView view(report, written.texts);
  const std::vector<Finding> findings = view.Findings(/*accepted_too=*/true);
  std::set<std::string> kinds;
  for (const Finding& finding : findings) kinds.insert(Clean(finding.newer.claim->kind()));
  JsonValue results = JsonValue::Array();
  for (const Finding& finding : findings) {
    const auto rule = kinds.find(Clean(finding.newer.claim->kind()));
    results.Append(ResultOf(finding, static_cast<size_t>(std::distance(kinds.begin(), rule))));
  }
  JsonValue run = JsonValue::Object({
      {"tool", JsonValue::Object({{"driver", DriverOf(report, kinds)}})},
      {"columnKind", "unicodeCodePoints"},
      {"invocations", JsonValue::Array({InvocationOf(report)})},
      {"artifacts", ArtifactsOf(report)},
      {"results", std::move(results)},
  });
  out.Write(
      JsonValue::Object({{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", JsonValue::Array({std::move(run)})}})
          .Print());
  return absl::OkStatus();
}

}  // namespace

const Format kSarifFormat = {
    .name = "sarif",
    .report_brief = "SARIF 2.1.0 for code scanning and editors: a result per conflict, in the newer source",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
