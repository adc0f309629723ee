#include "claims/lexicon/word_table.h"

#include <cstring>

namespace gainsay {
namespace {

constexpr size_t kHeaderNumbers = 3;

}  // namespace

WordTable::WordTable(absl::string_view bytes) : bytes_(bytes) {
  if (bytes_.size() < kHeaderNumbers * 4) return;
  const uint32_t slots = Number(0), senses = Number(1), strings = Number(2);
  const uint64_t numbers = kHeaderNumbers + senses + 2ull * slots;
  if (numbers * 4 > strings || strings >= bytes_.size() || (slots & (slots - 1)) != 0 || bytes_.back() != '\0') return;
  slots_ = slots;
  senses_ = senses;
  strings_ = strings;
}

uint32_t WordTable::Number(size_t index) const {
  uint32_t number;
  std::memcpy(&number, bytes_.data() + index * 4, 4);
  return number;
}

absl::string_view WordTable::StringAt(uint32_t offset) const {
  return offset < bytes_.size() ? absl::string_view(bytes_.data() + offset) : absl::string_view();
}

absl::string_view WordTable::SenseName(uint32_t sense) const { return StringAt(Number(kHeaderNumbers + sense)); }

void WordTable::Prefetch(uint32_t hash) const {
  if (slots_ == 0) return;
  const size_t slot = kHeaderNumbers + senses_ + 2 * static_cast<size_t>(hash & (slots_ - 1));
  __builtin_prefetch(bytes_.data() + slot * 4);
}

void WordTable::PrefetchWord(uint32_t hash) const {
  if (slots_ == 0) return;
  const uint32_t offset = Number(kHeaderNumbers + senses_ + 2 * static_cast<size_t>(hash & (slots_ - 1)));
  if (offset < bytes_.size()) __builtin_prefetch(bytes_.data() + offset);
}

std::optional<uint32_t> WordTable::Find(absl::string_view word, uint32_t hash) const {
  if (slots_ == 0) return std::nullopt;
  const size_t table = kHeaderNumbers + senses_;
  for (uint32_t slot = hash & (slots_ - 1), tries = 0; tries < slots_; slot = (slot + 1) & (slots_ - 1), ++tries) {
    const uint32_t offset = Number(table + 2 * slot);
    if (offset == 0) return std::nullopt;
    const uint32_t sense = Number(table + 2 * slot + 1);
    if ((sense & kHashBits) != (hash & kHashBits) || offset >= bytes_.size()) continue;
    const absl::string_view rest = bytes_.substr(offset);
    // The table ends in NUL.
    if (rest.size() > word.size() && rest[word.size()] == '\0' && rest.substr(0, word.size()) == word) {
      return sense & ~kHashBits;
    }
  }
  return std::nullopt;
}

}  // namespace gainsay
