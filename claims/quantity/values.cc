#include "claims/quantity/values.h"

#include "claims/quantity/shares.h"

namespace gainsay::quantity {
namespace {

// "-5", "minus 5", "-$5". A hyphen between two words or numbers is no sign.
void ReadSign(const Reader& reader, Value& value, uint32_t limit) {
  const uint32_t before = value.first - 1;
  if (value.first <= limit || !reader.Holds(before)) return;
  // "plus or minus 3 points".
  if (reader.FindEndingAt(value.first, reader.words().tolerance)) return;
  if (reader.Is(before, "minus") || reader.Is(before, "negative")) {
    // "tested negative three times".
    if (!value.number.digits && !reader.Is(before, "minus") && reader.IsWord(value.last) &&
        !reader.Is(value.last, "and"))
      return;
    value.negative = true;
  } else if (reader.IsHyphen(before) && reader.IsAttached(value.first) &&
             (reader.HasSpaceBefore(before) || reader.IsPunctuation(before - 1))) {
    value.negative = true;
  }
  if (value.negative) value.first = before;
}

bool Counts(const Reader& reader, Value& value) {
  if (value.number.is_one && !value.measure.has_unit()) return OneCounts(reader, value.number);
  if (!value.number.share || value.measure.has_unit()) return true;
  if (!value.ratio && !IsShare(reader, value.number)) return false;
  value.measure.type = QuantityType::kPercent;
  value.measure.unit = "percent";
  value.measure.factor = 100;
  return true;
}

// "between two years and six months and three years": what is given in several units is counted in the smallest.
void CountInSame(Measure& a, Measure& b) {
  if (a.type != QuantityType::kDuration || b.type != QuantityType::kDuration || a.unit == b.unit) return;
  if (a.step == 0 && b.step == 0) return;
  if (a.size <= 0 || b.size <= 0) return;
  Measure& coarse = a.size > b.size ? a : b;
  const Measure& fine = a.size > b.size ? b : a;
  const double times = coarse.size / fine.size;
  coarse.unit = fine.unit;
  coarse.size = fine.size;
  coarse.factor *= times;
  coarse.added *= times;
  coarse.step *= times;
}

}  // namespace

std::optional<Value> ReadValue(const Reader& reader, uint32_t at, uint32_t limit, bool join_and) {
  const std::optional<Numeral> number = ParseNumeral(reader, at, join_and);
  if (!number) return std::nullopt;
  Value value;
  value.number = *number;
  value.ratio = ReadRatio(reader, value.number) || ReadCoins(reader, value.number);
  value.measure = MeasureOf(reader, value.number, limit, join_and);
  value.first = value.measure.first;
  value.last = value.measure.last;
  if (!Counts(reader, value)) return std::nullopt;
  ReadSign(reader, value, limit);
  return value;
}

std::optional<Value> ReadValueAfterUnit(const Reader& reader, uint32_t at) {
  const Hit unit = reader.Find(at, reader.words().currency_symbol);
  const uint32_t number = unit ? at + unit.length : at;
  std::optional<Value> value = ReadValue(reader, number, at);
  return value && value->first == at ? value : std::nullopt;
}

void TakeScale(const Numeral& from, Numeral& to) {
  to.low *= from.scale;
  to.high *= from.scale;
  to.granularity *= from.scale;
  to.scale = from.scale;
}

bool ShareUnits(Value& a, Value& b, bool spelled_out) {
  if (a.number.ordinal || b.number.ordinal || a.number.share != b.number.share || a.number.vague || b.number.vague) {
    return false;
  }
  Measure& from = a.measure;
  Measure& to = b.measure;
  CountInSame(from, to);
  if (from.has_unit() && to.has_unit() && from.unit != to.unit && (from.family.empty() || from.family != to.family)) {
    return false;
  }
  if (from.has_unit() && !to.has_unit() && !from.leads && !spelled_out) return false;
  const Measure& known = to.has_unit() ? to : from;
  for (Measure* measure : {&from, &to}) {
    if (measure == &known) continue;
    // "$2 to 3 million dollars": either names it.
    measure->type = known.type;
    measure->unit = known.unit;
    measure->family = known.family;
    if (measure->factor == 1) measure->factor = known.factor;
  }
  if (a.number.scale == 1 && b.number.scale > 1 && a.number.high < b.number.mantissa && b.number.scale != 100) {
    TakeScale(b.number, a.number);
  }
  return true;
}

}  // namespace gainsay::quantity
