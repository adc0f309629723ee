// The text of an e-mail.
#ifndef GAINSAY_CLI_READERS_EMAIL_H_
#define GAINSAY_CLI_READERS_EMAIL_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

// Takes the text of a message (RFC 5322 and MIME): its plain text, and its HTML where there is no plain text; what is
// attached is left out, and so is the signature. Subject, From and Date become title, publisher and day of publication.
//
// `encoded` tells whether the text is in base64, so that the message's bytes show no words; `extracted.map` means
// nothing then.
absl::Status ReadEmail(absl::string_view message, Extracted& extracted, bool& encoded);

// Whether the bytes begin with the headers of a message.
bool LooksLikeEmail(absl::string_view bytes);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_EMAIL_H_
