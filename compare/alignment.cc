#include "compare/alignment.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"

namespace gainsay {
namespace {

uint64_t KeyOf(uint32_t a, uint32_t b) { return static_cast<uint64_t>(std::min(a, b)) << 32 | std::max(a, b); }

struct ScoredPair {
  CandidatePair pair;
  double score = 0;
};

class Aligner {
 public:
  Aligner(absl::Span<const ClaimProfile> claims, const EvidenceModel& model, const Vocabulary& vocabulary)
      : claims_(claims), model_(model), vocabulary_(vocabulary) {}

  std::vector<AlignedGroup> Run(absl::Span<const CandidatePair> candidates) {
    std::vector<ScoredPair> pairs;
    for (const CandidatePair& pair : candidates) {
      if (const double score = Score(pair.a, pair.b); score >= model_.threshold()) pairs.push_back({pair, score});
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
    const absl::string_view a = claims_[pair.a].claim->id(), b = claims_[pair.b].claim->id();
    return a < b ? std::make_pair(a, b) : std::make_pair(b, a);
  }

  double Score(uint32_t a, uint32_t b) {
    const auto [found, is_new] = scores_.try_emplace(KeyOf(a, b), 0);
    if (is_new) {
      found->second = EvidenceModel::AreComparable(*claims_[a].claim, *claims_[b].claim)
                          ? model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/false).score
                          : model_.threshold() - 1;
    }
    return found->second;
  }

  void Join(uint32_t a, uint32_t b) {
    const int32_t group_a = GroupOf(a), group_b = GroupOf(b);
    if (group_a == group_b || misfits_.contains(KeyOf(group_a, group_b))) return;
    for (const uint32_t x : groups_[group_a]) {
      for (const uint32_t y : groups_[group_b]) {
        if (Score(x, y) >= model_.threshold()) continue;
        misfits_.insert(KeyOf(group_a, group_b));
        return;
      }
    }
    for (const uint32_t y : groups_[group_b]) {
      group_of_[y] = group_a;
      groups_[group_a].push_back(y);
    }
    groups_[group_b].clear();
  }

  int32_t GroupOf(uint32_t claim) {
    if (group_of_[claim] < 0) {
      group_of_[claim] = static_cast<int32_t>(groups_.size());
      groups_.push_back({claim});
    }
    return group_of_[claim];
  }

  // Of pairs with the same evidence one is taken that does not depend on the order of the sources.
  bool IsWeaker(const CandidatePair& x, const CandidatePair& y) {
    const double score_x = Score(x.a, x.b), score_y = Score(y.a, y.b);
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
  const EvidenceModel& model_;
  const Vocabulary& vocabulary_;
  absl::flat_hash_map<uint64_t, double> scores_;
  std::vector<int32_t> group_of_;
  std::vector<std::vector<uint32_t>> groups_;
  // Groups of which some members are known not to fit: groups only grow, so that they never will.
  absl::flat_hash_set<uint64_t> misfits_;
};

}  // namespace

std::vector<AlignedGroup> Align(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
                                const EvidenceModel& model, const Vocabulary& vocabulary) {
  return Aligner(claims, model, vocabulary).Run(candidates);
}

}  // namespace gainsay
