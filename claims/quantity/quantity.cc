// One pass over the tokens of each sentence. Most tokens are rejected by one check: neither digits nor a word that may
// start a number. From a number's first token the parts are read outward:
//
//   numeral (numerals.h) -> unit (measures.h) -> range (here) -> bounds (bounds.h)
//
// A number that names something (identifiers.h) is set apart before ranges and bounds are looked for. What changes from
// one value to another ("cut from 5,000 to 2,500") is found last, between mentions.
#include "claims/quantity/quantity.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "absl/strings/match.h"
#include "claims/quantity/bounds.h"
#include "claims/quantity/changes.h"
#include "claims/quantity/homes.h"
#include "claims/quantity/identifiers.h"
#include "claims/quantity/none.h"
#include "claims/quantity/reader.h"
#include "claims/quantity/values.h"
#include "claims/quantity/vocabulary.h"
#include "claims/text/token_set.h"

namespace gainsay {
namespace quantity {
namespace {

constexpr double kWhole = 100;
constexpr double kYearsOfDecade = 10;
// How many marks of footnotes may be missing between two that are found.
constexpr double kFootnoteGap = 3;
constexpr absl::string_view kDollarFamily = "dollar";
// Currencies whose hundredth is a cent (ISO 4217).
constexpr absl::string_view kWithCents[] = {"USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "JMD", "NAD",
                                            "TTD", "BBD", "ZWL", "ZAR", "KES", "LKR", "MUR", "TZS", "UGX", "NLG"};

class Pass {
 public:
  Pass(const Text& text, const Tagging& tagging, const Vocabulary& words)
      : text_(text),
        words_(words),
        habits_(text, tagging, words.people),
        homes_(text, tagging, words),
        reader_(text, tagging, words, habits_) {}

  std::vector<QuantityMention> Run() && {
    const Token* const tokens = text_.tokens().data();
    const Tagging& tagging = reader_.tagging();
    const TokenSet starts(text_.tokens().size(), [&](uint32_t i) {
      return (tokens[i].kind == TokenKind::kNumber) | tagging.HasAny(i, words_.anchors);
    });
    for (const Sentence& sentence : text_.sentences()) {
      reader_.Enter(sentence.first, sentence.last);
      const size_t before = sentence_begin_ = mentions_.size();
      limit_ = sentence.first;
      last_identifier_ = 0;
      const uint32_t last = sentence.last;
      for (uint32_t at = starts.Next(sentence.first, last); at < last; at = starts.Next(at, last)) {
        at = std::max(Step(at), at + 1);
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
      if (at < rate_end_) return rate_end_;
      if (const Measure measure = MeasureAfterArticle(reader_, at); measure.has_unit()) return AddUnit(at, measure);
      if (const Measure measure = MeasureAfterArticle(reader_, at, true);
          measure.has_unit() && (IsBounded(measure) || IsStretch(measure)))
        return AddUnit(at, measure);
      if (!MayCount(at)) return at + 1;
    }
    if (const uint32_t end = AddDecadeOfLife(at)) return end;
    std::optional<Value> value = ReadValue(reader_, at, limit_);
    if (!value) return Skip(at);
    if (value->number.ordinal) return AddOrdinal(*value);
    if (IsInAddress(reader_, value->number)) return AddIdentifier(at, std::max(value->last, at + 1));
    const bool clock =
        value->number.year_like && value->measure.unit == "hour" && reader_.Has(at - 1, words_.clock_preposition);
    if (!value->measure.has_unit() || clock) {
      if (IsNextFootnote(*value)) return AddIdentifier(at, value->last);
      if (const uint32_t end = IdentifierEnd(reader_, value->number, last_identifier_)) {
        last_identifier_ = end;
        return AddIdentifier(at, end);
      }
    }
    // "5.7 per 100,000 people": what it is counted by.
    if (reader_.Is(value->first - 1, "per")) return AddIdentifier(at, value->number.last);
    if (IsSomeDay(*value)) return value->last;
    if (const Hit all = reader_.FindEndingAt(value->first, words_.exception);
        all && value->first >= limit_ + all.length) {
      return AddException(*value, all.length);
    }
    if (const uint32_t end = ReadVote(*value)) return end;
    if (const uint32_t end = ReadRange(*value)) return end;
    return AddValue(*value, value->Low(), value->High(), value->first, value->last, false);
  }

  // Whether a number may start with the article at `at`: "a dozen", "a third", "a few".
  bool MayCount(uint32_t at) const {
    const Tagging& tagging = reader_.tagging();
    return reader_.HasAny(at, words_.numerals) || reader_.HasAny(at + 1, words_.numerals) || tagging.StartsPhrase(at) ||
           tagging.StartsPhrase(at + 1);
  }

  // "One day he left", but "for one day".
  bool IsSomeDay(const Value& value) const {
    if (!value.number.is_one || value.measure.unit != "day" || value.last != value.number.last + 1) return false;
    const uint32_t before = value.first - 1;
    return !reader_.Has(before, words_.lasting) && !reader_.HasAny(before, words_.bounds_before) &&
           !reader_.Is(before, "than");
  }

  // "for a week", "a week after the quake"; "for a minute" is seldom meant so.
  bool IsStretch(const Measure& measure) const {
    const bool lasts =
        reader_.Has(measure.first - 1, words_.duration_before) || reader_.Has(measure.last, words_.duration_after);
    return measure.type == QuantityType::kDuration && lasts && measure.unit != "second" && measure.unit != "minute";
  }

  // "lower than a year earlier": something else is lower.
  bool IsComparedWithTime(const Measure& measure) const {
    const uint32_t than = measure.first - 1;
    // "8% more than a year ago": the difference from then.
    if (measure.type == QuantityType::kDuration && reader_.Is(than, "than") && mentions_.size() > sentence_begin_ &&
        mentions_.back().last + 1 == than && mentions_.back().type != QuantityType::kDuration)
      return true;
    return measure.type == QuantityType::kDuration && reader_.Is(than, "than") && !reader_.Is(than - 1, "more") &&
           !reader_.Is(than - 1, "less") && !reader_.Is(than - 1, "longer") && !reader_.Is(than - 1, "shorter");
  }

  // "more than a kilo", "nearly a year".
  bool IsBounded(const Measure& measure) const {
    if (IsComparedWithTime(measure)) return false;
    QuantityMention one;
    one.type = measure.type;
    one.low = one.high = 1;
    return BoundBefore(reader_, measure.first, limit_, one).bound != Bound::kNone;
  }

  // "all but three of the seven" are four; where the whole is not told, the three remain.
  uint32_t AddException(const Value& value, uint32_t all) {
    uint32_t at = value.last + 1;
    if (reader_.Is(value.last, "of") && reader_.Has(at, words_.determiner)) ++at;
    const std::optional<Numeral> whole = reader_.Is(value.last, "of") ? ParseNumeral(reader_, at) : std::nullopt;
    const bool known = whole && whole->plain() && value.number.plain() && whole->high > value.number.high;
    const uint32_t last = known ? whole->last : value.last;
    QuantityMention& mention = Add(value.first - all, last, value.number.first, last, value.measure.type);
    mention.low = mention.high = known ? whole->high - value.number.high : value.High();
    mention.granularity = value.number.granularity;
    SetUnit(value.measure, mention);
    return last;
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
    const uint32_t last = at + length;
    const bool singular = reader_.Is(last - 1, "one") || reader_.Is(last - 1, "single") || reader_.Is(last - 1, "a");
    const Measure measure = singular ? MeasureOfNone(reader_, at, last) : Measure();
    // "not one day" is seldom meant to tell how long, and "not one cent" is of no currency.
    const bool measured = measure.has_unit() && measure.type != QuantityType::kDuration && measure.factor >= 1;
    QuantityMention& mention =
        Add(at, measured ? measure.last : last, at, last, measured ? measure.type : QuantityType::kCount);
    if (measured) SetUnit(measure, mention);
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

  // "The measure was defeated, 48 to 52": the votes for it and against it, although the first are fewer. 0 if it is no
  // outcome of a vote.
  uint32_t ReadVote(const Value& value) {
    if (value.last != value.number.last || !value.number.digits || !value.number.plain()) return 0;
    if (!reader_.Is(value.last, "to") || !IsOutcome(reader_, value.number)) return 0;
    const std::optional<Value> second = ReadValueAfterUnit(reader_, value.last + 1);
    if (!second || second->last != second->number.last || !second->number.digits || !second->number.plain()) return 0;
    // "rejected 48 to 52 ballots"
    const uint32_t after = second->last;
    if (reader_.IsWord(after) && !reader_.Has(after, words_.preposition) && !reader_.Is(after, "and")) return 0;
    AddValue(value, value.Low(), value.High(), value.first, value.last, false);
    return AddValue(*second, second->Low(), second->High(), second->first, second->last, false);
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
    const Value own = first;
    const bool second_is_bare = second && !second->measure.has_unit();
    // "the term goes from five years to eight": the ends of a range have their unit behind the second one.
    if (to && second_is_bare && HasUnitBehind(first) && IsFrom(before) &&
        ChangeBefore(reader_, first.first, ChangeLimit(before)))
      return 0;
    // "was raised in 2015 to 40,000 rials"
    if (to && first.number.year_like && !first.measure.has_unit() && reader_.Is(before, "in")) return 0;
    if (!second || !ShareUnits(first, *second, between || (!hyphen && IsFrom(before)))) return 0;
    if (hyphen && IsYearAndDash(reader_, first.number, second->number)) return 0;
    if (!hyphen && !second->measure.has_unit() && MayBeYears(first.number, second->number)) return 0;
    const bool plain_pair = hyphen && !second->measure.has_unit();
    if (plain_pair && first.High() >= second->High() && IsVote(reader_, first.number)) {
      AddValue(first, first.Low(), first.High(), first.first, first.last, false);
      return AddValue(*second, second->Low(), second->High(), second->first, second->last, false);
    }
    if (plain_pair && IsScore(reader_, first.number, second->number)) {
      return AddIdentifier(first.first, second->last);
    }
    const bool of_change = reader_.Is(before, "from") || reader_.Is(before, "by");
    const bool changes = to && ChangeBefore(reader_, first.first, ChangeLimit(before));
    if (to && !changes && !reader_.Is(before, "from") && !second->measure.has_unit() &&
        IsRatio(reader_, first.number, second->number)) {
      return AddIdentifier(first.first, second->last);
    }
    if (of_change && changes) {
      if (const uint32_t end = ReadScaledChange(own, *second, second_is_bare)) return end;
    }
    if (first.High() >= second->High()) return 0;
    if (or_ && second->High() > 2 * first.High() + 1) return 0;
    // "cut from 36,000 to 24,000" and "rose by 11 to 77" are no ranges, "will rise 20 to 25 percent" is one.
    if ((of_change && changes) || IsStep(first, *second, link, changes)) return 0;
    Value whole = first;
    whole.number.last = second->number.last;
    // "20 to 25" is told in fives, at the most.
    whole.number.granularity = std::min(first.number.granularity, second->number.granularity);
    whole.measure.last = second->last;
    const uint32_t end =
        AddValue(whole, first.Low(), second->High(), between ? before : first.first, second->last, true);
    if (between && mentions_.back().type == QuantityType::kAge && second->High() <= kOldestAge)
      SplitAges(first, *second);
    return end;
  }

  // "men between 31 and 58": one of them is 31, another 58, while those "aged 5 to 12" are of any of these ages.
  void SplitAges(const Value& youngest, const Value& oldest) {
    QuantityMention other = mentions_.back();
    QuantityMention& one = mentions_.back();
    const auto be = [](const Value& value, double years, QuantityMention& mention) {
      mention.first = mention.number_first = value.first;
      mention.last = value.last;
      mention.number_last = value.number.last;
      mention.low = mention.high = years;
      mention.modality = v1::MODALITY_EXACT;
    };
    be(youngest, *one.low, one);
    be(oldest, *other.high, other);
    mentions_.push_back(std::move(other));
  }

  // "rose from 2.9 to 3.6 billion euros", "fell from 4.1 billion to 3.9": one scale is both's. The ends are two values;
  // 0 if neither lacks a scale.
  static constexpr double kUnlike = 50;
  uint32_t ReadScaledChange(Value first, Value second, bool second_is_bare) {
    const Numeral &a = first.number, &b = second.number;
    if (!a.digits || !b.digits || a.mantissa <= 0 || b.mantissa <= 0 || a.share || b.share) return 0;
    if (std::max(a.mantissa, b.mantissa) >= kUnlike * std::min(a.mantissa, b.mantissa)) return 0;
    if (a.scale == 1 && b.scale >= 1e6 && !first.measure.has_unit()) {
      TakeScale(second.number, first.number);
      const Measure own = first.measure;
      first.measure = second.measure;
      first.measure.first = own.first;
      first.measure.last = own.last;
      return AddValue(first, first.Low(), first.High(), first.first, first.last, false);
    }
    if (a.scale >= 1e6 && b.scale == 1 && second_is_bare && !reader_.IsWord(second.last)) {
      TakeScale(first.number, second.number);
      AddValue(first, first.Low(), first.High(), first.first, first.last, false);
      return AddValue(second, second.Low(), second.High(), second.first, second.last, false);
    }
    return 0;
  }

  // "rose 12 cents to $5.93", "gained 40 to 5,312 points": by so much, to so much. Ends of ranges are closer together.
  static constexpr double kStep = 5;
  static constexpr double kFarApart = 20;
  bool IsStep(const Value& first, const Value& second, uint32_t link, bool changes) const {
    if (!reader_.Is(link, "to") || !(second.High() > 0)) return false;
    // "rise 1 to 5 percent".
    const bool bare = first.last == first.number.last && !first.measure.leads;
    if (bare && second.last > second.number.last) return false;
    const bool coins = first.measure.factor != second.measure.factor && first.measure.type == QuantityType::kMoney;
    return second.High() >= first.High() * (coins && !changes ? kFarApart : kStep) && (changes || coins);
  }

  // How far back the verb of a change may stand: before what it changed by in "rose 4%, from $2.1bn to $2.2bn".
  uint32_t ChangeLimit(uint32_t before) const {
    return IsFrom(before) && before <= limit_ + 1 ? reader_.first() : limit_;
  }

  static bool HasUnitBehind(const Value& value) {
    return value.measure.has_unit() && !value.measure.leads && value.measure.type != QuantityType::kAge;
  }

  bool IsFrom(uint32_t before) const { return before >= limit_ && reader_.Is(before, "from"); }

  uint32_t AddValue(const Value& value, double low, double high, uint32_t first, uint32_t last, bool range) {
    const uint32_t limit = limit_;
    QuantityMention& mention = Add(first, last, value.number.first, value.number.last, value.measure.type);
    mention.low = low;
    mention.high = high;
    mention.granularity = value.measure.step > 0 ? value.measure.step : value.number.granularity * value.measure.factor;
    if (low < high) mention.modality = v1::MODALITY_RANGE;
    SetUnit(value.measure, mention);
    SetAdditional(limit, mention);
    SetBounds(limit, range || value.number.vague, mention);
    SetUnitBehindBound(value.number, limit, mention);
    SetBelowZero(mention);
    SetAge(mention);
    SetRate(mention);
    SetDimension(mention);
    SetPercent(mention);
    SetListed(mention);
    if (SetTolerance(limit)) return limit_ = mentions_.back().last;
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
      mention.currency_assumed = home.empty() && measure.type == QuantityType::kMoney;
    }
    if (const QuantityMention* const whole = WholeOfCents(measure)) {
      unit = whole->unit;
      mention.currency_assumed = whole->currency_assumed;
    }
    mention.unit.assign(unit.data(), unit.size());
  }

  // "costs 1.89 euros, 15 cents more": of the money that the sentence named last, if that has cents.
  const QuantityMention* WholeOfCents(const Measure& measure) const {
    if (measure.type != QuantityType::kMoney || measure.family != kDollarFamily || measure.factor == 1) return nullptr;
    // The last one is what is being read.
    for (size_t k = mentions_.size() - 1; k-- > sentence_begin_;) {
      const QuantityMention& one = mentions_[k];
      if (one.type != QuantityType::kMoney) continue;
      const bool has_cents = std::find(std::begin(kWithCents), std::end(kWithCents), one.unit) != std::end(kWithCents);
      return has_cents ? &one : nullptr;
    }
    return nullptr;
  }

  void SetBounds(uint32_t limit, bool has_bounds, QuantityMention& mention) {
    BoundWords after = BoundAfter(reader_, mention.last);
    if (after.bound == Bound::kNone && mention.type == QuantityType::kCount) {
      after = BoundAfterNoun(reader_, mention.last);
    }
    const BoundWords before = BoundBefore(reader_, mention.first, limit, mention);
    const bool after_wins = before.bound == Bound::kNone || (IsStrong(after.bound) && !IsStrong(before.bound));
    const Bound bound = after_wins ? after.bound : before.bound;
    mention.first = before.edge;
    mention.last = after.edge;
    // "more than dozens", "about 20 to 25": the words already have both ends; only one of them may be lifted.
    if (has_bounds && (bound == Bound::kAbout || bound == Bound::kNearly || bound == Bound::kOdd)) return;
    ApplyBound(bound, mention);
  }

  // "30-odd years", "20 or more miles".
  void SetUnitBehindBound(Numeral number, uint32_t limit, QuantityMention& mention) {
    if (mention.type != QuantityType::kCount || mention.last == number.last || number.share) return;
    number.last = mention.last;
    const Measure measure = MeasureOf(reader_, number, limit, false);
    if (!measure.has_unit() || measure.leads || measure.factor != 1) return;
    mention.type = measure.type;
    SetUnit(measure, mention);
    mention.last = measure.last;
  }

  // "5 degrees below zero", "5 below zero" are -5; "5 degrees above zero" are 5.
  void SetBelowZero(QuantityMention& mention) {
    const uint32_t at = mention.last;
    const bool below = reader_.Is(at, "below") || reader_.Is(at, "under"), above = reader_.Is(at, "above");
    const bool zero = reader_.Is(at + 1, "zero") || (reader_.Is(at + 1, "0") && !reader_.IsWord(at + 2));
    if ((!below && !above) || !zero) return;
    const bool degrees = absl::StartsWith(mention.unit, "degree");
    if (!degrees && mention.type != QuantityType::kCount) return;
    if (!degrees) {
      mention.type = QuantityType::kMeasure;
      Measure degree;
      degree.unit = degree.family = "degree";
      SetUnit(degree, mention);
    }
    mention.last = at + 2;
    const bool negative = mention.high.has_value() && *mention.high < 0;
    if (above || negative) return;
    const std::optional<double> low = mention.low;
    mention.low = mention.high.has_value() ? std::optional<double>(0 - *mention.high) : std::nullopt;
    mention.high = low.has_value() ? std::optional<double>(0 - *low) : std::nullopt;
    if (mention.modality == v1::MODALITY_AT_LEAST) {
      mention.modality = v1::MODALITY_AT_MOST;
    } else if (mention.modality == v1::MODALITY_AT_MOST) {
      mention.modality = mention.high.has_value() ? v1::MODALITY_RANGE : v1::MODALITY_AT_LEAST;
    }
  }

  // "in his 60s", "in her late twenties"; 0 if there is none.
  uint32_t AddDecadeOfLife(uint32_t at) {
    const bool digits = reader_.IsNumber(at) && reader_.IsAttached(at + 1) && reader_.Is(at + 1, "s");
    const Hit word = digits ? Hit() : reader_.Find(at, words_.age_decade);
    if ((!digits && !word) || !reader_.FindEndingAt(at, words_.age_decade_before)) return 0;
    const std::optional<Numeral> number = digits ? ParseNumeral(reader_, at) : std::nullopt;
    if (digits && (!number || number->last != at + 1)) return 0;
    const double first_year = digits ? number->high : word.meaning->value;
    if (!(first_year > 0) || first_year >= kWhole || std::fmod(first_year, kYearsOfDecade) != 0) return 0;
    const uint32_t last = digits ? at + 2 : at + word.length;
    QuantityMention& mention = Add(at, last, at, last, QuantityType::kAge);
    mention.low = first_year;
    mention.high = first_year + kYearsOfDecade - 1;
    mention.granularity = 1;
    mention.modality = v1::MODALITY_RANGE;
    mention.unit = "year";
    return last;
  }

  // "aged 29", "ages 5 to 12", "aged 41 and 39", "children under 12", "the minister, 61, said".
  void SetAge(QuantityMention& mention) {
    const bool plain = mention.type == QuantityType::kCount && mention.high.value_or(0) <= kOldestAge;
    if (!plain && mention.type != QuantityType::kDuration) return;
    if (!IsAge(mention)) return;
    mention.type = QuantityType::kAge;
    if (mention.unit.empty()) mention.unit = "year";
  }

  bool IsAge(const QuantityMention& mention) const {
    const uint32_t before = mention.first - 1, after = mention.last;
    if (reader_.FindEndingAt(mention.first, words_.age_before)) return true;
    // "under the age of five"
    if (mention.first < mention.number_first && reader_.FindEndingAt(mention.number_first, words_.age_before))
      return true;
    if (mention.type != QuantityType::kCount) return false;
    const bool bare = !reader_.IsWord(after) || reader_.Is(after, "and") || reader_.Is(after, "or");
    if (mentions_.size() > 1 && bare) {
      const QuantityMention& one = mentions_[mentions_.size() - 2];
      const bool listed = one.last + 1 == mention.first && (reader_.Is(before, "and") || reader_.Is(before, ","));
      if (listed && one.type == QuantityType::kAge && one.last == one.number_last) return true;
    }
    if (mention.number_first != mention.first || mention.modality != v1::MODALITY_EXACT) {
      const bool counts = reader_.IsWord(after) && !reader_.Has(after, words_.age_follower);
      return mention.first < mention.number_first && reader_.Has(before, words_.age_group) && !counts;
    }
    if (!reader_.IsNumber(mention.first)) return false;
    // "At 37, she is".
    if (reader_.Is(before, "at") && before == reader_.first() && reader_.Is(after, ",")) {
      return reader_.IsWord(after + 1) && !reader_.IsCapitalized(after + 1);
    }
    // "the mayor, now 73, said".
    if (reader_.Is(before, "now") && reader_.Is(before - 1, ",") && reader_.IsPunctuation(after)) return true;
    if (!reader_.Is(before, ",") || !reader_.Has(before - 1, words_.person)) return false;
    // "his two sons, 19 and 17,".
    if (reader_.Is(after, "and")) return reader_.IsNumber(after + 1) && reader_.IsPunctuation(after + 2);
    return reader_.Is(after, ",") && !IsPlural(before - 1);
  }

  // Of persons, as far as their words tell.
  bool IsPlural(uint32_t at) const {
    const absl::string_view word = reader_.folded(at);
    return word.back() == 's' || word == "people" || word == "men" || word == "women" || word == "children";
  }

  // "31 by 24 kilometres": both are kilometres.
  void SetDimension(const QuantityMention& mention) {
    if (mentions_.size() < 2 || mention.type != QuantityType::kMeasure) return;
    QuantityMention& one = mentions_[mentions_.size() - 2];
    const bool by = reader_.Is(one.last, "by") || reader_.Is(one.last, "x") || reader_.Is(one.last, "×");
    if (!by || one.last + 1 != mention.first || one.type != QuantityType::kCount ||
        one.modality != v1::MODALITY_EXACT) {
      return;
    }
    one.type = mention.type;
    one.unit = mention.unit;
  }

  // "nine, 11 and 13 years": all are years. Two of them might be something else: "killed three and two years later".
  void SetListed(const QuantityMention& mention) {
    if (mention.type != QuantityType::kDuration || mention.number_first != mention.first) return;
    uint32_t first = mention.first;
    size_t listed = 0;
    for (size_t k = mentions_.size() - 1; k-- > 0;) {
      const QuantityMention& one = mentions_[k];
      const bool linked =
          one.last + 1 == first && (reader_.Is(one.last, ",") || (listed == 0 && reader_.Is(one.last, "and")));
      if (!linked || one.type != QuantityType::kCount || one.modality != v1::MODALITY_EXACT ||
          one.last != one.number_last)
        break;
      first = one.first;
      ++listed;
    }
    if (listed < 2) return;
    for (size_t k = mentions_.size() - 1 - listed; k + 1 < mentions_.size(); ++k) {
      mentions_[k].type = mention.type;
      mentions_[k].unit = mention.unit;
    }
  }

  // "61 and 24 percent": both are.
  void SetPercent(const QuantityMention& mention) {
    if (mentions_.size() < 2 || mention.unit != "percent" || mention.number_first != mention.first) return;
    QuantityMention& one = mentions_[mentions_.size() - 2];
    const bool listed = one.last + 1 == mention.first && reader_.Is(one.last, "and");
    if (!listed || one.type != QuantityType::kCount || one.modality != v1::MODALITY_EXACT || one.high > kWhole) return;
    if (!reader_.IsNumber(one.first) || !reader_.IsNumber(mention.first)) return;
    one.type = mention.type;
    one.unit = mention.unit;
  }

  // "46 percent, plus or minus 3 points" widens the value before it; elsewhere the margin is set aside. True if the
  // mention was the last one and is no more.
  bool SetTolerance(uint32_t limit) {
    QuantityMention& mention = mentions_.back();
    const Hit sign = reader_.FindEndingAt(mention.first, words_.tolerance);
    if (sign && mention.first >= limit + sign.length) {
      mention.first -= sign.length;
      const uint32_t before = mention.first - (reader_.Is(mention.first - 1, ",") ? 1 : 0);
      if (mentions_.size() > 1 && Widen(mentions_[mentions_.size() - 2], before)) return true;
      mention.aside = true;
    }
    if (const Hit margin = reader_.FindEndingAt(mention.first, words_.margin)) {
      mention.aside = true;
      if (WidensBefore(mention.first - margin.length)) return true;
    }
    // "a margin of error of 3 points" is one of percent.
    if (mention.aside && mention.unit.empty() && IsPoints(mention.last)) {
      mention.type = QuantityType::kPercent;
      mention.unit = "percent";
      ++mention.last;
    }
    return false;
  }

  // "46 percent, with a margin of error of 3 points": whether the words before the margin, which begins at `margin`,
  // tie it to the value before it, and that was widened.
  bool WidensBefore(uint32_t margin) {
    const bool tied = margin >= 3 && reader_.Has(margin - 1, words_.article) && reader_.Is(margin - 2, "with");
    if (!tied || mentions_.size() < 2) return false;
    const uint32_t end = margin - 2;
    return Widen(mentions_[mentions_.size() - 2], end - (reader_.Is(end - 1, ",") ? 1 : 0));
  }

  // Widens the value that ends at token `end` by the last mention, and drops that.
  bool Widen(QuantityMention& value, uint32_t end) {
    const QuantityMention& margin = mentions_.back();
    if (value.last != end || !value.low || !value.high || !margin.high || *margin.high < 0) return false;
    if (value.unit != margin.unit && !margin.unit.empty()) return false;
    *value.low -= *margin.high;
    *value.high += *margin.high;
    value.modality = v1::MODALITY_APPROXIMATE;
    value.last = margin.last;
    if (value.type == QuantityType::kPercent && IsPoints(value.last)) ++value.last;
    limit_ = value.last;
    mentions_.pop_back();
    return true;
  }

  bool IsPoints(uint32_t at) const { return reader_.Is(at, "points") || reader_.Is(at, "point"); }

  void SetRate(QuantityMention& mention) {
    if (mention.type == QuantityType::kAge) return;
    const Rate rate = RateAfter(reader_, mention.last, mention.type == QuantityType::kCount);
    mention.per.assign(rate.per.data(), rate.per.size());
    rate_end_ = rate.first == mention.last ? rate.last : 0;
  }

  // "another 12", "17 more", "500 additional soldiers"; "12 more than a year ago", which is no more the whole.
  void SetAdditional(uint32_t limit, QuantityMention& mention) {
    const Hit before = reader_.FindEndingAt(mention.first, words_.additional_before);
    mention.additional = before && mention.first >= limit + before.length;
  }

  bool IsMoreAfter(const QuantityMention& mention) const {
    const Hit after = reader_.Find(mention.last, words_.additional_after);
    const bool is_change = mention.type == QuantityType::kPercent && reader_.Is(mention.last + after.length, "than");
    return after && !is_change;
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
  // The first mention of the sentence.
  size_t sentence_begin_ = 0;
  // End of "a decade" in "20 a decade", which is no value.
  uint32_t rate_end_ = 0;
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
