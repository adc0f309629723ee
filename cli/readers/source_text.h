// A document as the readers give it, and the way back from what was found in it to its file.
#ifndef GAINSAY_CLI_READERS_SOURCE_TEXT_H_
#define GAINSAY_CLI_READERS_SOURCE_TEXT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "claims/extractor.h"
#include "cli/readers/encoding.h"
#include "cli/readers/offset_map.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

struct SourceText {
  // The words, without what only dresses them, and what is known of who published them.
  Document document;
  // From document.text to `bytes`.
  OffsetMap map;

  // The part of the file that holds the document, whole lines of it. For v1::SPAN_BASE_TEXT, the text itself.
  std::string bytes;
  CharacterWidth width = CharacterWidth::kUtf8;
  // Where that part begins in the file (uncompressed, if it is compressed).
  uint32_t first_byte = 0;
  uint32_t first_line = 1;
  v1::SpanBase span_base = v1::SPAN_BASE_FILE;
  // First byte of each page in document.text; empty where there are no pages.
  std::vector<uint32_t> pages;

  // Of the bytes that the file holds of this document.
  std::string sha256;

  // Whether spans in the document's text are spans of the file.
  bool IsFile() const;
};

// Finds places of a document's text in its file.
class FilePlaces {
 public:
  // `source` must outlive it.
  explicit FilePlaces(const SourceText& source);

  struct Place {
    uint32_t begin = 0;
    uint32_t end = 0;
    uint32_t line = 1;
    uint32_t column = 1;
    uint32_t page = 0;
  };
  // Where bytes `begin` to `end` - 1 of the document's text stand.
  Place Find(uint32_t begin, uint32_t end) const;

 private:
  bool EndsLine(size_t at) const;
  // Characters that begin in bytes `begin` to `end` - 1; `begin` is the first byte of a line.
  uint32_t CountCharacters(size_t begin, size_t end) const;
  // The same from the first byte of the source.
  uint32_t CharactersBefore(size_t end) const;

  const SourceText& source_;
  std::vector<uint32_t> lines_;  // first byte of each in source_.bytes
  bool one_byte_each_ = false;   // each character
  // Characters before each block of source_.bytes, where some line is so long that counting them again would cost its
  // square; else empty.
  std::vector<uint32_t> blocks_;
};

// Turns what was extracted from `source.document` into something about the file: all spans, and the hashes. The words
// of values are kept beside, since the bytes under a span may hold markup or another encoding. To be called once.
void PlaceInFile(const SourceText& source, v1::ClaimSet& claim_set);

// The same for anything else that has a source; its places are the caller's to find.
void PlaceInFile(const SourceText& source, v1::Source& record);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_SOURCE_TEXT_H_
