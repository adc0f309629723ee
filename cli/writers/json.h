// Messages as proto3 JSON.
#ifndef GAINSAY_CLI_WRITERS_JSON_H_
#define GAINSAY_CLI_WRITERS_JSON_H_

#include <google/protobuf/message.h>

#include <string>

#include "absl/status/statusor.h"

namespace gainsay::cli {

enum class JsonLayout { kOneLine, kIndented };

// Names are camelCase and enum values their proto names, as everywhere in proto3 JSON. Without a line feed at the end,
// unless indented.
absl::StatusOr<std::string> ToJson(const google::protobuf::Message& message, JsonLayout layout);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_JSON_H_
