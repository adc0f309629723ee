// Documents in frames (frames.h), for programs that feed many of them.
#ifndef GAINSAY_CLI_READERS_STREAM_H_
#define GAINSAY_CLI_READERS_STREAM_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "claims/extractor.h"

namespace gainsay::cli {

struct StreamRecord {
  Document document;
  // Fields that mean nothing here (notes), a day that is none (a warning); in a fixed order.
  std::vector<v1::Issue> issues;
};

// Reads one line: {"id": "a17", "text": "At least 27 ...", "published": "2020-01-03", "title": ..., "publisher": ...,
// "url": ...}. Only text must be there; null stands for an absent field. An error says what makes the line useless; the
// fields read before it are in `record` all the same, so that the answer can carry the id.
absl::Status ParseStreamRecord(absl::string_view line, StreamRecord& record);

// The same of a gainsay.v1.Document in binary.
absl::Status ParseDocumentMessage(absl::string_view bytes, StreamRecord& record);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_STREAM_H_
