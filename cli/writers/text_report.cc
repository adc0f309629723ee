#include "cli/writers/text_report.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "cli/display.h"
#include "cli/writers/excerpt.h"
#include "cli/writers/ink.h"
#include "cli/writers/text_claims.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

// Evidence that counts for less is not worth a reader's time.
constexpr double kLeastWeight = 0.1;

// Longer values get a line of their own.
constexpr size_t kWidestValue = 18;
// With less room than this beside the place, the words go below it.
constexpr size_t kNarrowestWords = 56;
// A reader wants some witnesses for a value, not thirty; the others are counted.
constexpr size_t kMostClaimsPerValue = 6;

// A claim as a row of a block.
struct Row {
  const v1::Claim* claim = nullptr;
  // Value in the document's words: "at least 27".
  std::string value = {};
  // "wire.txt:3:21 (Reuters, 2019-12-30)".
  std::string place = {};
  Excerpt excerpt = {};
};

// Rows of one value.
using Rows = std::vector<Row>;

class TextReport {
 public:
  TextReport(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out)
      : report_(report), texts_(texts), layout_(layout), ink_(layout.color), out_(out) {
    for (const v1::Claim& claim : report.claims()) claims_.emplace(claim.id(), &claim);
    for (const v1::Source& source : report.sources()) sources_.emplace(source.id(), &source);
  }

  void Write() {
    for (const v1::ClaimGroup& group : report_.groups()) {
      if (group.verdict() == v1::VERDICT_DISAGREE || layout_.show_all) out_.Write(Block(group));
    }
    out_.Write(SummaryLine());
  }

 private:
  std::string Block(const v1::ClaimGroup& group) const {
    const std::vector<Rows> values = RowsByValue(group);
    std::string block = Headline(group);
    size_t value_width = 0, place_width = 0;
    for (const Rows& rows : values) {
      for (const Row& row : rows) {
        value_width = std::max(value_width, DisplayWidth(row.value));
        place_width = std::max(place_width, DisplayWidth(row.place));
      }
    }
    value_width = std::min(value_width, kWidestValue);
    const bool one_line = 4 + value_width + place_width + 2 + kNarrowestWords <= static_cast<size_t>(layout_.width);
    for (const Rows& rows : values) AppendRows(rows, value_width, one_line ? place_width : 0, block);
    AppendEvidence(group, block);
    AppendReasons(group, block);
    absl::StrAppend(&block, "\n");
    return block;
  }

  std::string Headline(const v1::ClaimGroup& group) const {
    absl::flat_hash_set<absl::string_view> sources;
    for (const std::string& id : group.claim_ids()) {
      const auto claim = claims_.find(id);
      if (claim != claims_.end()) sources.insert(claim->second->source_id());
    }
    std::string verdict;
    switch (group.verdict()) {
      case v1::VERDICT_DISAGREE:
        verdict = ink_.Conflict("CONFLICT");
        break;
      case v1::VERDICT_AGREE:
        verdict = ink_.Agreement("AGREE");
        break;
      case v1::VERDICT_UPDATED:
        verdict = ink_.Update("UPDATED");
        break;
      default:
        verdict = "NO VERDICT";
    }
    return absl::StrCat(verdict, " ", ink_.Strong(Clean(group.label())),
                        sources.size() == 1 ? " (within one source)" : "", "\n");
  }

  std::vector<Rows> RowsByValue(const v1::ClaimGroup& group) const {
    std::vector<const v1::Claim*> members;
    for (const std::string& id : group.claim_ids()) {
      const auto claim = claims_.find(id);
      if (claim != claims_.end()) members.push_back(claim->second);
    }
    std::stable_sort(members.begin(), members.end(),
                     [](const v1::Claim* a, const v1::Claim* b) { return ValueLess(*a, *b); });
    std::vector<Rows> values;
    for (const v1::Claim* claim : members) {
      const bool same = !values.empty() && ValueWords(*values.back()[0].claim) == ValueWords(*claim);
      if (!same) values.emplace_back();
      values.back().push_back(RowOf(*claim));
    }
    return values;
  }

  Row RowOf(const v1::Claim& claim) const {
    const absl::string_view text = texts_.Find(claim.source_id());
    Row row = {.claim = &claim, .excerpt = ExcerptOf(claim, text)};
    row.value = WordsOfValue(claim, text);
    if (row.value.empty()) row.value = ValueWords(claim);
    const auto found = sources_.find(claim.source_id());
    const v1::Source& source = found == sources_.end() ? v1::Source::default_instance() : *found->second;
    std::vector<std::string> details = {Clean(source.publisher()), Clean(source.published()),
                                        AttributionWords(claim.attribution())};
    details.erase(std::remove(details.begin(), details.end(), ""), details.end());
    row.place = Place(source, claim.value_span());
    if (!details.empty()) absl::StrAppend(&row.place, " (", absl::StrJoin(details, ", "), ")");
    return row;
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
      AppendRow(rows[i], rows[i].value == shown ? "" : rows[i].value, value_width, place_width, block);
      shown = rows[i].value;
    }
  }

  void AppendRow(const Row& row, absl::string_view value, size_t value_width, size_t place_width,
                 std::string& block) const {
    const size_t indent = 4 + value_width;
    size_t columns = DisplayWidth(value);
    absl::StrAppend(&block, "  ", ink_.Strong(value));
    if (columns > value_width) {
      absl::StrAppend(&block, "\n  ");
      columns = 0;
    }
    absl::StrAppend(&block, std::string(indent - 2 - columns, ' '), row.place);
    const bool narrow = static_cast<size_t>(layout_.width) < indent + kNarrowestWords;
    const size_t words_at = place_width > 0 ? indent + place_width + 2 : narrow ? 6 : indent + 2;
    if (place_width > 0) {
      absl::StrAppend(&block, std::string(place_width - DisplayWidth(row.place) + 2, ' '));
    } else {
      absl::StrAppend(&block, "\n", std::string(words_at, ' '));
    }
    const size_t taken = words_at + ink_.mark_width();
    const size_t width = static_cast<size_t>(layout_.width);
    absl::StrAppend(&block, ink_.Marked(Trimmed(row.excerpt, width > taken ? width - taken : 0)), "\n");
  }

  // What speaks for and against, in the words of the weights file. How often claims of a sort are about the same thing
  // (features named bias...) tells nothing of these claims, and is left to the machine formats.
  void AppendEvidence(const v1::ClaimGroup& group, std::string& block) const {
    std::vector<const v1::Evidence*> evidence;
    for (const v1::Evidence& piece : group.evidence()) evidence.push_back(&piece);
    std::stable_sort(evidence.begin(), evidence.end(),
                     [](const v1::Evidence* a, const v1::Evidence* b) { return a->weight() > b->weight(); });
    std::vector<std::string> for_it, against_it;
    for (const v1::Evidence* piece : evidence) {
      if (absl::StartsWith(piece->feature(), "bias") || std::abs(piece->weight()) < kLeastWeight) continue;
      std::string words = Clean(piece->text());
      if (words.empty()) words = absl::StrReplaceAll(Clean(piece->feature()), {{"_", " "}});
      (piece->weight() < 0 ? against_it : for_it).push_back(std::move(words));
    }
    AppendNote("same thing: ", absl::StrJoin(for_it, "; "), block);
    AppendNote("although: ", absl::StrJoin(against_it, "; "), block);
  }

  // One reason for two values, however many sources give them.
  void AppendReasons(const v1::ClaimGroup& group, std::string& block) const {
    std::set<std::pair<std::string, std::string>> told;
    for (const v1::Conflict& conflict : group.conflicts()) {
      const auto a = claims_.find(conflict.a()), b = claims_.find(conflict.b());
      if (a == claims_.end() || b == claims_.end()) continue;
      std::string value_a = ValueWords(*a->second), value_b = ValueWords(*b->second);
      if (value_b < value_a) std::swap(value_a, value_b);
      if (!told.emplace(value_a, value_b).second) continue;
      const std::string reason = Clean(conflict.reason());
      AppendNote("not both: ", reason.empty() ? absl::StrCat(value_a, " and ", value_b) : reason, block);
    }
  }

  void AppendNote(absl::string_view head, absl::string_view note, std::string& block) const {
    if (note.empty()) return;
    AppendWrapped(note, absl::StrCat("  ", head), 4, static_cast<size_t>(layout_.width), block);
  }

  std::string SummaryLine() const {
    const v1::Summary& summary = report_.summary();
    const auto counted = [](uint32_t number, absl::string_view noun) {
      return absl::StrCat(number == 0 ? "no" : WithCommas(number), " ", noun, number == 1 ? "" : "s");
    };
    const std::string read =
        absl::StrCat(counted(summary.sources(), "source"), ", ", counted(summary.claims(), "claim"), ", ",
                     counted(summary.pairs_compared(), "pair"), " compared: ");
    if (summary.conflicts() + summary.agreements() + summary.updates() == 0) {
      return absl::StrCat(read, "no two claims about the same thing\n");
    }
    const std::string conflicts = counted(summary.conflicts(), "conflict");
    return absl::StrCat(read, summary.conflicts() > 0 ? ink_.Conflict(conflicts) : conflicts, ", ",
                        counted(summary.agreements(), "agreement"), ", ", counted(summary.updates(), "update"), "\n");
  }

  const v1::Report& report_;
  const DocumentTexts& texts_;
  const Layout& layout_;
  const Ink ink_;
  Output& out_;
  absl::flat_hash_map<absl::string_view, const v1::Claim*> claims_;
  absl::flat_hash_map<absl::string_view, const v1::Source*> sources_;
};

}  // namespace

absl::Status WriteTextReport(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out) {
  TextReport(report, texts, layout, out).Write();
  return absl::OkStatus();
}

}  // namespace gainsay::cli
