// What a number counts that somebody tells of what was told before.
#include <algorithm>

#include "claims/assembly/antecedent.h"
#include "claims/assembly/value_place.h"

namespace gainsay {
namespace {

// A number that somebody tells may mean what was counted so many sentences ago.
constexpr uint32_t kMaxToldAgo = 6;
// The same for one of another size.
constexpr uint32_t kMaxUnlikeAgo = 3;
// Nor does a question stand so many words before its answer.
constexpr uint32_t kMaxToQuestion = 30;
// Who answers is named in so few phrases before the colon.
constexpr int32_t kMaxToColon = 4;

// "Nobody told us how many were on board; the ticket office says 47.": whoever they are, they are people.
bool AsksHowMany(const SentenceView& view, uint32_t value) {
  const absl::Span<const Token> tokens = view.annotations().text.tokens();
  const uint32_t first = std::max(view.sentence().first, value < kMaxToQuestion ? 0 : value - kMaxToQuestion);
  for (uint32_t i = first; i + 2 < value; ++i) {
    const absl::string_view verb = tokens[i + 2].folded;
    if (tokens[i].folded == "how" && tokens[i + 1].folded == "many" && (verb == "were" || verb == "are")) return true;
  }
  return false;
}

// "Nine had.": what they had is told before.
bool IsElided(const SentenceView& view, int32_t verb) {
  if (!view.IsType(verb, PhraseType::kVerbGroup) || view[verb].last != view[verb].first + 1) return false;
  const absl::string_view word = view.Head(verb);
  const int32_t after = After(view, verb);
  return (word == "had" || word == "did" || word == "do" || word == "have" || word == "were") &&
         (after >= view.size() || view.IsType(after, PhraseType::kPunctuation));
}

// "Ten, said the fire chief.", "\"Thirty-one,\" said its partner."
bool IsSaidAfter(const SentenceView& view, int32_t value, TagId say) {
  int32_t k = value - 1;
  while (view.IsType(k, PhraseType::kPunctuation)) --k;
  if (k >= 0) return false;
  k = value + 1;
  while (view.IsType(k, PhraseType::kPunctuation)) ++k;
  if (k == value + 1) return false;
  if (view.IsType(k, PhraseType::kNounGroup)) ++k;
  return view.IsType(k, PhraseType::kVerbGroup) && view.HasHeadTag(k, say);
}

}  // namespace

Antecedents::Telling Antecedents::TellingOf(const SentenceView& view, int32_t value) const {
  const int32_t before = Before(view, value), after = After(view, value);
  // "The police union said that nine had."
  const bool said_that = view.IsType(before, PhraseType::kRelative) &&
                         view.IsType(before - 1, PhraseType::kVerbGroup) && view.HasHeadTag(before - 1, tags_.say);
  const bool elided = said_that && IsElided(view, after);
  const bool ends = elided || after >= view.size() || view.IsType(after, PhraseType::kPunctuation);
  // "counted", "announced", "arrived at"
  const auto tells = [&](int32_t k) {
    return view.IsType(k, PhraseType::kVerbGroup) &&
           (view.HasHeadTag(k, tags_.say) || view.HasHeadTag(k, tags_.count) || view.HasHeadTag(k, tags_.concede));
  };
  const auto is_pronoun = [&](int32_t k) { return view.IsType(k, PhraseType::kNounGroup) && view[k].Is(kPronoun); };
  const auto is_be = [&](int32_t k) { return view.IsType(k, PhraseType::kVerbGroup) && view[k].Is(kBe); };
  const auto stands_for_value = [&](int32_t k) {
    return view.IsType(k, PhraseType::kNounGroup) && view[k].Is(kDefinite) && view.HasHeadTag(k, tags_.amount);
  };
  Telling telling;
  const bool counts = tells(before) && !view[before].Is(kPassive) && (elided || !HasOwnVerb(view, value));
  // "The union speaks of eleven."
  const bool speaks_of = (IsPreposition(view, before, "of") || IsPreposition(view, before, "to")) &&
                         tells(before - 1) && !view[before - 1].Is(kPassive) && ends;
  // "The tenants make it 400."
  const bool makes_it =
      is_pronoun(before) && view.IsType(before - 1, PhraseType::kVerbGroup) && view.Lemma(before - 1) == "make" && ends;
  // "The union says that nine had.", "Ten, said the fire chief."
  telling.object = counts || speaks_of || makes_it || elided || IsSaidAfter(view, value, tags_.say);
  // "She counted 45.", "The state gives 40.", but "The union speaks of eleven."
  const bool of_count = view.IsType(before, PhraseType::kVerbGroup) && view.HasHeadTag(before, tags_.count);
  telling.counts_things =
      of_count && view.Lemma(before) != "mention" && view.Lemma(before) != "speak" && view.Lemma(before) != "talk";
  int32_t verb = after + 1;
  if (view.IsType(verb, PhraseType::kNounGroup)) verb = After(view, verb);
  telling.related = view.IsType(after, PhraseType::kRelative) && tells(verb);
  // "it was 4.75", "it's eleven"
  const bool it_is = is_be(before) && is_pronoun(before - 1);
  const bool it_is_cut = before == 1 && view.Head(before) == "'s" && is_pronoun(0);
  telling.is = (it_is || it_is_cut) && view.IsType(after, PhraseType::kPunctuation);
  // "the number now is 41"
  const bool number_is = is_be(before) && stands_for_value(Before(view, before)) && !HasOwnVerb(view, value);
  // "The opposition puts it at 58."
  const bool put_at = stands_for_value(before - 1) || (tells(before - 1) && !HasOwnVerb(view, value)) ||
                      (is_pronoun(before - 1) && tells(before - 2));
  // "its tally rose to 58"
  const bool moved_to = view.IsType(before - 1, PhraseType::kVerbGroup) && stands_for_value(Before(view, before - 1));
  telling.named =
      number_is || (IsPreposition(view, before, "at") && put_at) || (IsPreposition(view, before, "to") && moved_to);
  // "By noon it had risen again to 6."
  const int32_t mover = Before(view, before);
  telling.moves = IsPreposition(view, before, "to") && view.IsType(mover, PhraseType::kVerbGroup) &&
                  (view.HasHeadTag(mover, tags_.rise) || view.HasHeadTag(mover, tags_.fall)) &&
                  is_pronoun(Before(view, mover)) && ends;
  telling.it_moves = telling.moves && view.Head(Before(view, mover)) == "it";
  // "ELSA: Twelve!", "The regional governor: 14.", "Rebel version: 41.", but "Trees: 12".
  const auto may_tell = [&](int32_t k) {
    if (!view.IsType(k, PhraseType::kNounGroup)) return false;
    const Tagging& tagging = view.annotations().tagging;
    return !view.HasHeadTag(k, tags_.noun) || tagging.HasAny(view[k].head, tags_.tellers);
  };
  telling.reply = view.size() <= value + 4 && before >= 1 && before <= kMaxToColon &&
                  view.IsType(before, PhraseType::kPunctuation) && view.Head(before) == ":" && may_tell(0) &&
                  !HasVerb(view, 0, before);
  // "The government closed its list at 52", "ours has 61": of a list of people nobody says more.
  const bool listed =
      (IsPreposition(view, before, "at") || (view.IsType(before, PhraseType::kVerbGroup) &&
                                             (view.Lemma(before) == "have" || view.Lemma(before) == "show"))) &&
      view.IsType(after, PhraseType::kPunctuation);
  const bool list = view.IsType(before - 1, PhraseType::kNounGroup) &&
                    (view.HasHeadTag(before - 1, tags_.list) || view.Head(before - 1) == "ours" ||
                     view.Head(before - 1) == "theirs" || view.Head(before - 1) == "own");
  telling.of_list = listed && list;
  return telling;
}

// "The first ambulance came after 38 minutes. The ministry says nine.", "The river stood at 4 metres. By noon it had
// risen to 6.": of the amount told last, if nothing was counted since.
const Antecedents::Counted* Antecedents::OfTheAmountAgain(const SentenceView& view, int32_t value,
                                                          const v1::Claim& claim, const Telling& telling) const {
  if (!(telling.object || telling.is || telling.named || telling.moves) || MayBeYear(claim)) return nullptr;
  if (telling.object && (telling.counts_things || AsksHowMany(view, view[value].first))) return nullptr;
  const Counted* nearest = nullptr;
  for (const Counted& last : last_amounts_) {
    if (last.kind.empty() || last.sentence + 1 < claim.sentence()) continue;
    if (nearest == nullptr || *nearest->value_begin < *last.value_begin) nearest = &last;
  }
  if (nearest == nullptr || !IsWithin(kOpposedSize, claim, *nearest)) return nullptr;
  // "They waited three hours. By then it was six.", "He ran the 10 kilometres. He had fallen to 12."
  const bool says = telling.object || telling.named || !claim.attribution().speaker().empty();
  const bool may_move = nearest->unit == "percent" || telling.it_moves;
  if (!says && (nearest->kind == "duration" || (telling.moves && !may_move))) return nullptr;
  for (const Counted& counted : recent_) {
    if (counted.count && counted.value_begin > nearest->value_begin) return nullptr;
  }
  return nearest;
}

// "We counted 71.", "the hundreds that the ministry announced", "Last year it was 4.75.", "ELSA: Twelve!"
const Antecedents::Counted* Antecedents::ToldOf(const SentenceView& view, int32_t value, const v1::Claim& claim,
                                                const Telling& telling) {
  const int32_t before = Before(view, value), after = After(view, value);
  // "They ask for 12 percent; the offer is 5."
  if (const Counted* share = InSentence(claim, /*total=*/false);
      share != nullptr && share->unit == "percent" && view.IsType(before, PhraseType::kVerbGroup) &&
      view[before].Is(kBe) && view.IsType(after, PhraseType::kPunctuation))
    return share;
  const bool named = telling.named || telling.moves;
  if (!telling.object && !telling.related && !telling.is && !telling.reply && !named && !telling.of_list)
    return nullptr;
  if (telling.object && AsksHowMany(view, view[value].first)) return &people_;
  const Counted* far = nullptr;
  for (auto counted = recent_.rbegin(); counted != recent_.rend(); ++counted) {
    if (counted->sentence + kMaxToldAgo < claim.sentence()) break;
    // "Twelve houses burned; the true number was 15.", "She counted 12 cars. Her colleague counted 15."
    const bool again = named || (telling.object && IsWithin(kLikeSize, claim, *counted));
    if (again && counted->named && counted->kind == kOpenKind && counted->sentence + 1 >= claim.sentence())
      return &*counted;
    if (counted->kind == kOpenKind || !counted->total || counted->none) continue;
    // Only "it was 4.75" can be a share, and no bare number is a sum.
    // "The gap is 3.8 percent, the bank says; the ministry says 3.1."
    const bool share_again = counted->unit == "percent" && IsWithin(kLikeSize, claim, *counted) &&
                             ((telling.object && counted->sentence == claim.sentence()) ||
                              (named && counted->sentence + 1 >= claim.sentence()));
    if ((!counted->count || counted->unit == "percent") && !(telling.is && counted->unit == "percent") && !share_again)
      continue;
    // "Police put the crowd at 14,000; the unions claimed 60,000.", "put the figure at 60,000"
    if ((telling.object || named) && counted->sentence == claim.sentence() && IsWithin(kOpposedSize, claim, *counted))
      return &*counted;
    // Sources that differ do not differ by everything: of several numbers the one of like size is meant.
    if (IsWithin(kLikeSize, claim, *counted)) return &*counted;
    const uint32_t ago = claim.sentence() - counted->sentence;
    if (far == nullptr && (ago <= 1 || (counted->fate && ago <= kMaxUnlikeAgo)) &&
        IsWithin(kUnlikeSize, claim, *counted))
      far = &*counted;
  }
  if (far != nullptr) return far;
  return telling.object || telling.reply ? ByTheme(view, claim) : nullptr;
}

}  // namespace gainsay
