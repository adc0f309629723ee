#include "compare/string_pool.h"

#include <algorithm>

namespace gainsay {

google::protobuf::ArenaOptions ArchiveBlocks() {
  google::protobuf::ArenaOptions options;
  options.start_block_size = size_t{1} << 12;
  options.max_block_size = size_t{1} << 20;
  return options;
}

StringPool::StringPool() : arena_(ArchiveBlocks()) {}

StringId StringPool::Intern(absl::string_view text) {
  if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
  const auto id = static_cast<StringId>(texts_.size());
  texts_.push_back(Keep(text));
  ids_.emplace(texts_.back(), id);
  return id;
}

StringId StringPool::Find(absl::string_view text) const {
  const auto found = ids_.find(text);
  return found == ids_.end() ? kNone : found->second;
}

absl::string_view StringPool::Keep(absl::string_view text) {
  char* const copy = google::protobuf::Arena::CreateArray<char>(&arena_, text.size());
  std::copy(text.begin(), text.end(), copy);
  return {copy, text.size()};
}

}  // namespace gainsay
