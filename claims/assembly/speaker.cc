#include "claims/assembly/speaker.h"

#include "absl/strings/match.h"
#include "absl/types/span.h"
#include "claims/assembly/value_place.h"

namespace gainsay {
namespace {

// So many without a word for who they are do not speak.
constexpr double kLeastSum = 1e6;

}  // namespace

bool IsSpeakingPronoun(absl::string_view word) {
  return word == "he" || word == "she" || word == "it" || word == "they";
}

bool JoinsName(absl::string_view preposition) {
  return preposition == "of" || preposition == "for" || preposition == "at" || preposition == "from";
}

int32_t Speakers::SubjectOf(int32_t verb) const {
  if (const int32_t other = VerbOfSameSubject(verb); other >= 0) return SubjectOf(other);
  int32_t nearest = view_.Subject(verb);
  const int32_t subject = clauses_.Of(verb).subject;
  // "The union, whose members know, said"
  if (nearest >= 0 && Owns(nearest)) nearest = view_.Subject(nearest);
  // "The fishermen, who fled, said"
  if (nearest < 0) return clauses_.Of(verb).verb == verb && subject < verb && IsSomebody(subject) ? subject : -1;
  if (const int32_t named = BeforeApposition(nearest, verb); named >= 0) return named;
  if (const int32_t placed = BeforePlace(nearest); placed >= 0) return placed;
  const bool inside =
      view_.IsType(nearest - 1, PhraseType::kPreposition) || view_.IsType(nearest - 1, PhraseType::kVerbGroup);
  return inside && subject >= 0 && subject < nearest && clauses_.Of(verb).verb == verb && IsSomebody(subject) ? subject
                                                                                                              : nearest;
}

int32_t Speakers::VerbOfSameSubject(int32_t verb) const {
  const bool is_and = view_.IsType(verb - 1, PhraseType::kConjunction) &&
                      (view_.Head(verb - 1) == "and" || view_.Head(verb - 1) == "but");
  const bool is_joined = is_and && !view_[verb].Is(kGerund | kInfinitive);
  const bool is_added = view_[verb].Is(kGerund) && view_.IsComma(verb - 1);
  if (!is_joined && !is_added) return -1;
  for (int32_t k = verb - 2; k >= 0; --k) {
    if (view_.IsType(k, PhraseType::kRelative) || (view_.IsType(k, PhraseType::kPunctuation) && view_.Head(k) == ";"))
      return -1;
    if (!view_.IsType(k, PhraseType::kVerbGroup) || view_[k].Is(kGerund | kInfinitive)) continue;
    // "a plan backed by the party and announced by": no verb of a subject.
    const bool is_reduced = view_[k].Is(kPast) && !view_[k].Is(kPassive) && IsPreposition(view_, k + 1, "by");
    return is_reduced ? -1 : k;
  }
  return -1;
}

int32_t Speakers::BeforeApposition(int32_t apposition, int32_t verb) const {
  if (!view_.IsType(apposition, PhraseType::kNounGroup) || view_[apposition].Is(kPronoun)) return -1;
  // "The ministry in Gaza, run by Hamas, | said"
  const int32_t participle = apposition - 2;
  const bool has_participle = view_.IsType(apposition - 1, PhraseType::kPreposition) &&
                              view_.IsType(participle, PhraseType::kVerbGroup) && view_[participle].Is(kPast) &&
                              !view_[participle].Is(kPassive) && !view_.HasHeadTag(participle, tags_.say);
  int32_t comma = (has_participle ? participle : apposition) - 1;
  if (!view_.IsComma(Before(view_, verb)) || !view_.IsComma(comma)) return -1;
  if (view_.IsType(comma - 1, PhraseType::kQuantity) && view_[comma - 1].Is(kBare) && view_.IsComma(comma - 2))
    comma -= 2;
  int32_t named = comma - 1;
  while (view_.IsType(named, PhraseType::kNounGroup) && view_.IsType(named - 1, PhraseType::kPreposition)) named -= 2;
  if (!view_.IsType(named, PhraseType::kNounGroup) || view_[named].Is(kPronoun) || !NamesSomebody(named)) return -1;
  // But "in the town of Kabul, a nurse, ...".
  const bool opens = named == 0 || view_.IsType(named - 1, PhraseType::kPunctuation) ||
                     view_.IsType(named - 1, PhraseType::kConjunction) ||
                     view_.IsType(named - 1, PhraseType::kRelative);
  if (!opens) return -1;
  const bool has_article = view_[apposition].Is(kIndefinite | kDefinite);
  const bool is_name = view_[apposition].Is(kProper) || (view_[apposition].Is(kName) && !has_article);
  if (is_name && !has_participle && !(view_[named].Is(kName) && (has_article || !view_[apposition].Is(kProper))))
    return -1;
  return named;
}

int32_t Speakers::NamedBy(int32_t verb, int32_t value) const {
  // "was estimated at 100,000 by organizers and 35,000 | by police"
  if (value > verb && IsPreposition(view_, value + 1, "by") && view_.IsType(value + 2, PhraseType::kNounGroup) &&
      IsSomebody(value + 2))
    return value + 2;
  for (int32_t k = verb + 1; k + 1 < view_.size() && !view_.EndsClause(k); ++k) {
    if (view_.IsType(k, PhraseType::kPreposition) && view_.Head(k) == "by" &&
        view_.IsType(k + 1, PhraseType::kNounGroup) && IsSomebody(k + 1))
      return k + 1;
  }
  return -1;
}

int32_t Speakers::BeforePlace(int32_t place) const {
  const int32_t participle = place - 2;
  const bool is_placed = view_.IsType(place - 1, PhraseType::kPreposition) && view_.Head(place - 1) != "by" &&
                         view_.IsType(participle, PhraseType::kVerbGroup) && view_[participle].Is(kPast) &&
                         !view_[participle].Is(kPassive) && view_.IsType(participle - 1, PhraseType::kNounGroup);
  return is_placed && NamesSomebody(participle - 1) ? participle - 1 : -1;
}

bool Speakers::Owns(int32_t i) const { return absl::StartsWithIgnoreCase(view_.Words(i), "whose "); }

bool Speakers::IsSomebody(int32_t i) const {
  if (i < 0) return false;
  const absl::string_view word = view_.Head(i);
  if (view_[i].Is(kPronoun)) return IsSpeakingPronoun(word);
  return view_[i].Is(kDefinite) || view_[i].Is(kIndefinite) || NamesSomebody(i);
}

bool Speakers::NamesSomebody(int32_t i) const {
  return view_[i].Is(kName) || view_.HasHeadTag(i, tags_.person) || view_.HasHeadTag(i, tags_.group);
}

bool Speakers::CanSpeak(int32_t i) const {
  if (view_.HasHeadTag(i, tags_.told)) return false;
  if (view_.annotations().tagging.Has(view_[i].head, tags_.nobody)) return false;
  if (!view_.IsType(i, PhraseType::kQuantity)) return true;
  // "148 billion, rather than the 212 billion announced, reached the fund": a sum, whatever money it is of.
  const QuantityMention& quantity = view_.annotations().quantities[view_[i].quantity];
  return view_[i].Is(kCountType) && !(view_[i].Is(kBare) && quantity.low.value_or(0) >= kLeastSum);
}

uint32_t Speakers::OwnerEnd(int32_t noun) const {
  const Phrase& phrase = view_[noun];
  const absl::Span<const Token> tokens = view_.annotations().text.tokens();
  const Tagging& tagging = view_.annotations().tagging;
  for (uint32_t i = phrase.last; i-- > phrase.first + 1;) {
    if (tokens[i].folded != "'s" && tokens[i].folded != "'") continue;
    const bool is_somebody = tagging.Has(i - 1, tags_.person) || tagging.Has(i - 1, tags_.group);
    return is_somebody || view_[noun].Is(kName) ? i : phrase.first;
  }
  return phrase.first;
}

uint32_t Speakers::End(int32_t speaker) const {
  int32_t last = speaker;
  while (view_.IsType(last + 1, PhraseType::kPreposition) && JoinsName(view_.Head(last + 1)) &&
         view_.IsType(last + 2, PhraseType::kNounGroup)) {
    // "Police at first", "officials for the first time": when they said it.
    if (view_.Head(last + 1) != "of" && view_.HasHeadTag(last + 2, tags_.when)) break;
    last += 2;
  }
  const Phrase& phrase = view_[last];
  const absl::Span<const Token> tokens = view_.annotations().text.tokens();
  const uint32_t end = phrase.last;
  // "Police first | put the toll at"
  if (last == speaker && end > phrase.first + 1 && tokens[end - 1].letter_case == LetterCase::kLower &&
      !view_[last].Is(kDefinite | kIndefinite) && view_.annotations().tagging.Has(end - 1, tags_.ordinal))
    return end - 1;
  // "PowerOutage | .us"
  if (end + 1 < view_.sentence().last && tokens[end].folded == "." && !tokens[end].space_before &&
      tokens[end + 1].kind == TokenKind::kWord && !tokens[end + 1].space_before)
    return end + 2;
  return end;
}

uint32_t Speakers::Begin(int32_t speaker) const {
  const uint32_t first = view_[speaker].first;
  if (!view_.IsType(speaker - 1, PhraseType::kPunctuation) || view_.Head(speaker - 1) != "." ||
      !view_.IsType(speaker - 2, PhraseType::kNounGroup))
    return first;
  const absl::Span<const Token> tokens = view_.annotations().text.tokens();
  return tokens[first].space_before || tokens[first - 1].space_before ? first : view_[speaker - 2].first;
}

}  // namespace gainsay
