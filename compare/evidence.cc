#include "compare/evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "absl/strings/str_cat.h"
#include "claims/entity/entity.h"
#include "claims/quantity/units.h"
#include "claims/time/time.h"
#include "compare/weights_data.h"

namespace gainsay {
namespace {

// Two dates this many days apart are as far apart as can be.
constexpr double kFarDays = 365;
// Happenings this many days apart are different ones, where both are dated to the day.
constexpr int kTimeSlackDays = 1;

// "No casualties" is said of the dead and of the injured.
bool AreOfOneFamily(const v1::Claim& a, const v1::Claim& b) {
  if (a.family() == b.family()) return true;
  const auto denies_casualties = [](const v1::Claim& claim) {
    return claim.kind() == "killed" && claim.quantity().modality() == v1::MODALITY_NONE && claim.noun_head() != "death";
  };
  return (denies_casualties(a) && b.kind() == "injured") || (denies_casualties(b) && a.kind() == "injured");
}

std::optional<absl::CivilDay> FirstDay(const v1::DateInterval& interval) { return ParseIsoDay(interval.first()); }
std::optional<absl::CivilDay> LastDay(const v1::DateInterval& interval) { return ParseIsoDay(interval.last()); }

// Days between two intervals; 0 if they touch or one is open.
int64_t DaysApart(const v1::DateInterval& a, const v1::DateInterval& b) {
  const auto gap = [](const v1::DateInterval& early, const v1::DateInterval& late) -> int64_t {
    const auto end = LastDay(early), begin = FirstDay(late);
    return end.has_value() && begin.has_value() && *begin > *end ? *begin - *end : 0;
  };
  return std::max(gap(a, b), gap(b, a));
}

double Middle(const v1::Quantity& quantity) {
  if (quantity.has_low() && quantity.has_high()) return (quantity.low() + quantity.high()) / 2;
  return quantity.has_low() ? quantity.low() : quantity.high();
}

}  // namespace

Rarity::Rarity(absl::Span<const v1::Claim* const> claims) {
  for (const v1::Claim* claim : claims) {
    for (const std::string& word : claim->context()) ++counts_[word];
    for (const v1::Role& role : claim->roles()) {
      if (!role.entity_id().empty()) ++counts_[absl::StrCat("@", NameSkeleton(role.entity_id()))];
    }
  }
  log_total_ = std::log(static_cast<double>(claims.size()) + 2);
}

double Rarity::Of(absl::string_view word) const {
  const auto found = counts_.find(word);
  const double count = found == counts_.end() ? 1 : found->second;
  return std::clamp(1 - std::log(count) / log_total_, 0.0, 1.0);
}

// Collects the features of one pair.
class PairWeigher {
 public:
  PairWeigher(const EvidenceModel& model, const v1::Claim& a, const v1::Claim& b, const Rarity& rarity, bool explain)
      : model_(model), a_(a), b_(b), rarity_(rarity), explain_(explain) {}

  PairEvidence Run() {
    Add("bias", 1, "");
    if (a_.source_id() == b_.source_id()) Add("same_document", 1, "");
    Add(a_.kind() == b_.kind() ? "same_kind" : "other_kind", 1,
        a_.kind() == b_.kind() ? a_.kind() : absl::StrCat(a_.kind(), ", ", b_.kind()));
    WeighNouns();
    WeighRoles(v1::Role::KIND_TARGET, "same_target", "other_target");
    WeighRoles(v1::Role::KIND_TOPIC, "same_target", "other_target");
    WeighRoles(v1::Role::KIND_ACTOR, "same_actor", "other_actor");
    WeighRoles(v1::Role::KIND_PLACE, "same_place", "other_place");
    WeighTime();
    WeighTrigger();
    WeighContext();
    WeighValues();
    WeighScope();
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
    if (!explain_) return;
    v1::Evidence evidence;
    evidence.set_feature(std::string(feature));
    evidence.set_weight(weight);
    evidence.set_text(words.empty() ? found->second.text() : absl::StrCat(found->second.text(), ": ", words));
    evidence_.features.push_back(std::move(evidence));
  }

  void WeighNouns() {
    if (a_.noun_head().empty() || b_.noun_head().empty()) return;
    if (a_.noun_head() == b_.noun_head()) return Add("same_noun", 1, a_.noun_head());
    const std::string words =
        absl::StrCat(std::min(a_.noun_head(), b_.noun_head()), ", ", std::max(a_.noun_head(), b_.noun_head()));
    if (a_.quantity().unit() != "person") return Add("other_noun", 1, words);
    Add(a_.kind() == b_.kind() ? "similar_noun" : "other_person_noun", 1, words);
  }

  // The best match among the entities in a role, by rarity; contradiction if both have some and none match.
  void WeighRoles(v1::Role::Kind kind, absl::string_view same, absl::string_view other) {
    double best = -1;
    std::string name;
    bool in_a = false, in_b = false;
    for (const v1::Role& role_b : b_.roles()) in_b = in_b || (role_b.kind() == kind && !role_b.entity_id().empty());
    for (const v1::Role& role_a : a_.roles()) {
      if (role_a.kind() != kind || role_a.entity_id().empty()) continue;
      in_a = true;
      for (const v1::Role& role_b : b_.roles()) {
        if (role_b.kind() != kind || role_b.entity_id().empty() || !NamesMatch(role_a.entity_id(), role_b.entity_id()))
          continue;
        const double measure = 0.25 + 0.75 * EntityRarity(role_a, role_b);
        if (measure > best) {
          best = measure;
          name = std::max(role_a.entity_id(), role_b.entity_id());
        }
      }
    }
    if (best >= 0) return Add(same, best, name);
    if (in_a && in_b) return Add(other, 1, "");
    if (kind == v1::Role::KIND_TARGET && (in_a || in_b)) WeighTargetInContext(in_a ? a_ : b_, in_a ? b_ : a_);
  }

  double EntityRarity(const v1::Role& x, const v1::Role& y) const {
    return std::min(rarity_.Of(absl::StrCat("@", NameSkeleton(x.entity_id()))),
                    rarity_.Of(absl::StrCat("@", NameSkeleton(y.entity_id()))));
  }

  // One names who is counted, the other names him elsewhere in the sentence.
  void WeighTargetInContext(const v1::Claim& named, const v1::Claim& unnamed) {
    for (const v1::Role& role : named.roles()) {
      if (role.kind() != v1::Role::KIND_TARGET || role.entity_id().empty()) continue;
      const std::string skeleton = NameSkeleton(role.entity_id());
      for (const v1::Role& other : unnamed.roles()) {
        if (!other.entity_id().empty() && NamesMatch(role.entity_id(), other.entity_id())) {
          return Add("target_in_context", 0.25 + 0.75 * EntityRarity(role, other), role.entity_id());
        }
      }
      for (const std::string& word : unnamed.context()) {
        if (NameSkeleton(word) == skeleton.substr(0, skeleton.find('-'))) {
          return Add("target_in_context", rarity_.Of(word), role.entity_id());
        }
      }
    }
  }

  void WeighTime() {
    if (a_.has_date() || !a_.has_time() || !b_.has_time()) return;
    if (DaysApart(a_.time(), b_.time()) > kTimeSlackDays) return Add("other_time", 1, "");
    // Agreement on a day says more than agreement on a year.
    const auto days = [](const v1::DateInterval& interval) {
      const auto first = FirstDay(interval), last = LastDay(interval);
      return first.has_value() && last.has_value() ? static_cast<double>(*last - *first + 1) : 3650.0;
    };
    const double span = std::max(days(a_.time()), days(b_.time()));
    Add("same_time", span <= 7 ? 1.5 : span <= 100 ? 1.0 : span <= 400 ? 0.6 : 0.2, "");
  }

  void WeighTrigger() {
    const std::string& a = a_.event().trigger();
    const std::string& b = b_.event().trigger();
    if (a.empty() || b.empty()) return;
    if (a_.has_date()) return Add(a == b ? "date_same_trigger" : "date_other_trigger", 1, a == b ? a : "");
    if (a == b) Add("same_trigger", 1, a);
  }

  // Cosine of the rare words around both.
  void WeighContext() {
    double common = 0, a_square = 0, b_square = 0;
    std::vector<std::pair<double, std::string>> words;
    for (const std::string& word : a_.context()) {
      const double rarity = rarity_.Of(word);
      a_square += rarity * rarity;
      if (std::find(b_.context().begin(), b_.context().end(), word) == b_.context().end()) continue;
      common += rarity * rarity;
      words.emplace_back(-rarity, word);
    }
    for (const std::string& word : b_.context()) b_square += rarity_.Of(word) * rarity_.Of(word);
    if (common == 0) return;
    std::sort(words.begin(), words.end());
    std::string named;
    for (size_t i = 0; i < words.size() && i < 4; ++i) absl::StrAppend(&named, i == 0 ? "" : ", ", words[i].second);
    Add("context", common / std::sqrt(a_square * b_square), named);
  }

  void WeighValues() {
    if (a_.has_date()) {
      const double apart = static_cast<double>(DaysApart(a_.date(), b_.date()));
      if (apart > 0) Add("dates_apart", std::min(1.0, apart / kFarDays), "");
      if (apart == 0) Add("same_value", 1, "");
      return;
    }
    if (Middle(a_.quantity()) != Middle(b_.quantity()) || a_.quantity().unit() != b_.quantity().unit()) return;
    const double value = std::abs(Middle(a_.quantity()));
    const double step = std::max(a_.quantity().granularity(), b_.quantity().granularity());
    Add(step > 0 && value / step >= 12 ? "same_rare_value" : "same_value", 1, "");
  }

  void WeighScope() {
    const bool part_a = a_.scope() == v1::SCOPE_PART, part_b = b_.scope() == v1::SCOPE_PART;
    if (part_a != part_b) Add("other_scope", 1, "");
    if (a_.change_side() != v1::CHANGE_SIDE_UNSPECIFIED && b_.change_side() != v1::CHANGE_SIDE_UNSPECIFIED &&
        a_.change_side() != b_.change_side()) {
      Add("other_side", 1, "");
    }
  }

  const EvidenceModel& model_;
  const v1::Claim& a_;
  const v1::Claim& b_;
  const Rarity& rarity_;
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
  if (a.scope() == v1::SCOPE_ADDITIONAL || b.scope() == v1::SCOPE_ADDITIONAL) return false;
  return a.quantity().unit() == b.quantity().unit() || AreConvertible(a.quantity().unit(), b.quantity().unit());
}

PairEvidence EvidenceModel::Weigh(const v1::Claim& a, const v1::Claim& b, const Rarity& rarity, bool explain) const {
  return PairWeigher(*this, a, b, rarity, explain).Run();
}

}  // namespace gainsay
