#include "claims/assembly/event_phrase.h"

namespace gainsay {
namespace {

// "took place", "was held", "is planned for"; but "held talks", "planned a raid".
bool OnlyHappens(const SentenceView& view, const EventTags& tags, int32_t verb) {
  if (view.Lemma(verb) == "take" && verb + 1 < view.size() && view.Head(verb + 1) == "place") return true;
  // "was set up" says more than "was set".
  const bool is_whole = view[verb].last == view[verb].head + 1;
  return is_whole && view.HasHeadTag(verb, tags.happen) && !view.IsType(verb + 1, PhraseType::kNounGroup);
}

}  // namespace

int32_t FindEvent(const SentenceView& view, const ClauseMap& clauses, const EventTags& tags, const Frame& frame) {
  if (frame.event >= 0 && !view.IsType(frame.value, PhraseType::kDate)) return frame.event;
  int32_t verb = frame.event >= 0 ? frame.event : clauses.Of(frame.value).verb;
  if (verb < 0) verb = view.Governor(frame.value);
  if (!view.IsType(frame.value, PhraseType::kDate) || !view.IsType(verb, PhraseType::kVerbGroup)) return verb;
  // "The group | said | on Monday it was behind the attack."
  const int32_t before = frame.value - (view.IsType(frame.value - 1, PhraseType::kPreposition) ? 2 : 1);
  if (view.IsType(before, PhraseType::kVerbGroup)) verb = before;
  const int32_t subject = clauses.Of(frame.value).subject;
  const bool is_named = subject >= 0 && subject < verb && view.IsType(subject, PhraseType::kNounGroup) &&
                        !view[subject].Is(kPronoun | kProper);
  return is_named && (view[verb].Is(kBe) || OnlyHappens(view, tags, verb)) ? subject : verb;
}

}  // namespace gainsay
