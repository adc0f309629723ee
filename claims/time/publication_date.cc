#include "claims/time/publication_date.h"

#include <algorithm>

namespace gainsay {
namespace {

// Longest byline, place and agency of a dateline, in tokens.
constexpr uint32_t kLongestByline = 24;
constexpr uint32_t kShortByline = 10;
constexpr uint32_t kLongestPlace = 14;
constexpr uint32_t kLongestAgency = 14;
// Behind so many sentences a sentence that is a date opens a part of the story.
constexpr uint32_t kOpeningSentences = 3;

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

// "29 July", whose year others may tell.
bool HasDayWithoutYear(const DateWords& words, const DateMention& mention) {
  int days = 0, months = 0;
  for (uint32_t at = mention.first; at < mention.last; ++at) {
    if (words.IsNumber(at)) days += words.Digits(at, 2) > 0 ? 1 : 2;
    months += words.Month(at) > 0;
  }
  return days == 1 && months == 1;
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
  if (end - begin >= kLongestByline) return false;
  // Without a year it is one behind a comma at the end of a short line: "By our correspondent, Lissandra, 29 July".
  const bool short_line = mention.last >= end && (mention.first == begin || words.Is(mention.first - 1, ",")) &&
                          end - begin <= kShortByline && HasDayWithoutYear(words, mention);
  if (!HasDayAndYear(words, mention) && !short_line) return false;
  if (!IsBylineLink(words, begin, mention.first - 1)) return false;
  // "Statement of the county council, 5 June 2026".
  const bool names_itself = mention.last >= end && words.Find(begin, words.tags().document);
  for (uint32_t at = begin; at < end && !names_itself; ++at) {
    if ((at < mention.first || at >= mention.last) && IsRunning(words, at)) return false;
  }
  // After the date only a paper, a place or a time of day, behind a separator.
  return mention.last >= end || !words.IsWord(mention.last) || words.IsTagged(mention.last, words.tags().byline);
}

// The token after "(Reuters)", or `at`.
uint32_t BehindAgency(const DateWords& words, uint32_t at) {
  if (!words.Is(at, "(")) return at;
  const uint32_t end = std::min(words.end(), at + kLongestAgency);
  while (at < end && !words.Is(at, ")")) ++at;
  return at + 1;
}

// "LES CAYES, Haiti", "Rio de Janeiro"; "No city" is none.
bool IsPlace(const DateWords& words, uint32_t first, uint32_t last) {
  if (first >= last || last - first > kLongestPlace || words.IsLower(first)) return false;
  int small_words = 0;
  for (uint32_t at = first; at < last; ++at) small_words += IsRunning(words, at);
  return small_words <= 1;
}

// "LES CAYES, Haiti, Aug 15 (Wire) -", "San Salvador, 3 Jan 90 -- [Text]", "Leme, 3 May 2026."
bool IsWireDateline(const DateWords& words, const DateMention& mention) {
  if (!IsPlace(words, words.begin(), mention.first) || !words.IsPunctuation(mention.first - 1)) return false;
  const uint32_t after = BehindAgency(words, mention.last);
  // A sentence of nothing but one word and a full date: "Treaty of Rome, 25 March 1957." tells when something was.
  if (words.Is(after, ".") && after + 1 == words.end())
    return mention.first == words.begin() + 2 && (HasDayAndYear(words, mention) || HasDayWithoutYear(words, mention));
  return IsDash(words, after) || words.Is(after, ":") || words.Is(after, "|");
}

// "TUNDUN, Kadamba (Reuters) - May 29, 2021. Kidnappers took"
bool IsBehindAgency(const DateWords& words, const DateMention& mention) {
  uint32_t dash = mention.first - 1;
  if (!IsDash(words, dash) || !words.Is(dash - 1, ")")) return false;
  uint32_t bracket = dash - 1;
  for (uint32_t i = 0; i < kLongestAgency && !words.Is(bracket, "("); ++i) --bracket;
  if (!words.Is(bracket, "(") || !IsPlace(words, words.begin(), bracket)) return false;
  return words.Is(mention.last, ".") || words.Is(mention.last, ":") || IsDash(words, mention.last);
}

bool OpensLine(const DateWords& words, uint32_t at) { return at == 0 || words.IsNewLine(at); }

// Whether another paragraph begins with a day, as those of a chronology do: "5 May 2020 - The shops open."
bool IsChronology(const DateWords& words, const DateMention& mention) {
  constexpr uint32_t kLongestDay = 5;
  DateWords all = words;
  for (const Sentence& sentence : words.text().sentences()) {
    const uint32_t first = sentence.first;
    all.Enter(sentence);
    if (first == mention.first || !OpensLine(all, first)) continue;
    if ((!all.DayAt(first) || all.Month(first + 1) == 0) && (all.Month(first) == 0 || !all.DayAt(first + 1))) continue;
    for (uint32_t at = first + 2; at < first + kLongestDay; ++at) {
      // The document's own last line has nothing behind its date.
      if (IsDash(all, at) || all.Is(at, ":") || (all.Is(at, ".") && at + 1 == all.end())) return true;
    }
  }
  return false;
}

// "Jan. 4, 2020 (AFP) - Police", "20 September 2024 - Work", "5 September 2024. Work".
bool IsOpening(const DateWords& words, const DateMention& mention, uint32_t sentence) {
  if (mention.first != words.begin() || !OpensLine(words, mention.first) || sentence >= kOpeningSentences) return false;
  const uint32_t after = BehindAgency(words, mention.last);
  if (after > mention.last) return IsDash(words, after);
  if (!HasDayAndYear(words, mention)) return false;
  const bool alone = words.Is(after, ".") && after + 1 == words.end();
  return (alone || IsDash(words, after)) && !IsChronology(words, mention);
}

// The date has the last line of the document for itself, or with a place before it.
bool IsClosing(const DateWords& words, const DateMention& mention) {
  if (!IsByline(words, mention) || !OpensLine(words, words.begin()) || mention.last < words.end()) return false;
  return !words.Is(mention.first - 1, ":") || IsMade(words, mention.first - 2);
}

}  // namespace

bool IsDateline(const DateWords& words, const DateMention& mention, uint32_t sentence) {
  if (mention.relation != DateRelation::kAt) return false;
  const bool is_day = mention.granularity == v1::DateInterval::GRANULARITY_DAY;
  if (sentence >= kTopSentences)
    return is_day && !mention.relative && sentence + 1 == words.text().sentences().size() && IsClosing(words, mention);
  const bool may_be_day = is_day || !mention.resolved();
  if (may_be_day && (IsWireDateline(words, mention) || IsBehindAgency(words, mention))) return true;
  if (may_be_day && IsOpening(words, mention, sentence)) return true;
  return is_day && (!mention.relative || HasDayWithoutYear(words, mention)) && IsByline(words, mention);
}

}  // namespace gainsay
