// The formats that documents come in. A new one is a row in the table in the .cc.
#ifndef GAINSAY_CLI_READERS_INPUT_FORMAT_H_
#define GAINSAY_CLI_READERS_INPUT_FORMAT_H_

#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "cli/options.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

struct InputFormat {
  absl::string_view name;
  // One line, for the help.
  absl::string_view brief;
  // Ends of file names: ".html".
  absl::Span<const absl::string_view> extensions;

  enum class Kind {
    kText,    // characters: decoded before `read` sees them
    kBytes,   // anything else
    kLines,   // many documents, one a line
    kWarc,    // many documents
    kClaims,  // no documents but what is known of them
  };
  Kind kind = Kind::kText;
  // Takes the text out of one document; null for the last three kinds. `shown` tells whether the bytes show the words,
  // so that `extracted.map` leads to them; it is true at first.
  absl::Status (*read)(absl::string_view bytes, Extracted& extracted, bool& shown) = nullptr;
  // What to tell of a document without words, and what to do about it.
  absl::string_view no_words = "holds no words; leave it out or fetch it again";
};

absl::Span<const InputFormat> InputFormats();
// The values of --input-format.
std::vector<Choice> InputFormatsOf(absl::string_view command);

// By name; null when there is none, and for "auto".
const InputFormat* FindInputFormat(absl::string_view name);

// How many bytes of a file tell its format.
constexpr size_t kFormatHead = 1 << 14;

// The format of a file: what its first bytes say, then what its name ends in, else plain text. `head` holds at least
// kFormatHead bytes, or the whole file; a zip archive is judged by `head` alone, so give all of it.
const InputFormat& FormatOf(absl::string_view path, absl::string_view head);

// Fails for what is known and not read: pictures, archives, older formats of word processors.
absl::Status CheckIsRead(absl::string_view bytes);

// Whether the name of a file says that it is a document: which files of a folder are read.
bool HasKnownExtension(absl::string_view path);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_INPUT_FORMAT_H_
