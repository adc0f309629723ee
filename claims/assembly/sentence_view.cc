#include "claims/assembly/sentence_view.h"

namespace gainsay {

std::string WithBlanks(absl::string_view words) {
  std::string text(words.size(), ' ');
  char* end = text.data();
  bool after_space = true;
  // Without branches: where words end cannot be foretold.
  for (const char c : words) {
    const bool space = (c == ' ') | (static_cast<unsigned char>(c - '\t') <= '\r' - '\t');
    *end = space ? ' ' : c;
    end += !(space & after_space);
    after_space = space;
  }
  text.resize(static_cast<size_t>(end - text.data()));
  return text;
}

bool SentenceView::EndsClause(int32_t i) const {
  switch (phrases_[i].type) {
    case PhraseType::kRelative:
      return true;
    case PhraseType::kPunctuation:
      return Head(i) != "\"" && Head(i) != "'";
    default:
      return false;
  }
}

int32_t SentenceView::Governor(int32_t i) const {
  for (int32_t k = i - 1; k >= 0 && !EndsClause(k); --k) {
    if (phrases_[k].type == PhraseType::kVerbGroup) return k;
  }
  for (int32_t k = i + 1; k < size(); ++k) {
    if (phrases_[k].type == PhraseType::kVerbGroup) return k;
  }
  for (int32_t k = i - 1; k >= 0; --k) {
    if (phrases_[k].type == PhraseType::kVerbGroup) return k;
  }
  return -1;
}

bool SentenceView::IsComma(int32_t k) const { return IsType(k, PhraseType::kPunctuation) && Head(k) == ","; }

int32_t SentenceView::Subject(int32_t verb) const {
  int32_t subject = -1;
  for (int32_t k = verb - 1; k >= 0; --k) {
    const Phrase& phrase = phrases_[k];
    if (phrase.type == PhraseType::kVerbGroup || (EndsClause(k) && subject >= 0)) break;
    if (phrase.type != PhraseType::kNounGroup && phrase.type != PhraseType::kQuantity) continue;
    // "Petr Halas, 52, said"
    if (phrase.type == PhraseType::kQuantity && phrase.Is(kBare) && IsComma(k - 1) && IsComma(k + 1)) continue;
    // "the head of the militia said": the noun group after a preposition is not the subject, the one before is.
    if (!IsType(k - 1, PhraseType::kPreposition)) return k;
    if (subject < 0) subject = k;
  }
  return subject;
}

std::string SentenceView::Lemma(int32_t i) const {
  const Phrase& phrase = phrases_[i];
  if (const Sense* sense = annotations_.tagging.word(phrase.head)) {
    for (const Meaning& meaning : sense->meanings) {
      const bool verb = annotations_.lexicon.IsOfVerbs(meaning.tag);
      // Words of the classes that no list holds have no base form of their own.
      if (verb == (phrase.type == PhraseType::kVerbGroup) && !meaning.lemma.empty()) return meaning.lemma;
    }
  }
  return std::string(Head(i));
}

}  // namespace gainsay
