#include "cli/readers/stream.h"

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "cli/display.h"
#include "cli/readers/bytes.h"
#include "cli/readers/date.h"
#include "cli/text_errors.h"
#include "gainsay/v1/stream.pb.h"

namespace gainsay::cli {
namespace {

using google::protobuf::Value;

struct Field {
  absl::string_view name;
  void (*set)(std::string value, Document& document);
};

constexpr Field kFields[] = {
    {"id", [](std::string value, Document& document) { document.source.set_id(std::move(value)); }},
    {"text", [](std::string value, Document& document) { document.text = std::move(value); }},
    {"published", [](std::string value, Document& document) { document.source.set_published(std::move(value)); }},
    {"title", [](std::string value, Document& document) { document.source.set_title(std::move(value)); }},
    {"publisher", [](std::string value, Document& document) { document.source.set_publisher(std::move(value)); }},
    {"url", [](std::string value, Document& document) { document.source.set_url(std::move(value)); }},
};

absl::StatusOr<google::protobuf::Struct> ParseObject(absl::string_view line) {
  if (absl::StripAsciiWhitespace(line).empty()) {
    return absl::InvalidArgumentError("the line is empty; give one JSON object a line");
  }
  google::protobuf::Struct object;
  const auto status = google::protobuf::util::JsonStringToMessage(std::string(line), &object);
  if (status.ok()) return object;
  return absl::InvalidArgumentError(
      absl::StrCat("the line is no JSON object (", FirstLineOf(status), "); give one a line"));
}

// `message` may quote the line, which can hold anything; an issue is one line of text.
void AddIssue(v1::Issue::Severity severity, absl::string_view message, StreamRecord& record) {
  v1::Issue& issue = record.issues.emplace_back();
  issue.set_severity(severity);
  issue.set_message(Clean(message));
}

// What is the matter with the fields, whatever form they came in.
absl::Status Check(StreamRecord& record) {
  v1::Source& source = record.document.source;
  if (!source.published().empty() && !IsDate(source.published())) {
    AddIssue(
        v1::Issue::SEVERITY_WARNING,
        absl::StrCat("\"published\": '", source.published(), "' is no day and was left out; write it as YYYY-MM-DD"),
        record);
    source.clear_published();
  }
  if (record.document.text.empty()) {
    return absl::InvalidArgumentError("no \"text\"; give the words of the document there");
  }
  if (record.document.text.size() > kMostBytes) return absl::InvalidArgumentError("\"text\" holds 4 GiB or more");
  return absl::OkStatus();
}

}  // namespace

absl::Status ParseStreamRecord(absl::string_view line, StreamRecord& record) {
  absl::StatusOr<google::protobuf::Struct> object = ParseObject(line);
  if (!object.ok()) return object.status();
  std::string not_string;
  std::vector<std::string> unknown;
  for (auto& [name, value] : *object->mutable_fields()) {
    const auto* field = std::find_if(std::begin(kFields), std::end(kFields),
                                     [&name = name](const Field& row) { return row.name == name; });
    if (field == std::end(kFields)) {
      unknown.push_back(name);
    } else if (value.kind_case() == Value::kStringValue) {
      field->set(std::move(*value.mutable_string_value()), record.document);
    } else if (value.kind_case() != Value::kNullValue) {
      not_string = std::max(not_string, std::string(name));
    }
  }
  // The order of a map's fields changes from run to run.
  std::sort(unknown.begin(), unknown.end());
  for (const std::string& name : unknown) {
    AddIssue(v1::Issue::SEVERITY_NOTE, absl::StrCat("field \"", name, "\" means nothing here and was left out"),
             record);
  }
  if (!not_string.empty()) {
    return absl::InvalidArgumentError(absl::StrCat("\"", not_string, "\" is no string; put it into quotes"));
  }
  return Check(record);
}

absl::Status ParseDocumentMessage(absl::string_view bytes, StreamRecord& record) {
  v1::Document message;
  if (!message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
    return absl::InvalidArgumentError("the frame is no gainsay.v1.Document");
  v1::Source& source = record.document.source;
  source.set_id(message.id());
  source.set_published(message.published());
  source.set_title(message.title());
  source.set_publisher(message.publisher());
  source.set_url(message.url());
  record.document.text = std::move(*message.mutable_text());
  return Check(record);
}

}  // namespace gainsay::cli
