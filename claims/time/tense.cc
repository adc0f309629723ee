#include "claims/time/tense.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace gainsay {
namespace {

// How many tokens away a verb may stand.
constexpr uint32_t kBefore = 25;
constexpr uint32_t kAfter = 12;

bool IsPast(const DateWords& words, uint32_t at) {
  if (!words.IsWord(at)) return false;
  const absl::string_view word = words.folded(at);
  const bool regular = word.size() > 3 && absl::EndsWith(word, "ed") && !absl::EndsWith(word, "eed") &&
                       (words.IsLower(at) || words.all_capitals());
  if (!regular && !words.IsTagged(at, words.tags().past)) return false;
  // The participle of "will be held", which says nothing by itself.
  return !words.Is(at - 1, "be");
}

bool IsFuture(const DateWords& words, uint32_t at, bool strong) {
  if (words.Month(at) > 0) return false;
  const Hit hit = words.Find(at, words.tags().future);
  return hit && (!strong || hit.meaning->category == "strong");
}

}  // namespace

Tense TenseAround(const DateWords& words, uint32_t first, uint32_t last) {
  // "called a strike for Monday", but "blamed him for Monday's attack" and "sales for April"
  if (first > words.begin() && words.Is(first - 1, "for") && words.Weekday(first) > 0 && !words.Is(last, "'s"))
    return Tense::kFuture;
  for (uint32_t at = first; at > words.begin() && first - at < kBefore;) {
    --at;
    if (words.Is(at, ";")) break;
    if (IsFuture(words, at, false)) return Tense::kFuture;
    if (IsPast(words, at)) return Tense::kPast;
  }
  const uint32_t end = std::min(words.end(), last + kAfter);
  for (uint32_t at = last; at < end; ++at) {
    if (IsFuture(words, at, true)) return Tense::kFuture;
    if (IsPast(words, at)) return Tense::kPast;
  }
  return Tense::kUnmarked;
}

}  // namespace gainsay
