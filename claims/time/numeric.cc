// Dates in digits. Which of two numbers is the day is not decided here: the document's habits are asked later
// (resolve.h), unless the numbers leave no choice.
#include "claims/time/parse.h"

namespace gainsay {
namespace {

bool IsPlausible(int year) { return year >= 1500 && year <= 2100; }

// "17.08.2021", "2021.08.17": one token. False if it is no date.
bool ReadDotted(absl::string_view digits, int (&parts)[3]) {
  int count = 0, value = 0, length = 0;
  for (size_t i = 0; i <= digits.size(); ++i) {
    if (i < digits.size() && digits[i] >= '0' && digits[i] <= '9') {
      if (++length > 4) return false;
      value = value * 10 + (digits[i] - '0');
      continue;
    }
    if (length == 0 || length == 3 || count == 3 || (i < digits.size() && digits[i] != '.')) return false;
    parts[count++] = value;
    value = length = 0;
  }
  return count == 3;
}

// Puts three numbers into the phrase: year first, or year last. With `dotted` the day comes first, as it does wherever
// dates are written so.
bool SetParts(const int (&parts)[3], bool short_year, bool dotted, DatePhrase& phrase) {
  if (IsPlausible(parts[0])) {
    phrase.year = parts[0];
    phrase.month = parts[1];
    phrase.day = parts[2];
    return phrase.month >= 1 && phrase.month <= 12 && phrase.day >= 1 && phrase.day <= 31;
  }
  if (parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 31) return false;
  if (parts[0] > 12 && parts[1] > 12) return false;
  if (!short_year && !IsPlausible(parts[2])) return false;
  phrase.year = parts[2];
  phrase.short_year = short_year;
  phrase.day = parts[0];
  phrase.month = parts[1];
  if (dotted || parts[0] > 12) return parts[1] <= 12;
  if (parts[1] > 12) {
    phrase.day = parts[1];
    phrase.month = parts[0];
    return true;
  }
  phrase.base = DatePhrase::Base::kNumeric;
  return true;
}

bool IsSeparator(const DateWords& words, uint32_t at) {
  return (words.Is(at, "/") || words.Is(at, "-")) && words.IsGlued(at) && words.IsGlued(at + 1);
}

// Part of a longer chain of numbers: "1-2-3-2021", "10.1.2.2021".
bool IsChained(const DateWords& words, uint32_t first, uint32_t after) {
  if (IsSeparator(words, first - 1) && words.IsGlued(first)) return true;
  return IsSeparator(words, after) && words.IsNumber(after + 1);
}

// "2021-08"; "2012-13" and "2010-11" are years.
bool ReadYearAndMonth(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  const int year = words.Year(at), month = words.Digits(at + 2, 2);
  if (year < 1900 || month < 1 || month > 12 || words.folded(at + 2).size() != 2 || !words.Is(at + 1, "-"))
    return false;
  if (IsChained(words, at, at + 3) || (words.IsGlued(at + 3) && words.IsWord(at + 3))) return false;
  // A range of years ends after it began.
  if (month > year % 100) return false;
  phrase.year = year;
  phrase.month = month;
  phrase.last = at + 3;
  return true;
}

}  // namespace

bool ParseNumeric(const DateWords& words, uint32_t at, DatePhrase& phrase) {
  if (!words.IsNumber(at)) return false;
  phrase.first = at;
  int parts[3] = {};
  if (words.token(at).end - words.token(at).begin >= 8) {
    phrase.last = at + 1;
    if (IsChained(words, at, at + 1) || !ReadDotted(words.folded(at), parts)) return false;
    return SetParts(parts, false, true, phrase);
  }
  if (!IsSeparator(words, at + 1)) return false;
  if (ReadYearAndMonth(words, at, phrase)) return true;
  const bool same = words.folded(at + 1) == words.folded(at + 3);
  if (!IsSeparator(words, at + 3) || !same) return false;
  parts[0] = words.Digits(at, 4);
  parts[1] = words.Digits(at + 2, 2);
  parts[2] = words.Digits(at + 4, 4);
  // "2019-sep-1".
  if (parts[1] < 0) parts[1] = words.Month(at + 2);
  if (parts[0] < 0 || parts[1] < 1 || parts[2] < 0 || IsChained(words, at, at + 5)) return false;
  const size_t year_digits = words.folded(at + 4).size();
  // "6-4-10" is a score.
  if (!IsPlausible(parts[0]) && year_digits < 4 && (year_digits != 2 || words.Is(at + 1, "-"))) return false;
  if (words.Month(at + 2) > 0 && !IsPlausible(parts[0])) return false;
  phrase.last = at + 5;
  return SetParts(parts, year_digits == 2, false, phrase);
}

}  // namespace gainsay
