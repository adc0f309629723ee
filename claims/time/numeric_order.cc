#include "claims/time/numeric_order.h"

#include "claims/time/parse.h"

namespace gainsay {

NumericOrder FindNumericOrder(const DateWords& words) {
  DateWords all = words;
  int numbers[2] = {}, names[2] = {};
  for (const Sentence& sentence : words.text().sentences()) {
    all.Enter(sentence);
    for (uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (!all.IsNumber(at)) continue;
      DatePhrase phrase;
      if (all.Is(at + 1, "/") || all.Is(at + 1, "-")) {
        if (!ParseNumeric(all, at, phrase) || phrase.base == DatePhrase::Base::kNumeric || phrase.first != at) continue;
        // Written year first it tells nothing.
        if (all.Year(at) == 0) ++numbers[all.Digits(at, 2) == phrase.day ? 0 : 1];
      } else if (all.Digits(at, 2) > 0) {
        names[0] += all.Month(at + 1) > 0;
        names[1] += all.Month(at - 1) > 0;
      }
    }
  }
  const int* const counts = numbers[0] + numbers[1] > 0 ? numbers : names;
  if (counts[0] > 0 && counts[1] == 0) return NumericOrder::kDayFirst;
  if (counts[1] > 0 && counts[0] == 0) return NumericOrder::kMonthFirst;
  return NumericOrder::kUnknown;
}

}  // namespace gainsay
