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
  // Of the unit, in the base unit of its dimension; 0 for currencies.
  double size = 0;
  // What the number is multiplied by to count units: 0.01 for cents, 10 for decades.
  double factor = 1;
  // What is added to it: 0.5 for "a ton and a half", 0.5 dollars for "3 dollars 50 cents".
  double added = 0;
  // Step of the smallest of several units in a row; 0 if there is one only.
  double step = 0;
  // The unit stands before the number: "$5", "magnitude 7.2".
  bool leads = false;

  bool has_unit() const { return !unit.empty(); }
};

// Tokens before `limit` belong to the value before. Several units in a row are one measure ("two hours and 15 minutes",
// "5 feet 10 inches"); "and" joins them only if `join_and`.
Measure MeasureOf(const Reader& reader, const Numeral& number, uint32_t limit, bool join_and = true);

// "a decade", "a ton and a half": an article that counts a unit; with `any` also "a kilo", which is for those who know
// that it counts ("more than a kilo"). `last` is 0 if there is none at token `at`.
Measure MeasureAfterArticle(const Reader& reader, uint32_t at, bool any = false);

struct Rate {
  // "day"; empty if nothing is counted by.
  absl::string_view per;
  // Tokens of "a day", `last` excluded.
  uint32_t first = 0;
  uint32_t last = 0;
};

// What "per day", "a litre", "annually" behind a value counts by.
// What is `counted` may stand between: "20 attacks a day".
Rate RateAfter(const Reader& reader, uint32_t at, bool counted);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_MEASURES_H_
