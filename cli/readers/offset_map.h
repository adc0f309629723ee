// Where the bytes of a text stand in what the text was made from.
#ifndef GAINSAY_CLI_READERS_OFFSET_MAP_H_
#define GAINSAY_CLI_READERS_OFFSET_MAP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gainsay::cli {

// A text is a row of units, each of which stands for some bytes of the file. Most are single bytes that were copied;
// others are a character in another encoding ("é" is two bytes of text and one of a file in Latin-1), an entity
// ("&eacute;" is eight of the file) or something that stands nowhere, such as the blank line between two paragraphs.
//
//   OffsetMap map;            // of the HTML "<p>caf&eacute; 27</p>", with the text "café 27"
//   map.AddSame(3, 3);        // caf
//   map.Add(2, 6, 8);         // é
//   map.AddSame(3, 14);       //  27
//   map.Find(3, 8)            // "é 27" is [6, 17)
class OffsetMap {
 public:
  // A stretch of bytes, `end` excluded.
  struct Range {
    uint32_t begin = 0;
    uint32_t end = 0;
  };

  // The next `text_bytes` of the text are one unit, which stands for the `file_bytes` from `file_begin`; both may be 0.
  void Add(uint32_t text_bytes, uint32_t file_begin, uint32_t file_bytes);
  // The next `bytes` of the text are those of the file from `file_begin`, each a unit.
  void AddSame(uint32_t bytes, uint32_t file_begin);

  // The text of `other`, whose file is the same, follows.
  void Append(const OffsetMap& other);

  uint32_t text_size() const { return text_size_; }
  // Whether every byte of the text stands at the same offset in the file.
  bool IsIdentity() const;

  // The bytes of the file that the bytes of the text stand for, whole units always. An empty stretch gives the place of
  // its first byte.
  Range Find(uint32_t begin, uint32_t end) const;

  // From this map's text to the file of `next`, where this one's file is the text of `next`.
  OffsetMap Then(const OffsetMap& next) const;

 private:
  // Units of the same two sizes, one after the other on both sides.
  struct Run {
    uint32_t text = 0;
    uint32_t file = 0;
    uint32_t text_step = 1;
    uint32_t file_step = 1;
  };

  // The run that holds byte `at` of the text; there must be one.
  size_t RunAt(uint32_t at) const;
  uint32_t EndOf(size_t run) const;
  void AddThrough(const OffsetMap& next, uint32_t begin, uint32_t end);

  std::vector<Run> runs_;
  uint32_t text_size_ = 0;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_OFFSET_MAP_H_
