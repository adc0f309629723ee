#include "claims/assembly/opposition.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/time/civil_time.h"
#include "claims/assembly/opposition.pb.h"
#include "claims/assembly/opposition_data.h"
#include "claims/assembly/value_place.h"
#include "claims/internal/fate.h"
#include "claims/quantity/units.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

// No two numbers that are farther apart, in sentences and in claims, are set against each other.
constexpr uint32_t kMaxSentences = 1;
constexpr int kMaxClaims = 12;
// Logarithm of how many times the other a number by somebody who counts the same thing is, at the most.
const double kNearLogarithm = std::log(3);
constexpr double kMostCrowd = 6;

class Weights {
 public:
  static const Weights& BuiltIn() {
    static const Weights* const weights = new Weights;
    return *weights;
  }

  bool NamesNoun(const v1::Claim& claim) const {
    return !claim.noun_head().empty() && !any_nouns_.contains(claim.noun_head());
  }

  double Score(const std::array<double, kOppositionFeatureCount>& measures) const {
    double score = bias_;
    for (size_t i = 0; i < measures.size(); ++i) score += values_[i] * measures[i];
    return score;
  }

 private:
  Weights() {
    OppositionWeights data;
    data.ParseFromArray(kOppositionData.data(), static_cast<int>(kOppositionData.size()));
    bias_ = data.bias();
    any_nouns_.insert(data.any_noun().begin(), data.any_noun().end());
    for (const OppositionWeight& weight : data.weight()) {
      const auto* const name =
          std::find(std::begin(kOppositionFeatures), std::end(kOppositionFeatures), weight.feature());
      if (name != std::end(kOppositionFeatures)) values_[name - std::begin(kOppositionFeatures)] = weight.value();
    }
  }

  double bias_ = 0;
  absl::flat_hash_set<std::string> any_nouns_;
  std::array<double, kOppositionFeatureCount> values_ = {};
};

bool IsCounted(const v1::Claim& claim) {
  return claim.quantity().unit() == "person" || claim.quantity().unit() == "item";
}

bool AreOfOneUnit(const v1::Claim& a, const v1::Claim& b) {
  return (IsCounted(a) && IsCounted(b)) || BuiltInUnits().AreComparable(a.quantity().unit(), b.quantity().unit());
}

struct Interval {
  double low, high;
};
Interval BoundsOf(const v1::Claim& claim) {
  const v1::Quantity& quantity = claim.quantity();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  return {quantity.has_low() ? InBaseUnit(quantity.low(), quantity.unit()) : -kInfinity,
          quantity.has_high() ? InBaseUnit(quantity.high(), quantity.unit()) : kInfinity};
}

// A number that somebody tells as it is, and that nothing was taken from or added to.
bool IsPlain(const v1::Claim& claim) {
  return claim.has_quantity() && claim.kind() != "age" && claim.scope() != v1::SCOPE_ADDITIONAL &&
         claim.change_side() == v1::CHANGE_SIDE_UNSPECIFIED;
}

class Weigher {
 public:
  // Of pairs whose later claim is number `first` or a later one.
  Weigher(const Text& text, const Tagging& tagging, const OppositionTags& tags, int first, const v1::ClaimSet& set)
      : text_(text), tagging_(tagging), tags_(tags), set_(set), first_(first) {
    for (int i = std::max(0, first - kMaxClaims); i < set.claims_size(); ++i) ++claims_in_[set.claims(i).sentence()];
  }

  std::vector<OpposedPair> Run() const {
    std::vector<OpposedPair> pairs;
    for (int later = first_; later < set_.claims_size(); ++later) {
      if (!IsPlain(set_.claims(later))) continue;
      for (int earlier = later - 1; earlier >= 0 && later - earlier <= kMaxClaims; --earlier) {
        if (set_.claims(earlier).sentence() + kMaxSentences < set_.claims(later).sentence()) break;
        if (std::optional<OpposedPair> pair = Weigh(earlier, later)) pairs.push_back(*pair);
      }
    }
    return pairs;
  }

 private:
  std::optional<OpposedPair> Weigh(int earlier, int later) const {
    const v1::Claim &a = set_.claims(earlier), &b = set_.claims(later);
    if (!IsPlain(a) || !AreOfOneUnit(a, b) || a.family() != b.family() || AreOfOtherThings(a, b)) return std::nullopt;
    const Interval first = BoundsOf(a), second = BoundsOf(b);
    if (first.low <= second.high && second.low <= first.high) return std::nullopt;
    const double one = SizeIn(first), two = SizeIn(second);
    const bool none = one == 0 || two == 0;
    const double times = none ? 0 : std::abs(std::log(one / two));
    if (times > kNearLogarithm) return std::nullopt;
    const absl::string_view speaker = a.attribution().speaker(), other = b.attribution().speaker();
    const bool both = !speaker.empty() && !other.empty();
    if (both && IsSameSpeaker(speaker, other)) return std::nullopt;
    OpposedPair pair = {earlier, later};
    WeighWords(a, b, pair);
    const auto has = [&](OppositionFeature feature) { return pair.measures[static_cast<size_t>(feature)] > 0; };
    const auto set = [&](OppositionFeature feature, double measure) {
      pair.measures[static_cast<size_t>(feature)] = measure;
    };
    // "Police said the first bomb killed 12 people. The second killed 20.": both in one voice.
    const bool tells_whose =
        has(OppositionFeature::kTells) || has(OppositionFeature::kInsists) || has(OppositionFeature::kAsks);
    if (!both && !tells_whose) return std::nullopt;
    const bool same_sentence = a.sentence() == b.sentence();
    set(OppositionFeature::kSameSentence, same_sentence);
    set(OppositionFeature::kBothSpeakers, both);
    set(OppositionFeature::kFirstSpeaker, !speaker.empty() && other.empty());
    // In one sentence the two are no crowd.
    const int claims = claims_in_.at(a.sentence()) + (same_sentence ? 0 : claims_in_.at(b.sentence()));
    set(OppositionFeature::kCrowd, std::min(claims - 2.0, kMostCrowd));
    set(OppositionFeature::kApart, times);
    set(OppositionFeature::kNone, none);
    set(OppositionFeature::kFate, IsFate(a.kind()) && !none && !(speaker.empty() && other.empty()));
    set(OppositionFeature::kPart, a.scope() == v1::SCOPE_PART || b.scope() == v1::SCOPE_PART);
    set(OppositionFeature::kOtherVerb, SayOtherThings(a, b));
    pair.score = Weights::BuiltIn().Score(pair.measures);
    return pair;
  }

  // "The country has 6.46 million people. In 2011 there were 7.25 million.": of another year than that of writing.
  bool LooksBack(const v1::Claim& claim) const {
    const std::optional<absl::CivilDay> published = ParseIsoDay(set_.source().published()),
                                        last = ParseIsoDay(claim.time().last());
    return published.has_value() && last.has_value() && last->year() < published->year();
  }

  // "The bridge cost 30 million. The tunnel cost 50 million.", "12 men died, 8 women died", another time or place, or
  // only expected.
  bool AreOfOtherThings(const v1::Claim& a, const v1::Claim& b) const {
    if (a.has_time() != b.has_time() && (LooksBack(a) || LooksBack(b))) return true;
    const Weights& weights = Weights::BuiltIn();
    if (weights.NamesNoun(a) && weights.NamesNoun(b) && a.noun_head() != b.noun_head()) return true;
    if (a.factuality() != b.factuality() || AreOfOtherTimes(b, a.has_time() ? &a.time() : nullptr)) return true;
    const auto places = [](const v1::Claim& claim) {
      std::vector<absl::string_view> found;
      for (const v1::Role& role : claim.roles()) {
        if (role.kind() == v1::Role::KIND_PLACE) found.push_back(role.text());
      }
      return found;
    };
    const std::vector<absl::string_view> first = places(a), second = places(b);
    return !first.empty() && !second.empty() && std::none_of(first.begin(), first.end(), [&](absl::string_view place) {
      return absl::c_linear_search(second, place);
    });
  }

  // "19 people have been rescued. The mayor said 38 had been registered."; but not "The mayor spoke of 38."
  bool SayOtherThings(const v1::Claim& a, const v1::Claim& b) const {
    if (IsFate(a.kind())) return false;
    const auto tells_nothing = [&](const v1::Claim& claim) {
      if (claim.event().trigger().empty()) return true;
      const absl::Span<const Token> tokens = text_.tokens();
      const auto token = std::lower_bound(tokens.begin(), tokens.end(), claim.event().span().begin(),
                                          [](const Token& t, uint32_t begin) { return t.begin < begin; });
      const auto at = static_cast<uint32_t>(token - tokens.begin());
      return tagging_.LengthOf(at, tags_.say) > 0 || tagging_.LengthOf(at, tags_.count) > 0 ||
             tagging_.LengthOf(at, tags_.be) > 0 || tagging_.LengthOf(at, tags_.insist) > 0 ||
             tagging_.LengthOf(at, tags_.deny) > 0;
    };
    return !tells_nothing(a) && !tells_nothing(b) && a.event().trigger() != b.event().trigger();
  }

  static double SizeIn(const Interval& bounds) {
    return std::abs(std::isfinite(bounds.high) ? bounds.high : std::isfinite(bounds.low) ? bounds.low : 0);
  }

  // What stands before the second number: in its sentence, and behind the first one.
  void WeighWords(const v1::Claim& a, const v1::Claim& b, OpposedPair& pair) const {
    const auto set = [&](OppositionFeature feature) { pair.measures[static_cast<size_t>(feature)] = 1; };
    const absl::Span<const Token> tokens = text_.tokens();
    const Sentence& sentence = text_.sentences()[b.sentence()];
    for (uint32_t i = sentence.first; i < sentence.last && tokens[i].begin < b.value_span().begin(); ++i) {
      if (a.sentence() == b.sentence() && tokens[i].begin < a.value_span().end()) continue;
      if (tagging_.LengthOf(i, tags_.say) > 0 || tagging_.LengthOf(i, tags_.count) > 0 ||
          tagging_.Has(i, tags_.first_person))
        set(OppositionFeature::kTells);
      if (tagging_.LengthOf(i, tags_.insist) > 0 || tagging_.LengthOf(i, tags_.deny) > 0)
        set(OppositionFeature::kInsists);
    }
    for (const v1::Claim* claim : {&a, &b}) {
      if (tokens[text_.sentences()[claim->sentence()].last - 1].folded == "?") set(OppositionFeature::kAsks);
    }
  }

  const Text& text_;
  const Tagging& tagging_;
  const OppositionTags& tags_;
  const v1::ClaimSet& set_;
  const int first_;
  // By sentence.
  absl::flat_hash_map<uint32_t, int> claims_in_;
};

}  // namespace

std::vector<OpposedPair> WeighOppositions(const Text& text, const Tagging& tagging, const OppositionTags& tags,
                                          const v1::ClaimSet& set) {
  return Weigher(text, tagging, tags, /*first=*/0, set).Run();
}

void MarkOppositions(const Text& text, const Tagging& tagging, const OppositionTags& tags, int first,
                     v1::ClaimSet& set) {
  // By later claim, the likeliest pair.
  absl::flat_hash_map<int, OpposedPair> best;
  for (const OpposedPair& pair : Weigher(text, tagging, tags, first, set).Run()) {
    if (pair.score <= 0 || set.claims(pair.later).has_restates()) continue;
    const auto [known, is_new] = best.try_emplace(pair.later, pair);
    if (!is_new && pair.score > known->second.score) known->second = pair;
  }
  for (int later = first; later < set.claims_size(); ++later) {
    const auto found = best.find(later);
    if (found == best.end()) continue;
    set.mutable_claims(later)->set_restates(set.claims(found->second.earlier).value_span().begin());
  }
}

}  // namespace gainsay
