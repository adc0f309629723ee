// What a number measures: money, a share, a length, a time. Looks at the words on both sides of it.
#ifndef GAINSAY_CLAIMS_QUANTITY_MEASURES_H_
#define GAINSAY_CLAIMS_QUANTITY_MEASURES_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "claims/quantity/numerals.h"
#include "claims/quantity/quantity.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

struct Measure {
  // Tokens of the number with its unit, `last` excluded.
  uint32_t first = 0;
  uint32_t last = 0;
  QuantityType type = QuantityType::kCount;
  // Id of the unit and the name that it may share with others ("rupee"), both owned by the Lexicon or static.
  absl::string_view unit;
  absl::string_view family;
  // What the number is multiplied by to count units: 0.01 for cents, 10 for decades.
  double factor = 1;
  // What is added to it: 0.5 for "a ton and a half", 0.5 dollars for "3 dollars 50 cents".
  double added = 0;
  // The unit stands before the number: "$5", "magnitude 7.2".
  bool leads = false;

  bool has_unit() const { return !unit.empty(); }
};

// Tokens before `limit` belong to the value before.
Measure MeasureOf(const Reader& reader, const Numeral& number, uint32_t limit);

// "a decade", "a ton and a half": an article that counts a unit. `last` is 0 if there is none at token `at`.
Measure MeasureAfterArticle(const Reader& reader, uint32_t at);

// What "per day", "a litre", "annually" behind a value counts by; empty if nothing does.
// What is `counted` may stand between: "20 attacks a day".
absl::string_view RateAfter(const Reader& reader, uint32_t at, bool counted);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_MEASURES_H_
