// Text that is no UTF-8 where UTF-8 must be: protobuf strings hold nothing else, documents and file names hold any
// bytes.
#ifndef GAINSAY_CLAIMS_TEXT_UTF8_H_
#define GAINSAY_CLAIMS_TEXT_UTF8_H_

#include <google/protobuf/message.h>

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// Lone surrogates, overlong forms and cut sequences are none.
bool IsUtf8(absl::string_view text);

// The same text as valid UTF-8: what is none becomes U+FFFD, one for each byte ("caf\xE9" is "caf\uFFFD").
std::string ToUtf8(absl::string_view text);

// Does so with every string of the message and of the messages inside it. Spans stay: they count in the document.
void MakeUtf8(google::protobuf::Message& message);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_UTF8_H_
