// The article in a page.
#ifndef GAINSAY_CLI_READERS_HTML_H_
#define GAINSAY_CLI_READERS_HTML_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

// Takes the text of a page in UTF-8 without its furniture: navigation, headers and footers, asides, scripts, forms,
// comments, share bars, "Read more", lists of links. What is left over is the article of the page where it has one that
// holds half of the words, else its main part, else all of it. The headline comes first.
//
// Paragraphs, headings and items of lists become paragraphs, cells of a table lines.
absl::Status ReadHtml(absl::string_view html, Extracted& extracted);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_HTML_H_
