// The forms for people.
#include <memory>

#include "cli/writers/text_claims.h"
#include "cli/writers/text_matrix.h"
#include "cli/writers/text_mentions.h"
#include "cli/writers/text_report.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

constexpr View kViews[] = {View::kConflicts, View::kMatrix};

absl::Status WriteReport(const ReportToWrite& written, const Layout& layout, Output& out) {
  return layout.view == View::kMatrix ? WriteTextMatrix(written.report, written.texts, layout, out)
                                      : WriteTextReport(written.report, written.texts, layout, out);
}

}  // namespace

const Format kTextFormat = {
    .name = "text",
    .report_brief = "for people: one block per conflict, with the words of all sides and the reason",
    .write_report = WriteReport,
    .views = kViews,
    .claims_brief = "for people and grep: one line per claim, PATH:LINE:COLUMN: KIND: WORDS = VALUE",
    .claim_set_writer = MakeTextClaimsWriter,
    .mention_set_writer = MakeTextMentionsWriter,
};

}  // namespace gainsay::cli
