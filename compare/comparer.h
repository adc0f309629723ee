// The run behind Compare, ArchiveComparison and Explain. For this folder alone: compare.h and explain.h are for others.
#ifndef GAINSAY_COMPARE_COMPARER_H_
#define GAINSAY_COMPARE_COMPARER_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "compare/alignment.h"
#include "compare/candidates.h"
#include "compare/evidence.h"
#include "compare/labels.h"
#include "compare/packed_claims.h"
#include "compare/profile.h"
#include "compare/standing.h"
#include "compare/verdict.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay {

// What came of two claims. What it points to lives as long as the Comparer.
struct PairFindings {
  // As they were compared: with their years, and without bounds that are no numbers.
  SourcedClaim a;
  SourcedClaim b;
  // Claims that fit both may put the two into one group all the same.
  Obstacle obstacle = Obstacle::kNone;
  // None where there is an obstacle.
  PairEvidence evidence;
  // Unspecified where there is an obstacle and no group holds both.
  v1::Verdict verdict = v1::VERDICT_UNSPECIFIED;
  // Why the two differ and do not contradict each other, where they do (DerivedAgreement).
  std::string sum;
  // Null where they are no conflict of the report.
  const v1::Conflict* conflict = nullptr;
  // From which score on two claims are about the same thing.
  double threshold = 0;
  // Null for a claim in no group; the same where one group holds both.
  const v1::ClaimGroup* group_of_a = nullptr;
  const v1::ClaimGroup* group_of_b = nullptr;

  bool together() const { return group_of_a != nullptr && group_of_a == group_of_b; }
};

class Comparer {
 public:
  // How the claims are held: as messages, which the report then has, or packed.
  enum class Hold { kMessages, kPacked };

  // `min_confidence` as in CompareOptions.
  Comparer(Hold hold, std::optional<double> min_confidence);

  // Takes the claims out of the set. The report has all that are held as messages; of packed ones it has those that a
  // finding names, and all of a set that `all_reported` says so of.
  void Add(v1::ClaimSet& set, bool all_reported);

  // Once, when all sets were added.
  v1::Report Run();
  // Instead of Run, of claims held as messages: what it makes of two different ones, by their places in the order in
  // which they were added.
  PairFindings RunFor(uint32_t a, uint32_t b);

  // After Run, of packed claims, like what follows: gives the claims of its report their words.
  void AddWords(v1::Report& report) const;
  void ForEachClaim(absl::FunctionRef<void(const v1::Claim&)> visit) const;

 private:
  // Two members of a group that cannot both hold, by their places in it.
  struct PairApart {
    uint32_t i = 0;
    uint32_t k = 0;
    double score = 0;
  };

  struct WeighedGroup {
    std::vector<uint32_t> members;
    // Of the pair of members with the least of it.
    std::vector<v1::Evidence> evidence;
    std::vector<PairApart> apart;
  };

  // What two claims of one group come to.
  struct Judgement {
    v1::Verdict verdict = v1::VERDICT_UNSPECIFIED;
    // As in PairFindings.
    std::string sum;
  };

  void AddSource(const v1::ClaimSet& set);
  // Takes what it keeps out of the claim.
  void AddClaim(v1::Claim& claim);
  void Read(const v1::Claim& claim);

  // Calls `visit` with the standing while it is there, and leaves the report in report_.
  void CompareAll(absl::FunctionRef<void(const Standing&)> visit);
  // Which year a claim means that names none is known when all sources are: its profile is made anew.
  void SupplyAllYears();

  // Of packed claims, has no words, and stays until Forget if it was not named.
  const v1::Claim& ClaimAt(uint32_t index) const {
    return claims_[index] != nullptr ? *claims_[index] : packed_.WithoutWords(index);
  }
  void Forget() const { packed_.Forget(); }
  SourcedClaim Sourced(uint32_t index) const { return {&ClaimAt(index), sources_[index]}; }
  // Adds those that the report names to it, but for their words.
  void UnpackNamedClaims();

  // Keeps of the standing what the group's findings need.
  WeighedGroup WeighGroup(AlignedGroup aligned, const Standing& standing);
  // Takes the evidence of the group.
  void AddGroup(WeighedGroup& weighed);
  // Of two claims that are at odds, by their indices.
  Judgement JudgeMembersApart(uint32_t a, uint32_t b) const;
  // The claims of its source in the same sentence and in those beside it. Claims of a source stand together.
  std::vector<const v1::Claim*> Beside(uint32_t index) const;
  void AddConflict(const GroupMember& one, const GroupMember& other, double score, v1::ClaimGroup& group) const;

  // Pairs of two sources that are next to the threshold and would be conflicts; not those of which one has found
  // something else in the source of the other.
  void AddNearMisses(absl::Span<const WeighedGroup> groups, const Standing& standing);
  // Of those the ones that cannot both hold.
  std::vector<ScoredPair> PairsNearThreshold(absl::Span<const WeighedGroup> groups, const Standing& standing) const;
  void AddNearMiss(const ScoredPair& scored, const Standing& standing);
  std::pair<absl::string_view, absl::string_view> IdsOf(uint32_t a, uint32_t b) const;

  void SortGroups();
  void Summarise(const Candidates& candidates);
  void CountVerdicts();

  const EvidenceModel& model_;
  // Claims whose score is less are not about the same thing.
  const double threshold_;
  const bool is_packed_;
  v1::Report report_;
  // Those of packed claims are null until the report names them.
  std::vector<const v1::Claim*> claims_;
  // All claims, or none.
  PackedClaims packed_;
  // Of each claim.
  std::vector<const v1::Source*> sources_;
  // Claims that may be given a year.
  std::vector<uint32_t> may_take_year_;
  // Claims with bounds that are no numbers.
  int no_numbers_ = 0;
  std::unique_ptr<Vocabulary> vocabulary_ = std::make_unique<Vocabulary>();
  ProfileMaker profile_maker_{*vocabulary_};
  BlockingIndex keys_;
  std::vector<ClaimProfile> profiles_;
  // Claims that the report is asked to hold, and those that groups and near misses name; some of them more than once
  // until all are known.
  std::vector<uint32_t> named_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_COMPARER_H_
