// Text that is nothing but its words.
#ifndef GAINSAY_CLI_READERS_PLAIN_TEXT_H_
#define GAINSAY_CLI_READERS_PLAIN_TEXT_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

// Takes UTF-8 as it is. Fails on what is no text: pictures, programs, archives.
absl::Status ReadPlainText(absl::string_view text, Extracted& extracted);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_PLAIN_TEXT_H_
