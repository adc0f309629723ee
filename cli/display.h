// Words of documents on a terminal or in a log.
#ifndef GAINSAY_CLI_DISPLAY_H_
#define GAINSAY_CLI_DISPLAY_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay::cli {

// Columns that valid UTF-8 takes: 2 for most East Asian characters, 0 for marks that combine.
size_t DisplayWidth(absl::string_view text);

// The same words as they may be shown: white space of any kind and length becomes one blank, none at either end. What
// is no valid UTF-8, steers a terminal (escape sequences) or turns the direction of writing round becomes U+FFFD, so
// that a document cannot dress up the report about it.
std::string Clean(absl::string_view text);

// The same, and moves byte offsets in `text` to where their bytes went.
std::string Clean(absl::string_view text, absl::Span<size_t> offsets);

// Appends `text` broken at blanks into lines of at most `width` columns, each ended by a line feed. The first line
// begins with `first`, the others with as many blanks as `rest` says. A longer word has a line of its own.
void AppendWrapped(absl::string_view text, absl::string_view first, size_t rest, size_t width, std::string& out);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_DISPLAY_H_
