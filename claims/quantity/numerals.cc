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

namespace gainsay::quantity {
namespace {

constexpr double kHundred = 100;

double StepOf(double value) {
  double step = 1;
  while (value >= step * 10 && step < 1e15 && std::fmod(value, step * 10) == 0) step *= 10;
  return step;
}

class NumeralParser {
 public:
  NumeralParser(const Reader& reader, bool join_and) : reader_(reader), words_(reader.words()), join_and_(join_and) {}

  std::optional<Numeral> Parse(uint32_t at) {
    numeral_.first = at;
    at_ = at;
    if (ReadVague() || ReadShare() || ReadOrdinal() || ReadSum()) {
      numeral_.last = at_;
      return numeral_;
    }
    return std::nullopt;
  }

 private:
  // A number below a thousand in words, or any number in digits.
  struct Group {
    uint32_t end = 0;
    double value = 0;
    double granularity = 0;
    bool digits = false;
    bool year_like = false;
    bool word_one = false;
  };

  bool IsArticle(uint32_t at) const { return reader_.Has(at, words_.article); }

  // A hyphen without blanks around it, as in "two-thirds"; some write "two - thirds" in full.
  uint32_t SkipHyphen(uint32_t at) const {
    if (!reader_.IsHyphen(at)) return at;
    return reader_.HasSpaceBefore(at) == reader_.HasSpaceBefore(at + 1) ? at + 1 : at;
  }

  std::optional<double> CardinalAt(uint32_t at) const {
    const Hit hit = reader_.Find(at, words_.cardinal);
    return hit && hit.length == 1 ? std::optional<double>(hit.meaning->value) : std::nullopt;
  }

  // "twenty", "seven", "twenty-seven", "twenty seven".
  std::optional<Group> ReadTens(uint32_t at) const {
    const Hit hit = reader_.Find(at, words_.cardinal);
    if (!hit) return std::nullopt;
    Group group;
    group.value = hit.meaning->value;
    group.end = at + hit.length;
    group.word_one = group.value == 1;
    if (group.value < 20 || group.value > 90) return Finish(group);
    const uint32_t next = SkipHyphen(group.end);
    const std::optional<double> unit = CardinalAt(next);
    if (!unit || *unit < 1 || *unit > 9) return Finish(group);
    // "thirty five-year plans": the five belongs to what follows.
    const bool taken = next == group.end && reader_.IsHyphen(next + 1) && reader_.IsAttached(next + 1);
    if (taken) return Finish(group);
    group.value += *unit;
    group.end = next + 1;
    return Finish(group);
  }

  static Group Finish(Group group) {
    group.granularity = StepOf(group.value);
    return group;
  }

  Hit ScaleAt(uint32_t at) const { return reader_.Find(at, words_.scale); }
  bool IsHundred(uint32_t at) const {
    const Hit hit = ScaleAt(at);
    return hit && hit.meaning->value == kHundred;
  }

  // "five hundred and twenty-seven", "nineteen hundred", "a hundred", "twenty-seven".
  std::optional<Group> ReadWords(uint32_t at) const {
    std::optional<Group> group = ReadTens(at);
    if (!group && IsArticle(at)) {
      const uint32_t next = at + 1;
      if (!ScaleAt(next)) return std::nullopt;
      group = Group{next, 1, 1, false, false, false};
    }
    if (!group) return std::nullopt;
    const uint32_t hundred = SkipHyphen(group->end);
    if (!IsHundred(hundred)) return group;
    group->value *= kHundred;
    group->granularity = StepOf(group->value);
    group->end = hundred + 1;
    group->word_one = false;
    const bool joined = reader_.Is(group->end, "and");
    if (joined && !join_and_) return group;
    const uint32_t next = SkipHyphen(group->end + (joined ? 1 : 0));
    const std::optional<Group> rest = ReadTens(next);
    if (!rest || rest->value >= kHundred || rest->value < 1 || IsHundred(rest->end) || ReadFraction(next)) return group;
    if (joined && EndsElsewhere(*rest)) return group;
    group->value += rest->value;
    group->granularity = rest->granularity;
    group->end = rest->end;
    return group;
  }

  // After "a hundred and": the number begins a phrase of its own, as in "a hundred and one of them".
  bool EndsElsewhere(const Group& rest) const { return rest.value == 1 && reader_.Is(rest.end, "of"); }

  std::optional<Group> ReadDigits(uint32_t at) const {
    if (!reader_.IsNumber(at)) return std::nullopt;
    const std::optional<Digits> digits = ParseDigits(reader_.text().Words(reader_.token(at)));
    if (!digits) return std::nullopt;
    Group group{at + 1, digits->value, digits->granularity, true, false, false};
    group.year_like = digits->plain && digits->whole_digits == 4 && digits->decimals == 0;
    if (digits->dot_ambiguous && !ScaleOrUnitFollows(at + 1) && reader_.habits().DotSeparatesThousands()) {
      group.value *= 1000;
      group.granularity = StepOf(group.value);
    }
    if (digits->plain && digits->whole_digits <= 3 && digits->decimals == 0) JoinBlankGroups(group);
    return group;
  }

  // "6.887 billion", "4.567 metres": nobody writes thousands so beside a scale.
  bool ScaleOrUnitFollows(uint32_t at) const { return ScaleAt(at) || reader_.Find(at, words_.unit); }

  // "816 000", "1 234 567": blanks as separators.
  void JoinBlankGroups(Group& group) const {
    uint32_t end = group.end;
    double value = group.value;
    bool all_zeros = true;
    for (; reader_.IsNumber(end) && reader_.HasSpaceBefore(end); ++end) {
      const absl::string_view words = reader_.text().Words(reader_.token(end));
      if (words.size() != 3) break;
      const std::optional<Digits> digits = ParseDigits(words);
      if (!digits) break;
      all_zeros = all_zeros && digits->value == 0;
      value = value * 1000 + digits->value;
    }
    if (end == group.end) return;
    // "423 0000" is two numbers.
    if (reader_.IsNumber(end) && reader_.HasSpaceBefore(end)) return;
    if (!all_zeros && end == group.end + 1 && !reader_.habits().BlankSeparatesThousands()) return;
    group.end = end;
    group.value = value;
    group.granularity = StepOf(value);
    group.year_like = false;
  }

  std::optional<Group> ReadGroup(uint32_t at) const {
    std::optional<Group> digits = ReadDigits(at);
    return digits ? digits : ReadWords(at);
  }

  // "k", "bn", "m" right behind digits. An "m" may be metres: "a 24m tower", "3m high".
  Hit SuffixAt(uint32_t at) const {
    if (!reader_.IsAttached(at) || (reader_.IsAttached(at + 1) && reader_.IsNumber(at + 1))) return {};
    const Hit hit = reader_.Find(at, words_.suffix);
    if (!hit || reader_.Has(at + 1, words_.unit_attached)) return {};
    if (reader_.folded(at) == "m" && reader_.Has(at + 1, words_.measuring)) return {};
    if (reader_.folded(at) == "t" && !IsMoneyBefore()) return {};
    return hit;
  }

  bool IsMoneyBefore() const { return reader_.Has(numeral_.first - 1, words_.currency_symbol); }

  // Scales in a row, from token `at`: 1 and no tokens if there is none.
  struct Scales {
    double value = 1;
    uint32_t end = 0;
  };
  Scales ReadScales(uint32_t at, bool after_digits) const {
    Scales scales;
    scales.end = at;
    if (after_digits) {
      if (const Hit suffix = SuffixAt(at)) return {suffix.meaning->value, at + 1};
    }
    while (true) {
      const uint32_t next = scales.end == at ? SkipScaleHyphen(at) : scales.end;
      const Hit hit = ScaleAt(next);
      if (!hit) return scales;
      // "two hundred dozen" is fine, "a dozen hundred" is not.
      if (hit.meaning->value == 12 && scales.value != 1 && scales.value != kHundred) return scales;
      scales.value *= hit.meaning->value;
      scales.end = next + hit.length;
      if (hit.meaning->value == 12) return scales;
    }
  }

  // "3-million" but not "20 - million".
  uint32_t SkipScaleHyphen(uint32_t at) const {
    return reader_.IsHyphen(at) && reader_.IsAttached(at) && reader_.IsAttached(at + 1) ? at + 1 : at;
  }

  // "point five", "point zero three": the decimals of a number in words.
  bool ReadPoint(Group& group) const {
    if (!reader_.Is(group.end, "point")) return false;
    double step = 1, decimals = 0;
    uint32_t at = group.end + 1;
    for (std::optional<double> digit = CardinalAt(at); digit && *digit < kHundred; digit = CardinalAt(at)) {
      std::optional<Group> tens = ReadTens(at);
      step /= tens->value >= 10 ? 100 : 10;
      decimals += tens->value * step;
      at = tens->end;
    }
    if (at == group.end + 1) return false;
    group.value += decimals;
    group.granularity = step;
    group.end = at;
    return true;
  }

  // A fraction: its value and where it ends.
  struct Fraction {
    double value = 0;
    uint32_t end = 0;
    // "a third", "the second third": may be an ordinal.
    bool doubtful = false;
  };

  // "1/2" in digits, without blanks.
  std::optional<Fraction> ReadSlash(uint32_t at) const {
    if (!reader_.IsNumber(at) || !reader_.Is(at + 1, "/") || !reader_.IsAttached(at + 1)) return std::nullopt;
    if (!reader_.IsNumber(at + 2) || !reader_.IsAttached(at + 2) || reader_.Is(at + 3, "/")) return std::nullopt;
    const std::optional<Digits> top = ParseDigits(reader_.folded(at)), bottom = ParseDigits(reader_.folded(at + 2));
    if (!top || !bottom || top->value < 1 || top->value >= bottom->value || bottom->value > 64) return std::nullopt;
    if (bottom->decimals > 0 || top->decimals > 0) return std::nullopt;
    // Parts that are written so; "9/11" is a date.
    const int parts = static_cast<int>(bottom->value);
    const bool usual = parts <= 10 || parts == 12 || parts == 16 || parts == 20 || parts == 32 || parts == 64;
    if (!usual) return std::nullopt;
    return Fraction{top->value / bottom->value, at + 3, false};
  }

  // "half", "a quarter", "two thirds", "three-quarters", "½", "1/2".
  std::optional<Fraction> ReadFraction(uint32_t at) const {
    if (std::optional<Fraction> slash = ReadSlash(at)) return slash;
    double count = 1;
    uint32_t name = at;
    bool counted = false, article = false;
    if (IsArticle(at)) {
      name = at + 1;
      article = true;
    } else if (const std::optional<Group> tens = ReadTens(at)) {
      // "one half", "two thirds"; "twenty-three fifths" is for schoolbooks.
      if (tens->value < 1 || tens->value >= kHundred) return std::nullopt;
      count = tens->value;
      name = SkipHyphen(tens->end);
      counted = true;
    }
    const Hit hit = reader_.Find(name, words_.fraction);
    if (!hit) return std::nullopt;
    const bool plural = hit.meaning->form == WordForm::kPlural;
    if (plural != (count > 1)) return std::nullopt;
    const bool ordinal_too = reader_.Has(name, words_.ordinal);
    if (ordinal_too && !counted && !article) return std::nullopt;
    // "half-brother", "quarter-final" are words of their own.
    const uint32_t end = name + hit.length;
    return Fraction{count * hit.meaning->value, end, ordinal_too && !counted};
  }

  // "several hundred", "dozens", "a few thousand".
  bool ReadVague() {
    if (const Hit hit = reader_.Find(at_, words_.vague)) {
      SetVague(hit.meaning->low, hit.meaning->high, at_ + hit.length);
      return true;
    }
    const Hit factor = reader_.Find(at_, words_.vague_factor);
    if (!factor) return false;
    uint32_t next = at_ + factor.length;
    const Scales scales = ReadScales(next, false);
    if (scales.end == next) return false;
    SetVague(factor.meaning->low * scales.value, factor.meaning->high * scales.value, scales.end);
    return true;
  }

  void SetVague(double low, double high, uint32_t end) {
    numeral_.low = low;
    numeral_.high = high;
    numeral_.mantissa = low;
    numeral_.granularity = 0;
    numeral_.vague = true;
    at_ = end;
  }

  void SetValue(double value, double granularity, uint32_t end) {
    numeral_.low = numeral_.high = value;
    numeral_.granularity = granularity;
    at_ = end;
  }

  // A number that starts with a fraction: "half a million", "two thirds", "three quarters of a billion".
  bool ReadShare() {
    const std::optional<Fraction> fraction = ReadFraction(at_);
    if (!fraction) return false;
    uint32_t next = fraction->end;
    if (reader_.Is(next, "of") && IsArticle(next + 1)) next += 2;
    next = reader_.IsHyphen(next) ? next + 1 : next;
    if (IsArticle(next)) ++next;
    if (reader_.IsHyphen(next)) ++next;
    numeral_.digits = reader_.IsNumber(at_);
    numeral_.mantissa = fraction->value;
    const Scales scales = ReadScales(next, false);
    if (scales.end != next && !fraction->doubtful) {
      numeral_.scale = scales.value;
      SetValue(fraction->value * scales.value, fraction->value * scales.value, scales.end);
      return true;
    }
    if (scales.end != next && reader_.Is(fraction->end, "of")) {
      numeral_.scale = scales.value;
      SetValue(fraction->value * scales.value, fraction->value * scales.value, scales.end);
      return true;
    }
    numeral_.share = true;
    SetValue(fraction->value, 0, fraction->end);
    return true;
  }

  // "and a half", "½", "1/2", "and three quarters" after a whole number.
  std::optional<Fraction> ReadAddedFraction(uint32_t at, bool after_digits) const {
    if (after_digits) {
      if (std::optional<Fraction> slash = ReadSlash(at)) return slash;
    }
    const bool joined = reader_.Is(at, "and");
    if (joined && !join_and_) return std::nullopt;
    std::optional<Fraction> fraction;
    if (joined) {
      fraction = ReadFraction(at + 1);
      // "ten and a third man": an ordinal, unless a half.
      if (fraction && fraction->doubtful && !FractionMayEnd(fraction->end)) return std::nullopt;
    } else if (reader_.IsPunctuation(at)) {
      const Hit vulgar = reader_.Find(at, words_.fraction);
      if (vulgar) fraction = Fraction{vulgar.meaning->value, at + vulgar.length, false};
    }
    return fraction;
  }

  bool FractionMayEnd(uint32_t at) const {
    return !reader_.IsWord(at) || ScaleAt(at) || reader_.Find(at, words_.unit) || reader_.Is(at, "of");
  }

  // Whole numbers and what is added to them.
  bool ReadSum() {
    if (!ReadFirstGroup()) return false;
    while (ReadNextGroup()) {
    }
    return true;
  }

  bool ReadFirstGroup() {
    std::optional<Group> group = ReadGroup(at_);
    if (!group) {
      // "hundred thousand", "dozen" without article; in "multi-million" they belong to a word.
      if (!ScaleAt(at_) || reader_.IsHyphen(at_ - 1)) return false;
      group = Group{at_, 1, 1, false, false, false};
    }
    numeral_.digits = group->digits;
    numeral_.year_like = group->year_like;
    numeral_.is_one = group->word_one;
    if (!group->digits && ReadPoint(*group)) numeral_.is_one = false;
    if (const auto fraction = ReadAddedFraction(group->end, group->digits)) AddFraction(*group, *fraction);
    numeral_.mantissa = group->value;
    const Scales scales = ReadScales(group->end, group->digits);
    if (scales.end == group->end && group->end == at_) return false;
    ApplyScales(*group, scales);
    total_ = group->value * scales.value;
    granularity_ = group->granularity * scales.value;
    last_scale_ = scales.end != group->end ? scales.value : 1;
    ReadFractionOfScale(scales.end);
    SetValue(total_, granularity_, end_);
    return true;
  }

  void AddFraction(Group& group, const Fraction& fraction) {
    group.value += fraction.value;
    group.granularity = fraction.value;
    group.end = fraction.end;
    group.year_like = false;
    numeral_.is_one = false;
  }

  void ApplyScales(const Group& group, const Scales& scales) {
    if (scales.end == group.end) return;
    numeral_.scale = scales.value;
    numeral_.year_like = false;
    numeral_.is_one = false;
  }

  // "one million and a half", "two million and three fifths": of the million.
  void ReadFractionOfScale(uint32_t end) {
    end_ = end;
    if (last_scale_ < 1000) return;
    const std::optional<Fraction> fraction = ReadAddedFraction(end, false);
    if (!fraction) return;
    if (ScaleAt(fraction->end) || (IsArticle(fraction->end) && ScaleAt(fraction->end + 1))) return;
    total_ += fraction->value * last_scale_;
    granularity_ = fraction->value * last_scale_;
    end_ = fraction->end;
  }

  // One more group behind a scale: "three hundred thousand" in "two million three hundred thousand".
  bool ReadNextGroup() {
    if (last_scale_ < 100 || last_scale_ == 12) return false;
    const bool joined = reader_.Is(at_, "and");
    if (joined && !join_and_) return false;
    const uint32_t start = at_ + (joined ? 1 : 0);
    if (IsArticle(start)) return false;
    const std::optional<Group> group = ReadGroup(start);
    if (!group || group->value < 1 || group->value >= last_scale_ || std::floor(group->value) != group->value)
      return false;
    if (group->digits && !MayFollowInDigits(*group, joined)) return false;
    const Scales scales = ReadScales(group->end, group->digits);
    const double added = group->value * scales.value;
    if (scales.end != group->end && scales.value >= last_scale_) {
      // "nine thousand two hundred billion"; with "and" between, two numbers.
      if (joined || scales.value <= total_) return false;
      total_ = (total_ + group->value) * scales.value;
      numeral_.mantissa = total_ / scales.value;
      numeral_.scale = scales.value;
    } else {
      if (added >= last_scale_ || (joined && EndsElsewhere(*group))) return false;
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
    return last_scale_ <= 1000 || ScaleAt(group.end);
  }

  // "third", "twenty-first", "21st".
  bool ReadOrdinal() {
    if (reader_.IsNumber(at_)) return ReadOrdinalInDigits();
    uint32_t name = at_;
    double tens = 0;
    if (const std::optional<double> head = CardinalAt(at_); head && *head >= 20) {
      tens = *head;
      name = SkipHyphen(at_ + 1);
    }
    const Hit hit = reader_.Find(name, words_.ordinal);
    if (!hit || (name != at_ && hit.meaning->value > 9)) return false;
    numeral_.ordinal = true;
    SetValue(tens + hit.meaning->value, 1, name + hit.length);
    return true;
  }

  bool ReadOrdinalInDigits() {
    if (!reader_.IsAttached(at_ + 1) || !reader_.Has(at_ + 1, words_.ordinal_suffix)) return false;
    const std::optional<Group> group = ReadDigits(at_);
    if (!group || group->end != at_ + 1) return false;
    numeral_.ordinal = numeral_.digits = true;
    SetValue(group->value, 1, at_ + 2);
    return true;
  }

  const Reader& reader_;
  const Vocabulary& words_;
  const bool join_and_;
  Numeral numeral_;
  uint32_t at_ = 0;
  uint32_t end_ = 0;
  double total_ = 0;
  double granularity_ = 0;
  double last_scale_ = 1;
};

}  // namespace

std::optional<Numeral> ParseNumeral(const Reader& reader, uint32_t at, bool join_and) {
  return NumeralParser(reader, join_and).Parse(at);
}

}  // namespace gainsay::quantity
