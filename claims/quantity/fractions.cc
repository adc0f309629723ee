#include "claims/quantity/number_parts.h"

namespace gainsay::quantity {
namespace {

// Parts that are written with a slash; "9/11" is a date.
bool IsUsualPart(double parts) {
  return parts <= 10 || parts == 12 || parts == 16 || parts == 20 || parts == 32 || parts == 64;
}

}  // namespace

// "1/2" in digits, without blanks.
std::optional<Fraction> NumberParts::ReadSlash(uint32_t at) const {
  if (!reader_.IsNumber(at) || !reader_.Is(at + 1, "/") || !reader_.IsAttached(at + 1)) return std::nullopt;
  if (!reader_.IsNumber(at + 2) || !reader_.IsAttached(at + 2) || reader_.Is(at + 3, "/")) return std::nullopt;
  const std::optional<Digits> top = ParseDigits(reader_.folded(at)), bottom = ParseDigits(reader_.folded(at + 2));
  if (!top || !bottom || top->decimals > 0 || bottom->decimals > 0) return std::nullopt;
  if (top->value < 1 || top->value >= bottom->value || !IsUsualPart(bottom->value)) return std::nullopt;
  return Fraction{top->value / bottom->value, at + 3, false};
}

std::optional<Fraction> NumberParts::ReadFraction(uint32_t at) const {
  if (std::optional<Fraction> slash = ReadSlash(at)) return slash;
  double count = 1;
  uint32_t name = at;
  bool counted = false;
  const bool article = IsArticle(at);
  if (article) {
    name = at + 1;
  } else if (const std::optional<Group> tens = ReadTens(at)) {
    if (tens->value < 1) return std::nullopt;
    count = tens->value;
    name = SkipHyphen(tens->end);
    counted = true;
  }
  const Hit hit = reader_.Find(name, words_.fraction);
  if (!hit || (hit.meaning->form == WordForm::kPlural) != (count > 1)) return std::nullopt;
  const bool ordinal_too = reader_.Has(name, words_.ordinal);
  if (ordinal_too && !counted && !article) return std::nullopt;
  // "everybody in the quarter", "in the last quarter": only "half" stands alone.
  if (!counted && !article && hit.meaning->value != 0.5 && !reader_.Is(name + hit.length, "of")) return std::nullopt;
  return Fraction{count * hit.meaning->value, name + hit.length, ordinal_too && !counted};
}

std::optional<Fraction> NumberParts::ReadAddedFraction(uint32_t at, bool after_digits) const {
  if (after_digits) {
    if (std::optional<Fraction> slash = ReadSlash(at)) return slash;
  }
  // "two-and-a-half-hour".
  if (reader_.IsHyphen(at) && reader_.Is(at + 1, "and") && reader_.IsHyphen(at + 2) && IsArticle(at + 3) &&
      reader_.IsHyphen(at + 4)) {
    const Hit name = reader_.Find(at + 5, words_.fraction);
    if (name) return Fraction{name.meaning->value, at + 5 + name.length, false};
  }
  if (reader_.IsPunctuation(at)) {
    const Hit vulgar = reader_.Find(at, words_.fraction);
    return vulgar ? std::optional<Fraction>({vulgar.meaning->value, at + vulgar.length, false}) : std::nullopt;
  }
  if (!reader_.Is(at, "and") || !join_and_) return std::nullopt;
  const std::optional<Fraction> fraction = ReadFraction(at + 1);
  // "ten and a third man": an ordinal.
  if (fraction && fraction->doubtful && !FractionMayEnd(fraction->end)) return std::nullopt;
  return fraction;
}

bool NumberParts::FractionMayEnd(uint32_t at) const {
  return !reader_.IsWord(at) || ScaleAt(at) || reader_.Find(at, words_.unit) || reader_.Is(at, "of");
}

}  // namespace gainsay::quantity
