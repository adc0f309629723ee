#include "claims/assembly/value_place.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace gainsay {
namespace {

// Whether the last words of a text are these: those of "the ministry" are "ministry", but "he" ends no "she".
bool EndsInWords(absl::string_view text, absl::string_view words) {
  return absl::EndsWithIgnoreCase(text, words) &&
         (text.size() == words.size() || text[text.size() - words.size() - 1] == ' ');
}

}  // namespace

bool IsPeople(const v1::Claim& claim) { return claim.kind() == kPeopleKind || claim.kind() == "strength"; }

double SizeOf(const v1::Claim& claim) {
  return claim.quantity().has_high() ? claim.quantity().high() : claim.quantity().low();
}

bool IsOfOne(const SentenceView& view, int32_t verb) {
  const absl::string_view first = view.annotations().text.tokens()[view[verb].first].folded;
  return first == "has" || first == "is" || first == "was";
}

bool IsSetAside(const SentenceView& view, int32_t value, TagId negation) {
  // "not 21 people | but"
  constexpr uint32_t kMaxToBut = 3;
  const Annotations& annotations = view.annotations();
  const absl::Span<const Token> tokens = annotations.text.tokens();
  const uint32_t first = view.sentence().first;
  // "not before 2029", "not all 21": what is said is a bound.
  const Phrase& phrase = view[value];
  if (phrase.type == PhraseType::kDate && annotations.dates[phrase.date].relation != DateRelation::kAt) return false;
  if (tokens[phrase.first].folded == "all") return false;
  // "not | on | Monday"; but "not counting 21" sets nothing aside.
  const bool placed = IsPreposition(view, value - 1, "in") || IsPreposition(view, value - 1, "on") ||
                      IsPreposition(view, value - 1, "at") || IsPreposition(view, value - 1, "for");
  uint32_t at = view[placed ? value - 1 : value].first;
  if (at > first && tokens[at - 1].folded == "the") --at;
  if (at == first || !annotations.tagging.Has(at - 1, negation)) return false;
  const uint32_t before = at - 1;
  if (before > first) {
    const absl::string_view mark = tokens[before - 1].folded;
    if (mark == "," || mark == "-" || mark == "(" || mark == "and" || mark == "but") return true;
  }
  const uint32_t last = std::min(view.sentence().last, view[value].last + kMaxToBut);
  for (uint32_t i = view[value].last; i < last; ++i) {
    if (tokens[i].folded == "but") return true;
  }
  return false;
}

bool HasVerb(const SentenceView& view, int32_t first, int32_t last) {
  for (int32_t k = first; k < last; ++k) {
    if (view.IsType(k, PhraseType::kVerbGroup)) return true;
  }
  return false;
}

int32_t Before(const SentenceView& view, int32_t k) {
  do {
    --k;
  } while (view.IsType(k, PhraseType::kAdverb));
  return k;
}

int32_t After(const SentenceView& view, int32_t k) {
  do {
    ++k;
  } while (view.IsType(k, PhraseType::kAdverb));
  return k;
}

bool HasOwnVerb(const SentenceView& view, int32_t value) {
  const int32_t after = After(view, value);
  return view.IsType(after, PhraseType::kVerbGroup) && !view[after].Is(kInfinitive | kGerund);
}

std::optional<size_t> AmountOf(const Phrase& value) {
  constexpr PhraseFlag kAmounts[] = {kMoneyType, kPercentType, kDurationType, kMeasureType};
  for (size_t i = 0; i < std::size(kAmounts); ++i) {
    if (value.Is(kAmounts[i])) return i;
  }
  return std::nullopt;
}

bool MayBeYear(const v1::Claim& claim) {
  const v1::Quantity& quantity = claim.quantity();
  return quantity.has_low() && quantity.low() >= 1900 && quantity.low() <= 2100 && quantity.granularity() == 1;
}

bool IsPreposition(const SentenceView& view, int32_t k, absl::string_view word) {
  return view.IsType(k, PhraseType::kPreposition) && view.Head(k) == word;
}

bool AreOfOtherTimes(const v1::Claim& claim, const v1::DateInterval* other) {
  // A day without a year begins with a hyphen.
  const auto is_known = [](absl::string_view day) { return !day.empty() && absl::ascii_isdigit(day[0]); };
  const v1::DateInterval& time = claim.time();
  if (other == nullptr || !is_known(time.first()) || !is_known(time.last()) || !is_known(other->first()) ||
      !is_known(other->last()))
    return false;
  return time.last() < other->first() || other->last() < time.first();
}

bool IsSameSpeaker(absl::string_view speaker, absl::string_view other) {
  if (speaker.empty() || other.empty()) return speaker.empty() == other.empty();
  return EndsInWords(speaker, other) || EndsInWords(other, speaker);
}

}  // namespace gainsay
