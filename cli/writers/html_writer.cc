// One page that holds everything and opens offline: html/report.html with its style and its script in it. All that
// comes from documents goes through the template, which escapes it; links from documents go through SafeLink. Should a
// mistake slip in all the same, the page's own policy runs no other script than ours.
#include <sha2.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/html/report_css.h"
#include "cli/writers/html/report_html.h"
#include "cli/writers/html/report_js.h"
#include "cli/writers/report_view.h"
#include "cli/writers/template.h"
#include "cli/writers/toll_chart.h"
#include "cli/writers/value_words.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Columns of a passage's surroundings, on either side.
constexpr size_t kAround = 220;
// A longer list of entities helps nobody; search finds the others.
constexpr size_t kMostEntities = 60;

// As a Content-Security-Policy names a script or a style.
std::string PolicyHash(absl::string_view text) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const uint8_t*>(text.data()), text.size());
  uint8_t digest[SHA256_DIGEST_LENGTH];
  SHA256Final(digest, &context);
  return absl::StrCat("sha256-",
                      absl::Base64Escape(absl::string_view(reinterpret_cast<const char*>(digest), sizeof(digest))));
}

struct VerdictWords {
  absl::string_view key;
  absl::string_view name;
};

VerdictWords WordsFor(v1::Verdict verdict) {
  switch (verdict) {
    case v1::VERDICT_DISAGREE:
      return {"conflict", "Conflict"};
    case v1::VERDICT_AGREE:
      return {"agree", "Agreement"};
    case v1::VERDICT_UPDATED:
      return {"updated", "Update"};
    default:
      return {"none", "No verdict"};
  }
}

// What a filter offers, with how many groups have it.
class Choices {
 public:
  void Count(absl::string_view key, absl::string_view name) {
    Choice& choice = choices_[std::string(key)];
    if (choice.count++ == 0) choice.name = std::string(name);
  }

  // The most frequent first.
  void AddTo(absl::string_view list, size_t most, TemplateValues& page) const {
    std::vector<std::pair<std::string, Choice>> sorted(choices_.begin(), choices_.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
    if (sorted.size() > most) sorted.resize(most);
    for (const auto& [key, choice] : sorted) {
      page.Add(list).Set("key", key).Set("name", choice.name).Set("count", WithCommas(choice.count));
    }
  }

 private:
  struct Choice {
    std::string name;
    uint64_t count = 0;
  };
  std::map<std::string, Choice> choices_;
};

class Page {
 public:
  explicit Page(const ReportToWrite& written)
      : written_(written), report_(written.report), view_(written.report, written.texts) {}

  absl::StatusOr<std::string> Write() {
    const v1::Summary& summary = report_.summary();
    page_.Set("headline",
              absl::StrCat(summary.conflicts() == 0 ? "No conflicts" : Counted(summary.conflicts(), "conflict"), " in ",
                           Counted(static_cast<uint64_t>(report_.sources_size()), "source")));
    page_.Set("summary", SummaryWords(summary));
    page_.Set("version", report_.generator().version()).Set("rules", report_.generator().rules_hash());
    page_.Set("has_groups", report_.groups().empty() ? "" : "yes");
    page_.Set("has_issues", report_.issues().empty() ? "" : "yes");
    page_.Set("style_hash", PolicyHash(kReportCss)).Set("script_hash", PolicyHash(kReportJs));
    AddSources();
    for (const v1::ClaimGroup& group : report_.groups()) AddGroup(group);
    AddIssues();
    constexpr size_t kAll = SIZE_MAX;
    verdicts_.AddTo("verdicts", kAll, page_);
    levels_.AddTo("levels", kAll, page_);
    kinds_.AddTo("kinds", kAll, page_);
    entities_.AddTo("entities", kMostEntities, page_);
    return Render(kReportHtml, page_, {{"style", kReportCss}, {"script", kReportJs}});
  }

 private:
  void AddSources() {
    std::map<std::string, uint64_t> claims;
    written_.ForEachClaim([&](const v1::Claim& claim) { ++claims[claim.source_id()]; });
    for (int i = 0; i < report_.sources_size(); ++i) {
      const v1::Source& source = report_.sources(i);
      page_.Add("sources")
          .Set("index", absl::StrCat(i))
          .Set("name", view_.source_names()[static_cast<size_t>(i)])
          .Set("title", Clean(source.title()))
          .Set("published", Clean(source.published()))
          .Set("path", Clean(source.path()))
          .Set("link", SafeLink(source.url()))
          .Set("sha256", source.sha256())
          .Set("claims", WithCommas(claims[source.id()]));
    }
  }

  void AddGroup(const v1::ClaimGroup& group) {
    const std::vector<std::vector<Statement>> by_value = view_.ByValue(group);
    std::vector<Statement> members;
    for (const std::vector<Statement>& statements : by_value) {
      members.insert(members.end(), statements.begin(), statements.end());
    }
    TemplateValues& shown = page_.Add("groups");
    AddHead(group, by_value, members, shown);
    AddCells(group, shown);
    for (const std::vector<Statement>& statements : by_value) AddValue(statements, shown);
    AddTollChart(members, view_.source_names(), shown);
    AddReasons(group, shown);
    AddGrounds(group, shown);
  }

  void AddHead(const v1::ClaimGroup& group, const std::vector<std::vector<Statement>>& by_value,
               const std::vector<Statement>& members, TemplateValues& shown) {
    const VerdictWords verdict = WordsFor(group.verdict());
    std::string level;
    if (!group.conflicts().empty()) level = std::string(LevelName(LevelOf(group.conflicts(0).severity())));
    const std::string kind = members.empty() ? "" : Clean(members[0].claim->kind());
    std::set<size_t> sources;
    std::map<std::string, std::string> entities;
    for (const Statement& statement : members) {
      sources.insert(statement.source_index);
      for (const v1::Role& role : statement.claim->roles()) {
        if (role.entity_id().empty()) continue;
        const std::string name = Clean(role.text());
        entities.emplace(absl::AsciiStrToLower(name), name);
      }
    }
    verdicts_.Count(verdict.key, verdict.name);
    if (!level.empty()) levels_.Count(level, level);
    if (!kind.empty()) kinds_.Count(kind, kind);
    std::vector<std::string> entity_keys;
    for (const auto& [key, name] : entities) {
      entities_.Count(key, name);
      entity_keys.push_back(key);
    }
    std::vector<absl::string_view> gist;
    for (const std::vector<Statement>& statements : by_value) gist.push_back(statements[0].words);
    const std::string label = Clean(group.label());
    shown.Set("id", absl::StrCat("g-", group.id()))
        .Set("label", label.empty() ? kind : label)
        .Set("verdict", verdict.key)
        .Set("verdict_name", verdict.name)
        .Set("level", level)
        .Set("confidence", ConfidenceWords(group))
        .Set("kind", kind)
        .Set("source_keys", absl::StrJoin(sources, " "))
        .Set("entity_keys", absl::StrJoin(entity_keys, "\n"))
        .Set("open", group.verdict() == v1::VERDICT_AGREE ? "" : "yes")
        .Set("within_one_source", sources.size() == 1 ? "yes" : "")
        .Set("gist", absl::StrJoin(gist, " · "));
  }

  // The row of the matrix.
  void AddCells(const v1::ClaimGroup& group, TemplateValues& shown) const {
    for (const std::vector<Statement>& cell : view_.BySource(group)) {
      TemplateValues& column = shown.Add("cells");
      std::set<std::tuple<std::string, std::string>> seen;
      for (const Statement& statement : cell) {
        const std::string speaker = AttributionWords(statement.claim->attribution());
        if (!seen.emplace(statement.value, speaker).second) continue;
        column.Add("statements")
            .Set("anchor", AnchorOf(statement))
            .Set("words", statement.words)
            .Set("speaker", speaker);
      }
    }
  }

  static std::string AnchorOf(const Statement& statement) { return absl::StrCat("s-", statement.claim->id()); }

  void AddValue(const std::vector<Statement>& statements, TemplateValues& shown) const {
    TemplateValues& side = shown.Add("values");
    const Statement& first = statements[0];
    side.Set("words", first.words).Set("value", first.words == first.value ? "" : first.value);
    for (const Statement& statement : statements) {
      const Passage passage = PassageOf(*statement.claim, statement.document, kAround);
      const absl::string_view sentence = passage.sentence.text;
      side.Add("statements")
          .Set("anchor", AnchorOf(statement))
          .Set("before", passage.before)
          .Set("sentence_begin", sentence.substr(0, passage.sentence.begin))
          .Set("sentence_value", passage.sentence.value())
          .Set("sentence_end", sentence.substr(passage.sentence.end))
          .Set("after", passage.after)
          .Set("language", Clean(statement.source->language()))
          .Set("source_index", absl::StrCat(statement.source_index))
          .Set("source_name", NameOf(statement))
          .Set("published", Clean(statement.source->published()))
          .Set("speaker", AttributionWords(statement.claim->attribution()))
          .Set("place", PlaceOf(statement))
          .Set("link", SafeLink(statement.source->url()));
    }
  }

  std::string NameOf(const Statement& statement) const {
    return statement.source_index < view_.source_names().size() ? view_.source_names()[statement.source_index] : "";
  }

  void AddReasons(const v1::ClaimGroup& group, TemplateValues& shown) const {
    const std::vector<Reason> reasons = view_.ReasonsOf(group);
    shown.Set("has_reasons", reasons.empty() && group.notes().empty() ? "" : "yes");
    for (const Reason& reason : reasons) {
      TemplateValues& item = shown.Add("reasons");
      item.Set("reason", reason.text);
      for (const std::string& fingerprint : reason.fingerprints)
        item.Add("fingerprints").Set("fingerprint", fingerprint);
    }
    for (const std::string& note : group.notes()) shown.Add("reasons").Set("reason", Clean(note));
  }

  static void AddGrounds(const v1::ClaimGroup& group, TemplateValues& shown) {
    const Grounds grounds = GroundsOf(group.evidence());
    shown.Set("has_grounds", grounds.in_favour.empty() && grounds.against.empty() ? "" : "yes");
    for (const std::string& words : grounds.in_favour) shown.Add("in_favour").Set("text", words);
    for (const std::string& words : grounds.against) shown.Add("against").Set("text", words);
  }

  void AddIssues() {
    for (const v1::Issue& issue : report_.issues()) {
      std::string place = Clean(issue.path());
      if (issue.span().line() > 0) absl::StrAppend(&place, ":", issue.span().line());
      page_.Add("issues")
          .Set("severity", issue.severity() == v1::Issue::SEVERITY_ERROR     ? "error"
                           : issue.severity() == v1::Issue::SEVERITY_WARNING ? "warning"
                                                                             : "note")
          .Set("place", place)
          .Set("message", Clean(issue.message()));
    }
  }

  const ReportToWrite& written_;
  const v1::Report& report_;
  const ReportView view_;
  TemplateValues page_;
  Choices verdicts_, levels_, kinds_, entities_;
};

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  absl::StatusOr<std::string> page = Page(written).Write();
  if (!page.ok()) return page.status();
  out.Write(*page);
  return absl::OkStatus();
}

}  // namespace

const Format kHtmlFormat = {
    .name = "html",
    .report_brief = "one page for people, to be opened offline: who says what, passages side by side, filters",
    .write_report = WriteReport,
};

}  // namespace gainsay::cli
