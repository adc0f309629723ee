// How bytes are written for the way: in e-mail and in HTTP.
#ifndef GAINSAY_CLI_READERS_TRANSFER_ENCODING_H_
#define GAINSAY_CLI_READERS_TRANSFER_ENCODING_H_

#include <string>

#include "absl/strings/string_view.h"
#include "cli/readers/offset_map.h"

namespace gainsay::cli {

struct Transferred {
  std::string bytes;
  // From `bytes` to what was given.
  OffsetMap map;
};

// "caf=C3=A9 and =\n27" is "café and 27". What is no code stays as it is.
Transferred FromQuotedPrintable(absl::string_view encoded);

// Bytes that belong to no base64 are passed over.
std::string FromBase64(absl::string_view encoded);

// The body of an HTTP message in chunks; as much of it as there is.
Transferred FromChunks(absl::string_view encoded);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_TRANSFER_ENCODING_H_
