#include "claims/assembly/referents.h"

namespace gainsay {

void Referents::PassWithoutValue(const Sentence& sentence) {
  if (sentence.paragraph != paragraph_) counted_ = {};
  paragraph_ = sentence.paragraph;
  const bool asks = sentence.first < sentence.last && annotations_.text.tokens()[sentence.last - 1].folded == "?";
  question_ = asks ? TokenRange{sentence.first, sentence.last} : TokenRange{};
  unread_.push_back(&sentence);
}

void Referents::FindSubject() const {
  while (!unread_.empty()) {
    const Sentence& last = *unread_.back();
    unread_.pop_back();
    if (TakeSubject(last)) unread_.clear();
  }
}

bool Referents::TakeSubject(const Sentence& sentence) const {
  const SentenceView view(annotations_, cutter_, sentence);
  const int32_t subject = ClauseMap(view, clause_tags_).MainSubject();
  if (subject < 0 || !HasNoun(view[subject])) return false;
  subject_.clear();
  subject_.push_back({view[subject].noun_first, view[subject].noun_last});
  subject_is_plural_ = IsPlural(view, subject);
  if (view.IsType(subject + 1, PhraseType::kPreposition) && view.Head(subject + 1) == "of" &&
      IsNounLike(view, subject + 2) && HasNoun(view[subject + 2]))
    subject_.push_back({view[subject + 2].noun_first, view[subject + 2].noun_last});
  return true;
}

void Referents::Pass(const SentenceView& view) {
  PassWithoutValue(view.sentence());
  TokenRange counted;
  for (int32_t k = 0; k < view.size(); ++k) {
    const Phrase& phrase = view[k];
    if (phrase.type == PhraseType::kQuantity && phrase.Is(kCountType) && !phrase.Is(kNone) && HasNoun(phrase) &&
        counted.last == 0)
      counted = {phrase.noun_first, phrase.noun_last};
  }
  if (counted.last > 0) counted_ = counted;
}

}  // namespace gainsay
