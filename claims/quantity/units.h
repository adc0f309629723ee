// Units of one dimension, compared in its base unit.
#ifndef GAINSAY_CLAIMS_QUANTITY_UNITS_H_
#define GAINSAY_CLAIMS_QUANTITY_UNITS_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// Whether both are units (unit ids of the unit lists) of one dimension. Currencies are no such units.
bool AreConvertible(absl::string_view unit_a, absl::string_view unit_b);

// `value` in the base unit of the unit's dimension; `value` itself if the unit is in no list.
double ToBaseUnit(double value, absl::string_view unit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_QUANTITY_UNITS_H_
