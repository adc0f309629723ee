// What the words of one date say, before it is known which days that are.
//
//   "early this year"                  unit year, pointer this, part early
//   "October of last year"             month 10, year by pointer last
//   "five days later"                  5 days after the story's date
//   "the first four months of 2021"    year 2021, of it the first 4 months
#ifndef GAINSAY_CLAIMS_TIME_PHRASE_H_
#define GAINSAY_CLAIMS_TIME_PHRASE_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "claims/time/calendar.h"
#include "claims/time/time.h"
#include "claims/time/words.h"

namespace gainsay {

struct DatePhrase {
  enum class Base : uint8_t {
    kCalendar,  // year, month, day ... as far as said
    kUnit,      // `unit` by `pointer`: "last week", "that year"
    kDayWord,   // `shift` days from publication: "yesterday"
    kShift,     // `count` units before or after publication or the story's date
    kSpan,      // `count` units up to or from publication: "the past three weeks"
    kDays,      // `fixed`
    kEvent,     // "days after the attack": what it is measured from is no date
    kNumeric,   // "03/04/2021": day and month or month and day
  };

  uint32_t first = 0;
  uint32_t last = 0;
  Base base = Base::kCalendar;

  // Calendar; 0 where not said. `weekday` beside a day of the month only confirms it.
  int year = 0;
  int month = 0;
  int day = 0;
  int last_day = 0;  // of "28 and 29 October"
  int weekday = 0;
  int quarter = 0;
  int season = 0;
  absl::string_view named_day;  // Entry.id
  // The year is two digits and its century open.
  bool short_year = false;
  Pointer year_pointer = Pointer::kNone;   // "of last year", "of that year"
  Pointer week_pointer = Pointer::kNone;   // "Tuesday last week"
  Pointer month_pointer = Pointer::kNone;  // "the 20th of next month"

  // Of the smallest field, or of `unit`.
  Pointer pointer = Pointer::kNone;
  TimeUnit unit = TimeUnit::kNone;
  // "the next day" but "next week", "on the Sunday" but "on Sunday": with an article the story's date counts.
  bool article = false;

  Count count;
  // "1 month 21 days ago": what stands before the smallest unit, which is in `count` and `unit`.
  static constexpr int kMoreUnits = 2;
  int more_count[kMoreUnits] = {};
  TimeUnit more_unit[kMoreUnits] = {};
  Direction direction = Direction::kNone;
  // Days of kDayWord; of kUnit, units more than its pointer says ("the week after next").
  int shift = 0;
  // "two days before yesterday", "a week after Christmas": the calendar fields, or `origin_shift` days from
  // publication, say what is measured from, instead of the story's date.
  bool has_shift_from = false;
  bool origin_is_day_word = false;
  int origin_shift = 0;

  // "the week of August 15".
  bool week_around = false;

  // What of it: the `nth` `nth_unit` and `nth_count` - 1 more, or weekday; then a part.
  int nth = 0;
  int nth_count = 1;
  TimeUnit nth_unit = TimeUnit::kNone;
  int nth_weekday = 0;
  Part part = Part::kNone;
  // "earlier this week", "later this year": the side of publication.
  Direction side = Direction::kNone;

  DayRange fixed;
  v1::DateInterval::Granularity granularity = v1::DateInterval::GRANULARITY_UNSPECIFIED;
  bool approximate = false;

  bool has_year() const { return year > 0 || year_pointer != Pointer::kNone || base != Base::kCalendar; }
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_PHRASE_H_
