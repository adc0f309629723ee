// The desk's decisions: which conflicts are known and accepted, why, by whom and since when.
//
// A file of decisions is a gainsay.v1.Baseline in protobuf's text format, which people may edit:
//
//   decision {
//     fingerprint: "3f1c0a9be2d84411"
//     reason: "the wire corrected itself on 4 January"
//     decided_by: "Ana"
//     decided_on: "2026-01-05"
//     about: "killed: fighters: wire.txt says 25, paper.txt says 27: no number fits both."
//   }
#ifndef GAINSAY_CLI_BASELINE_H_
#define GAINSAY_CLI_BASELINE_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

// Whether `text` has the form of a fingerprint.
bool IsFingerprint(absl::string_view text);

// Reads the decisions in `text`. INVALID_ARGUMENT tells line, column and what is wrong: text that is no Baseline, a
// fingerprint that is none, two decisions about one.
absl::StatusOr<v1::Baseline> ParseBaseline(absl::string_view text);

// The same for a file; an error names it and what to do.
absl::StatusOr<v1::Baseline> ReadBaseline(const std::string& path);

// Writes the decisions into the conflicts of the report that they are about, and counts again. Returns the fingerprints
// of those that met none, in their order.
std::vector<std::string> ApplyBaseline(const v1::Baseline& baseline, v1::Report& report);

// Counts groups by what they come to; those in which all was accepted apart from those that are open.
void CountGroups(v1::Report& report);

// The decision as the file holds it, with a line feed at its end.
std::string PrintDecision(const v1::Decision& decision);

// `text` without the decisions about `fingerprints`. What stands before the first decision stays as it is; comments
// among the decisions go. `text` must be one that ParseBaseline reads.
std::string WithoutDecisions(absl::string_view text, const std::vector<std::string>& fingerprints);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_BASELINE_H_
