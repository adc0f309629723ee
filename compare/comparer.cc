#include "compare/comparer.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "claims/internal/hash.h"
#include "compare/history.h"
#include "compare/notes.h"
#include "compare/years.h"

namespace gainsay {
namespace {

// How far below the threshold a pair is a near miss, and how many are told.
constexpr double kNear = Standing::kMostShort;
constexpr int kMostNearMisses = 20;
// A pair with a score this far over the threshold is as sure to be about the same thing as can be; one at the threshold
// counts for this much of it. Of 100 flags just above the threshold 25 are right on the development sets, of those more
// than fourteen above it 86.
constexpr double kSureOverThreshold = 14;
constexpr double kLeastSure = 0.3;

bool IsAllNumbers(const v1::Quantity& quantity) {
  return std::isfinite(quantity.low()) && std::isfinite(quantity.high()) && std::isfinite(quantity.granularity());
}

// Claims that others made may hold infinity or NaN. The first is no bound at all; the second is larger and smaller than
// nothing, so that no order would hold.
void TakeNumbersAlone(v1::Quantity& quantity) {
  if (!std::isfinite(quantity.low())) quantity.clear_low();
  if (!std::isfinite(quantity.high())) quantity.clear_high();
  if (!std::isfinite(quantity.granularity())) quantity.clear_granularity();
}

void SortConflicts(v1::ClaimGroup& group) {
  std::sort(group.mutable_conflicts()->pointer_begin(), group.mutable_conflicts()->pointer_end(),
            [](const v1::Conflict* x, const v1::Conflict* y) {
              if (x->severity() != y->severity()) return x->severity() > y->severity();
              return std::tie(x->fingerprint(), x->a(), x->b()) < std::tie(y->fingerprint(), y->a(), y->b());
            });
}

std::string IdOf(const v1::ClaimGroup& group) {
  std::vector<absl::string_view> ids(group.claim_ids().begin(), group.claim_ids().end());
  std::sort(ids.begin(), ids.end());
  std::string joined;
  for (const absl::string_view id : ids) absl::StrAppend(&joined, id, " ");
  return ShortHash({joined});
}

void AddNotes(absl::Span<const SourcedClaim> claims, std::set<std::string> notes, v1::ClaimGroup& group) {
  const Voices voices = CountVoices(claims);
  if (!voices.notes.empty()) group.set_voices(static_cast<uint32_t>(voices.count));
  notes.insert(voices.notes.begin(), voices.notes.end());
  for (const std::string& note : notes) group.add_notes(note);
}

int Rank(v1::Verdict verdict) { return verdict == v1::VERDICT_DISAGREE ? 0 : verdict == v1::VERDICT_UPDATED ? 1 : 2; }

bool Holds(const v1::ClaimGroup& group, absl::string_view id) {
  return std::find(group.claim_ids().begin(), group.claim_ids().end(), id) != group.claim_ids().end();
}

}  // namespace

Comparer::Comparer(Hold hold, std::optional<double> min_confidence)
    : model_(EvidenceModel::BuiltIn()),
      threshold_(min_confidence.has_value() ? model_.confidence().ScoreFor(*min_confidence) : model_.threshold()),
      is_packed_(hold == Hold::kPacked) {}

void Comparer::Add(v1::ClaimSet& set, bool all_reported) {
  AddSource(set);
  profile_maker_.AddStory(set);
  for (v1::Claim& claim : *set.mutable_claims()) {
    if (is_packed_ && all_reported) named_.push_back(static_cast<uint32_t>(sources_.size()));
    AddClaim(claim);
  }
  set.clear_claims();
}

v1::Report Comparer::Run() {
  CompareAll([](const Standing&) {});
  // What is needed no more makes room: assigning {} would keep it.
  profiles_ = std::vector<ClaimProfile>();
  vocabulary_.reset();
  return std::move(report_);
}

PairFindings Comparer::RunFor(uint32_t a, uint32_t b) {
  PairFindings found;
  CompareAll([&](const Standing& standing) {
    found.obstacle = EvidenceModel::ObstacleBetween(profiles_[a], profiles_[b]);
    if (found.obstacle == Obstacle::kNone) found.evidence = standing.Explain(a, b);
  });
  found.a = Sourced(a);
  found.b = Sourced(b);
  found.threshold = threshold_;
  const std::string &id_a = found.a.claim->id(), &id_b = found.b.claim->id();
  for (const v1::ClaimGroup& group : report_.groups()) {
    const bool holds_a = Holds(group, id_a), holds_b = Holds(group, id_b);
    // "No casualties" may stand in two.
    if (found.together()) break;
    if (holds_a) found.group_of_a = &group;
    if (holds_b) found.group_of_b = &group;
  }
  const bool together = found.together();
  if (together || found.obstacle == Obstacle::kNone) found.verdict = Judge(found.a, found.b);
  if (!together) return found;
  if (AreAtOdds(profiles_[a], profiles_[b])) {
    Judgement judgement = JudgeMembersApart(a, b);
    found.verdict = judgement.verdict;
    found.sum = std::move(judgement.sum);
  }
  for (const v1::Conflict& conflict : found.group_of_a->conflicts()) {
    if (std::minmax(conflict.a(), conflict.b()) == std::minmax(id_a, id_b)) found.conflict = &conflict;
  }
  // Its group may tell more of two claims than they do alone.
  if (found.conflict != nullptr) found.verdict = v1::VERDICT_DISAGREE;
  if (found.conflict == nullptr && found.verdict == v1::VERDICT_DISAGREE) found.verdict = v1::VERDICT_UPDATED;
  return found;
}

void Comparer::AddWords(v1::Report& report) const {
  for (size_t i = 0; i < named_.size(); ++i) packed_.AddWords(named_[i], *report.mutable_claims(static_cast<int>(i)));
}

void Comparer::ForEachClaim(absl::FunctionRef<void(const v1::Claim&)> visit) const {
  v1::Claim claim;
  for (uint32_t index = 0; index < packed_.size(); ++index) {
    packed_.Unpack(index, claim);
    visit(claim);
  }
}

void Comparer::AddSource(const v1::ClaimSet& set) {
  if (report_.sources_size() == 0) *report_.mutable_generator() = set.generator();
  *report_.add_sources() = set.source();
  for (const v1::Issue& issue : set.issues()) *report_.add_issues() = issue;
}

void Comparer::AddClaim(v1::Claim& claim) {
  if (!IsAllNumbers(claim.quantity())) {
    TakeNumbersAlone(*claim.mutable_quantity());
    ++no_numbers_;
  }
  Read(claim);
  if (is_packed_) {
    packed_.Add(claim);
    claims_.push_back(nullptr);
  } else {
    v1::Claim* const held = report_.add_claims();
    held->Swap(&claim);
    claims_.push_back(held);
  }
}

void Comparer::Read(const v1::Claim& claim) {
  const v1::Source& source = report_.sources(report_.sources_size() - 1);
  if (MayTakeYear(claim, source)) may_take_year_.push_back(static_cast<uint32_t>(sources_.size()));
  profile_maker_.Add(claim);
  keys_.Add(claim);
  sources_.push_back(&source);
}

void Comparer::CompareAll(absl::FunctionRef<void(const Standing&)> visit) {
  SupplyAllYears();
  profiles_ = profile_maker_.Finish();
  std::vector<WeighedGroup> groups;
  {
    const Candidates candidates = FindCandidates(std::move(keys_), profiles_);
    const Standing standing(profiles_, candidates.pairs, model_, *vocabulary_, profile_maker_.stories());
    for (AlignedGroup& group : Align(profiles_, standing, threshold_))
      groups.push_back(WeighGroup(std::move(group), standing));
    AddNearMisses(groups, standing);
    Summarise(candidates);
    visit(standing);
  }
  // What was weighed is needed no more, and makes room for the claims that are reported on.
  if (is_packed_) UnpackNamedClaims();
  for (WeighedGroup& group : groups) AddGroup(group);
  SortGroups();
  CountVerdicts();
}

void Comparer::SupplyAllYears() {
  const StoryYears years(sources_);
  v1::Claim unpacked;
  for (const uint32_t index : may_take_year_) {
    if (!years.Concern(*sources_[index])) continue;
    if (is_packed_) packed_.Unpack(index, unpacked);
    v1::Claim& claim = is_packed_ ? unpacked : *report_.mutable_claims(static_cast<int>(index));
    if (!years.Supply(*sources_[index], claim)) continue;
    profile_maker_.SetDays(index, claim);
    keys_.Replace(index, claim);
    if (is_packed_) packed_.Replace(index, claim);
  }
}

void Comparer::UnpackNamedClaims() {
  std::sort(named_.begin(), named_.end());
  named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
  report_.mutable_claims()->Reserve(static_cast<int>(named_.size()));
  for (const uint32_t index : named_) {
    v1::Claim* const claim = report_.add_claims();
    packed_.UnpackWithoutWords(index, *claim);
    claims_[index] = claim;
  }
}

Comparer::WeighedGroup Comparer::WeighGroup(AlignedGroup aligned, const Standing& standing) {
  WeighedGroup group;
  group.members = std::move(aligned.members);
  for (uint32_t i = 0; i < group.members.size(); ++i) {
    for (uint32_t k = i + 1; k < group.members.size(); ++k) {
      const uint32_t a = group.members[i], b = group.members[k];
      if (AreAtOdds(profiles_[a], profiles_[b])) group.apart.push_back({i, k, standing.Score(a, b)});
    }
  }
  group.evidence = standing.Explain(aligned.weakest.a, aligned.weakest.b).features;
  named_.insert(named_.end(), group.members.begin(), group.members.end());
  return group;
}

void Comparer::AddGroup(WeighedGroup& weighed) {
  v1::ClaimGroup& group = *report_.add_groups();
  std::vector<GroupMember> members;
  for (const uint32_t index : weighed.members) {
    members.push_back({index, Sourced(index), SideOf(ClaimAt(index))});
    group.add_claim_ids(members.back().claim().id());
  }
  bool updated = false;
  std::set<std::string> sums;
  std::vector<SourcedClaim> claims;
  for (const GroupMember& member : members) claims.push_back(member.sourced);
  const GroupHistory history(claims);
  for (const PairApart& pair : weighed.apart) {
    const GroupMember &a = members[pair.i], &b = members[pair.k];
    Judgement judgement = JudgeMembersApart(a.index, b.index);
    judgement.verdict = history.Judge(pair.i, pair.k, judgement.verdict);
    updated = updated || judgement.verdict == v1::VERDICT_UPDATED;
    if (!judgement.sum.empty()) sums.insert(std::move(judgement.sum));
    if (judgement.verdict == v1::VERDICT_DISAGREE) AddConflict(a, b, pair.score, group);
  }
  AddNotes(claims, std::move(sums), group);
  group.set_verdict(group.conflicts_size() > 0 ? v1::VERDICT_DISAGREE
                    : updated                  ? v1::VERDICT_UPDATED
                                               : v1::VERDICT_AGREE);
  SortConflicts(group);
  group.set_id(IdOf(group));
  group.set_label(LabelOf(members));
  for (v1::Evidence& evidence : weighed.evidence) *group.add_evidence() = std::move(evidence);
  Forget();
}

Comparer::Judgement Comparer::JudgeMembersApart(uint32_t a, uint32_t b) const {
  const SourcedClaim sourced_a = Sourced(a), sourced_b = Sourced(b);
  Judgement judgement{JudgeApart(sourced_a, sourced_b), ""};
  if (judgement.verdict != v1::VERDICT_DISAGREE) return judgement;
  judgement.sum = DerivedAgreement(sourced_a, sourced_b, Beside(a), Beside(b));
  if (!judgement.sum.empty()) judgement.verdict = v1::VERDICT_AGREE;
  return judgement;
}

std::vector<const v1::Claim*> Comparer::Beside(uint32_t index) const {
  std::vector<const v1::Claim*> beside;
  const ClaimProfile& claim = profiles_[index];
  const auto is_beside = [&](uint32_t other) {
    return sources_[other] == sources_[index] && profiles_[other].has_sentence && claim.has_sentence &&
           std::max(profiles_[other].sentence, claim.sentence) - std::min(profiles_[other].sentence, claim.sentence) <=
               1;
  };
  for (uint32_t other = index; other-- > 0 && is_beside(other);) beside.push_back(&ClaimAt(other));
  for (uint32_t other = index + 1; other < profiles_.size() && is_beside(other); ++other)
    beside.push_back(&ClaimAt(other));
  return beside;
}

void Comparer::AddConflict(const GroupMember& one, const GroupMember& other, double score,
                           v1::ClaimGroup& group) const {
  // The claim with the lesser id comes first, whatever the order of the sources.
  const bool swapped = other.claim().id() < one.claim().id();
  const GroupMember &a = swapped ? other : one, &b = swapped ? one : other;
  v1::Conflict& conflict = *group.add_conflicts();
  conflict.set_a(a.claim().id());
  conflict.set_b(b.claim().id());
  // A pair that is hardly about the same thing may be no conflict at all.
  const double surplus = std::clamp((score - model_.threshold()) / kSureOverThreshold, 0.0, 1.0);
  conflict.set_severity(SeverityOf(a.claim(), b.claim()) * (kLeastSure + (1 - kLeastSure) * surplus));
  conflict.set_score(score);
  // Where others of the group tie two claims together that fall short by themselves, 80 of 164 such conflicts of the
  // development sets are right: as many as where a score just reaches.
  conflict.set_confidence(model_.confidence().At(std::max(score, threshold_)));
  conflict.set_reason(ReasonFor(a.sourced, b.sourced));
  // Sources that copy each other have their conflicts in common: one decision about them is enough.
  conflict.set_fingerprint(ShortHash({std::min(a.side, b.side), std::max(a.side, b.side)}));
}

void Comparer::AddNearMisses(absl::Span<const WeighedGroup> groups, const Standing& standing) {
  std::vector<ScoredPair> near = PairsNearThreshold(groups, standing);
  const auto ids = [&](const ScoredPair& scored) { return IdsOf(scored.pair.a, scored.pair.b); };
  // The best first, as many as it takes: most are never judged.
  const auto is_worse = [&](const ScoredPair& x, const ScoredPair& y) {
    return x.score != y.score ? x.score < y.score : ids(y) < ids(x);
  };
  std::make_heap(near.begin(), near.end(), is_worse);
  while (!near.empty() && report_.near_misses_size() < kMostNearMisses) {
    std::pop_heap(near.begin(), near.end(), is_worse);
    const auto [a, b] = near.back().pair;
    if (JudgeApart(Sourced(a), Sourced(b)) == v1::VERDICT_DISAGREE) AddNearMiss(near.back(), standing);
    near.pop_back();
    Forget();
  }
}

std::vector<ScoredPair> Comparer::PairsNearThreshold(absl::Span<const WeighedGroup> groups,
                                                     const Standing& standing) const {
  constexpr uint32_t kNoGroup = 0xFFFFFFFF;
  std::vector<uint32_t> group_of(profiles_.size(), kNoGroup);
  for (uint32_t group = 0; group < groups.size(); ++group) {
    for (const uint32_t member : groups[group].members) group_of[member] = group;
  }
  const auto is_matched = [&](uint32_t claim, const v1::Source* source) {
    if (group_of[claim] == kNoGroup) return false;
    const std::vector<uint32_t>& members = groups[group_of[claim]].members;
    return std::any_of(members.begin(), members.end(), [&](uint32_t member) { return sources_[member] == source; });
  };
  std::vector<ScoredPair> near;
  for (const ScoredPair& scored : standing.pairs()) {
    const auto [a, b] = scored.pair;
    if (scored.score < threshold_ - kNear || scored.score >= threshold_ || sources_[a] == sources_[b] ||
        !AreAtOdds(profiles_[a], profiles_[b]) || is_matched(a, sources_[b]) || is_matched(b, sources_[a]))
      continue;
    near.push_back(scored);
  }
  return near;
}

void Comparer::AddNearMiss(const ScoredPair& scored, const Standing& standing) {
  v1::NearMiss& miss = *report_.add_near_misses();
  uint32_t a = scored.pair.a, b = scored.pair.b;
  if (profiles_[b].id() < profiles_[a].id()) std::swap(a, b);
  miss.set_a(std::string(profiles_[a].id()));
  miss.set_b(std::string(profiles_[b].id()));
  miss.set_score(scored.score);
  miss.set_reason(ReasonFor(Sourced(a), Sourced(b)));
  for (v1::Evidence& evidence : standing.Explain(a, b).features) *miss.add_evidence() = std::move(evidence);
  named_.insert(named_.end(), {a, b});
}

std::pair<absl::string_view, absl::string_view> Comparer::IdsOf(uint32_t a, uint32_t b) const {
  return std::minmax({profiles_[a].id(), profiles_[b].id()});
}

void Comparer::SortGroups() {
  const auto comes_before = [](const v1::ClaimGroup& a, const v1::ClaimGroup& b) {
    if (Rank(a.verdict()) != Rank(b.verdict())) return Rank(a.verdict()) < Rank(b.verdict());
    const double severity_a = a.conflicts_size() > 0 ? a.conflicts(0).severity() : 0;
    const double severity_b = b.conflicts_size() > 0 ? b.conflicts(0).severity() : 0;
    return severity_a != severity_b ? severity_a > severity_b : a.id() < b.id();
  };
  std::sort(report_.mutable_groups()->pointer_begin(), report_.mutable_groups()->pointer_end(),
            [&](const v1::ClaimGroup* a, const v1::ClaimGroup* b) { return comes_before(*a, *b); });
}

void Comparer::Summarise(const Candidates& candidates) {
  v1::Summary& summary = *report_.mutable_summary();
  summary.set_sources(report_.sources_size());
  summary.set_claims(static_cast<uint32_t>(profiles_.size()));
  summary.set_pairs_compared(static_cast<uint32_t>(candidates.pairs.size()));
  if (no_numbers_ > 0) {
    v1::Issue& issue = *report_.add_issues();
    issue.set_severity(v1::Issue::SEVERITY_WARNING);
    issue.set_message(absl::StrCat(no_numbers_, no_numbers_ == 1 ? " claim has" : " claims have",
                                   " bounds that are no numbers; they are taken for absent"));
  }
  if (candidates.huge_keys.empty()) return;
  v1::Issue& issue = *report_.add_issues();
  issue.set_severity(v1::Issue::SEVERITY_WARNING);
  issue.set_message(absl::StrCat(candidates.huge_keys.size(), " keys with more than ", candidates.most_claims_per_key,
                                 " claims each were not compared, the first ", candidates.huge_keys[0]));
}

void Comparer::CountVerdicts() {
  v1::Summary& summary = *report_.mutable_summary();
  summary.set_groups(report_.groups_size());
  for (const v1::ClaimGroup& group : report_.groups()) {
    if (group.verdict() == v1::VERDICT_DISAGREE) summary.set_conflicts(summary.conflicts() + 1);
    if (group.verdict() == v1::VERDICT_AGREE) summary.set_agreements(summary.agreements() + 1);
    if (group.verdict() == v1::VERDICT_UPDATED) summary.set_updates(summary.updates() + 1);
  }
}

}  // namespace gainsay
