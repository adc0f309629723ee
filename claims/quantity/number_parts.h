// The pieces that numbers are made of: groups below a thousand, scales, fractions. numerals.cc puts them together.
#ifndef GAINSAY_CLAIMS_QUANTITY_NUMBER_PARTS_H_
#define GAINSAY_CLAIMS_QUANTITY_NUMBER_PARTS_H_

#include <cstdint>
#include <optional>

#include "claims/quantity/reader.h"

namespace gainsay::quantity {

// A number below a thousand in words, or any number in digits.
struct Group {
  uint32_t end = 0;
  double value = 0;
  double granularity = 0;
  bool digits = false;
  // Four digits and nothing else.
  bool year_like = false;
  // "one" and nothing else.
  bool word_one = false;
  // ".08": starts one token before its digits.
  bool leading_point = false;
};

// Scales in a row, multiplied: "lakh crore". 1 if there is none.
struct Scales {
  double value = 1;
  uint32_t end = 0;
};

struct Fraction {
  double value = 0;
  uint32_t end = 0;
  // "a third": may be an ordinal.
  bool doubtful = false;
};

// Reads pieces of a number that starts at token `first`. "And" joins only if `join_and`.
class NumberParts {
 public:
  NumberParts(const Reader& reader, uint32_t first, bool join_and)
      : reader_(reader), words_(reader.words()), first_(first), join_and_(join_and) {}

  // "1,200", ".5", "twenty-seven", "five hundred and two", "a" before a scale.
  std::optional<Group> ReadGroup(uint32_t at) const;
  std::optional<Group> ReadDigits(uint32_t at) const;
  // "twenty", "seven", "twenty-seven", "twenty seven".
  std::optional<Group> ReadTens(uint32_t at) const;
  // "point five", "point zero three": adds the decimals of a number in words.
  bool ReadPoint(Group& group) const;
  // "million", "lakh crore", and right behind digits "m", "k".
  Scales ReadScales(uint32_t at, bool after_digits) const;

  // "half", "a quarter", "two thirds", "three-quarters", "½", "1/2".
  std::optional<Fraction> ReadFraction(uint32_t at) const;
  // The same after a whole number: "and a half", "½", "1/2".
  std::optional<Fraction> ReadAddedFraction(uint32_t at, bool after_digits) const;

  bool IsArticle(uint32_t at) const { return reader_.Has(at, words_.article); }
  // "mm" is a scale only beside money: "$5mm", but 5 mm of rain.
  Hit ScaleAt(uint32_t at) const {
    const Hit hit = reader_.Find(at, words_.scale);
    return hit && !hit.meaning->category.empty() && !IsMoneyBefore() ? Hit() : hit;
  }
  std::optional<double> CardinalAt(uint32_t at) const;
  // A hyphen without blanks around it, as in "two-thirds", or with blanks on both sides.
  uint32_t SkipHyphen(uint32_t at) const;
  // In "a hundred and one of them" the one begins a phrase of its own.
  bool EndsElsewhere(const Group& rest) const { return rest.value == 1 && reader_.Is(rest.end, "of"); }

 private:
  std::optional<Group> ReadInvertedTens(uint32_t at) const;
  std::optional<Group> ReadWords(uint32_t at) const;
  std::optional<Group> ReadBelowHundredAfter(const Group& hundreds) const;
  std::optional<Fraction> ReadSlash(uint32_t at) const;
  void JoinBlankGroups(Group& group) const;
  bool MayCountThousandsAfter(uint32_t first) const;
  bool CountsThousands(uint32_t at) const;
  bool IsHundred(uint32_t at) const;
  bool ScaleOrUnitFollows(uint32_t at) const;
  bool HasLeadingPoint(uint32_t at) const;
  bool FractionMayEnd(uint32_t at) const;
  bool IsMoneyBefore() const { return reader_.Has(first_ - 1, words_.currency_symbol); }
  Hit SuffixAt(uint32_t at) const;
  uint32_t SkipScaleHyphen(uint32_t at) const;

  const Reader& reader_;
  const Vocabulary& words_;
  const uint32_t first_;
  const bool join_and_;
};

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_NUMBER_PARTS_H_
