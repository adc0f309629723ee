// How a pair of claims stands against the other pairs that its two claims could form.
//
// What speaks for two claims (evidence.h) says little by itself: sources put things in their own words, and a story is
// about one event, so that everything in it is a little alike. What counts as much is that of all claims of the other
// source none fits better, and that the claims beside them fit each other too: if 25 killed and 51 wounded stand
// together here, and 27 killed and 53 wounded there, each pair speaks for the other. And all that counts for little if
// the two documents tell of different things.
//
// Two numbers that one source sets against each other, "the ministry says 43, the nuns counted 58", are no rivals: they
// are of one thing, and what fits the one is about what the other is.
//
// Then come third sources. What two reports put so differently that nothing seems to connect them may both fit what a
// third one says: "rebel dead", "196 terrorists were killed", "the insurgents lost 22 men". Witnesses are weighed by
// the scores that pairs have without them, so that it does not matter which pair is looked at first.
//
// Last, what is certain by then tells more of what is not (anchors.h).
#ifndef GAINSAY_COMPARE_STANDING_H_
#define GAINSAY_COMPARE_STANDING_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "compare/anchors.h"
#include "compare/candidates.h"
#include "compare/evidence.h"
#include "compare/profile.h"
#include "compare/stories.h"

namespace gainsay {

class Standing {
 public:
  // Scores that fall short of the threshold by more than this are all alike to those who read them pair by pair.
  static constexpr double kMostShort = 1.5;

  // The arguments must outlive it; the candidates are sorted, without doubles. Weighs every candidate pair, then sets
  // each against its rivals.
  Standing(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
           const EvidenceModel& model, const Vocabulary& vocabulary, const Stories& stories = {});

  // The candidates with their scores, in the order given. Those that fall short of the threshold by more than
  // kMostShort, whatever third sources say, are without what those say.
  absl::Span<const ScoredPair> pairs() const { return pairs_; }
  // Of any two claims; those that were no candidates have their evidence alone.
  double Score(uint32_t a, uint32_t b) const;
  // Claims of its source that are set against the claim: what somebody else says of the same. No more than 15.
  absl::Span<const uint32_t> OppositesOf(uint32_t claim) const;
  // Of a candidate pair.
  PairStanding Of(uint32_t a, uint32_t b) const;
  // Evidence and standing, heaviest first.
  PairEvidence Explain(uint32_t a, uint32_t b) const;

 private:
  static constexpr uint32_t kNoClaim = 0xFFFFFFFF;

  // The best scores of a claim with claims of one other source, greatest first.
  class Best {
   public:
    // The claim whose scores they are.
    uint32_t of = kNoClaim;

    void Add(uint32_t claim, double score);
    // The best score with another claim than this one, if `is_rival` says so; `none` if there is none.
    template <typename IsRival>
    double BestBut(uint32_t claim, double none, IsRival is_rival) const;

   private:
    struct Scored {
      double score = 0;
      uint32_t claim = 0;
    };
    // One more than two, for a claim that the same source sets against this one is no rival. Where it sets several
    // against it, a rival behind them may be missed.
    std::array<Scored, 3> scores_;
    size_t size_ = 0;
  };

  // Another claim that one may be about the same thing as, and how sure that is.
  struct Partner {
    uint32_t claim = 0;
    float probability = 0;
  };

  // What third sources say of a pair.
  struct Witnesses {
    void Hear(float fits_one, float fits_other);

    float in_favour = 0;
    float against = 0;
  };

  // By how much a pair beats the rivals of its claims a and b.
  struct Leads {
    double a = 0;
    double b = 0;
  };

  // Places from `first` on, `last` excluded.
  struct Stretch {
    uint32_t first = 0;
    uint32_t last = 0;
  };

  // A pair as its claim b has it.
  struct PairOfB {
    // Its number in pairs_.
    uint32_t place = 0;
    uint32_t a = 0;
  };

  // The number of a pair in pairs_, or kNoPair.
  static constexpr uint32_t kNoPair = 0xFFFFFFFF;
  uint32_t PlaceOf(uint32_t a, uint32_t b) const;
  // Calls visit(place, other claim) for each pair of the claim.
  template <typename Visit>
  void ForEachPairOf(uint32_t claim, Visit visit) const;
  // The same for those whose other claim is one from `first` to `last`.
  template <typename Visit>
  void ForEachPairOfIn(uint32_t claim, uint32_t first, uint32_t last, Visit visit) const;

  void ReadClaims(const Stories& stories);
  void FindClaimsBeside();
  void FindStories();
  void IndexPairs();
  void FindOpposites();
  void FindLeads();
  // The logarithm of how many times fewer claims than usual the two sources have; 0 if not fewer.
  double FewClaims(uint32_t a, uint32_t b) const;
  PairStanding StandingOf(uint32_t place) const;
  // What StandingOf reads of the claim of a pair to come.
  void FetchPlace(uint32_t claim) const;
  double Neighbours(uint32_t a, uint32_t b) const;
  absl::Span<const uint32_t> Beside(uint32_t claim) const;
  // Whether the one is among the claims beside the other.
  bool AreBeside(uint32_t x, uint32_t y) const;
  void FindPartners();
  absl::Span<const Partner> PartnersOf(uint32_t claim) const {
    return absl::MakeConstSpan(partners_).subspan(first_partner_[claim],
                                                  first_partner_[claim + 1] - first_partner_[claim]);
  }
  void ChoosePairsToHear();
  void HearWitnesses();
  // How well the one claim of a pair fits what the source of the other sets against that one.
  float FitsOpposite(uint32_t place) const;
  void FetchWitnesses(uint32_t place, uint32_t other) const;
  // Of a pair that was not heard.
  Witnesses Hear(uint32_t place) const;
  void HearPartners(uint32_t claim, uint32_t other, Witnesses& heard) const;
  PairStanding WithWitnesses(uint32_t place, PairStanding standing) const;
  // Whether the claim surely belongs to another claim of the source of `other`.
  bool IsTaken(uint32_t claim, uint32_t other) const;
  // Adds what the anchors of the two sources say.
  PairStanding WithAnchors(uint32_t place, PairStanding standing) const;

  const absl::Span<const ClaimProfile> claims_;
  const EvidenceModel& model_;
  const Vocabulary& vocabulary_;
  // Number of each claim's source.
  std::vector<uint32_t> sources_;
  size_t source_count_ = 0;
  // By source.
  std::vector<uint32_t> claim_count_;
  mutable std::optional<StoriesAlike> stories_;
  // Of each claim, how many days its time is from the story of its source.
  std::vector<int32_t> days_from_story_;
  // The claims in the order of sources and sentences; of each claim, where in it those of its own sentence and of the
  // two beside it stand, itself among them.
  std::vector<uint32_t> by_sentence_;
  std::vector<Stretch> beside_;
  // By claim; most have none.
  absl::flat_hash_map<uint32_t, std::vector<uint32_t>> opposites_;
  std::vector<ScoredPair> pairs_;
  // Where the pairs of each claim begin: those in which it is a, in pairs_; those in which it is b, in pairs_by_b_.
  std::vector<uint32_t> first_by_a_;
  std::vector<uint32_t> first_by_b_;
  std::vector<PairOfB> pairs_by_b_;
  // Of each pair, in the order of pairs_: the evidence alone, how likely it is about the same thing without witnesses,
  // what it was set against, and whether witnesses were heard. There are millions of pairs, and what is read of them
  // stands far apart: a float says enough of how likely one is.
  std::vector<double> evidence_;
  std::vector<float> fits_;
  std::vector<Leads> leads_;
  std::vector<Witnesses> witnesses_;
  std::vector<bool> is_heard_;
  Anchors anchors_;
  // Partners of all claims, one after the other, and where those of each claim begin.
  std::vector<Partner> partners_;
  std::vector<uint32_t> first_partner_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_STANDING_H_
