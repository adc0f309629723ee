// The words that a thread looked up last, with what the lexicon says of them. For the lexicon alone.
//
// Few words make up most of any text. Of each, all that Annotate asks for stands here in one line of the processor's
// cache, where the tables of the lexicon take several that lie far apart.
#ifndef GAINSAY_CLAIMS_LEXICON_WORD_CACHE_H_
#define GAINSAY_CLAIMS_LEXICON_WORD_CACHE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "absl/strings/string_view.h"
#include "claims/text/text.h"

namespace gainsay {

// `Phrases` is what the lexicon keeps of the phrases that begin with a word, `Sense` what it says of the word alone.
template <typename Phrases, typename Sense>
class WordCache {
 public:
  static constexpr size_t kMaxSize = 18;

  struct alignas(64) Entry {
    // nullptr if no phrase begins with the word.
    const Phrases* phrases = nullptr;
    // Where a phrase begins, the SecondWordBit of each word that may come next.
    uint64_t second_words = 0;
    // By level of capitals.
    const Sense* senses[3] = {};
    uint32_t hash = 0;
    TokenKind kind = TokenKind::kWord;
    uint8_t size = kEmpty;
    char word[kMaxSize];
  };

  // One of 64 bits, told from the hash of a word.
  static uint64_t SecondWordBit(uint32_t hash) { return uint64_t{1} << (hash >> 26); }

  // Forgets all words unless they are of the lexicon of this number.
  void Enter(uint64_t lexicon) {
    if (lexicon == lexicon_) return;
    lexicon_ = lexicon;
    for (Entry& entry : entries_) entry.size = kEmpty;
  }

  static bool MayHold(const Token& token) { return !token.folded.empty() && token.folded.size() <= kMaxSize; }

  // The one place for the token's word; `hash` is that of its folded spelling.
  Entry& At(uint32_t hash) { return entries_[hash % kEntries]; }

  static bool Holds(const Entry& entry, const Token& token, uint32_t hash) {
    return entry.hash == hash && entry.size == token.folded.size() && entry.kind == token.kind &&
           IsSame(entry.word, token.folded.data(), token.folded.size());
  }

  // Puts the token's word in place of another; the caller sets what it means.
  static void Replace(Entry& entry, const Token& token, uint32_t hash) {
    entry.hash = hash;
    entry.kind = token.kind;
    entry.size = static_cast<uint8_t>(token.folded.size());
    std::copy(token.folded.begin(), token.folded.end(), entry.word);
  }

 private:
  // A megabyte: of the words of news, those that are not among so many make up a few in a hundred.
  static constexpr size_t kEntries = 16384;
  static constexpr uint8_t kEmpty = 255;

  template <typename Number>
  static bool StartSame(const char* a, const char* b) {
    Number x, y;
    std::memcpy(&x, a, sizeof(Number));
    std::memcpy(&y, b, sizeof(Number));
    return x == y;
  }

  // Words are short, and each is compared once: without a call, both ends at a time.
  static bool IsSame(const char* a, const char* b, size_t size) {
    if (size > 16) return std::memcmp(a, b, size) == 0;
    if (size >= 8) return StartSame<uint64_t>(a, b) && StartSame<uint64_t>(a + size - 8, b + size - 8);
    if (size >= 4) return StartSame<uint32_t>(a, b) && StartSame<uint32_t>(a + size - 4, b + size - 4);
    // The first, the middle and the last of up to three are all of them.
    return (a[0] == b[0]) & (a[size / 2] == b[size / 2]) & (a[size - 1] == b[size - 1]);
  }

  uint64_t lexicon_ = 0;
  std::array<Entry, kEntries> entries_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_LEXICON_WORD_CACHE_H_
