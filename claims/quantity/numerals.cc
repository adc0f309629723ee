// A number is a sum of groups, each below the scale word before it:
//
//   two million | three hundred thousand | and five        2,000,000 + 300,000 + 5
//   nine thousand two hundred | billion                    a scale above the last one multiplies all before it
//   14.46 lakh crore                                       scales in a row multiply each other
//
// A group is a number in digits, or words below a thousand. "And" joins words only, and only where what follows is
// smaller than what came before and is no number of its own: "one hundred and two hundred" is two numbers.
#include "claims/quantity/numerals.h"

#include <cmath>

#include "claims/quantity/number_parts.h"

namespace gainsay::quantity {
namespace {

constexpr double kHundred = 100;
// How far a product may be from the whole number that is meant: 8.2 times a million is 8,199,999.999999999.
constexpr double kRoundingError = 1e-12;

double WholeIfNearly(double value) {
  const double whole = std::round(value);
  return std::abs(value - whole) <= kRoundingError * std::abs(value) ? whole : value;
}

class NumeralParser {
 public:
  NumeralParser(const Reader& reader, uint32_t at, bool join_and)
      : reader_(reader), words_(reader.words()), join_and_(join_and), parts_(reader, at, join_and), at_(at) {}

  std::optional<Numeral> Parse() {
    numeral_.first = at_;
    if (ReadVague() || ReadShare() || ReadOrdinal() || ReadSum()) {
      numeral_.last = at_;
      return numeral_;
    }
    return std::nullopt;
  }

 private:
  // "several hundred", "dozens", "a few thousand".
  bool ReadVague() {
    if (const Hit hit = reader_.Find(at_, words_.vague)) {
      // "scores of people", "wounding scores", but "she scores".
      const bool doubtful = !hit.meaning->category.empty();
      const bool told =
          reader_.Has(at_ + hit.length, words_.vague_follower) || reader_.Has(at_ - 1, words_.vague_leader);
      if (doubtful && !told) return false;
      // "dozens of millions".
      const uint32_t end = at_ + hit.length;
      const Scales scales = reader_.Is(end, "of") ? parts_.ReadScales(end + 1, false) : Scales();
      if (scales.value > 1) {
        SetVague(hit.meaning->low * scales.value, (hit.meaning->high + 1) * scales.value - 1, scales.end);
      } else {
        SetVague(hit.meaning->low, hit.meaning->high, end);
      }
      return true;
    }
    const Hit factor = reader_.Find(at_, words_.vague_factor);
    if (!factor) return false;
    const uint32_t next = at_ + factor.length;
    const Scales scales = parts_.ReadScales(next, false);
    if (scales.end == next) return false;
    SetVague(factor.meaning->low * scales.value, factor.meaning->high * scales.value, scales.end);
    return true;
  }

  void SetVague(double low, double high, uint32_t end) {
    numeral_.low = low;
    numeral_.high = high;
    numeral_.mantissa = low;
    numeral_.granularity = 0;
    numeral_.vague = low < high;
    at_ = end;
  }

  void SetValue(double value, double granularity, uint32_t end) {
    numeral_.low = numeral_.high = WholeIfNearly(value);
    numeral_.granularity = WholeIfNearly(granularity);
    at_ = end;
  }

  // A number that starts with a fraction: "half a million", "two thirds", "three quarters of a billion".
  bool ReadShare() {
    const std::optional<Fraction> fraction = parts_.ReadFraction(at_);
    if (!fraction) return false;
    uint32_t next = fraction->end;
    const bool of = reader_.Is(next, "of") && parts_.IsArticle(next + 1);
    if (of) next += 2;
    // "half-a-million".
    if (reader_.IsHyphen(next)) ++next;
    if (parts_.IsArticle(next)) ++next;
    if (reader_.IsHyphen(next)) ++next;
    numeral_.digits = reader_.IsNumber(at_);
    numeral_.mantissa = fraction->value;
    const Scales scales = parts_.ReadScales(next, false);
    if (scales.end != next && (of || !fraction->doubtful)) {
      numeral_.scale = scales.value;
      SetValue(fraction->value * scales.value, fraction->value * scales.value, scales.end);
    } else {
      numeral_.share = true;
      SetValue(fraction->value, 0, fraction->end);
    }
    return true;
  }

  // Whole numbers and what is added to them.
  bool ReadSum() {
    if (!ReadFirstGroup()) return false;
    while (ReadNextGroup()) {
    }
    return true;
  }

  bool ReadFirstGroup() {
    std::optional<Group> group = parts_.ReadGroup(at_);
    if (!group) {
      // "hundred thousand", "dozen" without article; in "multi-million" they belong to a word.
      if (!parts_.ScaleAt(at_) || reader_.IsHyphen(at_ - 1)) return false;
      group = Group{at_, 1, 1, false, false, false};
    }
    if (group->leading_point) --numeral_.first;
    numeral_.digits = group->digits;
    numeral_.year_like = group->year_like;
    numeral_.is_one = group->word_one;
    if (!group->digits && parts_.ReadPoint(*group)) numeral_.is_one = false;
    if (const auto fraction = parts_.ReadAddedFraction(group->end, group->digits)) AddFraction(*group, *fraction);
    numeral_.mantissa = group->value;
    const Scales scales = parts_.ReadScales(group->end, group->digits);
    if (scales.end == group->end && group->end == at_) return false;
    if (scales.end != group->end) {
      numeral_.scale = scales.value;
      numeral_.year_like = false;
      numeral_.is_one = false;
    }
    total_ = group->value * scales.value;
    granularity_ = group->granularity * scales.value;
    last_scale_ = scales.end != group->end ? scales.value : IsWholeHundreds(*group) ? kHundred : 1;
    ReadFractionOfScale(scales.end);
    SetValue(total_, granularity_, end_);
    return true;
  }

  // "three hundred", to which dozens may be added.
  static bool IsWholeHundreds(const Group& group) {
    return !group.digits && group.value >= kHundred && std::fmod(group.value, kHundred) == 0;
  }

  void AddFraction(Group& group, const Fraction& fraction) {
    group.value += fraction.value;
    group.granularity = fraction.value;
    group.end = fraction.end;
    group.year_like = false;
    numeral_.is_one = false;
  }

  // "one million and a half", "two million and three fifths": of the million.
  void ReadFractionOfScale(uint32_t end) {
    end_ = end;
    if (last_scale_ < 1000) return;
    const std::optional<Fraction> fraction = parts_.ReadAddedFraction(end, false);
    if (!fraction) return;
    if (parts_.ScaleAt(fraction->end) || (parts_.IsArticle(fraction->end) && parts_.ScaleAt(fraction->end + 1))) return;
    total_ += fraction->value * last_scale_;
    granularity_ = fraction->value * last_scale_;
    end_ = fraction->end;
  }

  // "one billion and three quarters of a million".
  bool ReadFractionOfSmallerScale(uint32_t start) {
    const std::optional<Fraction> fraction = parts_.ReadFraction(start);
    if (!fraction) return false;
    const Scales scales = parts_.ReadScales(fraction->end, false);
    if (scales.end == fraction->end || scales.value >= last_scale_) return false;
    total_ += fraction->value * scales.value;
    last_scale_ = 1;
    SetValue(total_, fraction->value * scales.value, scales.end);
    return true;
  }

  // One more group behind a scale: "three hundred thousand" in "two million three hundred thousand".
  bool ReadNextGroup() {
    if (last_scale_ < kHundred) return false;
    const bool joined = reader_.Is(at_, "and");
    if (joined && !join_and_) return false;
    const uint32_t start = at_ + (joined ? 1 : 0);
    if (joined && ReadFractionOfSmallerScale(start)) return true;
    if (parts_.IsArticle(start)) return false;
    const std::optional<Group> group = parts_.ReadGroup(start);
    if (!group || group->value < 1 || group->value >= last_scale_ || std::floor(group->value) != group->value)
      return false;
    if (group->digits && !MayFollowInDigits(*group, joined)) return false;
    const Scales scales = parts_.ReadScales(group->end, group->digits);
    const double added = group->value * scales.value;
    if (scales.end != group->end && scales.value >= last_scale_) {
      // "nine thousand two hundred billion"; with "and" between, two numbers.
      if (joined || scales.value <= total_) return false;
      total_ = (total_ + group->value) * scales.value;
      numeral_.mantissa = total_ / scales.value;
      numeral_.scale = scales.value;
    } else {
      if (added >= last_scale_ || (joined && parts_.EndsElsewhere(*group))) return false;
      total_ += added;
    }
    granularity_ = group->granularity * scales.value;
    last_scale_ = scales.value;
    numeral_.digits = numeral_.digits || group->digits;
    SetValue(total_, granularity_, scales.end);
    return true;
  }

  // Digits go on with a number only where no other number can start: "14 thousand 600 billion", "3 hundred and 21".
  bool MayFollowInDigits(const Group& group, bool joined) const {
    if (group.year_like || !numeral_.digits) return false;
    if (joined) return last_scale_ == kHundred;
    return last_scale_ <= 1000 || parts_.ScaleAt(group.end);
  }

  // "third", "twenty-first", "21st".
  bool ReadOrdinal() {
    if (reader_.IsNumber(at_)) return ReadOrdinalInDigits();
    uint32_t name = at_;
    double tens = 0;
    if (const std::optional<double> head = parts_.CardinalAt(at_); head && *head >= 20) {
      tens = *head;
      name = parts_.SkipHyphen(at_ + 1);
    }
    const Hit hit = reader_.Find(name, words_.ordinal);
    if (!hit || (name != at_ && hit.meaning->value > 9)) return false;
    numeral_.ordinal = true;
    SetValue(tens + hit.meaning->value, 1, name + hit.length);
    return true;
  }

  bool ReadOrdinalInDigits() {
    if (!reader_.IsAttached(at_ + 1) || !reader_.Has(at_ + 1, words_.ordinal_suffix)) return false;
    const std::optional<Group> group = parts_.ReadDigits(at_);
    if (!group || group->end != at_ + 1) return false;
    numeral_.ordinal = numeral_.digits = true;
    SetValue(group->value, 1, at_ + 2);
    return true;
  }

  const Reader& reader_;
  const Vocabulary& words_;
  const bool join_and_;
  const NumberParts parts_;
  Numeral numeral_;
  uint32_t at_ = 0;
  uint32_t end_ = 0;
  double total_ = 0;
  double granularity_ = 0;
  double last_scale_ = 1;
};

}  // namespace

std::optional<Numeral> ParseNumeral(const Reader& reader, uint32_t at, bool join_and) {
  return NumeralParser(reader, at, join_and).Parse();
}

}  // namespace gainsay::quantity
