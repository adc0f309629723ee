#include "cli/writers/json.h"

#include <google/protobuf/util/json_util.h>

#include "absl/strings/str_cat.h"

namespace gainsay::cli {

absl::StatusOr<std::string> ToJson(const google::protobuf::Message& message, JsonLayout layout) {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = layout == JsonLayout::kIndented;
  std::string json;
  const auto status = google::protobuf::util::MessageToJsonString(message, &json, options);
  if (status.ok()) return json;
  const auto what = status.message();
  return absl::InternalError(absl::StrCat("cannot be written as JSON (", absl::string_view(what.data(), what.size()),
                                          "); try --format=binary"));
}

}  // namespace gainsay::cli
