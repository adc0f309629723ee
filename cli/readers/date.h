#ifndef GAINSAY_CLI_READERS_DATE_H_
#define GAINSAY_CLI_READERS_DATE_H_

#include "absl/strings/string_view.h"

namespace gainsay::cli {

// Whether `text` is a day of the calendar written as YYYY-MM-DD: "2020-02-29", but not "2021-02-29" or "2020-2-9".
bool IsDate(absl::string_view text);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_DATE_H_
