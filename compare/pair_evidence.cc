// How much speaks for two claims being about the same thing, from the two alone.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/civil_time.h"
#include "claims/entity/entity.h"
#include "compare/evidence.h"
#include "compare/parties.h"
#include "compare/verdict.h"

namespace gainsay {
namespace {

// Two dates this many days apart are as far apart as can be; beyond the second number they are hardly ever one.
constexpr double kFarDays = 2000;
// Times of one happening differ by this much at most; within a month they may be two days of one story; more than about
// a year apart they are other years.
constexpr int kTimeSlackDays = 2;
constexpr int kNearTimeDays = 31;
constexpr int kOtherYearDays = 400;
// Values nearer than this, as the logarithm of their ratio, are near; as far as kFarRatio they are as far as can be.
constexpr double kNearRatio = 0.4;
constexpr double kFarRatio = 3;
// Ages of one person by two sources: in the development sets 28 of 59 pairs up to six years apart are of one person, 8
// of 55 up to twelve, and 1 of 268 beyond.
constexpr double kSecondsOfYear = 365.2425 * 86400;
constexpr double kOtherAgeYears = 8;
constexpr double kOtherPersonYears = 13;
// What two digits that changed places count for, against three and more.
constexpr double kShortDigits = 0.4;
// What a sum of few digits counts for that is ten or a thousand times the other: 22 of 27 such pairs are of one thing.
constexpr double kShiftedSum = 0.6;
// What years count for that differ as 1874 and 1847 do: 9 of 28 such pairs are of one happening.
constexpr double kMixedYears = 0.3;
// Documents tell the same story in much the same order: values this many tokens farther on are of another part of it.
constexpr double kOtherPartTokens = 200;
// Somebody who says "none" is more often at odds with one who says three than with one who says thirty.
constexpr double kFew = 10;
// Counts are great beyond the first number, and as great as can be this many powers of ten later.
constexpr double kGreat = 10;
constexpr double kGreatTens = 3;
// Hours and less are brief, days less so, and longer stretches of time not at all.
constexpr double kHourSeconds = 3600;
constexpr double kBriefSeconds = 4.0 * 86400;
// Words less alike than this have nothing to do with each other.
constexpr double kUnlike = 0.1;
// As much as three rare words in common.
constexpr double kMuch = 3;
// What two voices side by side count for if one of them is the document's own, against two that it cites.
constexpr double kOneSpeaker = 0.5;
// Thirty times as much is another measure, or a slip worth a look.
constexpr double kVeryFarRatio = 3.4;

// "the Health Ministry", "the ministry"; words of three letters and less do not count.
bool HaveWordInCommon(absl::string_view a, absl::string_view b) {
  for (const absl::string_view x : absl::StrSplit(a, ' ')) {
    for (const absl::string_view y : absl::StrSplit(b, ' ')) {
      if (x.size() > 3 && absl::EqualsIgnoreCase(x, y)) return true;
    }
  }
  return false;
}

// Claims have a dozen words, which are looked through faster than halved: nothing depends on what was found before.
constexpr size_t kMostLookedThrough = 64;

bool Find(const ProfileWords& words, WordId word) {
  if (words.size() > kMostLookedThrough) return std::binary_search(words.begin(), words.end(), word);
  bool found = false;
  for (const WordId other : words) found |= other == word;
  return found;
}

bool Contains(const ProfileWords& words, WordId word) { return words.MayContain(word) && Find(words, word); }

// Days between two intervals; 0 if they touch or one is open.
int64_t DaysApart(const Days& a, const Days& b) {
  const auto gap = [](const Days& early, const Days& late) -> int64_t {
    return early.has_last() && late.has_first() && late.first > early.last ? int64_t{late.first} - early.last : 0;
  };
  return std::max(gap(a, b), gap(b, a));
}

double LengthOf(const Days& days) {
  return days.has_first() && days.has_last() ? static_cast<double>(int64_t{days.last} - days.first + 1) : 3650.0;
}

// The year that the days are; 0 if they are none.
int64_t YearOf(const Days& days) {
  if (LengthOf(days) < 365 || LengthOf(days) > 366) return 0;
  const absl::CivilDay first = absl::CivilDay() + days.first;
  return first.month() == 1 && first.day() == 1 ? first.year() : 0;
}

struct Bias {
  Dimension dimension;
  Feature feature;
};
constexpr Bias kBiases[] = {
    {Dimension::kDate, Feature::kBiasDate},       {Dimension::kMoney, Feature::kBiasMoney},
    {Dimension::kPercent, Feature::kBiasPercent}, {Dimension::kDuration, Feature::kBiasDuration},
    {Dimension::kAge, Feature::kBiasAge},         {Dimension::kMeasure, Feature::kBiasMeasure},
    {Dimension::kCount, Feature::kBiasCount},
};

// "At least 40", "within six hours".
bool IsOpen(const Bounds& bounds) {
  return !std::isfinite(bounds.low) || !std::isfinite(bounds.high) || (bounds.low == 0 && bounds.high > 0);
}

bool IsZero(const ClaimProfile& profile) { return profile.has_quantity && profile.middle == 0; }

}  // namespace

// Collects the features of one pair, or their sum alone: most pairs are never explained.
template <bool kExplain>
class PairWeigher {
 public:
  PairWeigher(const EvidenceModel& model, const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary)
      : model_(model), a_(a), b_(b), vocabulary_(vocabulary) {}

  PairEvidence Run() {
    Add(Feature::kBias, 1);
    AddTypeBias();
    WeighPlace();
    WeighPart();
    WeighKinds();
    if (!a_.about.empty() && !b_.about.empty() &&
        !WeighWords(Feature::kAbout, a_.about, b_.about, a_.about_square * b_.about_square)) {
      Add(Feature::kAboutNothingCommon, 1);
      // An age is somebody's: without a name or a word in common it is somebody else's.
      if (a_.dimension == Dimension::kAge) Add(Feature::kAgeNothingCommon, 1);
      // Each story has many stretches of time, and most of them are told once.
      if (a_.dimension == Dimension::kDuration) Add(Feature::kDurationNothingCommon, 1);
      // People are told by what became of them, things by what they are.
      if (a_.dimension == Dimension::kCount && a_.counts_things && b_.counts_things)
        Add(Feature::kThingNothingCommon, 1);
    }
    WeighWords(Feature::kContext, a_.context, b_.context, a_.context_square * b_.context_square);
    WeighLikeness();
    WeighNames();
    WeighSorts();
    if (a_.has_date) {
      WeighDates();
    } else {
      WeighTime();
      WeighValues();
      WeighScope();
    }
    std::stable_sort(
        evidence_.features.begin(), evidence_.features.end(),
        [](const v1::Evidence& x, const v1::Evidence& y) { return std::abs(x.weight()) > std::abs(y.weight()); });
    return std::move(evidence_);
  }

 private:
  // `words` makes the words that it rests on, for those who ask.
  template <typename Words>
  void AddNaming(Feature feature, double measure, Words words) {
    const double weight = model_.values_[static_cast<size_t>(feature)] * measure;
    evidence_.score += weight;
    if (!kExplain || weight == 0) return;
    const std::string& text = model_.weight(feature).text();
    const std::string named = words();
    v1::Evidence evidence;
    evidence.set_feature(std::string(NameOf(feature)));
    evidence.set_weight(weight);
    evidence.set_text(named.empty() ? text : absl::StrCat(text, ": ", named));
    evidence_.features.push_back(std::move(evidence));
  }
  void Add(Feature feature, double measure) {
    AddNaming(feature, measure, [] { return std::string(); });
  }

  // How often two claims of a sort are about the same thing differs from sort to sort.
  void AddTypeBias() {
    for (const auto& [dimension, feature] : kBiases) {
      if (a_.dimension == dimension) Add(feature, 1);
    }
    if (a_.dimension == Dimension::kCount) WeighFamilies();
    if (a_.is_election_result || b_.is_election_result) Add(Feature::kBiasDivided, 1);
  }

  // Counts may be compared whatever is counted, but those of the dead seldom mean what counts of trucks mean.
  void WeighFamilies() {
    if (a_.family == b_.family) return a_.is_fate ? Add(Feature::kSameFate, 1) : void();
    if (a_.is_fate && b_.is_fate) return Add(Feature::kDeniedCasualties, 1);
    if (!a_.is_fate && !b_.is_fate) return Add(Feature::kPeopleAgainstCount, 1);
    const ClaimProfile& other = a_.is_fate ? b_ : a_;
    Add(other.is_people ? Feature::kFateAgainstPeople : Feature::kFateAgainstCount, 1);
  }

  // What is rare in these documents, and what a document tells first of its kind, is likely one thing.
  void WeighSorts() {
    if (a_.party >= 0 && b_.party >= 0) {
      AddNaming(a_.party == b_.party ? Feature::kSameParty : Feature::kOtherParty, 1,
                [&] { return a_.party == b_.party ? std::string(PartyName(a_.party)) : std::string(); });
    }
    if (a_.kind != b_.kind) return;
    const float rarity = std::min(a_.kind_rarity, b_.kind_rarity);
    Add(Feature::kSameKind, rarity);
    if (other_noun_) Add(Feature::kSameKindOtherNoun, rarity);
    if (a_.source == b_.source) return;
    if (a_.is_first && b_.is_first) Add(Feature::kBothFirst, 1);
    if (a_.is_first != b_.is_first) Add(Feature::kOneFirst, 1);
  }

  // A document that speaks with one voice says a thing once; that it sets two speakers against each other is news.
  void WeighPlace() {
    const absl::string_view speaker_a = vocabulary_.Text(a_.speaker), speaker_b = vocabulary_.Text(b_.speaker);
    if (a_.source != b_.source) {
      if (speaker_a.empty() || speaker_b.empty()) return;
      return Add(HaveWordInCommon(speaker_a, speaker_b) ? Feature::kSameSpeaker : Feature::kOtherSpeaker, 1);
    }
    if (AreSetAgainst(a_, b_)) return Add(Feature::kToldAgain, 1);
    const bool same_voice = a_.speaker == b_.speaker || absl::EqualsIgnoreCase(speaker_a, speaker_b);
    Add(same_voice ? Feature::kSameVoice : Feature::kOtherVoice, 1);
    if (same_voice && !CanBothHold(a_, b_)) Add(Feature::kSameVoiceApart, 1);
    if (!a_.has_sentence || !b_.has_sentence) return;
    const int apart = std::abs(static_cast<int>(a_.sentence) - static_cast<int>(b_.sentence));
    if (apart == 0) Add(Feature::kSameSentence, 1);
    // "The ministry says 43. The monks counted 58." Where the document itself is one of the two it is less sure.
    const bool both_named = !speaker_a.empty() && !speaker_b.empty();
    if (apart <= 1 && !same_voice && a_.kind == b_.kind) Add(Feature::kSetAgainst, both_named ? 1 : kOneSpeaker);
  }

  void WeighPart() {
    if (a_.tokens_before == ClaimProfile::kNowhere || b_.tokens_before == ClaimProfile::kNowhere) return;
    const double apart = std::abs(static_cast<double>(a_.tokens_before) - static_cast<double>(b_.tokens_before));
    Add(a_.source == b_.source ? Feature::kSameSourceOtherPart : Feature::kOtherPart,
        std::min(1.0, apart / kOtherPartTokens));
  }

  // In an order that does not depend on which claim is which.
  std::string Both(StringId a, StringId b) const {
    const absl::string_view x = vocabulary_.Text(a), y = vocabulary_.Text(b);
    return absl::StrCat(std::min(x, y), ", ", std::max(x, y));
  }
  std::string FirstOf(StringId a, StringId b) const {
    return std::string(std::min(vocabulary_.Text(a), vocabulary_.Text(b)));
  }

  void WeighKinds() {
    const bool same = a_.kind == b_.kind;
    if (!same && a_.family == b_.family) AddNaming(Feature::kOtherKind, 1, [&] { return Both(a_.kind, b_.kind); });
    if (a_.noun == kNoWord || b_.noun == kNoWord) {
      Add(Feature::kNoNoun, 1);
    } else if (a_.noun == b_.noun) {
      AddNaming(Feature::kSameNoun, 1, [&] { return FirstOf(a_.noun_text, b_.noun_text); });
    } else {
      const double likeness = vocabulary_.Likeness(a_.noun, b_.noun);
      const auto words = [&] { return Both(a_.noun_text, b_.noun_text); };
      AddNaming(Feature::kNounAlike, likeness, words);
      other_noun_ = likeness < kUnlike;
      if (other_noun_) AddNaming(Feature::kOtherNoun, 1, words);
    }
    if (a_.trigger == kNoWord || b_.trigger == kNoWord) return;
    const bool is_date = a_.has_date;
    if (a_.trigger == b_.trigger) {
      return AddNaming(is_date ? Feature::kDateSameTrigger : Feature::kSameTrigger, 1,
                       [&] { return FirstOf(a_.trigger_text, b_.trigger_text); });
    }
    const double likeness = vocabulary_.Likeness(a_.trigger, b_.trigger);
    const auto words = [&] { return Both(a_.trigger_text, b_.trigger_text); };
    AddNaming(is_date ? Feature::kDateTriggerAlike : Feature::kTriggerAlike, likeness, words);
    if (likeness < kUnlike) AddNaming(is_date ? Feature::kDateOtherTrigger : Feature::kOtherTrigger, 1, words);
  }

  // Cosine of the rare words of both, whose squares are `squares`. Whether they have a word in common.
  bool WeighWords(Feature feature, const ProfileWords& a, const ProfileWords& b, double squares) {
    double common = 0;
    std::vector<std::pair<double, WordId>> words;
    for (const WordId word : a) {
      if (!Contains(b, word)) continue;
      const double rarity = vocabulary_.Rarity(word);
      common += rarity * rarity;
      if (kExplain) words.emplace_back(-rarity, word);
    }
    if (common == 0) return false;
    AddNaming(feature, common / std::sqrt(squares), [&] { return NamesOf(std::move(words)); });
    return true;
  }

  // A word of the one, and the word of the other that is most like it.
  struct LikeWords {
    double measure = 0;
    WordId word = 0;
    WordId like = 0;
  };

  struct Coverage {
    // Weight of the words that have something like them on the other side, and of all words.
    double found = 0;
    double all = 0;
    double share() const { return all > 0 ? found / all : 0; }
  };

  // What share of what a claim is about is found in what another is about, be it by words that are only like them, and
  // what share when the words around the other are looked at, too.
  struct Coverages {
    Coverage about;
    Coverage anywhere;
  };

  Coverages Cover(const ClaimProfile& claim, const ClaimProfile& other, std::vector<LikeWords>* pairs) const {
    Coverages coverages;
    coverages.about.all = coverages.anywhere.all = claim.about_weight;
    for (const WordId word : claim.about) {
      const double weight = vocabulary_.Weight(word);
      LikeWords best{0, word, word};
      Improve(word, other.about, best);
      coverages.about.found += weight * best.measure;
      if (pairs != nullptr && best.measure > 0 && best.like != word)
        pairs->push_back({best.measure * weight, word, best.like});
      Improve(word, other.context, best);
      coverages.anywhere.found += weight * best.measure;
    }
    return coverages;
  }

  // Nothing is more like a word than itself.
  void Improve(WordId word, const ProfileWords& others, LikeWords& best) const {
    if (best.measure == 1) return;
    if (Contains(others, word)) {
      best = {1, word, word};
      return;
    }
    if (!vocabulary_.HasMeaning(word)) return;
    for (const WordId other : others) {
      const double likeness = vocabulary_.Likeness(word, other);
      if (likeness > best.measure) best = {likeness, word, other};
    }
  }

  // Another source says "combat" for "battle", and what the one is about the other may only mention.
  void WeighLikeness() {
    std::vector<LikeWords> pairs;
    const Coverages there = Cover(a_, b_, kExplain ? &pairs : nullptr);
    const Coverages back = Cover(b_, a_, kExplain ? &pairs : nullptr);
    if (!a_.about.empty() && !b_.about.empty()) {
      AddNaming(Feature::kAboutAlike, std::sqrt(there.about.share() * back.about.share()),
                [&] { return LikeNames(std::move(pairs)); });
      Add(Feature::kAboutAlikeMuch, std::min(1.0, (there.about.found + back.about.found) / 2 / kMuch));
    }
    const double share_there = there.anywhere.share(), share_back = back.anywhere.share();
    Add(Feature::kAboutInContext, std::max(share_there, share_back));
    Add(Feature::kAboutInBothContexts, std::min(share_there, share_back));
  }

  // "battle for combat, rebel for revolutionary": the few that count most.
  std::string LikeNames(std::vector<LikeWords> pairs) const {
    for (LikeWords& pair : pairs) {
      if (vocabulary_.Word(pair.like) < vocabulary_.Word(pair.word)) std::swap(pair.word, pair.like);
    }
    std::sort(pairs.begin(), pairs.end(), [&](const LikeWords& x, const LikeWords& y) {
      return std::make_tuple(-x.measure, vocabulary_.Word(x.word), vocabulary_.Word(x.like)) <
             std::make_tuple(-y.measure, vocabulary_.Word(y.word), vocabulary_.Word(y.like));
    });
    std::string names;
    int count = 0;
    for (size_t i = 0; i < pairs.size() && count < 3; ++i) {
      if (i > 0 && pairs[i].word == pairs[i - 1].word && pairs[i].like == pairs[i - 1].like) continue;
      absl::StrAppend(&names, count++ == 0 ? "" : ", ", vocabulary_.Word(pairs[i].word), " for ",
                      vocabulary_.Word(pairs[i].like));
    }
    return names;
  }

  // The rarest few.
  std::string NamesOf(std::vector<std::pair<double, WordId>> words) const {
    std::sort(words.begin(), words.end(), [&](const auto& x, const auto& y) {
      return std::make_pair(x.first, vocabulary_.Word(x.second)) < std::make_pair(y.first, vocabulary_.Word(y.second));
    });
    std::string names;
    for (size_t i = 0; i < words.size() && i < 4; ++i)
      absl::StrAppend(&names, i == 0 ? "" : ", ", vocabulary_.Word(words[i].second));
    return names;
  }

  void WeighNames() {
    if (a_.entities.empty() || b_.entities.empty()) return;
    // Whom it concerns, whatever a source calls that: the counted, or what is measured.
    const auto concerned = [](v1::Role::Kind role) {
      return role == v1::Role::KIND_TARGET || role == v1::Role::KIND_TOPIC;
    };
    const auto acting = [](v1::Role::Kind role) { return role == v1::Role::KIND_ACTOR; };
    const auto place = [](v1::Role::Kind role) { return role == v1::Role::KIND_PLACE; };
    const auto any = [](v1::Role::Kind) { return true; };
    if (!WeighRole(concerned, Feature::kSameTarget, Feature::kOtherTarget)) {
      // In either direction, the better one.
      NameMatch match = FindMatch(concerned, any);
      FindMatch(any, concerned).ImproveTo(match);
      if (match.found()) AddNaming(Feature::kTargetInContext, match.measure, [&] { return std::string(match.name); });
    }
    WeighRole(acting, Feature::kSameActor, Feature::kOtherActor);
    WeighRole(place, Feature::kSamePlace, Feature::kOtherPlace);
  }

  // The rarest name of both sides; of equally rare ones the last in the alphabet.
  struct NameMatch {
    double measure = -1;
    absl::string_view name;
    // Whether the sides have any name in the roles asked for.
    bool in_a = false;
    bool in_b = false;

    bool found() const { return measure >= 0; }
    void ImproveTo(NameMatch& best) const {
      if (std::tie(best.measure, best.name) < std::tie(measure, name)) best = *this;
    }
  };

  bool AreOneName(const ProfileEntity& x, const ProfileEntity& y) const {
    if (x.skeleton == y.skeleton) return true;
    if (x.last_word != y.last_word) return false;
    // Without the "@".
    return SkeletonsMatch(vocabulary_.Stem(x.skeleton).substr(1), vocabulary_.Stem(y.skeleton).substr(1));
  }

  template <typename RoleOfA, typename RoleOfB>
  NameMatch FindMatch(RoleOfA role_of_a, RoleOfB role_of_b) const {
    NameMatch best;
    for (const ProfileEntity& entity : b_.entities) best.in_b = best.in_b || role_of_b(entity.role);
    for (const ProfileEntity& x : a_.entities) {
      if (!role_of_a(x.role)) continue;
      best.in_a = true;
      for (const ProfileEntity& y : b_.entities) {
        if (!role_of_b(y.role) || !AreOneName(x, y)) continue;
        const double measure = 0.25 + 0.75 * std::min(vocabulary_.Rarity(x.skeleton), vocabulary_.Rarity(y.skeleton));
        NameMatch{measure, std::max(vocabulary_.Text(x.id), vocabulary_.Text(y.id)), true, true}.ImproveTo(best);
      }
    }
    return best;
  }

  // The best match; contradiction if both have names in the role and none match. Whether there was a match.
  template <typename Role>
  bool WeighRole(Role role, Feature same, Feature other) {
    const NameMatch match = FindMatch(role, role);
    if (match.found()) {
      AddNaming(same, match.measure, [&] { return std::string(match.name); });
    } else if (match.in_a && match.in_b) {
      Add(other, 1);
    }
    return match.found();
  }

  void WeighTime() {
    if (!a_.has_time || !b_.has_time) return;
    const int64_t apart = DaysApart(a_.time, b_.time);
    if (apart > kOtherYearDays) {
      Add(Feature::kOtherYear, 1);
      // Where both are told to the month, nothing is left of it being one event.
      if (std::max(LengthOf(a_.time), LengthOf(b_.time)) <= kNearTimeDays) Add(Feature::kOtherYearExactly, 1);
      return;
    }
    if (apart > kNearTimeDays) return Add(Feature::kOtherTime, 1);
    if (apart > kTimeSlackDays) return Add(Feature::kNearTime, 1);
    // Agreement on a day says more than agreement on a year.
    const double span = std::max(LengthOf(a_.time), LengthOf(b_.time));
    Add(Feature::kSameTime, span <= 40 ? 1 : 0.5);
  }

  bool HaveOneSpeaker() const {
    return a_.tells_no_happening && b_.tells_no_happening &&
           HaveWordInCommon(vocabulary_.Text(a_.speaker), vocabulary_.Text(b_.speaker));
  }

  void WeighDates() {
    const double apart = static_cast<double>(DaysApart(a_.date, b_.date));
    if (apart > 0) {
      if (AreMixedYears(YearOf(a_.date), YearOf(b_.date))) {
        Add(Feature::kMixedDigits, kMixedYears);
      } else {
        Add(Feature::kDatesApart, std::min(1.0, std::log(apart + 1) / std::log(kFarDays)));
      }
      // Sources differ by a day over one happening; days farther apart are of two.
      if (LengthOf(a_.date) == 1 && LengthOf(b_.date) == 1)
        Add(apart == 1 ? Feature::kDateNextDay : Feature::kDateOtherDay, 1);
      if (a_.is_day_of_writing || b_.is_day_of_writing) Add(Feature::kDateOfWriting, 1);
      // "The ministry said on Friday": the union may well speak on another day.
      if ((a_.tells_no_happening || b_.tells_no_happening) && !HaveOneSpeaker()) Add(Feature::kSpeechApart, 1);
      return;
    }
    const double span = std::max(LengthOf(a_.date), LengthOf(b_.date));
    Add(span <= 7 ? Feature::kSameDay : Feature::kSameStretch, 1);
  }

  void WeighValues() {
    if (IsZero(a_) || IsZero(b_)) {
      if (IsZero(a_) && IsZero(b_)) return Add(Feature::kSameValue, 1);
      if (a_.dimension == Dimension::kDuration || std::max(std::abs(a_.middle), std::abs(b_.middle)) < kFew)
        Add(Feature::kNoneAgainstFew, 1);
      return Add(Feature::kNoneAgainstSome, 1);
    }
    WeighSizes();
    if (a_.dimension == Dimension::kAge && b_.dimension == Dimension::kAge) WeighAges();
    const auto [smaller, greater] = std::minmax({std::abs(a_.middle), std::abs(b_.middle)});
    const double ratio = std::log(greater / smaller);
    const double step = std::max(a_.bounds.granularity, b_.bounds.granularity);
    const double steps = step > 0 ? greater / step : 1;
    if (ratio < 1e-9) {
      Add(Feature::kSameValue, 1);
      // 7,176,141 is not met twice by chance; 2 is.
      if (steps > 1) Add(Feature::kSameRareValue, std::min(1.0, std::log10(steps) / 3));
      return;
    }
    if (ratio < kNearRatio) {
      const double nearness = (1 - ratio / kNearRatio) * std::min(1.0, std::log10(steps + 1) / 2);
      Add(Feature::kNearValue, nearness);
      if (other_noun_) Add(Feature::kNearValueOtherNoun, nearness);
    }
    if (a_.unit == b_.unit) {
      if (AreMixed(a_.digits, b_.digits)) Add(Feature::kMixedDigits, a_.digits.is_short() ? kShortDigits : 1);
      // How far apart they are is what the slip made of them.
      if (const double shifted = MeasureShifted(); shifted > 0) return Add(Feature::kShiftedDigits, shifted);
    } else if (a_.dimension == Dimension::kMeasure && a_.digits.whole() > 1 && AreOneNumber(a_.digits, b_.digits)) {
      return Add(Feature::kSameNumberOtherUnit, 1);
    }
    if (CanBothHold(a_, b_)) Add(Feature::kValuesFit, 1);
    Add(Feature::kFarValue, std::min(1.0, ratio / kFarRatio));
    if (ratio > kVeryFarRatio) Add(Feature::kVeryFarValue, 1);
  }

  // A story has few numbers in the thousands, and what lasts minutes or days is its own; years are its surroundings.
  void WeighSizes() {
    const double least = std::min(std::abs(a_.middle), std::abs(b_.middle));
    if (a_.dimension == Dimension::kCount && b_.dimension == Dimension::kCount && least > kGreat)
      Add(Feature::kBothGreat, std::min(1.0, std::log10(least / kGreat) / kGreatTens));
    const double longest = std::max(std::abs(a_.middle), std::abs(b_.middle));
    if (a_.dimension == Dimension::kDuration && longest < kBriefSeconds)
      Add(Feature::kBothBrief,
          std::min(1.0, std::log(kBriefSeconds / longest) / std::log(kBriefSeconds / kHourSeconds)));
    if (IsOpen(a_.bounds) != IsOpen(b_.bounds)) Add(Feature::kOneOpen, 1);
  }

  // How surely they are one number but for a comma, or a million for a billion; 0 if they are not.
  double MeasureShifted() const {
    if (!a_.digits.is_short()) return AreShifted(a_.digits, b_.digits) ? 1 : 0;
    return a_.dimension == Dimension::kMoney && AreShiftedByAWord(a_.digits, b_.digits) ? kShiftedSum : 0;
  }

  // Sources that differ over the age of one person do so by some years.
  void WeighAges() {
    const double years = std::abs(a_.middle - b_.middle) / kSecondsOfYear;
    if (years > 0 && years < kOtherAgeYears) Add(Feature::kAgeNear, 1 - years / kOtherAgeYears);
    if (years >= kOtherPersonYears) Add(Feature::kAgeFar, 1);
    // The writer of a letter is not who others write of, unless the ages tell so.
    if (years > 0 && a_.is_of_writer != b_.is_of_writer) Add(Feature::kAgeOfWriter, 1);
  }

  void WeighScope() {
    if (a_.is_part != b_.is_part) Add(Feature::kOtherScope, 1);
    if ((a_.reality == Reality::kFact) != (b_.reality == Reality::kFact)) {
      const bool hypothetical = a_.reality == Reality::kHypothetical || b_.reality == Reality::kHypothetical;
      Add(hypothetical ? Feature::kHypothetical : Feature::kOtherFactuality, 1);
    }
    if (a_.change_side != v1::CHANGE_SIDE_UNSPECIFIED && b_.change_side != v1::CHANGE_SIDE_UNSPECIFIED &&
        a_.change_side != b_.change_side) {
      Add(Feature::kOtherSide, 1);
    }
  }

  const EvidenceModel& model_;
  const ClaimProfile& a_;
  const ClaimProfile& b_;
  const Vocabulary& vocabulary_;
  // Whether they count things that have nothing to do with each other; other evidence then counts for more.
  bool other_noun_ = false;
  PairEvidence evidence_;
};

PairEvidence EvidenceModel::Weigh(const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary,
                                  bool explain) const {
  return explain ? PairWeigher<true>(*this, a, b, vocabulary).Run() : PairWeigher<false>(*this, a, b, vocabulary).Run();
}

}  // namespace gainsay
