#ifndef GAINSAY_CLI_READERS_DATE_H_
#define GAINSAY_CLI_READERS_DATE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace gainsay::cli {

// Whether `text` is a day of the calendar written as YYYY-MM-DD: "2020-02-29", but not "2021-02-29" or "2020-2-9".
bool IsDate(absl::string_view text);

// The day that a date in a file's metadata names, as YYYY-MM-DD, in the time zone that it is written in; empty when it
// names none: "2020-01-03T23:10:00-05:00", "20200103", "Fri, 3 Jan 2020 23:10:00 GMT", "January 3, 2020".
std::string DayOf(absl::string_view text);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_DATE_H_
