// What a number written in digits is worth.
//
//   "1,200"  "1 200"  "12,34,567"    groups: 1200, 1200, 1234567
//   "2.5"  "1,5"  "1,200.50"         decimals
//   "1.200"                          1.2, or 1200 in a document that writes thousands so
//   "2,3,4"  "192.168.1.2"           no number: a list, an address
#ifndef GAINSAY_CLAIMS_QUANTITY_DIGITS_H_
#define GAINSAY_CLAIMS_QUANTITY_DIGITS_H_

#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/text/text.h"

namespace gainsay::quantity {

struct Digits {
  double value = 0;
  // Step of the last digit: 0.1 for "2.5", 100 for "1,200".
  double granularity = 1;
  // Digits before the decimal mark.
  uint8_t whole_digits = 0;
  // Digits after it.
  uint8_t decimals = 0;
  // No separator of thousands.
  bool plain = true;
  // "3.500": one dot and three digits, which is a decimal or a thousand.
  bool dot_ambiguous = false;
};

// Step of the last digit of a whole number that is not 0: 100 for 1,200.
double StepOf(double value);

// Nothing if the token is no number but a list or an address. A lone dot before three digits is read as decimal mark.
std::optional<Digits> ParseDigits(absl::string_view token);

// How one document writes thousands, found out when the first unclear number is met.
class DigitHabits {
 public:
  // `people` is the tag of those who come in whole numbers.
  DigitHabits(const Text& text, const Tagging& tagging, TagId people)
      : text_(text), tagging_(tagging), people_(people) {}

  // Whether "3.500" is 3500 here. True if the document has "1.234.567", "1.234,5" or "3,5"; also if everything that
  // could tell is silent and such numbers end in zeros, count people or are several, for decimals seldom have three
  // places. Between "3,5" and "2.5" the more frequent decides.
  bool DotSeparatesThousands();
  // Whether a blank separates thousands ("816 000", "1 200") here, shown by one case that is nothing else.
  bool BlankSeparatesThousands();

 private:
  void Look();
  bool CountsPeople(size_t at) const;

  const Text& text_;
  const Tagging& tagging_;
  const TagId people_;
  bool looked_ = false;
  bool dot_ = false;
  bool blank_ = false;
};

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_DIGITS_H_
