// Dates by their place in a row: "last week", "the following day", "early this year", "the end of the month".
#include "claims/time/parse.h"

namespace gainsay {
namespace {

// A calendar date that "early", "the end of", "last" may stand before.
bool ParseNamed(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  phrase = {};
  if (ParseDecade(words, at, phrase)) return true;
  phrase = {};
  if (const int year = words.Year(at); year > 0) {
    if (words.IsGlued(at + 1) && !words.IsPunctuation(at + 1) && !words.Is(at + 1, "s")) return false;
    phrase.year = year;
    phrase.first = at;
    phrase.last = at + 1;
    return !words.IsCounted(at + 1);
  }
  if (ParseMonthFirst(words, at, phrase)) return true;
  phrase = {};
  if (words.Season(at) > 0) {
    phrase.season = words.Season(at);
    phrase.first = at;
    phrase.last = TakeYear(words, at + 1, phrase);
    return true;
  }
  if (ParseWeekday(words, at, phrase)) return true;
  phrase = {};
  if (ParseFiscal(words, at, phrase)) return true;
  phrase = {};
  if (ParseNamedDay(words, at, phrase)) return true;
  phrase = {};
  return false;
}

Pointer WithArticle(Pointer pointer, TimeUnit unit, bool article) {
  // "the next day" goes on from the story's date, "next week" from publication.
  if (pointer == Pointer::kNext && (article || unit == TimeUnit::kDay)) return Pointer::kFollowing;
  return pointer;
}

// "last night", "this morning".
bool ParseDaytime(const DateWords& words, uint32_t at, Pointer pointer, DatePhrase& phrase) {
  if (!words.IsTagged(at + 1, words.tags().daytime)) return false;
  if (pointer != Pointer::kLast && pointer != Pointer::kThis) return false;
  phrase.base = DatePhrase::Base::kDayWord;
  phrase.shift = pointer == Pointer::kLast ? -1 : 0;
  phrase.last = at + 2;
  return true;
}

// "It could well last many months."
bool IsVerbLast(const DateWords& words, uint32_t at) {
  static constexpr absl::string_view kWords[] = {"to",    "will", "would", "can", "could", "may",
                                                 "might", "well", "must",  "not", "should"};
  for (const absl::string_view word : kWords) {
    if (words.Is(at - 1, word)) return true;
  }
  return false;
}

// "in the first quarter, after 0.1% in the previous three months": before a stretch of time that was told in words that
// are no date.
bool FollowsStretch(const DateWords& words, uint32_t at) {
  constexpr uint32_t kMostWords = 30;
  for (uint32_t before = at; before > words.begin() && at - before < kMostWords;) {
    --before;
    const TimeUnit unit = words.UnitOf(before);
    if (unit != TimeUnit::kQuarter && unit != TimeUnit::kHalf && unit != TimeUnit::kMonth) continue;
    // "the first quarter of 2024" is a date.
    if (words.IsAny(before + 1, {"of", "in"})) continue;
    if (words.OrdinalAt(before - 1) || words.Is(before + 1, "to") || words.Is(before - 1, "final")) return true;
  }
  return false;
}

// "the past three weeks", "the last two decades", "the next 30 days".
bool ParseSpan(const DateWords& words, uint32_t at, Pointer pointer, DatePhrase& phrase) {
  if (pointer == Pointer::kSame || pointer == Pointer::kThis || (pointer == Pointer::kLast && IsVerbLast(words, at))) {
    return false;
  }
  Count count = words.CountAt(at + 1);
  const uint32_t unit_at = at + 1 + count.length;
  const TimeUnit unit = words.UnitOf(unit_at);
  if (unit == TimeUnit::kNone || unit == TimeUnit::kHalf || unit == TimeUnit::kQuarter) return false;
  if (unit == TimeUnit::kWeekend && count.length == 0) return false;
  if (count.length == 0) {
    if (pointer != Pointer::kPast || words.IsPlural(unit_at)) return false;
    count = {1, 1, 1};
  }
  // "the last three months of 2019" is ParseNth's.
  if (words.Is(unit_at + 1, "of") || words.Is(unit_at + 1, "in")) {
    DatePhrase whole;
    if (pointer == Pointer::kLast && ParseNamed(words, unit_at + 2, whole)) return false;
  }
  phrase.base =
      pointer == Pointer::kPrevious && FollowsStretch(words, at) ? DatePhrase::Base::kEvent : DatePhrase::Base::kSpan;
  phrase.pointer = pointer;
  phrase.count = count;
  phrase.unit = unit;
  phrase.approximate = true;
  phrase.last = unit_at + 1;
  return true;
}

// "about the same time".
bool ParseSameTime(const DateWords& words, uint32_t at, Pointer pointer, DatePhrase& phrase) {
  const uint32_t before = at - (words.Is(at - 1, "the") ? 2 : 1);
  if (!words.Is(at, "same") || !words.Is(at + 1, "time")) return false;
  if (!words.Is(before, "about") && !words.Is(before, "around")) return false;
  phrase.base = DatePhrase::Base::kUnit;
  phrase.pointer = pointer;
  phrase.last = at + 2;
  return true;
}

// "the same day", "last week", "this year".
bool ParsePointedUnit(const DateWords& words, uint32_t at, Pointer pointer, DatePhrase& phrase) {
  const TimeUnit unit = words.UnitOf(at + 1);
  if (unit == TimeUnit::kNone || unit == TimeUnit::kHalf || words.IsPlural(at + 1)) return false;
  const bool article = words.Is(at - 1, "the") || words.Is(at - 1, "that") || words.Is(at - 1, "this");
  if (unit == TimeUnit::kDay && (pointer == Pointer::kLast || pointer == Pointer::kThis || pointer == Pointer::kPast))
    return false;
  // "the last week" of what?
  if (pointer == Pointer::kLast && words.Is(at - 1, "the")) return false;
  if (words.Is(at + 2, "-") && words.IsGlued(at + 2)) return false;
  phrase.base = DatePhrase::Base::kUnit;
  phrase.pointer = WithArticle(pointer, unit, article);
  phrase.unit = unit;
  phrase.last = at + 2;
  phrase.article = article && pointer == Pointer::kNext;
  // "next week on Friday".
  const uint32_t weekday = at + (words.Is(at + 2, "on") ? 3 : 2);
  if (unit == TimeUnit::kWeek && words.Weekday(weekday) > 0) {
    phrase.base = DatePhrase::Base::kCalendar;
    phrase.week_pointer = phrase.pointer;
    phrase.pointer = Pointer::kNone;
    phrase.unit = TimeUnit::kNone;
    phrase.weekday = words.Weekday(weekday);
    phrase.last = weekday + 1;
  }
  // "next year in February".
  if (unit == TimeUnit::kYear && words.Is(at + 2, "in") && words.Month(at + 3) > 0) {
    phrase.base = DatePhrase::Base::kCalendar;
    phrase.year_pointer = phrase.pointer;
    phrase.pointer = Pointer::kNone;
    phrase.unit = TimeUnit::kNone;
    phrase.month = words.Month(at + 3);
    phrase.last = at + 4;
  }
  return true;
}

}  // namespace

bool ParsePointed(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  uint32_t word = at;
  Pointer pointer = words.PointerOf(word);
  if (pointer == Pointer::kNone) return false;
  // "that same year", "this past Monday", "this coming week".
  if (words.PointerOf(word + 1) != Pointer::kNone) {
    pointer = words.PointerOf(++word);
    // "We recall that last year ..."
    const bool from_publication = pointer == Pointer::kLast || pointer == Pointer::kThis || pointer == Pointer::kNext;
    if (words.Is(at, "that") && from_publication) at = word;
  }
  phrase.first = at;
  if (ParseDaytime(words, word, pointer, phrase)) return true;
  if (ParseSpan(words, word, pointer, phrase)) return true;
  if (ParsePointedUnit(words, word, pointer, phrase) || ParseSameTime(words, word, pointer, phrase)) return true;
  // "that Monday's attack" is a conjunction as often as not.
  if (words.Is(word, "that")) return false;
  DatePhrase named;
  uint32_t next = word + 1;
  const Part part = words.PartOf(next);
  if (part != Part::kNone) next += words.Is(next + 1, "-") ? 2 : 1;
  if (!ParseNamed(words, next, named) || named.year > 0 || named.base != DatePhrase::Base::kCalendar) return false;
  // "this March" may be a demonstration where all letters are capitals.
  if (words.all_capitals() && named.month > 0 && named.day == 0 && pointer == Pointer::kThis) return false;
  if (named.season == 3 && words.Is(named.last - 1, "fall") &&
      (words.Is(named.last, "in") || words.Is(named.last, "of")))
    return false;
  named.part = part;
  named.pointer = pointer;
  if (named.pointer == Pointer::kPast || named.pointer == Pointer::kSame) named.pointer = Pointer::kLast;
  named.first = at;
  phrase = named;
  return true;
}

bool ParsePart(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Part part = words.PartOf(at);
  if (part == Part::kNone) return false;
  uint32_t next = at + 1;
  const bool of = words.Is(next, "of");
  if (of || words.Is(next, "in") || words.Is(next, "-")) ++next;
  const bool noun = part == Part::kStart || part == Part::kEnd || words.Is(at, "middle");
  if (noun && next == at + 1) return false;
  // "beginning in 1983" says since when, "the end in 1990" that it ended then.
  if ((part == Part::kStart || part == Part::kEnd) && words.Is(at + 1, "in")) return false;
  const bool article = words.Is(next, "the");
  if (article) ++next;
  if (ParseNamed(words, next, phrase) || (phrase = DatePhrase{}, ParsePointed(words, next, phrase)) ||
      (phrase = DatePhrase{}, ParseNth(words, next, phrase))) {
    if (phrase.part != Part::kNone || phrase.nth != 0) return false;
    if (phrase.day > 0 || phrase.weekday > 0) {
      // "early Sunday", but "the end of June 3" and "by the end of Friday" are that day too.
      phrase.first = at;
      return true;
    }
  } else if (article && words.UnitOf(next) != TimeUnit::kNone && !words.IsPlural(next) &&
             words.UnitOf(next) != TimeUnit::kDay) {
    // "the end of the month"; but not "the end of the week of mourning".
    if (words.Is(next + 1, "of")) return false;
    phrase = {};
    phrase.base = DatePhrase::Base::kUnit;
    phrase.pointer = Pointer::kThis;
    phrase.unit = words.UnitOf(next);
    phrase.last = next + 1;
  } else {
    return false;
  }
  phrase.part = part;
  phrase.first = at;
  return true;
}

// "earlier this week", "later in the year".
bool ParseSide(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (!words.Is(at, "earlier") && !words.Is(at, "later")) return false;
  uint32_t next = at + 1;
  if (words.Is(next, "in") && words.Is(next + 1, "the") && words.UnitOf(next + 2) != TimeUnit::kNone) {
    phrase.base = DatePhrase::Base::kUnit;
    phrase.pointer = Pointer::kThis;
    phrase.unit = words.UnitOf(next + 2);
    phrase.last = next + 3;
  } else {
    if (words.Is(next, "on") || words.Is(next, "in")) ++next;
    phrase = {};
    if (!ParsePointed(words, next, phrase) && (phrase = DatePhrase{}, !ParseNamed(words, next, phrase))) {
      phrase = {};
      return words.IsTagged(next, words.tags().day_word) && ParseDayWord(words, next, phrase) &&
             (phrase.first = at, true);
    }
  }
  phrase.first = at;
  if (phrase.base == DatePhrase::Base::kUnit && phrase.pointer == Pointer::kThis) {
    phrase.side = words.DirectionOf(at);
    phrase.approximate = true;
  }
  return true;
}

// "the rest of the year", "the remainder of this week": from publication on.
bool ParseRest(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (!words.IsTagged(at, words.tags().rest) || !words.Is(at + 1, "of")) return false;
  const uint32_t next = at + 2;
  const bool pointed = words.Is(next, "the") || words.PointerOf(next) == Pointer::kThis;
  const TimeUnit unit = words.UnitOf(next + 1);
  if (!pointed || unit == TimeUnit::kNone || words.IsPlural(next + 1) || unit == TimeUnit::kHalf ||
      words.Is(next + 2, "of")) {
    return false;
  }
  phrase.base = DatePhrase::Base::kUnit;
  phrase.pointer = Pointer::kThis;
  phrase.unit = unit;
  phrase.side = Direction::kAfter;
  phrase.approximate = true;
  phrase.first = at;
  phrase.last = next + 2;
  return true;
}

bool ParseNow(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (!words.IsTagged(at, words.tags().now) || !words.Is(at - 1, "between") || !words.Is(at + 1, "and")) return false;
  DatePhrase end;
  if (!ParseDate(words, at + 2, end)) return false;
  phrase.base = DatePhrase::Base::kDayWord;
  phrase.first = at;
  phrase.last = at + 1;
  return true;
}

bool ParseDayWord(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const Meaning* const word = words.Meant(at, words.tags().day_word);
  if (word == nullptr) return false;
  phrase.base = DatePhrase::Base::kDayWord;
  phrase.shift = static_cast<int>(word->value);
  phrase.first = at;
  phrase.last = at + 1;
  return true;
}

}  // namespace gainsay
