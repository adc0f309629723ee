#include "claims/assembly/value_place.h"

#include <algorithm>

namespace gainsay {

double SizeOf(const v1::Claim& claim) {
  return claim.quantity().has_high() ? claim.quantity().high() : claim.quantity().low();
}

bool IsOfOne(const SentenceView& view, int32_t verb) {
  const absl::string_view first = view.annotations().text.tokens()[view[verb].first].folded;
  return first == "has" || first == "is" || first == "was";
}

bool IsSetAside(const SentenceView& view, int32_t value, TagId negation) {
  // "not | in the | 21 ...", "not 21 people | but".
  constexpr uint32_t kMaxSmallWords = 2, kMaxToBut = 3;
  const Annotations& annotations = view.annotations();
  const absl::Span<const Token> tokens = annotations.text.tokens();
  uint32_t at = view[value].first;
  const uint32_t first = view.sentence().first;
  const uint32_t least = std::max(first, at < kMaxSmallWords ? 0 : at - kMaxSmallWords);
  while (at > least && !annotations.tagging.Has(at - 1, negation) && tokens[at - 1].kind == TokenKind::kWord) --at;
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

}  // namespace gainsay
