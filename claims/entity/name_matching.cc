#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "claims/entity/entity.h"

namespace gainsay {
namespace {

// The Arabic article, in the spellings in which it is joined to names.
bool IsArticle(absl::string_view word) { return word == "al" || word == "el" || word == "ul" || word == "the"; }

bool IsVowel(char c) {
  static constexpr std::array<bool, 256> kVowels = [] {
    std::array<bool, 256> vowels = {};
    for (const unsigned char c : {'a', 'e', 'i', 'o', 'u', 'y'}) vowels[c] = true;
    return vowels;
  }();
  return kVowels[static_cast<unsigned char>(c)];
}

// Writes the word's skeleton to `to`, where it may take as much room as the word. Returns its end.
char* WriteWordSkeleton(absl::string_view word, char* to) {
  char* end = to;
  char last = '\0';
  // Without branches: nothing foretells where vowels stand.
  for (const char c : word) {
    // Doubling is a matter of spelling: Qassem, Qasem. Beyond ASCII, equal bytes are no doubled letter.
    const bool doubled = (end > to) & (c == last) & (static_cast<unsigned char>(c) < 0x80);
    const bool kept = !(IsVowel(c) | doubled);
    *end = c;
    end += kept;
    last = kept ? c : last;
  }
  return end - to >= 3 ? end : std::copy(word.begin(), word.end(), to);
}

// The last word that is no article; empty if there is none.
absl::string_view LastWord(absl::string_view entity_id) {
  while (true) {
    size_t begin = entity_id.size();
    while (begin > 0 && entity_id[begin - 1] != '-') --begin;
    const absl::string_view word = entity_id.substr(begin);
    if (!word.empty() && !IsArticle(word)) return word;
    if (begin == 0) return {};
    entity_id.remove_suffix(word.size() + 1);
  }
}

}  // namespace

std::string NameSkeleton(absl::string_view entity_id) {
  std::string skeleton(entity_id.size(), '\0');
  char* const begin = skeleton.data();
  char* end = begin;
  for (const absl::string_view word : absl::StrSplit(entity_id, '-', absl::SkipEmpty())) {
    if (IsArticle(word)) continue;
    if (end != begin) *end++ = '-';
    end = WriteWordSkeleton(word, end);
  }
  skeleton.resize(static_cast<size_t>(end - begin));
  return skeleton;
}

std::string LastWordSkeleton(absl::string_view entity_id) {
  const absl::string_view word = LastWord(entity_id);
  std::string skeleton(word.size(), '\0');
  skeleton.resize(static_cast<size_t>(WriteWordSkeleton(word, skeleton.data()) - skeleton.data()));
  return skeleton;
}

uint64_t LastWordConsonants(absl::string_view entity_id) {
  uint64_t consonants = 0;
  for (const char c : LastWord(entity_id)) consonants |= uint64_t{!IsVowel(c)} << (static_cast<unsigned char>(c) % 64);
  return consonants;
}

bool NamesMatch(absl::string_view id_a, absl::string_view id_b) {
  return id_a == id_b || SkeletonsMatch(NameSkeleton(id_a), NameSkeleton(id_b));
}

bool SkeletonsMatch(absl::string_view a, absl::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty() || !absl::EndsWith(b, a)) return false;
  return a.size() == b.size() || b[b.size() - a.size() - 1] == '-';
}

}  // namespace gainsay
