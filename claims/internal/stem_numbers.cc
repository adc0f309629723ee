#include "claims/internal/stem_numbers.h"

#include <utility>

#include "claims/internal/stem.h"

namespace gainsay {

StemNumbers& StemNumbers::OfThread() {
  thread_local StemNumbers numbers;
  return numbers;
}

void StemNumbers::Begin() {
  if (words_.size() <= kMaxWords) return;
  words_.clear();
  slots_.assign(kFirstSlots, Slot());
  stems_.clear();
  numbers_of_stems_.clear();
  last_list_.clear();
}

uint32_t StemNumbers::Add(absl::string_view word, uint32_t hash) {
  std::string stem = gainsay::Stem(word);
  const auto [number, is_new] = numbers_of_stems_.try_emplace(stem, static_cast<uint32_t>(stems_.size()));
  if (is_new) {
    stems_.push_back(std::move(stem));
    last_list_.push_back(0);
  }
  if (2 * (words_.size() + 1) > slots_.size()) {
    std::vector<Slot> known(2 * slots_.size());
    known.swap(slots_);
    for (const Slot& slot : known) {
      if (slot.word != kNone) AddSlot(slot.hash, slot.word);
    }
  }
  AddSlot(hash, static_cast<uint32_t>(words_.size()));
  words_.push_back({std::string(word), number->second});
  return number->second;
}

void StemNumbers::AddSlot(uint32_t hash, uint32_t word) {
  const size_t mask = slots_.size() - 1;
  size_t at = hash & mask;
  while (slots_[at].word != kNone) at = (at + 1) & mask;
  slots_[at] = {hash, word};
}

}  // namespace gainsay
