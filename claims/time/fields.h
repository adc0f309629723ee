// The days of calendar fields in a given year: "June 3", "the fall", "Thanksgiving", "Q3".
#ifndef GAINSAY_CLAIMS_TIME_FIELDS_H_
#define GAINSAY_CLAIMS_TIME_FIELDS_H_

#include <optional>

#include "claims/time/phrase.h"

namespace gainsay {

// nullopt where that year has no such day (29 February).
std::optional<DayRange> FieldDays(const DatePhrase& phrase, int year);
v1::DateInterval::Granularity FieldGranularity(const DatePhrase& phrase);

// The day that Entry.id of a named day stands for in a year: "12-31", "easter-2", "4thu11", "2001-09-11".
std::optional<absl::CivilDay> NamedDay(absl::string_view id, int year);
// Whether it names its year itself.
bool HasOwnYear(absl::string_view id);

v1::DateInterval::Granularity UnitGranularity(TimeUnit unit);
// Inverse of UnitGranularity, for PartOf.
TimeUnit GranularityUnit(v1::DateInterval::Granularity granularity);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_FIELDS_H_
