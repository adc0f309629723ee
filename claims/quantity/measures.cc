#include "claims/quantity/measures.h"

#include <cmath>

#include "absl/strings/match.h"

namespace gainsay::quantity {
namespace {

constexpr absl::string_view kPercentDimension = "share";
constexpr absl::string_view kTimeDimension = "time";
constexpr absl::string_view kTemperatureDimension = "temperature";
constexpr absl::string_view kPoundFamily = "pound";
// Names that are no currency beside small numbers.
constexpr absl::string_view kLargeFamily = "large";

// How far a word such as "weighed" reaches.
constexpr uint32_t kMeasuringReach = 6;
// So many words before "5.75 m" tell whether those are metres, and so many metres no water stands high.
constexpr uint32_t kNearGauge = 8;
constexpr double kHighestGauge = 100;
constexpr double kCentsOfOne = 100;

class MeasureReader {
 public:
  MeasureReader(const Reader& reader, const Numeral& number, uint32_t limit, bool join_and)
      : reader_(reader), words_(reader.words()), number_(number), limit_(limit), join_and_(join_and) {}

  Measure Read() {
    measure_.first = number_.first;
    measure_.last = number_.last;
    if (number_.ordinal) return measure_;
    if (ReadPrefix() || ReadMoney() || ReadUnit()) ReadAge();
    return measure_;
  }

  // The article is the number's only token. Alone it counts what is many ("a decade"), or with a half ("a ton and a
  // half"): that "a day" is one day is too weak to be a claim.
  Measure ReadAfterArticle(bool any) {
    const uint32_t at = number_.last;
    measure_.first = number_.first;
    const bool multiple = SetUnit(reader_.Find(at, words_.unit_multiple), at);
    if (!multiple && !SetUnit(reader_.Find(at, words_.unit), at)) return Measure();
    if (ReadHalf()) return measure_;
    // "an hour and fifty minutes"
    const uint32_t end = measure_.last;
    if (const Hit smallest = ReadSmallerUnits(at); measure_.last > end) {
      CountInSmallest(reader_.Find(at, words_.unit), smallest);
      return measure_;
    }
    if (reader_.IsHyphen(measure_.last)) return Measure();
    // "a second term" is no second.
    if (any && reader_.Has(measure_.last - 1, words_.ordinal) && reader_.IsWord(measure_.last)) return Measure();
    return multiple || any ? measure_ : Measure();
  }

 private:
  // "and a half" behind a unit.
  bool ReadHalf() {
    if (!reader_.Is(measure_.last, "and") || !reader_.Has(measure_.last + 1, words_.article)) return false;
    const Hit fraction = reader_.Find(measure_.last + 2, words_.fraction);
    if (!fraction || reader_.Has(measure_.last + 2, words_.ordinal)) return false;
    measure_.added = fraction.meaning->value * measure_.factor;
    measure_.last += 2 + fraction.length;
    return true;
  }

  void SetMoney(const Hit& hit) {
    measure_.type = QuantityType::kMoney;
    measure_.unit = hit.meaning->id;
    if (hit.meaning->category != kLargeFamily) measure_.family = hit.meaning->category;
    measure_.factor = hit.meaning->value == 0 ? 1 : hit.meaning->value;
  }

  // "$5", "Rs 12", "magnitude 7.2".
  bool ReadPrefix() {
    if (!number_.digits) return false;
    Hit symbol = reader_.FindEndingAt(number_.first, words_.currency_symbol);
    // "a $40 million deal" is no deal in Australia.
    if (symbol.length > 1 && reader_.Has(number_.first - symbol.length, words_.article) &&
        !reader_.IsAttached(number_.first - 1)) {
      symbol = reader_.Find(number_.first - 1, words_.currency_symbol);
    }
    // "R64 million", "R9,400"; "R64" is a road.
    const bool is_sum = number_.scale >= 1e6 || absl::StrContains(reader_.folded(number_.first), ',');
    if (!symbol && is_sum && reader_.IsAttached(number_.first))
      symbol = reader_.FindEndingAt(number_.first, words_.currency_letter);
    if (symbol && number_.first >= limit_ + symbol.length) return SetPrefix(symbol);
    const Hit hit = reader_.FindEndingAt(number_.first, words_.unit_prefix);
    if (!hit || number_.first < limit_ + hit.length || number_.scale != 1) return false;
    measure_.type = QuantityType::kMeasure;
    measure_.unit = hit.meaning->id;
    measure_.leads = true;
    return true;
  }

  bool SetPrefix(const Hit& symbol) {
    SetMoney(symbol);
    measure_.first = number_.first - symbol.length;
    measure_.leads = true;
    // "$10 dollars".
    const Hit again = reader_.Find(number_.last, words_.currency_name);
    if (again && again.meaning->id == measure_.unit) measure_.last = number_.last + again.length;
    return true;
  }

  // Where the unit's name starts: behind "-" in "12-cent", behind "of" in "tens of millions of dollars".
  uint32_t UnitStart() const {
    const uint32_t at = number_.last;
    if (reader_.IsHyphen(at)) {
      return reader_.HasSpaceBefore(at) == reader_.HasSpaceBefore(at + 1) ? at + 1 : at;
    }
    // "five more years"
    if (const Hit more = reader_.Find(at, words_.additional_after); more && reader_.Find(at + more.length, words_.unit))
      return at + more.length;
    // "812 millions of pounds"
    if (number_.scale >= 1e6 && reader_.Is(at, "of") && reader_.Find(at + 1, words_.currency_name)) return at + 1;
    if ((number_.vague || number_.share) && reader_.Is(at, "of")) {
      return number_.share && reader_.Has(at + 1, words_.article) ? at + 2 : at + 1;
    }
    if (number_.share && reader_.Has(at, words_.article)) return at + 1;
    return at;
  }

  bool ReadMoney() {
    const uint32_t at = UnitStart();
    Hit hit = reader_.Find(at, words_.currency_name);
    if (!hit) hit = reader_.Find(at, words_.currency_symbol);
    if (!hit) hit = AttachedSign(at);
    if (!hit || IsWeight(hit, at) || IsOtherWord(hit, at)) return false;
    const uint32_t end = at + hit.length;
    // "3 USD50 cards": the sign belongs to what follows.
    if (reader_.IsAttached(end) && reader_.IsNumber(end)) return false;
    SetMoney(hit);
    measure_.last = end;
    // "75 USD million".
    if (const Hit scale = reader_.Find(end, words_.scale); scale && number_.digits && number_.scale == 1) {
      measure_.factor *= scale.meaning->value;
      measure_.last = end + scale.length;
    }
    ReadCents();
    return true;
  }

  // "148.5p", but not "1080p" of a picture, "5P".
  Hit AttachedSign(uint32_t at) const {
    if (!number_.digits || number_.year_like || at != number_.last || !reader_.IsAttached(at)) return {};
    return reader_.IsCapitalized(at) ? Hit() : reader_.Find(at, words_.currency_attached);
  }

  // "3 dollars 50 cents", "thirteen dollars and forty-five cents".
  void ReadCents() {
    if (measure_.factor != 1) return;
    const uint32_t start = measure_.last + (reader_.Is(measure_.last, "and") ? 1 : 0);
    if (!reader_.IsNumber(start) && !reader_.Has(start, words_.cardinal)) return;
    const std::optional<Numeral> cents = ParseNumeral(reader_, start);
    if (!cents || cents->high >= 100 || !cents->plain()) return;
    const Hit hit = reader_.Find(cents->last, words_.currency_name);
    // "15 dollars 50.": bare cents end the clause.
    if (!hit && cents->high >= 10 && !reader_.IsWord(cents->last) && !reader_.IsHyphen(cents->last) &&
        !reader_.Has(cents->last, words_.currency_symbol)) {
      measure_.added = cents->high / kCentsOfOne;
      measure_.last = cents->last;
    }
    if (!hit || hit.meaning->value != 1 / kCentsOfOne || hit.meaning->id != measure_.unit) return;
    measure_.added = cents->high / kCentsOfOne;
    measure_.last = cents->last + hit.length;
  }

  // "Three million won the vote": a verb.
  bool IsOtherWord(const Hit& hit, uint32_t at) const {
    if (hit.meaning->category != kLargeFamily) return false;
    return number_.scale < 1e6 || reader_.Has(at + 1, words_.determiner) || reader_.Is(at + 1, "by");
  }

  // Pounds of weight: "500-pound bomb", "4,800 pounds of cocaine", "weighs 20 pounds".
  bool IsWeight(const Hit& hit, uint32_t at) const {
    if (hit.meaning->category != kPoundFamily || hit.length != 1 || reader_.IsPunctuation(at)) return false;
    if (number_.scale >= 1e6 || number_.vague) return false;
    if (reader_.IsHyphen(at - 1) || reader_.Is(at + 1, "of")) return true;
    // "three pounds and two ounces".
    const uint32_t smaller = at + (reader_.Is(at + 1, "and") ? 3 : 2);
    if (const Hit unit = reader_.Find(smaller, words_.unit); unit && unit.meaning->category == "mass") return true;
    for (uint32_t i = 1; i <= kMeasuringReach; ++i) {
      if (reader_.Has(number_.first - i, words_.measuring) || (i <= 2 && reader_.Has(at + i, words_.measuring)))
        return true;
    }
    return false;
  }

  // "1.96 m tall", "height: 46 m".
  bool IsMeasured(uint32_t at) const {
    return reader_.Has(at + 1, words_.measuring) ||
           (reader_.Is(number_.first - 1, ":") && reader_.Has(number_.first - 2, words_.measuring));
  }

  // "The river stood at 5.75 m", "waves of 9.5 m".
  bool IsOfGauge() const {
    for (uint32_t i = number_.first; i-- > 0 && number_.first - i <= kNearGauge;) {
      if (reader_.Is(i, ".") || reader_.Is(i, ";") || reader_.Is(i, ":")) return false;
      if (reader_.Has(i, words_.gauging)) return true;
    }
    return false;
  }

  // "300 m from the road", "radius: 1,200 m."; but "$300 m", "1.2 m people".
  bool AreMetres(uint32_t at) const {
    if (IsMeasured(at)) return true;
    const bool whole = std::floor(number_.high) == number_.high && number_.scale == 1;
    if (reader_.Has(number_.first - 1, words_.currency_symbol)) return false;
    if (!whole && !(number_.scale == 1 && number_.high < kHighestGauge && IsOfGauge())) return false;
    // "3 M-16 rifles"
    if (reader_.IsCapitalized(at) || reader_.IsHyphen(at + 1)) return false;
    return !reader_.IsWord(at + 1) || reader_.Has(at + 1, words_.preposition);
  }

  bool ReadUnit() {
    const uint32_t at = UnitStart();
    if (SetUnit(reader_.Find(at, words_.unit_multiple), at) || SetUnit(reader_.Find(at, words_.unit), at)) {
      if (measure_.added == 0 && number_.plain() && !ReadHalf() && !reader_.IsHyphen(number_.last)) {
        if (const Hit smallest = ReadSmallerUnits(at)) CountInSmallest(reader_.Find(at, words_.unit), smallest);
      }
      return true;
    }
    // "5m", "20C": letters that are words elsewhere.
    if (!number_.digits || at != number_.last) return false;
    // "1.96 m tall".
    if (!reader_.IsAttached(at)) {
      return reader_.Is(at, "m") && AreMetres(at) && SetUnit(reader_.Find(at, words_.unit_attached), at);
    }
    const Hit hit = reader_.Find(at, words_.unit_attached);
    // "5G" is no weight: of one letter, only the signs of temperatures are capitals.
    const bool capital = reader_.IsCapitalized(at) && hit.length == 1;
    if (hit && capital && hit.meaning->category != kTemperatureDimension) return false;
    return SetUnit(hit, at);
  }

  // "1 hour 14 minutes 22 seconds", "four years and six months", "5 feet 10 inches": what fills up the unit before it.
  // Returns the smallest unit.
  Hit ReadSmallerUnits(uint32_t at) {
    const Hit first = reader_.Find(at, words_.unit);
    if (!first || !MayBeSplit(first.meaning->category)) return first;
    Hit last = first;
    double above = first.meaning->value;
    for (;;) {
      const uint32_t link = measure_.last;
      const bool comma = reader_.Is(link, ","), joined = reader_.Is(link, "and");
      if (joined && !join_and_) return last;
      uint32_t start = comma || joined ? link + 1 : link;
      if (comma && reader_.Is(start, "and")) ++start;
      if (!reader_.IsNumber(start) && !reader_.Has(start, words_.cardinal)) return last;
      const std::optional<Numeral> number = ParseNumeral(reader_, start, false);
      if (!number || !number->plain()) return last;
      const Hit hit = reader_.Find(number->last, words_.unit);
      if (!hit || hit.meaning->category != first.meaning->category) return last;
      // "100 metres and 200 metres", "two years and 30 months" are two measures.
      if (number->high * hit.meaning->value >= above || hit.meaning->value >= above) return last;
      const uint32_t end = number->last + hit.length;
      // "two hours, 20 minutes more than planned".
      if (comma && reader_.Has(end, words_.unit_comparison)) return last;
      above = hit.meaning->value;
      measure_.added += number->high * above / first.meaning->value;
      measure_.step = number->granularity * above / first.meaning->value;
      measure_.last = end;
      last = hit;
    }
  }

  // 160 minutes for "two hours and forty minutes", which is no whole number of hours. Feet stay feet, and ages years.
  void CountInSmallest(const Hit& largest, const Hit& smallest) {
    if (largest.meaning->category != kTimeDimension || reader_.Find(measure_.last, words_.age_after)) return;
    const double ratio = largest.meaning->value / smallest.meaning->value;
    if (ratio == 1 || std::abs(ratio - std::round(ratio)) > 1e-9) return;
    measure_.unit = smallest.meaning->id;
    measure_.size = smallest.meaning->value;
    measure_.factor *= ratio;
    measure_.added = std::round(measure_.added * ratio);
    measure_.step *= ratio;
  }

  static bool MayBeSplit(absl::string_view dimension) {
    return dimension == kTimeDimension || dimension == "length" || dimension == "mass" || dimension == "volume";
  }

  bool SetUnit(const Hit& hit, uint32_t at) {
    if (!hit) return false;
    // "%2D" in addresses.
    if (reader_.Is(at, "%") && reader_.IsAttached(at + 1) && !reader_.IsPunctuation(at + 1)) return false;
    const absl::string_view dimension = hit.meaning->category;
    measure_.unit = hit.meaning->id;
    measure_.size = hit.meaning->value;
    measure_.last = at + hit.length;
    measure_.type = dimension == kPercentDimension ? QuantityType::kPercent
                    : dimension == kTimeDimension  ? QuantityType::kDuration
                                                   : QuantityType::kMeasure;
    if (hit.meaning->tag == words_.unit_multiple) measure_.factor = hit.meaning->value;
    if (measure_.unit == "degree") measure_.family = measure_.unit;
    return true;
  }

  // "60-year-old", "29 years old", "58 years of age".
  void ReadAge() {
    if (measure_.type != QuantityType::kDuration) return;
    const uint32_t at = measure_.last + (reader_.IsHyphen(measure_.last) ? 1 : 0);
    const Hit hit = reader_.Find(at, words_.age_after);
    if (!hit) return;
    measure_.type = QuantityType::kAge;
    measure_.last = at + hit.length;
  }

  const Reader& reader_;
  const Vocabulary& words_;
  const Numeral& number_;
  const uint32_t limit_;
  const bool join_and_;
  Measure measure_;
};

}  // namespace

Measure MeasureOf(const Reader& reader, const Numeral& number, uint32_t limit, bool join_and) {
  return MeasureReader(reader, number, limit, join_and).Read();
}

Measure MeasureAfterArticle(const Reader& reader, uint32_t at, bool any) {
  Numeral one;
  one.first = at;
  one.last = at + 1;
  return MeasureReader(reader, one, at, true).ReadAfterArticle(any);
}

namespace {

// How many words name what a rate counts.
constexpr uint32_t kCountedWords = 2;

Rate RateAt(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  const bool slash = reader.Is(at, "/");
  const bool per = slash || reader.Is(at, "per");
  if (per || reader.Has(at, words.article) || reader.Is(at, "each") || reader.Is(at, "every")) {
    for (const TagId tag : {words.unit, words.unit_multiple}) {
      const Hit hit = reader.Find(at + 1, tag);
      if (!hit) continue;
      const uint32_t end = at + 1 + hit.length;
      // "20 a day later" is no rate.
      const bool plural = hit.meaning->form == WordForm::kPlural;
      if (!per && (plural || reader.Has(end, words.rate_blocker))) return {};
      return {tag == words.unit ? absl::string_view(hit.meaning->id) : hit.meaning->lemma, at, end};
    }
    if (const Hit hit = reader.Find(at + 1, words.rate_noun)) return {hit.meaning->lemma, at, at + 1 + hit.length};
    if (per && !slash && !reader.Find(at, words.rate)) return {reader.folded(at + 1), at, at + 2};
  }
  const Hit hit = reader.Find(at, words.rate);
  return hit ? Rate{absl::string_view(hit.meaning->id), at, at + hit.length} : Rate();
}

}  // namespace

Rate RateAfter(const Reader& reader, uint32_t at, bool counted) {
  Rate rate = RateAt(reader, at);
  // "20 attacks a day", "5 people per square mile".
  for (uint32_t i = 1; counted && rate.per.empty() && i <= kCountedWords && reader.IsWord(at + i - 1); ++i) {
    if (reader.Is(at + i, "per") || reader.Is(at + i, "a") || reader.Is(at + i, "an")) rate = RateAt(reader, at + i);
  }
  return rate;
}

}  // namespace gainsay::quantity
