// Where the text of a JSON string stands.
#ifndef GAINSAY_CLI_READERS_JSON_TEXT_H_
#define GAINSAY_CLI_READERS_JSON_TEXT_H_

#include "absl/strings/string_view.h"
#include "cli/readers/offset_map.h"

namespace gainsay::cli {

// Maps `text`, which is the value of `member` of the object in `json`, to the bytes of `json`; the last member of that
// name counts. False when it does not stand there: whether the JSON is good is for a parser to say.
//
//   MapJsonText(R"({"text": "caf\u00e9"})", "text", "café", map)    maps é to the six bytes of \u00e9
bool MapJsonText(absl::string_view json, absl::string_view member, absl::string_view text, OffsetMap& map);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_JSON_TEXT_H_
