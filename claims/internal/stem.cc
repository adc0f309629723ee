#include "claims/internal/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace gainsay {
namespace {

struct Deleter {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// The stems of the words met last: most words of a text are met again and again.
class Cache {
 public:
  static constexpr size_t kMaxSize = 23;
  struct Entry {
    uint8_t word_size = 0, stem_size = 0;
    char word[kMaxSize], stem[kMaxSize];
  };

  // The one place for the word.
  Entry& At(absl::string_view word) {
    uint32_t hash = 2166136261u;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return entries_[(hash ^ hash >> 15) % entries_.size()];
  }

 private:
  std::array<Entry, 8192> entries_;
};

std::string Compute(absl::string_view word) {
  // A stemmer holds the word that it works on: one for each thread.
  thread_local const std::unique_ptr<sb_stemmer, Deleter> stemmer(sb_stemmer_new("english", "UTF_8"));
  if (stemmer == nullptr) return std::string(word);
  const sb_symbol* stem =
      sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (stem == nullptr) return std::string(word);
  return std::string(reinterpret_cast<const char*>(stem), static_cast<size_t>(sb_stemmer_length(stemmer.get())));
}

}  // namespace

std::string Stem(absl::string_view word) {
  if (word.empty() || word.size() > Cache::kMaxSize) return Compute(word);
  thread_local const std::unique_ptr<Cache> cache(new Cache());
  Cache::Entry& entry = cache->At(word);
  if (absl::string_view(entry.word, entry.word_size) == word) return std::string(entry.stem, entry.stem_size);
  std::string stem = Compute(word);
  if (stem.size() > Cache::kMaxSize) return stem;
  entry.word_size = static_cast<uint8_t>(word.size());
  entry.stem_size = static_cast<uint8_t>(stem.size());
  std::copy(word.begin(), word.end(), entry.word);
  std::copy(stem.begin(), stem.end(), entry.stem);
  return stem;
}

}  // namespace gainsay
