#include "claims/assembly/rival.h"

#include "claims/assembly/value_place.h"

namespace gainsay {
namespace {

// So many phrases stand at most between what an outdoing verb has for its object and the first value: "by".
constexpr int32_t kMaxBeforeValues = 2;

bool AreAlike(const SentenceView& view, int32_t a, int32_t b) {
  if (!view.IsType(a, PhraseType::kQuantity) || !view.IsType(b, PhraseType::kQuantity)) return false;
  const auto type = [&](int32_t k) {
    for (const auto flag : {kCountType, kPercentType, kMoneyType, kMeasureType, kDurationType}) {
      if (view[k].Is(flag)) return static_cast<uint32_t>(flag);
    }
    return uint32_t{0};
  };
  return type(a) != 0 && type(a) == type(b);
}

bool IsNamed(const SentenceView& view, int32_t k) {
  return view.IsType(k, PhraseType::kNounGroup) && !view[k].Is(kPronoun);
}

// "Rua won 52 percent | and Paz 48", "Labour took 44 seats, | the Liberals at 31".
int32_t FindGapped(const SentenceView& view, int32_t value, int32_t last) {
  // But "and the rebels attacked, and the army | in | 30 towns".
  const bool has_level = IsPreposition(view, value - 1, "at") || IsPreposition(view, value - 1, "on") ||
                         IsPreposition(view, value - 1, "with");
  const int32_t owner = value - (has_level ? 2 : 1);
  if (owner <= last + 1 || !IsNamed(view, owner)) return -1;
  const bool is_joined = view.IsComma(owner - 1) || view.IsType(owner - 1, PhraseType::kConjunction);
  // "won 44 seats in May, and in June 31": the verb is still that of the first.
  if (!is_joined || HasVerb(view, last + 1, value)) return -1;
  const int32_t next = After(view, value);
  const bool ends =
      next >= view.size() || view.IsType(next, PhraseType::kPunctuation) || view.IsType(next, PhraseType::kConjunction);
  return ends ? owner : -1;
}

// "50.9 percent to 49.1 percent | for Paz", "against 49.1 percent | for Paz"; but "4 million for police and 3 million |
// for teachers" are two sums of one budget.
int32_t FindBehind(const SentenceView& view, const RivalTags& tags, int32_t value, int32_t last) {
  if (!view.IsType(value - 1, PhraseType::kPreposition) || !IsPreposition(view, value + 1, "for") ||
      !IsNamed(view, value + 2) || HasVerb(view, last + 1, value))
    return -1;
  const bool is_somebody =
      view[value + 2].Is(kName) || view.HasHeadTag(value + 2, tags.person) || view.HasHeadTag(value + 2, tags.group);
  return is_somebody ? value + 2 : -1;
}

// "Rua beat Paz by | 52 percent to | 48": the verb's subject has the first value, its object the second.
int32_t FindOutdoing(const SentenceView& view, const ClauseMap& clauses, const RivalTags& tags, int32_t value,
                     int32_t last) {
  const int32_t verb = clauses.Of(value).verb;
  if (!view.IsType(verb, PhraseType::kVerbGroup) || verb > value || view[verb].Is(kPassive) ||
      !view.HasHeadTag(verb, tags.outdo) || !IsNamed(view, verb + 1))
    return -1;
  const auto faces = [&](int32_t first, int32_t second) {
    return second == first + 2 && AreAlike(view, first, second) &&
           (IsPreposition(view, first + 1, "to") || view.IsType(first + 1, PhraseType::kPunctuation));
  };
  const auto follows = [&](int32_t first) { return first > verb + 1 && first - verb <= 2 + kMaxBeforeValues; };
  if (follows(value) && faces(value, value + 2)) return clauses.Of(value).subject;
  return last >= 0 && follows(last) && faces(last, value) ? verb + 1 : -1;
}

}  // namespace

int32_t FindRival(const SentenceView& view, const ClauseMap& clauses, const RivalTags& tags, int32_t value,
                  int32_t last) {
  if (const int32_t outdoing = FindOutdoing(view, clauses, tags, value, last); outdoing >= 0) return outdoing;
  if (last < 0 || last >= value || !AreAlike(view, last, value)) return -1;
  const int32_t gapped = FindGapped(view, value, last);
  return gapped >= 0 ? gapped : FindBehind(view, tags, value, last);
}

}  // namespace gainsay
