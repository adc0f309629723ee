// Tables for spreadsheets and data frames (RFC 4180, UTF-8 without byte order mark, CRLF). Words of documents are made
// harmless where a spreadsheet would take them for a formula; see CsvCell.
#include <charconv>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "cli/display.h"
#include "cli/writers/escapes.h"
#include "cli/writers/report_view.h"
#include "cli/writers/value_words.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// A row of cells that are ready to be written.
class Row {
 public:
  Row& Text(absl::string_view text) {
    cells_.push_back(CsvCell(Clean(text)));
    return *this;
  }
  // Never guarded: a spreadsheet shall count with it.
  Row& Number(double number) {
    char digits[32];
    cells_.emplace_back(digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr);
    return *this;
  }
  Row& NumberUnlessZero(double number) { return number == 0 ? Empty() : Number(number); }
  Row& Empty() {
    cells_.emplace_back();
    return *this;
  }
  std::string Line() const { return absl::StrCat(absl::StrJoin(cells_, ","), "\r\n"); }

 private:
  std::vector<std::string> cells_;
};

// The name of an enum value without its prefix, as machines like it: "at_least".
std::string Short(absl::string_view name, absl::string_view prefix) {
  const std::string word = absl::AsciiStrToLower(absl::StripPrefix(name, prefix));
  return word == "unspecified" ? "" : word;
}

void WriteHead(absl::Span<const absl::string_view> names, Output& out) {
  out.Write(absl::StrCat(absl::StrJoin(names, ","), "\r\n"));
}

// One row per conflict.

constexpr absl::string_view kConflictColumns[] = {
    "fingerprint",     "level",     "severity",        "kind",          "label",         "reason",
    "new_path",        "new_line",  "new_column",      "new_words",     "new_value",     "new_publisher",
    "new_published",   "new_url",   "new_attribution", "new_quote",     "old_path",      "old_line",
    "old_column",      "old_words", "old_value",       "old_publisher", "old_published", "old_url",
    "old_attribution", "old_quote", "accepted",        "confidence",
};

void AddSide(const Statement& side, Row& row) {
  row.Text(side.source->path())
      .NumberUnlessZero(side.span().line())
      .NumberUnlessZero(side.span().column())
      .Text(side.words)
      .Text(side.value)
      .Text(side.source->publisher())
      .Text(side.source->published())
      .Text(side.source->url())
      .Text(AttributionWords(side.claim->attribution()))
      .Text(side.claim->quote());
}

void WriteConflicts(const ReportView& view, Output& out) {
  WriteHead(kConflictColumns, out);
  for (const Finding& finding : view.Findings(/*accepted_too=*/true)) {
    Row row;
    row.Text(finding.conflict->fingerprint())
        .Text(LevelName(LevelOf(finding.conflict->severity())))
        .Number(finding.conflict->severity())
        .Text(finding.newer.claim->kind())
        .Text(finding.group->label())
        .Text(finding.conflict->reason());
    AddSide(finding.newer, row);
    AddSide(finding.older, row);
    row.Text(finding.conflict->has_decision() ? DecisionWords(finding.conflict->decision()) : "")
        .NumberUnlessZero(finding.conflict->confidence());
    out.Write(row.Line());
  }
}

// Claims down, sources across.

void WriteMatrix(const ReportView& view, Output& out) {
  Row head;
  head.Text("verdict").Text("label");
  for (const std::string& name : view.source_names()) head.Text(name);
  out.Write(head.Line());
  for (const v1::ClaimGroup& group : view.report().groups()) {
    Row row;
    row.Text(absl::AsciiStrToLower(VerdictName(group))).Text(group.label());
    for (const std::vector<Statement>& cell : view.BySource(group)) row.Text(CellWords(cell));
    out.Write(row.Line());
  }
}

// One row per claim.

constexpr absl::string_view kClaimColumns[] = {
    "id",          "path",   "line",  "column",     "publisher", "published", "url",        "kind",
    "words",       "value",  "low",   "high",       "modality",  "unit",      "first",      "last",
    "granularity", "noun",   "actor", "target",     "place",     "topic",     "time_first", "time_last",
    "speaker",     "stance", "scope", "confidence", "quote",
};

std::string RolesOf(const v1::Claim& claim, v1::Role::Kind kind) {
  std::vector<absl::string_view> roles;
  for (const v1::Role& role : claim.roles()) {
    if (role.kind() == kind) roles.push_back(role.text());
  }
  return absl::StrJoin(roles, "; ");
}

void AddValue(const v1::Claim& claim, Row& row) {
  const v1::Quantity& quantity = claim.quantity();
  quantity.has_low() ? row.Number(quantity.low()) : row.Empty();
  quantity.has_high() ? row.Number(quantity.high()) : row.Empty();
  row.Text(Short(v1::Modality_Name(quantity.modality()), "MODALITY_"))
      .Text(quantity.unit())
      .Text(claim.date().first())
      .Text(claim.date().last())
      .Text(Short(v1::DateInterval::Granularity_Name(claim.date().granularity()), "GRANULARITY_"));
}

void AddClaim(const v1::Claim& claim, const v1::Source& source, absl::string_view words, Row& row) {
  row.Text(claim.id())
      .Text(source.path())
      .NumberUnlessZero(claim.value_span().line())
      .NumberUnlessZero(claim.value_span().column())
      .Text(source.publisher())
      .Text(source.published())
      .Text(source.url())
      .Text(claim.kind())
      .Text(words)
      .Text(ValueWords(claim));
  AddValue(claim, row);
  row.Text(claim.noun());
  for (const v1::Role::Kind kind :
       {v1::Role::KIND_ACTOR, v1::Role::KIND_TARGET, v1::Role::KIND_PLACE, v1::Role::KIND_TOPIC}) {
    row.Text(RolesOf(claim, kind));
  }
  row.Text(claim.time().first())
      .Text(claim.time().last())
      .Text(claim.attribution().speaker())
      .Text(Short(v1::Attribution::Stance_Name(claim.attribution().stance()), "STANCE_"))
      .Text(Short(v1::Scope_Name(claim.scope()), "SCOPE_"))
      .Number(claim.confidence())
      .Text(claim.quote());
}

void WriteClaims(const ReportToWrite& written, const ReportView& view, Output& out) {
  WriteHead(kClaimColumns, out);
  written.ForEachClaim([&](const v1::Claim& claim) {
    const Statement statement = view.StatementOf(claim);
    Row row;
    AddClaim(claim, *statement.source, statement.words, row);
    out.Write(row.Line());
  });
}

absl::Status WriteReport(const ReportToWrite& written, const Layout& layout, Output& out) {
  const ReportView view(written.report, written.texts);
  switch (layout.view) {
    case View::kConflicts:
      WriteConflicts(view, out);
      break;
    case View::kMatrix:
      WriteMatrix(view, out);
      break;
    case View::kClaims:
      WriteClaims(written, view, out);
      break;
  }
  return absl::OkStatus();
}

class CsvClaimsWriter : public ClaimSetWriter {
 public:
  explicit CsvClaimsWriter(Output& out) : out_(out) {}

  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view text) override {
    WriteHeadOnce();
    for (const v1::Claim& claim : claim_set.claims()) {
      const std::string words = WordsOfValue(claim, text);
      Row row;
      AddClaim(claim, claim_set.source(), words.empty() ? ValueWords(claim) : words, row);
      out_.Write(row.Line());
    }
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    WriteHeadOnce();
    return absl::OkStatus();
  }

 private:
  void WriteHeadOnce() {
    if (!headed_) WriteHead(kClaimColumns, out_);
    headed_ = true;
  }

  Output& out_;
  bool headed_ = false;
};

constexpr View kViews[] = {View::kConflicts, View::kMatrix, View::kClaims};

}  // namespace

const Format kCsvFormat = {
    .name = "csv",
    .report_brief = "for spreadsheets: one row per conflict with both sides; --view=claims: one per claim",
    .write_report = WriteReport,
    .views = kViews,
    .claims_brief = "for spreadsheets: one row per claim",
    .claim_set_writer = [](const Layout&, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<CsvClaimsWriter>(out);
    },
};

}  // namespace gainsay::cli
