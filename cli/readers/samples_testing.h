// One story in every format, for tests.
#ifndef GAINSAY_CLI_READERS_SAMPLES_TESTING_H_
#define GAINSAY_CLI_READERS_SAMPLES_TESTING_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay::cli {

struct Story {
  std::string title;
  // In ASCII, the first one a headline.
  std::vector<std::string> paragraphs;
};

// The file that holds the story, by the end of its name: ".txt", ".utf16.txt", ".utf16be.txt", ".bom.txt",
// ".wrapped.txt", ".html", ".utf16.html", ".md", ".eml", ".base64.eml", ".warc", ".warc.gz", ".txt.gz", ".jsonl",
// ".docx", ".odt", ".pdf". Web pages have furniture around the story, which names other numbers.
std::string SampleOf(const Story& story, absl::string_view ending);
std::vector<std::string> SampleEndings();

// A zip archive of files that are not compressed.
std::string ZipOf(const std::vector<std::pair<std::string, std::string>>& files);

// As gzip compresses it.
std::string GzipOf(absl::string_view bytes);

// A record of a WARC file with a page.
std::string WarcRecordOf(absl::string_view url, absl::string_view http_headers, absl::string_view body);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_SAMPLES_TESTING_H_
