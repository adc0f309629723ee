#include "claims/assembly/value_place.h"

namespace gainsay {

double SizeOf(const v1::Claim& claim) {
  return claim.quantity().has_high() ? claim.quantity().high() : claim.quantity().low();
}

bool IsOfOne(const SentenceView& view, int32_t verb) {
  const absl::string_view first = view.annotations().text.tokens()[view[verb].first].folded;
  return first == "has" || first == "is" || first == "was";
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
