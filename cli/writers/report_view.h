// A report as writers see it: with claims, sources and words looked up, and every conflict a finding with two sides.
#ifndef GAINSAY_CLI_WRITERS_REPORT_VIEW_H_
#define GAINSAY_CLI_WRITERS_REPORT_VIEW_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "cli/writers/document_texts.h"
#include "cli/writers/excerpt.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

// What one source says.
struct Statement {
  const v1::Claim* claim = nullptr;
  // Never null; a default one where the report lacks it.
  const v1::Source* source = nullptr;
  // Place of the source in the report, from 0.
  size_t source_index = 0;
  // The source is one of those that were checked against the others.
  bool checked = false;
  // The document; empty when it is not at hand.
  absl::string_view document = {};
  // The value in the document's words: "at least 27". In ours where the document is not at hand.
  std::string words = {};
  // The value in our words: "27 or more".
  std::string value = {};
  // The sentence.
  Excerpt excerpt = {};

  const v1::Span& span() const { return claim->value_span(); }
};

// Two statements that cannot both hold: the one finding type that all formats for machines and CI write.
struct Finding {
  const v1::ClaimGroup* group = nullptr;
  const v1::Conflict* conflict = nullptr;
  // The side to look at first: that of the source that was checked; else of the later published document; where that is
  // not known, of the one named later.
  Statement newer;
  Statement older;
};

// How much a conflict matters, in three steps that CI systems know by other names.
enum class Level { kLow, kMedium, kHigh };

// From Conflict.severity: high where a side is off by half or more (none against some, 3 against 8), low where the gap
// is below a tenth or so (25 against 27).
Level LevelOf(double severity);
// "high".
absl::string_view LevelName(Level level);

// A line and a column, both from 1; the column in characters.
struct Position {
  uint32_t line = 0;
  uint32_t column = 0;
};

// Behind the last character of the value; line 0 when the document is not at hand.
Position EndOf(const Statement& statement);

// "wire.txt:3:21".
std::string PlaceOf(const Statement& statement);

// Why two values cannot both hold, told once, however many sources give them.
struct Reason {
  std::string text;
  // Of all conflicts between the two values.
  std::vector<std::string> fingerprints;
  // Whether all of them were accepted.
  bool accepted = true;
};

// The report and the texts must outlive it.
class ReportView {
 public:
  ReportView(const v1::Report& report, const DocumentTexts& texts);
  ReportView(const v1::Report& report, DocumentTexts&& texts) = delete;

  const v1::Report& report() const { return report_; }

  // Null when the report has no such claim.
  const v1::Claim* FindClaim(absl::string_view id) const;
  Statement StatementOf(const v1::Claim& claim) const;

  // The members of a group, smallest value first; those with one value stand together.
  std::vector<std::vector<Statement>> ByValue(const v1::ClaimGroup& group) const;

  // Who says what: for each source of the report, in its order, its members of the group by value.
  std::vector<std::vector<Statement>> BySource(const v1::ClaimGroup& group) const;

  // How many sources have a claim in the group.
  size_t CountSources(const v1::ClaimGroup& group) const;

  // The conflicts that are open, the worst first, each fingerprint once; with `accepted_too`, also those that people
  // have accepted.
  std::vector<Finding> Findings(bool accepted_too = false) const;

  // Those of one group, in the order of the report.
  std::vector<Finding> FindingsOf(const v1::ClaimGroup& group) const;

  // Why the values of a group cannot all hold; where that was accepted, it says so.
  std::vector<Reason> ReasonsOf(const v1::ClaimGroup& group) const;

  // Short names of the sources, in the order of the report, no two alike: the publisher, else the file's name, else as
  // much of the path as it takes.
  const std::vector<std::string>& source_names() const { return source_names_; }

 private:
  std::vector<Statement> MembersOf(const v1::ClaimGroup& group) const;

  const v1::Report& report_;
  const DocumentTexts& texts_;
  absl::flat_hash_map<absl::string_view, const v1::Claim*> claims_;
  absl::flat_hash_map<absl::string_view, size_t> sources_;
  absl::flat_hash_set<absl::string_view> checked_;
  std::vector<std::string> source_names_;
};

// The finding in one sentence that names both values and where the other side stands, for lists where the newer side is
// what the reader looks at:
//
//   killed: fighters: "27" here, "at least 25" in wire.txt:3:46. paper.txt says 27, wire.txt says ...
std::string MessageOf(const Finding& finding);

// "83% sure"; empty for 0, as in a report that does not tell.
std::string ConfidenceWords(double confidence);
// The same of the surest conflict of the group; empty where it has none.
std::string ConfidenceWords(const v1::ClaimGroup& group);

// What is known of a statement apart from its words: "Reuters, 2019-12-30, according to Iraqi officials".
std::string Circumstances(const Statement& statement);

// The statements of one source in a few words: "no casualties / Twenty-seven", each value once, as the source writes
// it.
std::string CellWords(const std::vector<Statement>& statements);

// Evidence worth a reader's time, in words: what speaks for the claims being about the same thing, and what against.
struct Grounds {
  std::vector<std::string> in_favour;
  std::vector<std::string> against;
};
Grounds GroundsOf(const google::protobuf::RepeatedPtrField<v1::Evidence>& evidence);

// "no conflicts", "1 conflict", "1,204 conflicts".
std::string Counted(uint64_t number, absl::string_view noun);

// Whether every conflict of the group, and at least one, was accepted.
bool IsAccepted(const v1::ClaimGroup& group);

// "accepted by Ana on 2026-01-05: the wire corrected itself".
std::string DecisionWords(const v1::Decision& decision);

// "CONFLICT", "ACCEPTED", "AGREE", "UPDATED", "NO VERDICT".
absl::string_view VerdictName(const v1::ClaimGroup& group);

// "3 sources, 13 claims, 1,204 pairs compared: 2 conflicts, 1 agreement, 1 update", with ", 1 accepted" where some were
std::string SummaryWords(const v1::Summary& summary);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_REPORT_VIEW_H_
