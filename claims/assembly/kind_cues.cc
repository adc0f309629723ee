#include "claims/assembly/kind_cues.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "claims/assembly/content_words.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/bits.h"
#include "claims/internal/stem_numbers.h"

namespace gainsay {
namespace {

// Phrases farther from the value say nothing of it.
constexpr int32_t kMostBefore = 10, kMostAfter = 8;
// Claims farther back are of another story.
constexpr int kMostClaimsBack = 12;
// How much less each word farther away counts.
constexpr float kFade = 0.8F, kFastFade = 0.4F;
// Words of fewer letters mean little.
constexpr size_t kLeastLetters = 3;

bool IsKnown(const v1::Claim& claim) {
  return claim.rule_kind().empty() && claim.has_quantity() && claim.kind() != kOpenKind && claim.kind() != kPeopleKind;
}

// The tokens around the value that speak of it: those of its sentence, from one semicolon to the next.
struct TokensAround {
  uint32_t first, value_first, value_last, last;
};

TokensAround FindTokensAround(const SentenceView& view, int32_t value) {
  const Annotations& annotations = view.annotations();
  const QuantityMention& quantity = annotations.quantities[view[value].quantity];
  const Token* const tokens = annotations.text.tokens().data();
  const auto parts = [&](uint32_t i) { return tokens[i].folded == ";"; };
  TokensAround around{quantity.first, quantity.first, quantity.last, quantity.last};
  while (around.first > view.sentence().first && !parts(around.first - 1)) --around.first;
  while (around.last < view.sentence().last && !parts(around.last)) ++around.last;
  return around;
}

class ContentTest {
 public:
  explicit ContentTest(const Annotations& annotations)
      : annotations_(annotations), tags_(annotations.lexicon.Derived<ContentTags>()) {}

  bool operator()(uint32_t i) const {
    const Token& token = annotations_.text.tokens().data()[i];
    return token.kind == TokenKind::kWord && token.folded.size() >= kLeastLetters &&
           !annotations_.tagging.HasAny(i, tags_.closed);
  }

 private:
  const Annotations& annotations_;
  const ContentTags& tags_;
};

}  // namespace

KindsBefore FindKindsBefore(const google::protobuf::RepeatedPtrField<v1::Claim>& claims, int index) {
  KindsBefore before;
  const uint32_t sentence = claims[index].sentence();
  if (index > 0) {
    before.last = claims[index - 1].kind();
    before.last_is_near = claims[index - 1].sentence() == sentence;
  }
  if (index > 1) before.second = claims[index - 2].kind();
  for (int k = index - 1; k >= 0 && index - k <= kMostClaimsBack; --k) {
    if (!IsKnown(claims[k])) continue;
    before.known = claims[k].kind();
    before.known_is_near = claims[k].sentence() + 1 >= sentence;
    break;
  }
  return before;
}

namespace {

using VisitCue = absl::FunctionRef<void(const KindCue&)>;

void VisitPhrases(const SentenceView& view, int32_t value, VisitCue visit) {
  // "Mines killed 49; the farm sold ten.": another clause tells of something else.
  const auto parts = [&](int32_t k) { return view.IsType(k, PhraseType::kPunctuation) && view.Head(k) == ";"; };
  int32_t first = value, last = value;
  while (first > 0 && value - first < kMostBefore && !parts(first - 1)) --first;
  while (last + 1 < view.size() && last - value < kMostAfter && !parts(last + 1)) ++last;
  const Lexicon& lexicon = view.annotations().lexicon;
  for (int32_t k = first; k <= last; ++k) {
    TagSet tags;
    view.cutter().ForEachHeadSense(view[k], [&](const Sense& sense) {
      tags |= sense.tags;
      return true;
    });
    const CuePlace place = k == value ? CuePlace::kValue : CuePlace::kAround;
    const int32_t token = k == value ? -1 : static_cast<int32_t>(view[k].head);
    ForEachBit(tags, [&](size_t tag) { visit({place, lexicon.name(static_cast<TagId>(tag)), token}); });
    for (uint32_t left = view[k].flags; left != 0; left &= left - 1)
      visit({place, NameOfFlag(static_cast<PhraseFlag>(1U << std::countr_zero(left))), token});
  }
}

void VisitClaims(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
                 VisitCue visit) {
  visit({CuePlace::kRule, claim.rule(), -1});
  visit({CuePlace::kRuleKind, claim.rule_kind().empty() ? claim.kind() : claim.rule_kind(), -1});
  const double size = std::max(claim.quantity().low(), claim.quantity().high());
  if (size >= 1) visit({CuePlace::kSize, absl::StrCat(static_cast<int>(std::floor(std::log10(size))) + 1), -1});
  // "Sixteen died. Three of them said so.": what has a verb of its own is told by that.
  const int32_t after = After(view, value);
  const int32_t of_them = IsPreposition(view, after, "of") ? After(view, after) : value;
  if (view[value].Is(kBare) && (HasOwnVerb(view, value) || HasOwnVerb(view, of_them))) return;
  const auto tell = [&](CuePlace place, absl::string_view kind, bool holds) {
    if (holds && !kind.empty()) visit({place, kind, -1});
  };
  tell(CuePlace::kClaimBefore, before.last, true);
  tell(CuePlace::kClaimJustBefore, before.last, before.last_is_near);
  tell(CuePlace::kSecondBefore, before.second, true);
  tell(CuePlace::kKnownBefore, before.known, true);
  tell(CuePlace::kKnownJustBefore, before.known, before.known_is_near);
}

// Calls `visit` with each content word of the sentence before, a heading aside.
template <typename Visit>
void ForEachWordOfSentenceBefore(const SentenceView& view, const ContentTest& is_content, Visit visit) {
  const Sentence* const sentence = &view.sentence();
  if (sentence == view.annotations().text.sentences().data() || (sentence - 1)->heading) return;
  for (uint32_t i = (sentence - 1)->first; i < (sentence - 1)->last; ++i) {
    if (is_content(i)) visit(i);
  }
}

void VisitWords(const SentenceView& view, int32_t value, VisitCue visit) {
  const Annotations& annotations = view.annotations();
  const Token* const tokens = annotations.text.tokens().data();
  StemNumbers& stems = StemNumbers::OfThread();
  const auto tell = [&](CuePlace place, uint32_t i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::kWord) {
      visit({place, stems.Stem(stems.Of(token.folded, annotations.tagging.hash(i))), static_cast<int32_t>(i)});
    } else {
      visit({place, token.kind == TokenKind::kNumber ? "0" : token.folded, -1});
    }
  };
  const ContentTest is_content(annotations);
  const TokensAround around = FindTokensAround(view, value);
  for (uint32_t i = around.first; i < around.last; ++i) {
    if ((i < around.value_first || i >= around.value_last) && is_content(i)) tell(CuePlace::kSentence, i);
  }
  constexpr std::array kBefore = {CuePlace::kFirstWordBefore, CuePlace::kSecondWordBefore, CuePlace::kThirdWordBefore};
  constexpr std::array kAfter = {CuePlace::kFirstWordAfter, CuePlace::kSecondWordAfter, CuePlace::kThirdWordAfter};
  for (uint32_t k = 0; k < kBefore.size() && around.value_first - k > around.first; ++k)
    tell(kBefore[k], around.value_first - k - 1);
  for (uint32_t k = 0; k < kAfter.size() && around.value_last + k < around.last; ++k)
    tell(kAfter[k], around.value_last + k);
  ForEachWordOfSentenceBefore(view, is_content, [&](uint32_t i) { tell(CuePlace::kSentenceBefore, i); });
}

}  // namespace

void ForEachKindCue(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
                    VisitCue visit) {
  VisitPhrases(view, value, visit);
  VisitClaims(view, value, before, claim, visit);
  VisitWords(view, value, visit);
}

void ForEachMeaningWord(const SentenceView& view, int32_t value,
                        absl::FunctionRef<void(MeaningPlace, uint32_t, float)> visit) {
  const ContentTest is_content(view.annotations());
  const TokensAround around = FindTokensAround(view, value);
  float share = 1, fast_share = 1;
  // Words of the closed classes take no place among those that fade.
  const auto tell = [&](uint32_t i, MeaningPlace place, MeaningPlace just) {
    if (!is_content(i)) return;
    visit(MeaningPlace::kSentence, i, 1);
    visit(place, i, share);
    visit(just, i, fast_share);
    share *= kFade;
    fast_share *= kFastFade;
  };
  for (uint32_t i = around.value_first; i-- > around.first;) tell(i, MeaningPlace::kBefore, MeaningPlace::kJustBefore);
  share = fast_share = 1;
  for (uint32_t i = around.value_last; i < around.last; ++i) tell(i, MeaningPlace::kAfter, MeaningPlace::kJustAfter);
  ForEachWordOfSentenceBefore(view, is_content, [&](uint32_t i) { visit(MeaningPlace::kSentenceBefore, i, 1); });
}

}  // namespace gainsay
