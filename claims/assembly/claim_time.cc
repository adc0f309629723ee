#include "claims/assembly/claim_time.h"

#include <cstdlib>

#include "absl/strings/str_format.h"

namespace gainsay {
namespace {

// A paragraph's date holds for this many sentences after the one that names it.
constexpr int kMaxSentencesAgo = 3;
// How many phrases a date in another clause of the sentence seems farther away.
constexpr int kOtherClausePenalty = 8;

void SetDays(std::optional<absl::CivilDay> first, std::optional<absl::CivilDay> last, v1::DateInterval& interval) {
  if (first.has_value()) interval.set_first(FormatIsoDay(*first));
  if (last.has_value()) interval.set_last(FormatIsoDay(*last));
}

const DateMention& DateOf(const SentenceView& view, int32_t phrase) {
  return view.annotations().dates[view[phrase].date];
}

// "67 percent, | up from | 61 percent in 2018", "more | than | in 2018": what follows is of the other value.
bool StartsComparison(const SentenceView& view, int32_t k) {
  if (!view.IsType(k, PhraseType::kPreposition)) return false;
  const absl::string_view word = view.Head(k);
  if (word == "from")
    return view.IsType(k - 1, PhraseType::kPreposition) && (view.Head(k - 1) == "up" || view.Head(k - 1) == "down");
  return word == "than" || word == "compared";
}

}  // namespace

void SetInterval(const DateMention& date, v1::DateInterval& interval) {
  interval.set_granularity(date.granularity);
  if (date.lacks_year()) {
    const std::string day =
        date.day > 0 ? absl::StrFormat("--%02d-%02d", date.month, date.day) : absl::StrFormat("--%02d", date.month);
    interval.set_first(day);
    interval.set_last(day);
    return;
  }
  if (date.year_inferred) interval.set_year_inferred(true);
  SetDays(date.first_day, date.last_day, interval);
}

void StoryTime::PassWithoutDate(const Sentence& sentence) {
  if (sentence.paragraph != paragraph_) last_ = nullptr;
  paragraph_ = sentence.paragraph;
  ++sentences_ago_;
}

void StoryTime::Pass(const SentenceView& view) {
  PassWithoutDate(view.sentence());
  for (int32_t k = 0; k < view.size(); ++k) {
    if (!IsOfStory(view, k)) continue;
    last_ = &DateOf(view, k);
    sentences_ago_ = 1;
  }
}

// Not "1987" of "the barge, built in 1987, rammed a bridge"; but "1,200 houses were built in 2019".
bool StoryTime::IsOfStory(const SentenceView& view, int32_t k) const {
  if (view[k].type != PhraseType::kDate) return false;
  if (DateOf(view, k).granularity != v1::DateInterval::GRANULARITY_YEAR) return true;
  const bool counted = view.IsType(k - 3, PhraseType::kQuantity);
  return counted || !(view.IsType(k - 1, PhraseType::kPreposition) && view.IsType(k - 2, PhraseType::kVerbGroup) &&
                      view.HasHeadTag(k - 2, origin_));
}

int32_t StoryTime::NearestDate(const SentenceView& view, int32_t value) const {
  int32_t best = -1;
  int best_distance = 0;
  for (int32_t k = 0; k < view.size(); ++k) {
    if (k > value && StartsComparison(view, k)) break;
    if (!IsOfStory(view, k)) continue;
    int distance = std::abs(k - value);
    for (int32_t between = std::min(k, value) + 1; between < std::max(k, value); ++between) {
      if (view.EndsClause(between)) distance += kOtherClausePenalty;
    }
    if (best < 0 || distance < best_distance) {
      best = k;
      best_distance = distance;
    }
  }
  return best;
}

const DateMention* StoryTime::DateFor(const SentenceView& view, int32_t value) const {
  if (const int32_t nearest = NearestDate(view, value); nearest >= 0) return &DateOf(view, nearest);
  const bool holds = paragraph_ == view.sentence().paragraph && sentences_ago_ <= kMaxSentencesAgo;
  return holds ? last_ : nullptr;
}

void StoryTime::SetTime(const SentenceView& view, int32_t value, v1::Claim& claim) const {
  const DateMention* const date = DateFor(view, value);
  if (date == nullptr || !date->resolved()) return;
  v1::DateInterval& interval = *claim.mutable_time();
  interval.set_granularity(date->granularity);
  if (date->year_inferred && date->relation == DateRelation::kAt) interval.set_year_inferred(true);
  switch (date->relation) {
    case DateRelation::kAt:
      SetDays(date->first_day, date->last_day, interval);
      break;
    case DateRelation::kSince:
    case DateRelation::kAfter:
      // What begins after the day of writing has no end that is known: "from 2030 on".
      SetDays(date->first_day, published_ < date->first_day ? std::nullopt : published_, interval);
      break;
    case DateRelation::kUntil:
    case DateRelation::kBy:
      SetDays(std::nullopt, date->last_day, interval);
      break;
    case DateRelation::kNotBefore:
      SetDays(date->first_day, std::nullopt, interval);
      break;
  }
}

}  // namespace gainsay
