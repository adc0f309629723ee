#include "claims/assembly/factuality.h"

#include <algorithm>

namespace gainsay {
namespace {

// "plans to try to cut 40": verbs that hang on each other.
constexpr int kMaxVerbs = 4;
// Phrases between a verb and the infinitive that hangs on it: "asked | the court | to order".
constexpr int kMaxBetween = 3;

class FactualityFinder {
 public:
  FactualityFinder(const SentenceView& view, const ClauseMap& clauses, const FactualityTags& tags)
      : view_(view), clauses_(clauses), tags_(tags) {}

  v1::Factuality Find(int32_t value) const {
    if (const v1::Factuality told = ByNoun(value); told != v1::FACTUALITY_FACT) return told;
    int32_t verb = clauses_.Of(value).verb;
    const int32_t first = verb;
    for (int i = 0; i < kMaxVerbs && verb >= 0; ++i) {
      // "1.3 million people need aid", "40 members want to leave": so many there are. But "the 40 wells promised".
      const bool theirs =
          view_.Subject(verb) == value && !view_[verb].Is(kPassive) && view_[value].Is(kCountType) &&
          (!view_[verb].Is(kPast) || view_.Head(verb) == view_.Lemma(verb) || view_.HasHeadTag(value, tags_.person));
      if (const v1::Factuality told = ByVerb(verb, theirs); told != v1::FACTUALITY_FACT) return told;
      verb = view_[verb].Is(kInfinitive) ? VerbBefore(verb) : VerbOfThat(std::min(verb, value));
    }
    return IsConditional(first >= 0 ? std::min(first, value) : value) ? v1::FACTUALITY_CONDITIONAL
                                                                      : v1::FACTUALITY_FACT;
  }

 private:
  // "a target of 12%", "its forecast: 12%", "the goal is 12%".
  v1::Factuality ByNoun(int32_t value) const {
    int32_t noun = value - 1;
    while (view_.IsType(noun, PhraseType::kPreposition) || view_.IsType(noun, PhraseType::kAdverb) ||
           (view_.IsType(noun, PhraseType::kVerbGroup) && view_[noun].Is(kBe)))
      --noun;
    if (noun == value - 1 || !view_.IsType(noun, PhraseType::kNounGroup)) return v1::FACTUALITY_FACT;
    if (view_.HasHeadTag(noun, tags_.noun_demand)) return v1::FACTUALITY_DEMANDED;
    if (view_.HasHeadTag(noun, tags_.noun_plan)) return v1::FACTUALITY_PLANNED;
    if (view_.HasHeadTag(noun, tags_.noun_expect)) return v1::FACTUALITY_EXPECTED;
    return v1::FACTUALITY_FACT;
  }

  v1::Factuality ByVerb(int32_t verb, bool theirs) const {
    if (view_.HasHeadTag(verb, tags_.verb_expect)) return v1::FACTUALITY_EXPECTED;
    if (view_[verb].Is(kFuture)) return v1::FACTUALITY_PLANNED;
    if (view_[verb].Is(kModal)) return v1::FACTUALITY_CONDITIONAL;
    if (theirs) return v1::FACTUALITY_FACT;
    if (view_.HasHeadTag(verb, tags_.verb_demand)) return v1::FACTUALITY_DEMANDED;
    if (view_.HasHeadTag(verb, tags_.verb_plan)) return v1::FACTUALITY_PLANNED;
    return v1::FACTUALITY_FACT;
  }

  // What an infinitive hangs on; -1 if nothing near does.
  int32_t VerbBefore(int32_t infinitive) const {
    for (int32_t k = infinitive - 1; k >= 0 && infinitive - k <= kMaxBetween + 1 && !view_.EndsClause(k); --k) {
      if (view_.IsType(k, PhraseType::kVerbGroup)) return k;
    }
    return -1;
  }

  // "demanded" of "demanded that 12 officers be tried"; -1 if phrase `k` is in no such clause.
  int32_t VerbOfThat(int32_t k) const {
    for (--k; k > 0 && !view_.IsType(k, PhraseType::kPunctuation); --k) {
      if (view_.IsType(k, PhraseType::kVerbGroup)) return -1;
      if (view_.IsType(k, PhraseType::kRelative))
        return view_.Head(k) == "that" && view_.IsType(k - 1, PhraseType::kVerbGroup) ? k - 1 : -1;
    }
    return -1;
  }

  // Whether an "if" stands before phrase `k` in its clause.
  bool IsConditional(int32_t k) const {
    for (--k; k >= 0 && !view_.IsType(k, PhraseType::kPunctuation); --k) {
      if (view_.HasHeadTag(k, tags_.conditional)) return true;
      if (view_.IsType(k, PhraseType::kVerbGroup)) return false;
    }
    return false;
  }

  const SentenceView& view_;
  const ClauseMap& clauses_;
  const FactualityTags& tags_;
};

}  // namespace

v1::Factuality FindFactuality(const SentenceView& view, const ClauseMap& clauses, const FactualityTags& tags,
                              int32_t value) {
  return FactualityFinder(view, clauses, tags).Find(value);
}

}  // namespace gainsay
