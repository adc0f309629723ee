// Protobuf's text format, for reading with the eye and for tests written by hand.
#include <google/protobuf/text_format.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// The two comments tell editors and protoc's tools what the text is.
absl::Status WriteText(const google::protobuf::Message& message, absl::string_view file, Output& out) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  if (!printer.PrintToString(message, &text)) return absl::InternalError("cannot be written as textproto");
  out.Write(absl::StrCat("# proto-file: gainsay/v1/", file,
                         ".proto\n# proto-message: ", message.GetDescriptor()->full_name(), "\n", text));
  return absl::OkStatus();
}

absl::Status WriteReport(const v1::Report& report, const DocumentTexts&, const Layout&, Output& out) {
  return WriteText(report, "report", out);
}

class TextprotoWriter : public ClaimSetWriter {
 public:
  explicit TextprotoWriter(Output& out) : out_(out) {}

  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view) override {
    if (!first_) out_.Write("\n");
    first_ = false;
    return WriteText(claim_set, "claim", out_);
  }

 private:
  Output& out_;
  bool first_ = true;
};

}  // namespace

const Format kTextprotoFormat = {
    .name = "textproto",
    .report_brief = "one gainsay.v1.Report in protobuf's text format",
    .write_report = WriteReport,
    .claims_brief =
        "gainsay.v1.ClaimSets in protobuf's text format; several are separated by an empty line, and each begins with "
        "the comment # proto-file",
    .claim_set_writer = [](const Layout&, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<TextprotoWriter>(out);
    },
};

}  // namespace gainsay::cli
