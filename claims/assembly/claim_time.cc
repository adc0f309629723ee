#include "claims/assembly/claim_time.h"

#include <algorithm>
#include <cstdlib>

#include "absl/strings/str_format.h"
#include "absl/types/span.h"

namespace gainsay {
namespace {

// A paragraph's date holds for this many sentences after the one that names it.
constexpr int kMaxSentencesAgo = 3;
// How many phrases a date in another clause of the sentence seems farther away.
constexpr int kOtherClausePenalty = 8;
// The same for one behind "and", less than the nearest that can stand there: "29 people | in | 2009 | and | 41 | in |
// 2016".
constexpr int kConjunctionPenalty = 1;
// What has been so since a day so many days before publication is the story's.
constexpr int kPresentDays = 45;
// How many phrases before a date is looked for what it belongs to.
constexpr int32_t kMostBefore = 8;

void SetDays(std::optional<absl::CivilDay> first, std::optional<absl::CivilDay> last, v1::DateInterval& interval) {
  if (first.has_value()) interval.set_first(FormatIsoDay(*first));
  if (last.has_value()) interval.set_last(FormatIsoDay(*last));
}

const DateMention& DateOf(const SentenceView& view, int32_t phrase) {
  return view.annotations().dates[view[phrase].date];
}

bool LastsFor(const DateMention& date, int days) {
  return date.first_day && date.last_day && *date.last_day - *date.first_day + 1 >= days;
}

// A year or more, as background is dated: "dates from 1968".
bool IsCoarse(const DateMention& date) { return LastsFor(date, 365); }

// More than what a story just begun is dated with: "last week".
bool IsLong(const DateMention& date) { return LastsFor(date, 8); }

// "since | the drought | began | in | 2021": the preposition; -1 if there is none.
int32_t SinceVerb(const SentenceView& view, int32_t date) {
  bool has_verb = false;
  for (int32_t k = date - 1; k >= 0 && date - k <= kMostBefore && !view.EndsClause(k); --k) {
    if (view.IsType(k, PhraseType::kVerbGroup)) has_verb = true;
    if (view.Head(k) == "since" && !view.IsType(k, PhraseType::kDate)) return has_verb ? k : -1;
  }
  return -1;
}

bool HasClauseEnd(const SentenceView& view, int32_t first, int32_t last) {
  for (int32_t k = first; k < last && k < view.size(); ++k) {
    if (view.EndsClause(k)) return true;
  }
  return false;
}

// "the 2,470-metre mountain", but "180 metres of earth", "20-30 metres".
bool IsMeasureOfThing(const SentenceView& view, int32_t value) {
  const Phrase& phrase = view[value];
  if (!phrase.Is(kMeasureType) || phrase.Is(kBare) || phrase.quantity < 0) return false;
  const QuantityMention& mention = view.annotations().quantities[phrase.quantity];
  return mention.last >= mention.first + 3 && view.annotations().text.tokens()[mention.last - 2].folded == "-";
}

// "Back then 40,000 protested", "the damage at that time"; but "since then", "by then".
bool PointsBack(const SentenceView& view) {
  const absl::Span<const Token> tokens = view.annotations().text.tokens();
  for (uint32_t at = view.sentence().first; at < view.sentence().last; ++at) {
    const absl::string_view before = at > view.sentence().first ? tokens[at - 1].folded : absl::string_view();
    if (tokens[at].folded == "then" && before != "since" && before != "until" && before != "by") return true;
    if (before == "that" && (tokens[at].folded == "time" || tokens[at].folded == "year")) return true;
  }
  return false;
}

bool IsFiniteVerb(const SentenceView& view, int32_t k) { return k >= 0 && k < view.size() && view[k].IsFinite(); }

// "which", also where what follows is taken for a noun: "which dates".
bool IsRelative(const SentenceView& view, int32_t k) {
  // "that of the Bergholm"
  if (view.IsType(k, PhraseType::kRelative))
    return view.Head(k) != "that" || !view.IsType(k + 1, PhraseType::kPreposition);
  if (!view.IsType(k, PhraseType::kNounGroup)) return false;
  const absl::string_view first = view.annotations().text.tokens()[view[k].first].folded;
  return first == "which" || first == "who";
}

// ", dating from 1968,", ", put into service in 1989, | overturned": a participle behind a comma, which tells no time
// by itself. One in -ed is told from a verb by the verb behind its comma.
bool IsParticiple(const SentenceView& view, int32_t verb, int32_t date) {
  if (!view.IsType(verb, PhraseType::kVerbGroup) || !view.IsComma(verb - 1)) return false;
  if (view[verb].first < view[verb].head) return false;
  return view[verb].Is(kGerund) || (view[verb].Is(kPast) && view.IsComma(date + 1) && IsFiniteVerb(view, date + 2));
}

}  // namespace

void SetInterval(const DateMention& date, v1::DateInterval& interval) {
  interval.set_granularity(date.granularity);
  if (date.lacks_year()) {
    const std::string day =
        date.day > 0 ? absl::StrFormat("--%02d-%02d", date.month, date.day) : absl::StrFormat("--%02d", date.month);
    // "by 31 January" may be any day before.
    if (date.relation != DateRelation::kBy) interval.set_first(day);
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
    if (!IsOfStory(view, k) || !GoesOn(view, k)) continue;
    last_ = &DateOf(view, k);
    is_background_ = tells_days_ && IsCoarse(*last_) && IsLongAgo(*last_);
    tells_days_ |= !IsCoarse(*last_) && !last_->dateline;
    sentences_ago_ = 1;
  }
}

// Not "1987" of "the barge, built in 1987, rammed a bridge"; but "1,200 houses were built in 2019".
bool StoryTime::IsOfStory(const SentenceView& view, int32_t k) const {
  if (view[k].type != PhraseType::kDate) return false;
  if (DateOf(view, k).granularity != v1::DateInterval::GRANULARITY_YEAR) return true;
  const int32_t verb = view.IsType(k - 1, PhraseType::kPreposition) ? k - 2 : k - 1;
  if (view.IsType(verb - 1, PhraseType::kQuantity)) return true;
  return !(view.IsType(verb, PhraseType::kVerbGroup) && view.HasHeadTag(verb, origin_));
}

// Not what is only compared with, told in passing or the beginning of what lasts: "the highest level since records
// began in 1931", "the mine had a fire in 2015, which".
bool StoryTime::GoesOn(const SentenceView& view, int32_t k) const {
  return !DateOf(view, k).compared_from && SinceVerb(view, k) < 0 && !IsAside(view, k, view.size());
}

bool StoryTime::IsAside(const SentenceView& view, int32_t k, int32_t value) const {
  if (!IsCoarse(DateOf(view, k))) return false;
  int32_t opens = -1;
  for (int32_t i = k - 1; i >= 0 && k - i <= kMostBefore; --i) {
    if (IsRelative(view, i) || IsParticiple(view, i, k)) {
      opens = i;
      break;
    }
    if (view.EndsClause(i)) return false;
  }
  if (opens < 0) return false;
  if (value < opens) return true;
  return value >= view.size() || HasClauseEnd(view, k + 1, value);
}

StoryTime::Tense StoryTime::TenseOf(const SentenceView& view, const ClauseMap& clauses, int32_t value) const {
  int32_t verb = clauses.Of(value).verb;
  // "plans to cut 300 jobs"
  while (verb >= 0 && !IsFiniteVerb(view, verb)) {
    do --verb;
    while (verb >= 0 && !view.IsType(verb, PhraseType::kVerbGroup) && !view.EndsClause(verb));
    if (verb >= 0 && !view.IsType(verb, PhraseType::kVerbGroup)) verb = -1;
  }
  if (verb < 0) return Tense::kNone;
  const Phrase& group = view[verb];
  if (group.Is(kFuture) || group.Is(kModal)) return Tense::kFuture;
  const absl::string_view first = view.annotations().text.tokens()[group.first].folded;
  const bool is_long = group.first < group.head;
  if (first == "has" || first == "have") return is_long ? Tense::kPerfect : Tense::kPresent;
  for (const absl::string_view word : {"is", "are", "does", "do"}) {
    if (first == word) return Tense::kPresent;
  }
  if (is_long) return Tense::kPast;
  return (group.Is(kPast) && !view.HasHeadTag(verb, present_)) || group.Is(kBe) ? Tense::kPast : Tense::kPresent;
}

// A year before the last one; where nothing tells when the document was written, any.
bool StoryTime::IsLongAgo(const DateMention& date) const {
  constexpr int kLongAgoDays = 365;
  return !published_.has_value() || (date.last_day.has_value() && *published_ - *date.last_day > kLongAgoDays);
}

bool StoryTime::Fits(Tense tense, const DateMention& date) const {
  if ((tense != Tense::kPresent && tense != Tense::kPerfect) || !date.resolved()) return true;
  if (!published_.has_value()) return !IsLong(date);
  return (!date.last_day || *published_ - *date.last_day <= kPresentDays) && !(published_ < date.first_day);
}

StoryTime::Holding StoryTime::NearestDate(const SentenceView& view, const ClauseMap& clauses, int32_t value,
                                          Tense tense) const {
  Holding best;
  int best_distance = 0;
  for (int32_t k = 0; k < view.size(); ++k) {
    if (!IsOfStory(view, k) || IsAside(view, k, value)) continue;
    const DateMention& date = DateOf(view, k);
    if (k > value && date.compared_from >= view[value].last) break;
    Holding holding{&date, date.relation, k};
    int distance = std::abs(k - value);
    bool other_clause = false;
    for (int32_t between = std::min(k, value) + 1; between < std::max(k, value); ++between) {
      other_clause |= view.EndsClause(between);
      if (view.EndsClause(between)) distance += kOtherClausePenalty;
      // "29 people in 2009 and 41 in 2016"
      if (view.IsType(between, PhraseType::kConjunction)) distance += kConjunctionPenalty;
    }
    // "have left their homes since the drought began in 2021"
    if (const int32_t since = SinceVerb(view, k); since > value) holding.relation = DateRelation::kSince;
    // "The mine, which employs 2,600 people, had a fire in 2015."
    const bool own = &clauses.Of(k) == &clauses.Of(value) || holding.relation == DateRelation::kSince;
    if (!own && other_clause && !Fits(tense, date)) {
      if (tense != Tense::kPerfect || date.relation != DateRelation::kAt) continue;
      // "Eleven weeks after it broke out on 20 January, 236 people have died."
      holding.relation = DateRelation::kSince;
    }
    // "the deadliest crash since 1998, when 61 people died"
    const bool when = view.IsComma(k + 1) && k + 2 < value && view.Head(k + 2) == "when";
    if (when && holding.relation == DateRelation::kSince && !HasClauseEnd(view, k + 2, value))
      holding.relation = DateRelation::kAt;
    if (best.date == nullptr || distance < best_distance) {
      best = holding;
      best_distance = distance;
    }
  }
  return best;
}

StoryTime::Holding StoryTime::DateFor(const SentenceView& view, const ClauseMap& clauses, int32_t value) const {
  const Tense tense = TenseOf(view, clauses, value);
  const Holding nearest = NearestDate(view, clauses, value, tense);
  return nearest.date != nullptr ? nearest : CarriedOver(view, tense);
}

StoryTime::Holding StoryTime::CarriedOver(const SentenceView& view, Tense tense) const {
  if (paragraph_ != view.sentence().paragraph || sentences_ago_ > kMaxSentencesAgo || last_ == nullptr) return {};
  // "The plan will save ten lives" is of no day before it was told.
  if (tense == Tense::kFuture && last_->last_day.has_value() && last_->last_day < published_) return {};
  const bool then = PointsBack(view);
  const bool goes_on = then || (view.IsType(0, PhraseType::kNounGroup) && view[0].Is(kPronoun));
  if (is_background_ && tense == Tense::kPast && !goes_on) return {};
  // "Not since 1998 have so many died. 61 died then."
  if (then && last_->relation == DateRelation::kSince) return {last_, DateRelation::kAt, -1};
  if (Fits(tense, *last_)) return {last_, last_->relation, -1};
  // "It began in 2016. It has killed 23": since then, at any time.
  if (tense == Tense::kPerfect && last_->relation == DateRelation::kAt) return {last_, DateRelation::kSince, -1};
  return {};
}

void StoryTime::SetTime(const SentenceView& view, const ClauseMap& clauses, int32_t value, v1::Claim& claim) const {
  // "The 2,470-metre mountain" is as high at any time.
  if (IsMeasureOfThing(view, value)) return;
  const Holding holding = DateFor(view, clauses, value);
  const DateMention* const date = holding.date;
  if (date == nullptr || !date->resolved()) return;
  // "He was 63 and was due to retire in 2022."
  const bool own = holding.phrase >= 0 && &clauses.Of(holding.phrase) == &clauses.Of(value);
  if (claim.family() == "age" && !own) return;
  v1::DateInterval& interval = *claim.mutable_time();
  interval.set_granularity(date->granularity);
  if (date->year_inferred && holding.relation == DateRelation::kAt) interval.set_year_inferred(true);
  switch (holding.relation) {
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
