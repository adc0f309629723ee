// Puts a text together from pieces of a file, and keeps where each stands.
#ifndef GAINSAY_CLI_READERS_TEXT_BUILDER_H_
#define GAINSAY_CLI_READERS_TEXT_BUILDER_H_

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "cli/readers/offset_map.h"

namespace gainsay::cli {

class TextBuilder {
 public:
  // What stands between two pieces; where several are asked for, the strongest does. Nothing stands before the first
  // piece and after the last one.
  enum class Gap { kNone, kSpace, kLine, kParagraph };
  void Separate(Gap gap) {
    if (gap > gap_) gap_ = gap;
  }

  // Bytes of the file from `offset`, copied.
  void Copy(absl::string_view bytes, uint32_t offset) {
    if (bytes.empty()) return;
    CloseGap(offset);
    text_.append(bytes.data(), bytes.size());
    map_.AddSame(static_cast<uint32_t>(bytes.size()), offset);
  }

  // A character that the file writes in `file_bytes` bytes from `offset`.
  void Replace(absl::string_view character, uint32_t offset, uint32_t file_bytes) {
    if (character.empty()) return;
    CloseGap(offset);
    text_.append(character.data(), character.size());
    map_.Add(static_cast<uint32_t>(character.size()), offset, file_bytes);
  }

  // The same as Copy, with each run of white space as one gap.
  void CopyWords(absl::string_view bytes, uint32_t offset) {
    constexpr absl::string_view kSpace = " \t\n\v\f\r";
    size_t at = 0;
    while (at < bytes.size()) {
      const size_t word = bytes.find_first_not_of(kSpace, at);
      if (word != at) Separate(Gap::kSpace);
      if (word == bytes.npos) return;
      at = std::min(bytes.find_first_of(kSpace, word), bytes.size());
      Copy(bytes.substr(word, at - word), offset + static_cast<uint32_t>(word));
    }
  }

  const std::string& text() const { return text_; }
  std::string& text() { return text_; }
  OffsetMap& map() { return map_; }

 private:
  void CloseGap(uint32_t offset) {
    constexpr absl::string_view kGaps[] = {"", " ", "\n", "\n\n"};
    const absl::string_view gap = text_.empty() ? "" : kGaps[static_cast<int>(gap_)];
    text_.append(gap.data(), gap.size());
    map_.Add(static_cast<uint32_t>(gap.size()), offset, 0);
    gap_ = Gap::kNone;
  }

  std::string text_;
  OffsetMap map_;
  Gap gap_ = Gap::kNone;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_TEXT_BUILDER_H_
