// One JSON document: the Report itself, or an array of ClaimSets.
#include <memory>
#include <string>

#include "cli/writers/json.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

absl::Status WriteReport(const v1::Report& report, const DocumentTexts&, const Layout&, Output& out) {
  absl::StatusOr<std::string> json = ToJson(report, JsonLayout::kIndented);
  if (!json.ok()) return json.status();
  out.Write(*json);
  return absl::OkStatus();
}

class JsonArrayWriter : public ClaimSetWriter {
 public:
  explicit JsonArrayWriter(Output& out) : out_(out) {}

  absl::Status Write(const v1::ClaimSet& claim_set, absl::string_view) override {
    absl::StatusOr<std::string> json = ToJson(claim_set, JsonLayout::kIndented);
    if (!json.ok()) return json.status();
    out_.Write(first_ ? "[\n" : ",\n");
    first_ = false;
    out_.Write(absl::string_view(*json).substr(0, json->size() - 1));  // the comma stands before the line feed
    return absl::OkStatus();
  }

  absl::Status Finish() override {
    out_.Write(first_ ? "[]\n" : "\n]\n");
    return absl::OkStatus();
  }

 private:
  Output& out_;
  bool first_ = true;
};

}  // namespace

const Format kJsonFormat = {
    .name = "json",
    .report_brief = "one gainsay.v1.Report in proto3 JSON",
    .write_report = WriteReport,
    .claims_brief = "an array of gainsay.v1.ClaimSet in proto3 JSON",
    .claim_set_writer = [](const Layout&, Output& out) -> std::unique_ptr<ClaimSetWriter> {
      return std::make_unique<JsonArrayWriter>(out);
    },
};

}  // namespace gainsay::cli
