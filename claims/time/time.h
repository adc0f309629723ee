// Fourth stage: the dates of a text, as stretches of days.
//
//   "January 3, 2020"         2020-01-03 .. 2020-01-03, day
//   "June 2014"               2014-06-01 .. 2014-06-30, month
//   "late 2019"               2019-10-01 .. 2019-12-31, part, approximate
//   "last week"               the week before the day of publication
//   "days beforehand"         before the date that the story spoke of last
//   "by September 2019"       open .. 2019-09-30, relation kBy
//   "from 2003 until 2018"    2003-01-01 .. 2018-12-31, period
//
// Month names, weekdays, seasons, named days and the words of relative dates are in the word lists beside this file.
// A date that cannot be resolved ("last week" without a publication date) is found all the same and says why: it never
// gets a guessed value, and nothing here asks the clock.
#ifndef GAINSAY_CLAIMS_TIME_TIME_H_
#define GAINSAY_CLAIMS_TIME_TIME_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/civil_time.h"
#include "claims/lexicon/lexicon.h"
#include "claims/text/text.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// How what happened stands to the days named.
enum class DateRelation : uint8_t {
  kAt,         // on, in, during
  kSince,      // since, from ... onward: it began then
  kUntil,      // until: it ended then
  kBy,         // by, before: it happened then at the latest
  kAfter,      // after: it began later
  kNotBefore,  // not before, no earlier than: it happens then at the earliest
};

struct DateMention {
  // Tokens of the date, `last` excluded: "January 3, 2020", "late 2019", "by September 2019", "five days later".
  uint32_t first = 0;
  uint32_t last = 0;
  // Both included; absent means open. Both absent: not resolved.
  std::optional<absl::CivilDay> first_day;
  std::optional<absl::CivilDay> last_day;
  v1::DateInterval::Granularity granularity = v1::DateInterval::GRANULARITY_UNSPECIFIED;
  DateRelation relation = DateRelation::kAt;
  // The words are vague about the ends: "late", "early", "about", "almost a decade ago".
  bool approximate = false;
  // The date stands in relation to the day of publication or to another date of the story.
  bool relative = false;
  // The words name a day, and only the day of publication tells its year.
  bool year_inferred = false;
  // The words count a stretch of time as well: "five days later", "the past seven days".
  bool counts_time = false;
  // The token with which what is told of now is compared with it: "from" of "up from 18 in May". The story does not go
  // on from such a date.
  std::optional<uint32_t> compared_from;
  // The document's own date, in its byline or dateline; says when it was written, and nothing about what it tells.
  bool dateline = false;
  // Why there is no date, in words for people; empty if there is one.
  std::string unresolved;
  // Of a date that is not resolved because nothing in the document tells its year: the month, and the day of the month,
  // 0 for all of it. Else 0.
  int month = 0;
  int day = 0;

  bool resolved() const { return first_day.has_value() || last_day.has_value(); }
  // A single day or month that only lacks its year: "on 18 October", "by 18 October", but not "not before 18 October".
  bool lacks_year() const { return month > 0 && relation != DateRelation::kNotBefore; }
};

// All dates in the order of the text, without overlap. `published` is the day of publication, if known.
// `tagging` must come from `lexicon` and `text`. Time is linear in the number of tokens.
//
// A dateline without a year ("PORT ALDER, April 24 (Reuters) -") tells what does not hang on the year: "last month" is
// March of a year unknown, "18 days earlier" a day of it; "on Friday" and "last year" are not resolved.
std::vector<DateMention> RecognizeDates(const Lexicon& lexicon, const Text& text, const Tagging& tagging,
                                        std::optional<absl::CivilDay> published);

// The day of publication that the document itself gives near its top or in its last line: a dateline with a year
// ("September 28, 2021", "Staff Report | 17/08/2021"). Dates inside sentences do not count.
std::optional<absl::CivilDay> FindPublicationDate(const Lexicon& lexicon, const Text& text, const Tagging& tagging);

// "2020-01-03"; nullopt if it is no day of the calendar.
std::optional<absl::CivilDay> ParseIsoDay(absl::string_view text);
std::string FormatIsoDay(absl::CivilDay day);

// A day without a year.
struct MonthDay {
  int month = 0;
  // 0 for the whole month.
  int day = 0;
};
// "--10-18", "--10"; nullopt if no year has such a day.
std::optional<MonthDay> ParseIsoMonthDay(absl::string_view text);

// As ParseIsoDay; a day without a year, and the first or last day of a month without one, are of a leap year that
// stands for the one that is not told: they compare with each other, and with no other day.
inline constexpr int kUntoldYear = 4;
std::optional<absl::CivilDay> ParseDayOfAnyYear(absl::string_view text, bool last_of_month);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_TIME_H_
