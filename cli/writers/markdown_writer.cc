// A summary for CI systems and issue trackers that show Markdown (GitHub's job summaries, comments on merge requests).
// GitHub takes 1 MiB of it, so after the first conflicts the others are counted.
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/report_view.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// The other formats hold all of them.
constexpr int kMostConflicts = 100;
constexpr size_t kMostStatements = 20;
// Columns of a passage.
constexpr size_t kPassage = 160;
// A wider table is no help.
constexpr int kMostSourcesAcross = 8;

class MarkdownReport {
 public:
  MarkdownReport(const v1::Report& report, const DocumentTexts& texts, Output& out)
      : report_(report), view_(report, texts), out_(out) {}

  void Write() {
    const v1::Summary& summary = report_.summary();
    out_.Write(absl::StrCat(
        "## gainsay: ", summary.conflicts() == 0 ? "no conflicts" : Counted(summary.conflicts(), "conflict"), "\n\n",
        SummaryWords(summary), ".\n"));
    WriteConflicts();
    WriteMatrix();
    WriteIssues();
  }

 private:
  void WriteConflicts() {
    int number = 0;
    for (const v1::ClaimGroup& group : report_.groups()) {
      if (group.verdict() != v1::VERDICT_DISAGREE || IsAccepted(group)) continue;
      if (++number > kMostConflicts) continue;
      out_.Write(Section(group, number));
    }
    if (number > kMostConflicts) {
      out_.Write(absl::StrCat("\n", number - kMostConflicts, " more; `--format=json` lists them.\n"));
    }
  }

  std::string Section(const v1::ClaimGroup& group, int number) const {
    const Level level = LevelOf(group.conflicts().empty() ? 0 : group.conflicts(0).severity());
    std::string section = absl::StrCat("\n### ", number, ". ", MarkdownText(Clean(group.label())), " (",
                                       LevelName(level), ")\n\n| value | source | words |\n| --- | --- | --- |\n");
    size_t rows = 0, left_out = 0;
    for (const std::vector<Statement>& statements : view_.ByValue(group)) {
      for (const Statement& statement : statements) {
        if (++rows > kMostStatements) {
          ++left_out;
          continue;
        }
        AppendRow(statement, section);
      }
    }
    if (left_out > 0) absl::StrAppend(&section, "\n", left_out, " more claims.\n");
    absl::StrAppend(&section, "\n");
    for (const Reason& reason : view_.ReasonsOf(group)) {
      absl::StrAppend(&section, "- ", MarkdownText(reason.text), "\n");
    }
    return section;
  }

  void AppendRow(const Statement& statement, std::string& section) const {
    const std::string known = Circumstances(statement);
    const std::string place = MarkdownText(PlaceOf(statement));
    const std::string url = SafeLink(statement.source->url());
    // Round brackets would end the link.
    const bool linked = !url.empty() && url.find_first_of("()|") == url.npos;
    absl::StrAppend(&section, "| **", MarkdownText(statement.words), "** | ",
                    linked ? absl::StrCat("[", place, "](", url, ")") : place,
                    known.empty() ? "" : absl::StrCat(" (", MarkdownText(known), ")"), " | ", Passage(statement),
                    " |\n");
  }

  // The sentence with its value in bold.
  static std::string Passage(const Statement& statement) {
    const Excerpt excerpt = Trimmed(statement.excerpt, kPassage);
    const absl::string_view text = excerpt.text;
    if (excerpt.begin >= excerpt.end) return MarkdownText(text);
    return absl::StrCat(MarkdownText(text.substr(0, excerpt.begin)), "**", MarkdownText(excerpt.value()), "**",
                        MarkdownText(text.substr(excerpt.end)));
  }

  void WriteMatrix() {
    if (report_.groups().empty() || report_.sources_size() > kMostSourcesAcross) return;
    std::string table = "\n<details><summary>Who says what</summary>\n\n| | ";
    const std::vector<std::string>& names = view_.source_names();
    for (const std::string& name : names) absl::StrAppend(&table, "| ", MarkdownText(name), " ");
    absl::StrAppend(&table, "|\n| --- | --- ");
    for (size_t i = 0; i < names.size(); ++i) absl::StrAppend(&table, "| --- ");
    absl::StrAppend(&table, "|\n");
    for (int i = 0; i < report_.groups_size() && i < kMostConflicts; ++i) {
      const v1::ClaimGroup& group = report_.groups(i);
      absl::StrAppend(&table, "| ", VerdictName(group), " | ", MarkdownText(Clean(group.label())), " ");
      for (const std::vector<Statement>& cell : view_.BySource(group)) {
        absl::StrAppend(&table, "| ", MarkdownText(CellWords(cell)), " ");
      }
      absl::StrAppend(&table, "|\n");
    }
    out_.Write(absl::StrCat(table, "\n</details>\n"));
  }

  void WriteIssues() {
    std::string list;
    for (const v1::Issue& issue : report_.issues()) {
      if (issue.severity() == v1::Issue::SEVERITY_NOTE) continue;
      absl::StrAppend(&list, "- ", MarkdownText(Clean(issue.path())), ": ", MarkdownText(Clean(issue.message())), "\n");
    }
    if (!list.empty()) out_.Write(absl::StrCat("\nNot read, or not in full:\n\n", list));
  }

  const v1::Report& report_;
  const ReportView view_;
  Output& out_;
};

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  MarkdownReport(written.report, written.texts, out).Write();
  return absl::OkStatus();
}

}  // namespace

const Format kMarkdownFormat = {
    .name = "markdown",
    .report_brief = "a summary for CI systems and comments, conflicts with both sides first",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
