// Issues of the input, told to people and kept in reports.
#ifndef GAINSAY_CLI_ISSUES_H_
#define GAINSAY_CLI_ISSUES_H_

#include <google/protobuf/repeated_field.h>

#include "cli/commands.h"
#include "cli/writers/writer.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

using Issues = google::protobuf::RepeatedPtrField<v1::Issue>;

// Adds those that the report does not hold yet.
void AddIssues(const Issues& issues, v1::Report& report);

// Writes warnings and errors to console.err, one a line: "gainsay: PATH:LINE:COLUMN: MESSAGE". Notes are for those who
// read the report. True if there is an error among them: a whole input could not be used.
bool TellIssues(const Issues& issues, Console& console);

// How `options` and the console want the text format laid out.
Layout LayoutOf(const Options& options, const Console& console);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_ISSUES_H_
