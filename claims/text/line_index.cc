#include "claims/text/line_index.h"

#include <algorithm>

namespace gainsay {

LineIndex::LineIndex(absl::string_view source) : source_(source), starts_{0} {
  for (size_t at = source.find('\n'); at != absl::string_view::npos; at = source.find('\n', at + 1)) {
    starts_.push_back(static_cast<uint32_t>(at + 1));
  }
}

LineIndex::Position LineIndex::At(size_t offset) const {
  offset = std::min(offset, source_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  Position position;
  position.line = static_cast<uint32_t>(next - starts_.begin());
  for (size_t at = *(next - 1); at < offset; ++at) {
    if ((static_cast<unsigned char>(source_[at]) & 0xC0) != 0x80) ++position.column;
  }
  return position;
}

absl::string_view LineIndex::LineAt(size_t offset) const {
  offset = std::min(offset, source_.size());
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const size_t begin = *(next - 1);
  return source_.substr(begin, std::min(source_.find('\n', begin), source_.size()) - begin);
}

}  // namespace gainsay
