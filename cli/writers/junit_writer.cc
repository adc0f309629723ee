// JUnit's XML, which most CI systems show: each group of claims about the same thing is a test that passes where the
// sources agree, or where one is a later state of the other, and fails where they do not.
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/report_view.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

class JunitReport {
 public:
  JunitReport(const v1::Report& report, const DocumentTexts& texts, Output& out)
      : report_(report), view_(report, texts), out_(out) {}

  void Write() {
    size_t tests = 0, failures = 0, errors = 0, skipped = 0;
    std::string cases;
    for (const v1::ClaimGroup& group : report_.groups()) {
      ++tests;
      if (IsAccepted(group)) {
        ++skipped;
      } else if (group.verdict() == v1::VERDICT_DISAGREE) {
        ++failures;
      }
      cases += CaseOf(group);
    }
    for (const v1::Issue& issue : report_.issues()) {
      if (issue.severity() != v1::Issue::SEVERITY_ERROR) continue;
      ++tests;
      ++errors;
      cases += CaseOf(issue);
    }
    const std::string counts =
        absl::StrCat(" tests=\"", tests, "\" failures=\"", failures, "\" errors=\"", errors, "\"");
    out_.Write(absl::StrCat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites", counts,
                            ">\n <testsuite name=\"gainsay\"", counts, " skipped=\"", skipped, "\">\n", cases,
                            " </testsuite>\n</testsuites>\n"));
  }

 private:
  std::string Head(absl::string_view kind, absl::string_view label, absl::string_view path, uint32_t line) {
    std::string name = Clean(label);
    // CI systems follow a test by its name.
    if (const int again = ++names_[absl::StrCat(kind, " ", name)]; again > 1) absl::StrAppend(&name, " (", again, ")");
    std::string head =
        absl::StrCat("  <testcase classname=\"gainsay.", XmlText(Clean(kind)), "\" name=\"", XmlText(name), "\"");
    if (!path.empty()) absl::StrAppend(&head, " file=\"", XmlText(Clean(path)), "\"");
    if (line > 0) absl::StrAppend(&head, " line=\"", line, "\"");
    return head;
  }

  std::string CaseOf(const v1::ClaimGroup& group) {
    const std::vector<std::vector<Statement>> values = view_.ByValue(group);
    const std::vector<Finding> findings = view_.FindingsOf(group);
    const Statement* shown = !findings.empty() ? &findings[0].newer : !values.empty() ? &values[0][0] : nullptr;
    const std::string head =
        shown == nullptr ? Head("claims", group.label(), "", 0)
                         : Head(shown->claim->kind(), group.label(), shown->source->path(), shown->span().line());
    if (group.verdict() != v1::VERDICT_DISAGREE) return absl::StrCat(head, "/>\n");
    const std::vector<Reason> reasons = view_.ReasonsOf(group);
    if (IsAccepted(group)) {
      return absl::StrCat(head, ">\n   <skipped message=\"",
                          XmlText(reasons.empty() ? Clean(group.label()) : reasons[0].text), "\"/>\n  </testcase>\n");
    }
    std::string body =
        absl::StrJoin(reasons, "\n", [](std::string* out, const Reason& reason) { absl::StrAppend(out, reason.text); });
    for (const std::vector<Statement>& statements : values) {
      for (const Statement& statement : statements) AppendStatement(statement, body);
    }
    return absl::StrCat(head, ">\n   <failure type=\"conflict\" message=\"",
                        XmlText(reasons.empty() ? Clean(group.label()) : reasons[0].text), "\">", XmlText(body),
                        "</failure>\n  </testcase>\n");
  }

  static void AppendStatement(const Statement& statement, std::string& body) {
    const std::string known = Circumstances(statement);
    absl::StrAppend(&body, "\n\n", PlaceOf(statement), ": ", statement.words, known.empty() ? "" : " (", known,
                    known.empty() ? "" : ")", "\n  ", statement.excerpt.text);
  }

  std::string CaseOf(const v1::Issue& issue) {
    const std::string message = XmlText(Clean(issue.message()));
    return absl::StrCat(Head("input", issue.path(), issue.path(), issue.span().line()),
                        ">\n   <error type=\"input\" message=\"", message, "\">", message, "</error>\n  </testcase>\n");
  }

  const v1::Report& report_;
  const ReportView view_;
  Output& out_;
  absl::flat_hash_map<std::string, int> names_;
};

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  JunitReport(written.report, written.texts, out).Write();
  return absl::OkStatus();
}

}  // namespace

const Format kJunitFormat = {
    .name = "junit",
    .report_brief = "JUnit XML: a test per group of claims; agreements pass, conflicts fail",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
