#include "claims/time/resolve.h"

#include <algorithm>
#include <cmath>

#include "claims/time/fields.h"

namespace gainsay {
namespace {

using v1::DateInterval;

// Days and months longer ago than these are seldom told without their year, unless the year has been told.
constexpr int kFreshDays = 60;
constexpr int kRecentDays = 330;
// What a day with its year tells the year of is fewer days away.
constexpr int64_t kNearDays = 60;
// As many days that were told with their year are kept: a document may be a list of nothing but dates.
constexpr size_t kMaxToldDays = 64;
// No stretch longer than this tells a month.
constexpr int kMonthOfDays = 31;

bool IsSingleDay(const DayRange& days) { return days.first == days.last; }

// The year nearest to `from` whose days the predicate accepts, going by `step`.
template <typename Accepts>
std::optional<DayRange> FirstYear(const DatePhrase& phrase, int from, int step, Accepts accepts) {
  // Leap days are up to eight years apart.
  for (int i = 0; i <= 9; ++i) {
    const int year = from + i * step;
    if (year < 2 || year > 9990) return std::nullopt;
    const std::optional<DayRange> days = FieldDays(phrase, year);
    if (days && accepts(*days)) return days;
  }
  return std::nullopt;
}

// A day or a month of a year that the document does not tell; others may.
Resolution WithoutYear(const DatePhrase& phrase) {
  Resolution resolution = Unresolved(kNoYear);
  const bool plain = phrase.month > 0 && phrase.named_day.empty() && phrase.part == Part::kNone && phrase.nth == 0 &&
                     !phrase.week_around && phrase.pointer == Pointer::kNone;
  if (plain) {
    resolution.month = phrase.month;
    resolution.day = phrase.day;
    resolution.granularity = phrase.day > 0 ? DateInterval::GRANULARITY_DAY : DateInterval::GRANULARITY_MONTH;
  }
  return resolution;
}

int64_t Gap(const DayRange& a, const DayRange& b) { return std::max<int64_t>({0, a.first - b.last, b.first - a.last}); }

}  // namespace

void DateResolver::Enter(uint32_t sentence, uint32_t paragraph) {
  sentence_ = sentence;
  paragraph_ = paragraph;
}

const DateResolver::Told* DateResolver::Story(uint32_t sentences) const {
  if (!story_ || sentence_ - story_->sentence > sentences) return nullptr;
  return &*story_;
}

void DateResolver::Remember(const DatePhrase& phrase, const Resolution& resolution) {
  if (!resolution.days || (phrase.base == DatePhrase::Base::kDayWord && phrase.shift == 0)) return;
  story_ = Told{*resolution.days, sentence_, paragraph_};
  const bool has_year = phrase.year > 0 || phrase.base == DatePhrase::Base::kNumeric;
  if (!has_year || resolution.granularity == DateInterval::GRANULARITY_YEAR || resolution.relative) return;
  dated_ = story_;
  const absl::CivilDay day = resolution.days->first;
  if (!IsSingleDay(*resolution.days) || std::find(told_days_.begin(), told_days_.end(), day) != told_days_.end())
    return;
  if (told_days_.size() == kMaxToldDays) told_days_.pop_front();
  told_days_.push_back(day);
}

int DateResolver::FullYear(int two_digits) const {
  if (!published_) return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
  const int published = static_cast<int>(published_->year());
  int year = published - published % 100 + two_digits;
  if (year > published + 50) year -= 100;
  if (year < published - 50) year += 100;
  return year;
}

int DateResolver::NamedYear(const DatePhrase& phrase, absl::string_view& unresolved) const {
  if (phrase.year > 0 || phrase.short_year) return phrase.short_year ? FullYear(phrase.year) : phrase.year;
  int shift = 0;
  switch (phrase.year_pointer) {
    case Pointer::kNone:
      return 0;
    case Pointer::kSame:
    case Pointer::kFollowing:
    case Pointer::kPrevious: {
      const Told* const story = Story(kFar);
      if (story == nullptr) {
        unresolved = kNoStory;
        return 0;
      }
      if (phrase.year_pointer == Pointer::kFollowing) shift = 1;
      if (phrase.year_pointer == Pointer::kPrevious) shift = -1;
      return static_cast<int>(story->days.first.year()) + shift;
    }
    case Pointer::kLast:
    case Pointer::kPast:
      shift = -1;
      break;
    case Pointer::kNext:
    case Pointer::kComing:
      shift = 1;
      break;
    case Pointer::kThis:
      break;
  }
  if (!published_) {
    unresolved = kNoPublication;
    return 0;
  }
  return static_cast<int>(published_->year()) + shift;
}

// Whether the date without a year is the one to come. Where no verb tells, a day that is soon is.
bool DateResolver::IsNext(const DatePhrase& phrase, const std::optional<DayRange>& next,
                          const std::optional<DayRange>& last, Tense tense) const {
  constexpr int kSoon = 45;
  // What is put off is seldom put off for longer: "It was extended until December", told in January.
  constexpr int kMostSet = 270;
  if (tense == Tense::kSet) return next && (!last || next->first - *published_ <= kMostSet);
  if (tense == Tense::kOpen)
    return next && (!last || phrase.day == 0 || next->first - *published_ <= *published_ - last->first);
  if (tense != Tense::kUnmarked) return tense == Tense::kFuture;
  return phrase.day > 0 && next && next->first - *published_ <= kSoon;
}

Resolution DateResolver::InferFromPublication(const DatePhrase& phrase, Tense tense) const {
  const absl::CivilDay published = *published_;
  const int year = static_cast<int>(published.year());
  const DateInterval::Granularity granularity = FieldGranularity(phrase);
  const auto fits_weekday = [&](const DayRange& days) {
    return phrase.weekday == 0 || phrase.day == 0 || WeekdayNumber(days.first) == phrase.weekday;
  };
  std::optional<DayRange> days;
  switch (phrase.pointer) {
    case Pointer::kLast:
    case Pointer::kPast:
      days = FirstYear(phrase, year, -1, [&](const DayRange& d) { return d.last < published; });
      break;
    case Pointer::kThis:
      days = FirstYear(phrase, phrase.season == 4 && published.month() < 3 ? year - 1 : year, 1,
                       [](const DayRange&) { return true; });
      break;
    case Pointer::kNext:
    case Pointer::kComing:
      days = FirstYear(phrase, year, 1, [&](const DayRange& d) { return d.first > published; });
      break;
    default:
      days = FirstYear(phrase, year, 1, [&](const DayRange& d) { return d.last >= published; });
      if (const std::optional<DayRange> last =
              FirstYear(phrase, year, -1, [&](const DayRange& d) { return d.first <= published; });
          !IsNext(phrase, days, last, tense)) {
        days = last;
      }
      // A weekday that fits another year close by decides against the rule.
      if (days && !fits_weekday(*days)) {
        for (const int step : {1, -1}) {
          const std::optional<DayRange> other = FieldDays(phrase, static_cast<int>(days->first.year()) + step);
          if (other && fits_weekday(*other)) return Resolved(*other, granularity, true);
        }
      }
  }
  return days ? Resolved(*days, granularity, true) : Unresolved(kNoSuchDay);
}

Resolution DateResolver::InferYear(const DatePhrase& phrase, Tense tense) const {
  const DateInterval::Granularity granularity = FieldGranularity(phrase);
  if (phrase.pointer == Pointer::kFollowing || phrase.pointer == Pointer::kPrevious) {
    const Told* const story = Story(kFar);
    if (story == nullptr) return Unresolved(kNoStory);
    const int year = static_cast<int>(story->days.last.year());
    const std::optional<DayRange> days =
        phrase.pointer == Pointer::kFollowing
            ? FirstYear(phrase, year, 1, [&](const DayRange& d) { return d.first > story->days.last; })
            : FirstYear(phrase, year, -1, [&](const DayRange& d) { return d.last < story->days.first; });
    return days ? Resolved(*days, granularity, true) : Unresolved(kNoSuchDay);
  }
  // No leap year has it either.
  if (phrase.day > 0 && !FieldDays(phrase, 2020)) return Unresolved(kNoSuchDay);
  // With a publication date the story's year wins only right beside the date that gave it, going on from it; that of a
  // month only where the date is of long ago.
  const bool told_beside = dated_ && published_ && IsSingleDay(dated_->days) && paragraph_ == dated_->paragraph &&
                           sentence_ - dated_->sentence <= 2 &&
                           (phrase.day > 0 || *published_ - dated_->days.last > kRecentDays);
  const bool near = dated_ && (!published_ || (told_beside && (tense == Tense::kSet || !LooksAhead(tense))));
  // "The guns fell silent on 5 March 2025. The truce of November 2023 had not held. The exchange on 19 March": where a
  // month was told last, a day told before it is nearer.
  if (!published_ && phrase.day > 0 && phrase.pointer == Pointer::kNone && dated_ && !IsSingleDay(dated_->days)) {
    if (const std::optional<DayRange> told = NearToldDay(phrase)) return Resolved(*told, granularity, true);
  }
  if (near && phrase.pointer == Pointer::kNone && sentence_ - dated_->sentence <= 25) {
    const int year = static_cast<int>(dated_->days.first.year());
    std::optional<DayRange> best;
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
      const std::optional<DayRange> days = FieldDays(phrase, candidate);
      if (days && (!best || Gap(*days, dated_->days) <= Gap(*best, dated_->days))) best = days;
    }
    // "Talks began in October 2021. Parliament is to vote on June 13."
    const bool far = best && (!IsSingleDay(dated_->days) || Gap(*best, dated_->days) > kNearDays);
    if (far && !published_ && LooksAhead(tense)) return WithoutYear(phrase);
    const bool goes_on = best && best->first >= dated_->days.first - 31 && best->first <= dated_->days.last + 150;
    if (best && (!published_ || (goes_on && best->first <= *published_))) return Resolved(*best, granularity, true);
  }
  if (!published_) return WithoutYear(phrase);
  Resolution inferred = InferFromPublication(phrase, tense);
  if (!inferred.days || phrase.pointer != Pointer::kNone || phrase.weekday > 0 || tense == Tense::kFuture)
    return inferred;
  const int64_t ago = *published_ - inferred.days->last;
  if (ago < 0 && LooksAhead(tense)) return inferred;
  inferred.year_inferred = phrase.day > 0;
  if (ago >= 0 && ago <= (phrase.day > 0 ? kFreshDays : kRecentDays)) return inferred;
  // A look back gives the year once: "the robbery of 12 October 2017 ... The first arrests were made on 18 October."
  const std::optional<DayRange> told = NearToldDay(phrase);
  return told ? Resolved(*told, granularity, true) : inferred;
}

std::optional<DayRange> DateResolver::NearToldDay(const DatePhrase& phrase) const {
  std::optional<DayRange> nearest;
  int64_t least = kNearDays;
  for (const absl::CivilDay told : told_days_) {
    if (published_ && *published_ - told <= kRecentDays) continue;
    for (const int64_t year : {told.year() - 1, told.year(), told.year() + 1}) {
      const std::optional<DayRange> days = FieldDays(phrase, static_cast<int>(year));
      if (!days || (published_ && days->first > *published_)) continue;
      const int64_t gap = Gap(*days, {told, told});
      if (gap >= least) continue;
      least = gap;
      nearest = days;
    }
  }
  return nearest;
}

Resolution DateResolver::ResolveWeekday(const DatePhrase& phrase, Tense tense) const {
  const auto at = [](absl::CivilDay day) { return Resolved({day, day}, DateInterval::GRANULARITY_DAY, true); };
  const int weekday = phrase.weekday;
  if (phrase.pointer == Pointer::kFollowing || phrase.pointer == Pointer::kPrevious) {
    const Told* const story = Story(kNear);
    if (story == nullptr) return Unresolved(kNoStory);
    if (phrase.pointer == Pointer::kFollowing) {
      return at(story->days.last + 1 + (weekday - WeekdayNumber(story->days.last + 1) + 7) % 7);
    }
    return at(story->days.first - 1 - (WeekdayNumber(story->days.first - 1) - weekday + 7) % 7);
  }
  if (const Told* const story = Story(kFar); phrase.article && story != nullptr && IsSingleDay(story->days)) {
    const absl::CivilDay day = story->days.first;
    return at(day + (weekday - WeekdayNumber(day) + 7) % 7);
  }
  if (!published_) return Unresolved(kNoPublication);
  const absl::CivilDay monday = *published_ - (WeekdayNumber(*published_) - 1);
  const absl::CivilDay this_week = monday + (weekday - 1);
  const Pointer week = phrase.week_pointer;
  if (week == Pointer::kLast || week == Pointer::kPast || week == Pointer::kPrevious) return at(this_week - 7);
  if (week == Pointer::kNext || week == Pointer::kComing || week == Pointer::kFollowing) return at(this_week + 7);
  if (week != Pointer::kNone || phrase.pointer == Pointer::kThis) return at(this_week);
  const int back = (WeekdayNumber(*published_) - weekday + 7) % 7;
  switch (phrase.pointer) {
    case Pointer::kLast:
    case Pointer::kPast:
      return at(*published_ - (back == 0 ? 7 : back));
    case Pointer::kNext:
      return at(this_week + 7);
    case Pointer::kComing:
      return at(*published_ + (7 - back));
    default:
      return at(LooksAhead(tense) ? *published_ + (7 - back) % 7 : *published_ - back);
  }
}

Resolution DateResolver::ResolveDayOfSomeMonth(const DatePhrase& phrase, Tense tense) const {
  if (!published_) return Unresolved(kNoPublication);
  if (phrase.month_pointer != Pointer::kNone) {
    int shift = 0;
    if (phrase.month_pointer == Pointer::kNext || phrase.month_pointer == Pointer::kComing) shift = 1;
    if (phrase.month_pointer == Pointer::kLast || phrase.month_pointer == Pointer::kPrevious) shift = -1;
    const absl::CivilMonth month = absl::CivilMonth(*published_) + shift;
    if (!IsDay(month.year(), month.month(), phrase.day)) return Unresolved(kNoSuchDay);
    const absl::CivilDay day(month.year(), month.month(), phrase.day);
    return Resolved({day, day}, DateInterval::GRANULARITY_DAY, true);
  }
  // "on the 7th", "Friday the 22nd": near the day that the story is at, if it tells one, and not long before or after
  // publication on the wrong side of it; a day of the week tells the month from those around it.
  const Told* const story = Story(kFar);
  const bool has_story = story != nullptr && story->days.last - story->days.first <= kMonthOfDays;
  const absl::CivilDay origin = has_story ? story->days.first : *published_;
  const int months = phrase.weekday == 0 ? 1 : 3;
  std::optional<absl::CivilDay> nearest;
  bool nearest_fits = false;
  for (int i = -months; i <= months; ++i) {
    const absl::CivilMonth month = absl::CivilMonth(origin) + i;
    if (!IsDay(month.year(), month.month(), phrase.day)) continue;
    const absl::CivilDay day(month.year(), month.month(), phrase.day);
    if (phrase.weekday > 0 && WeekdayNumber(day) != phrase.weekday) continue;
    const bool past = tense == Tense::kPast || (tense == Tense::kUnmarked && phrase.weekday > 0);
    const bool fits = LooksAhead(tense) ? day >= *published_ : !past || day <= *published_;
    // Without a day of the week nothing speaks for a day that does not fit.
    if (!fits && phrase.weekday == 0) continue;
    const bool nearer = !nearest || std::abs(day - origin) < std::abs(*nearest - origin);
    if (fits == nearest_fits ? !nearer : nearest_fits) continue;
    nearest = day;
    nearest_fits = fits;
  }
  if (!nearest) return Unresolved(kNoSuchDay);
  return Resolved({*nearest, *nearest}, DateInterval::GRANULARITY_DAY, true);
}

Resolution DateResolver::ResolveCalendar(const DatePhrase& phrase, Tense tense) const {
  if (phrase.month_pointer != Pointer::kNone || (phrase.day > 0 && phrase.month == 0)) {
    return ResolveDayOfSomeMonth(phrase, tense);
  }
  const bool only_weekday = phrase.weekday > 0 && phrase.day == 0 && phrase.named_day.empty();
  if (only_weekday) return ResolveWeekday(phrase, tense);
  if (!phrase.named_day.empty() && HasOwnYear(phrase.named_day)) {
    const std::optional<DayRange> days = FieldDays(phrase, 0);
    return days ? Resolved(*days, DateInterval::GRANULARITY_DAY, false) : Unresolved(kNoSuchDay);
  }
  absl::string_view unresolved;
  const int year = NamedYear(phrase, unresolved);
  if (!unresolved.empty()) return Unresolved(unresolved);
  if (year == 0) return InferYear(phrase, tense);
  if (year < 2 || year > 9990) return Unresolved(kTooFar);
  const std::optional<DayRange> days = FieldDays(phrase, year);
  if (!days) return Unresolved(kNoSuchDay);
  // "New Year's Eve of 2020" is the night to either end of 2020; the story's date tells which.
  if (days->first == absl::CivilDay(year, 12, 31) && !phrase.named_day.empty() && dated_) {
    const DayRange before{absl::CivilDay(year - 1, 12, 31), absl::CivilDay(year - 1, 12, 31)};
    if (Gap(before, dated_->days) < Gap(*days, dated_->days)) return Resolved(before, FieldGranularity(phrase), false);
  }
  return Resolved(*days, FieldGranularity(phrase), phrase.year == 0);
}

Resolution DateResolver::ResolveNumeric(const DatePhrase& phrase) const {
  DatePhrase calendar = phrase;
  calendar.base = DatePhrase::Base::kCalendar;
  if (phrase.day != phrase.month) {
    if (order_ == NumericOrder::kUnknown) return Unresolved(kNoOrder);
    if (order_ == NumericOrder::kMonthFirst) std::swap(calendar.day, calendar.month);
  }
  return ResolveCalendar(calendar, Tense::kPast);
}

Resolution DateResolver::Resolve(const DatePhrase& phrase, Tense tense) const {
  Resolution resolution = ResolveBase(phrase, tense);
  if (!resolution.days) return resolution;
  DayRange& days = *resolution.days;
  if (phrase.side != Direction::kNone && published_) {
    if (phrase.side == Direction::kBefore) days.last = std::max(days.first, std::min(days.last, *published_));
    if (phrase.side == Direction::kAfter) days.first = std::min(days.last, std::max(days.first, *published_));
    resolution.granularity = DateInterval::GRANULARITY_PART;
  }
  if (phrase.week_around) {
    if (const std::optional<DayRange> week = UnitAround(days.first, TimeUnit::kWeek)) days = *week;
    resolution.granularity = DateInterval::GRANULARITY_WEEK;
  }
  if (phrase.nth != 0) {
    std::optional<DayRange> part;
    if (phrase.nth_weekday > 0) {
      const std::optional<absl::CivilDay> day = NthWeekday(days, phrase.nth_weekday, phrase.nth);
      if (day) part = DayRange{*day, *day};
      resolution.granularity = DateInterval::GRANULARITY_DAY;
    } else {
      part = NthUnits(days, phrase.nth_unit, phrase.nth, phrase.nth_count);
      resolution.granularity =
          phrase.nth_count > 1 ? DateInterval::GRANULARITY_PERIOD : UnitGranularity(phrase.nth_unit);
    }
    if (!part) return Unresolved(kNoSuchDay);
    days = *part;
  }
  if (phrase.part != Part::kNone && resolution.granularity != DateInterval::GRANULARITY_DAY) {
    days = PartOf(days, phrase.base == DatePhrase::Base::kUnit ? phrase.unit : GranularityUnit(resolution.granularity),
                  phrase.part);
    resolution.granularity = DateInterval::GRANULARITY_PART;
    resolution.approximate = true;
  }
  resolution.approximate |= phrase.approximate;
  if (days.first.year() < 1 || days.last.year() > 9999) return Unresolved(kTooFar);
  return resolution;
}

}  // namespace gainsay
