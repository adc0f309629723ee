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

uint32_t WordTable::Hash(absl::string_view word) {
  uint32_t hash = 2166136261u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
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

std::optional<uint32_t> WordTable::Find(absl::string_view word) const {
  if (slots_ == 0) return std::nullopt;
  const size_t table = kHeaderNumbers + senses_;
  for (uint32_t slot = Hash(word) & (slots_ - 1), tries = 0; tries < slots_;
       slot = (slot + 1) & (slots_ - 1), ++tries) {
    const uint32_t offset = Number(table + 2 * slot);
    if (offset == 0) return std::nullopt;
    if (StringAt(offset) == word) return Number(table + 2 * slot + 1);
  }
  return std::nullopt;
}

}  // namespace gainsay
