// Days, months and weekdays by name.
//
// Month names that are words or given names too ("May", "March", "April") count alone only where a preposition of time
// or the like stands before them; beside a day or a year they always count.
#include "claims/time/parse.h"

namespace gainsay {
namespace {

// "20 MAY BE KILLED".
bool IsVerb(const DateWords& words, uint32_t at) {
  if (words.Month(at) != 5) return false;
  return words.Is(at + 1, "be") || words.Is(at + 1, "have") || words.Is(at + 1, "not") || words.Is(at + 1, "also");
}

bool IsTimePreposition(const DateWords& words, uint32_t at) {
  return words.IsTagged(at, words.tags().lead) && !words.IsTagged(at, words.tags().lead, "season");
}

// Whether a month without day and year is one.
bool StandsAlone(const DateWords& words, uint32_t at) {
  if (IsVerb(words, at)) return false;
  if (words.IsTagged(at, words.tags().month, "clear")) return true;
  // "May-July 2020", "June, July and August", "from January to May".
  static constexpr absl::string_view kLinks[] = {"-", "to", "and", "or", "until", "through", ","};
  for (const absl::string_view link : kLinks) {
    if (words.all_capitals()) break;
    if (words.Is(at + 1, link) && words.Month(at + 2) > 0) return true;
    if (words.Is(at - 1, link) && words.Month(at - 2) > 0) return true;
  }
  uint32_t before = at - 1;
  if (words.Is(before, "-")) --before;
  const bool name_follows = !words.all_capitals() && words.IsWord(at + 1) && !words.IsLower(at + 1) &&
                            !words.IsGlued(at + 1) && words.Month(at + 1) == 0;
  if (IsTimePreposition(words, before)) return !name_follows || words.Is(before, "in") || words.Is(before, "since");
  // "the May parade", where capitals tell.
  return words.Is(before, "the") && !words.all_capitals() && words.IsLower(at + 1) &&
         words.token(at).letter_case == LetterCase::kCapitalized;
}

// A number that no count, clock or percentage follows.
bool MayBeDay(const DateWords& words, uint32_t after) {
  if (words.Is(after, "%") || words.IsTagged(after, words.tags().no_date, "after")) return false;
  if (words.Is(after, ":") && words.IsGlued(after) && words.IsNumber(after + 1)) return false;
  return true;
}

// Between two days of one month. "and" joins only days that follow each other.
bool IsDayLink(const DateWords& words, uint32_t at, bool consecutive) {
  if (words.Is(at, "-") || words.Is(at, "to") || words.Is(at, "through") || words.Is(at, "until") ||
      words.Is(at, "till")) {
    return true;
  }
  return consecutive && (words.Is(at, "and") || words.Is(at, "or") || words.Is(at, "/"));
}

// "19-20" after a month, "19 and 20", "between May 19 and 24", up to the token after.
uint32_t TakeLastDay(const DateWords& words, uint32_t month, uint32_t at, DatePhrase& phrase) {
  const Numeral to = words.DayAt(at + 1);
  const uint32_t after = at + 1 + to.length;
  const bool joined = words.Is(month - 1, "between") || to.value == phrase.day + 1;
  if (!to || to.value <= phrase.day || !IsDayLink(words, at, joined)) return at;
  if (words.Month(after) > 0 || words.IsCounted(after) || !MayBeDay(words, after)) return at;
  if (words.Is(after, "of") && words.Month(after + 1) > 0) return at;
  phrase.last_day = to.value;
  return after;
}

// The day after a month's name: "3", "3rd", "the twenty-first", "-1". Returns the token after it, or `at`.
uint32_t TakeDay(const DateWords& words, uint32_t month, uint32_t at, DatePhrase& phrase) {
  uint32_t next = at;
  if (words.Is(next, "the") || (words.Is(next, "-") && words.IsGlued(next) && words.IsGlued(next + 1))) ++next;
  const Numeral day = words.DayAt(next);
  if (!day) return at;
  const uint32_t after = next + day.length;
  if (!MayBeDay(words, after)) return at;
  const bool bare_number = words.IsNumber(next) && day.length == 1;
  if (bare_number && words.IsCounted(after) && !words.Is(month - 1, "on")) return at;
  if (!words.IsNumber(next) && (words.Is(month - 1, "in") || words.UnitOf(after) != TimeUnit::kNone)) return at;
  phrase.day = day.value;
  return TakeLastDay(words, month, after, phrase);
}

// "of last year", "this year", "of that year". Returns the token after it, or `at`.
uint32_t TakeYearPointer(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  uint32_t next = at;
  const bool linked = words.Is(next, "of") || words.Is(next, "in");
  if (linked) ++next;
  const bool article = words.Is(next, "the");
  if (article && linked) ++next;
  Pointer pointer = words.PointerOf(next);
  if (pointer == Pointer::kSame && words.PointerOf(next + 1) == Pointer::kSame) ++next;
  if (pointer == Pointer::kNone || words.UnitOf(next + 1) != TimeUnit::kYear || words.IsPlural(next + 1)) return at;
  if (pointer == Pointer::kPast) pointer = Pointer::kLast;
  phrase.year_pointer = pointer;
  return next + 2;
}

// "August 99", at the end of a clause: no day.
bool IsLateShortYear(const DateWords& words, uint32_t at) {
  return words.Digits(at, 2) > 31 && (!words.Has(at + 1) || words.Is(at + 1, ".") || words.Is(at + 1, ","));
}

// "'14", or "90" before the end of a dateline. Returns the token after it, or `at`.
uint32_t TakeShortYear(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  uint32_t next = at;
  const bool apostrophe = words.Is(next, "'") && words.IsGlued(next + 1);
  if (apostrophe) ++next;
  const int year = words.Digits(next, 2);
  if (year < 0 || words.token(next).end - words.token(next).begin != 2) return at;
  if (!apostrophe && words.Has(next + 1)) {
    const absl::string_view after = words.folded(next + 1);
    const bool ends = after == "(" || after == "--" || after == "-" || after == ")" || after == "]" || after == "[";
    if (!ends && !(phrase.day == 0 && IsLateShortYear(words, next))) return at;
  }
  phrase.year = year;
  phrase.short_year = true;
  return next + 1;
}

}  // namespace

uint32_t TakeYear(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  uint32_t next = at;
  const bool comma = words.Is(next, ",");
  if (comma || words.Is(next, "of") || words.Is(next, "in") || (words.Is(next, "-") && words.IsGlued(next))) ++next;
  if (!comma && words.Is(next, "the") && words.Is(next + 1, "year")) next += 2;
  if (const int year = words.Year(next); year > 0) {
    // "1990s"; "Christmas, 2024-05-01" are two dates.
    const bool digits = words.IsGlued(next + 1) && words.IsGlued(next + 2) && words.IsNumber(next + 2) &&
                        (words.Is(next + 1, "-") || words.Is(next + 1, "/"));
    const bool more = words.IsGlued(next + 1) && (words.Is(next + 1, "s") || words.IsNumber(next + 1));
    const bool decade = more || (comma && digits);
    const bool counted = comma && words.IsCounted(next + 1) && (year < 1900 || year % 100 == 0);
    if (decade || counted) return at;
    phrase.year = year;
    return next + 1;
  }
  if (const Numeral year = words.YearInWordsAt(next); year && !words.IsCounted(next + year.length)) {
    phrase.year = year.value;
    return next + year.length;
  }
  if (comma) {
    // "November 27 to December 1, this year".
    const uint32_t after = TakeYearPointer(words, next, phrase);
    return after > next ? after : at;
  }
  if (const uint32_t after = TakeYearPointer(words, at, phrase); after > at) return after;
  if (phrase.day > 0 || IsLateShortYear(words, at)) return TakeShortYear(words, at, phrase);
  return at;
}

bool ParseMonthFirst(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase.month = words.Month(at);
  if (phrase.month == 0) return false;
  uint32_t next = at + 1;
  if (words.Is(next, ".") && words.IsNumber(next + 1)) ++next;
  const uint32_t after_day = TakeDay(words, at, next, phrase);
  const bool has_day = after_day > next;
  next = TakeYear(words, after_day, phrase);
  if (!has_day && next == after_day) {
    next = at + 1;
    if (words.Digits(next, 2) > 0 && words.IsGlued(next)) return false;
    if (!StandsAlone(words, at)) return false;
  }
  // "may" of an all-capitals text before a count: "MAY 3 PEOPLE".
  if (IsVerb(words, at)) return false;
  phrase.first = at;
  phrase.last = next;
  return true;
}

bool ParseDayFirst(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Numeral day = words.DayAt(at);
  if (!day) return false;
  uint32_t next = at + day.length;
  phrase.day = day.value;
  // "28 and 29 October", "between 3 and 12 of Sept".
  if (const Numeral to = words.DayAt(next + 1); to.value > day.value) {
    const bool joined = words.Is(at - 1, "between") || to.value == day.value + 1;
    if (IsDayLink(words, next, joined)) {
      phrase.last_day = to.value;
      next += 1 + to.length;
    }
  }
  const bool of = words.Is(next, "of");
  // "3 of May", "3-May", "16. Nov. 2016".
  if (of || (words.Is(next, "-") && words.IsGlued(next)) || (words.Is(next, ".") && words.IsGlued(next))) ++next;
  if (!words.IsNumber(at) && !of) return false;
  phrase.month = words.Month(next);
  if (phrase.month == 0) {
    // "the 20th of next month".
    if (!of || words.UnitOf(next + 1) != TimeUnit::kMonth || words.PointerOf(next) == Pointer::kNone || day.length < 2)
      return false;
    phrase.month_pointer = words.PointerOf(next);
    phrase.first = at;
    phrase.last = next + 2;
    return true;
  }
  if (IsVerb(words, next)) return false;
  ++next;
  if (words.Is(next, ".") && words.IsNumber(next + 1)) ++next;
  phrase.first = at;
  phrase.last = TakeYear(words, next, phrase);
  return true;
}

// Whether a day of some month ends before `next`. Anything else may be what the number belongs to: "on the 7th floor".
bool EndsDay(const DateWords& words, uint32_t next) {
  if (!words.Has(next)) return true;
  if (words.Is(next, "-") || words.Is(next, "/")) return false;
  return words.IsGlued(next) ? words.IsPunctuation(next)
                             : words.HasAny(next, words.tags().function_words) && !words.Is(next, "of");
}

// The token of "22nd" in "Friday the 22nd", "Friday night, the 22nd", from what stands behind the day of the week; 0 if
// there is none.
uint32_t DayBehindWeekday(const DateWords& words, uint32_t next) {
  uint32_t at = next;
  if (words.IsTagged(at, words.tags().daytime)) ++at;
  const bool aside = words.Is(at, ",");
  if (aside) ++at;
  if (!words.Is(at, "the")) return 0;
  const Numeral day = words.OrdinalAt(at + 1);
  if (!day || day.value > 31) return 0;
  if (!aside) return at + 1;
  // "Sunday, the second and last day"
  const uint32_t end = at + 1 + day.length;
  const bool ends = words.IsNumber(at + 1) ? EndsDay(words, end) : !words.Has(end) || words.IsPunctuation(end);
  return ends ? at + 1 : 0;
}

bool ParseDayAlone(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Numeral day = words.OrdinalAt(at);
  if (!day || day.value > 31 || !words.Is(at - 1, "the")) return false;
  if (!words.IsAny(at - 2, {"on", "since", "until", "till", "by", "from", "before", "after"})) return false;
  if (!EndsDay(words, at + day.length)) return false;
  phrase.first = at;
  phrase.day = day.value;
  phrase.last = at + day.length;
  return true;
}

bool ParseWeekday(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const int weekday = words.Weekday(at);
  if (weekday == 0) return false;
  uint32_t next = at + 1;
  if (words.Is(next, ".") && words.IsTagged(at, words.tags().weekday, "short")) ++next;
  if (words.Is(next, ",")) ++next;
  const uint32_t date = next;
  DatePhrase full;
  if (ParseMonthFirst(words, date, full) || ParseDayFirst(words, words.Is(date, "the") ? date + 1 : date, full) ||
      ParseNumeric(words, date, full)) {
    if (full.day > 0 && full.month_pointer == Pointer::kNone) {
      phrase = full;
      phrase.first = at;
      phrase.weekday = weekday;
      return true;
    }
  }
  phrase.first = at;
  phrase.weekday = weekday;
  if (const uint32_t named = DayBehindWeekday(words, at + 1); named > 0) {
    const Numeral day = words.OrdinalAt(named);
    phrase.day = day.value;
    phrase.last = named + day.length;
    return true;
  }
  if (!words.IsTagged(at, words.tags().weekday, "clear")) return false;
  if (words.IsTagged(at - 1, words.tags().any_day)) return false;
  // "the second Sunday" of what?
  if (words.IsTagged(at - 1, words.tags().ordinal)) return false;
  phrase.last = at + 1;
  const bool the = words.Is(at - 1, "the") && words.Is(at - 2, "on") && (!words.Has(at + 1) || !words.IsLower(at + 1));
  // "that Monday's attack" is a conjunction as often as not.
  const bool that = words.Is(at - 1, "that") && (words.Is(at - 2, "on") || words.Is(at - 2, "since"));
  phrase.article = the || that;
  // "Tuesday last week", "Sunday of next week".
  const uint32_t pointer = at + (words.Is(at + 1, "of") ? 2 : 1);
  if (words.UnitOf(pointer + 1) == TimeUnit::kWeek && words.PointerOf(pointer) != Pointer::kNone &&
      !words.IsPlural(pointer + 1)) {
    phrase.week_pointer = words.PointerOf(pointer);
    phrase.last = pointer + 2;
  }
  return true;
}

}  // namespace gainsay
