// What numbers count that words without a number tell of: the dead of the sentences before, names, the last plural
// noun.
#include <algorithm>

#include "claims/assembly/antecedent.h"
#include "claims/assembly/value_place.h"

namespace gainsay {
namespace {

// Within so many sentences before, words without a number may tell what a bare number counts.
constexpr uint32_t kMaxThemeAgo = 3;

}  // namespace

// "I went to the funerals. The Disaster Centre says 43."
const Antecedents::Counted* Antecedents::ByTheme(const SentenceView& view, const v1::Claim& claim) {
  const Annotations& annotations = view.annotations();
  const absl::Span<const Sentence> sentences = annotations.text.sentences();
  for (uint32_t back = 1; back <= kMaxThemeAgo && back <= claim.sentence(); ++back) {
    const Sentence& sentence = sentences[claim.sentence() - back];
    // A question is answered in the next paragraph.
    if (sentence.paragraph != view.sentence().paragraph && annotations.text.tokens()[sentence.last - 1].folded != "?")
      break;
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      const bool dead = annotations.tagging.HasAny(i, tags_.of_dead);
      if (!dead && !annotations.tagging.HasAny(i, tags_.of_injured)) continue;
      themed_.kind = dead ? "killed" : "injured";
      themed_.unit = "person";
      return &themed_;
    }
  }
  return nullptr;
}

// "The stone bears twelve names.", "Our register holds 26 names.": those of the dead, the missing or the detained who
// were told of before, if not in the sentence itself. An electoral roll has far more.
const Antecedents::Counted* Antecedents::OfNames(const SentenceView& view, int32_t value, const v1::Claim& claim) {
  if (claim.kind() != kPeopleKind || !view.HasHeadTag(value, tags_.entry)) return nullptr;
  const Annotations& annotations = view.annotations();
  for (int32_t k = 0; k < view.size(); ++k) {
    // "The roll has 22 million names, among them 40,000 dead voters."
    if (k > value && view.IsType(k, PhraseType::kQuantity)) break;
    for (uint32_t i = view[k].first; i < view[k].last; ++i) {
      // "Twelve names were missing from the list."
      const bool missing = annotations.tagging.Has(i, tags_.missing) && !IsPreposition(view, k + 1, "from");
      if (!missing && !annotations.tagging.HasAny(i, tags_.of_dying)) continue;
      themed_.kind = missing ? "missing" : "killed";
      themed_.unit = "person";
      return &themed_;
    }
  }
  // "The committee proposed three names."
  const int32_t before = Before(view, value);
  if (!view.IsType(before, PhraseType::kVerbGroup) || !(view[before].Is(kBe) || view.HasHeadTag(before, tags_.bearing)))
    return nullptr;
  const auto told = std::find_if(recent_.rbegin(), recent_.rend(),
                                 [](const Counted& counted) { return counted.fate && !counted.none; });
  return told != recent_.rend() && IsWithin(kUnlikeSize, claim, *told) ? &*told : nullptr;
}

// "The general promised us tanks. Four came.", "They have been shutting clinics. Now there are two."
const Antecedents::Counted* Antecedents::OfNearestNoun(const SentenceView& view, int32_t value,
                                                       const v1::Claim& claim) {
  if (!view[value].Is(kBare) || MayBeYear(claim) || SizeOf(claim) >= kGreatestCount) return nullptr;
  // "The mayor met farmers. He paid 300."
  if (const int32_t verb = Before(view, value);
      view.IsType(verb, PhraseType::kVerbGroup) &&
      (view.HasHeadTag(verb, tags_.cost) || view.HasHeadTag(verb, tags_.price) || view.HasHeadTag(verb, tags_.allot)))
    return nullptr;
  const Sentence& own = view.sentence();
  // "The surgeons operated on eleven.": on others than themselves.
  int32_t verb = Before(view, value);
  if (view.IsType(verb, PhraseType::kPreposition)) verb = Before(view, verb);
  const bool acted_on = view.IsType(verb, PhraseType::kVerbGroup) && !view[verb].Is(kPassive) && !view[verb].Is(kBe) &&
                        !HasOwnVerb(view, value);
  const int32_t actor = acted_on ? view.Subject(verb) : -1;
  for (uint32_t i = view[value].first; i-- > own.first;) {
    if (actor >= 0 && i >= view[actor].first && i < view[actor].last) continue;
    if (acted_on && view.annotations().text.tokens()[i].folded == ";") return nullptr;
    if (const auto counted = CountedBy(view, i)) return *counted;
  }
  if (claim.sentence() == 0) return nullptr;
  const Text& text = view.annotations().text;
  const Sentence& before = text.sentences()[claim.sentence() - 1];
  // A question is answered in the next paragraph.
  if (before.paragraph != own.paragraph && text.tokens()[before.last - 1].folded != "?") return nullptr;
  for (uint32_t i = before.last; i-- > before.first;) {
    if (const auto counted = CountedBy(view, i)) return *counted;
  }
  return nullptr;
}

std::optional<const Antecedents::Counted*> Antecedents::CountedBy(const SentenceView& view, uint32_t token) {
  const Tagging& tagging = view.annotations().tagging;
  if (tagging.word(token) == nullptr || !view.cutter().IsPlural(token)) return std::nullopt;
  for (const AntecedentTags::Theme& theme : tags_.themes) {
    if (!tagging.Has(token, theme.tag)) continue;
    // "243 dead foreigners, where the ministry concedes 129"
    const bool harmed =
        token > 0 && (tagging.HasAny(token - 1, tags_.of_dead) || tagging.HasAny(token - 1, tags_.of_injured));
    if (harmed) return nullptr;
    by_noun_.kind = theme.kind->id();
    by_noun_.unit = theme.kind->unit().empty() ? "item" : theme.kind->unit();
    by_noun_.noun = std::string(view.annotations().text.Words(token, token + 1));
    by_noun_.noun_head = std::string(view.annotations().text.tokens()[token].folded);
    return &by_noun_;
  }
  if (tagging.Has(token, tags_.noun)) return nullptr;
  return std::nullopt;
}

}  // namespace gainsay
