// A report for a reader who wants to check each finding by hand.
//
//   CONFLICT killed: Kataib Hezbollah fighters, 2019-12-29
//     25  wire.txt:3:21 (Reuters, 2019-12-30)
//           US air strikes killed at least **25** fighters of Kataib Hezbollah in Iraq and Syria ...
//     27  paper.txt:9:1 (according to Iraqi officials)
//           ... the raids, in which **27** militiamen died
//     same thing: same kind (killed); same target (Kataib Hezbollah)
//     not both: 25 and 27 are different exact counts of the same dead.
//
//   2 sources, 31 claims, 12 pairs compared: 1 conflict, 3 agreements, no updates
//
// Claims that say the same stand together, under the value as the first of them writes it, smallest value first. Where
// all places are short, the words of a claim stand on the line of its place.
#ifndef GAINSAY_CLI_WRITERS_TEXT_REPORT_H_
#define GAINSAY_CLI_WRITERS_TEXT_REPORT_H_

#include "cli/writers/writer.h"

namespace gainsay::cli {

absl::Status WriteTextReport(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TEXT_REPORT_H_
