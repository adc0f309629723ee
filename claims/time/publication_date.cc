#include "claims/time/publication_date.h"

#include <algorithm>

namespace gainsay {
namespace {

// How many sentences of the document may hold its date, headlines and bylines included.
constexpr uint32_t kTopSentences = 10;
// Longest byline and longest place of a dateline, in tokens.
constexpr uint32_t kLongestByline = 24;
constexpr uint32_t kLongestPlace = 14;

bool IsDash(const DateWords& words, uint32_t at) { return words.Is(at, "-") || words.Is(at, "--"); }

// A word of running text, as a byline has none.
bool IsRunning(const DateWords& words, uint32_t at) {
  return words.IsLower(at) && !words.IsTagged(at, words.tags().byline) && !words.IsGlued(at);
}

// Words that may stand right before the date of a byline: nothing, a separator, "Posted on".
bool IsByLineLink(const DateWords& words, uint32_t at) {
  return !words.Has(at) || words.IsPunctuation(at) || words.IsTagged(at, words.tags().byline) ||
         words.IsTagged(at, words.tags().weekday);
}

bool IsByline(const DateWords& words, const DateMention& mention) {
  if (words.end() - words.begin() > kLongestByline) return false;
  if (!IsByLineLink(words, mention.first - 1)) return false;
  for (uint32_t at = words.begin(); at < words.end(); ++at) {
    if (at >= mention.first && at < mention.last) continue;
    if (IsRunning(words, at)) return false;
  }
  // A caption ends in a full stop, and its date in a clause.
  const bool stop = words.Is(words.end() - 1, ".") && words.end() - 1 >= mention.last;
  if (stop) return false;
  // After the date only a paper, a place or a time of day, behind a separator.
  return !words.IsWord(mention.last) || words.IsTagged(mention.last, words.tags().byline);
}

// "LES CAYES, Haiti, Aug 15 (Wire) -", "San Salvador, 3 Jan 90 -- [Text]".
bool IsWireDateline(const DateWords& words, const DateMention& mention) {
  if (mention.first - words.begin() > kLongestPlace || mention.first == words.begin()) return false;
  for (uint32_t at = words.begin(); at < mention.first; ++at) {
    if (IsRunning(words, at)) return false;
  }
  if (!words.IsPunctuation(mention.first - 1)) return false;
  uint32_t after = mention.last;
  if (words.Is(after, "(")) {
    const uint32_t end = std::min(words.end(), after + 14);
    while (after < end && !words.Is(after, ")")) ++after;
    ++after;
  }
  return IsDash(words, after) || words.Is(after, ":");
}

}  // namespace

bool IsDateline(const DateWords& words, const DateMention& mention, uint32_t sentence) {
  if (sentence >= kTopSentences || mention.relation != DateRelation::kAt) return false;
  return IsWireDateline(words, mention) || IsByline(words, mention);
}

}  // namespace gainsay
