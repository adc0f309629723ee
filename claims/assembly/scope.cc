#include "claims/assembly/scope.h"

#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"

namespace gainsay {
namespace {

// "Alone" stands at most so many phrases before the number that it makes a part.
constexpr int32_t kMaxToAlone = 3;

// "Four of our comrades fell and seven more were wounded": of our comrades.
bool ContinuesPart(const SentenceView& view, int32_t value) {
  if (!view[value].Is(kBare)) return false;
  for (int32_t k = value - 1; k >= 0; --k) {
    if (view.IsType(k, PhraseType::kQuantity) && view[k].Is(kCountType)) return view[k].Is(kPartitive);
  }
  return false;
}

bool IsSomebody(const SentenceView& view, int32_t k, const ScopeTags& tags) {
  return view.IsType(k, PhraseType::kNounGroup) && view[k].Is(kDefinite | kIndefinite) &&
         view.HasHeadTag(k, tags.person);
}

// "48 passengers, of whom 20 were killed and | 15 | injured"
bool ContinuesOfWhom(const SentenceView& view, int32_t value) {
  if (!view.IsType(value - 1, PhraseType::kConjunction)) return false;
  for (int32_t k = value - 2; k > 1; --k) {
    if (view.IsType(k, PhraseType::kQuantity))
      return view.IsType(k - 1, PhraseType::kRelative) && view.Head(k - 2) == "of";
    if (!view.IsType(k, PhraseType::kVerbGroup) && !view.IsType(k, PhraseType::kStatus) &&
        !view.IsType(k, PhraseType::kAdverb))
      return false;
  }
  return false;
}

// "Of the 30 wounded, | five | are in hospital."
bool FollowsFrontedWhole(const SentenceView& view, int32_t value) {
  return view.IsComma(value - 1) && view.IsType(value - 2, PhraseType::kQuantity) && value == 3 &&
         view.IsType(0, PhraseType::kPreposition) && view.Head(0) == "of";
}

// "were | among"
bool IsSubjectOfBe(const SentenceView& view, int32_t among) {
  return view.IsType(among - 1, PhraseType::kVerbGroup) && view[among - 1].Is(kBe);
}

bool IsCounted(const SentenceView& view, int32_t k) {
  return view.IsType(k, PhraseType::kQuantity) && view[k].Is(kCountType) && !view[k].Is(kBare);
}

// "arrested the owner, his son and a supervisor", "two nurses and their driver were killed", "a man and a woman were
// killed": and others.
bool IsOneOfList(const SentenceView& view, const Frame& frame, const ScopeTags& tags) {
  const int32_t value = frame.value;
  const auto is_and = [&](int32_t k) { return view.IsType(k, PhraseType::kConjunction) && view.Head(k) == "and"; };
  const auto is_age = [&](int32_t k) { return view.IsType(k, PhraseType::kQuantity) && view[k].Is(kAgeType); };
  // Past the age of "a 34-year-old woman and".
  const int32_t after = value + (is_age(value + 1) ? 2 : 1);
  const int32_t before = value - (is_age(value - 2) ? 3 : 2);
  if (view.IsType(value, PhraseType::kNounGroup)) {
    if (is_and(value - 1) && view.IsType(before, PhraseType::kNounGroup)) return true;
    if (!IsFate(frame.kind->id())) return false;
    // "three civilians and a soldier were killed"
    if (is_and(value - 1) && IsCounted(view, before)) return true;
    // "a man, a woman and a child were killed"
    if (view.IsComma(after))
      return IsSomebody(view, after + 1, tags) && is_and(after + 2) && IsSomebody(view, after + 3, tags);
    if (!is_and(after) || (!IsSomebody(view, after + 1, tags) && !IsCounted(view, after + 1))) return false;
    // But "killed a man and a woman fled".
    const bool is_subject = frame.event > value;
    return is_subject || !view.IsType(after + 2, PhraseType::kVerbGroup) || view[after + 2].Is(kGerund);
  }
  // Three Australians and a Japanese on board are all Australians that there are.
  if (!IsFate(frame.kind->id()) || !view[value].Is(kCountType)) return false;
  return (is_and(value + 1) && IsSomebody(view, value + 2, tags)) ||
         (is_and(value - 1) && IsSomebody(view, before, tags));
}

// "Eighteen were seriously hurt": others were hurt, too.
bool IsOfSomeGravity(const SentenceView& view, const Frame& frame, const ScopeTags& tags) {
  if (frame.kind->id() != "injured" || frame.event < 0) return false;
  const Phrase& event = view[frame.event];
  const uint32_t first = view.IsType(frame.event - 1, PhraseType::kAdverb) ? view[frame.event - 1].first : event.first;
  const uint32_t last = view.IsType(frame.event + 1, PhraseType::kAdverb) ? view[frame.event + 1].last : event.last;
  for (uint32_t i = first; i < last; ++i) {
    if (view.annotations().tagging.Has(i, tags.gravely)) return true;
  }
  return false;
}

}  // namespace

v1::Scope ScopeOf(const SentenceView& view, const Frame& frame, const ScopeTags& tags) {
  const Phrase& value = view[frame.value];
  if (frame.rule->scope() == Rule::PART) return v1::SCOPE_PART;
  // "10 percent more pay" is all that it changes by.
  const bool is_additional = value.Is(kAdditional) && !value.Is(kPercentType);
  if (frame.rule->scope() == Rule::ADDITIONAL || is_additional || value.Is(kOthers))
    return ContinuesPart(view, frame.value) ? v1::SCOPE_PART : v1::SCOPE_ADDITIONAL;
  if (value.Is(kPartitive) || IsOneOfList(view, frame, tags) || IsOfSomeGravity(view, frame, tags))
    return v1::SCOPE_PART;
  const int32_t before = frame.value - 1;
  if (ContinuesOfWhom(view, frame.value) || FollowsFrontedWhole(view, frame.value)) return v1::SCOPE_PART;
  // "Two teachers were among the 21 dead": the 21 are all.
  const bool is_whole =
      before >= 0 && view.Head(before) == "among" && (value.Is(kDefinite) || IsSubjectOfBe(view, before));
  if (before >= 0 && !is_whole && view.HasHeadTag(before, tags.including)) return v1::SCOPE_PART;
  // "More than 1,000 died in three countries; Mozambique alone counts 603 dead."
  for (int32_t k = before; k > 0 && before - k < kMaxToAlone; --k) {
    if (view.HasHeadTag(k, tags.alone) && view.IsType(k - 1, PhraseType::kNounGroup) && view[k - 1].Is(kName))
      return v1::SCOPE_PART;
  }
  // "three men, one of whom left"
  if (view.IsType(frame.value + 1, PhraseType::kPreposition) && view.Head(frame.value + 1) == "of" &&
      view.IsType(frame.value + 2, PhraseType::kRelative))
    return v1::SCOPE_PART;
  // "..., of which 34 were successful".
  if (before >= 1 && view.IsType(before, PhraseType::kRelative) && view.Head(before - 1) == "of") return v1::SCOPE_PART;
  return v1::SCOPE_TOTAL;
}

std::optional<double> WholeOf(const SentenceView& view, int32_t value) {
  const auto number_of = [&](int32_t k) -> std::optional<double> {
    if (!view.IsType(k, PhraseType::kQuantity) || !view[k].Is(kCountType) || view[k].Is(kNone)) return std::nullopt;
    const QuantityMention& all = view.annotations().quantities[view[k].quantity];
    return all.low.has_value() && all.low == all.high ? all.low : std::nullopt;
  };
  if (FollowsFrontedWhole(view, value)) return number_of(value - 2);
  if (IsPreposition(view, value + 1, "of")) return number_of(value + 2);
  // "seven of the country's | 18 districts": the seven have the noun of the 18.
  const bool is_shared = view.IsType(value + 1, PhraseType::kQuantity) && view[value].Is(kPartitive) &&
                         view[value].noun_first == view[value + 1].noun_first;
  return is_shared ? number_of(value + 1) : std::nullopt;
}

}  // namespace gainsay
