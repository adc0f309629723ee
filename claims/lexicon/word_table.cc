#include "claims/lexicon/word_table.h"

#include <cstring>

namespace gainsay {
namespace {

constexpr size_t kHeaderNumbers = 3;

template <typename Number>
Number Little(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof(number));
  return number;
}

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
  constexpr uint64_t kMultiplier = 0x9E3779B97F4A7C15u;
  const char* at = word.data();
  size_t left = word.size();
  uint64_t hash = left * kMultiplier;
  for (; left > 8; at += 8, left -= 8) {
    hash = (hash ^ Little<uint64_t>(at)) * kMultiplier;
    hash ^= hash >> 29;
  }
  uint64_t rest = 0;
  if (left >= 4) {
    rest = Little<uint32_t>(at) | static_cast<uint64_t>(Little<uint32_t>(at + left - 4)) << 32;
  } else if (left > 0) {
    const auto byte = [&](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(at[i])); };
    rest = byte(0) | byte(left / 2) << 8 | byte(left - 1) << 16;
  }
  hash = (hash ^ rest) * kMultiplier;
  return static_cast<uint32_t>(hash >> 32);
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
