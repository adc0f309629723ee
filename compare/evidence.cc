#include "compare/evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "claims/entity/entity.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"
#include "compare/weights_data.h"

namespace gainsay {
namespace {

// Two dates this many days apart are as far apart as can be.
constexpr double kFarDays = 365;
// Happenings this many days apart are different ones, where both are dated to the day.
constexpr int kTimeSlackDays = 1;
// Values nearer than this, as the logarithm of their ratio, are near; as far as kFarRatio they are as far as can be.
constexpr double kNearRatio = 0.3;
constexpr double kFarRatio = 3;

// "No casualties" is said of the dead and of the injured.
bool AreOfOneFamily(const v1::Claim& a, const v1::Claim& b) {
  if (a.family() == b.family()) return true;
  const auto denies_casualties = [](const v1::Claim& claim) {
    return claim.kind() == "killed" && claim.quantity().modality() == v1::MODALITY_NONE && claim.noun_head() != "death";
  };
  return (denies_casualties(a) && b.kind() == "injured") || (denies_casualties(b) && a.kind() == "injured");
}

// One sentence does not contradict itself: its different numbers are numbers of different things.
bool IsOneSentence(const v1::Claim& a, const v1::Claim& b) {
  return a.source_id() == b.source_id() && a.has_sentence() && b.has_sentence() && a.sentence() == b.sentence() &&
         a.attribution().speaker() == b.attribution().speaker();
}

bool HaveSameBounds(const v1::Quantity& a, const v1::Quantity& b) {
  return a.has_low() == b.has_low() && a.has_high() == b.has_high() && a.low() == b.low() && a.high() == b.high();
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
    const std::string& family = claim_a_.family();
    if (claim_a_.has_date()) return Add("bias_date", 1, "");
    if (family == "money" || family == "percent" || family == "duration" || family == "age" || family == "measure" ||
        family == "count" || family == "people") {
      return Add(absl::StrCat("bias_", family), 1, "");
    }
    Add("bias_fate", 1, "");
  }

  void WeighPlace() {
    if (claim_a_.source_id() != claim_b_.source_id()) return;
    Add("same_document", 1, "");
    if (claim_a_.has_sentence() && claim_b_.has_sentence() && claim_a_.sentence() == claim_b_.sentence())
      Add("same_sentence", 1, "");
  }

  void WeighKinds() {
    const bool same = claim_a_.kind() == claim_b_.kind();
    if (!same)
      Add("other_kind", 1,
          absl::StrCat(std::min(claim_a_.kind(), claim_b_.kind()), ", ", std::max(claim_a_.kind(), claim_b_.kind())));
    if (!claim_a_.noun_head().empty() && claim_a_.noun_head() == claim_b_.noun_head())
      Add("same_noun", 1, claim_a_.noun_head());
    const std::string& trigger = claim_a_.event().trigger();
    if (!trigger.empty() && trigger == claim_b_.event().trigger())
      Add(claim_a_.has_date() ? "date_same_trigger" : "same_trigger", 1, trigger);
    if (!same || claim_a_.quantity().unit() == claim_b_.quantity().unit()) return;
    Add("other_unit", 1, "");
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
    if (common == 0) return nothing_common.empty() ? void() : Add(nothing_common, 1, "");
    Add(feature, common / std::sqrt(SquareOf(a) * SquareOf(b)), NamesOf(std::move(words)));
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
    if (DaysApart(a_.time, b_.time) > kTimeSlackDays) return Add("other_time", 1, "");
    // Agreement on a day says more than agreement on a year.
    const double span = std::max(LengthOf(a_.time), LengthOf(b_.time));
    Add("same_time", span <= 7 ? 1.5 : span <= 100 ? 1.0 : span <= 400 ? 0.6 : 0.2, "");
  }

  void WeighDates() {
    const double apart = static_cast<double>(DaysApart(a_.date, b_.date));
    if (apart > 0) return Add("dates_apart", std::min(1.0, 0.2 + apart / kFarDays), "");
    const double span = std::max(LengthOf(a_.date), LengthOf(b_.date));
    Add(span <= 7 ? "same_day" : "same_value", 1, "");
  }

  void WeighValues() {
    if (IsZero(a_) || IsZero(b_)) {
      if (IsZero(a_) && IsZero(b_)) return Add("same_value", 1, "");
      return Add(IsFate(claim_a_.kind()) ? "none_of_people_against_some" : "none_against_some", 1, "");
    }
    const auto [smaller, greater] = std::minmax({std::abs(a_.middle), std::abs(b_.middle)});
    const double ratio = std::log(greater / smaller);
    const double step = std::max(a_.granularity, b_.granularity);
    const double steps = step > 0 ? greater / step : 1;
    if (ratio < 1e-9) {
      Add("same_value", 1, "");
      // 7,176,141 is not met twice by chance; 2 is.
      if (steps >= 12) Add("same_rare_value", std::min(1.0, std::log10(steps) / 3), "");
      return;
    }
    if (ratio < kNearRatio)
      return Add("near_value", (1 - ratio / kNearRatio) * std::min(1.0, std::log10(steps + 1) / 2), "");
    Add("far_value", std::min(1.0, ratio / kFarRatio), "");
  }

  void WeighScope() {
    const bool part_a = claim_a_.scope() == v1::SCOPE_PART, part_b = claim_b_.scope() == v1::SCOPE_PART;
    if (part_a != part_b) Add("other_scope", 1, "");
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

EvidenceModel::EvidenceModel(const Weights& weights) : threshold_(weights.threshold()) {
  for (const Weight& weight : weights.weight()) weights_[weight.feature()] = weight;
}

bool EvidenceModel::AreComparable(const v1::Claim& a, const v1::Claim& b) {
  if (a.has_date() != b.has_date() || !AreOfOneFamily(a, b)) return false;
  if (a.has_date()) return true;
  const bool part_and_total = (a.scope() == v1::SCOPE_PART) != (b.scope() == v1::SCOPE_PART);
  if ((part_and_total || IsOneSentence(a, b)) && !HaveSameBounds(a.quantity(), b.quantity())) return false;
  if (a.scope() == v1::SCOPE_ADDITIONAL || b.scope() == v1::SCOPE_ADDITIONAL) return false;
  return BuiltInUnits().AreComparable(a.quantity().unit(), b.quantity().unit());
}

PairEvidence EvidenceModel::Weigh(const ClaimProfile& a, const ClaimProfile& b, const Vocabulary& vocabulary,
                                  bool explain) const {
  return PairWeigher(*this, a, b, vocabulary, explain).Run();
}

}  // namespace gainsay
