// The parsers of single dates. Each starts at a token and says whether a date of its sort begins there; the phrase then
// holds what the words say and which tokens they are. None looks at the days that come out (resolve.h).
//
// A parser may look to the left to reject ("Theresa May", "at 1835"), but never takes tokens there; periods.h does
// that.
#ifndef GAINSAY_CLAIMS_TIME_PARSE_H_
#define GAINSAY_CLAIMS_TIME_PARSE_H_

#include "claims/time/phrase.h"
#include "claims/time/words.h"

namespace gainsay {

// Any date.
bool ParseDate(const DateWords& words, uint32_t at, DatePhrase& phrase);

// absolute.cc: "3 January 2020", "Sept. 11", "June", "Wednesday", "the 21st of May", "28 and 29 October"
bool ParseDayFirst(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseMonthFirst(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseWeekday(const DateWords& words, uint32_t at, DatePhrase& phrase);
// "on the 7th", of a month that is not said.
bool ParseDayAlone(const DateWords& words, uint32_t at, DatePhrase& phrase);

// Takes the year that follows a month, a season, a named day: ", 2020", "of 2020", "of last year". Returns the token
// after it, or `at` if there is none.
uint32_t TakeYear(const DateWords& words, uint32_t at, DatePhrase& phrase);

// seasons.cc: "the fall of 2022", "New Year's Eve", "Q3 2020", "FY2021", "the seventies"
bool ParseSeason(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseNamedDay(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseFiscal(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseDecade(const DateWords& words, uint32_t at, DatePhrase& phrase);
// "the nineteen seventies".
bool ParseDecadeInWords(const DateWords& words, uint32_t at, DatePhrase& phrase);

// numeric.cc: "2021-08-17", "17/08/2021", "17.08.2021"
bool ParseNumeric(const DateWords& words, uint32_t at, DatePhrase& phrase);

// years.cc: a year alone, where the words around it show that it is one.
bool ParseYear(const DateWords& words, uint32_t at, DatePhrase& phrase);
// "in '99".
bool ParseShortYear(const DateWords& words, uint32_t at, DatePhrase& phrase);
// The same in words: "in nineteen ninety-eight".
bool ParseYearInWords(const DateWords& words, uint32_t at, DatePhrase& phrase);
// "2018-2020", "2012-13": the token after it and its last year; `at` itself if there is no such range.
uint32_t TakeYearRange(const DateWords& words, uint32_t at, int& last_year);

// relative.cc: "last week", "early this year", "yesterday"
bool ParsePart(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParsePointed(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseDayWord(const DateWords& words, uint32_t at, DatePhrase& phrase);
// "now" where a period starts with it: "between now and May".
bool ParseNow(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseSide(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseRest(const DateWords& words, uint32_t at, DatePhrase& phrase);

// distance.cc: "three months ago", "days beforehand", "the day before", "the first four months of 2021"
bool ParseCounted(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseUnit(const DateWords& words, uint32_t at, DatePhrase& phrase);
bool ParseNth(const DateWords& words, uint32_t at, DatePhrase& phrase);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_PARSE_H_
