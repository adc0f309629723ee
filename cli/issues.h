// What a run came to: the issues of its input, and its exit code.
#ifndef GAINSAY_CLI_ISSUES_H_
#define GAINSAY_CLI_ISSUES_H_

#include <google/protobuf/repeated_field.h>

#include "cli/commands.h"
#include "cli/writers/writer.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

using Issues = google::protobuf::RepeatedPtrField<v1::Issue>;

// Writes warnings and errors to console.err, one a line: "gainsay: PATH:LINE:COLUMN: MESSAGE". Notes are for those who
// read the report.
void TellIssues(const Issues& issues, Console& console);

// kTrouble if there is an error among the issues, which means that a whole input could not be used; else kNoConflict.
ExitCode Outcome(const Issues& issues);

// The same of a report: kConflictsFound where sources disagree as much as `options.fail_on` tells, unless
// `options.exit_zero`, and trouble beats conflicts.
ExitCode Outcome(const v1::Report& report, const Options& options);

// How `options` and the console want the text format laid out.
Layout LayoutOf(const Options& options, const Console& console);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_ISSUES_H_
