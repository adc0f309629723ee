// For people.
#include <memory>

#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

absl::Status WriteReport(const v1::Report&, const DocumentTexts&, const Layout&, Output&) { return absl::OkStatus(); }

class TextWriter : public ClaimSetWriter {
 public:
  TextWriter(const Layout&, Output&) {}
  absl::Status Write(const v1::ClaimSet&, absl::string_view) override { return absl::OkStatus(); }
};

}  // namespace

const Format kTextFormat = {
    .name = "text",
    .report_brief = "for people: one block per conflict, with the words of all sides and the reason",
    .write_report = WriteReport,
    .claims_brief = "for people and grep: one line per claim, PATH:LINE:COLUMN KIND WORDS = VALUE",
    .claim_set_writer = [](const Layout& layout, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<TextWriter>(layout, out);
    },
};

}  // namespace gainsay::cli
