#include "claims/quantity/bounds.h"

#include <algorithm>
#include <cmath>

namespace gainsay::quantity {
namespace {

// What "about" and "nearly" leave open, as a share of the value. "About" also allows half of the last digit given, as
// far as that is no more than kWidestAbout.
constexpr double kAbout = 0.05;
constexpr double kWidestAbout = 0.1;
// Where counts are so large that "more than" no longer says anything about the next whole number.
constexpr double kRoundedCount = 10000;
// What "passes" and the like must stand beside to be a bound of plain counts.
constexpr double kBigCount = 1000;

// How many words name what is counted before "or so".
constexpr uint32_t kCountedWords = 3;
// How many words may stand between "never" and the bound that it turns round.
constexpr uint32_t kNegationReach = 4;

struct Found {
  Bound bound = Bound::kNone;
  uint32_t length = 0;
};

Bound BoundOf(const Sense& sense, const std::array<Bound, kMaxTags>& bounds) {
  for (const Meaning& meaning : sense.meanings) {
    if (bounds[meaning.tag] != Bound::kNone) return bounds[meaning.tag];
  }
  return Bound::kNone;
}

// The longest words of bounds that end before `at`.
Found FindBefore(const Reader& reader, uint32_t at, uint32_t limit) {
  const Vocabulary& words = reader.words();
  for (uint32_t length = Reader::kLongestPhrase; length > 1; --length) {
    if (at < limit + length || !reader.Holds(at - length)) continue;
    for (const Tagging::Phrase& phrase : reader.tagging().phrases(at - length)) {
      if (phrase.length == length && (phrase.sense->tags & words.bounds_before).any()) {
        return {BoundOf(*phrase.sense, words.before), length};
      }
    }
  }
  if (at <= limit || !reader.HasAny(at - 1, words.bounds_before)) return {};
  return {BoundOf(*reader.tagging().word(at - 1), words.before), 1};
}

// "under a nine-hour curfew", "within a five-mile radius", "over a two-day visit": the word is of what the measure
// describes.
bool IsOfWhole(const Reader& reader, const Found& found, uint32_t end, const QuantityMention& value) {
  const bool may_place =
      found.bound == Bound::kLessThan || found.bound == Bound::kMoreThan || found.bound == Bound::kWithin;
  if (!may_place || found.length > 1 || !reader.Has(end, reader.words().article)) return false;
  return reader.IsHyphen(value.number_last) && reader.IsAttached(value.number_last) &&
         (value.type == QuantityType::kDuration || value.type == QuantityType::kMeasure);
}

// Whether the words may bound this value here: most of them have other uses.
bool Fits(const Reader& reader, const Found& found, uint32_t at, const QuantityMention& value) {
  const Vocabulary& words = reader.words();
  const uint32_t first = at - found.length;
  switch (found.bound) {
    case Bound::kWithin:
      return value.type == QuantityType::kDuration || value.type == QuantityType::kPercent ||
             value.type == QuantityType::kMeasure;
    case Bound::kMoreThanBig:
      // "Parliament passed a $64 billion budget.": not more than it.
      if (reader.Has(first + found.length, words.article)) return false;
      return value.type == QuantityType::kMoney || value.type == QuantityType::kPercent ||
             value.type == QuantityType::kMeasure || value.low >= kBigCount;
    case Bound::kMoreThan:
      // "handed over 20 prisoners"
      if (found.length == 1 && reader.Is(first, "over") && reader.Has(first - 1, words.handing)) return false;
      // "20 killed over two days" is no bound; "lasted over two days" is.
      if (value.type != QuantityType::kDuration || !reader.Is(first, "over") || found.length > 1) {
        // "the past 12 games".
        return !reader.Is(first, "past") ||
               (!reader.Has(first - 1, words.rate_blocker) && !reader.Has(first - 1, words.determiner));
      }
      return reader.Has(first - 1, words.lasting) || first == reader.first();
    case Bound::kAtMost:
      // "adds up to 20".
      return !reader.Is(first, "up") || !reader.Has(first - 1, words.summing);
    case Bound::kAbout:
      if (found.length > 1) return true;
      // "told us about two men"
      if (reader.Is(first, "about") && reader.Has(first - 1, words.hearer) && reader.Has(first - 2, words.telling))
        return false;
      return !reader.Has(first - 1, words.topic);
    default:
      return true;
  }
}

// "never admitted to more than 22", "did not last over two hours", "nobody got less than 20", "no class may have more
// than 22".
bool IsNegated(const Reader& reader, uint32_t at) {
  bool is_permission = false;
  for (uint32_t i = at - 1; i + kNegationReach + 1 >= at && reader.IsWord(i); --i) {
    if (reader.Has(i, reader.words().negation) || (is_permission && reader.Is(i, "no"))) return true;
    is_permission = is_permission || reader.Has(i, reader.words().permission);
    if (reader.Has(i, reader.words().negation_end)) return false;
  }
  return false;
}

}  // namespace

bool IsStrong(Bound bound) {
  return bound == Bound::kAtLeast || bound == Bound::kMoreThan || bound == Bound::kMoreThanBig ||
         bound == Bound::kAtMost || bound == Bound::kLessThan || bound == Bound::kWithin;
}

namespace {

// To ten digits: "about a third" ends at 35 percent, not at 34.99999999999999.
double Rounded(double value) {
  constexpr int kDigits = 10;
  if (value == 0 || !std::isfinite(value)) return value;
  const int above = static_cast<int>(std::ceil(std::log10(std::abs(value))));
  const double step = std::pow(10.0, std::abs(kDigits - above));
  return above <= kDigits ? std::round(value * step) / step : std::round(value / step) * step;
}

void SetAbout(QuantityMention& value, double below, double above) {
  const double low = *value.low, high = *value.high;
  value.low = Rounded(low - std::abs(low) * below);
  value.high = Rounded(high + std::abs(high) * above);
  value.modality = v1::MODALITY_APPROXIMATE;
}

double AboutWidth(const QuantityMention& value) {
  const double size = std::max(std::abs(*value.low), std::abs(*value.high));
  if (size == 0) return kAbout;
  return std::clamp(value.granularity / 2 / size, kAbout, kWidestAbout);
}

// "just over 91 percent" is less than 92.
double JustWidth(const QuantityMention& value) {
  const double size = std::max(std::abs(*value.low), std::abs(*value.high));
  return size == 0 || value.granularity <= 0 ? kAbout : std::min(kAbout, value.granularity / size);
}

// Whether the next whole number is the next value: 101 after "more than 100".
bool IsWholeCount(const QuantityMention& value, double bound) {
  return value.type == QuantityType::kCount && std::floor(bound) == bound && std::abs(bound) < kRoundedCount;
}

// "less than 10 and more than 40", "above 10 and below 20": the words bound the next number.
bool BoundsNext(const Reader& reader, uint32_t at) {
  return reader.Is(at, "than") || reader.IsNumber(at) || reader.Has(at, reader.words().cardinal) ||
         reader.Has(at, reader.words().currency_symbol) || reader.Has(at, reader.words().article);
}

}  // namespace

BoundWords BoundBefore(const Reader& reader, uint32_t at, uint32_t limit, const QuantityMention& value) {
  BoundWords result;
  result.edge = at;
  uint32_t end = at;
  // A bound, what may stand between ("at least another 20"), and at most one more bound ("up to about 20").
  for (int round = 0; round < 4; ++round) {
    const Found found = FindBefore(reader, end, limit);
    if (found.bound == Bound::kNone) {
      const Hit filler = reader.FindEndingAt(end, reader.words().filler);
      if (!filler || end < limit + filler.length) return result;
      end -= filler.length;
      continue;
    }
    if (!Fits(reader, found, end, value) || IsOfWhole(reader, found, end, value)) return result;
    if (result.bound == Bound::kNone) {
      result.bound = found.bound;
      const bool turns = found.bound == Bound::kMoreThan || found.bound == Bound::kLessThan;
      if (turns && IsNegated(reader, end - found.length))
        result.bound = found.bound == Bound::kMoreThan ? Bound::kAtMost : Bound::kAtLeast;
    } else if (IsStrong(found.bound) && !IsStrong(result.bound)) {
      result.inner = result.bound;
      result.bound = found.bound;
    }
    end -= found.length;
    result.edge = end;
  }
  return result;
}

BoundWords BoundAfter(const Reader& reader, uint32_t at) {
  const Vocabulary& words = reader.words();
  BoundWords result;
  result.edge = at;
  if (!reader.Holds(at)) return result;
  for (const Tagging::Phrase& phrase : reader.tagging().phrases(at)) {
    if (!(phrase.sense->tags & words.bounds_after).any() || at + phrase.length > reader.last()) continue;
    if (BoundsNext(reader, at + phrase.length)) return result;
    result.bound = BoundOf(*phrase.sense, words.after);
    result.edge = at + phrase.length;
    return result;
  }
  if (!reader.HasAny(at, words.bounds_after)) return result;
  result.bound = BoundOf(*reader.tagging().word(at), words.after);
  result.edge = at + 1;
  return result;
}

BoundWords BoundAfterNoun(const Reader& reader, uint32_t at) {
  BoundWords result;
  for (uint32_t i = at; i < at + kCountedWords; ++i) {
    if (!reader.IsWord(i) || reader.Is(i, "or") || reader.Is(i, "and") || reader.Is(i, "but")) break;
    if (!reader.Is(i + 1, "or")) continue;
    result = BoundAfter(reader, i + 1);
    break;
  }
  result.edge = at;
  return result;
}

void ApplyBound(Bound bound, QuantityMention& value) {
  if (!value.low || !value.high) return;
  switch (bound) {
    case Bound::kNone:
      return;
    case Bound::kMoreThan:
    case Bound::kMoreThanBig:
      if (IsWholeCount(value, *value.low)) *value.low += 1;
      [[fallthrough]];
    case Bound::kAtLeast:
      value.high.reset();
      value.modality = v1::MODALITY_AT_LEAST;
      return;
    case Bound::kLessThan:
      if (IsWholeCount(value, *value.high) && *value.high >= 1) *value.high -= 1;
      [[fallthrough]];
    case Bound::kAtMost:
    case Bound::kWithin:
      value.low = std::min(0.0, *value.low);
      if (*value.low < 0) value.low.reset();
      value.modality = v1::MODALITY_AT_MOST;
      return;
    case Bound::kAbout: {
      const double width = AboutWidth(value);
      return SetAbout(value, width, width);
    }
    case Bound::kNearly:
      return SetAbout(value, kAbout, 0);
    case Bound::kJustUnder:
      return SetAbout(value, JustWidth(value), 0);
    case Bound::kJustOver:
      return SetAbout(value, 0, JustWidth(value));
    case Bound::kOdd:
      value.high = *value.high + std::max(value.granularity - 1, 0.0);
      value.modality = v1::MODALITY_RANGE;
      return;
  }
}

void JoinOpenBounds(const Reader& reader, size_t begin, std::vector<QuantityMention>& mentions) {
  const auto is_link = [&](uint32_t at) { return reader.Is(at, "and") || reader.Is(at, "but") || reader.Is(at, ","); };
  for (size_t i = begin; i + 1 < mentions.size(); ++i) {
    QuantityMention& a = mentions[i];
    const QuantityMention& b = mentions[i + 1];
    if (b.first != a.last + 1 || !is_link(a.last) || a.type != b.type || a.unit != b.unit) continue;
    const bool rises = a.modality == v1::MODALITY_AT_LEAST && b.modality == v1::MODALITY_AT_MOST;
    const bool falls = a.modality == v1::MODALITY_AT_MOST && b.modality == v1::MODALITY_AT_LEAST;
    if (!rises && !falls) continue;
    const std::optional<double> low = rises ? a.low : b.low, high = rises ? b.high : a.high;
    if (!low || !high || *low >= *high) continue;
    a.low = low;
    a.high = high;
    a.modality = v1::MODALITY_RANGE;
    a.last = b.last;
    a.number_last = b.number_last;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

}  // namespace gainsay::quantity
