// One JSON document: the Report itself, or an array of what is known of each document.
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

template <typename Record>
class JsonArrayWriter : public RecordWriter<Record> {
 public:
  explicit JsonArrayWriter(Output& out) : out_(out) {}

  absl::Status Write(const Record& record, absl::string_view) override {
    absl::StatusOr<std::string> json = ToJson(record, JsonLayout::kIndented);
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

template <typename Record>
std::unique_ptr<RecordWriter<Record>> MakeWriter(const Layout&, Output& out) {
  return std::make_unique<JsonArrayWriter<Record>>(out);
}

}  // namespace

const Format kJsonFormat = {
    .name = "json",
    .report_brief = "one gainsay.v1.Report in proto3 JSON",
    .write_report = WriteReport,
    .claims_brief = "an array of gainsay.v1.ClaimSet in proto3 JSON",
    .claim_set_writer = MakeWriter<v1::ClaimSet>,
    .mention_set_writer = MakeWriter<MentionSet>,
};

}  // namespace gainsay::cli
