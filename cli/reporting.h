// What the commands that compare do with a report.
#ifndef GAINSAY_CLI_REPORTING_H_
#define GAINSAY_CLI_REPORTING_H_

#include <cstdint>

#include "absl/types/span.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/readers/inputs.h"
#include "cli/writers/report_to_write.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

// Whether `command` can write what the options ask for; complains otherwise. To be asked before anything is read.
bool CanReport(absl::string_view command, const Options& options, Console& console);

// Whether no file that the options have written is one that the run reads: the inputs and what the options name;
// complains otherwise. To be asked before the report is made.
bool SparesWhatIsRead(const Options& options, absl::Span<const Input> inputs, Console& console);

// Writes the decisions of --baseline into the report and tells which are left without a conflict. False, after a
// complaint, where the file cannot be used.
bool ApplyDecisions(const Options& options, v1::Report& report, Console& console);

// Tells on standard error where there is nothing to compare a document with but itself, unless the others could not be
// read, which is told anyway.
void TellIfAlone(int64_t documents, const v1::Report& report, Console& console);

// Tells the issues, writes the report to standard output and to the files asked for, and says how the run ends.
ExitCode WriteReports(const ReportToWrite& written, const Options& options, Console& console);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_REPORTING_H_
