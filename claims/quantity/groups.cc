#include "absl/strings/match.h"
#include "claims/quantity/number_parts.h"

namespace gainsay::quantity {
namespace {

constexpr double kHundred = 100;
constexpr double kDozen = 12;
constexpr double kThousand = 1000;
// More blanks than separate the thousands of any number of a text, and more scales than follow one.
constexpr uint32_t kMaxBlankGroups = 5;
constexpr int kMaxScales = 3;

Group Finish(Group group) {
  group.granularity = StepOf(group.value);
  return group;
}

}  // namespace

uint32_t NumberParts::SkipHyphen(uint32_t at) const {
  if (!reader_.IsHyphen(at)) return at;
  return reader_.HasSpaceBefore(at) == reader_.HasSpaceBefore(at + 1) ? at + 1 : at;
}

std::optional<double> NumberParts::CardinalAt(uint32_t at) const {
  const Hit hit = reader_.Find(at, words_.cardinal);
  return hit && hit.length == 1 ? std::optional<double>(hit.meaning->value) : std::nullopt;
}

std::optional<Group> NumberParts::ReadTens(uint32_t at) const {
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
  if (next == group.end && reader_.IsHyphen(next + 1) && reader_.IsAttached(next + 1)) return Finish(group);
  group.value += *unit;
  group.end = next + 1;
  return Finish(group);
}

bool NumberParts::IsHundred(uint32_t at) const {
  const Hit hit = ScaleAt(at);
  return hit && hit.meaning->value == kHundred;
}

// "four and fifty", as old texts and clumsy translations have it. But "one and thirty others" are two numbers.
std::optional<Group> NumberParts::ReadInvertedTens(uint32_t at) const {
  if (!join_and_ || !reader_.Is(at + 1, "and")) return std::nullopt;
  const std::optional<double> unit = CardinalAt(at), tens = CardinalAt(at + 2);
  if (!unit || !tens || *unit < 1 || *unit > 9 || *tens < 20 || *tens > 90) return std::nullopt;
  const uint32_t end = at + 3;
  const bool goes_on = CardinalAt(end) || ScaleAt(end) || reader_.IsHyphen(end);
  if (goes_on || reader_.Is(end, "others") || reader_.Is(end, "other") || reader_.Is(end, "more")) return std::nullopt;
  Group group;
  group.value = *tens + *unit;
  group.end = end;
  return Finish(group);
}

// "five hundred and twenty-seven", "nineteen hundred", "a hundred", "twenty-seven".
std::optional<Group> NumberParts::ReadWords(uint32_t at) const {
  std::optional<Group> group = ReadInvertedTens(at);
  if (!group) group = ReadTens(at);
  if (!group && IsArticle(at) && ScaleAt(at + 1)) group = Group{at + 1, 1, 1, false, false, false};
  if (!group) return std::nullopt;
  const uint32_t hundred = SkipHyphen(group->end);
  if (!IsHundred(hundred)) return group;
  *group = Finish(Group{hundred + 1, group->value * kHundred, 0, false, false, false});
  if (const std::optional<Group> rest = ReadBelowHundredAfter(*group)) {
    group->value += rest->value;
    group->granularity = rest->granularity;
    group->end = rest->end;
  }
  return group;
}

std::optional<Group> NumberParts::ReadBelowHundredAfter(const Group& hundreds) const {
  const bool joined = reader_.Is(hundreds.end, "and");
  if (joined && !join_and_) return std::nullopt;
  const uint32_t next = SkipHyphen(hundreds.end + (joined ? 1 : 0));
  const std::optional<Group> rest = ReadTens(next);
  if (!rest || rest->value >= kHundred || rest->value < 1 || IsHundred(rest->end) || ReadFraction(next))
    return std::nullopt;
  // "three hundred and two dozen" adds the dozens to the hundreds.
  const Hit scale = ScaleAt(rest->end);
  if (scale && scale.meaning->value == kDozen) return std::nullopt;
  if (joined && EndsElsewhere(*rest)) return std::nullopt;
  return rest;
}

std::optional<Group> NumberParts::ReadDigits(uint32_t at) const {
  if (!reader_.IsNumber(at)) return std::nullopt;
  const std::optional<Digits> digits = ParseDigits(reader_.text().Words(reader_.token(at)));
  if (!digits) return std::nullopt;
  Group group{at + 1, digits->value, digits->granularity, true, false, false};
  group.year_like = digits->plain && digits->whole_digits == 4 && digits->decimals == 0;
  if (digits->dot_ambiguous && !ScaleOrUnitFollows(at + 1) && reader_.habits().DotSeparatesThousands()) {
    group.value = std::round(group.value * 1000);
    group.granularity = StepOf(group.value);
  }
  if (HasLeadingPoint(at) && digits->plain && digits->decimals == 0) {
    group.granularity = std::pow(10.0, -digits->whole_digits);
    group.value *= group.granularity;
    group.year_like = false;
    group.leading_point = true;
    return group;
  }
  if (digits->plain && digits->whole_digits <= 3 && digits->decimals == 0) JoinBlankGroups(group);
  return group;
}

// ".08": a point that ends no word.
bool NumberParts::HasLeadingPoint(uint32_t at) const {
  return reader_.Is(at - 1, ".") && reader_.IsAttached(at) &&
         (reader_.HasSpaceBefore(at - 1) || (reader_.IsPunctuation(at - 2) && !reader_.Is(at - 2, "\"")));
}

// "6.887 billion", "4.567 metres": nobody writes thousands so beside a scale.
bool NumberParts::ScaleOrUnitFollows(uint32_t at) const { return ScaleAt(at) || reader_.Find(at, words_.unit); }

// Whether the number that begins at `first` may be the thousands of one number: not in "flight 12 | 400 passengers",
// "on 3 | 200 people".
bool NumberParts::MayCountThousandsAfter(uint32_t first) const {
  const Text& text = reader_.text();
  if (text.source().substr(reader_.token(first).end, reader_.token(first + 1).begin - reader_.token(first).end) != " ")
    return false;
  const uint32_t before = first - 1;
  if (first == reader_.first()) return true;
  if (reader_.Has(before, words_.currency_symbol)) return true;
  if (!reader_.IsWord(before)) {
    return reader_.Is(before, "(") || reader_.Is(before, "\"") || reader_.Is(before, ":") ||
           (reader_.Is(before, ",") && !reader_.IsNumber(before - 1));
  }
  if (reader_.FindEndingAt(first, words_.identifier)) return false;
  if (reader_.HasAny(before, words_.bounds_before) || reader_.Find(before, words_.filler)) return true;
  if (reader_.Has(before, words_.determiner)) return true;
  // Days and hours.
  if (reader_.Is(before, "on") || reader_.Is(before, "at") || reader_.Is(before, "until")) return false;
  if (reader_.Has(before, words_.preposition) || reader_.Is(before, "and") || reader_.Is(before, "or")) return true;
  if (reader_.IsCapitalized(before)) return false;
  // "in group 4 | 120 people": what is no noun numbers nothing, nor is a verb that ends as verbs do.
  const absl::string_view word = reader_.folded(before);
  return !reader_.Has(before, words_.noun) || absl::EndsWith(word, "ed") || absl::EndsWith(word, "s");
}

// Whether what stands at `at` is counted in thousands: things, a unit, money. But "3 | 200 metre races".
bool NumberParts::CountsThousands(uint32_t at) const {
  constexpr uint32_t kWords = 3;
  // "between 1 200 and 1 500 people"
  const bool joins = reader_.Is(at, "and") || reader_.Is(at, "to") || reader_.Is(at, "or");
  if (joins && reader_.IsNumber(at + 1) && reader_.IsNumber(at + 2) && reader_.folded(at + 2).size() == 3)
    return CountsThousands(at + 3);
  for (const TagId tag : {words_.unit, words_.currency_name, words_.scale, words_.currency_symbol}) {
    const Hit hit = reader_.Find(at, tag);
    if (!hit) continue;
    const uint32_t next = at + hit.length;
    const bool attributive =
        hit.meaning->form != WordForm::kPlural && tag != words_.scale && reader_.Has(next, words_.noun);
    return !attributive && !reader_.IsHyphen(next);
  }
  for (uint32_t i = at; i < at + kWords && reader_.IsWord(i); ++i) {
    const bool plural = absl::EndsWith(reader_.folded(i), "s") && reader_.Has(i, words_.noun);
    if (plural || reader_.Has(i, words_.people)) return true;
    if (!reader_.Has(i, words_.noun) && !reader_.Has(i, words_.adjective)) return false;
  }
  return false;
}

// "816 000", "1 234 567": blanks as separators.
void NumberParts::JoinBlankGroups(Group& group) const {
  uint32_t end = group.end;
  double value = group.value;
  bool all_zeros = true;
  for (; end < group.end + kMaxBlankGroups && reader_.IsNumber(end) && reader_.HasSpaceBefore(end); ++end) {
    const absl::string_view words = reader_.text().Words(reader_.token(end));
    const std::optional<Digits> digits = ParseDigits(words);
    if (words.size() != 3 || !digits || !digits->plain || digits->decimals > 0) break;
    all_zeros = all_zeros && digits->value == 0;
    value = value * 1000 + digits->value;
  }
  if (end == group.end) return;
  // "423 0000" is two numbers.
  if (reader_.IsNumber(end) && reader_.HasSpaceBefore(end)) return;
  if (!all_zeros && end == group.end + 1 && !reader_.habits().BlankSeparatesThousands() &&
      !(MayCountThousandsAfter(group.end - 1) &&
        (reader_.Has(group.end - 2, words_.currency_symbol) || CountsThousands(end))))
    return;
  group = Group{end, value, StepOf(value), true, false, false};
}

std::optional<Group> NumberParts::ReadGroup(uint32_t at) const {
  std::optional<Group> digits = ReadDigits(at);
  return digits ? digits : ReadWords(at);
}

bool NumberParts::ReadPoint(Group& group) const {
  if (!reader_.Is(group.end, "point")) return false;
  double step = 1, decimals = 0;
  uint32_t at = group.end + 1;
  for (std::optional<double> digit = CardinalAt(at); digit; digit = CardinalAt(at)) {
    const std::optional<Group> tens = ReadTens(at);
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

// An "m" may be metres: "a 24m tower", "3m high". Behind a blank it is millions of money alone: "$300 m", "300 m
// euros".
Hit NumberParts::SuffixAt(uint32_t at) const {
  const bool of_money = reader_.Is(at, "m") && (IsMoneyBefore() || reader_.Find(at + 1, words_.currency_name));
  if (!reader_.IsAttached(at) && !of_money) return {};
  if (reader_.IsAttached(at + 1) && reader_.IsNumber(at + 1)) return {};
  const Hit hit = reader_.Find(at, words_.suffix);
  if (!hit) return {};
  if (reader_.Is(at, "m") && !IsMoneyBefore() && reader_.Has(at + 1, words_.measuring)) return {};
  if (reader_.Is(at, "t") && !IsMoneyBefore()) return {};
  return hit;
}

Scales NumberParts::ReadScales(uint32_t at, bool after_digits) const {
  if (after_digits) {
    if (const Hit suffix = SuffixAt(at)) return {suffix.meaning->value, at + 1};
  }
  Scales scales{1, at};
  for (int i = 0; i < kMaxScales; ++i) {
    const uint32_t next = scales.end == at ? SkipScaleHyphen(at) : scales.end;
    const Hit hit = ScaleAt(next);
    if (!hit) return scales;
    // "two hundred dozen" is a number, "a thousand dozen" is talk.
    if (hit.meaning->value == kDozen && scales.value != 1 && scales.value != kHundred) return scales;
    scales.value *= hit.meaning->value;
    scales.end = next + hit.length;
    // "a dozen million"
    const Hit further = ScaleAt(scales.end);
    if (hit.meaning->value == kDozen && !(further && further.meaning->value >= kThousand)) return scales;
  }
  return scales;
}

// "3-million" but not "20 - million".
uint32_t NumberParts::SkipScaleHyphen(uint32_t at) const {
  return reader_.IsHyphen(at) && reader_.IsAttached(at) && reader_.IsAttached(at + 1) ? at + 1 : at;
}

}  // namespace gainsay::quantity
