// A large table of words with their parts of speech and classes, made from WordNet when the program is built
// (tools/wordnet), so that nothing is parsed or hashed when it starts.
//
// Layout, all numbers 32-bit little-endian: number of slots (a power of two), number of senses, offset of the strings;
// then for each sense the offset of its name, then for each slot the offset of its word (0: empty) and its sense, in
// whose top byte stands the top byte of the word's hash; then the strings, each ended by NUL. A word's slot is the
// first free or equal one from Hash(word) on. A sense's name lists tags with their forms: "noun:plural person:plural
// verb:third".
#ifndef GAINSAY_CLAIMS_LEXICON_WORD_TABLE_H_
#define GAINSAY_CLAIMS_LEXICON_WORD_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

#include "absl/strings/string_view.h"

namespace gainsay {

class WordTable {
 public:
  // `bytes` must stay alive. An empty table knows no words; so does one whose header does not fit its size.
  explicit WordTable(absl::string_view bytes);

  // Number of the word's sense; nullopt if the table does not hold the word. `word` must be folded.
  std::optional<uint32_t> Find(absl::string_view word) const { return Find(word, Hash(word)); }
  // The same, for those who know the word's hash.
  std::optional<uint32_t> Find(absl::string_view word, uint32_t hash) const;

  // Has the processor read the place of the hash.
  void Prefetch(uint32_t hash) const;
  // The same for the word there, once that place is read.
  void PrefetchWord(uint32_t hash) const;

  uint32_t sense_count() const { return senses_; }
  absl::string_view SenseName(uint32_t sense) const;

  // The same on every machine.
  static uint32_t Hash(absl::string_view word);
  // What a slot holds beside the offset.
  static uint32_t SenseAndHash(uint32_t sense, uint32_t hash) { return sense | (hash & kHashBits); }
  static constexpr uint32_t kMaxSenses = 1u << 24;

 private:
  static constexpr uint32_t kHashBits = ~(kMaxSenses - 1);

  template <typename Number>
  static Number Little(const char* bytes) {
    Number number;
    std::memcpy(&number, bytes, sizeof(number));
    return number;
  }

  uint32_t Number(size_t index) const;
  absl::string_view StringAt(uint32_t offset) const;

  absl::string_view bytes_;
  uint32_t slots_ = 0;
  uint32_t senses_ = 0;
  uint32_t strings_ = 0;
};

// Asked of each word: without a call.
inline uint32_t WordTable::Hash(absl::string_view word) {
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

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_WORD_TABLE_H_
