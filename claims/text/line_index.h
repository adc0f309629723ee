// Places in a document for people: lines and columns from byte offsets.
#ifndef GAINSAY_CLAIMS_TEXT_LINE_INDEX_H_
#define GAINSAY_CLAIMS_TEXT_LINE_INDEX_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

class LineIndex {
 public:
  struct Position {
    uint32_t line = 1;    // from 1
    uint32_t column = 1;  // characters (code points), from 1
  };

  // `source` must outlive the index.
  explicit LineIndex(absl::string_view source);

  // Where byte `offset` stands; an offset past the end is taken for the end.
  Position At(size_t offset) const;
  // The line that holds byte `offset`, without its line feed.
  absl::string_view LineAt(size_t offset) const;

 private:
  // The line that holds byte `offset`, from 0.
  size_t LineOf(size_t offset) const;
  // Characters that begin before `offset`.
  uint32_t CharactersBefore(size_t offset) const;

  absl::string_view source_;
  // Whether each byte of it is a character.
  bool narrow_;
  std::vector<uint32_t> starts_;  // first byte of each line
  // Characters before each block of the source, where some line is so long that counting them again would cost its
  // square; else empty.
  std::vector<uint32_t> blocks_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_LINE_INDEX_H_
