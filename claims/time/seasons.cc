// Seasons, named days, quarters, fiscal years and decades.
#include "claims/time/parse.h"

namespace gainsay {
namespace {

bool IsTimePreposition(const DateWords& words, uint32_t at) {
  return words.IsTagged(at, words.tags().lead) && !words.IsTagged(at, words.tags().lead, "month");
}

// The end of "1980s" and "1980's".
bool IsPluralMark(const DateWords& words, uint32_t at) {
  return words.IsGlued(at) && (words.Is(at, "s") || words.Is(at, "'s"));
}

void SetYears(DatePhrase& phrase, int first, int last, v1::DateInterval::Granularity granularity) {
  phrase.base = DatePhrase::Base::kDays;
  phrase.fixed = YearsDays(first, last);
  phrase.granularity = granularity;
}

}  // namespace

bool ParseSeason(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase.season = words.Season(at);
  if (phrase.season == 0) return false;
  phrase.first = at;
  phrase.last = TakeYear(words, at + 1, phrase);
  if (phrase.last > at + 1) {
    // "the winter of 2019-20".
    int last_year = 0;
    if (phrase.year > 0) phrase.last = TakeYearRange(words, phrase.last - 1, last_year);
    return true;
  }
  // "in the spring", but not "in the fall of Saigon" or "a spring".
  const bool article = words.Is(at - 1, "the");
  return IsTimePreposition(words, at - (article ? 2 : 1)) && !words.Is(at, "fall") && !words.Is(at + 1, "of") &&
         !words.IsLower(at + 1);
}

bool ParseNamedDay(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Hit hit = words.Find(at, words.tags().named_day);
  if (!hit) return false;
  phrase.named_day = hit.meaning->id;
  phrase.first = at;
  const uint32_t after = at + hit.length;
  phrase.last = TakeYear(words, after, phrase);
  if (phrase.last > after || hit.length > 1) return true;
  // "Christmas" alone is as often a tree as a day.
  return IsTimePreposition(words, at - 1) || words.PointerOf(at - 1) != Pointer::kNone ||
         words.PartOf(at - 1) != Part::kNone;
}

bool ParseFiscal(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Hit hit = words.Find(at, words.tags().fiscal);
  if (!hit) return false;
  uint32_t next = at + hit.length;
  phrase.first = at;
  if (hit.meaning->id == "year") {
    const int year = words.Year(next);
    if (year > 0) {
      int last_year = year;
      phrase.last = TakeYearRange(words, next, last_year);
      SetYears(phrase, year, last_year,
               last_year > year ? v1::DateInterval::GRANULARITY_PERIOD : v1::DateInterval::GRANULARITY_YEAR);
    } else if (const int digits = words.Digits(next, 2); digits >= 0 && hit.length == 1 && words.Is(at, "fy")) {
      phrase.last = next + 1;
      phrase.year = digits;
      phrase.short_year = true;
    } else {
      return false;
    }
    phrase.approximate = true;
    return true;
  }
  const int number = words.Digits(next, 1);
  if (number < 1 || !words.IsGlued(next) ||
      (next + 1 < words.end() && words.IsGlued(next + 1) && !words.IsPunctuation(next + 1))) {
    return false;
  }
  const bool half = hit.meaning->id == "half";
  if (number > (half ? 2 : 4)) return false;
  ++next;
  phrase.last = TakeYear(words, next, phrase);
  if (half) {
    if (phrase.last == next && phrase.year == 0) return false;
    phrase.nth = number;
    phrase.nth_unit = TimeUnit::kHalf;
  } else {
    phrase.quarter = number;
  }
  return true;
}

// "a patrol of Mirage 2000s", but "the Roaring 1920s", and in a title "Deaths In 1990s War".
bool IsBehindName(const DateWords& words, uint32_t at) {
  const uint32_t before = at - 1;
  const bool begins_name = !words.Has(at - 2) || words.IsPunctuation(at - 2) || words.Is(at - 2, "the");
  return words.IsCapitalized(before) && !begins_name && !words.HasAny(before, words.tags().function_words) &&
         words.PartOf(before) == Part::kNone;
}

bool ParseDecade(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase.first = at;
  // "1980s", "1980's".
  if (const int year = words.Year(at); year > 0) {
    if (year % 10 != 0 || !IsPluralMark(words, at + 1)) return false;
    if (IsBehindName(words, at)) return false;
    const bool century = year % 100 == 0 && year < 2000;
    SetYears(phrase, year, year + (century ? 99 : 9),
             century ? v1::DateInterval::GRANULARITY_PERIOD : v1::DateInterval::GRANULARITY_DECADE);
    phrase.unit = century ? TimeUnit::kCentury : TimeUnit::kDecade;
    phrase.last = at + 2;
    return true;
  }
  uint32_t before = at - 1;
  if (words.Is(before, "'")) --before;
  if (words.Is(before, "-")) --before;
  const bool shown = words.Is(before, "the") || words.PartOf(before) != Part::kNone;
  // "in 70's".
  const bool in_decade = words.Is(before, "in") && words.IsNumber(at);
  const bool of_someone =
      words.PartOf(before) != Part::kNone && words.IsAny(before - 1, {"his", "her", "their", "my", "your"});
  if (!in_decade && (!shown || of_someone)) return false;
  int decade = -1;
  if (const Meaning* const word = words.Meant(at, words.tags().decade); word != nullptr) {
    decade = static_cast<int>(word->value);
    phrase.last = at + 1;
  } else if (IsPluralMark(words, at + 1)) {
    decade = words.Digits(at, 2);
    phrase.last = at + 2;
  }
  if (decade < 0 || decade % 10 != 0) return false;
  const int year = decade < 20 ? 2000 + decade : 1900 + decade;
  SetYears(phrase, year, year + 9, v1::DateInterval::GRANULARITY_DECADE);
  phrase.unit = TimeUnit::kDecade;
  return true;
}

bool ParseDecadeInWords(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Meaning* const century = words.Meant(at, words.tags().count);
  const uint32_t name = at + (words.Is(at + 1, "-") ? 2 : 1);
  const Meaning* const decade = words.Meant(name, words.tags().decade);
  if (century == nullptr || decade == nullptr || century->value < 15 || century->value > 20) return false;
  const int year = static_cast<int>(century->value * 100 + decade->value);
  SetYears(phrase, year, year + 9, v1::DateInterval::GRANULARITY_DECADE);
  phrase.unit = TimeUnit::kDecade;
  phrase.first = at;
  phrase.last = name + 1;
  return true;
}

}  // namespace gainsay
