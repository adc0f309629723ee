#include "compare/alignment.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "compare/evidence.h"

namespace gainsay {
namespace {

// Two members of one group may fall short of the threshold by this much, if the groups fit on the whole.
constexpr double kSlack = Standing::kMostShort;
// When a group is weighed as a whole, one pair counts for no more than the threshold and this.
constexpr double kMostOverThreshold = 3;

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
    group_of_.assign(claims_.size(), -1);
    for (const ScoredPair& pair : pairs) Join(pair.pair.a, pair.pair.b);
    return Collect();
  }

 private:
  std::pair<absl::string_view, absl::string_view> Ids(const CandidatePair& pair) const {
    const absl::string_view a = claims_[pair.a].id, b = claims_[pair.b].id;
    return a < b ? std::make_pair(a, b) : std::make_pair(b, a);
  }

  void Join(uint32_t a, uint32_t b) {
    const int32_t group_a = GroupOf(a), group_b = GroupOf(b);
    if (group_a == group_b) return;
    // What did not fit fits no better until one of the two has grown.
    size_t& tried = tried_[static_cast<uint64_t>(std::min(group_a, group_b)) << 32 | std::max(group_a, group_b)];
    const size_t size = groups_[group_a].size() + groups_[group_b].size();
    if (tried == size) return;
    tried = size;
    if (!Fit(groups_[group_a], groups_[group_b])) return;
    for (const uint32_t y : groups_[group_b]) {
      group_of_[y] = group_a;
      groups_[group_a].push_back(y);
    }
    groups_[group_b].clear();
  }

  bool Fit(const std::vector<uint32_t>& group_a, const std::vector<uint32_t>& group_b) const {
    // Sorted before they are added up: the sum is the same to the last bit whatever the order of the sources.
    std::vector<double> scores;
    for (const uint32_t x : group_a) {
      for (const uint32_t y : group_b) {
        const double score = standing_.Score(x, y);
        if (score < threshold_ - kSlack) {
          // A source that quotes two sides gives both values: that they do not fit there keeps no others apart.
          const ClaimProfile &claim_x = claims_[x], &claim_y = claims_[y];
          if (claim_x.source == claim_y.source && EvidenceModel::AreComparable(claim_x, claim_y)) continue;
          return false;
        }
        scores.push_back(std::min(score, threshold_ + kMostOverThreshold));
      }
    }
    std::sort(scores.begin(), scores.end());
    return std::accumulate(scores.begin(), scores.end(), 0.0) >= threshold_ * static_cast<double>(scores.size());
  }

  int32_t GroupOf(uint32_t claim) {
    if (group_of_[claim] < 0) {
      group_of_[claim] = static_cast<int32_t>(groups_.size());
      groups_.push_back({claim});
    }
    return group_of_[claim];
  }

  // Of pairs with the same evidence one is taken that does not depend on the order of the sources.
  bool IsWeaker(const CandidatePair& x, const CandidatePair& y) const {
    const double score_x = standing_.Score(x.a, x.b), score_y = standing_.Score(y.a, y.b);
    return score_x != score_y ? score_x < score_y : Ids(x) < Ids(y);
  }

  std::vector<AlignedGroup> Collect() {
    std::vector<AlignedGroup> aligned;
    for (std::vector<uint32_t>& members : groups_) {
      if (members.size() < 2) continue;
      std::sort(members.begin(), members.end());
      AlignedGroup group;
      group.weakest = {members[0], members[1]};
      for (size_t i = 0; i < members.size(); ++i) {
        for (size_t k = i + 1; k < members.size(); ++k) {
          const CandidatePair pair = {members[i], members[k]};
          if (IsWeaker(pair, group.weakest)) group.weakest = pair;
        }
      }
      group.members = std::move(members);
      aligned.push_back(std::move(group));
    }
    return aligned;
  }

  const absl::Span<const ClaimProfile> claims_;
  const Standing& standing_;
  const double threshold_;
  // By two groups: how many claims they had when they were last found not to fit.
  absl::flat_hash_map<uint64_t, size_t> tried_;
  std::vector<int32_t> group_of_;
  std::vector<std::vector<uint32_t>> groups_;
};

}  // namespace

std::vector<AlignedGroup> Align(absl::Span<const ClaimProfile> claims, const Standing& standing, double threshold) {
  return Aligner(claims, standing, threshold).Run();
}

}  // namespace gainsay
