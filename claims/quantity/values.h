// A number with its sign and its unit: what stands on either side of a range.
#ifndef GAINSAY_CLAIMS_QUANTITY_VALUES_H_
#define GAINSAY_CLAIMS_QUANTITY_VALUES_H_

#include <cmath>
#include <cstdint>
#include <optional>

#include "claims/quantity/measures.h"
#include "claims/quantity/numerals.h"
#include "claims/quantity/reader.h"

namespace gainsay::quantity {

struct Value {
  Numeral number;
  Measure measure;
  bool negative = false;
  // A share written as ratio: "one in five".
  bool ratio = false;
  // Tokens of all of it, `last` excluded.
  uint32_t first = 0;
  uint32_t last = 0;

  double Low() const { return Scaled(negative ? number.high : number.low); }
  double High() const { return Scaled(negative ? number.low : number.high); }

 private:
  double Scaled(double value) const { return (Multiplied(value) + measure.added) * (negative ? -1 : 1); }
  // 82 cents are 0.82 and not 0.8200000000000001: what is a part of a whole divides.
  double Multiplied(double value) const {
    const double parts = measure.factor > 0 && measure.factor < 1 ? std::round(1 / measure.factor) : 0;
    return parts > 0 && 1 / parts == measure.factor ? value / parts : value * measure.factor;
  }
};

// The value whose number starts at token `at`. A unit before it is found too, so that `first` may be less than `at`,
// but not less than `limit`. Nothing if there is no number, or one that counts nothing ("which one", "a third man").
std::optional<Value> ReadValue(const Reader& reader, uint32_t at, uint32_t limit, bool join_and = true);

// The same for a value whose unit may come first: at "$" of "$5".
std::optional<Value> ReadValueAfterUnit(const Reader& reader, uint32_t at);

// "2.9" of "2.9 to 3.6 billion" is billions too.
void TakeScale(const Numeral& from, Numeral& to);

// Two values as ends of one range, which shares the scale and the unit of either: "$2 to 3 billion", "20-25 percent".
// False if they are not of one kind.
bool ShareUnits(Value& a, Value& b, bool spelled_out);

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_VALUES_H_
