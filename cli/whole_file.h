// Files that are there whole or not at all.
#ifndef GAINSAY_CLI_WHOLE_FILE_H_
#define GAINSAY_CLI_WHOLE_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

// Writes to a temporary file in the same folder and renames it, so that a reader of `path` sees the old bytes or the
// new ones, and a full disk leaves the old ones. A link stays one: the file that it leads to is replaced. What is no
// regular file (/dev/null, a named pipe) is written as it is. An error says what is the matter, without the path.
absl::Status WriteWholeFile(const std::string& path, absl::string_view bytes);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WHOLE_FILE_H_
