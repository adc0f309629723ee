#include "claims/assembly/saying.h"

#include <algorithm>

#include "absl/strings/match.h"
#include "claims/assembly/value_place.h"

namespace gainsay {

bool Saying::IsAccording(int32_t k) const {
  return view_.IsType(k, PhraseType::kPreposition) &&
         view_.annotations().text.tokens()[view_[k].first].folded == "according" &&
         absl::EqualsIgnoreCase(WithBlanks(view_.Words(k)), "according to") && k + 1 < view_.size() &&
         !view_.IsType(k + 1, PhraseType::kRelative);
}

bool Saying::IsToldBy(int32_t verb) const {
  return view_.IsType(verb, PhraseType::kVerbGroup) && view_[verb].Is(kPast) && !view_[verb].Is(kPassive) &&
         (view_.HasHeadTag(verb, tags_.say) || view_.HasHeadTag(verb, tags_.count) ||
          view_.HasHeadTag(verb, tags_.deny)) &&
         IsPreposition(view_, verb + 1, "by");
}

bool Saying::Takes(int32_t verb) const {
  if (view_.HasHeadTag(verb, tags_.kill)) return true;
  if (view_.HasHeadTag(verb, tags_.deny) && view_.IsType(verb + 1, PhraseType::kNounGroup) &&
      view_.HasHeadTag(verb + 1, tags_.charge))
    return true;
  if (view_.HasHeadTag(verb, tags_.find) && !TellsClause(verb)) return true;
  if (view_.Lemma(verb) == "claim" && view_.IsType(verb + 1, PhraseType::kNounGroup) &&
      view_.HasHeadTag(verb + 1, tags_.attack))
    return true;
  // "told 8,500 residents to leave"
  if (view_.Lemma(verb) == "tell" && (IsNounLike(view_, verb + 1)) && view_.IsType(verb + 2, PhraseType::kVerbGroup) &&
      view_[verb + 2].Is(kInfinitive))
    return true;
  // "Employers added 175,000 jobs", but "he added 12 people were missing".
  if (view_.Lemma(verb) == "add" && view_.IsType(verb + 1, PhraseType::kQuantity) &&
      !view_.IsType(After(view_, verb + 1), PhraseType::kVerbGroup))
    return true;
  // "The carmaker recalled 320,000 vehicles."
  if (view_.Lemma(verb) == "recall" && view_.IsType(verb + 1, PhraseType::kQuantity) &&
      !view_.HasHeadTag(verb + 1, tags_.person))
    return true;
  return view_.HasHeadTag(verb, tags_.lose) && verb + 1 < view_.size() && view_.HasHeadTag(verb + 1, tags_.taken);
}

bool Saying::TellsClause(int32_t verb) const {
  const int32_t subject = speakers_.SubjectOf(verb);
  const bool is_document = subject >= 0 && view_.HasHeadTag(subject, tags_.document);
  for (int32_t k = verb + 1; k < view_.size() && !view_.IsType(k, PhraseType::kPunctuation); ++k) {
    if (view_.IsType(k, PhraseType::kRelative)) return k == verb + 1;
    // "found no victims": that there are none.
    const bool tells_none = view_.IsType(k, PhraseType::kQuantity) && view_[k].Is(kNone);
    if (tells_none || view_.IsType(k, PhraseType::kStatus)) return true;
    if (view_.IsType(k, PhraseType::kVerbGroup)) return !view_[k].Is(kInfinitive | kGerund);
    if (view_.IsType(k, PhraseType::kConjunction)) return false;
    // "found 71 percent of patients better"
    if (is_document && view_.IsType(k, PhraseType::kQuantity)) return true;
  }
  return is_document;
}

bool Saying::IsPut(int32_t verb) const { return view_.Lemma(verb) == "put"; }

bool Saying::PutsNumber(int32_t verb) const {
  const int32_t object = verb + 1;
  if (object >= view_.size() || view_[verb].last > view_[verb].head + 1) return false;
  if (view_.IsType(object, PhraseType::kQuantity)) return false;
  // "as she put it"
  if (view_.Head(object) == "it" && IsPreposition(view_, view_.Subject(verb) - 1, "as")) return true;
  if (view_.HasHeadTag(object, tags_.particle)) {
    const int32_t noun = object + 1;
    return view_.IsType(noun, PhraseType::kNounGroup) &&
           (view_.HasHeadTag(noun, tags_.denial.told) || view_.HasHeadTag(noun, tags_.amount));
  }
  for (int32_t k = object; k < view_.size(); ++k) {
    if (!view_.IsType(k, PhraseType::kQuantity) && !view_.IsType(k, PhraseType::kDate)) continue;
    // "as high as 40", "between 20 and 30" are one phrase.
    const bool bound = view_.annotations().tagging.LengthOf(view_[k].first, tags_.put_at) > 0;
    if (bound || (view_.IsType(k - 1, PhraseType::kPreposition) && view_.HasHeadTag(k - 1, tags_.put_at))) return true;
  }
  return false;
}

bool Saying::DismissesWhatIsTold(int32_t verb) const {
  const int32_t object = After(view_, verb);
  if (view_.IsType(object, PhraseType::kRelative)) return true;
  if (!view_.IsType(object, PhraseType::kNounGroup)) return false;
  // "rejected the figure of 44 dead"
  const bool number = view_.HasHeadTag(object, tags_.amount) && IsPreposition(view_, object + 1, "of");
  return number || view_[object].Is(kPronoun) || view_.HasHeadTag(object, tags_.denial.told);
}

bool Saying::Restates(int32_t verb, int32_t value) const {
  if (verb >= value || !view_.HasHeadTag(verb, tags_.restate) || view_[verb].Is(kNegated)) return false;
  const int32_t noun = view_[verb].Is(kPassive) ? view_.Subject(verb) : After(view_, verb);
  if (!view_.IsType(noun, PhraseType::kNounGroup) || !view_.HasHeadTag(noun, tags_.restated)) return false;
  return view_.IsType(value - 1, PhraseType::kPreposition) && !HasVerb(view_, verb + 1, value);
}

bool Saying::MayRestate(int32_t speaker) const {
  if (view_[speaker].Is(kPronoun)) return IsSpeakingPronoun(view_.Head(speaker));
  if (!speakers_.NamesSomebody(speaker)) return false;
  bool is_event = false;
  view_.cutter().ForEachSense(view_[speaker], [&](const Sense& sense) {
    is_event = is_event || sense.tags[tags_.attack] || sense.tags[tags_.calamity] || sense.tags[tags_.death];
  });
  return !is_event;
}

bool Saying::IsDoubted(int32_t verb) const {
  const Phrase& phrase = view_[verb];
  const Tagging& tagging = view_.annotations().tagging;
  for (uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (tags_.doubt != kNoTag && tagging.Has(i, tags_.doubt)) return true;
  }
  return IsDoubtedBefore(verb);
}

bool Saying::IsDoubtedBefore(int32_t verb) const {
  const Phrase& phrase = view_[verb];
  return tags_.doubt != kNoTag && phrase.first > view_.sentence().first &&
         view_.annotations().tagging.Has(phrase.first - 1, tags_.doubt);
}

bool Saying::IsThirdPerson(uint32_t token) const {
  const Sense* const sense = view_.annotations().tagging.word(token);
  return sense != nullptr && std::any_of(sense->meanings.begin(), sense->meanings.end(), [&](const Meaning& meaning) {
           return meaning.tag == tags_.say && meaning.form == WordForm::kThirdPerson;
         });
}

}  // namespace gainsay
