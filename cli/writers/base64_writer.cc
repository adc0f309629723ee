// Messages in binary, one a line as base64: for programs that hand lines on (ClickHouse, xargs).
#include <memory>
#include <string>

#include "absl/strings/escaping.h"
#include "cli/writers/report_parts.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

absl::Status WriteLine(const google::protobuf::MessageLite& message, Output& out) {
  std::string bytes;
  if (!message.SerializeToString(&bytes))
    return absl::ResourceExhaustedError("is larger than the 2 GiB that protobuf allows; compare fewer documents");
  out.Write(absl::StrCat(absl::Base64Escape(bytes), "\n"));
  return absl::OkStatus();
}

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  if (const auto size = BinarySize(written); !size.ok()) return size.status();
  // Three bytes become four: what is left over waits for the next part.
  std::string bytes;
  const absl::Status status = ForEachPart(written, [&](const v1::Report& part) {
    part.AppendToString(&bytes);
    const size_t whole = bytes.size() - bytes.size() % 3;
    out.Write(absl::Base64Escape(absl::string_view(bytes).substr(0, whole)));
    bytes.erase(0, whole);
    return absl::OkStatus();
  });
  out.Write(absl::StrCat(absl::Base64Escape(bytes), "\n"));
  return status;
}

class Base64Writer : public ClaimSetWriter {
 public:
  explicit Base64Writer(Output& out) : out_(out) {}
  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view) override { return WriteLine(claim_set, out_); }

 private:
  Output& out_;
};

}  // namespace

const Format kBase64Format = {
    .name = "base64",
    .report_brief = "a line with one gainsay.v1.Report in binary as base64",
    .write_report = WriteReport,
    .report_has_words = true,
    .frame_brief = "one gainsay.v1.Report in binary per frame, as base64 on a line",
    .write_frame = [](const v1::Report& report, Output& out) { return WriteLine(report, out); },
    .claims_brief = "one gainsay.v1.ClaimSet in binary per document, as base64 on a line",
    .claim_set_writer = [](const Layout&, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<Base64Writer>(out);
    },
};

}  // namespace gainsay::cli
