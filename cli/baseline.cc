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

// Line of the i-th decision, from 1.
int LineOf(const google::protobuf::TextFormat::ParseInfoTree& places, int i) {
  return places.GetLocation(v1::Baseline::descriptor()->FindFieldByName("decision"), i).line + 1;
}

}  // namespace

bool IsFingerprint(absl::string_view text) {
  return text.size() == kFingerprintLength && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return absl::ascii_isdigit(c) || (c >= 'a' && c <= 'f');
         });
}

absl::StatusOr<v1::Baseline> ParseBaseline(absl::string_view text) {
  v1::Baseline baseline;
  FirstTextError error;
  google::protobuf::TextFormat::ParseInfoTree places;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&error);
  parser.WriteLocationsTo(&places);
  if (!parser.ParseFromString(std::string(text), &baseline)) return absl::InvalidArgumentError(error.text());
  absl::flat_hash_map<absl::string_view, int> lines;
  for (int i = 0; i < baseline.decision_size(); ++i) {
    const std::string& fingerprint = baseline.decision(i).fingerprint();
    const int line = LineOf(places, i);
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
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintToString(baseline, &text);
  return text;
}

std::string WithoutDecisions(absl::string_view text, const std::vector<std::string>& fingerprints) {
  v1::Baseline baseline;
  google::protobuf::TextFormat::ParseInfoTree places;
  google::protobuf::TextFormat::Parser parser;
  parser.WriteLocationsTo(&places);
  if (!parser.ParseFromString(std::string(text), &baseline) || baseline.decision().empty()) return std::string(text);
  std::string kept;
  const std::vector<absl::string_view> lines = absl::StrSplit(text, '\n');
  for (int i = 0; i + 1 < LineOf(places, 0); ++i) absl::StrAppend(&kept, lines[i], "\n");
  for (const v1::Decision& decision : baseline.decision()) {
    if (std::find(fingerprints.begin(), fingerprints.end(), decision.fingerprint()) == fingerprints.end())
      absl::StrAppend(&kept, PrintDecision(decision));
  }
  return kept;
}

}  // namespace gainsay::cli
