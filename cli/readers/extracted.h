// What a reader of one format takes out of a file.
#ifndef GAINSAY_CLI_READERS_EXTRACTED_H_
#define GAINSAY_CLI_READERS_EXTRACTED_H_

#include <cstdint>
#include <string>
#include <vector>

#include "cli/readers/offset_map.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

struct Extracted {
  // The words, in UTF-8: a paragraph a line, with blank lines between, or lines as the file breaks them.
  std::string text;
  // From `text` to the bytes that the reader was given. Means nothing for formats whose bytes show no words.
  OffsetMap map;
  // First byte of each page in `text`; empty where there are no pages.
  std::vector<uint32_t> pages;
  // What the file tells of itself: title, publisher, url, published.
  v1::Source found;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_EXTRACTED_H_
