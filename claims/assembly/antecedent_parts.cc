// What parts of a number told before count.
#include <algorithm>

#include "claims/assembly/antecedent.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"
#include "claims/text/item_marks.h"

namespace gainsay {
namespace {

// "Of the 78 reported missing, 74 have been returned."
bool FollowsWhole(const SentenceView& view, int32_t value) {
  const bool fronted = view.IsType(value - 1, PhraseType::kPunctuation) && view.Head(value - 1) == "," &&
                       IsPreposition(view, 0, "of") && view.IsType(1, PhraseType::kQuantity) && view[1].Is(kDefinite);
  if (!fronted) return false;
  for (int32_t k = 2; k + 1 < value; ++k) {
    if (view.IsType(k, PhraseType::kQuantity) || view.IsType(k, PhraseType::kPunctuation)) return false;
  }
  return true;
}

// "among them nine", "of whom 24", "of these 31".
bool FollowsPartCue(const SentenceView& view, int32_t value, const AntecedentTags& tags) {
  if (FollowsWhole(view, value)) return true;
  const Tagging& tagging = view.annotations().tagging;
  const auto is_they = [&](int32_t k) {
    return view.IsType(k, PhraseType::kNounGroup) && (view[k].Is(kPronoun) || tagging.Has(view[k].head, tags.they));
  };
  const auto is_among = [&](int32_t k) {
    return view.IsType(k, PhraseType::kPreposition) && tagging.Has(view[k].head, tags.among);
  };
  int32_t before = Before(view, value);
  // "74 people died, two officers among them"
  if (view.IsComma(before) && IsPreposition(view, value + 1, "among") && is_they(value + 2)) return true;
  // "among them a colonel and two foreigners"
  while (view.IsType(before, PhraseType::kConjunction) &&
         (view.IsType(before - 1, PhraseType::kNounGroup) || view.IsType(before - 1, PhraseType::kQuantity)))
    before -= 2;
  return (view.IsType(before, PhraseType::kRelative) || is_they(before)) && is_among(before - 1);
}

// "the other ten"
bool IsTheOther(const SentenceView& view, int32_t value) {
  const absl::Span<const Token> tokens = view.annotations().text.tokens();
  const uint32_t number = view.annotations().quantities[view[value].quantity].first;
  return number >= view.sentence().first + 2 && tokens[number - 2].folded == "the" &&
         tokens[number - 1].folded == "other";
}

// Whether a sentence is an item of a list.
bool IsItem(const Text& text, uint32_t sentence) {
  const absl::string_view first = text.tokens()[text.sentences()[sentence].first].folded;
  return IsBullet(first) || first == "–";
}

}  // namespace

// "The quake cost 27 lives. The capital accounts for 19.", "Mines killed 49; illness took the other ten."
const Antecedents::Counted* Antecedents::OfTheRest(const SentenceView& view, int32_t value,
                                                   const v1::Claim& claim) const {
  const int32_t verb = Before(view, value);
  if (!view.IsType(verb, PhraseType::kVerbGroup) || recent_.empty()) return nullptr;
  const Counted& last = recent_.back();
  if (!last.count || last.none || last.kind == kOpenKind || last.sentence + 1 < claim.sentence()) return nullptr;
  const std::string lemma = view.Lemma(verb);
  // "could not account for 12"
  if (lemma == "account")
    return last.total && IsSmaller(claim, last) && !view[verb].Is(kNegated | kModal | kInfinitive) ? &last : nullptr;
  // "helicopters took the other 30 to hospital"
  const int32_t after = After(view, value);
  const bool ends = after >= view.size() || view.IsType(after, PhraseType::kPunctuation);
  const bool takes = (lemma == "take" || lemma == "claim") && ends && IsTheOther(view, value);
  return takes && last.fate && last.sentence == claim.sentence() ? &last : nullptr;
}

// "They took in 1,412 birds. Of them 1,085 were dead.": no people.
const Antecedents::Counted* Antecedents::OfAnimals(const SentenceView& view, int32_t value,
                                                   const v1::Claim& claim) const {
  if (!IsFate(claim.kind()) || !view[value].Is(kBare) || recent_.empty()) return nullptr;
  const Counted& last = recent_.back();
  const bool part = view[value].Is(kPartitive) || FollowsPartCue(view, value, tags_);
  const bool with_people = std::any_of(recent_.begin(), recent_.end(), [&](const Counted& counted) {
    return counted.sentence == last.sentence && counted.unit == "person";
  });
  return last.animals && part && !with_people && last.sentence + 1 >= claim.sentence() && IsSmaller(claim, last)
             ? &last
             : nullptr;
}

// "including two officers", "of whom 24 were passengers", "three of them children", "(three soldiers and a nurse)".
const Antecedents::Counted* Antecedents::OfWhichAPart(const SentenceView& view, int32_t value,
                                                      const v1::Claim& claim) const {
  const bool bare = view[value].Is(kBare) && claim.kind() == kOpenKind;
  if (!bare && !IsPeople(claim) && claim.kind() != "groups") return nullptr;
  // "of which 117 were civilians | and four were soldiers"
  const auto continues = [&] {
    const Counted* last = InSentence(claim, /*total=*/false);
    const int32_t after = After(view, value);
    return bare && last != nullptr && last->fate && !last->total && view.IsType(after, PhraseType::kVerbGroup) &&
           view[after].Is(kBe) && view.IsType(Before(view, value), PhraseType::kConjunction);
  };
  // "of which by drowning 19, | by snakebite 6"
  const auto has_cause = [&] {
    if (!bare) return false;
    const int32_t by = value - 2;
    const bool caused =
        IsPreposition(view, by, "by") || IsPreposition(view, by, "from") || IsPreposition(view, by, "through");
    if (!caused) return false;
    if (view.IsType(by - 1, PhraseType::kRelative) && IsPreposition(view, by - 2, "of")) return true;
    const Counted* last = InSentence(claim, /*total=*/false);
    return last != nullptr && last->fate && !last->total &&
           (view.IsType(by - 1, PhraseType::kConjunction) || view.IsType(by - 1, PhraseType::kPunctuation));
  };
  const bool part = claim.scope() == v1::SCOPE_PART || FollowsPartCue(view, value, tags_) || continues() || has_cause();
  // "four years, two of them suspended"
  if (part && bare && !view[value].Is(kNone) && last_duration_.sentence == claim.sentence() &&
      !last_duration_.kind.empty() &&
      (recent_.empty() || recent_.back().sentence != claim.sentence() || recent_.back().value < last_duration_.value))
    return &last_duration_;
  if (const Counted* whole = InSentence(claim, /*total=*/!part)) {
    // "no injuries among the 2,000 demonstrators"
    if (whole->none && view[value].Is(kDefinite)) return nullptr;
    if (!whole->fate && !(bare && part)) return nullptr;
    // "Of the 78 men, 12 of them": the nearest number must not be of something else.
    if (part) return whole;
    if (bare || HasVerb(view, std::max(whole->last, whole->value + 1), value)) return nullptr;
    for (int32_t k = whole->value + 1; k < value; ++k) {
      if (!view.IsType(k, PhraseType::kPunctuation)) continue;
      const absl::string_view mark = view.Head(k);
      if (mark == "(" || mark == "[" || mark == ":" || mark == "--") return whole;
    }
    return nullptr;
  }
  return OfThoseBefore(view, value, claim);
}

// "Three of them were children.", "Six were soldiers and one was a cook.", "They include 14 children.", after a toll.
// But "one of them said" and "two of them live" are about people who are alive.
const Antecedents::Counted* Antecedents::OfThoseBefore(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) const {
  const auto is_toll = [&](const Counted& counted) {
    return counted.fate && !counted.none && counted.total && counted.sentence < claim.sentence();
  };
  const auto toll = std::find_if(recent_.rbegin(), recent_.rend(), is_toll);
  if (toll == recent_.rend() || toll->sentence + kMaxTollAgo < claim.sentence() || !IsSmaller(claim, *toll))
    return nullptr;
  if (IsIncluded(view, value)) return &*toll;
  const bool bare = view[value].Is(kBare) && claim.kind() == kOpenKind;
  const bool of_them = view[value].Is(kPartitive) && view[value].Is(kBare);
  const int32_t before = Before(view, value);
  const bool opens = bare && (before < 0 || view.IsType(before, PhraseType::kConjunction));
  if (!of_them && !opens) return nullptr;
  int32_t after = After(view, value);
  if (IsPreposition(view, after, "of")) after = After(view, after + 1);
  if (!view.IsType(after, PhraseType::kVerbGroup)) return nullptr;
  const int32_t predicate = After(view, after);
  const bool says_who = view[after].Is(kBe) && view.IsType(predicate, PhraseType::kNounGroup);
  if (says_who && !of_them) return view.HasHeadTag(predicate, tags_.person) ? &*toll : nullptr;
  const bool done_to =
      of_them && view[after].Is(kPassive) && toll->kind == "killed" && !view.HasHeadTag(after, tags_.alive);
  return (says_who && toll->sentence + 1 == claim.sentence()) || done_to ? &*toll : nullptr;
}

// "They include 14 children and nine passengers.", "The figure includes two officers."
bool Antecedents::IsIncluded(const SentenceView& view, int32_t value) const {
  for (int32_t k = value - 1; k > 0; --k) {
    if (!view.IsType(k, PhraseType::kVerbGroup)) continue;
    const bool refers =
        view.IsType(k - 1, PhraseType::kNounGroup) &&
        (view[k - 1].Is(kPronoun) || (view[k - 1].Is(kDefinite) && view.HasHeadTag(k - 1, tags_.amount)));
    return view.Lemma(k) == "include" && refers;
  }
  return false;
}

bool Antecedents::IsSmaller(const v1::Claim& claim, const Counted& whole) {
  return !claim.quantity().has_low() || whole.high == 0 || claim.quantity().low() <= whole.high;
}

bool Antecedents::ListGoesOn(const SentenceView& view, uint32_t sentence) {
  while (list_end_ < sentence && IsItem(view.annotations().text, list_end_ + 1)) ++list_end_;
  if (list_end_ >= sentence) return true;
  list_ = Counted();
  return false;
}

// "Dead: 218, namely:", and in the list below "- district of Leme: 61".
const Antecedents::Counted* Antecedents::OfTheItem(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  if (list_.kind.empty() || list_.kind == kOpenKind || list_.sentence >= claim.sentence()) return nullptr;
  const bool open = claim.kind() == kOpenKind && view[value].Is(kBare) && claim.noun().empty();
  if (!(open || IsPeople(claim)) || !IsSmaller(claim, list_) || HasVerb(view, 0, view.size())) return nullptr;
  if (!ListGoesOn(view, claim.sentence())) return nullptr;
  // "Leme: 61", "men: 28", but not "speed: 30", "tents: 400".
  for (int32_t k = 0; k < value; ++k) {
    if (!view.IsType(k, PhraseType::kNounGroup)) continue;
    const bool who_or_where = view.HasHeadTag(k, tags_.person) || view.HasHeadTag(k, tags_.settlement);
    if (view.HasHeadTag(k, tags_.noun) && !who_or_where && !IsPreposition(view, k + 1, "of")) return nullptr;
  }
  return &list_;
}

void Antecedents::RememberList(const SentenceView& view, const Phrase& value, const v1::Claim& claim) {
  const bool is_first = list_.kind.empty() || list_.sentence != claim.sentence();
  if (!value.Is(kCountType) || recent_.empty() || !is_first) return;
  const uint32_t last = view.sentence().last - 1;
  if (view.annotations().text.tokens()[last].folded != ":") return;
  list_ = recent_.back();
  list_end_ = claim.sentence();
}

}  // namespace gainsay
