// Values, speakers and places in words of ours, the same for all spellings of one value.
#ifndef GAINSAY_CLI_WRITERS_VALUE_WORDS_H_
#define GAINSAY_CLI_WRITERS_VALUE_WORDS_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

//   "twenty-seven"       27                "more than 100"      101 or more
//   "$2.5 billion"       2,500,000,000 USD "20 to 25"           20 to 25
//   "46%"                46%               "up to 5 km"         at most 5 km
//   "January 3, 2020"    2020-01-03        "late June 2014"     2014-06-21 to 2014-06-30
//   "June 2014"          2014-06           "since 2003"         2003-01-01 or later
// "unknown" for a claim without a value.
std::string ValueWords(const v1::Claim& claim);

std::string ValueWords(const v1::Quantity& quantity);
std::string ValueWords(const v1::DateInterval& date);

// With a comma between thousands: "1,204".
std::string WithCommas(uint64_t number);

// Orders claims by their values: numbers before dates, small before large, unbounded below first.
bool ValueLess(const v1::Claim& a, const v1::Claim& b);

// Whose word the claim is: "according to Iraqi officials", "denied by Iran", "claimed by Iran, disputed by the source
// itself". Empty when the document says it in its own voice.
std::string AttributionWords(const v1::Attribution& attribution);

// "wire.txt:3:21"; with the source's id where it has no path, without the numbers where the span has none.
std::string PlaceWords(const v1::Source& source, const v1::Span& span);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_VALUE_WORDS_H_
