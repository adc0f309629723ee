#include "claims/text/line_index.h"

#include <algorithm>

#include "claims/text/unicode.h"

namespace gainsay {

namespace {

constexpr size_t kBlock = 1024;
constexpr size_t kLongLine = 4 * kBlock;
// Lines that are wrapped by hand have some 70 characters.
constexpr size_t kUsualLine = 64;

}  // namespace

LineIndex::LineIndex(absl::string_view source) : source_(source), narrow_(IsAscii(source)), starts_{0} {
  starts_.reserve(source.size() / kUsualLine + 1);
  size_t longest = 0;
  for (size_t at = source.find('\n'); at != absl::string_view::npos; at = source.find('\n', at + 1)) {
    longest = std::max(longest, at - starts_.back());
    starts_.push_back(static_cast<uint32_t>(at + 1));
  }
  longest = std::max(longest, source.size() - starts_.back());
  if (narrow_ || longest < kLongLine) return;
  uint32_t characters = 0;
  for (size_t at = 0; at < source.size(); at += kBlock) {
    blocks_.push_back(characters);
    characters += CountCharacters(source.substr(at, kBlock));
  }
  blocks_.push_back(characters);
}

uint32_t LineIndex::CharactersBefore(size_t offset) const {
  const size_t block = offset / kBlock;
  return blocks_[block] + CountCharacters(source_.substr(block * kBlock, offset - block * kBlock));
}

size_t LineIndex::LineOf(size_t offset) const {
  // By halves, without branches: which half it is cannot be foretold.
  const uint32_t* first = starts_.data();
  for (size_t lines = starts_.size(); lines > 1;) {
    const size_t half = lines / 2;
    first += first[half] <= offset ? half : 0;
    lines -= half;
  }
  return static_cast<size_t>(first - starts_.data());
}

LineIndex::Position LineIndex::At(size_t offset) const {
  offset = std::min(offset, source_.size());
  const size_t line = LineOf(offset);
  Position position;
  position.line = static_cast<uint32_t>(line + 1);
  const size_t begin = starts_[line];
  if (narrow_) {
    position.column += static_cast<uint32_t>(offset - begin);
  } else {
    position.column += offset - begin < kLongLine ? CountCharacters(source_.substr(begin, offset - begin))
                                                  : CharactersBefore(offset) - CharactersBefore(begin);
  }
  return position;
}

absl::string_view LineIndex::LineAt(size_t offset) const {
  offset = std::min(offset, source_.size());
  const size_t begin = starts_[LineOf(offset)];
  return source_.substr(begin, std::min(source_.find('\n', begin), source_.size()) - begin);
}

}  // namespace gainsay
