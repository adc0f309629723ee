#include "claims/grammar/verb_reader.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

PhraseType VerbReader::LastType() const {
  for (auto phrase = phrases_.rbegin(); phrase != phrases_.rend(); ++phrase) {
    if (phrase->type != PhraseType::kAdverb) return phrase->type;
  }
  return PhraseType::kPunctuation;
}

bool VerbReader::AfterNoun() const {
  const PhraseType last = LastType();
  return last == PhraseType::kNounGroup || last == PhraseType::kQuantity || last == PhraseType::kVerbGroup;
}

bool VerbReader::MayStartVerbGroup(uint32_t i) const {
  const Sense* const sense = annotations_.tagging.word(i);
  if (sense != nullptr && (sense->maybe_verb_forms != 0 || words_.verb_starts.In(sense->tag_set))) return true;
  const absl::string_view word = token(i).folded;
  return annotations_.tagging.StartsPhrase(i) || absl::EndsWith(word, "ed") || word == "to";
}

uint32_t VerbReader::VerbGroupEnd(uint32_t i) const {
  if (!MayStartVerbGroup(i)) return i;
  uint32_t at = i;
  Demand demand = Demand::kNothing;
  if (token(at).folded == "to") {
    demand = Demand::kInfinitive;
    ++at;
  }
  bool auxiliary = false;
  // "has since fallen"
  const auto is_inserted = [&](uint32_t k) {
    return Has(k, words_.adverb) || IsManner(k) || token(k).folded == "since";
  };
  // "There was | not a single warning": the number takes its own "not".
  while (at < last_ && words_.quantity_at[at] < 0 &&
         (IsAuxiliary(at) || Has(at, words_.negation) || (auxiliary && is_inserted(at))) && StatusLength(at) == 1) {
    if (IsAuxiliary(at)) {
      auxiliary = true;
      demand = DemandOf(at);
    }
    ++at;
  }
  if (!auxiliary && demand == Demand::kNothing && at > i) return i;
  if (at < last_ && words_.quantity_at[at] < 0 && IsMainVerb(at, demand)) return at + VerbLength(at);
  if (!auxiliary) return i;
  // Adverbs after the last auxiliary belong to what follows.
  while (at > i && !IsAuxiliary(at - 1) && !Has(at - 1, words_.negation)) --at;
  return at;
}

bool VerbReader::IsMainVerb(uint32_t i, Demand demand) const {
  if (!IsWord(i) || token(i).folded == "'s" || words_.in_name[i]) return false;
  const VerbForms forms = FormsOf(i);
  // "were missing", "remain unaccounted for" say what became of them, not what they did.
  if (StatusLength(i) > 1) return false;
  if (HasAny(i, words_.statuses) && !forms.past && !forms.participle) return false;
  // "the number of wounded": who they are.
  if (HasAny(i, words_.statuses) && i > 0 && token(i - 1).folded == "of") return false;
  switch (demand) {
    case Demand::kInfinitive:
      // "the allocation to | State House"; but "Army to Withdraw"
      if (token(i).letter_case == LetterCase::kCapitalized && i >= 2 && token(i - 2).letter_case == LetterCase::kLower)
        return false;
      return forms.base || (FormsOf(i, /*maybe=*/true).base && StartsObject(i + 1));
    case Demand::kBase:
      return FormsOf(i, /*maybe=*/true).base;
    case Demand::kParticiple:
      return forms.past || forms.participle || FormsOf(i, /*maybe=*/true).gerund || IsUnknownPast(i);
    case Demand::kNothing:
      return IsFiniteVerb(i, forms);
  }
  return false;
}

bool VerbReader::IsAfterInsertion() const {
  const auto is_comma = [&](const Phrase& phrase) {
    return phrase.type == PhraseType::kPunctuation && token(phrase.head).folded == ",";
  };
  const auto is_noun = [](const Phrase& phrase) {
    return phrase.type == PhraseType::kQuantity || phrase.type == PhraseType::kNounGroup;
  };
  if (phrases_.empty() || !is_noun(phrases_.front()) || !is_comma(phrases_.back())) return false;
  const bool has_verb = std::any_of(phrases_.begin(), phrases_.end(),
                                    [](const Phrase& phrase) { return phrase.type == PhraseType::kVerbGroup; });
  return !has_verb && std::count_if(phrases_.begin(), phrases_.end(), is_comma) == 2;
}

bool VerbReader::IsFiniteVerb(uint32_t i, const VerbForms& forms) const {
  // "the average forecast was": what another verb follows is a noun, if it can be one.
  if (IsNoun(i) && i + 1 < last_ && Has(i + 1, words_.be) && IsAuxiliary(i + 1) && AfterNoun()) return false;
  // "the bank's own forecast"
  if (i > 0 && token(i - 1).folded == "own") return false;
  if (!forms.any()) {
    const bool after_pronoun =
        !phrases_.empty() && (phrases_.back().Is(kPronoun) || LastType() == PhraseType::kRelative);
    const bool may_be = FormsOf(i, /*maybe=*/true).any();
    if (may_be && ((after_pronoun && StartsObject(i + 1)) || IsVerbAfterAdverb(i))) return true;
    return AfterNoun() && absl::EndsWith(token(i).folded, "ed") && (IsUnknownPast(i) || IsPastBeforeObject(i));
  }
  if (forms.gerund) return (!HasAny(i, words_.nouns) || !NextIsOf(i)) && !StartsNoun(i);
  // "31 were killed, said police."
  if (Has(i, words_.only_past) || IsSaidBy(i)) return true;
  // "four of whom suffered burns"
  const bool after_whom = i > 0 && (token(i - 1).folded == "whom" || token(i - 1).folded == "who");
  if (forms.past || forms.participle)
    return AfterNoun() || after_whom || IsAfterInsertion() || !ContinuesNoun(i + 1, true);
  const PhraseType last = LastType();
  if (phrases_.empty()) return false;
  // "nine died, says the capital", "the mothers, who can count, say"; but "some money, say 400 euros"
  if (last == PhraseType::kPunctuation && Has(i, words_.no_noun)) return forms.third_person || HasRelative();
  if (IsSecondVerb(i, forms)) return true;
  // "27 people die", "nine die", "the centre's own income"
  if (IsPossessiveMark(i - 1)) return false;
  const bool quantity = last == PhraseType::kQuantity;
  if (quantity && forms.base && (IsPlural(i - 1) || phrases_.back().Is(kBare))) return true;
  if (last == PhraseType::kRelative || (!phrases_.empty() && phrases_.back().Is(kPronoun))) return true;
  // "the number of dead on 9 April stands at 47"
  if (last == PhraseType::kDate || last == PhraseType::kStatus) return IsChangeToValue(i);
  return IsVerbAfterAdverb(i) || ((quantity || last == PhraseType::kNounGroup) && IsVerbAfterNoun(i));
}

bool VerbReader::IsSaidBy(uint32_t i) const {
  if (!Has(i, words_.say) || phrases_.empty() || phrases_.back().type != PhraseType::kPunctuation || i + 1 >= last_)
    return false;
  if (token(i - 1).folded != "," && token(i - 1).folded != "\"") return false;
  const bool has_verb = std::any_of(phrases_.begin(), phrases_.end(),
                                    [](const Phrase& phrase) { return phrase.type == PhraseType::kVerbGroup; });
  if (!has_verb) return false;
  if (words_.in_name[i + 1] || token(i + 1).letter_case == LetterCase::kCapitalized) return true;
  const auto ends_with_speaker = [&](uint32_t at) {
    return at < last_ && HasAny(at, words_.speakers) &&
           (at + 1 == last_ || !IsWord(at + 1) || Has(at + 1, words_.preposition));
  };
  // "police", "local officials"
  return ends_with_speaker(i + 1) || ends_with_speaker(i + 2);
}

bool VerbReader::IsSecondVerb(uint32_t i, const VerbForms& forms) const {
  const bool links = phrases_.back().type == PhraseType::kConjunction ||
                     (phrases_.back().type == PhraseType::kPunctuation && token(i - 1).folded == ",");
  if (!links || i + 1 >= last_ || words_.quantity_at[i + 1] < 0) return false;
  const auto verb = std::find_if(phrases_.rbegin(), phrases_.rend(),
                                 [](const Phrase& phrase) { return phrase.type == PhraseType::kVerbGroup; });
  if (verb == phrases_.rend() || verb->last != verb->head + 1 || verb->last <= verb->first) return false;
  const VerbForms before = FormsOf(verb->head);
  return (forms.third_person && before.third_person) || (forms.base && before.base && !before.past);
}

bool VerbReader::IsVerbAfterAdverb(uint32_t i) const {
  const bool after_adverb = phrases_.size() >= 2 && phrases_.back().type == PhraseType::kAdverb;
  if (!after_adverb || token(i).letter_case == LetterCase::kCapitalized || words_.in_name[i]) return false;
  const PhraseType last = LastType();
  if (last != PhraseType::kNounGroup && last != PhraseType::kQuantity) return false;
  return i + 1 < last_ && (words_.quantity_at[i + 1] >= 0 || Has(i + 1, words_.determiner));
}

bool VerbReader::StartsNoun(uint32_t i) const {
  const absl::Span<const Tagging::Phrase> phrases = annotations_.tagging.phrases(i);
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const Tagging::Phrase& phrase) { return (phrase.sense->tags & words_.noun_tags).any(); });
}

bool VerbReader::HasRelative() const {
  return std::any_of(phrases_.begin(), phrases_.end(),
                     [](const Phrase& phrase) { return phrase.type == PhraseType::kRelative; });
}

uint32_t VerbReader::MainVerb(uint32_t first, uint32_t end) const {
  uint32_t main = end;
  for (uint32_t i = first; i < end; ++i) {
    if (!FormsOf(i, /*maybe=*/true).any() || IsAuxiliary(i)) continue;
    if (!Has(i, words_.adverb)) return i;
    main = std::min(main, i);
  }
  return main < end ? main : end - 1;
}

}  // namespace gainsay
