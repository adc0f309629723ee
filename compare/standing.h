// How a pair of claims stands against the other pairs that its two claims could form.
//
// What speaks for two claims (evidence.h) says little by itself: sources put things in their own words, and a story is
// about one event, so that everything in it is a little alike. What counts as much is that of all claims of the other
// source none fits better, and that the claims beside them fit each other too: if 25 killed and 51 wounded stand
// together here, and 27 killed and 53 wounded there, each pair speaks for the other. And all that counts for little if
// the two documents tell of different things.
//
// Last come third sources. What two reports put so differently that nothing seems to connect them may both fit what a
// third one says: "rebel dead", "196 terrorists were killed", "the insurgents lost 22 men". Witnesses are weighed by
// the scores that pairs have without them, so that it does not matter which pair is looked at first.
#ifndef GAINSAY_COMPARE_STANDING_H_
#define GAINSAY_COMPARE_STANDING_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "compare/candidates.h"
#include "compare/evidence.h"
#include "compare/profile.h"

namespace gainsay {

struct ScoredPair {
  CandidatePair pair;
  double score = 0;
};

class Standing {
 public:
  // The arguments must outlive it. Weighs every candidate pair, then sets each against its rivals.
  Standing(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
           const EvidenceModel& model, const Vocabulary& vocabulary);

  // The candidates with their final scores, in the order given.
  absl::Span<const ScoredPair> pairs() const { return pairs_; }
  // Of any two claims; those that were no candidates have their evidence alone.
  double Score(uint32_t a, uint32_t b) const;
  // Of a candidate pair.
  PairStanding Of(uint32_t a, uint32_t b) const;
  // Evidence and standing, heaviest first.
  PairEvidence Explain(uint32_t a, uint32_t b) const;

 private:
  // The best score of a claim with any claim of one other source, and the best but one.
  struct Best {
    double first = 0;
    double second = 0;
    uint32_t first_claim = 0;
    bool has_first = false;
    bool has_second = false;
  };

  // Another claim that one may be about the same thing as, and how sure that is.
  struct Partner {
    uint32_t claim = 0;
    double probability = 0;
  };

  static uint64_t KeyOf(uint32_t a, uint32_t b);
  void NoteBest(uint32_t claim, uint32_t other, double score);
  double Lead(uint32_t claim, uint32_t other, double score) const;
  PairStanding StandingOf(uint32_t a, uint32_t b, double evidence) const;
  double Neighbours(uint32_t a, uint32_t b) const;
  double SameStory(uint32_t source_a, uint32_t source_b) const;
  int64_t DaysFromStory(uint32_t claim) const;
  void FindPartners();
  void AddWitnesses(uint32_t a, uint32_t b, PairStanding& standing) const;

  const absl::Span<const ClaimProfile> claims_;
  const EvidenceModel& model_;
  const Vocabulary& vocabulary_;
  // Number of each claim's source.
  std::vector<uint32_t> sources_;
  // Of each source, the words and names of all its claims, sorted.
  std::vector<std::vector<WordId>> words_;
  // Of each source, the day that its claims' times stand around.
  std::vector<std::optional<absl::CivilDay>> story_days_;
  // Of each claim, the claims of its own sentence and of the two beside it.
  std::vector<std::vector<uint32_t>> beside_;
  std::vector<ScoredPair> pairs_;
  // Place of each pair in pairs_, by KeyOf.
  absl::flat_hash_map<uint64_t, uint32_t> place_;
  // Of each pair, in the order of pairs_: the evidence alone, and the score with its standing but for witnesses.
  std::vector<double> evidence_;
  std::vector<double> unwitnessed_;
  // Of each claim.
  std::vector<std::vector<Partner>> partners_;
  // By claim and source.
  absl::flat_hash_map<uint64_t, Best> best_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_STANDING_H_
