// The words of a text in Markdown.
#ifndef GAINSAY_CLI_READERS_MARKDOWN_H_
#define GAINSAY_CLI_READERS_MARKDOWN_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

// Takes CommonMark in UTF-8 without its marks: headings, emphasis, links (the words stay, the address goes), lists,
// quotes and HTML. Pictures and blocks of code are left out. Lines stay as they are broken.
//
// What stands between lines of "---" at the very beginning tells title, date, publisher and url, one "name: value" a
// line.
absl::Status ReadMarkdown(absl::string_view markdown, Extracted& extracted);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_MARKDOWN_H_
