// Dates as one line of text, for tests.
//
//   "[June 2014] 2014-06-01..2014-06-30 month; [by Friday] ..2014-07-04 day until"
//
// The words of each date stand between brackets; then its days, its granularity, its relation unless "at", "about" if
// it is approximate, "dateline" if it is the document's own; or "?" and why there are no days.
#ifndef GAINSAY_CLAIMS_TIME_DATES_TESTING_H_
#define GAINSAY_CLAIMS_TIME_DATES_TESTING_H_

#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

// `published` is "YYYY-MM-DD", or empty if it is not known.
std::string DumpDates(absl::string_view source, absl::string_view published);
// "YYYY-MM-DD" or "none".
std::string DumpPublicationDate(absl::string_view source);

struct DateCase {
  std::string published;
  std::string source;
  std::string expected;
};

inline void PrintTo(const DateCase& c, std::ostream* out) { *out << c.source; }

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_DATES_TESTING_H_
