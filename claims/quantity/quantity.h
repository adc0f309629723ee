// Third stage: the numbers of a text, with their bounds and units.
//
//   "about $2.5 billion"      low 2.375e9, high 2.625e9, APPROXIMATE, USD, type kMoney
//   "more than 100"           low 101, AT_LEAST, type kCount
//   "20 to 25"                low 20, high 25, RANGE
//   "dozens"                  low 24, high 99, RANGE
//   "no", "not a single"      low 0, high 0, NONE
//   "from 5,000 to 2,500"     two mentions, the first kBefore, the second kAfter
//   "60-year-old"             60 year, type kAge
//   "Tower 22", "F-16"        type kIdentifier: a number that names something and is no claim
//
// What a word means (numerals, scales, units, currencies, bounds, vague words) is in the word lists beside this file;
// how words combine is here. Articles are no numbers: that "a contractor was killed" counts one is for the grammar to
// find. Ordinals ("the third") are kept apart, as kOrdinal.
//
// Numbers that are part of a date are found here too; the time stage finds the date, and the extractor keeps the date.
#ifndef GAINSAY_CLAIMS_QUANTITY_QUANTITY_H_
#define GAINSAY_CLAIMS_QUANTITY_QUANTITY_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims/lexicon/lexicon.h"
#include "claims/text/text.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

enum class QuantityType : uint8_t {
  kCount,       // of whatever follows: "27 fighters", "dozens", "none"
  kMoney,       // unit: ISO 4217 code
  kPercent,     // unit "percent"; shares too: "a third of", "one in five", "half"
  kDuration,    // unit "second" ... "year"
  kAge,         // unit "year" or "month"
  kMeasure,     // unit: id of the unit list
  kOrdinal,     // "third", "21st": a place in an order, no claim
  kIdentifier,  // names something: flight numbers, articles of law, phone numbers, scores, versions; no claim
};

// The oldest people reach this age; of what is older, news tells that it is so many "years old".
inline constexpr double kOldestAge = 122;

// The two sides of a stated change: "cut from 5,000 to 2,500".
enum class ChangeSide : uint8_t { kNone, kBefore, kAfter };

struct QuantityMention {
  // Tokens of the value with its bound, scale and unit, `last` excluded: "about $2.5 billion", "two-day",
  // "between 20 and 25". What it is counted by ("per day") and "another" are outside.
  uint32_t first = 0;
  uint32_t last = 0;
  // Tokens of the number alone, `number_last` excluded: "2.5 billion", "two".
  uint32_t number_first = 0;
  uint32_t number_last = 0;

  QuantityType type = QuantityType::kCount;
  // Bounds in `unit`, both included; absent means unbounded.
  std::optional<double> low;
  std::optional<double> high;
  v1::Modality modality = v1::MODALITY_EXACT;
  // Step of the last digit given, in `unit`; 0 if unknown.
  double granularity = 0;
  // "USD", "percent", "year", "km"; empty for kCount. See units.textproto and currencies.textproto.
  std::string unit;
  // The unit is a currency whose name others share, and nothing in the document tells which is meant: "$5", "francs".
  bool currency_assumed = false;
  // What it is counted by: "day" in "12 per day", "litre" in "Rs60 a litre"; empty if nothing.
  std::string per;
  ChangeSide change = ChangeSide::kNone;
  // "17 more", "another 12", "500 additional".
  bool additional = false;
  // Says no value of its own: a margin of error, "plus or minus 3 points".
  bool aside = false;
};

namespace quantity {
struct Vocabulary;
}

// Looks up the tags of its word lists once; for those who read many documents. Immutable: threads may share it.
class QuantityRecognizer {
 public:
  // The Lexicon must outlive the recognizer and what it returns.
  explicit QuantityRecognizer(const Lexicon& lexicon);

  // All mentions in the order of the text, without overlap. `tagging` must come from the same Lexicon and from `text`.
  // Time is linear in the number of tokens.
  std::vector<QuantityMention> Recognize(const Text& text, const Tagging& tagging) const;

 private:
  std::shared_ptr<const quantity::Vocabulary> words_;
};

// The same for a single document.
std::vector<QuantityMention> RecognizeQuantities(const Lexicon& lexicon, const Text& text, const Tagging& tagging);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_QUANTITY_QUANTITY_H_
