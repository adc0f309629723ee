#include "claims/assembly/sentence_view.h"

#include "absl/strings/match.h"

namespace gainsay {
namespace {

bool IsSpace(char c) { return (c == ' ') | (static_cast<unsigned char>(c - '\t') <= '\r' - '\t'); }

// Whether it begins with a blank or has several in a row.
bool HasExtraBlank(absl::string_view text) {
  unsigned char has = text.empty() ? 0 : text[0] == ' ';
  for (size_t i = 1; i < text.size(); ++i) has |= (text[i - 1] == ' ') & (text[i] == ' ');
  return has != 0;
}

}  // namespace

std::string WithBlanks(absl::string_view words) {
  std::string text(words);
  // A loop for each step, so that the processor takes many characters at a time; few texts need the last one.
  for (char& c : text) c = IsSpace(c) ? ' ' : c;
  if (!HasExtraBlank(text)) return text;
  size_t size = 0;
  for (const char c : text) {
    if (c != ' ' || (size > 0 && text[size - 1] != ' ')) text[size++] = c;
  }
  text.resize(size);
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
  const Sense* const sense = annotations_.tagging.word(phrase.head);
  if (sense == nullptr) return std::string(Head(i));
  if (phrase.type == PhraseType::kVerbGroup)
    return sense->verb_lemma == nullptr ? std::string(Head(i)) : *sense->verb_lemma;
  for (const Meaning& meaning : sense->meanings) {
    // Words of the classes that no list holds have no base form of their own.
    if (!annotations_.lexicon.IsOfVerbs(meaning.tag) && !meaning.lemma.empty()) return meaning.lemma;
  }
  return std::string(Head(i));
}

bool IsNounLike(const SentenceView& view, int32_t k) {
  return view.IsType(k, PhraseType::kNounGroup) || view.IsType(k, PhraseType::kQuantity);
}

bool HasNoun(const Phrase& phrase) { return phrase.noun_first < phrase.noun_last; }

bool IsPlural(const SentenceView& view, int32_t k) {
  const absl::string_view head = view.Head(k);
  if (absl::EndsWith(head, "s") && !absl::EndsWith(head, "ss")) return true;
  const Sense* const sense = view.annotations().tagging.word(view[k].head);
  return sense != nullptr && sense->plural;
}

}  // namespace gainsay
