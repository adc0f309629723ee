// Days by their distance from publication or from the story's date.
#include <algorithm>
#include <cmath>

#include "claims/time/fields.h"
#include "claims/time/resolve.h"

namespace gainsay {
namespace {

using v1::DateInterval;

Resolution ResolvedRelative(const DayRange& days, DateInterval::Granularity granularity, bool approximate = false) {
  Resolution resolution = Resolved(days, granularity, true);
  resolution.approximate = approximate;
  return resolution;
}

// How many more years "that year" may leave open.
constexpr int64_t kMostSame = 2;

// What `count` units from the origin come to: the day, the week, the month, the year there; some years around for
// decades.
std::optional<DayRange> UnitAtDistance(const DayRange& origin, TimeUnit unit, int64_t count) {
  const absl::CivilDay from = count < 0 ? origin.first : origin.last;
  const std::optional<absl::CivilDay> day = AddUnits(from, unit, count);
  if (!day) return std::nullopt;
  if (unit == TimeUnit::kDecade || unit == TimeUnit::kCentury) {
    const int around = unit == TimeUnit::kDecade ? 1 : 10;
    const int year = static_cast<int>(day->year());
    if (year - around < 1 || year + around > 9999) return std::nullopt;
    return YearsDays(year - around, year + around);
  }
  return UnitAround(*day, unit);
}

}  // namespace

// "about the same time" as the story's date: that and half as much around it, a day at least.
Resolution DateResolver::ResolveSameTime() const {
  const Told* const story = Story(kNear);
  if (story == nullptr) return Unresolved(kNoStory);
  const int64_t around = (story->days.last - story->days.first + 3) / 2;
  return ResolvedRelative({story->days.first - around, story->days.last + around}, DateInterval::GRANULARITY_PERIOD,
                          true);
}

Resolution DateResolver::ResolveUnit(const DatePhrase& phrase) const {
  if (phrase.unit == TimeUnit::kNone) return ResolveSameTime();
  const DateInterval::Granularity granularity = UnitGranularity(phrase.unit);
  std::optional<DayRange> days;
  Pointer pointer = phrase.pointer;
  if (pointer == Pointer::kSame || pointer == Pointer::kFollowing || pointer == Pointer::kPrevious) {
    const Told* const story = Story(phrase.unit == TimeUnit::kDay ? kNear : kFar);
    if (story != nullptr) {
      if (phrase.unit == TimeUnit::kDay && story->days.first != story->days.last) return Unresolved(kNoDay);
      if (pointer == Pointer::kSame) {
        // "That same year" after "two or three years ago": one of them.
        days = UnitAround(story->days.first, phrase.unit);
        if (days && story->days.last > days->last) {
          const std::optional<DayRange> last = UnitAround(story->days.last, phrase.unit);
          const std::optional<DayRange> most = UnitAround(story->days.first, phrase.unit, kMostSame);
          if (!last || !most || last->first > most->last) return Unresolved(kNoSingle);
          return ResolvedRelative({days->first, last->last}, DateInterval::GRANULARITY_PERIOD, true);
        }
      }
      if (pointer == Pointer::kFollowing) days = UnitAround(story->days.last, phrase.unit, 1);
      if (pointer == Pointer::kPrevious) days = UnitAround(story->days.first, phrase.unit, -1);
      return days ? ResolvedRelative(*days, granularity) : Unresolved(kTooFar);
    }
    if (!phrase.article || !published_) return Unresolved(kNoStory);
    pointer = Pointer::kNext;
  }
  if (!published_) return Unresolved(kNoPublication);
  int shift = 0;
  if (pointer == Pointer::kLast || pointer == Pointer::kPast) shift = -1;
  if (pointer == Pointer::kNext || pointer == Pointer::kComing) shift = 1;
  days = UnitAround(*published_, phrase.unit, shift + phrase.shift);
  return days ? ResolvedRelative(*days, granularity) : Unresolved(kTooFar);
}

Resolution DateResolver::ResolveShift(const DatePhrase& phrase, Tense tense) const {
  DayRange origin;
  if (phrase.direction == Direction::kAgo || phrase.origin_is_day_word) {
    if (!published_) return Unresolved(kNoPublication);
    origin.first = origin.last = *published_ + phrase.origin_shift;
  } else if (phrase.has_shift_from) {
    DatePhrase from = phrase;
    from.base = DatePhrase::Base::kCalendar;
    from.unit = TimeUnit::kNone;
    const Resolution resolution = ResolveCalendar(from, tense);
    if (!resolution.days) return resolution;
    origin = *resolution.days;
  } else {
    const Told* const story = Story(phrase.unit == TimeUnit::kDay || phrase.unit == TimeUnit::kWeek ? kNear : kFar);
    if (story == nullptr) return Unresolved(kNoStory);
    origin = story->days;
    // "It rises from 1 January 2025. The cabinet took the decision on Monday. A year later it will rise again."
    const bool is_long = phrase.unit == TimeUnit::kMonth || phrase.unit == TimeUnit::kYear;
    const bool ahead = phrase.direction == Direction::kAfter && tense == Tense::kFuture;
    if (is_long && ahead && dated_ && dated_->days.first > origin.last) origin = dated_->days;
    const bool days = phrase.unit == TimeUnit::kDay && phrase.count.exact();
    if (days && origin.first != origin.last) return Unresolved(kNoDay);
  }
  const double sign = phrase.direction == Direction::kAfter ? 1 : -1;
  for (int i = 0; i < DatePhrase::kMoreUnits; ++i) {
    if (phrase.more_unit[i] == TimeUnit::kNone) break;
    const auto count = static_cast<int64_t>(sign) * phrase.more_count[i];
    const auto first = AddUnits(origin.first, phrase.more_unit[i], count);
    const auto last = AddUnits(origin.last, phrase.more_unit[i], count);
    if (!first || !last) return Unresolved(kTooFar);
    origin = {*first, *last};
  }
  TimeUnit unit = phrase.unit;
  double low = sign * phrase.count.low, high = sign * phrase.count.high;
  bool approximate = false;
  if (low != std::floor(low) && unit == TimeUnit::kYear) {
    // "a year and a half": months, with one to either side.
    unit = TimeUnit::kMonth;
    low = low * 12 - 1;
    high = high * 12 + 1;
    approximate = true;
  }
  if (std::fabs(low) > 1e6 || std::fabs(high) > 1e6) return Unresolved(kTooFar);
  if (unit == TimeUnit::kNone) return Unresolved(kEvent);
  const auto near = UnitAtDistance(origin, unit, static_cast<int64_t>(std::min(low, high)));
  const auto far = UnitAtDistance(origin, unit, static_cast<int64_t>(std::max(low, high)));
  if (!near || !far) return Unresolved(kTooFar);
  const DayRange days{std::min(near->first, far->first), std::max(near->last, far->last)};
  // A story cannot have gone on past its own publication: the date it went on from was another one.
  const bool from_story = phrase.direction == Direction::kAfter && !phrase.has_shift_from;
  if (from_story && published_ && days.first > *published_ && !LooksAhead(tense)) return Unresolved(kNoStory);
  if (low != high) return ResolvedRelative(days, DateInterval::GRANULARITY_PERIOD, true);
  const bool vague = unit != TimeUnit::kDay;
  DateInterval::Granularity granularity = UnitGranularity(unit);
  if (unit == TimeUnit::kDecade || unit == TimeUnit::kCentury) granularity = DateInterval::GRANULARITY_PERIOD;
  return ResolvedRelative(days, granularity, vague || approximate);
}

Resolution DateResolver::ResolveSpan(const DatePhrase& phrase) const {
  DayRange origin;
  const Told* const story = Story(kNear);
  const bool from_story =
      phrase.pointer == Pointer::kFollowing || (phrase.pointer == Pointer::kPrevious && story != nullptr);
  if (from_story) {
    if (story == nullptr) return Unresolved(kNoStory);
    origin = story->days;
  } else {
    if (!published_) return Unresolved(kNoPublication);
    origin.first = origin.last = *published_;
  }
  const bool ahead =
      phrase.pointer == Pointer::kNext || phrase.pointer == Pointer::kComing || phrase.pointer == Pointer::kFollowing;
  const double count = std::ceil(phrase.count.high);
  if (count > 1e6) return Unresolved(kTooFar);
  const auto other =
      AddUnits(ahead ? origin.last : origin.first, phrase.unit, static_cast<int64_t>(ahead ? count : -count));
  if (!other) return Unresolved(kTooFar);
  const DayRange days = ahead ? DayRange{origin.last, *other} : DayRange{*other, origin.first};
  if (days.first > days.last) return Unresolved(kTooFar);
  return ResolvedRelative(days, DateInterval::GRANULARITY_PERIOD, true);
}

Resolution DateResolver::ResolveBase(const DatePhrase& phrase, Tense tense) const {
  switch (phrase.base) {
    case DatePhrase::Base::kCalendar:
      return ResolveCalendar(phrase, tense);
    case DatePhrase::Base::kUnit:
      return ResolveUnit(phrase);
    case DatePhrase::Base::kDayWord: {
      if (!published_) return Unresolved(kNoPublication);
      const absl::CivilDay day = *published_ + phrase.shift;
      return ResolvedRelative({day, day}, DateInterval::GRANULARITY_DAY);
    }
    case DatePhrase::Base::kShift:
      return ResolveShift(phrase, tense);
    case DatePhrase::Base::kSpan:
      return ResolveSpan(phrase);
    case DatePhrase::Base::kDays: {
      Resolution resolution;
      resolution.days = phrase.fixed;
      resolution.granularity = phrase.granularity;
      return resolution;
    }
    case DatePhrase::Base::kEvent:
      return Unresolved(kEvent);
    case DatePhrase::Base::kNumeric:
      return ResolveNumeric(phrase);
  }
  return {};
}

}  // namespace gainsay
