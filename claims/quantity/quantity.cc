// One pass over the tokens of each sentence. Most tokens are rejected by one check: neither digits nor a word that may
// start a number. From a number's first token the parts are read outward:
//
//   numeral (numerals.h) -> unit (measures.h) -> range (here) -> bounds (bounds.h)
//
// A number that names something (identifiers.h) is set apart before ranges and bounds are looked for. What changes from
// one value to another ("cut from 5,000 to 2,500") is found last, between mentions.
#include "claims/quantity/quantity.h"

#include <algorithm>
#include <utility>

#include "claims/quantity/bounds.h"
#include "claims/quantity/changes.h"
#include "claims/quantity/homes.h"
#include "claims/quantity/identifiers.h"
#include "claims/quantity/none.h"
#include "claims/quantity/reader.h"
#include "claims/quantity/values.h"
#include "claims/quantity/vocabulary.h"

namespace gainsay {
namespace quantity {
namespace {

// The oldest people and things whose age news tells in years without "years old".
constexpr double kOldest = 125;
// How many marks of footnotes may be missing between two that are found.
constexpr double kFootnoteGap = 3;

class Pass {
 public:
  Pass(const Text& text, const Tagging& tagging, const Vocabulary& words)
      : text_(text),
        words_(words),
        habits_(text),
        homes_(text, tagging, words.home),
        reader_(text, tagging, words, habits_) {}

  std::vector<QuantityMention> Run() && {
    for (const Sentence& sentence : text_.sentences()) {
      reader_.Enter(sentence.first, sentence.last);
      const size_t before = mentions_.size();
      limit_ = sentence.first;
      last_identifier_ = 0;
      for (uint32_t at = sentence.first; at < sentence.last;) {
        const bool starts = text_.tokens()[at].kind == TokenKind::kNumber || reader_.HasAny(at, words_.anchors);
        at = starts ? std::max(Step(at), at + 1) : at + 1;
      }
      if (mentions_.size() - before < 2) continue;
      JoinOpenBounds(reader_, before, mentions_);
      MarkChanges(reader_, absl::MakeSpan(mentions_).subspan(before));
    }
    return std::move(mentions_);
  }

 private:
  // Reads what starts at `at`; the token to go on with.
  uint32_t Step(uint32_t at) {
    if (const uint32_t length = NoneLength(reader_, at)) return AddNone(at, length);
    if (reader_.Has(at, words_.article)) {
      if (const Measure measure = MeasureAfterArticle(reader_, at); measure.has_unit()) return AddUnit(at, measure);
    }
    std::optional<Value> value = ReadValue(reader_, at, limit_);
    if (!value) return Skip(at);
    if (value->number.ordinal) return AddOrdinal(*value);
    if (IsInAddress(reader_, value->number)) return AddIdentifier(at, std::max(value->last, at + 1));
    const bool clock = value->number.year_like && reader_.Is(at - 1, "at") && value->measure.unit == "hour";
    if (!value->measure.has_unit() || clock) {
      if (IsNextFootnote(*value)) return AddIdentifier(at, value->last);
      if (const uint32_t end = IdentifierEnd(reader_, value->number, last_identifier_)) {
        last_identifier_ = end;
        return AddIdentifier(at, end);
      }
    }
    if (IsSomeDay(*value)) return value->last;
    if (const uint32_t end = ReadRange(*value)) return end;
    return AddValue(*value, value->Low(), value->High(), value->first, value->last, false);
  }

  // "One day he left", but "for one day".
  bool IsSomeDay(const Value& value) const {
    if (!value.number.is_one || value.measure.unit != "day" || value.last != value.number.last + 1) return false;
    const uint32_t before = value.first - 1;
    return !reader_.Has(before, words_.lasting) && !reader_.HasAny(before, words_.bounds_before) &&
           !reader_.Is(before, "than");
  }

  // Marks of footnotes count up: once a document has shown one, "(7)" behind a comma or a word is the next.
  bool IsNextFootnote(const Value& value) {
    const uint32_t at = value.number.first;
    if (!value.number.digits || value.number.last != at + 1 || !reader_.Is(at - 1, "(") || !reader_.Is(at + 1, ")"))
      return false;
    const double number = value.number.high;
    const bool is_first = number == 1 && !reader_.IsWord(at - 2);
    const bool is_next = footnote_ > 0 && number > footnote_ && number <= footnote_ + kFootnoteGap;
    if (is_first || is_next) footnote_ = number;
    return is_next;
  }

  // Digits that are no number are a name; words are just passed over.
  uint32_t Skip(uint32_t at) {
    const std::optional<Numeral> number = ParseNumeral(reader_, at);
    if (number) return number->last;
    return reader_.IsNumber(at) ? AddIdentifier(at, at + 1) : at + 1;
  }

  QuantityMention& Add(uint32_t first, uint32_t last, uint32_t number_first, uint32_t number_last, QuantityType type) {
    QuantityMention& mention = mentions_.emplace_back();
    mention.first = first;
    mention.last = last;
    mention.number_first = number_first;
    mention.number_last = number_last;
    mention.type = type;
    limit_ = last;
    return mention;
  }

  uint32_t AddNone(uint32_t at, uint32_t length) {
    QuantityMention& mention = Add(at, at + length, at, at + length, QuantityType::kCount);
    mention.low = mention.high = 0;
    mention.modality = v1::MODALITY_NONE;
    return mention.last;
  }

  uint32_t AddIdentifier(uint32_t at, uint32_t end) { return Add(at, end, at, end, QuantityType::kIdentifier).last; }

  uint32_t AddOrdinal(const Value& value) {
    QuantityMention& mention = Add(value.first, value.last, value.first, value.last, QuantityType::kOrdinal);
    mention.low = mention.high = value.number.high;
    // "the seventh anniversary": seven years.
    if (const Hit hit = reader_.Find(mention.last, words_.anniversary)) {
      mention.type = QuantityType::kDuration;
      mention.last += hit.length;
      mention.granularity = 1;
      mention.unit = hit.meaning->id;
    }
    return limit_ = mention.last;
  }

  uint32_t AddUnit(uint32_t at, const Measure& measure) {
    Value value;
    value.number.first = at;
    value.number.last = at + 1;
    value.number.low = value.number.high = value.number.mantissa = 1;
    value.measure = measure;
    value.first = at;
    value.last = measure.last;
    return AddValue(value, value.Low(), value.High(), value.first, value.last, false);
  }

  // The two ends of "20 to 25", "20-25", "between 20 and 25", "two or three" as one mention; 0 if there is no range.
  uint32_t ReadRange(Value first) {
    const uint32_t before = first.first - 1;
    const bool between = first.first > limit_ && reader_.Is(before, "between");
    if (between && !reader_.Is(first.last, "and")) {
      const auto apart = ReadValue(reader_, first.number.first, limit_, false);
      if (apart) first = *apart;
    }
    const uint32_t link = first.last;
    const bool hyphen = (reader_.IsHyphen(link) || reader_.Is(link, "~")) &&
                        reader_.HasSpaceBefore(link) == reader_.HasSpaceBefore(link + 1);
    const bool to = reader_.Is(link, "to") || reader_.Is(link, "through") || reader_.Is(link, "till");
    const bool or_ = reader_.Is(link, "or");
    if (!hyphen && !to && !or_ && !(between && reader_.Is(link, "and"))) return 0;
    std::optional<Value> second = ReadValueAfterUnit(reader_, link + 1);
    if (!second || !ShareUnits(first, *second, between || (!hyphen && IsFrom(before)))) return 0;
    if (!hyphen && !second->measure.has_unit() && MayBeYears(first.number, second->number)) return 0;
    if (hyphen && !second->measure.has_unit() && IsScore(first.number, second->number)) {
      return AddIdentifier(first.first, second->last);
    }
    if (first.High() >= second->High()) return 0;
    if (or_ && second->High() > 2 * first.High() + 1) return 0;
    // "cut from 36,000 to 24,000" is a change, "will rise 20 to 25 percent" a range.
    if (to && reader_.Is(before, "from") && ChangeBefore(reader_, first.first, limit_)) return 0;
    Value whole = first;
    whole.number.last = second->number.last;
    whole.number.granularity = std::max(first.number.granularity, second->number.granularity);
    whole.measure.last = second->last;
    return AddValue(whole, first.Low(), second->High(), between ? before : first.first, second->last, true);
  }

  bool IsFrom(uint32_t before) const { return before >= limit_ && reader_.Is(before, "from"); }

  uint32_t AddValue(const Value& value, double low, double high, uint32_t first, uint32_t last, bool range) {
    const uint32_t limit = limit_;
    QuantityMention& mention = Add(first, last, value.number.first, value.number.last, value.measure.type);
    mention.low = low;
    mention.high = high;
    mention.granularity = value.number.granularity * value.measure.factor;
    if (low < high) mention.modality = v1::MODALITY_RANGE;
    SetUnit(value.measure, mention);
    SetAdditional(limit, mention);
    SetBounds(limit, range || value.number.vague, mention);
    SetAge(mention);
    SetRate(mention);
    mention.additional = mention.additional || IsMoreAfter(mention);
    if (mention.type == QuantityType::kCount && low == 0 && high == 0 && mention.modality == v1::MODALITY_EXACT) {
      mention.modality = v1::MODALITY_NONE;
    }
    return limit_ = mention.last;
  }

  void SetUnit(const Measure& measure, QuantityMention& mention) {
    absl::string_view unit = measure.unit;
    if (!measure.family.empty()) {
      const absl::string_view home = homes_.Find(measure.family);
      if (!home.empty()) unit = home;
    }
    mention.unit.assign(unit.data(), unit.size());
  }

  void SetBounds(uint32_t limit, bool has_bounds, QuantityMention& mention) {
    const BoundWords after = BoundAfter(reader_, mention.last);
    const BoundWords before = BoundBefore(reader_, mention.first, limit, mention);
    const bool after_wins = before.bound == Bound::kNone || (IsStrong(after.bound) && !IsStrong(before.bound));
    const Bound bound = after_wins ? after.bound : before.bound;
    mention.first = before.edge;
    mention.last = after.edge;
    // "more than dozens", "about 20 to 25": the words already have both ends; only one of them may be lifted.
    if (has_bounds && (bound == Bound::kAbout || bound == Bound::kNearly || bound == Bound::kOdd)) return;
    ApplyBound(bound, mention);
  }

  // "aged 29", "ages 5 to 12".
  void SetAge(QuantityMention& mention) {
    const bool plain = mention.type == QuantityType::kCount && mention.high.value_or(0) <= kOldest;
    if (!plain && mention.type != QuantityType::kDuration) return;
    if (!reader_.FindEndingAt(mention.first, words_.age_before)) return;
    mention.type = QuantityType::kAge;
    if (mention.unit.empty()) mention.unit = "year";
  }

  void SetRate(QuantityMention& mention) {
    if (mention.type == QuantityType::kAge) return;
    const absl::string_view per = RateAfter(reader_, mention.last, mention.type == QuantityType::kCount);
    mention.per.assign(per.data(), per.size());
  }

  // "another 12", "17 more", "500 additional soldiers".
  void SetAdditional(uint32_t limit, QuantityMention& mention) {
    const Hit before = reader_.FindEndingAt(mention.first, words_.additional_before);
    mention.additional = before && mention.first >= limit + before.length;
  }

  bool IsMoreAfter(const QuantityMention& mention) const {
    const Hit after = reader_.Find(mention.last, words_.additional_after);
    return after && !reader_.Is(mention.last + after.length, "than");
  }

  const Text& text_;
  const Vocabulary& words_;
  DigitHabits habits_;
  Homes homes_;
  Reader reader_;
  std::vector<QuantityMention> mentions_;
  // End of the last mention: what stands before it is taken.
  uint32_t limit_ = 0;
  uint32_t last_identifier_ = 0;
  // The last footnote mark of the document.
  double footnote_ = 0;
};

}  // namespace
}  // namespace quantity

QuantityRecognizer::QuantityRecognizer(const Lexicon& lexicon)
    : words_(std::make_shared<const quantity::Vocabulary>(lexicon)) {}

std::vector<QuantityMention> QuantityRecognizer::Recognize(const Text& text, const Tagging& tagging) const {
  return quantity::Pass(text, tagging, *words_).Run();
}

std::vector<QuantityMention> RecognizeQuantities(const Lexicon& lexicon, const Text& text, const Tagging& tagging) {
  return QuantityRecognizer(lexicon).Recognize(text, tagging);
}

}  // namespace gainsay
