#include "claims/internal/stem_numbers.h"

#include <algorithm>

#include "claims/internal/stem.h"

namespace gainsay {

StemNumbers& StemNumbers::OfThread() {
  thread_local StemNumbers numbers;
  return numbers;
}

void StemNumbers::Begin() {
  if (words_.size() <= kMaxWords) return;
  known_.assign(kKnown, Known());
  words_.clear();
  stems_.clear();
  last_list_.clear();
}

uint32_t StemNumbers::Find(absl::string_view word, uint32_t hash) {
  const auto [found, is_new] = words_.try_emplace(word, 0);
  if (is_new) {
    found->second = stems_.try_emplace(Stem(word), static_cast<uint32_t>(stems_.size())).first->second;
    last_list_.resize(stems_.size(), 0);
  }
  if (!word.empty() && word.size() <= sizeof(Known::word)) {
    Known& known = known_[hash % kKnown];
    known.hash = hash;
    known.number = found->second;
    known.size = static_cast<uint8_t>(word.size());
    std::copy(word.begin(), word.end(), known.word);
  }
  return found->second;
}

}  // namespace gainsay
