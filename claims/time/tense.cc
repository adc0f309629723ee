#include "claims/time/tense.h"

#include <algorithm>

#include "absl/strings/match.h"

namespace gainsay {
namespace {

// How many tokens away a verb may stand.
constexpr uint32_t kBefore = 25;
constexpr uint32_t kAfter = 12;
// "on", "on the".
constexpr uint32_t kPreposition = 3;
// How many tokens an aside may have.
constexpr uint32_t kAside = 12;

bool IsPast(const DateWords& words, uint32_t at) {
  if (!words.IsWord(at)) return false;
  const absl::string_view word = words.folded(at);
  const bool regular = word.size() > 3 && absl::EndsWith(word, "ed") && !absl::EndsWith(word, "eed") &&
                       (words.IsLower(at) || words.all_capitals());
  if (!regular && !words.IsTagged(at, words.tags().past)) return false;
  // The participle of "will be held", which says nothing by itself, and the infinitive of "will cut", "will now cut".
  if (words.Is(at - 1, "be") || words.IsTagged(at - 1, words.tags().auxiliary)) return false;
  const bool adverb = words.IsAny(at - 1, {"not", "also", "now", "then"}) || absl::EndsWith(words.folded(at - 1), "ly");
  return !adverb || !words.IsTagged(at - 2, words.tags().auxiliary);
}

// "agreed with the union | to raise wages", from the verb at `at` to the date.
bool HasInfinitive(const DateWords& words, uint32_t at, uint32_t first) {
  constexpr uint32_t kMostWords = 9;
  for (uint32_t to = at + 1; to + 1 < first && to - at < kMostWords; ++to) {
    if (words.IsPunctuation(to)) return false;
    if (words.Is(to, "to") && words.IsLower(to + 1) && !words.IsTagged(to + 1, words.tags().determiner)) return true;
  }
  return false;
}

// "Present the revised budget", "value added tax": the participle says what the noun behind it is like. "An inquiry
// into the botched raid of 3 June" tells what happened.
bool IsAttribute(const DateWords& words, uint32_t at) {
  if (!absl::EndsWith(words.folded(at), "ed")) return false;
  if (words.Is(at - 1, "value")) return true;
  return words.IsTagged(at - 1, words.tags().determiner) &&
         !words.IsAny(at - 2, {"into", "for", "after", "over", "since", "at", "in", "on", "during", "of", "about"});
}

// kFuture, kOpen, or kUnmarked if the word does not look ahead.
Tense AheadAt(const DateWords& words, uint32_t at) {
  if (words.Month(at) > 0) return Tense::kUnmarked;
  const Hit hit = words.Find(at, words.tags().future);
  if (!hit) return Tense::kUnmarked;
  // "did not take effect on 1 December"
  if (words.IsAny(words.Is(at - 1, "not") ? at - 2 : at - 1, {"did", "didn't"})) return Tense::kUnmarked;
  // "are to close", "is closing"
  const bool ahead = words.Is(at + 1, "to") || absl::EndsWith(words.folded(at + 1), "ing");
  return hit.meaning->category == "open" && !ahead ? Tense::kOpen : Tense::kFuture;
}

// The same for a word behind the date.
bool IsFutureBehind(const DateWords& words, uint32_t at) {
  const Hit hit = words.Find(at, words.tags().future);
  return AheadAt(words, at) == Tense::kFuture && hit.meaning->category == "strong";
}

// Before what is told between commas right before the date: "results will be published, as has been announced, on 26
// September".
uint32_t BeforeAside(const DateWords& words, uint32_t first) {
  uint32_t end = first;
  while (end > words.begin() && first - end < kPreposition && words.IsWord(end - 1)) --end;
  if (end <= words.begin() || !words.Is(end - 1, ",")) return first;
  for (uint32_t at = end - 1; at > words.begin() && end - at < kAside; --at) {
    if (words.Is(at - 1, ";")) break;
    if (words.Is(at - 1, ",")) return words.Is(at, "as") ? at : first;
  }
  return first;
}

// The comma before a clause that is closed by the comma at `comma`: "the airport, which handled 19 million passengers,
// expects"; `comma` if there is none.
uint32_t BeforeRelative(const DateWords& words, uint32_t comma) {
  for (uint32_t at = comma; at > words.begin() && comma - at < kAside;) {
    --at;
    if (words.Is(at, ",")) return words.IsAny(at + 1, {"which", "who", "whose", "where"}) ? at : comma;
    if (words.Is(at, ";")) break;
  }
  return comma;
}

// "is closed until Thursday", "are called for Monday", "has been put off until Monday": the participle tells no past.
bool IsPresentPassive(const DateWords& words, uint32_t first) {
  uint32_t at = first;
  if (at > words.begin() && words.Is(at - 1, "the")) --at;
  if (at < words.begin() + 3) return false;
  --at;
  // "has been arrested on Monday" is over.
  const bool on = words.Is(at, "on");
  if (!words.Is(at, "until") && !words.Is(at, "till") && !words.Is(at, "for") && !on) return false;
  --at;
  if (!absl::EndsWith(words.folded(at), "ed") && !words.Is(at, "shut") && !words.Is(at, "set")) return false;
  --at;
  if ((words.Is(at, "still") || words.Is(at, "now")) && at > words.begin()) --at;
  if (words.Is(at, "been")) return !on && at > words.begin() && (words.Is(at - 1, "has") || words.Is(at - 1, "have"));
  return words.Is(at, "is") || words.Is(at, "are") || words.Is(at, "stay") || words.Is(at, "stays") ||
         words.Is(at, "remain") || words.Is(at, "remains");
}

// "the vote was put off until 12 April", "they have called a strike for 7 March": the verb is past, and the day was
// still to come then.
bool IsSetDay(const DateWords& words, uint32_t first, uint32_t last) {
  constexpr uint32_t kMostWords = 8;
  uint32_t preposition = first - 1;
  if (words.Is(preposition, "the")) --preposition;
  const bool until = words.IsAny(preposition, {"until", "till"});
  // "moved from 1 March to 12 April"
  const bool moved_from = words.Is(preposition, "from") && words.IsAny(last, {"to", "until"});
  const bool to = words.Is(preposition, "to") || moved_from;
  const bool purpose = words.Is(preposition, "for");
  if (!until && !to && !purpose) return false;
  if ((until || to) && words.IsAny(preposition - 1, {"off", "forward"})) return true;
  const bool day = words.DayAt(first) || words.DayAt(first + 1);
  for (uint32_t at = preposition; at > words.begin() && preposition - at < kMostWords;) {
    --at;
    if (words.IsPunctuation(at)) return false;
    if (purpose) {
      if (words.IsTagged(at, words.tags().arranged, "")) return true;
      // "a strike that was announced for 7 March", but "a profit that was announced for March"
      if (day && words.IsTagged(at, words.tags().arranged, "day")) return true;
      continue;
    }
    if (words.IsTagged(at, words.tags().moved, "")) return true;
    if (until && words.IsTagged(at, words.tags().moved, "until")) return true;
  }
  return false;
}

// Whether "up" and "down" tell what a number is, and not which way something goes: "is up", ", down 4 points"; but
// "pensions go up".
bool IsStanding(const DateWords& words, uint32_t way) {
  if (!words.IsAny(way, {"up", "down"})) return false;
  const uint32_t before = way - 1;
  return !words.IsWord(before) ||
         words.IsAny(before, {"is", "are", "was", "were", "be", "been", "and", "but", "percent", "still"});
}

// "It should be recalled | that on 16 October the people voted": the date opens a clause, whose verb comes behind it.
// But "he will do that on 16 October", "that on 16 October and the rest".
bool OpensClause(const DateWords& words, uint32_t that, uint32_t first, uint32_t last) {
  return words.Is(that, "that") && first - that <= kPreposition && words.IsWord(last) &&
         !words.IsAny(last, {"and", "or", "but", "to", "in", "at", "by", "with", "for"});
}

// The nearest verb before the date, else the nearest one after it.
Tense TenseOfVerbs(const DateWords& words, uint32_t first, uint32_t last) {
  bool has_attribute = false;
  for (uint32_t at = BeforeAside(words, first); at > words.begin() && first - at < kBefore;) {
    --at;
    if (words.Is(at, ";") || OpensClause(words, at, first, last)) break;
    if (words.Is(at, ",")) at = BeforeRelative(words, at);
    // "are taking part in the largest push since the failed one in October"
    if (has_attribute && words.IsAny(at, {"is", "are"})) break;
    if (const Tense ahead = AheadAt(words, at); ahead != Tense::kUnmarked) return ahead;
    if (!IsPast(words, at)) continue;
    // "It wants to present the revised budget on Friday."
    if (!IsAttribute(words, at)) {
      const bool intent = words.IsTagged(at, words.tags().intent) && HasInfinitive(words, at, first);
      return intent ? Tense::kSet : Tense::kPast;
    }
    has_attribute = true;
  }
  if (has_attribute) return Tense::kPast;
  const uint32_t end = std::min(words.end(), last + kAfter);
  for (uint32_t at = last; at < end; ++at) {
    if (IsFutureBehind(words, at)) return Tense::kFuture;
    if (IsPast(words, at)) return Tense::kPast;
  }
  return Tense::kUnmarked;
}

}  // namespace

std::optional<uint32_t> ComparisonBefore(const DateWords& words, uint32_t first) {
  constexpr uint32_t kMostWords = 10;
  bool from = false;
  for (uint32_t at = first; at > words.begin() && first - at < kMostWords;) {
    --at;
    if (words.IsAny(at, {",", ";", ":", "-", "--", "(", ")"})) return std::nullopt;
    if (words.Is(at, "to")) return words.Is(at - 1, "compared") ? std::optional(at - 1) : std::nullopt;
    if (words.IsAny(at, {"compared", "versus"}) || (words.Is(at, "against") && words.IsNumber(at + 1))) return at;
    if (words.Is(at, "than") && first - at <= 2)
      return words.IsTagged(at - 1, words.tags().compared) ? std::optional(at) : std::nullopt;
    if (words.Is(at, "from")) {
      from = true;
      // ", from 18 in May", "to 50 percent from 90 in May", "to nine people from five in May"; but "raise it to 21
      // percent from 19 on 1 May", "moved nine people from five camps in May"
      const auto is_number = [&](uint32_t i) { return words.IsNumber(i) || words.CountAt(i).length > 0; };
      const bool number =
          is_number(at - 1) || (is_number(at - 2) && (words.IsAny(at - 1, {"%", "percent"}) || words.Is(at - 3, "to")));
      const bool base = words.Is(at - 1, ",") || (number && words.Is(first - 1, "in"));
      if (base && is_number(at + 1)) return at;
    }
    if (from && IsStanding(words, at)) return at;
  }
  return std::nullopt;
}

Tense TenseAround(const DateWords& words, uint32_t first, uint32_t last) {
  if (IsPresentPassive(words, first)) return Tense::kFuture;
  if (ComparisonBefore(words, first)) return Tense::kPast;
  const bool set = IsSetDay(words, first, last);
  // "called a strike for Monday", but "blamed him for Monday's attack" and "sales for April"
  if (words.Is(first - 1, "for") && !words.Is(last, "'s")) {
    if (words.Weekday(first) > 0) return Tense::kFuture;
    // "called a strike for 26 March", "blamed him for 26 March"
    if (!set && (words.DayAt(first) || words.DayAt(first + 1))) return Tense::kUnmarked;
  }
  const Tense tense = TenseOfVerbs(words, first, last);
  if (set && tense != Tense::kFuture) return Tense::kSet;
  // "the decision of 3 June", "the march of the 13th": a future verb tells of the decision, not of the day. "As of 3
  // June" it will apply.
  const uint32_t of = words.Is(first - 1, "the") ? first - 2 : first - 1;
  const bool attributed = words.Is(of, "of") && !words.Is(of - 1, "as");
  if (attributed && LooksAhead(tense)) return Tense::kUnmarked;
  // "Pensions go up from January."
  const bool starts = words.Is(first - 1, "from") && !words.IsAny(last, {"to", "until", "'s"});
  if (!starts) return tense;
  // "It proposed an increase from 1 April": nor does a past verb tell when it starts.
  return tense == Tense::kUnmarked ? Tense::kFuture : tense == Tense::kPast ? Tense::kUnmarked : tense;
}

}  // namespace gainsay
