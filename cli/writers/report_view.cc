#include "cli/writers/report_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "cli/display.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

constexpr double kHigh = 0.4;
constexpr double kMedium = 0.1;

// Evidence that counts for less is not worth a reader's time.
constexpr double kLeastWeight = 0.3;

// The last `parts` parts of a path.
absl::string_view Tail(absl::string_view path, int parts) {
  size_t at = path.size();
  for (int i = 0; i < parts && at != path.npos; ++i) at = at == 0 ? path.npos : path.rfind('/', at - 1);
  return at == path.npos ? path : path.substr(at + 1);
}

// One source's names, the shortest first.
std::vector<std::string> NamesFor(const v1::Source& source) {
  const std::string path = Clean(source.path());
  std::vector<std::string> names = {Clean(source.publisher())};
  for (int parts = 1; parts <= 3; ++parts) names.emplace_back(Tail(path, parts));
  names.push_back(path);
  names.push_back(Clean(source.id()));
  names.push_back(absl::StrCat(path, " ", Clean(source.id())));
  return names;
}

std::vector<std::string> UniqueNames(const v1::Report& report) {
  std::vector<std::vector<std::string>> choices;
  for (const v1::Source& source : report.sources()) choices.push_back(NamesFor(source));
  // A name counts for nobody if two sources could have it.
  absl::flat_hash_map<std::string, int> bearers;
  for (const std::vector<std::string>& names : choices) {
    for (const std::string& name : absl::flat_hash_set<std::string>(names.begin(), names.end())) ++bearers[name];
  }
  std::vector<std::string> unique;
  for (const std::vector<std::string>& names : choices) {
    const auto own = std::find_if(names.begin(), names.end(),
                                  [&](const std::string& name) { return !name.empty() && bearers[name] == 1; });
    unique.push_back(own == names.end() ? names.back() : *own);
  }
  return unique;
}

bool IsNewer(const Statement& a, const Statement& b) {
  if (a.checked != b.checked) return a.checked;
  const std::string &published_a = a.source->published(), &published_b = b.source->published();
  if (!published_a.empty() && !published_b.empty() && published_a != published_b) return published_a > published_b;
  if (a.source_index != b.source_index) return a.source_index > b.source_index;
  return a.span().begin() > b.span().begin();
}

}  // namespace

Level LevelOf(double severity) {
  return severity >= kHigh ? Level::kHigh : severity >= kMedium ? Level::kMedium : Level::kLow;
}

absl::string_view LevelName(Level level) {
  switch (level) {
    case Level::kHigh:
      return "high";
    case Level::kMedium:
      return "medium";
    default:
      return "low";
  }
}

Position EndOf(const Statement& statement) {
  const v1::Span& span = statement.span();
  const bool known = span.has_begin() && span.line() > 0 && span.begin() < span.end();
  if (!known || span.end() > statement.document.size()) return {};
  Position end = {.line = span.line(), .column = span.column()};
  for (const char byte : statement.document.substr(span.begin(), span.end() - span.begin())) {
    if (byte == '\n') {
      ++end.line;
      end.column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) {
      ++end.column;
    }
  }
  return end;
}

std::string PlaceOf(const Statement& statement) { return PlaceWords(*statement.source, statement.span()); }

ReportView::ReportView(const v1::Report& report, const DocumentTexts& texts)
    : report_(report), texts_(texts), source_names_(UniqueNames(report)) {
  for (const v1::Claim& claim : report.claims()) claims_.emplace(claim.id(), &claim);
  for (int i = 0; i < report.sources_size(); ++i) sources_.emplace(report.sources(i).id(), static_cast<size_t>(i));
  checked_.insert(report.checked_source_ids().begin(), report.checked_source_ids().end());
}

const v1::Claim* ReportView::FindClaim(absl::string_view id) const {
  const auto found = claims_.find(id);
  return found == claims_.end() ? nullptr : found->second;
}

Statement ReportView::StatementOf(const v1::Claim& claim) const {
  Statement statement = {.claim = &claim, .source = &v1::Source::default_instance()};
  if (const auto found = sources_.find(claim.source_id()); found != sources_.end()) {
    statement.source_index = found->second;
    statement.source = &report_.sources(static_cast<int>(found->second));
  }
  statement.checked = checked_.contains(claim.source_id());
  statement.document = texts_.Find(claim.source_id());
  statement.value = ValueWords(claim);
  statement.words = WordsOfValue(claim, statement.document);
  if (statement.words.empty()) statement.words = statement.value;
  statement.excerpt = ExcerptOf(claim, statement.document);
  return statement;
}

std::vector<Statement> ReportView::MembersOf(const v1::ClaimGroup& group) const {
  std::vector<Statement> members;
  for (const std::string& id : group.claim_ids()) {
    if (const v1::Claim* claim = FindClaim(id); claim != nullptr) members.push_back(StatementOf(*claim));
  }
  std::stable_sort(members.begin(), members.end(),
                   [](const Statement& a, const Statement& b) { return ValueLess(*a.claim, *b.claim); });
  return members;
}

std::vector<std::vector<Statement>> ReportView::ByValue(const v1::ClaimGroup& group) const {
  std::vector<std::vector<Statement>> values;
  for (Statement& statement : MembersOf(group)) {
    if (values.empty() || values.back()[0].value != statement.value) values.emplace_back();
    values.back().push_back(std::move(statement));
  }
  return values;
}

std::vector<std::vector<Statement>> ReportView::BySource(const v1::ClaimGroup& group) const {
  std::vector<std::vector<Statement>> cells(static_cast<size_t>(report_.sources_size()));
  for (Statement& statement : MembersOf(group)) {
    if (statement.source_index < cells.size()) cells[statement.source_index].push_back(std::move(statement));
  }
  return cells;
}

size_t ReportView::CountSources(const v1::ClaimGroup& group) const {
  absl::flat_hash_set<absl::string_view> sources;
  for (const std::string& id : group.claim_ids()) {
    if (const v1::Claim* claim = FindClaim(id); claim != nullptr) sources.insert(claim->source_id());
  }
  return sources.size();
}

std::vector<Finding> ReportView::FindingsOf(const v1::ClaimGroup& group) const {
  std::vector<Finding> findings;
  for (const v1::Conflict& conflict : group.conflicts()) {
    const v1::Claim *a = FindClaim(conflict.a()), *b = FindClaim(conflict.b());
    if (a == nullptr || b == nullptr) continue;
    Finding finding = {.group = &group, .conflict = &conflict, .newer = StatementOf(*a), .older = StatementOf(*b)};
    if (IsNewer(finding.older, finding.newer)) std::swap(finding.newer, finding.older);
    findings.push_back(std::move(finding));
  }
  return findings;
}

std::vector<Finding> ReportView::Findings(bool accepted_too) const {
  std::vector<Finding> findings;
  absl::flat_hash_set<absl::string_view> seen;
  for (const v1::ClaimGroup& group : report_.groups()) {
    for (Finding& finding : FindingsOf(group)) {
      const std::string& fingerprint = finding.conflict->fingerprint();
      if (finding.conflict->has_decision() && !accepted_too) continue;
      if (fingerprint.empty() || seen.insert(fingerprint).second) findings.push_back(std::move(finding));
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.conflict->severity() > b.conflict->severity(); });
  return findings;
}

std::vector<Reason> ReportView::ReasonsOf(const v1::ClaimGroup& group) const {
  std::vector<Reason> reasons;
  std::map<std::pair<std::string, std::string>, size_t> places;
  for (const v1::Conflict& conflict : group.conflicts()) {
    const v1::Claim *a = FindClaim(conflict.a()), *b = FindClaim(conflict.b());
    if (a == nullptr || b == nullptr) continue;
    std::string value_a = ValueWords(*a), value_b = ValueWords(*b);
    if (value_b < value_a) std::swap(value_a, value_b);
    const auto [place, is_new] = places.emplace(std::make_pair(value_a, value_b), reasons.size());
    if (is_new) {
      const std::string text = Clean(conflict.reason());
      reasons.push_back({.text = text.empty() ? absl::StrCat(value_a, " and ", value_b) : text});
      if (conflict.has_decision()) absl::StrAppend(&reasons.back().text, " (", DecisionWords(conflict.decision()), ")");
    }
    Reason& reason = reasons[place->second];
    if (!conflict.fingerprint().empty()) reason.fingerprints.push_back(conflict.fingerprint());
    reason.accepted = reason.accepted && conflict.has_decision();
  }
  return reasons;
}

std::string MessageOf(const Finding& finding) {
  const std::string reason = Clean(finding.conflict->reason());
  return absl::StrCat(Clean(finding.group->label()), ": \"", finding.newer.words, "\" here, \"", finding.older.words,
                      "\" in ", PlaceOf(finding.older), ".", reason.empty() ? "" : " ", reason);
}

std::string ConfidenceWords(double confidence) {
  return confidence > 0 ? absl::StrFormat("%.0f%% sure", confidence * 100) : "";
}

std::string ConfidenceWords(const v1::ClaimGroup& group) {
  double most = 0;
  for (const v1::Conflict& conflict : group.conflicts()) most = std::max(most, conflict.confidence());
  return ConfidenceWords(most);
}

std::string Circumstances(const Statement& statement) {
  std::vector<std::string> known = {Clean(statement.source->publisher()), Clean(statement.source->published()),
                                    AttributionWords(statement.claim->attribution())};
  known.erase(std::remove(known.begin(), known.end(), ""), known.end());
  return absl::StrJoin(known, ", ");
}

std::string CellWords(const std::vector<Statement>& statements) {
  std::vector<absl::string_view> words;
  absl::string_view value;
  for (const Statement& statement : statements) {
    if (words.empty() || statement.value != value) words.push_back(statement.words);
    value = statement.value;
  }
  return absl::StrJoin(words, " / ");
}

Grounds GroundsOf(const google::protobuf::RepeatedPtrField<v1::Evidence>& pieces) {
  std::vector<const v1::Evidence*> evidence;
  for (const v1::Evidence& piece : pieces) evidence.push_back(&piece);
  std::stable_sort(evidence.begin(), evidence.end(), [](const v1::Evidence* a, const v1::Evidence* b) {
    return std::abs(a->weight()) > std::abs(b->weight());
  });
  Grounds grounds;
  for (const v1::Evidence* piece : evidence) {
    // How often claims of a sort are about the same thing (features named bias...) tells nothing of these claims, and
    // is left to the formats for machines.
    if (absl::StartsWith(piece->feature(), "bias") || std::abs(piece->weight()) < kLeastWeight) continue;
    std::string words = Clean(piece->text());
    if (words.empty()) words = absl::StrReplaceAll(Clean(piece->feature()), {{"_", " "}});
    (piece->weight() < 0 ? grounds.against : grounds.in_favour).push_back(std::move(words));
  }
  return grounds;
}

std::string Counted(uint64_t number, absl::string_view noun) {
  return absl::StrCat(number == 0 ? "no" : WithCommas(number), " ", noun, number == 1 ? "" : "s");
}

bool IsAccepted(const v1::ClaimGroup& group) {
  return !group.conflicts().empty() && std::all_of(group.conflicts().begin(), group.conflicts().end(),
                                                   [](const v1::Conflict& c) { return c.has_decision(); });
}

std::string DecisionWords(const v1::Decision& decision) {
  const std::string by = Clean(decision.decided_by()), on = Clean(decision.decided_on()),
                    reason = Clean(decision.reason());
  return absl::StrCat("accepted", by.empty() ? "" : " by ", by, on.empty() ? "" : " on ", on,
                      reason.empty() ? "" : ": ", reason);
}

absl::string_view VerdictName(const v1::ClaimGroup& group) {
  switch (group.verdict()) {
    case v1::VERDICT_DISAGREE:
      return IsAccepted(group) ? "ACCEPTED" : "CONFLICT";
    case v1::VERDICT_AGREE:
      return "AGREE";
    case v1::VERDICT_UPDATED:
      return "UPDATED";
    default:
      return "NO VERDICT";
  }
}

std::string SummaryWords(const v1::Summary& summary) {
  const std::string read = absl::StrCat(Counted(summary.sources(), "source"), ", ", Counted(summary.claims(), "claim"),
                                        ", ", Counted(summary.pairs_compared(), "pair"), " compared: ");
  if (summary.conflicts() + summary.agreements() + summary.updates() + summary.accepted() == 0) {
    return absl::StrCat(read, "no two claims about the same thing");
  }
  return absl::StrCat(read, Counted(summary.conflicts(), "conflict"), ", ", Counted(summary.agreements(), "agreement"),
                      ", ", Counted(summary.updates(), "update"),
                      summary.accepted() == 0 ? "" : absl::StrCat(", ", summary.accepted(), " accepted"));
}

}  // namespace gainsay::cli
