#include "compare/standing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"

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
std::optional<absl::CivilDay> StoryDay(const Days& days) {
  if (!days.first.has_value() || !days.last.has_value() || *days.last - *days.first > kLongestStoryTime)
    return std::nullopt;
  return *days.first + (*days.last - *days.first) / 2;
}

double Sigmoid(double score) { return 1 / (1 + std::exp(-std::clamp(score, -20.0, 20.0))); }

}  // namespace

uint64_t Standing::KeyOf(uint32_t a, uint32_t b) {
  return static_cast<uint64_t>(std::min(a, b)) << 32 | std::max(a, b);
}

Standing::Standing(absl::Span<const ClaimProfile> claims, absl::Span<const CandidatePair> candidates,
                   const EvidenceModel& model, const Vocabulary& vocabulary)
    : claims_(claims), model_(model), vocabulary_(vocabulary), beside_(claims.size()) {
  absl::flat_hash_map<absl::string_view, uint32_t> sources;
  absl::flat_hash_map<uint64_t, std::vector<uint32_t>> sentences;
  for (uint32_t i = 0; i < claims.size(); ++i) {
    const v1::Claim& claim = *claims[i].claim;
    sources_.push_back(sources.try_emplace(claim.source_id(), sources.size()).first->second);
    if (sources_[i] >= words_.size()) words_.resize(sources_[i] + 1);
    std::vector<WordId>& words = words_[sources_[i]];
    words.insert(words.end(), claims[i].about.begin(), claims[i].about.end());
    words.insert(words.end(), claims[i].context.begin(), claims[i].context.end());
    for (const ProfileEntity& entity : claims[i].entities) words.push_back(entity.skeleton);
    if (claim.has_sentence()) sentences[static_cast<uint64_t>(sources_[i]) << 32 | claim.sentence()].push_back(i);
  }
  for (uint32_t i = 0; i < claims.size(); ++i) {
    const v1::Claim& claim = *claims[i].claim;
    if (!claim.has_sentence()) continue;
    for (int64_t sentence = int64_t{claim.sentence()} - 1; sentence <= int64_t{claim.sentence()} + 1; ++sentence) {
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
  }
  std::vector<std::vector<absl::CivilDay>> days(words_.size());
  for (uint32_t i = 0; i < claims.size(); ++i) {
    for (const Days* time : {&claims[i].time, &claims[i].date}) {
      if (const std::optional<absl::CivilDay> day = StoryDay(*time)) days[sources_[i]].push_back(*day);
    }
  }
  for (std::vector<absl::CivilDay>& of_source : days) {
    std::sort(of_source.begin(), of_source.end());
    story_days_.push_back(of_source.empty() ? std::nullopt : std::optional(of_source[of_source.size() / 2]));
  }
  place_.reserve(candidates.size());
  evidence_.reserve(candidates.size());
  unwitnessed_.reserve(candidates.size());
  pairs_.reserve(candidates.size());
  for (const CandidatePair& pair : candidates) {
    const double score = model.Weigh(claims[pair.a], claims[pair.b], vocabulary, /*explain=*/false).score;
    place_[KeyOf(pair.a, pair.b)] = static_cast<uint32_t>(evidence_.size());
    evidence_.push_back(score);
    NoteBest(pair.a, pair.b, score);
    NoteBest(pair.b, pair.a, score);
  }
  for (const CandidatePair& pair : candidates) {
    const double evidence = evidence_[pairs_.size()];
    double score = evidence;
    model.WeighStanding(StandingOf(pair.a, pair.b, evidence), nullptr, &score);
    unwitnessed_.push_back(score);
    pairs_.push_back({pair, score});
  }
  FindPartners();
  for (ScoredPair& scored : pairs_) {
    PairStanding witnesses;
    AddWitnesses(scored.pair.a, scored.pair.b, witnesses);
    model.WeighWitnesses(witnesses, nullptr, &scored.score);
  }
}

PairStanding Standing::Of(uint32_t a, uint32_t b) const {
  PairStanding standing = StandingOf(a, b, evidence_[place_.at(KeyOf(a, b))]);
  AddWitnesses(a, b, standing);
  return standing;
}

void Standing::FindPartners() {
  partners_.resize(claims_.size());
  for (const ScoredPair& scored : pairs_) {
    const double probability = Sigmoid(scored.score - model_.even_chances());
    if (probability < kLeastWitness) continue;
    partners_[scored.pair.a].push_back({scored.pair.b, probability});
    partners_[scored.pair.b].push_back({scored.pair.a, probability});
  }
  for (std::vector<Partner>& partners : partners_) {
    if (partners.size() <= kMaxPartners) continue;
    // Of equally likely ones those are heard whose ids come first, whatever the order of the sources.
    std::nth_element(partners.begin(), partners.begin() + kMaxPartners, partners.end(),
                     [&](const Partner& x, const Partner& y) {
                       if (x.probability != y.probability) return x.probability > y.probability;
                       return claims_[x.claim].claim->id() < claims_[y.claim].claim->id();
                     });
    partners.resize(kMaxPartners);
  }
}

void Standing::AddWitnesses(uint32_t a, uint32_t b, PairStanding& standing) const {
  const auto hear = [&](uint32_t claim, uint32_t other) {
    for (const Partner& witness : partners_[claim]) {
      if (sources_[witness.claim] == sources_[a] || sources_[witness.claim] == sources_[b]) continue;
      const auto found = place_.find(KeyOf(witness.claim, other));
      if (found == place_.end()) continue;
      const double fits_other = Sigmoid(unwitnessed_[found->second] - model_.even_chances());
      standing.witness = std::max(standing.witness, std::min(witness.probability, fits_other));
      standing.witness_against = std::max(standing.witness_against, witness.probability * (1 - fits_other));
    }
  };
  hear(a, b);
  hear(b, a);
}

void Standing::NoteBest(uint32_t claim, uint32_t other, double score) {
  Best& best = best_[static_cast<uint64_t>(claim) << 32 | sources_[other]];
  if (!best.has_first || score > best.first) {
    best.second = best.first;
    best.has_second = best.has_first;
    best.first = score;
    best.first_claim = other;
    best.has_first = true;
  } else if (!best.has_second || score > best.second) {
    best.second = score;
    best.has_second = true;
  }
}

// By how much the score of `claim` with `other` exceeds its best score with another claim of that source.
double Standing::Lead(uint32_t claim, uint32_t other, double score) const {
  const auto found = best_.find(static_cast<uint64_t>(claim) << 32 | sources_[other]);
  double rival = kNoRival;
  if (found != best_.end()) {
    const Best& best = found->second;
    const bool is_first = best.first_claim == other;
    if (!is_first || best.has_second) rival = std::max(rival, is_first ? best.second : best.first);
  }
  return std::clamp(score - rival, -kMaxLead, kMaxLead);
}

double Standing::Neighbours(uint32_t a, uint32_t b) const {
  double most = 0;
  const auto weight = [&](uint32_t claim, uint32_t neighbour) {
    return claims_[claim].claim->sentence() == claims_[neighbour].claim->sentence() ? 1.0 : kNextSentence;
  };
  for (const uint32_t x : beside_[a]) {
    if (x == b) continue;
    for (const uint32_t y : beside_[b]) {
      if (y == a || y == x) continue;
      const auto found = place_.find(KeyOf(x, y));
      if (found != place_.end()) most = std::max(most, weight(a, x) * weight(b, y) * Sigmoid(evidence_[found->second]));
    }
  }
  return most;
}

PairStanding Standing::StandingOf(uint32_t a, uint32_t b, double evidence) const {
  const double lead_a = Lead(a, b, evidence), lead_b = Lead(b, a, evidence);
  PairStanding standing;
  standing.least_lead = std::min(lead_a, lead_b);
  standing.greatest_lead = std::max(lead_a, lead_b);
  if (evidence > kHopeless) standing.neighbours = Neighbours(a, b);
  standing.same_story = SameStory(sources_[a], sources_[b]);
  const int64_t days_a = DaysFromStory(a), days_b = DaysFromStory(b);
  standing.is_background = std::max(days_a, days_b) > kBackgroundDays && std::min(days_a, days_b) < kStoryDays &&
                           !claims_[a].claim->has_date();
  return standing;
}

// How far the claim's time is from the story of its document; 0 for a claim that gives none, as most do that tell the
// story itself.
int64_t Standing::DaysFromStory(uint32_t claim) const {
  const std::optional<absl::CivilDay>& story = story_days_[sources_[claim]];
  const Days& time = claims_[claim].time;
  if (!story.has_value() || (!time.first.has_value() && !time.last.has_value())) return 0;
  const absl::CivilDay first = time.first.value_or(*time.last), last = time.last.value_or(*time.first);
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
  const auto found = place_.find(KeyOf(a, b));
  if (found != place_.end()) return pairs_[found->second].score;
  if (!EvidenceModel::AreComparable(*claims_[a].claim, *claims_[b].claim)) return model_.threshold() + kHopeless;
  return model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/false).score;
}

PairEvidence Standing::Explain(uint32_t a, uint32_t b) const {
  PairEvidence evidence = model_.Weigh(claims_[a], claims_[b], vocabulary_, /*explain=*/true);
  if (place_.contains(KeyOf(a, b))) {
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
