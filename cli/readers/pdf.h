// The text of a PDF.
#ifndef GAINSAY_CLI_READERS_PDF_H_
#define GAINSAY_CLI_READERS_PDF_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

// Takes the text, the title and where each page begins, by way of the program gainsay-pdf, which stands beside this one
// or in ../lib/gainsay. The days in a PDF tell when the file was made and not when it was published: they are not read.
// `extracted.map` means nothing.
absl::Status ReadPdf(absl::string_view bytes, Extracted& extracted);

// Puts pages together: lines that repeat at the head or foot of pages and page numbers are left out, words that are
// broken at the end of a line are joined, and a sentence goes on from one page to the next.
void JoinPages(const std::vector<std::string>& pages, Extracted& extracted);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_PDF_H_
