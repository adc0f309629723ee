#include "cli/baseline.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "cli/readers/bytes.h"
#include "cli/text_errors.h"
#include "cli/writers/report_view.h"
#include "google/protobuf/text_format.h"

namespace gainsay::cli {
namespace {

constexpr size_t kFingerprintLength = 16;

using google::protobuf::TextFormat;

// Where the i-th decision stands, lines and columns from 0; lines of -1 where decisions are written as a list.
TextFormat::ParseLocationRange RangeOf(const TextFormat::ParseInfoTree& places, int i) {
  return places.GetLocationRange(v1::Baseline::descriptor()->FindFieldByName("decision"), i);
}

// Byte of a place that the parser told, for which a tab goes on to the next eighth column.
size_t ByteOf(const std::vector<absl::string_view>& lines, const TextFormat::ParseLocation& place) {
  constexpr int kTab = 8;
  size_t byte = 0;
  for (int i = 0; i < place.line; ++i) byte += lines[i].size() + 1;
  int column = 0;
  for (const char c : lines[place.line]) {
    if (column >= place.column) break;
    column += c == '\t' ? kTab - column % kTab : 1;
    ++byte;
  }
  return byte;
}

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

bool IsFingerprint(absl::string_view text) {
  return text.size() == kFingerprintLength && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return absl::ascii_isdigit(c) || (c >= 'a' && c <= 'f');
         });
}

absl::StatusOr<v1::Baseline> ParseBaseline(absl::string_view text) {
  v1::Baseline baseline;
  FirstTextError error;
  TextFormat::ParseInfoTree places;
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(&places);
  if (!parser.ParseFromString(WithoutBlankEnd(text), &baseline)) return absl::InvalidArgumentError(error.text());
  absl::flat_hash_map<absl::string_view, int> lines;
  for (int i = 0; i < baseline.decision_size(); ++i) {
    const std::string& fingerprint = baseline.decision(i).fingerprint();
    const int line = RangeOf(places, i).start.line + 1;
    if (line == 0) {
      return absl::InvalidArgumentError(
          "1:1: decisions are written as a list; write each as decision { ... }, so that one can be removed");
    }
    if (!IsFingerprint(fingerprint)) {
      return absl::InvalidArgumentError(absl::StrCat(line, ":1: a decision needs the fingerprint of a conflict, ",
                                                     kFingerprintLength, " hexadecimal digits"));
    }
    if (const auto [known, is_new] = lines.try_emplace(fingerprint, line); !is_new) {
      return absl::InvalidArgumentError(
          absl::StrCat(line, ":1: ", fingerprint, " was decided about in line ", known->second, "; keep one of them"));
    }
  }
  return baseline;
}

absl::StatusOr<v1::Baseline> ReadBaseline(const std::string& path) {
  const absl::StatusOr<std::string> text = ReadBytes(path);
  if (!text.ok()) {
    return absl::Status(text.status().code(), absl::StrCat(path, ": ", text.status().message(),
                                                           "; gainsay baseline add makes a file of decisions"));
  }
  absl::StatusOr<v1::Baseline> baseline = ParseBaseline(*text);
  if (!baseline.ok()) return absl::InvalidArgumentError(absl::StrCat(path, ":", baseline.status().message()));
  return baseline;
}

void CountGroups(v1::Report& report) {
  v1::Summary& summary = *report.mutable_summary();
  uint32_t conflicts = 0, accepted = 0, agreements = 0, updates = 0;
  for (const v1::ClaimGroup& group : report.groups()) {
    const bool disagree = group.verdict() == v1::VERDICT_DISAGREE;
    accepted += disagree && IsAccepted(group);
    conflicts += disagree && !IsAccepted(group);
    agreements += group.verdict() == v1::VERDICT_AGREE;
    updates += group.verdict() == v1::VERDICT_UPDATED;
  }
  summary.set_groups(static_cast<uint32_t>(report.groups_size()));
  summary.set_conflicts(conflicts);
  summary.set_accepted(accepted);
  summary.set_agreements(agreements);
  summary.set_updates(updates);
}

std::vector<std::string> ApplyBaseline(const v1::Baseline& baseline, v1::Report& report) {
  absl::flat_hash_map<absl::string_view, const v1::Decision*> decisions;
  for (const v1::Decision& decision : baseline.decision()) decisions[decision.fingerprint()] = &decision;
  absl::flat_hash_set<absl::string_view> met;
  for (v1::ClaimGroup& group : *report.mutable_groups()) {
    for (v1::Conflict& conflict : *group.mutable_conflicts()) {
      const auto found = decisions.find(conflict.fingerprint());
      if (found == decisions.end()) continue;
      *conflict.mutable_decision() = *found->second;
      met.insert(found->first);
    }
  }
  CountGroups(report);
  std::vector<std::string> stale;
  for (const v1::Decision& decision : baseline.decision()) {
    if (!met.contains(decision.fingerprint())) stale.push_back(decision.fingerprint());
  }
  return stale;
}

std::string PrintDecision(const v1::Decision& decision) {
  v1::Baseline baseline;
  *baseline.add_decision() = decision;
  TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintToString(baseline, &text);
  return text;
}

std::string WithoutDecisions(absl::string_view text, const std::vector<std::string>& fingerprints) {
  v1::Baseline baseline;
  TextFormat::ParseInfoTree places;
  TextFormat::Parser parser;
  parser.WriteLocationsTo(&places);
  if (!parser.ParseFromString(std::string(text), &baseline) || baseline.decision().empty()) return std::string(text);
  const std::vector<absl::string_view> lines = absl::StrSplit(text, '\n');
  std::string kept;
  size_t copied = 0;
  for (int i = 0; i < baseline.decision_size(); ++i) {
    if (std::find(fingerprints.begin(), fingerprints.end(), baseline.decision(i).fingerprint()) == fingerprints.end())
      continue;
    const TextFormat::ParseLocationRange range = RangeOf(places, i);
    if (range.start.line < 0) return std::string(text);
    size_t begin = ByteOf(lines, range.start);
    size_t end = ByteOf(lines, range.end);
    // Lines that held nothing else go with it.
    size_t line_begin = begin, line_end = end;
    while (line_begin > copied && IsBlank(text[line_begin - 1])) --line_begin;
    while (line_end < text.size() && IsBlank(text[line_end])) ++line_end;
    if ((line_begin == 0 || text[line_begin - 1] == '\n') && (line_end == text.size() || text[line_end] == '\n')) {
      begin = line_begin;
      end = std::min(line_end + 1, text.size());
    }
    absl::StrAppend(&kept, text.substr(copied, begin - copied));
    copied = end;
  }
  absl::StrAppend(&kept, text.substr(copied));
  return kept;
}

}  // namespace gainsay::cli
