#include "compare/evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/entity/entity.h"
#include "claims/internal/dimension.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"
#include "compare/verdict.h"
#include "compare/weights_data.h"

namespace gainsay {
namespace {

// Two dates this many days apart are as far apart as can be; beyond the second number they are hardly ever one.
constexpr double kFarDays = 2000;
constexpr double kOtherDateDays = 60;
// Times of one happening differ by this much at most; within a month they may be two days of one story; more than about
// a year apart they are other years.
constexpr int kTimeSlackDays = 2;
constexpr int kNearTimeDays = 31;
constexpr int kOtherYearDays = 400;
// Values nearer than this, as the logarithm of their ratio, are near; as far as kFarRatio they are as far as can be.
constexpr double kNearRatio = 0.4;
constexpr double kFarRatio = 3;
// Words less alike than this have nothing to do with each other.
constexpr double kUnlike = 0.1;
// As much as three rare words in common.
constexpr double kMuch = 3;
// Thirty times as much is another measure, or a slip worth a look.
constexpr double kVeryFarRatio = 3.4;

// "No casualties" is said of the dead and of the injured; "no deaths" is not.
bool DenyCasualties(const v1::Claim& a, const v1::Claim& b) {
  const auto denies = [](const v1::Claim& claim) {
    return claim.family() == "killed" && claim.quantity().modality() == v1::MODALITY_NONE &&
           claim.noun_head() != "death";
  };
  return (denies(a) && b.family() == "injured") || (denies(b) && a.family() == "injured");
}

// One sentence does not contradict itself: its different numbers are numbers of different things, unless it sets two
// speakers against each other.
bool IsOneVoiceInOneSentence(const v1::Claim& a, const v1::Claim& b) {
  const std::string &speaker_a = a.attribution().speaker(), &speaker_b = b.attribution().speaker();
  return a.source_id() == b.source_id() && a.has_sentence() && b.has_sentence() && a.sentence() == b.sentence() &&
         (speaker_a.empty() || speaker_b.empty() || speaker_a == speaker_b);
}

// "the Health Ministry", "the ministry"; words of three letters and less do not count.
bool HaveWordInCommon(absl::string_view a, absl::string_view b) {
  for (const absl::string_view x : absl::StrSplit(a, ' ')) {
    for (const absl::string_view y : absl::StrSplit(b, ' ')) {
      if (x.size() > 3 && absl::EqualsIgnoreCase(x, y)) return true;
    }
  }
  return false;
}

// Days between two intervals; 0 if they touch or one is open.
int64_t DaysApart(const Days& a, const Days& b) {
  const auto gap = [](const Days& early, const Days& late) -> int64_t {
    return early.last.has_value() && late.first.has_value() && *late.first > *early.last ? *late.first - *early.last
                                                                                         : 0;
  };
  return std::max(gap(a, b), gap(b, a));
}

double LengthOf(const Days& days) {
  return days.first.has_value() && days.last.has_value() ? static_cast<double>(*days.last - *days.first + 1) : 3650.0;
}

// Claims of other versions may not tell.
bool IsFactual(const v1::Claim& claim) {
  return claim.factuality() == v1::FACTUALITY_FACT || claim.factuality() == v1::FACTUALITY_UNSPECIFIED;
}

bool IsZero(const ClaimProfile& profile) { return profile.claim->has_quantity() && profile.middle == 0; }

}  // namespace

// Collects the features of one pair.
class PairWeigher {
 public:
  PairWeigher(const EvidenceModel& model, const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary,
              bool explain)
      : model_(model),
        a_(a),
        b_(b),
        claim_a_(*a.claim),
        claim_b_(*b.claim),
        vocabulary_(vocabulary),
        explain_(explain) {}

  PairEvidence Run() {
    Add("bias", 1, "");
    AddTypeBias();
    WeighPlace();
    WeighKinds();
    WeighWords("about", "about_nothing_common", a_.about, b_.about);
    WeighWords("context", "", a_.context, b_.context);
    WeighLikeness();
    WeighNames();
    if (claim_a_.has_date()) {
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
  void Add(absl::string_view feature, double measure, absl::string_view words) {
    const auto found = model_.weights_.find(feature);
    if (found == model_.weights_.end() || measure == 0) return;
    const double weight = found->second.value() * measure;
    evidence_.score += weight;
    if (!explain_ || weight == 0) return;
    v1::Evidence evidence;
    evidence.set_feature(std::string(feature));
    evidence.set_weight(weight);
    evidence.set_text(words.empty() ? found->second.text() : absl::StrCat(found->second.text(), ": ", words));
    evidence_.features.push_back(std::move(evidence));
  }

  // How often two claims of a sort are about the same thing differs from sort to sort.
  void AddTypeBias() {
    const absl::string_view dimension = DimensionOf(claim_a_);
    Add(absl::StrCat("bias_", dimension), 1, "");
    if (dimension == "count") WeighFamilies();
  }

  // Counts may be compared whatever is counted, but those of the dead seldom mean what counts of trucks mean.
  void WeighFamilies() {
    const std::string &a = claim_a_.family(), &b = claim_b_.family();
    if (a == b) return IsFate(a) ? Add("same_fate", 1, "") : void();
    if (IsFate(a) && IsFate(b)) return Add("denied_casualties", 1, "");
    const std::string& other = IsFate(a) ? b : a;
    if (!IsFate(a) && !IsFate(b)) return Add("people_against_count", 1, "");
    Add(other == "people" ? "fate_against_people" : "fate_against_count", 1, "");
  }

  // A document that speaks with one voice says a thing once; that it sets two speakers against each other is news.
  void WeighPlace() {
    const std::string &speaker_a = claim_a_.attribution().speaker(), &speaker_b = claim_b_.attribution().speaker();
    if (claim_a_.source_id() != claim_b_.source_id()) {
      if (speaker_a.empty() || speaker_b.empty()) return;
      return Add(HaveWordInCommon(speaker_a, speaker_b) ? "same_speaker" : "other_speaker", 1, "");
    }
    const bool same_voice = absl::EqualsIgnoreCase(speaker_a, speaker_b);
    Add(same_voice ? "same_voice" : "other_voice", 1, "");
    if (same_voice && !CanBothHold(claim_a_, claim_b_)) Add("same_voice_apart", 1, "");
    if (claim_a_.has_sentence() && claim_b_.has_sentence() && claim_a_.sentence() == claim_b_.sentence())
      Add("same_sentence", 1, "");
  }

  void WeighKinds() {
    const bool same = claim_a_.kind() == claim_b_.kind();
    if (!same && claim_a_.family() == claim_b_.family())
      Add("other_kind", 1,
          absl::StrCat(std::min(claim_a_.kind(), claim_b_.kind()), ", ", std::max(claim_a_.kind(), claim_b_.kind())));
    const std::string &noun_a = claim_a_.noun_head(), &noun_b = claim_b_.noun_head();
    if (noun_a.empty() || noun_b.empty()) {
      Add("no_noun", 1, "");
    } else if (noun_a == noun_b) {
      Add("same_noun", 1, noun_a);
    } else {
      const double likeness = vocabulary_.Likeness(*a_.noun, *b_.noun);
      const std::string words = absl::StrCat(std::min(noun_a, noun_b), ", ", std::max(noun_a, noun_b));
      Add("noun_alike", likeness, words);
      if (likeness < kUnlike) Add("other_noun", 1, words);
    }
    const std::string &trigger_a = claim_a_.event().trigger(), &trigger_b = claim_b_.event().trigger();
    if (trigger_a.empty() || trigger_b.empty()) return;
    const bool is_date = claim_a_.has_date();
    if (trigger_a == trigger_b) return Add(is_date ? "date_same_trigger" : "same_trigger", 1, trigger_a);
    const double likeness = vocabulary_.Likeness(*a_.trigger, *b_.trigger);
    const std::string words = absl::StrCat(std::min(trigger_a, trigger_b), ", ", std::max(trigger_a, trigger_b));
    Add(is_date ? "date_trigger_alike" : "trigger_alike", likeness, words);
    if (likeness < kUnlike) Add(is_date ? "date_other_trigger" : "other_trigger", 1, words);
  }

  // Cosine of the rare words of both.
  void WeighWords(absl::string_view feature, absl::string_view nothing_common, const std::vector<WordId>& a,
                  const std::vector<WordId>& b) {
    if (a.empty() || b.empty()) return;
    double common = 0;
    std::vector<std::pair<double, WordId>> words;
    for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
      if (a[i] != b[k]) {
        ++(a[i] < b[k] ? i : k);
        continue;
      }
      const double rarity = vocabulary_.Rarity(a[i]);
      common += rarity * rarity;
      if (explain_) words.emplace_back(-rarity, a[i]);
      ++i, ++k;
    }
    if (common == 0 && !nothing_common.empty()) {
      Add(nothing_common, 1, "");
      // An age is somebody's: without a name or a word in common it is somebody else's.
      if (DimensionOf(claim_a_) == "age") Add("age_nothing_common", 1, "");
    }
    if (common == 0) return;
    Add(feature, common / std::sqrt(SquareOf(a) * SquareOf(b)), NamesOf(std::move(words)));
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

  // What share of the words of `words` is found in one of the others, be it by words that are only like them.
  Coverage Cover(const std::vector<WordId>& words, const std::vector<WordId>& others,
                 const std::vector<WordId>& more_others, std::vector<LikeWords>* pairs) const {
    Coverage coverage;
    for (const WordId word : words) {
      const double weight = vocabulary_.Weight(word);
      LikeWords best{0, word, word};
      for (const std::vector<WordId>* list : {&others, &more_others}) {
        for (const WordId other : *list) {
          const double likeness = vocabulary_.Likeness(word, other);
          if (likeness > best.measure) best = {likeness, word, other};
        }
      }
      coverage.found += weight * best.measure;
      coverage.all += weight;
      best.measure *= weight;
      if (pairs != nullptr && best.measure > 0 && best.like != word) pairs->push_back(best);
    }
    return coverage;
  }

  // Another source says "combat" for "battle", and what the one is about the other may only mention.
  void WeighLikeness() {
    const std::vector<WordId> none;
    std::vector<LikeWords> pairs;
    if (!a_.about.empty() && !b_.about.empty()) {
      const Coverage there = Cover(a_.about, b_.about, none, explain_ ? &pairs : nullptr);
      const Coverage back = Cover(b_.about, a_.about, none, explain_ ? &pairs : nullptr);
      Add("about_alike", std::sqrt(there.share() * back.share()), LikeNames(std::move(pairs)));
      Add("about_alike_much", std::min(1.0, (there.found + back.found) / 2 / kMuch), "");
    }
    const Coverage there = Cover(a_.about, b_.about, b_.context, nullptr);
    const Coverage back = Cover(b_.about, a_.about, a_.context, nullptr);
    Add("about_in_context", std::max(there.share(), back.share()), "");
    Add("about_in_both_contexts", std::min(there.share(), back.share()), "");
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

  double SquareOf(const std::vector<WordId>& words) const {
    double square = 0;
    for (const WordId word : words) square += vocabulary_.Rarity(word) * vocabulary_.Rarity(word);
    return square;
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
    // Whom it concerns, whatever a source calls that: the counted, or what is measured.
    const auto concerned = [](v1::Role::Kind role) {
      return role == v1::Role::KIND_TARGET || role == v1::Role::KIND_TOPIC;
    };
    const auto acting = [](v1::Role::Kind role) { return role == v1::Role::KIND_ACTOR; };
    const auto place = [](v1::Role::Kind role) { return role == v1::Role::KIND_PLACE; };
    const auto any = [](v1::Role::Kind) { return true; };
    if (!WeighRole(concerned, "same_target", "other_target")) {
      // In either direction, the better one.
      NameMatch match = FindMatch(concerned, any);
      FindMatch(any, concerned).ImproveTo(match);
      if (match.found()) Add("target_in_context", match.measure, match.name);
    }
    WeighRole(acting, "same_actor", "other_actor");
    WeighRole(place, "same_place", "other_place");
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

  template <typename RoleOfA, typename RoleOfB>
  NameMatch FindMatch(RoleOfA role_of_a, RoleOfB role_of_b) const {
    NameMatch best;
    for (const ProfileEntity& entity : b_.entities) best.in_b = best.in_b || role_of_b(entity.role);
    for (const ProfileEntity& x : a_.entities) {
      if (!role_of_a(x.role)) continue;
      best.in_a = true;
      for (const ProfileEntity& y : b_.entities) {
        if (!role_of_b(y.role) || (x.skeleton != y.skeleton && !NamesMatch(x.id, y.id))) continue;
        const double measure = 0.25 + 0.75 * std::min(vocabulary_.Rarity(x.skeleton), vocabulary_.Rarity(y.skeleton));
        NameMatch{measure, std::max(x.id, y.id), true, true}.ImproveTo(best);
      }
    }
    return best;
  }

  // The best match; contradiction if both have names in the role and none match. Whether there was a match.
  template <typename Role>
  bool WeighRole(Role role, absl::string_view same, absl::string_view other) {
    const NameMatch match = FindMatch(role, role);
    if (match.found()) {
      Add(same, match.measure, match.name);
    } else if (match.in_a && match.in_b) {
      Add(other, 1, "");
    }
    return match.found();
  }

  void WeighTime() {
    if (!claim_a_.has_time() || !claim_b_.has_time()) return;
    const int64_t apart = DaysApart(a_.time, b_.time);
    if (apart > kOtherYearDays) {
      Add("other_year", 1, "");
      // Where both are told to the month, nothing is left of it being one event.
      if (std::max(LengthOf(a_.time), LengthOf(b_.time)) <= kNearTimeDays) Add("other_year_exactly", 1, "");
      return;
    }
    if (apart > kNearTimeDays) return Add("other_time", 1, "");
    if (apart > kTimeSlackDays) return Add("near_time", 1, "");
    // Agreement on a day says more than agreement on a year.
    const double span = std::max(LengthOf(a_.time), LengthOf(b_.time));
    Add("same_time", span <= 40 ? 1 : 0.5, "");
  }

  void WeighDates() {
    const double apart = static_cast<double>(DaysApart(a_.date, b_.date));
    if (apart > 0) {
      Add("dates_apart", std::min(1.0, std::log(apart + 1) / std::log(kFarDays)), "");
      if (apart > kOtherDateDays) Add("dates_far_apart", 1, "");
      return;
    }
    const double span = std::max(LengthOf(a_.date), LengthOf(b_.date));
    Add(span <= 7 ? "same_day" : "same_stretch", 1, "");
  }

  void WeighValues() {
    if (IsZero(a_) || IsZero(b_)) {
      if (IsZero(a_) && IsZero(b_)) return Add("same_value", 1, "");
      return Add("none_against_some", 1, "");
    }
    const auto [smaller, greater] = std::minmax({std::abs(a_.middle), std::abs(b_.middle)});
    const double ratio = std::log(greater / smaller);
    const double step = std::max(a_.granularity, b_.granularity);
    const double steps = step > 0 ? greater / step : 1;
    if (ratio < 1e-9) {
      Add("same_value", 1, "");
      // 7,176,141 is not met twice by chance; 2 is.
      if (steps > 1) Add("same_rare_value", std::min(1.0, std::log10(steps) / 3), "");
      return;
    }
    if (ratio < kNearRatio) Add("near_value", (1 - ratio / kNearRatio) * std::min(1.0, std::log10(steps + 1) / 2), "");
    if (CanBothHold(claim_a_, claim_b_)) Add("values_fit", 1, "");
    Add("far_value", std::min(1.0, ratio / kFarRatio), "");
    if (ratio > kVeryFarRatio) Add("very_far_value", 1, "");
  }

  void WeighScope() {
    const bool part_a = claim_a_.scope() == v1::SCOPE_PART, part_b = claim_b_.scope() == v1::SCOPE_PART;
    if (part_a != part_b) Add("other_scope", 1, "");
    if (IsFactual(claim_a_) != IsFactual(claim_b_)) Add("other_factuality", 1, "");
    if (claim_a_.change_side() != v1::CHANGE_SIDE_UNSPECIFIED &&
        claim_b_.change_side() != v1::CHANGE_SIDE_UNSPECIFIED && claim_a_.change_side() != claim_b_.change_side()) {
      Add("other_side", 1, "");
    }
  }

  const EvidenceModel& model_;
  const ClaimProfile& a_;
  const ClaimProfile& b_;
  const v1::Claim& claim_a_;
  const v1::Claim& claim_b_;
  const Vocabulary& vocabulary_;
  const bool explain_;
  PairEvidence evidence_;
};

const EvidenceModel& EvidenceModel::BuiltIn() {
  static const EvidenceModel* const model = [] {
    Weights weights;
    weights.ParseFromArray(kWeightsData.data(), static_cast<int>(kWeightsData.size()));
    return new EvidenceModel(weights);
  }();
  return *model;
}

EvidenceModel EvidenceModel::Measures() {
  EvidenceModel model = BuiltIn();
  for (auto& [feature, weight] : model.weights_) weight.set_value(1);
  return model;
}

EvidenceModel::EvidenceModel(const Weights& weights)
    : threshold_(weights.threshold()), even_chances_(weights.even_chances()) {
  for (const Weight& weight : weights.weight()) weights_[weight.feature()] = weight;
}

Obstacle EvidenceModel::ObstacleBetween(const v1::Claim& a, const v1::Claim& b) {
  if (a.has_date() != b.has_date()) return Obstacle::kNumberAndDate;
  const absl::string_view dimension = DimensionOf(a);
  if (dimension != DimensionOf(b)) return Obstacle::kDimension;
  if (IsOneVoiceInOneSentence(a, b) && !CanBothHold(a, b)) return Obstacle::kOneSentence;
  if (dimension == "date") return Obstacle::kNone;
  if (a.scope() == v1::SCOPE_ADDITIONAL || b.scope() == v1::SCOPE_ADDITIONAL) return Obstacle::kAdditional;
  if (dimension != "count") {
    return BuiltInUnits().AreComparable(a.quantity().unit(), b.quantity().unit()) ? Obstacle::kNone : Obstacle::kUnit;
  }
  if (!IsFate(a.family()) || !IsFate(b.family()) || a.family() == b.family()) return Obstacle::kNone;
  return DenyCasualties(a, b) ? Obstacle::kNone : Obstacle::kFate;
}

void EvidenceModel::AddStanding(absl::string_view feature, double measure, std::vector<v1::Evidence>* features,
                                double* score) const {
  const auto found = weights_.find(feature);
  if (found == weights_.end() || measure == 0) return;
  const double weight = found->second.value() * measure;
  *score += weight;
  if (features == nullptr || weight == 0) return;
  v1::Evidence& evidence = features->emplace_back();
  evidence.set_feature(std::string(feature));
  evidence.set_weight(weight);
  const bool otherwise = measure < 0 && !found->second.text_if_negative().empty();
  evidence.set_text(otherwise ? found->second.text_if_negative() : found->second.text());
}

void EvidenceModel::WeighStanding(const PairStanding& standing, std::vector<v1::Evidence>* features,
                                  double* score) const {
  const auto add = [&](absl::string_view feature, double measure) { AddStanding(feature, measure, features, score); };
  add("least_lead", standing.least_lead);
  add("greatest_lead", standing.greatest_lead);
  if (standing.least_lead > 0) add("best_of_both", 1);
  if (standing.greatest_lead > 0) add("best_of_one", 1);
  add("neighbours", standing.neighbours);
  add("same_story", standing.same_story);
  if (standing.is_background) add("background", 1);
}

void EvidenceModel::WeighWitnesses(const PairStanding& standing, std::vector<v1::Evidence>* features,
                                   double* score) const {
  AddStanding("witness", standing.witness, features, score);
  AddStanding("witness_against", standing.witness_against, features, score);
}

PairEvidence EvidenceModel::Weigh(const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary,
                                  bool explain) const {
  return PairWeigher(*this, a, b, vocabulary, explain).Run();
}

}  // namespace gainsay
