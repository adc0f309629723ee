// A year without month: four digits that the words around show to be a year.
//
//   is one    "in 2014", "a 2018 decree", "2016 law", "(2014)", "2018-2020", "2007, when", "built 1962,"
//             "8% on 2023", "2019 levels"
//   is none   "2014 people", "killed 1985 soldiers", "at 1835 GMT", "No. 1976", "from 1710 to 2250"
#include "claims/time/parse.h"

namespace gainsay {
namespace {

bool IsYearLead(const DateWords& words, uint32_t at) { return words.IsTagged(at, words.tags().year_lead); }

// "gmt", "hours".
bool IsClockWord(const DateWords& words, uint32_t at) { return words.IsTagged(at, words.tags().no_date, "clock"); }

bool IsYearPrefix(const DateWords& words, uint32_t at) { return words.IsTagged(at, words.tags().year_prefix); }

// What follows the number says that it counts or tells the time.
bool CountsSomething(const DateWords& words, uint32_t after) {
  if (words.IsTagged(after, words.tags().year_follower, "adverb")) return false;
  return words.Is(after, "%") || words.IsTagged(after, words.tags().no_date, "after") || IsClockWord(words, after) ||
         words.IsCounted(after);
}

// Money, a name with a number, a clock, a part of a longer number.
bool IsOther(const DateWords& words, uint32_t at, uint32_t after) {
  const uint32_t before = at - 1;
  if (words.Has(before) && words.IsGlued(at)) {
    const absl::string_view left = words.folded(before);
    if (left != "(" && left != "[" && left != "\"" && left != "'" && left != "/" && left != "-" && left != "--" &&
        left != ",") {
      return true;
    }
    // "F-2014", but "mid-2018" and "pre-2003".
    if (left == "-" && !words.IsNumber(before - 1) && !IsYearPrefix(words, before - 1)) return true;
    if (left == "/" || (left == "," && words.IsNumber(before - 1) && words.IsGlued(before))) return true;
  }
  if (words.IsGlued(after) && (words.IsNumber(after) || words.Is(after, "/"))) return true;
  if (words.IsGlued(after) && words.Is(after, ":") && words.IsGlued(after + 1)) return true;
  if (words.IsGlued(after) && words.IsWord(after) && !words.Is(after, "s")) return true;
  if (words.IsGlued(after) && words.Is(after, "-") && words.IsGlued(after + 1) && words.IsNumber(after + 1))
    return true;
  if (words.IsPunctuation(before) && words.IsAny(before - 1, {"no", "nos"})) return true;
  return false;
}

// "over 2014", "at 2014": a bound, a price, a time of day.
bool IsBound(const DateWords& words, uint32_t at) { return words.IsTagged(at - 1, words.tags().no_date, "before"); }

// "since 1800 yesterday", "until 1930 (hours)", "by 1500 on Monday": a time of day.
bool IsClock(const DateWords& words, uint32_t at, uint32_t after) {
  if (words.Digits(at, 4) > 2400 || words.Digits(at, 4) % 100 >= 60) return false;
  // "approved the budget for 2025 on Thursday"
  if (words.IsAny(at - 1, {"for", "in", "of", "during"})) return false;
  if (words.IsTagged(after, words.tags().day_word)) return true;
  if (words.Is(after, "(")) return IsClockWord(words, after + 1) || words.Is(after + 2, "gmt");
  if (words.Is(after, "on")) ++after;
  if (words.Month(after) > 0 && words.DayAt(after + 1)) return true;
  return words.Weekday(after) > 0 || (words.DayAt(after) && words.Month(after + words.DayAt(after).length) > 0);
}

// "between 1800 and 0600", "from 1710 to 2250", "from 1500 to 2000 people": hours, counts.
bool IsOtherRange(const DateWords& words, uint32_t at) {
  const uint32_t to = at + 2;
  if (!words.Is(at + 1, "to") && !words.Is(at + 1, "and") && !words.Is(at + 1, "until")) return false;
  if (!words.IsNumber(to) || words.folded(to).size() != 4 || words.Digits(to, 4) < 0) return false;
  return words.Year(to) <= words.Year(at) || words.IsCounted(to + 1);
}

// "as early as 2014" is a year, "as many as 2014" none.
bool IsAsYear(const DateWords& words, uint32_t at) {
  return !words.Is(at - 1, "as") || words.IsTagged(at - 2, words.tags().year_prefix, "as");
}

bool IsYearVerb(const DateWords& words, uint32_t at) { return words.IsTagged(at, words.tags().year_verb, ""); }

// "Founded: 2014", "Completion: 2026", but "Opening: 2025 people".
bool IsYearLabel(const DateWords& words, uint32_t colon) {
  return words.Is(colon, ":") && words.IsTagged(colon - 1, words.tags().year_verb);
}

// "in 2014 and 2016", "in 2014, 2015 and 2016", "of 2014 or 2015": the first one must be a year by itself.
// Longer lists are tables.
bool ContinuesList(const DateWords& words, uint32_t at, int most = 12) {
  if (!words.Is(at - 1, "and") && !words.Is(at - 1, "or") && !words.Is(at - 1, ",")) return false;
  uint32_t before = at - 2;
  if (words.Is(before, ",")) --before;
  if (words.Is(before, "in")) --before;
  if (words.Year(before) == 0 || most == 0) return false;
  return words.Is(before + 1, "in") || IsYearLead(words, before - 1) || IsYearVerb(words, before - 1) ||
         ContinuesList(words, before, most - 1);
}

bool IsRound(int year) { return year % 100 == 0; }

// No noun follows that a number could count.
bool EndsYear(const DateWords& words, uint32_t after) {
  return !words.IsLower(after) || words.IsTagged(after, words.tags().year_follower, "");
}

// "the budget for 2025 by 78 votes", "the plan for 2025 was changed"; but "beds for 2025 patients".
bool EndsPlan(const DateWords& words, uint32_t after) {
  return EndsYear(words, after) || words.IsTagged(after, words.tags().year_follower, "plan");
}

// "In 2008 police raided the house", but "In 2008 villages the vote was held".
bool OpensSentence(const DateWords& words, uint32_t in, uint32_t after) {
  return in == words.begin() && words.IsWord(after + 1) && !words.IsDeterminer(after + 1) &&
         !words.IsAny(after + 1, {"of", "in", "at", "on", "and", "or", "that", "who"});
}

// One of the words that move a day to another stands at most a few words before "to".
bool FollowsMoved(const DateWords& words, uint32_t to) {
  constexpr uint32_t kMostWords = 6;
  for (uint32_t at = to; at > words.begin() && to - at < kMostWords;) {
    --at;
    if (words.IsPunctuation(at)) return false;
    if (words.IsTagged(at, words.tags().moved)) return true;
  }
  return false;
}

bool IsShare(const DateWords& words, uint32_t at) {
  return words.Is(at, "%") || words.IsAny(at, {"percent", "cent", "pct", "points"});
}

// What else was so many more or fewer than: "up 25% on 2023", "1,000 over 2023", "an increase over 2023", "8% higher
// than 2023", "compared with 2023".
bool IsCompared(const DateWords& words, uint32_t at, uint32_t after) {
  // "below 2019 levels"
  if (words.IsAny(after, {"level", "levels"})) return true;
  if (CountsSomething(words, after)) return false;
  if (!EndsPlan(words, after) && !words.HasAny(after, words.tags().function_words)) return false;
  const uint32_t amount = at - 2;
  if (words.IsAny(at - 1, {"on", "over"}))
    return IsShare(words, amount) || words.IsNumber(amount) || words.IsTagged(amount, words.tags().change);
  if (words.Is(at - 1, "than")) return IsShare(words, amount - 1);
  // "compared with 1985 a year earlier", "compared with 1985 in May" are counts.
  return words.IsAny(at - 1, {"with", "to"}) && words.IsAny(amount, {"compared", "comparison"}) &&
         EndsPlan(words, after) && !words.Is(after, "in");
}

bool HasContext(const DateWords& words, uint32_t at, uint32_t after, int year) {
  const uint32_t before = at - 1;
  const bool counts = CountsSomething(words, after);
  if (words.IsTagged(before, words.tags().year_lead, "span")) {
    return !counts || (year >= 1900 && !IsRound(year) &&
                       (!words.IsTagged(after, words.tags().counted) || OpensSentence(words, before, after)));
  }
  if (words.Is(before, "and")) return !counts && ContinuesList(words, at);
  if (words.IsTagged(before, words.tags().year_lead, "plan"))
    return !counts && year >= 1900 && year <= 2060 && EndsPlan(words, after);
  if (IsYearLead(words, before)) return !counts && IsAsYear(words, at);
  if (words.Is(before, "-") && IsYearPrefix(words, before - 1)) return !counts;
  if (words.Is(before, ",") || words.Is(before, "or")) return !counts && ContinuesList(words, at);
  // "(2014)".
  const bool bracketed =
      (words.Is(before, "(") && words.Is(after, ")")) || (words.Is(before, "[") && words.Is(after, "]"));
  if (bracketed) return year >= 1700;
  if (year < 1800) return false;
  // "the ship, built 1962, sank"; but "built 1985 houses".
  if (IsYearLabel(words, before)) return !counts;
  if (IsYearVerb(words, before) && !counts && !words.IsNumber(after) && EndsYear(words, after)) return true;
  // "back to 1920", "the opening slips to 2029"; but "the toll rose to 2029".
  if (words.Is(before, "to") && year >= 1900 && EndsYear(words, after))
    return words.Is(before - 1, "back") || FollowsMoved(words, before);
  // "a 2018 decree", "the country's 1979 coup".
  if (words.IsDeterminer(before))
    return words.IsWord(after) && !words.IsTagged(after, words.tags().counted) && !words.Is(after, "of");
  if (words.Find(after, words.tags().year_noun)) return true;
  if (words.IsTagged(before, words.tags().year_noun) && !counts) return !words.IsLower(after);
  // "2007, when", "2020 was".
  if (words.Is(after, ",") && words.Is(after + 1, "when")) return true;
  return at == words.begin() && words.IsTagged(after, words.tags().year_told);
}

}  // namespace

uint32_t TakeYearRange(const DateWords& words, uint32_t at, int& last_year) {
  const int year = words.Year(at);
  if (!words.Is(at + 1, "-") && !words.Is(at + 1, "/")) return at + 1;
  int to = words.Year(at + 2);
  const bool glued = words.IsGlued(at + 1) && words.IsGlued(at + 2);
  if (to == 0 && glued && words.folded(at + 2).size() == 2) {
    const int digits = words.Digits(at + 2, 2);
    // "2021-08" is a month, "2023/04" too.
    if (digits < 0 || digits <= year % 100 ||
        (digits <= 12 && digits != year % 100 + 1 && words.folded(at + 2)[0] == '0')) {
      return at + 1;
    }
    to = year - year % 100 + digits;
  }
  if (to <= year || (words.Is(at + 1, "/") && to != year + 1) || (words.IsGlued(at + 3) && words.IsNumber(at + 3)))
    return at + 1;
  if (words.IsGlued(at + 3) && (words.Is(at + 3, "-") || words.Is(at + 3, "/")) && words.IsNumber(at + 4))
    return at + 1;
  last_year = to;
  return at + 3;
}

// "in nineteen ninety-eight", "since two thousand and sixteen", but "in twenty twenty-minute lessons".
bool ParseYearInWords(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Numeral year = words.YearInWordsAt(at);
  const uint32_t after = at + year.length;
  if (!year || !IsYearLead(words, at - 1) || CountsSomething(words, after)) return false;
  if (words.Is(after, "-") || words.UnitOf(after) != TimeUnit::kNone) return false;
  phrase.first = at;
  phrase.year = year.value;
  phrase.last = after;
  return true;
}

// "in '99", "the flood of '89".
bool ParseShortYear(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const int year = words.Digits(at, 2);
  const uint32_t apostrophe = at - 1;
  if (year < 0 || words.folded(at).size() != 2 || !words.IsGlued(at)) return false;
  if (words.IsGlued(at + 1) && !words.IsPunctuation(at + 1)) return false;
  if (!words.Is(apostrophe, "'") || words.IsGlued(apostrophe)) return false;
  if (!IsYearLead(words, apostrophe - 1) || CountsSomething(words, at + 1)) return false;
  phrase.first = at;
  phrase.year = year;
  phrase.short_year = true;
  phrase.last = at + 1;
  return true;
}

bool ParseYear(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const int year = words.Year(at);
  if (year == 0) return false;
  phrase.first = at;
  phrase.year = year;
  int last_year = 0;
  phrase.last = TakeYearRange(words, at, last_year);
  if (last_year > 0) {
    if (IsOther(words, at, phrase.last) || IsBound(words, at) || CountsSomething(words, phrase.last)) return false;
    phrase.base = DatePhrase::Base::kDays;
    phrase.fixed = YearsDays(year, last_year);
    phrase.granularity = v1::DateInterval::GRANULARITY_PERIOD;
    return true;
  }
  // "2016 November".
  if (year >= 1900 && words.Month(at + 1) > 0 && words.DayAt(at + 2).length == 0 && words.Year(at + 2) == 0 &&
      !IsOther(words, at, at + 1) && !IsBound(words, at)) {
    phrase.month = words.Month(at + 1);
    phrase.last = at + 2;
    return true;
  }
  // "2016 Q3".
  if (year >= 1900 && ParseFiscal(words, at + 1, phrase) && phrase.base == DatePhrase::Base::kCalendar &&
      (phrase.quarter > 0 || phrase.nth_unit == TimeUnit::kHalf) && !IsOther(words, at, at + 1) &&
      !IsBound(words, at)) {
    phrase.first = at;
    return true;
  }
  phrase = {};
  phrase.first = at;
  phrase.year = year;
  phrase.last = at + 1;
  if ((words.Is(at - 1, "from") || words.Is(at - 1, "between")) && IsOtherRange(words, at)) return false;
  if (IsOther(words, at, at + 1)) return false;
  if (year >= 1900 && IsCompared(words, at, at + 1)) return true;
  return !IsBound(words, at) && !IsClock(words, at, at + 1) && HasContext(words, at, at + 1, year);
}

}  // namespace gainsay
