// What sort of number a claim gives: only claims of one dimension can be about the same thing.
#ifndef GAINSAY_CLAIMS_INTERNAL_DIMENSION_H_
#define GAINSAY_CLAIMS_INTERNAL_DIMENSION_H_

#include "absl/strings/string_view.h"
#include "claims/internal/fate.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// "date", "count" for everything that is counted, people and what became of them included, else the family ("money",
// "percent", "duration", "age", "measure"). One source counts "22 heroes", another says that 22 were killed: how
// kinds of counts differ is a matter of evidence.
inline absl::string_view DimensionOf(const v1::Claim& claim) {
  if (claim.has_date()) return "date";
  const absl::string_view family = claim.family();
  const bool counted = family == "people" || family == "votes" || family == "seats" || IsFate(family);
  return counted ? absl::string_view("count") : family;
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_DIMENSION_H_
