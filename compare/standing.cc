#include "compare/standing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "absl/algorithm/container.h"
#include "absl/container/flat_hash_map.h"

namespace gainsay {
namespace {

// A lead greater than this says no more.
constexpr double kMaxLead = 4;
// Where there is no rival, the lead is over what claims without any connection score, more or less.
constexpr double kNoRival = -2.5;
// Of two documents with fewer claims than this, a claim is likelier to be about the same thing as one of the other: its
// chance is one of so many. Long documents have more; with 12, one more in 80 short pairs is found, and more wrong
// ones.
constexpr double kUsualClaims = 8;
// Who says in so few words that nobody was hurt speaks of all that happened.
constexpr double kNoneIsOfAll = 1.5;
// Only times and dates as fine as this tell when a story takes place.
constexpr int kLongestStoryTime = 40;
// A claim whose time is this many days from its document's story looks back, or ahead; one within the second number is
// part of the story.
constexpr int kBackgroundDays = 300;
constexpr int kStoryDays = 100;
// What a neighbour in the sentence before or after counts, against one in the same sentence.
constexpr double kNextSentence = 0.6;
// Pairs with less evidence than this are never looked at for neighbours: nothing could lift them.
constexpr double kHopeless = -4;
// A claim less likely to fit than this is no witness.
constexpr double kLeastWitness = 0.05;
// A pair whose score exceeds the threshold by this is an anchor.
constexpr double kSure = 3;
// What anchors in the same order count together for the usual pair.
constexpr double kUsualOrder = 0.55;
// A claim may be like hundreds of others in an archive; the likeliest of them are heard.
constexpr size_t kMaxPartners = 32;
// So many numbers of one thing a source sets against each other; of more the first are taken.
constexpr size_t kMaxOpposed = 16;

// The middle of an interval that is no longer than a story; nothing for others.
std::optional<int32_t> StoryDay(const Days& days) {
  if (!days.has_first() || !days.has_last() || days.last - days.first > kLongestStoryTime) return std::nullopt;
  return days.first + (days.last - days.first) / 2;
}

// The least and the greatest of some claims.
std::pair<uint32_t, uint32_t> RangeOf(absl::Span<const uint32_t> claims) {
  const auto [least, greatest] = std::minmax_element(claims.begin(), claims.end());
  return {*least, *greatest};
}

double Sigmoid(double score) { return 1 / (1 + std::exp(-std::clamp(score, -20.0, 20.0))); }

// How far a time is from the day of a story; 0 for a claim that gives none, as most do that tell the story itself.
int32_t DaysFrom(const std::optional<int32_t>& story, const Days& time) {
  if (!story.has_value() || (!time.has_first() && !time.has_last())) return 0;
  // "By 2026" holds a day of 2021; but what is counted since 1998 looks back.
  if (!time.has_first()) return std::max(0, *story - time.last);
  return std::max(*story - (time.has_last() ? time.last : time.first), std::max(0, time.first - *story));
}

// So many pairs pass, about, while a processor fetches something from far away.
constexpr size_t kFetchAhead = 4;

void Fetch(const ClaimProfile& claim) {
  const auto* const bytes = reinterpret_cast<const char*>(&claim);
  for (size_t at = 0; at < sizeof(claim); at += 64) __builtin_prefetch(bytes + at);
}

// The words around a claim follow those that it is about.
void FetchWords(const ClaimProfile& claim) {
  __builtin_prefetch(claim.about.begin());
  __builtin_prefetch(claim.context.end());
  __builtin_prefetch(claim.entities.data());
}

}  // namespace

Standing::Standing(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
                   const EvidenceModel& model, const Vocabulary& vocabulary, const Stories& stories)
    : claims_(claims), model_(model), vocabulary_(vocabulary) {
  ReadClaims(stories);
  FindClaimsBeside();
  FindStories();
  pairs_.reserve(candidates.size());
  for (const CandidatePair& pair : candidates) pairs_.push_back({pair, 0});
  IndexPairs();
  FindOpposites();
  evidence_.reserve(pairs_.size());
  for (size_t i = 0; i < candidates.size(); ++i) {
    // The claims b stand far from each other: they are fetched ahead, then what they refer to.
    if (i + 2 * kFetchAhead < candidates.size()) Fetch(claims[candidates[i + 2 * kFetchAhead].b]);
    if (i + kFetchAhead < candidates.size()) FetchWords(claims[candidates[i + kFetchAhead].b]);
    evidence_.push_back(
        model.Weigh(claims[candidates[i].a], claims[candidates[i].b], vocabulary, /*explain=*/false).score);
  }
  FindLeads();
  fits_.reserve(pairs_.size());
  for (uint32_t place = 0; place < pairs_.size(); ++place) {
    ScoredPair& scored = pairs_[place];
    if (place + kFetchAhead < pairs_.size()) FetchPlace(pairs_[place + kFetchAhead].pair.b);
    scored.score = evidence_[place];
    model.WeighStanding(StandingOf(place), nullptr, &scored.score);
    // "No casualties" fits the injured of any side: it does not tie those to each other.
    const bool is_denial = DenyCasualties(claims_[scored.pair.a], claims_[scored.pair.b]);
    fits_.push_back(is_denial ? 0 : static_cast<float>(Sigmoid(scored.score - model_.even_chances())));
  }
  FindPartners();
  ChoosePairsToHear();
  HearWitnesses();
  for (uint32_t place = 0; place < pairs_.size(); ++place) {
    if (is_heard_[place]) model.WeighWitnesses(WithWitnesses(place, {}), nullptr, &pairs_[place].score);
  }
  anchors_ = Anchors(claims_, sources_, pairs_, model.threshold() + kSure);
  for (uint32_t place = 0; place < pairs_.size(); ++place) {
    model.WeighAnchors(WithAnchors(place, {}), nullptr, &pairs_[place].score);
  }
}

void Standing::ReadClaims(const Stories& stories) {
  absl::flat_hash_map<StringId, uint32_t> sources;
  sources_.reserve(claims_.size());
  for (const ClaimProfile& claim : claims_)
    sources_.push_back(sources.try_emplace(claim.source, static_cast<uint32_t>(sources.size())).first->second);
  source_count_ = sources.size();
  claim_count_.assign(source_count_, 0);
  for (const uint32_t source : sources_) ++claim_count_[source];
  stories_.emplace(claims_, sources_, source_count_, stories, vocabulary_);
}

void Standing::FindClaimsBeside() {
  const auto place = [&](uint32_t claim) { return std::make_pair(sources_[claim], claims_[claim].sentence); };
  for (uint32_t i = 0; i < claims_.size(); ++i) {
    if (claims_[i].has_sentence) by_sentence_.push_back(i);
  }
  // As a rule they stand in that order already.
  const auto is_before_in_text = [&](uint32_t x, uint32_t y) { return place(x) < place(y); };
  if (!std::is_sorted(by_sentence_.begin(), by_sentence_.end(), is_before_in_text))
    std::sort(by_sentence_.begin(), by_sentence_.end(), is_before_in_text);
  beside_.resize(claims_.size());
  // Sentence numbers may be as great as can be: differences do not overflow, sums would.
  const auto is_before = [&](uint32_t other, uint32_t claim) {
    return sources_[other] != sources_[claim] || claims_[claim].sentence - claims_[other].sentence > 1;
  };
  const auto is_beside = [&](uint32_t other, uint32_t claim) {
    return sources_[other] == sources_[claim] && (claims_[other].sentence <= claims_[claim].sentence ||
                                                  claims_[other].sentence - claims_[claim].sentence == 1);
  };
  uint32_t first = 0, last = 0;
  for (const uint32_t claim : by_sentence_) {
    while (is_before(by_sentence_[first], claim)) ++first;
    while (last < by_sentence_.size() && is_beside(by_sentence_[last], claim)) ++last;
    beside_[claim] = {first, last};
  }
}

absl::Span<const uint32_t> Standing::Beside(uint32_t claim) const {
  const auto [first, last] = beside_[claim];
  return absl::MakeConstSpan(by_sentence_).subspan(first, last - first);
}

// What a claim says that fits the one claim of a pair, and fits the other so well.
void Standing::Witnesses::Hear(float fits_one, float fits_other) {
  in_favour = std::max(in_favour, std::min(fits_one, fits_other));
  against = std::max(against, fits_one * (1 - fits_other));
}

bool Standing::AreBeside(uint32_t x, uint32_t y) const {
  if (sources_[x] != sources_[y] || !claims_[x].has_sentence || !claims_[y].has_sentence) return false;
  const auto [early, late] = std::minmax(claims_[x].sentence, claims_[y].sentence);
  return late - early <= 1;
}

void Standing::FindStories() {
  std::vector<std::vector<int32_t>> days(source_count_);
  for (uint32_t i = 0; i < claims_.size(); ++i) {
    for (const Days* time : {&claims_[i].time, &claims_[i].date}) {
      if (const std::optional<int32_t> day = StoryDay(*time)) days[sources_[i]].push_back(*day);
    }
  }
  std::vector<std::optional<int32_t>> stories;
  for (std::vector<int32_t>& of_source : days) {
    std::sort(of_source.begin(), of_source.end());
    stories.push_back(of_source.empty() ? std::nullopt : std::optional(of_source[of_source.size() / 2]));
  }
  days_from_story_.reserve(claims_.size());
  for (uint32_t i = 0; i < claims_.size(); ++i)
    days_from_story_.push_back(DaysFrom(stories[sources_[i]], claims_[i].time));
}

void Standing::IndexPairs() {
  first_by_a_.assign(claims_.size() + 1, 0);
  first_by_b_.assign(claims_.size() + 1, 0);
  for (const ScoredPair& scored : pairs_) {
    ++first_by_a_[scored.pair.a + 1];
    ++first_by_b_[scored.pair.b + 1];
  }
  std::partial_sum(first_by_a_.begin(), first_by_a_.end(), first_by_a_.begin());
  std::partial_sum(first_by_b_.begin(), first_by_b_.end(), first_by_b_.begin());
  pairs_by_b_.resize(pairs_.size());
  std::vector<uint32_t> end = first_by_b_;
  for (uint32_t place = 0; place < pairs_.size(); ++place)
    pairs_by_b_[end[pairs_[place].pair.b]++] = {place, pairs_[place].pair.a};
}

uint32_t Standing::PlaceOf(uint32_t a, uint32_t b) const {
  if (a > b) std::swap(a, b);
  const auto begin = pairs_.begin() + first_by_a_[a], end = pairs_.begin() + first_by_a_[a + 1];
  const auto found =
      std::lower_bound(begin, end, b, [](const ScoredPair& scored, uint32_t claim) { return scored.pair.b < claim; });
  return found == end || found->pair.b != b ? kNoPair : static_cast<uint32_t>(found - pairs_.begin());
}

template <typename Visit>
void Standing::ForEachPairOf(uint32_t claim, Visit visit) const {
  for (uint32_t place = first_by_a_[claim]; place < first_by_a_[claim + 1]; ++place) visit(place, pairs_[place].pair.b);
  for (uint32_t i = first_by_b_[claim]; i < first_by_b_[claim + 1]; ++i) visit(pairs_by_b_[i].place, pairs_by_b_[i].a);
}

// The pairs of a claim stand in the order of its others, in either list.
template <typename Visit>
void Standing::ForEachPairOfIn(uint32_t claim, uint32_t first, uint32_t last, Visit visit) const {
  if (last > claim) {
    const auto begin = pairs_.begin() + first_by_a_[claim], end = pairs_.begin() + first_by_a_[claim + 1];
    auto at = std::lower_bound(begin, end, first, [](const ScoredPair& x, uint32_t b) { return x.pair.b < b; });
    for (; at != end && at->pair.b <= last; ++at) visit(static_cast<uint32_t>(at - pairs_.begin()), at->pair.b);
  }
  if (first < claim) {
    const auto begin = pairs_by_b_.begin() + first_by_b_[claim], end = pairs_by_b_.begin() + first_by_b_[claim + 1];
    auto at = std::lower_bound(begin, end, first, [](const PairOfB& x, uint32_t a) { return x.a < a; });
    for (; at != end && at->a <= last; ++at) visit(at->place, at->a);
  }
}

void Standing::FindOpposites() {
  // The claims of each source by where their values stand, of those that another one restates or that restate one.
  absl::flat_hash_map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> told_of;
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    if (claims_[claim].restates != ClaimProfile::kNowhere)
      told_of[{sources_[claim], claims_[claim].restates}].push_back(claim);
  }
  if (told_of.empty()) return;
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    const auto found = told_of.find({sources_[claim], claims_[claim].value_begin});
    if (found != told_of.end() && claims_[claim].restates != claims_[claim].value_begin) found->second.push_back(claim);
  }
  const auto is_before = [&](uint32_t x, uint32_t y) {
    return std::make_tuple(claims_[x].value_begin, claims_[x].id()) <
           std::make_tuple(claims_[y].value_begin, claims_[y].id());
  };
  for (auto& entry : told_of) {
    std::vector<uint32_t>& claims = entry.second;
    if (claims.size() > kMaxOpposed) {
      std::sort(claims.begin(), claims.end(), is_before);
      claims.resize(kMaxOpposed);
    }
    for (const uint32_t x : claims) {
      for (const uint32_t y : claims) {
        if (x != y && AreSetAgainst(claims_[x], claims_[y])) opposites_[x].push_back(y);
      }
    }
  }
}

absl::Span<const uint32_t> Standing::OppositesOf(uint32_t claim) const {
  const auto found = opposites_.find(claim);
  return found == opposites_.end() ? absl::Span<const uint32_t>() : absl::MakeConstSpan(found->second);
}

void Standing::Best::Add(uint32_t claim, double score) {
  size_t at = std::min(size_, scores_.size());
  while (at > 0 && score > scores_[at - 1].score) --at;
  if (at == scores_.size()) return;
  std::copy_backward(scores_.begin() + at, scores_.end() - 1, scores_.end());
  scores_[at] = {score, claim};
  size_ = std::min(size_ + 1, scores_.size());
}

template <typename IsRival>
double Standing::Best::BestBut(uint32_t claim, double none, IsRival is_rival) const {
  for (size_t i = 0; i < size_; ++i) {
    if (scores_[i].claim != claim && is_rival(scores_[i].claim)) return std::max(none, scores_[i].score);
  }
  return none;
}

// By how much the score of a claim with another exceeds its best score with other claims of that source.
void Standing::FindLeads() {
  leads_.resize(pairs_.size());
  std::vector<Best> best_with(source_count_);
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      Best& best = best_with[sources_[other]];
      if (best.of != claim) {
        best = Best();
        best.of = claim;
      }
      best.Add(other, evidence_[place]);
    });
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      const absl::Span<const uint32_t> opposites = OppositesOf(other);
      const double rival = best_with[sources_[other]].BestBut(
          other, kNoRival, [&](uint32_t x) { return !absl::c_linear_search(opposites, x); });
      const double lead = std::clamp(evidence_[place] - rival, -kMaxLead, kMaxLead);
      (pairs_[place].pair.a == claim ? leads_[place].a : leads_[place].b) = lead;
    });
  }
}

PairStanding Standing::Of(uint32_t a, uint32_t b) const {
  const uint32_t place = PlaceOf(a, b);
  return WithAnchors(place, WithWitnesses(place, StandingOf(place)));
}

void Standing::FindPartners() {
  // Of equally likely ones those are heard whose ids come first, whatever the order of the sources.
  const auto is_likelier = [&](const Partner& x, const Partner& y) {
    if (x.probability != y.probability) return x.probability > y.probability;
    return claims_[x.claim].id() < claims_[y.claim].id();
  };
  first_partner_.reserve(claims_.size() + 1);
  first_partner_.push_back(0);
  std::vector<Partner> partners;
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    partners.clear();
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      if (fits_[place] >= kLeastWitness) partners.push_back({other, fits_[place]});
    });
    if (partners.size() > kMaxPartners) {
      std::nth_element(partners.begin(), partners.begin() + kMaxPartners, partners.end(), is_likelier);
      partners.resize(kMaxPartners);
    }
    partners_.insert(partners_.end(), partners.begin(), partners.end());
    first_partner_.push_back(static_cast<uint32_t>(partners_.size()));
  }
}

// Most pairs fall so short of the threshold that no witness makes a difference.
void Standing::ChoosePairsToHear() {
  // Either may count for the pair or against it, as a model weighs them; at worst nothing is heard.
  double most = 0;
  for (const PairStanding& standing : {PairStanding{.witness = 1},
                                       {.witness_against = 1},
                                       {.witness = 1, .witness_against = 1},
                                       {.fits_opposite = 1},
                                       {.witness_against = 1, .fits_opposite = 1}}) {
    double gained = 0;
    model_.WeighWitnesses(standing, nullptr, &gained);
    most = std::max(most, gained);
  }
  is_heard_.reserve(pairs_.size());
  // A little less, since sums are rounded.
  const double least = model_.threshold() - kMostShort - most - 1e-6;
  for (const ScoredPair& scored : pairs_) is_heard_.push_back(scored.score >= least);
}

// A partner of the one claim of a pair is a witness if it was weighed with the other claim as well.
void Standing::HearWitnesses() {
  witnesses_.resize(pairs_.size());
  // Which claims form a pair with the present one, and how well those fit. Most partners form none: that is told from
  // bits, which a processor keeps near.
  std::vector<bool> is_noted(claims_.size());
  std::vector<float> noted(claims_.size());
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      is_noted[other] = true;
      noted[other] = fits_[place];
      if (is_heard_[place]) FetchWitnesses(place, other);
    });
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      if (!is_heard_[place]) return;
      Witnesses heard = witnesses_[place];
      for (const auto& [witness, probability] : PartnersOf(other)) {
        if (!is_noted[witness] || sources_[witness] == sources_[claim] || sources_[witness] == sources_[other])
          continue;
        heard.Hear(probability, noted[witness]);
      }
      witnesses_[place] = heard;
    });
    ForEachPairOf(claim, [&](uint32_t, uint32_t other) { is_noted[other] = false; });
  }
}

// Most claims have few partners: those of a line or two are enough.
void Standing::FetchWitnesses(uint32_t place, uint32_t other) const {
  __builtin_prefetch(&witnesses_[place], /*rw=*/1);
  // As a number, for the next line may lie behind the last partner, and no pointer may.
  const auto partners = reinterpret_cast<uintptr_t>(partners_.data()) + first_partner_[other] * sizeof(Partner);
  __builtin_prefetch(reinterpret_cast<const void*>(partners));
  __builtin_prefetch(reinterpret_cast<const void*>(partners + 64));
}

Standing::Witnesses Standing::Hear(uint32_t place) const {
  Witnesses heard;
  const auto [a, b] = pairs_[place].pair;
  HearPartners(a, b, heard);
  HearPartners(b, a, heard);
  return heard;
}

// What the partners of `other` say of its pair with `claim`.
void Standing::HearPartners(uint32_t claim, uint32_t other, Witnesses& heard) const {
  for (const auto& [witness, probability] : PartnersOf(other)) {
    const uint32_t place = PlaceOf(witness, claim);
    if (place == kNoPair || sources_[witness] == sources_[claim] || sources_[witness] == sources_[other]) continue;
    heard.Hear(probability, fits_[place]);
  }
}

float Standing::FitsOpposite(uint32_t place) const {
  const auto [a, b] = pairs_[place].pair;
  float most = 0;
  if (opposites_.empty() || sources_[a] == sources_[b]) return most;
  for (const auto& [claim, other] : {std::pair(a, b), std::pair(b, a)}) {
    for (const uint32_t opposite : OppositesOf(other)) {
      const uint32_t fits = PlaceOf(claim, opposite), against = PlaceOf(opposite, other);
      if (fits != kNoPair && against != kNoPair) most = std::max(most, std::min(fits_[fits], fits_[against]));
    }
  }
  return most;
}

PairStanding Standing::WithWitnesses(uint32_t place, PairStanding standing) const {
  const auto [a, b] = pairs_[place].pair;
  if (DenyCasualties(claims_[a], claims_[b])) return standing;
  const Witnesses heard = is_heard_[place] ? witnesses_[place] : Hear(place);
  // What a third source says counts once.
  standing.fits_opposite = std::max(0.0, static_cast<double>(FitsOpposite(place)) - heard.in_favour);
  standing.witness = heard.in_favour;
  standing.witness_against = heard.against;
  return standing;
}

// Not by what its source sets against the other, or tells twice: that is about the same thing.
bool Standing::IsTaken(uint32_t claim, uint32_t other) const {
  const std::optional<uint32_t> partner = anchors_.PartnerOf(claim, other);
  if (!partner.has_value() || *partner == other) return false;
  const ClaimProfile &told = claims_[*partner], &again = claims_[other];
  const bool twice =
      told.has_quantity && told.kind == again.kind && told.unit == again.unit && told.middle == again.middle;
  return !twice && !absl::c_linear_search(OppositesOf(other), *partner);
}

PairStanding Standing::WithAnchors(uint32_t place, PairStanding standing) const {
  const auto [a, b] = pairs_[place].pair;
  // Nor could anchors lift what no witness does.
  if (sources_[a] == sources_[b] || !is_heard_[place]) return standing;
  standing.taken = IsTaken(a, b) + IsTaken(b, a);
  if (anchors_.HaveOrder(a, b)) standing.in_order = anchors_.InOrder(a, b) - kUsualOrder;
  return standing;
}

double Standing::Neighbours(uint32_t a, uint32_t b) const {
  const absl::Span<const uint32_t> beside_b = Beside(b);
  if (beside_b.empty()) return 0;
  double most = 0;
  const auto weight = [&](uint32_t claim, uint32_t neighbour) {
    return claims_[claim].sentence == claims_[neighbour].sentence ? 1.0 : kNextSentence;
  };
  const auto [first, last] = RangeOf(beside_b);
  for (const uint32_t x : Beside(a)) {
    if (x == a || x == b) continue;
    ForEachPairOfIn(x, first, last, [&](uint32_t place, uint32_t y) {
      if (y == a || y == b || !AreBeside(y, b)) return;
      most = std::max(most, weight(a, x) * weight(b, y) * Sigmoid(evidence_[place]));
    });
  }
  return most;
}

void Standing::FetchPlace(uint32_t claim) const {
  __builtin_prefetch(&sources_[claim]);
  __builtin_prefetch(&beside_[claim]);
  __builtin_prefetch(&days_from_story_[claim]);
}

double Standing::FewClaims(uint32_t a, uint32_t b) const {
  const double fewer = kUsualClaims / std::max(claim_count_[sources_[a]], claim_count_[sources_[b]]);
  if (fewer <= 1) return 0;
  const auto is_none = [](const ClaimProfile& claim) { return claim.is_fate && claim.bounds.high == 0; };
  return std::log(fewer) * (is_none(claims_[a]) || is_none(claims_[b]) ? kNoneIsOfAll : 1);
}

PairStanding Standing::StandingOf(uint32_t place) const {
  const uint32_t a = pairs_[place].pair.a, b = pairs_[place].pair.b;
  PairStanding standing;
  const StoryLikeness story = stories_->Of(sources_[a], sources_[b]);
  // Of what tells of different things something fits best, too.
  const auto worth = [&](double lead) { return lead > 0 ? lead * (1 - std::min(1.0, story.other)) : lead; };
  standing.least_lead = worth(std::min(leads_[place].a, leads_[place].b));
  standing.greatest_lead = worth(std::max(leads_[place].a, leads_[place].b));
  if (evidence_[place] > kHopeless) standing.neighbours = Neighbours(a, b);
  standing.same_story = story.same;
  standing.other_story = story.other;
  standing.few_claims = FewClaims(a, b) * story.same * std::max(0.0, 1 - story.other);
  const int32_t days_a = days_from_story_[a], days_b = days_from_story_[b];
  standing.is_background =
      std::max(days_a, days_b) > kBackgroundDays && std::min(days_a, days_b) < kStoryDays && !claims_[a].has_date;
  return standing;
}

double Standing::Score(uint32_t a, uint32_t b) const {
  const uint32_t place = PlaceOf(a, b);
  if (place != kNoPair) {
    double score = pairs_[place].score;
    if (!is_heard_[place]) model_.WeighWitnesses(WithWitnesses(place, {}), nullptr, &score);
    return score;
  }
  if (!EvidenceModel::AreComparable(claims_[a], claims_[b])) return model_.threshold() + kHopeless;
  return model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/false).score;
}

PairEvidence Standing::Explain(uint32_t a, uint32_t b) const {
  PairEvidence evidence = model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/true);
  if (PlaceOf(a, b) != kNoPair) {
    const PairStanding standing = Of(a, b);
    model_.WeighStanding(standing, &evidence.features, &evidence.score);
    model_.WeighWitnesses(standing, &evidence.features, &evidence.score);
    model_.WeighAnchors(standing, &evidence.features, &evidence.score);
  }
  std::stable_sort(
      evidence.features.begin(), evidence.features.end(),
      [](const v1::Evidence& x, const v1::Evidence& y) { return std::abs(x.weight()) > std::abs(y.weight()); });
  return evidence;
}

}  // namespace gainsay
