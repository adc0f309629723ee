#include "cli/readers/date.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "absl/time/civil_time.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec"};

// 1 for "Jan", "january" and "Jan."; 0 for what is no month.
int MonthOf(absl::string_view word) {
  for (int month = 1; month <= 12; ++month) {
    if (absl::StartsWithIgnoreCase(word, kMonths[month - 1])) return month;
  }
  return 0;
}

// The day in "3 Jan 2020" and in "January 3, 2020", whatever stands around it.
std::string DayInWords(absl::string_view text) {
  const std::vector<absl::string_view> words = absl::StrSplit(text, absl::ByAnyChar(" ,\t-"), absl::SkipEmpty());
  for (size_t i = 0; i + 2 < words.size(); ++i) {
    const bool day_first = absl::ascii_isdigit(static_cast<unsigned char>(words[i][0]));
    const int month = MonthOf(words[day_first ? i + 1 : i]);
    int day = 0, year = 0;
    if (month == 0 || words[i + 2].size() != 4 || !absl::SimpleAtoi(words[i + 2], &year) ||
        !absl::SimpleAtoi(words[day_first ? i : i + 1], &day)) {
      continue;
    }
    std::string date = absl::StrFormat("%04d-%02d-%02d", year, month, day);
    if (IsDate(date)) return date;
  }
  return "";
}

}  // namespace

std::string DayOf(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  if (IsDate(text.substr(0, 10)) && (text.size() == 10 || !absl::ascii_isdigit(text[10]))) {
    return std::string(text.substr(0, 10));
  }
  if (text.size() >= 8 && (text.size() == 8 || !absl::ascii_isdigit(text[8]))) {
    const std::string dashed = absl::StrFormat("%s-%s-%s", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
    if (IsDate(dashed)) return dashed;
  }
  return DayInWords(text.substr(0, 100));
}

bool IsDate(absl::string_view text) {
  if (text.size() != 10) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !absl::ascii_isdigit(text[i])) return false;
  }
  int year = 0, month = 0, day = 0;
  if (!absl::SimpleAtoi(text.substr(0, 4), &year) || !absl::SimpleAtoi(text.substr(5, 2), &month) ||
      !absl::SimpleAtoi(text.substr(8, 2), &day)) {
    return false;
  }
  // CivilDay carries what is too much over: February 30 becomes March 1.
  const absl::CivilDay civil(year, month, day);
  return year > 0 && civil.month() == month && civil.day() == day;
}

}  // namespace gainsay::cli
