// Numbers for the stems of words, so that words can be compared without their letters.
//
//   StemNumbers& stems = StemNumbers::OfThread();
//   stems.Of("killed") == stems.Of("killing")
#ifndef GAINSAY_CLAIMS_INTERNAL_STEM_NUMBERS_H_
#define GAINSAY_CLAIMS_INTERNAL_STEM_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace gainsay {

class StemNumbers {
 public:
  // The thread's own. It goes from document to document, since most words of one were met in others.
  static StemNumbers& OfThread();

  // Starts a document: numbers told before may mean other stems from now on.
  void Begin();

  // The number of the word's stem, from 0. `hash` is any number that is always the same for the same word.
  uint32_t Of(absl::string_view word, uint32_t hash) {
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask; slots_[at].word != kNone; at = (at + 1) & mask) {
      if (slots_[at].hash != hash) continue;
      const Word& known = words_[slots_[at].word];
      if (known.text == word) return known.stem;
    }
    return Add(word, hash);
  }
  // The stem of the number; until the next call of Of.
  absl::string_view Stem(uint32_t number) const { return stems_[number]; }

  // Has the processor read what Of asks for first.
  void Prefetch(uint32_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }

  // The same for what it asks for then, once that is read.
  void PrefetchWord(uint32_t hash) const {
    const uint32_t word = slots_[hash & (slots_.size() - 1)].word;
    if (word != kNone) __builtin_prefetch(&words_[word]);
  }

  // The same for what Stem tells.
  void PrefetchStem(uint32_t number) const { __builtin_prefetch(&stems_[number]); }

  // Lists of words of different stems. The number of a new one.
  uint64_t NewList() { return ++lists_; }
  // Notes that a word of the stem is added; false if the list has one. Only the list begun last may be added to.
  bool AddTo(uint64_t list, uint32_t stem) {
    if (last_list_[stem] == list) return false;
    last_list_[stem] = list;
    return true;
  }

 private:
  // Words that are kept from one document to the next, some megabytes.
  static constexpr size_t kMaxWords = 1 << 15;
  static constexpr size_t kFirstSlots = 1 << 14;
  static constexpr uint32_t kNone = static_cast<uint32_t>(-1);

  // Words in the order in which they were met: those that are met often stand together.
  struct Word {
    std::string text;
    uint32_t stem = 0;
  };
  // Where the words are found by their hash.
  struct Slot {
    uint32_t hash = 0;
    uint32_t word = kNone;
  };

  // Adds a word that is not known; its stem's number.
  uint32_t Add(absl::string_view word, uint32_t hash);
  void AddSlot(uint32_t hash, uint32_t word);

  std::vector<Word> words_;
  // A power of two, at most half of them used.
  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);
  std::vector<std::string> stems_;
  absl::flat_hash_map<std::string, uint32_t> numbers_of_stems_;
  // By stem, the list that it was added to last; and how many lists there are.
  std::vector<uint64_t> last_list_;
  uint64_t lists_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_STEM_NUMBERS_H_
