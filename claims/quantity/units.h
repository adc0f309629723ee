// Conversion between units of one dimension, from the same word lists that recognise them (units.textproto).
//
//   BuiltInUnits().Convert(178752, "acre", "hectare")     72338.4...
//   BuiltInUnits().Convert(113, "degree F", "degree C")   45
//   BuiltInUnits().Convert(1, "acre", "km")               nothing: an area is no length
//
// Currencies are no units here: their rates change by the day. Neither are counts.
#ifndef GAINSAY_CLAIMS_QUANTITY_UNITS_H_
#define GAINSAY_CLAIMS_QUANTITY_UNITS_H_

#include <optional>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.pb.h"

namespace gainsay {

// What ISO 4217 has for "no currency": the unit of "not one cent", and of sums whose currency nothing names.
inline constexpr absl::string_view kNoCurrency = "XXX";

struct Unit {
  double ToBase(double value) const { return value * factor + offset; }

  // "length", "area", "time", "temperature", "share", ...
  std::string dimension;
  // In the SI base unit of the dimension: value * factor + offset.
  double factor = 1;
  // Not 0 for temperatures only.
  double offset = 0;
  // Behind numbers other than one, where that is no regular plural: "feet", "horsepower".
  std::string plural;
};

// Immutable; may be used by several threads.
class UnitTable {
 public:
  // From the word lists with the tags "unit" and "unit.attached".
  explicit UnitTable(const LexiconData& data);

  // By id: "km", "degree C"; nullptr if there is no such unit.
  const Unit* Find(absl::string_view id) const;
  // The value in the SI base unit of its dimension (metre, kilogram, second, kelvin, square metre, ...).
  std::optional<double> ToBase(double value, absl::string_view id) const;
  // Nothing if a unit is unknown or they measure different things.
  std::optional<double> Convert(double value, absl::string_view from, absl::string_view to) const;
  // Whether values in the two units can be compared; true for equal ids, known or not.
  bool AreComparable(absl::string_view a, absl::string_view b) const;

 private:
  absl::flat_hash_map<std::string, Unit> units_;
};

// The units that gainsay ships; made at the first call.
const UnitTable& BuiltInUnits();

// The value in the SI base unit of its dimension, or as it is if the unit is in no list (people, currencies).
double InBaseUnit(double value, absl::string_view id);

// The name that a currency shares with others, to tell whether one may be meant where only the name is given: "dollar"
// of USD and of AUD. Names of one currency are one ("krona", "krone", "crown"), and which of them comes back is no more
// than an identity. Empty for what is no currency.
absl::string_view CurrencyName(absl::string_view id);

// The unit behind a number, as people write it: "years", "feet", "degrees C", "square miles"; the unit itself where it
// is a sign ("km") or a currency ("EUR"), and where there is one of it. Empty for people and things.
std::string UnitWords(absl::string_view id, bool plural);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_QUANTITY_UNITS_H_
