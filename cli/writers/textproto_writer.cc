// Protobuf's text format, for reading with the eye and for tests written by hand.
#include <google/protobuf/text_format.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "cli/writers/report_parts.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Two comments that tell editors and protoc's tools what the text is.
void WriteHead(const google::protobuf::Descriptor& type, Output& out) {
  out.Write(absl::StrCat("# proto-file: ", type.file()->name(), "\n# proto-message: ", type.full_name(), "\n"));
}

absl::Status WriteText(const google::protobuf::Message& message, Output& out) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  if (!printer.PrintToString(message, &text)) return absl::InternalError("cannot be written as textproto");
  out.Write(text);
  return absl::OkStatus();
}

// The text of a message is that of its parts.
absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  WriteHead(*v1::Report::descriptor(), out);
  return ForEachPart(written, [&](const v1::Report& part) { return WriteText(part, out); });
}

class TextprotoWriter : public ClaimSetWriter {
 public:
  explicit TextprotoWriter(Output& out) : out_(out) {}

  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view) override {
    if (!first_) out_.Write("\n");
    first_ = false;
    WriteHead(*v1::ClaimSet::descriptor(), out_);
    return WriteText(claim_set, out_);
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
    .report_has_words = true,
    .claims_brief =
        "gainsay.v1.ClaimSets in protobuf's text format; several are separated by an empty line, and each begins with "
        "the comment # proto-file",
    .claim_set_writer = [](const Layout&, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<TextprotoWriter>(out);
    },
};

}  // namespace gainsay::cli
