#include "claims/time/periods.h"

#include "claims/time/parse.h"

namespace gainsay {
namespace {

using Base = DatePhrase::Base;

bool IsPossessive(const DateWords& words, uint32_t at) {
  return words.IsGlued(at) && (words.Is(at, "s") || words.Is(at, "'s") || words.Is(at, "'"));
}

// Whether an article before it is part of the date: "the end of 2019", "the following day", "the 1980s", "the 3rd of
// May". That of "the January 3 attack" is the attack's.
bool TakesArticle(const DateWords& words, const DatePhrase& phrase) {
  if (phrase.part != Part::kNone || phrase.nth != 0 || phrase.pointer != Pointer::kNone || phrase.week_around)
    return true;
  if (phrase.base == Base::kDays) return phrase.unit != TimeUnit::kNone;
  if (phrase.base == Base::kShift || phrase.base == Base::kEvent)
    return phrase.count.length == 0 && phrase.count.exact();
  if (phrase.season > 0 || phrase.month_pointer != Pointer::kNone) return true;
  return phrase.day > 0 && words.OrdinalAt(phrase.first);
}

// "17 more than four years ago", "15 cents more than a week ago", "8% less than a year ago": so much more or less than
// there was then. But "lasted 40 days more than a year ago".
bool IsDifference(const DateWords& words, uint32_t more) {
  const uint32_t before = more - 1;
  if (words.IsNumber(before)) return true;
  if (!words.IsTagged(before, words.tags().measured) || words.UnitOf(before) != TimeUnit::kNone) return false;
  // "per cent", "percentage points"
  return words.IsNumber(before - 1) || words.CountAt(before - 1).length > 0 || words.IsNumber(before - 2) ||
         words.CountAt(before - 2).length > 0;
}

// "about", "more than" before a distance; only "about" and "around" before other dates.
uint32_t TakeVague(const DateWords& words, const DatePhrase& phrase, uint32_t first, uint32_t limit) {
  const bool distance = phrase.base == Base::kShift || phrase.base == Base::kSpan;
  if (first >= limit + 2 && distance && words.PhraseLength(first - 2, words.tags().vague) == 2) {
    return first >= limit + 3 && words.Is(first - 1, "than") && IsDifference(words, first - 2) ? first : first - 2;
  }
  // "over the past weeks" is no more than "in the past weeks".
  if (phrase.base == Base::kSpan && words.Is(first - 1, "over")) return first;
  if (first < limit + 1 || !words.IsTagged(first - 1, words.tags().vague)) return first;
  const bool always = words.Is(first - 1, "about") || words.Is(first - 1, "around") || words.Is(first - 1, "circa");
  return distance || always ? first - 1 : first;
}

int SideOf(const DateWords& words, uint32_t at, uint32_t length) {
  const Hit hit = words.Find(at, words.tags().vague);
  if (!hit || hit.length != length) return 0;
  return hit.meaning->id == "farther" ? 1 : hit.meaning->id == "nearer" ? -1 : 0;
}

// "nobody will ride on it before 2029", "not expected before July".
bool IsDenied(const DateWords& words, uint32_t before) {
  constexpr uint32_t kMostWords = 8;
  for (uint32_t at = before; at > words.begin() && before - at < kMostWords;) {
    --at;
    if (words.IsPunctuation(at)) return false;
    if (words.IsTagged(at, words.tags().denial)) return true;
  }
  return false;
}

// "gave the staff until Sunday", "has until Monday to pay": any day up to it will do.
bool IsDeadline(const DateWords& words, uint32_t until) {
  if (words.IsAny(until - 1, {"have", "has", "had"})) return true;
  constexpr uint32_t kMostWords = 4;
  for (uint32_t at = until; at > words.begin() && until - at < kMostWords;) {
    --at;
    if (words.IsAny(at, {"give", "gives", "gave", "given"})) return true;
  }
  return false;
}

void SetRelation(const DateWords& words, uint32_t at, uint32_t length, LeftContext& left) {
  const Hit hit = words.Find(at, words.tags().relation);
  if (!hit || hit.length != length) return;
  const absl::string_view id = hit.meaning->id;
  if (id == "since" || id == "after") {
    left.relation = id == "since" ? DateRelation::kSince : DateRelation::kAfter;
    return;
  }
  if (id == "until") left.relation = IsDeadline(words, at) ? DateRelation::kBy : DateRelation::kUntil;
  if (id == "by" || id == "before") left.relation = DateRelation::kBy;
  if (id == "not before" || (id == "before" && IsDenied(words, at))) left.relation = DateRelation::kNotBefore;
  if (left.relation == DateRelation::kAt) return;
  left.excludes = id == "before" && left.relation == DateRelation::kBy;
  left.ahead = length > 1;
  left.first = at;
}

// "from March 2019 onward".
bool GoesOn(const DateWords& words, uint32_t at) {
  return words.Is(at, "onward") || words.Is(at, "onwards") || (words.Is(at, "on") && !words.IsWord(at + 1));
}

bool IsYearOnly(const DatePhrase& phrase) {
  return phrase.base == Base::kCalendar && phrase.year > 0 && phrase.month == 0 && phrase.season == 0 &&
         phrase.quarter == 0 && phrase.named_day.empty() && phrase.nth == 0;
}

bool IsDated(const DatePhrase& phrase) {
  return phrase.base == Base::kCalendar || phrase.base == Base::kNumeric || phrase.base == Base::kDayWord ||
         phrase.base == Base::kUnit || (phrase.base == Base::kDays && phrase.unit == TimeUnit::kDecade);
}

// How fine a phrase is, for "June to August" against "June to 5 p.m."
int Fineness(const DatePhrase& phrase) {
  if (phrase.base == Base::kDayWord) return 4;
  if (phrase.base != Base::kCalendar) return 0;
  if (phrase.day > 0 || !phrase.named_day.empty()) return 4;
  if (phrase.weekday > 0) return 5;
  if (phrase.month > 0 || phrase.season > 0 || phrase.quarter > 0) return 3;
  return 2;
}

// The year after "to" or "and", which the first year vouches for.
bool ParseLastYear(const DateWords& words, uint32_t at, int from, DatePhrase& to) {
  if (const Numeral year = words.YearInWordsAt(at); year.value > from && !words.IsCounted(at + year.length)) {
    to.year = year.value;
    to.first = at;
    to.last = at + year.length;
    return true;
  }
  const int year = words.Year(at);
  if (year <= from || words.IsCounted(at + 1) || words.Month(at + 1) > 0 ||
      (words.IsGlued(at + 1) && !words.IsPunctuation(at + 1)))
    return false;
  to.year = year;
  to.first = at;
  to.last = at + 1;
  return true;
}

// "from 2003 until now", "2014 to the present".
bool TakeNow(const DateWords& words, uint32_t at, DatePhrase& to) {
  if (!words.IsTagged(at, words.tags().now)) return false;
  // "to present a report".
  const bool day = words.Is(at, "present") && words.Is(at + 1, "day");
  if (words.Is(at, "present") && words.IsWord(at + 1) && !day) return false;
  to.base = Base::kDayWord;
  to.first = at;
  to.last = at + (day ? 2 : 1);
  return true;
}

// Year, or year pointer, that only one end says.
void ShareYears(DatePhrase& from, DatePhrase& to) {
  if (from.base != Base::kCalendar || to.base != Base::kCalendar) return;
  const int from_month = from.month > 0 ? from.month : from.season * 3;
  const int to_month = to.month > 0 ? to.month : to.season * 3;
  if (from_month == 0 || to_month == 0) return;
  const bool wraps = from_month > to_month || (from_month == to_month && from.day > to.day && to.day > 0);
  if (!from.has_year() && to.year > 0) {
    from.year = to.year - (wraps ? 1 : 0);
    from.short_year = to.short_year;
  } else if (!to.has_year() && from.year > 0) {
    to.year = from.year + (wraps ? 1 : 0);
    to.short_year = from.short_year;
  } else if (!from.has_year() && to.year_pointer != Pointer::kNone && !wraps) {
    from.year_pointer = to.year_pointer;
  } else if (!to.has_year() && from.year_pointer != Pointer::kNone && !wraps) {
    to.year_pointer = from.year_pointer;
  }
}

// "next week between Wednesday and Friday", "this week from Tue to Thur".
std::optional<PeriodEnds> ParseDaysOfWeek(const DateWords& words, const DatePhrase& week) {
  if (week.base != Base::kUnit || week.unit != TimeUnit::kWeek || week.part != Part::kNone) return std::nullopt;
  uint32_t at = week.last + (words.Is(week.last, ",") ? 1 : 0);
  const bool between = words.Is(at, "between");
  if (!between && !words.Is(at, "from")) return std::nullopt;
  const int first = words.Weekday(++at);
  if (words.Is(++at, ".")) ++at;
  const bool linked =
      between ? words.Is(at, "and") : words.Is(at, "to") || words.Is(at, "until") || words.Is(at, "through");
  const int last = words.Weekday(at + 1);
  if (first == 0 || last == 0 || !linked) return std::nullopt;
  PeriodEnds ends;
  ends.from.first = ends.to.first = week.first;
  ends.from.last = ends.to.last = at + 2;
  ends.from.week_pointer = ends.to.week_pointer = week.pointer;
  ends.from.weekday = first;
  ends.to.weekday = last;
  return ends;
}

}  // namespace

LeftContext LookLeft(const DateWords& words, const DatePhrase& phrase, uint32_t last, uint32_t limit, bool period) {
  LeftContext left;
  left.first = phrase.first;
  if (left.first > limit && words.Is(left.first - 1, "the") && TakesArticle(words, phrase)) --left.first;
  const uint32_t vague = TakeVague(words, phrase, left.first, limit);
  left.approximate = vague < left.first;
  left.side = left.approximate && phrase.base == Base::kShift ? SideOf(words, vague, left.first - vague) : 0;
  left.first = vague;
  if (period || left.first <= limit) return left;
  const uint32_t before = left.first - 1;
  // "since Wednesday's funeral" and "after the 2003 invasion" are about what happened then.
  if (IsPossessive(words, last)) return left;
  if (words.Is(before, "from") && GoesOn(words, last)) left.relation = DateRelation::kSince;
  for (uint32_t length = 3; length > 0 && left.relation == DateRelation::kAt; --length) {
    if (before + 1 >= limit + length) SetRelation(words, before + 1 - length, length, left);
  }
  return left;
}

std::optional<PeriodEnds> ParsePeriod(const DateWords& words, const DatePhrase& from) {
  if (std::optional<PeriodEnds> week = ParseDaysOfWeek(words, from)) return week;
  const uint32_t link = from.last;
  if (!IsDated(from) || !words.Has(link) || from.nth != 0) return std::nullopt;
  uint32_t before = from.first - 1;
  if (words.Is(before, "the")) --before;
  const bool between = words.Is(before, "between");
  const bool opened = between || words.Is(before, "from");
  const bool and_link = words.Is(link, "and");
  const bool dash = words.Is(link, "-") || words.Is(link, "--");
  const bool until =
      words.Is(link, "until") || words.Is(link, "till") || words.Is(link, "through") || words.Is(link, "thru");
  if (!and_link && !dash && !until && !words.Is(link, "to")) return std::nullopt;
  uint32_t next = link + 1;
  if (words.Is(next, "the")) ++next;
  PeriodEnds ends;
  ends.from = from;
  const bool now = TakeNow(words, next, ends.to);
  const bool years =
      !now && (IsYearOnly(from) || (opened && from.year > 0)) && ParseLastYear(words, next, from.year, ends.to);
  if (!years && !now && !ParseDate(words, next, ends.to)) return std::nullopt;
  if (!IsDated(ends.to) || ends.to.nth != 0) return std::nullopt;
  const bool same = Fineness(from) == Fineness(ends.to) && Fineness(from) > 0;
  if (and_link && !between) {
    ends.must_touch = true;
    if (!same || from.part == Part::kNone || ends.to.part == Part::kNone) return std::nullopt;
  } else if (!opened && !(same && (until || dash || !IsYearOnly(from) || words.Is(link, "to")))) {
    return std::nullopt;
  }
  ShareYears(ends.from, ends.to);
  return ends;
}

}  // namespace gainsay
