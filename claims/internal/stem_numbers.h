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
    const Known& known = known_[hash % kKnown];
    if (known.hash == hash && absl::string_view(known.word, known.size) == word) return known.number;
    return Find(word, hash);
  }

  // Has the processor read what Of asks for first.
  void Prefetch(uint32_t hash) const { __builtin_prefetch(&known_[hash % kKnown]); }

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

  // One of the words met last, in half a line of the processor's cache.
  struct Known {
    uint32_t hash = 0;
    uint32_t number = 0;
    // 0 for none: no word is empty.
    uint8_t size = 0;
    char word[23];
  };
  static constexpr size_t kKnown = 8192;

  // Of a word that is not the known one of its hash; makes it that.
  uint32_t Find(absl::string_view word, uint32_t hash);

  // By hash.
  std::vector<Known> known_ = std::vector<Known>(kKnown);
  absl::flat_hash_map<std::string, uint32_t> words_;
  absl::flat_hash_map<std::string, uint32_t> stems_;
  // By stem, the list that it was added to last; and how many lists there are.
  std::vector<uint64_t> last_list_;
  uint64_t lists_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_STEM_NUMBERS_H_
