#include "compare/alignment.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "compare/evidence.h"

namespace gainsay {
namespace {

// Two members of one group may fall short of the threshold by this much, if the groups fit on the whole. Farther down
// than Standing::kMostShort third sources are not heard: to hear them changes no group of the development sets, and
// makes comparison of a million claims a fifth slower.
constexpr double kSlack = 4;
// Of two sources that follow two sides of a third one, claims may fall short by this much: in the development sets 26
// of the 46 conflicts that this adds are right, of those farther down none.
constexpr double kSidesReach = 14;
// Whether sources follow two sides is asked for so many claims at the most: each pair of them asks all others.
constexpr size_t kMostOfTwoSides = 64;
// When a group is weighed as a whole, one pair counts for no more than the threshold and this.
constexpr double kMostOverThreshold = 4;

class Aligner {
 public:
  Aligner(absl::Span<const ClaimProfile> claims, const Standing& standing, double threshold)
      : claims_(claims), standing_(standing), threshold_(threshold) {}

  std::vector<AlignedGroup> Run() {
    std::vector<ScoredPair> pairs;
    for (const ScoredPair& pair : standing_.pairs()) {
      if (pair.score >= threshold_) pairs.push_back(pair);
    }
    // Ties are broken by the claims' ids, which do not depend on the order of the sources.
    std::sort(pairs.begin(), pairs.end(), [&](const ScoredPair& x, const ScoredPair& y) {
      if (x.score != y.score) return x.score > y.score;
      return Ids(x.pair) < Ids(y.pair);
    });
    group_of_.assign(2 * claims_.size(), -1);
    for (const auto& [pair, score] : pairs) {
      Join(MemberFor(pair.a, claims_[pair.b]), MemberFor(pair.b, claims_[pair.a]));
    }
    return Collect();
  }

 private:
  struct Group {
    std::vector<uint32_t> members;
    // Of the pairs that hold it together the one with the least evidence; none yet for a claim alone.
    ScoredPair weakest = {{}, std::numeric_limits<double>::infinity()};
  };

  // What stands in a group for a claim that is compared with `other`. "No casualties" may stand in two, for it denies
  // the dead and the injured: as the claim, and for the injured as the claim's index after those of all claims.
  uint32_t MemberFor(uint32_t claim, const ClaimProfile& other) const {
    return claims_[claim].denies_casualties && DenyCasualties(claims_[claim], other)
               ? claim + static_cast<uint32_t>(claims_.size())
               : claim;
  }
  uint32_t ClaimOf(uint32_t member) const {
    return member < claims_.size() ? member : member - static_cast<uint32_t>(claims_.size());
  }

  std::pair<absl::string_view, absl::string_view> Ids(const CandidatePair& pair) const {
    const absl::string_view a = claims_[pair.a].id(), b = claims_[pair.b].id();
    return a < b ? std::make_pair(a, b) : std::make_pair(b, a);
  }

  void Join(uint32_t a, uint32_t b) {
    const int32_t group_a = GroupOf(a), group_b = GroupOf(b);
    if (group_a == group_b) return;
    // What did not fit fits no better until one of the two has grown.
    size_t& tried = tried_[static_cast<uint64_t>(std::min(group_a, group_b)) << 32 | std::max(group_a, group_b)];
    Group &one = groups_[group_a], &other = groups_[group_b];
    const size_t size = one.members.size() + other.members.size();
    if (tried == size) return;
    tried = size;
    ScoredPair weakest = IsWeaker(other.weakest, one.weakest) ? other.weakest : one.weakest;
    if (!Fit(group_a, group_b, weakest)) return;
    for (const uint32_t y : other.members) {
      group_of_[y] = group_a;
      one.members.push_back(y);
    }
    one.weakest = weakest;
    other.members.clear();
  }

  // Makes `weakest` the weakest of itself and the pairs that the two groups are joined by, if they fit.
  bool Fit(int32_t group_a, int32_t group_b, ScoredPair& weakest) {
    std::vector<double>& scores = scores_;
    scores.clear();
    for (const uint32_t member_x : groups_[group_a].members) {
      for (const uint32_t member_y : groups_[group_b].members) {
        const uint32_t x = ClaimOf(member_x), y = ClaimOf(member_y);
        const ClaimProfile &claim_x = claims_[x], &claim_y = claims_[y];
        if (AreTwoThings(claim_x, claim_y) || !EvidenceModel::AreComparable(claim_x, claim_y)) return false;
        const double score = standing_.Score(x, y);
        if (score < threshold_ - kSlack) {
          // A source that quotes two sides gives both values: that they do not fit there keeps no others apart.
          if (claim_x.source == claim_y.source || FitsThroughOther(group_a, group_a, x, y) ||
              FitsThroughOther(group_b, group_b, y, x) ||
              (score >= threshold_ - kSidesReach && AreOfTwoSides(group_a, group_b, x, y)))
            continue;
          return false;
        }
        if (const ScoredPair pair = {{std::min(x, y), std::max(x, y)}, score}; IsWeaker(pair, weakest)) weakest = pair;
        scores.push_back(std::min(score, threshold_ + kMostOverThreshold));
      }
    }
    // Sorted before they are added up: the sum is the same to the last bit whatever the order of the sources.
    std::sort(scores.begin(), scores.end());
    return std::accumulate(scores.begin(), scores.end(), 0.0) >= threshold_ * static_cast<double>(scores.size());
  }

  // One voice does not give two values for one thing in one sentence, unless it converts: "winds of 215 km/h with gusts
  // of up to 270 km/h" are two things, 52 miles (84 km) one.
  static bool AreTwoThings(const ClaimProfile& x, const ClaimProfile& y) {
    return x.source == y.source && x.has_sentence && y.has_sentence && x.sentence == y.sentence &&
           x.speaker == y.speaker && x.unit == y.unit && x.middle != y.middle && !AreSetAgainst(x, y);
  }

  bool IsIn(uint32_t claim, int32_t group_a, int32_t group_b) const {
    return group_of_[claim] >= 0 && (group_of_[claim] == group_a || group_of_[claim] == group_b);
  }

  bool Fits(uint32_t x, uint32_t y) const { return standing_.Score(x, y) >= threshold_; }

  // Whether one of the groups has the claim that `x` is set against, and that fits `y`: the ministry's number and the
  // nuns' are of one thing, so that what fits the one is about the other as well.
  bool FitsThroughOther(int32_t group_a, int32_t group_b, uint32_t x, uint32_t y) const {
    const absl::Span<const uint32_t> opposites = standing_.OppositesOf(x);
    return std::any_of(opposites.begin(), opposites.end(),
                       [&](uint32_t other) { return other != y && IsIn(other, group_a, group_b) && Fits(other, y); });
  }

  // Whether a source of the groups sets the number that fits `x` against the one that fits `y`: the one follows the
  // ministry, the other the nuns.
  bool AreOfTwoSides(int32_t group_a, int32_t group_b, uint32_t x, uint32_t y) const {
    if (groups_[group_a].members.size() + groups_[group_b].members.size() > kMostOfTwoSides) return false;
    for (const int32_t group : {group_a, group_b}) {
      for (const uint32_t member : groups_[group].members) {
        const uint32_t mine = ClaimOf(member);
        if (mine != x && mine != y && !standing_.OppositesOf(mine).empty() && Fits(mine, x) &&
            FitsThroughOther(group_a, group_b, mine, y))
          return true;
      }
    }
    return false;
  }

  int32_t GroupOf(uint32_t member) {
    if (group_of_[member] < 0) {
      group_of_[member] = static_cast<int32_t>(groups_.size());
      groups_.push_back({.members = {member}});
    }
    return group_of_[member];
  }

  // Of pairs with the same evidence one is taken that does not depend on the order of the sources.
  bool IsWeaker(const ScoredPair& x, const ScoredPair& y) const {
    return x.score != y.score ? x.score < y.score : Ids(x.pair) < Ids(y.pair);
  }

  std::vector<AlignedGroup> Collect() {
    std::vector<AlignedGroup> aligned;
    for (Group& group : groups_) {
      if (group.members.size() < 2) continue;
      for (uint32_t& member : group.members) member = ClaimOf(member);
      std::sort(group.members.begin(), group.members.end());
      aligned.push_back({std::move(group.members), group.weakest.pair});
    }
    return aligned;
  }

  const absl::Span<const ClaimProfile> claims_;
  const Standing& standing_;
  const double threshold_;
  // By two groups: how many claims they had when they were last found not to fit.
  absl::flat_hash_map<uint64_t, size_t> tried_;
  // By members.
  std::vector<int32_t> group_of_;
  std::vector<Group> groups_;
  // Of the two groups that are weighed; kept for its memory.
  std::vector<double> scores_;
};

}  // namespace

std::vector<AlignedGroup> Align(absl::Span<const ClaimProfile> claims, const Standing& standing, double threshold) {
  return Aligner(claims, standing, threshold).Run();
}

}  // namespace gainsay
