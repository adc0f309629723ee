// One line of text for what the quantity stage finds, for tables of tests.
//
//   "More than 100 US servicemen"    "More than 100 = 101.."
//   "$2.5 billion or about 46%"      "$2.5 billion = 2500000000 USD; about 46% = 43.7..48.3 ~ percent"
//
// After "=": the value or its bounds, "~" if approximate, "none" for nothing at all; the unit; then what is not the
// plain case: age, ordinal, name (for identifiers), "/day", more, before, after.
#ifndef GAINSAY_CLAIMS_QUANTITY_DESCRIBE_H_
#define GAINSAY_CLAIMS_QUANTITY_DESCRIBE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/quantity/quantity.h"

namespace gainsay {

std::string Describe(const Text& text, const QuantityMention& mention);
// All mentions of a document, read with the built-in lexicon.
std::string DescribeQuantities(absl::string_view document);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_QUANTITY_DESCRIBE_H_
