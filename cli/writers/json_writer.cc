// One JSON document: the Report itself, or an array of what is known of each document.
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "cli/writers/json.h"
#include "cli/writers/report_parts.h"
#include "cli/writers/writer.h"

namespace gainsay::cli {
namespace {

// Writes the parts of a message, each of which holds one field or some elements of one, as one object. In the indented
// layout the object's braces have lines of their own, and so have the brackets of a field's list.
class JsonObjectWriter {
 public:
  explicit JsonObjectWriter(Output& out) : out_(out) {}

  absl::Status Write(const google::protobuf::Message& part) {
    absl::StatusOr<std::string> json = ToJson(part, JsonLayout::kIndented);
    if (!json.ok()) return json.status();
    absl::string_view field = *json;
    absl::ConsumePrefix(&field, "{\n");
    absl::ConsumeSuffix(&field, "\n}\n");
    const bool is_list = absl::ConsumeSuffix(&field, "\n ]");
    // ` "claims": [`
    const absl::string_view head = field.substr(0, field.find('\n'));
    if (is_list && head == open_list_) {
      out_.Write(absl::StrCat(",", field.substr(head.size())));
      return absl::OkStatus();
    }
    CloseList();
    out_.Write(absl::StrCat(first_ ? "{\n" : ",\n", field));
    first_ = false;
    if (is_list) open_list_ = std::string(head);
    return absl::OkStatus();
  }

  void Finish() {
    CloseList();
    out_.Write(first_ ? "{}\n" : "\n}\n");
  }

 private:
  void CloseList() {
    if (!open_list_.empty()) out_.Write("\n ]");
    open_list_.clear();
  }

  Output& out_;
  bool first_ = true;
  std::string open_list_;
};

absl::Status WriteReport(const ReportToWrite& written, const Layout&, Output& out) {
  JsonObjectWriter writer(out);
  const absl::Status status = ForEachPart(written, [&](const v1::Report& part) { return writer.Write(part); });
  if (status.ok()) writer.Finish();
  return status;
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
    .report_has_words = true,
    .claims_brief = "an array of gainsay.v1.ClaimSet in proto3 JSON",
    .claim_set_writer = MakeWriter<v1::ClaimSet>,
    .mention_set_writer = MakeWriter<MentionSet>,
};

}  // namespace gainsay::cli
