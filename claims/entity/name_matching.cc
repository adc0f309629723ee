#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "claims/entity/entity.h"

namespace gainsay {
namespace {

// The Arabic article, in the spellings in which it is joined to names.
bool IsArticle(absl::string_view word) { return word == "al" || word == "el" || word == "ul" || word == "the"; }

std::string WordSkeleton(absl::string_view word) {
  std::string skeleton;
  for (const char c : word) {
    if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y') continue;
    // Doubling is a matter of spelling: Qassem, Qasem. Beyond ASCII, equal bytes are no doubled letter.
    if (!skeleton.empty() && skeleton.back() == c && static_cast<unsigned char>(c) < 0x80) continue;
    skeleton += c;
  }
  return skeleton.size() < 3 ? std::string(word) : skeleton;
}

std::vector<std::string> SkeletonWords(absl::string_view id) {
  std::vector<std::string> words;
  for (const absl::string_view word : absl::StrSplit(id, '-', absl::SkipEmpty())) {
    if (!IsArticle(word)) words.push_back(WordSkeleton(word));
  }
  return words;
}

}  // namespace

std::string NameSkeleton(absl::string_view entity_id) { return absl::StrJoin(SkeletonWords(entity_id), "-"); }

bool NamesMatch(absl::string_view id_a, absl::string_view id_b) {
  return id_a == id_b || SkeletonsMatch(NameSkeleton(id_a), NameSkeleton(id_b));
}

bool SkeletonsMatch(absl::string_view a, absl::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty() || !absl::EndsWith(b, a)) return false;
  return a.size() == b.size() || b[b.size() - a.size() - 1] == '-';
}

}  // namespace gainsay
