// What stands around a single date and belongs to it: the article, vague words, prepositions of relation on its left,
// and the other end of a period on its right.
//
//   "from [2003 until 2018]"                        period
//   "[late September and early October 2019]"       two stretches that touch are one
//   "[by September 2019]"                           relation kBy; the preposition carries the open end
//   "since [October 7]"                             relation kSince
#ifndef GAINSAY_CLAIMS_TIME_PERIODS_H_
#define GAINSAY_CLAIMS_TIME_PERIODS_H_

#include <optional>

#include "claims/time/phrase.h"
#include "claims/time/words.h"

namespace gainsay {

// What the words left of a date say.
struct LeftContext {
  // First token that belongs to the date.
  uint32_t first = 0;
  bool approximate = false;
  // 1 for "more than two years ago", -1 for "less than two years ago".
  int side = 0;
  DateRelation relation = DateRelation::kAt;
  // "before June" ends the day before.
  bool excludes = false;
  // "no later than" looks ahead.
  bool ahead = false;
};

// `limit` is the first token that is free. `period`: the phrase has two ends already.
LeftContext LookLeft(const DateWords& words, const DatePhrase& phrase, uint32_t last, uint32_t limit, bool period);

// Two phrases that name the ends of a period.
struct PeriodEnds {
  DatePhrase from;
  DatePhrase to;
  // Joined by "and" without "between": one date only if their days touch.
  bool must_touch = false;
};

// The second end after `from`; missing fields are taken over from the other end. nullopt if no period follows.
std::optional<PeriodEnds> ParsePeriod(const DateWords& words, const DatePhrase& from);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_PERIODS_H_
