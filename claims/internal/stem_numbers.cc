#include "claims/internal/stem_numbers.h"

#include "claims/internal/stem.h"

namespace gainsay {

StemNumbers& StemNumbers::OfThread() {
  thread_local StemNumbers numbers;
  return numbers;
}

void StemNumbers::Begin() {
  if (words_.size() <= kMaxWords) return;
  words_.clear();
  stems_.clear();
  last_list_.clear();
}

uint32_t StemNumbers::Of(absl::string_view word) {
  if (const auto known = words_.find(word); known != words_.end()) return known->second;
  const uint32_t number = stems_.try_emplace(Stem(word), static_cast<uint32_t>(stems_.size())).first->second;
  last_list_.resize(stems_.size(), 0);
  words_.emplace(word, number);
  return number;
}

}  // namespace gainsay
