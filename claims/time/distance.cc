// Dates by their distance: "three months ago", "days beforehand", "the day before Christmas", and parts counted off a
// longer stretch: "the first four months of 2021".
#include <algorithm>
#include <iterator>

#include "claims/time/parse.h"

namespace gainsay {
namespace {

// "days" alone: what a careful reader would let pass.
Count BareCount(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kDay:
      return {1, 14, 0};
    case TimeUnit::kWeek:
      return {2, 8, 0};
    case TimeUnit::kMonth:
      return {2, 11, 0};
    default:
      return {2, 9, 0};
  }
}

// What a distance is measured from, if it is a date: "two days after Christmas", "two weeks from tomorrow". Only dates
// that need no other date.
bool ParseOrigin(const DateWords& words, uint32_t at, DatePhrase& origin) {
  if (words.Is(at, "the")) ++at;
  if (ParseDayWord(words, at, origin)) return true;
  origin = {};
  if (ParseNamedDay(words, at, origin)) return true;
  for (auto* const parse : {ParseMonthFirst, ParseDayFirst, ParseNumeric}) {
    origin = {};
    if (parse(words, at, origin) && origin.day > 0) return true;
  }
  origin = {};
  return false;
}

// "ago", "later", "before", "after Christmas", "after the attack" behind a count of units.
bool TakeDirection(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  Direction direction = words.DirectionOf(at);
  const bool from = words.Is(at, "from");
  if (from && words.Is(at + 1, "now")) {
    phrase.direction = Direction::kAgo;
    phrase.count = {-phrase.count.low, -phrase.count.high, phrase.count.length};
    for (int& more : phrase.more_count) more = -more;
    phrase.last = at + 2;
    return true;
  }
  if (from) direction = Direction::kAfter;
  if (direction == Direction::kNone) return false;
  phrase.direction = direction;
  phrase.last = at + 1;
  if (direction == Direction::kAgo) return true;
  const bool preposition = from || words.Is(at, "before") || words.Is(at, "after");
  if (!preposition) return !words.Is(at + 1, "than");
  DatePhrase origin;
  if (ParseOrigin(words, at + 1, origin)) {
    phrase.has_shift_from = true;
    phrase.origin_shift = origin.shift;
    phrase.origin_is_day_word = origin.base == DatePhrase::Base::kDayWord;
    phrase.year = origin.year;
    phrase.month = origin.month;
    phrase.day = origin.day;
    phrase.named_day = origin.named_day;
    phrase.short_year = origin.short_year;
    phrase.last = origin.last;
    return origin.base == DatePhrase::Base::kDayWord || origin.base == DatePhrase::Base::kCalendar;
  }
  if (from) return false;
  // "two days before." stands by itself; "two days before the vote" leans on what is no date.
  if (words.IsWord(at + 1) || words.IsNumber(at + 1)) phrase.base = DatePhrase::Base::kEvent;
  return true;
}

bool TakeUnit(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase.unit = words.UnitOf(at);
  return phrase.unit != TimeUnit::kNone && phrase.unit != TimeUnit::kHalf;
}

// Of units that fill each other up.
bool IsSmaller(TimeUnit unit, TimeUnit than) {
  static constexpr TimeUnit kRow[] = {TimeUnit::kDay, TimeUnit::kWeek, TimeUnit::kMonth, TimeUnit::kYear,
                                      TimeUnit::kDecade};
  const auto rank = [](TimeUnit u) { return std::find(std::begin(kRow), std::end(kRow), u) - std::begin(kRow); };
  return rank(unit) < rank(than) && rank(than) < std::end(kRow) - std::begin(kRow);
}

// What the counted-off stretch belongs to: "2021", "last year", "October", "the year".
bool ParseWhole(const DateWords& words, uint32_t at, DatePhrase& whole) {
  const bool article = words.Is(at, "the");
  if (article) ++at;
  if (const int year = words.Year(at); year > 0) {
    whole.year = year;
    whole.first = at;
    whole.last = at + 1;
    return ParseDecade(words, at, whole) || !words.IsGlued(at + 1) || words.IsPunctuation(at + 1);
  }
  if (const Numeral year = words.YearInWordsAt(at)) {
    whole.year = year.value;
    whole.first = at;
    whole.last = at + year.length;
    return true;
  }
  if (ParsePointed(words, at, whole)) return true;
  whole = {};
  if (ParseMonthFirst(words, at, whole)) return whole.day == 0;
  whole = {};
  if (ParseDecade(words, at, whole) || ParseFiscal(words, at, whole)) return true;
  whole = {};
  if (!article || words.IsPlural(at) || words.Is(at + 1, "of")) return false;
  whole.unit = words.UnitOf(at);
  if (whole.unit != TimeUnit::kYear && whole.unit != TimeUnit::kMonth && whole.unit != TimeUnit::kDecade) return false;
  whole.base = DatePhrase::Base::kUnit;
  whole.pointer = Pointer::kThis;
  whole.last = at + 1;
  return true;
}

// "of 2021", "in October", "2021" behind what is counted off.
bool TakeWhole(const DateWords& words, uint32_t at, bool may_be_bare, DatePhrase& phrase) {
  DatePhrase whole;
  const bool linked = words.Is(at, "of") || words.Is(at, "in");
  if (!linked && !may_be_bare) return false;
  if (!ParseWhole(words, at + (linked ? 1 : 0), whole) || whole.nth != 0 || whole.part != Part::kNone) return false;
  const uint32_t first = phrase.first;
  whole.nth = phrase.nth;
  whole.nth_count = phrase.nth_count;
  whole.nth_unit = phrase.nth_unit;
  whole.nth_weekday = phrase.nth_weekday;
  whole.approximate |= phrase.approximate;
  phrase = whole;
  phrase.first = first;
  return true;
}

bool ParseCentury(const DateWords& words, uint32_t at, int number, DatePhrase& phrase) {
  if (words.UnitOf(at) != TimeUnit::kCentury || number < 5 || number > 30) return false;
  phrase.base = DatePhrase::Base::kDays;
  phrase.fixed = YearsDays(number * 100 - 99, number * 100);
  phrase.granularity = v1::DateInterval::GRANULARITY_PERIOD;
  phrase.unit = TimeUnit::kCentury;
  phrase.nth = 0;
  phrase.last = at + 1;
  return true;
}

// "the week of August 15".
bool ParseWeekOf(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (words.UnitOf(at) != TimeUnit::kWeek || words.IsPlural(at)) return false;
  const bool linked = words.Is(at + 1, "of") || words.Is(at + 1, "beginning") || words.Is(at + 1, "starting") ||
                      words.Is(at + 1, "commencing") || words.Is(at + 1, "ending");
  if (!linked) return false;
  const uint32_t next = at + (words.Is(at + 2, "on") ? 3 : 2);
  if (!ParseOrigin(words, next, phrase)) {
    // "the week of the 18th".
    phrase = {};
    const uint32_t day_at = next + (words.Is(next, "the") ? 1 : 0);
    const Numeral day = words.OrdinalAt(day_at);
    if (!day || day.value > 31 || day_at == next) return false;
    phrase.day = day.value;
    phrase.last = day_at + day.length;
  }
  if (phrase.base != DatePhrase::Base::kCalendar) return false;
  phrase.week_around = true;
  phrase.first = at;
  return true;
}

// "the week after next", "the year before last".
bool ParseAfterNext(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (!words.Is(at - 1, "the") || !TakeUnit(words, at, phrase) || words.IsPlural(at)) return false;
  const uint32_t next = at + (words.Is(at + 2, "the") ? 3 : 2);
  const bool after = words.Is(at + 1, "after") && words.Is(next, "next");
  const bool before = words.Is(at + 1, "before") && words.Is(next, "last");
  if ((!after && !before) || words.UnitOf(next + 1) != TimeUnit::kNone) return false;
  phrase.base = DatePhrase::Base::kUnit;
  phrase.pointer = after ? Pointer::kNext : Pointer::kLast;
  phrase.shift = after ? 1 : -1;
  phrase.first = at;
  phrase.last = next + 1;
  return true;
}

// "21 days" of "1 month 21 days", "six months" of "two years and six months". Returns the token after them, or `at`.
uint32_t TakeSmallerUnits(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  for (int i = 0; i < DatePhrase::kMoreUnits; ++i) {
    uint32_t next = at;
    if (words.Is(next, ",")) ++next;
    if (words.Is(next, "and")) ++next;
    const Count count = words.CountAt(next);
    const TimeUnit unit = words.UnitOf(next + count.length);
    if (count.length == 0 || !count.exact() || !phrase.count.exact() || !IsSmaller(unit, phrase.unit)) return at;
    phrase.more_count[i] = static_cast<int>(phrase.count.high);
    phrase.more_unit[i] = phrase.unit;
    phrase.count = count;
    phrase.unit = unit;
    at = next + count.length + 1;
  }
  return at;
}

}  // namespace

bool ParseCounted(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase.count = words.CountRangeAt(at);
  if (phrase.count.length == 0) return false;
  uint32_t next = at + phrase.count.length;
  if (words.Is(next, "of")) ++next;
  if (!TakeUnit(words, next, phrase)) return false;
  ++next;
  // "a year and a half ago".
  if (words.Is(next, "and") && words.Is(next + 1, "a") && words.Is(next + 2, "half")) {
    phrase.count.low += 0.5;
    phrase.count.high += 0.5;
    next += 3;
  }
  next = TakeSmallerUnits(words, next, phrase);
  // "It sat for 19 months before it was dissolved.", "for only eight months from June": how long, not when.
  const bool lasts = words.Is(at - 1, "for") || words.Is(at - 2, "for");
  if (lasts && (words.Is(next, "before") || words.Is(next, "after") || words.Is(next, "from"))) return false;
  phrase.first = at;
  phrase.base = DatePhrase::Base::kShift;
  // "nine days after the quake" tells how long, for no date is given.
  return TakeDirection(words, next, phrase) && phrase.base != DatePhrase::Base::kEvent;
}

bool ParseUnit(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (ParseWeekOf(words, at, phrase)) return true;
  phrase = {};
  if (ParseAfterNext(words, at, phrase)) return true;
  phrase = {};
  if (!TakeUnit(words, at, phrase)) return false;
  phrase.base = DatePhrase::Base::kShift;
  phrase.first = at;
  const bool plural = words.IsPlural(at);
  // "1,200 years ago" is no "years ago", nor are "three days after the attack" any number of days.
  if (words.IsNumber(at - 1) || words.CountAt(at - 1).length > 0) return false;
  // "Five more than the year before" tells of a difference.
  if (words.Is(at - 1, "the") && words.Is(at - 2, "than")) return false;
  // "the day before", "the week after".
  if (!plural && (!words.Is(at - 1, "the") || (!words.Is(at + 1, "before") && !words.Is(at + 1, "after"))))
    return false;
  phrase.count = plural ? BareCount(phrase.unit) : Count{1, 1, 0};
  return TakeDirection(words, at + 1, phrase);
}

bool ParseNth(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  uint32_t next = at;
  if (words.PointerOf(at) == Pointer::kLast || words.Is(at, "final")) {
    phrase.nth = -1;
    ++next;
  } else if (const Numeral ordinal = words.OrdinalAt(at)) {
    phrase.nth = ordinal.value;
    next += ordinal.length;
  } else {
    return false;
  }
  phrase.first = at;
  if (phrase.nth > 0 && words.Is(next, "-")) ++next;
  if (ParseCentury(words, next, phrase.nth, phrase)) return true;
  if (const int weekday = words.Weekday(next); weekday > 0) {
    phrase.nth_weekday = weekday;
    return TakeWhole(words, next + 1, false, phrase);
  }
  if (const Count count = words.CountAt(next); count.length > 0) {
    if (count.high > 1000) return false;
    phrase.nth_count = static_cast<int>(count.high);
    phrase.approximate = !count.exact();
    next += count.length;
  }
  phrase.nth_unit = words.UnitOf(next);
  if (phrase.nth_unit == TimeUnit::kNone) return false;
  // "the first days of March".
  if (words.IsPlural(next) && words.CountAt(next - 1).length == 0 && phrase.nth_count == 1) {
    phrase.nth_count = phrase.nth_unit == TimeUnit::kDay ? 7 : 3;
    phrase.approximate = true;
  }
  const bool may_be_bare = phrase.nth_unit == TimeUnit::kQuarter || phrase.nth_unit == TimeUnit::kHalf;
  return TakeWhole(words, next + 1, may_be_bare || words.PointerOf(next + 1) != Pointer::kNone, phrase);
}

}  // namespace gainsay
