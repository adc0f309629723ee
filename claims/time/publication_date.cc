#include "claims/time/publication_date.h"

#include <algorithm>

namespace gainsay {
namespace {

// Longest byline and longest place of a dateline, in tokens.
constexpr uint32_t kLongestByline = 24;
constexpr uint32_t kLongestPlace = 14;

bool IsDash(const DateWords& words, uint32_t at) { return words.Is(at, "-") || words.Is(at, "--"); }

// A word of running text, as a byline has none.
bool IsRunning(const DateWords& words, uint32_t at) {
  return words.IsLower(at) && !words.IsTagged(at, words.tags().byline) && !words.IsGlued(at);
}

bool IsMade(const DateWords& words, uint32_t at) {
  const Meaning* const meaning = words.Meant(at, words.tags().byline);
  return meaning != nullptr && meaning->category == "made";
}

// What may stand right before the date of a byline: nothing, a separator, "Posted on".
bool IsBylineLink(const DateWords& words, uint32_t begin, uint32_t at) {
  if (at < begin || !words.Has(at)) return true;
  if (words.IsPunctuation(at) || IsMade(words, at) || words.Weekday(at) > 0) return true;
  return (words.Is(at, "on") || words.Is(at, "at")) && at > begin && IsMade(words, at - 1);
}

// Whether day and year stand there in digits; a named day is a headline's.
bool HasDayAndYear(const DateWords& words, const DateMention& mention) {
  int numbers = 0;
  for (uint32_t at = mention.first; at < mention.last; ++at) {
    numbers += words.IsNumber(at) ? (words.token(at).end - words.token(at).begin >= 8 ? 2 : 1) : 0;
  }
  return numbers >= 2;
}

// First token of the line that the token stands in, within the sentence; and the one after the line. Lines longer than
// a byline are not looked at to their ends.
uint32_t LineBegin(const DateWords& words, uint32_t at) {
  for (uint32_t i = 0; i < kLongestByline && at > words.begin() && !words.IsNewLine(at); ++i) --at;
  return at;
}
uint32_t LineEnd(const DateWords& words, uint32_t at) {
  for (uint32_t i = 0; i < kLongestByline && at < words.end() && !words.IsNewLine(at); ++i) ++at;
  return at;
}

bool IsByline(const DateWords& words, const DateMention& mention) {
  // A caption ends in a full stop, and its date in a clause. In other lines the line counts: where all of them are
  // short they look like one that was wrapped.
  if (words.Is(words.end() - 1, ".") && words.end() > mention.last) return false;
  const uint32_t begin = LineBegin(words, mention.first);
  const uint32_t end = LineEnd(words, mention.last);
  if (end - begin >= kLongestByline || !HasDayAndYear(words, mention)) return false;
  if (!IsBylineLink(words, begin, mention.first - 1)) return false;
  // "Statement of the county council, 5 June 2026".
  const bool names_itself = mention.last >= end && words.Find(begin, words.tags().document);
  for (uint32_t at = begin; at < end && !names_itself; ++at) {
    if ((at < mention.first || at >= mention.last) && IsRunning(words, at)) return false;
  }
  // After the date only a paper, a place or a time of day, behind a separator.
  return mention.last >= end || !words.IsWord(mention.last) || words.IsTagged(mention.last, words.tags().byline);
}

// "LES CAYES, Haiti, Aug 15 (Wire) -", "San Salvador, 3 Jan 90 -- [Text]", "Leme, 3 May 2026."
bool IsWireDateline(const DateWords& words, const DateMention& mention) {
  if (mention.first - words.begin() > kLongestPlace || mention.first == words.begin()) return false;
  // "Rio de Janeiro", "No city".
  int small_words = 0;
  for (uint32_t at = words.begin(); at < mention.first; ++at) small_words += IsRunning(words, at);
  if (small_words > 1 || words.IsLower(words.begin())) return false;
  if (!words.IsPunctuation(mention.first - 1)) return false;
  uint32_t after = mention.last;
  if (words.Is(after, "(")) {
    const uint32_t end = std::min(words.end(), after + 14);
    while (after < end && !words.Is(after, ")")) ++after;
    ++after;
  }
  // A sentence of nothing but one word and a full date: "Treaty of Rome, 25 March 1957." tells when something was.
  if (words.Is(after, ".") && after + 1 == words.end())
    return mention.first == words.begin() + 2 && HasDayAndYear(words, mention);
  return IsDash(words, after) || words.Is(after, ":") || words.Is(after, "|");
}

}  // namespace

bool IsDateline(const DateWords& words, const DateMention& mention, uint32_t sentence) {
  if (sentence >= kTopSentences || mention.relation != DateRelation::kAt) return false;
  const bool is_day = mention.granularity == v1::DateInterval::GRANULARITY_DAY;
  if ((is_day || !mention.resolved()) && IsWireDateline(words, mention)) return true;
  return is_day && !mention.relative && IsByline(words, mention);
}

}  // namespace gainsay
