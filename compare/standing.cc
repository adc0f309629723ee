#include "compare/standing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace gainsay {
namespace {

// A lead greater than this says no more.
constexpr double kMaxLead = 4;
// Where there is no rival, the lead is over what claims without any connection score, more or less.
constexpr double kNoRival = -2.5;
// Documents about one story have a cosine of about this or more; unrelated ones have 0.05 and less. Measured on the
// claims' words of 70 documents about 18 stories.
constexpr double kStoryCosine = 0.2;
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
// A claim may be like hundreds of others in an archive; the likeliest of them are heard.
constexpr size_t kMaxPartners = 32;

// The middle of an interval that is no longer than a story; nothing for others.
std::optional<int32_t> StoryDay(const Days& days) {
  if (!days.has_first() || !days.has_last() || days.last - days.first > kLongestStoryTime) return std::nullopt;
  return days.first + (days.last - days.first) / 2;
}

double Sigmoid(double score) { return 1 / (1 + std::exp(-std::clamp(score, -20.0, 20.0))); }

}  // namespace

Standing::Standing(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
                   const EvidenceModel& model, const Vocabulary& vocabulary)
    : claims_(claims), model_(model), vocabulary_(vocabulary), beside_(claims.size()) {
  ReadClaims();
  pairs_.reserve(candidates.size());
  for (const CandidatePair& pair : candidates) pairs_.push_back({pair, 0});
  IndexPairs();
  evidence_.reserve(pairs_.size());
  for (const CandidatePair& pair : candidates)
    evidence_.push_back(model.Weigh(claims[pair.a], claims[pair.b], vocabulary, /*explain=*/false).score);
  FindLeads();
  // Pairs of one claim stand side by side, and many of them are with claims of the same source.
  constexpr uint32_t kNoSource = 0xFFFFFFFF;
  std::vector<double> same_story(words_.size());
  std::vector<uint32_t> same_story_with(words_.size(), kNoSource);
  fits_.reserve(pairs_.size());
  for (uint32_t place = 0; place < pairs_.size(); ++place) {
    ScoredPair& scored = pairs_[place];
    const uint32_t source_a = sources_[scored.pair.a], source_b = sources_[scored.pair.b];
    if (same_story_with[source_b] != source_a) {
      same_story_with[source_b] = source_a;
      same_story[source_b] = SameStory(source_a, source_b);
    }
    scored.score = evidence_[place];
    model.WeighStanding(StandingOf(place, same_story[source_b]), nullptr, &scored.score);
    fits_.push_back(Sigmoid(scored.score - model_.even_chances()));
  }
  FindPartners();
  HearWitnesses();
  for (uint32_t place = 0; place < pairs_.size(); ++place) {
    PairStanding standing;
    standing.witness = witnesses_[place].in_favour;
    standing.witness_against = witnesses_[place].against;
    model.WeighWitnesses(standing, nullptr, &pairs_[place].score);
  }
}

void Standing::ReadClaims() {
  absl::flat_hash_map<StringId, uint32_t> sources;
  absl::flat_hash_map<uint64_t, std::vector<uint32_t>> sentences;
  for (uint32_t i = 0; i < claims_.size(); ++i) {
    const ClaimProfile& claim = claims_[i];
    sources_.push_back(sources.try_emplace(claim.source, sources.size()).first->second);
    if (sources_[i] >= words_.size()) words_.resize(sources_[i] + 1);
    std::vector<WordId>& words = words_[sources_[i]];
    words.insert(words.end(), claims_[i].about.begin(), claims_[i].about.end());
    words.insert(words.end(), claims_[i].context.begin(), claims_[i].context.end());
    for (const ProfileEntity& entity : claims_[i].entities) words.push_back(entity.skeleton);
    if (claim.has_sentence) sentences[static_cast<uint64_t>(sources_[i]) << 32 | claim.sentence].push_back(i);
  }
  for (uint32_t i = 0; i < claims_.size(); ++i) {
    const ClaimProfile& claim = claims_[i];
    if (!claim.has_sentence) continue;
    for (int64_t sentence = int64_t{claim.sentence} - 1; sentence <= int64_t{claim.sentence} + 1; ++sentence) {
      const auto found = sentences.find(static_cast<uint64_t>(sources_[i]) << 32 | static_cast<uint32_t>(sentence));
      if (sentence < 0 || found == sentences.end()) continue;
      for (const uint32_t other : found->second) {
        if (other != i) beside_[i].push_back(other);
      }
    }
  }
  for (std::vector<WordId>& words : words_) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    words.shrink_to_fit();
  }
  std::vector<std::vector<int32_t>> days(words_.size());
  for (uint32_t i = 0; i < claims_.size(); ++i) {
    for (const Days* time : {&claims_[i].time, &claims_[i].date}) {
      if (const std::optional<int32_t> day = StoryDay(*time)) days[sources_[i]].push_back(*day);
    }
  }
  for (std::vector<int32_t>& of_source : days) {
    std::sort(of_source.begin(), of_source.end());
    story_days_.push_back(of_source.empty() ? std::nullopt : std::optional(of_source[of_source.size() / 2]));
  }
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
  for (uint32_t place = 0; place < pairs_.size(); ++place) pairs_by_b_[end[pairs_[place].pair.b]++] = place;
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
  for (uint32_t i = first_by_b_[claim]; i < first_by_b_[claim + 1]; ++i)
    visit(pairs_by_b_[i], pairs_[pairs_by_b_[i]].pair.a);
}

// By how much the score of a claim with another exceeds its best score with other claims of that source.
void Standing::FindLeads() {
  leads_.resize(pairs_.size());
  std::vector<Best> best_with(words_.size());
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    ForEachPairOf(claim, [&](uint32_t, uint32_t other) { best_with[sources_[other]] = {}; });
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      Best& best = best_with[sources_[other]];
      const double score = evidence_[place];
      if (!best.has_first || score > best.first) {
        best = {.first = score,
                .second = best.first,
                .first_claim = other,
                .has_first = true,
                .has_second = best.has_first};
      } else if (!best.has_second || score > best.second) {
        best.second = score;
        best.has_second = true;
      }
    });
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      const Best& best = best_with[sources_[other]];
      double rival = kNoRival;
      if (best.first_claim != other) {
        rival = std::max(rival, best.first);
      } else if (best.has_second) {
        rival = std::max(rival, best.second);
      }
      const double lead = std::clamp(evidence_[place] - rival, -kMaxLead, kMaxLead);
      (pairs_[place].pair.a == claim ? leads_[place].a : leads_[place].b) = lead;
    });
  }
}

PairStanding Standing::Of(uint32_t a, uint32_t b) const {
  const uint32_t place = PlaceOf(a, b);
  PairStanding standing = StandingOf(place, SameStory(sources_[a], sources_[b]));
  standing.witness = witnesses_[place].in_favour;
  standing.witness_against = witnesses_[place].against;
  return standing;
}

void Standing::FindPartners() {
  partners_.resize(claims_.size());
  for (uint32_t place = 0; place < pairs_.size(); ++place) {
    if (fits_[place] < kLeastWitness) continue;
    const CandidatePair& pair = pairs_[place].pair;
    partners_[pair.a].push_back({pair.b, fits_[place]});
    partners_[pair.b].push_back({pair.a, fits_[place]});
  }
  for (std::vector<Partner>& partners : partners_) {
    if (partners.size() <= kMaxPartners) continue;
    // Of equally likely ones those are heard whose ids come first, whatever the order of the sources.
    std::nth_element(partners.begin(), partners.begin() + kMaxPartners, partners.end(),
                     [&](const Partner& x, const Partner& y) {
                       if (x.probability != y.probability) return x.probability > y.probability;
                       return claims_[x.claim].id < claims_[y.claim].id;
                     });
    partners.resize(kMaxPartners);
  }
}

// A partner of the one claim of a pair is a witness if it was weighed with the other claim as well.
void Standing::HearWitnesses() {
  witnesses_.resize(pairs_.size());
  // How well each claim fits the present one, and for which one that was noted.
  std::vector<double> fits(claims_.size());
  std::vector<uint32_t> noted_for(claims_.size(), kNoPair);
  for (uint32_t claim = 0; claim < claims_.size(); ++claim) {
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      fits[other] = fits_[place];
      noted_for[other] = claim;
    });
    ForEachPairOf(claim, [&](uint32_t place, uint32_t other) {
      Witnesses& heard = witnesses_[place];
      for (const Partner& witness : partners_[other]) {
        if (noted_for[witness.claim] != claim || sources_[witness.claim] == sources_[claim] ||
            sources_[witness.claim] == sources_[other])
          continue;
        const double fits_claim = fits[witness.claim];
        heard.in_favour = std::max(heard.in_favour, std::min(witness.probability, fits_claim));
        heard.against = std::max(heard.against, witness.probability * (1 - fits_claim));
      }
    });
  }
}

double Standing::Neighbours(uint32_t a, uint32_t b) const {
  double most = 0;
  const auto weight = [&](uint32_t claim, uint32_t neighbour) {
    return claims_[claim].sentence == claims_[neighbour].sentence ? 1.0 : kNextSentence;
  };
  for (const uint32_t x : beside_[a]) {
    if (x == b) continue;
    for (const uint32_t y : beside_[b]) {
      if (y == a || y == x) continue;
      const uint32_t place = PlaceOf(x, y);
      if (place != kNoPair) most = std::max(most, weight(a, x) * weight(b, y) * Sigmoid(evidence_[place]));
    }
  }
  return most;
}

PairStanding Standing::StandingOf(uint32_t place, double same_story) const {
  const uint32_t a = pairs_[place].pair.a, b = pairs_[place].pair.b;
  PairStanding standing;
  standing.least_lead = std::min(leads_[place].a, leads_[place].b);
  standing.greatest_lead = std::max(leads_[place].a, leads_[place].b);
  if (evidence_[place] > kHopeless) standing.neighbours = Neighbours(a, b);
  standing.same_story = same_story;
  const int64_t days_a = DaysFromStory(a), days_b = DaysFromStory(b);
  standing.is_background =
      std::max(days_a, days_b) > kBackgroundDays && std::min(days_a, days_b) < kStoryDays && !claims_[a].has_date;
  return standing;
}

// How far the claim's time is from the story of its document; 0 for a claim that gives none, as most do that tell the
// story itself.
int64_t Standing::DaysFromStory(uint32_t claim) const {
  const std::optional<int32_t>& story = story_days_[sources_[claim]];
  const Days& time = claims_[claim].time;
  if (!story.has_value() || (!time.has_first() && !time.has_last())) return 0;
  const int64_t first = time.has_first() ? time.first : time.last, last = time.has_last() ? time.last : time.first;
  return std::max<int64_t>({0, *story - last, first - *story});
}

// Cosine of all that the two tell, as words that are there or not.
double Standing::SameStory(uint32_t source_a, uint32_t source_b) const {
  if (source_a == source_b) return 0;
  const std::vector<WordId>&a = words_[source_a], &b = words_[source_b];
  if (a.empty() || b.empty()) return 0;
  size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    common += *x == *y;
    const bool advance_x = *x <= *y, advance_y = *y <= *x;
    x += advance_x;
    y += advance_y;
  }
  const double cosine = static_cast<double>(common) / std::sqrt(static_cast<double>(a.size() * b.size()));
  return std::min(1.0, cosine / kStoryCosine);
}

double Standing::Score(uint32_t a, uint32_t b) const {
  const uint32_t place = PlaceOf(a, b);
  if (place != kNoPair) return pairs_[place].score;
  if (!EvidenceModel::AreComparable(claims_[a], claims_[b])) return model_.threshold() + kHopeless;
  return model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/false).score;
}

PairEvidence Standing::Explain(uint32_t a, uint32_t b) const {
  PairEvidence evidence = model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/true);
  if (PlaceOf(a, b) != kNoPair) {
    const PairStanding standing = Of(a, b);
    model_.WeighStanding(standing, &evidence.features, &evidence.score);
    model_.WeighWitnesses(standing, &evidence.features, &evidence.score);
  }
  std::stable_sort(
      evidence.features.begin(), evidence.features.end(),
      [](const v1::Evidence& x, const v1::Evidence& y) { return std::abs(x.weight()) > std::abs(y.weight()); });
  return evidence;
}

}  // namespace gainsay
