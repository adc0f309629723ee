#include "cli/writers/text_report.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "cli/display.h"
#include "cli/writers/excerpt.h"
#include "cli/writers/ink.h"
#include "cli/writers/report_view.h"

namespace gainsay::cli {
namespace {

// Longer values get a line of their own.
constexpr size_t kWidestValue = 18;
// With less room than this beside the place, the words go below it.
constexpr size_t kNarrowestWords = 56;
// A reader wants some witnesses for a value, not thirty; the others are counted.
constexpr size_t kMostClaimsPerValue = 6;

// Statements of one value.
using Rows = std::vector<Statement>;

// "wire.txt:3:21 (Reuters, 2019-12-30)".
std::string PlaceAndCircumstances(const Statement& row) {
  const std::string known = Circumstances(row);
  return known.empty() ? PlaceOf(row) : absl::StrCat(PlaceOf(row), " (", known, ")");
}

class TextReport {
 public:
  TextReport(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out)
      : report_(report), view_(report, texts), layout_(layout), ink_(layout.color), out_(out) {}

  void Write() {
    for (const v1::ClaimGroup& group : report_.groups()) {
      if ((group.verdict() == v1::VERDICT_DISAGREE && !IsAccepted(group)) || layout_.show_all) out_.Write(Block(group));
    }
    if (layout_.show_all) {
      for (const v1::NearMiss& miss : report_.near_misses()) WriteNearMiss(miss);
    }
    out_.Write(SummaryLine());
  }

 private:
  void WriteNearMiss(const v1::NearMiss& miss) const {
    const v1::Claim *const a = view_.FindClaim(miss.a()), *const b = view_.FindClaim(miss.b());
    if (a == nullptr || b == nullptr) return;
    const Statement first = view_.StatementOf(*a), second = view_.StatementOf(*b);
    std::string block = absl::StrCat("NEAR MISS ", ink_.Strong(Clean(a->kind())), "\n");
    const size_t value_width = std::min(kWidestValue, std::max(DisplayWidth(first.words), DisplayWidth(second.words)));
    AppendRows({first}, value_width, 0, block);
    AppendRows({second}, value_width, 0, block);
    const Grounds grounds = GroundsOf(miss.evidence());
    AppendNote("not taken for the same thing: ", Strongest(grounds.against), block);
    AppendNote("although: ", Strongest(grounds.in_favour), block);
    AppendNote("else not both: ", Clean(miss.reason()), block);
    absl::StrAppend(&block, "\n");
    out_.Write(block);
  }

  std::string Block(const v1::ClaimGroup& group) const {
    const std::vector<Rows> values = view_.ByValue(group);
    std::string block = Headline(group);
    size_t value_width = 0, place_width = 0;
    for (const Rows& rows : values) {
      for (const Statement& row : rows) {
        value_width = std::max(value_width, DisplayWidth(row.words));
        place_width = std::max(place_width, DisplayWidth(PlaceAndCircumstances(row)));
      }
    }
    value_width = std::min(value_width, kWidestValue);
    const bool one_line = 4 + value_width + place_width + 2 + kNarrowestWords <= static_cast<size_t>(layout_.width);
    for (const Rows& rows : values) AppendRows(rows, value_width, one_line ? place_width : 0, block);
    AppendEvidence(group, block);
    AppendReasons(group, block);
    for (const std::string& note : group.notes()) AppendNote("note: ", Clean(note), block);
    absl::StrAppend(&block, "\n");
    return block;
  }

  std::string Headline(const v1::ClaimGroup& group) const {
    const absl::string_view name = VerdictName(group);
    std::string verdict;
    switch (group.verdict()) {
      case v1::VERDICT_DISAGREE:
        verdict = IsAccepted(group) ? ink_.Agreement(name) : ink_.Conflict(name);
        break;
      case v1::VERDICT_AGREE:
        verdict = ink_.Agreement(name);
        break;
      case v1::VERDICT_UPDATED:
        verdict = ink_.Update(name);
        break;
      default:
        verdict = std::string(name);
    }
    std::vector<std::string> remarks;
    if (view_.CountSources(group) == 1) remarks.emplace_back("within one source");
    if (std::string sure = ConfidenceWords(group); !sure.empty()) remarks.push_back(std::move(sure));
    return absl::StrCat(verdict, " ", ink_.Strong(Clean(group.label())), remarks.empty() ? "" : " (",
                        absl::StrJoin(remarks, ", "), remarks.empty() ? "" : ")", "\n");
  }

  // `place_width` 0: the words go below the place.
  void AppendRows(const Rows& rows, size_t value_width, size_t place_width, std::string& block) const {
    absl::string_view shown;
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i == kMostClaimsPerValue && rows.size() > kMostClaimsPerValue + 1) {
        absl::StrAppend(&block, std::string(4 + value_width, ' '), "and ", rows.size() - i,
                        " more with this value; --format=json lists them\n");
        return;
      }
      AppendRow(rows[i], rows[i].words == shown ? "" : rows[i].words, value_width, place_width, block);
      shown = rows[i].words;
    }
  }

  void AppendRow(const Statement& row, absl::string_view value, size_t value_width, size_t place_width,
                 std::string& block) const {
    const size_t indent = 4 + value_width;
    const std::string place = PlaceAndCircumstances(row);
    size_t columns = DisplayWidth(value);
    absl::StrAppend(&block, "  ", ink_.Strong(value));
    if (columns > value_width) {
      absl::StrAppend(&block, "\n  ");
      columns = 0;
    }
    absl::StrAppend(&block, std::string(indent - 2 - columns, ' '), place);
    const bool narrow = static_cast<size_t>(layout_.width) < indent + kNarrowestWords;
    const size_t words_at = place_width > 0 ? indent + place_width + 2 : narrow ? 6 : indent + 2;
    if (place_width > 0) {
      absl::StrAppend(&block, std::string(place_width - DisplayWidth(place) + 2, ' '));
    } else {
      absl::StrAppend(&block, "\n", std::string(words_at, ' '));
    }
    const size_t taken = words_at + ink_.mark_width();
    const size_t width = static_cast<size_t>(layout_.width);
    absl::StrAppend(&block, ink_.Marked(Trimmed(row.excerpt, width > taken ? width - taken : 0)), "\n");
  }

  void AppendEvidence(const v1::ClaimGroup& group, std::string& block) const {
    const Grounds grounds = GroundsOf(group.evidence());
    AppendNote("same thing: ", Strongest(grounds.in_favour), block);
    AppendNote("although: ", Strongest(grounds.against), block);
  }

  // A reader takes in a few; gainsay explain and the formats for programs have all.
  static std::string Strongest(const std::vector<std::string>& grounds) {
    constexpr size_t kMost = 4;
    return absl::StrJoin(grounds.begin(), grounds.begin() + static_cast<ptrdiff_t>(std::min(kMost, grounds.size())),
                         "; ");
  }

  void AppendReasons(const v1::ClaimGroup& group, std::string& block) const {
    for (const Reason& reason : view_.ReasonsOf(group)) {
      const bool open = layout_.fingerprints && !reason.accepted;
      AppendNote("not both: ",
                 open ? absl::StrCat(reason.text, " [", absl::StrJoin(reason.fingerprints, ", "), "]") : reason.text,
                 block);
    }
  }

  void AppendNote(absl::string_view head, absl::string_view note, std::string& block) const {
    if (note.empty()) return;
    AppendWrapped(note, absl::StrCat("  ", head), 4, static_cast<size_t>(layout_.width), block);
  }

  std::string SummaryLine() const {
    std::string line = SummaryWords(report_.summary());
    const std::string conflicts = Counted(report_.summary().conflicts(), "conflict");
    const size_t at = line.rfind(conflicts);
    if (report_.summary().conflicts() > 0) line.replace(at, conflicts.size(), ink_.Conflict(conflicts));
    return line + "\n";
  }

  const v1::Report& report_;
  const ReportView view_;
  const Layout& layout_;
  const Ink ink_;
  Output& out_;
};

}  // namespace

absl::Status WriteTextReport(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out) {
  TextReport(report, texts, layout, out).Write();
  return absl::OkStatus();
}

}  // namespace gainsay::cli
