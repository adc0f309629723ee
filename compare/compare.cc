#include "compare/compare.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "claims/internal/dimension.h"
#include "claims/internal/hash.h"
#include "compare/alignment.h"
#include "compare/candidates.h"
#include "compare/evidence.h"
#include "compare/notes.h"
#include "compare/packed_claims.h"
#include "compare/profile.h"
#include "compare/standing.h"
#include "compare/verdict.h"
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

}  // namespace

class Comparer {
 public:
  // How the claims are held: as messages, which the report then has, or packed.
  enum class Hold { kMessages, kPacked };
  using Reported = ArchiveComparison::Reported;

  Comparer(Hold hold, const CompareOptions& options)
      : model_(EvidenceModel::BuiltIn()),
        threshold_(options.min_confidence.has_value() ? model_.confidence().ScoreFor(*options.min_confidence)
                                                      : model_.threshold()),
        is_packed_(hold == Hold::kPacked) {}

  // Takes the claims out of the set. Those that are held as messages are all reported.
  void Add(v1::ClaimSet& set, Reported reported = Reported::kAll) {
    AddSource(set);
    profile_maker_.AddStory(set);
    for (v1::Claim& claim : *set.mutable_claims()) {
      if (is_packed_ && reported == Reported::kAll) named_.push_back(static_cast<uint32_t>(sources_.size()));
      AddClaim(claim);
    }
    set.clear_claims();
  }

  v1::Report Run() {
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
    }
    // What was weighed is needed no more, and makes room for the claims that are reported on.
    if (is_packed_) UnpackNamedClaims();
    for (WeighedGroup& group : groups) AddGroup(group);
    SortGroups();
    CountVerdicts();
    // What is needed no more makes room: assigning {} would keep it.
    profiles_ = std::vector<ClaimProfile>();
    vocabulary_.reset();
    return std::move(report_);
  }

  // Of packed claims, like what follows.
  void AddWords(v1::Report& report) const {
    for (size_t i = 0; i < named_.size(); ++i) packed_.AddWords(named_[i], *report.mutable_claims(static_cast<int>(i)));
  }

  void ForEachClaim(absl::FunctionRef<void(const v1::Claim&)> visit) const {
    v1::Claim claim;
    for (uint32_t index = 0; index < packed_.size(); ++index) {
      packed_.Unpack(index, claim);
      visit(claim);
    }
  }

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

  // A member of a group with what is said of it more than once.
  struct Member {
    uint32_t index = 0;
    SourcedClaim sourced;
    std::string side;

    const v1::Claim& claim() const { return *sourced.claim; }
  };

  void AddSource(const v1::ClaimSet& set) {
    if (report_.sources_size() == 0) *report_.mutable_generator() = set.generator();
    *report_.add_sources() = set.source();
    for (const v1::Issue& issue : set.issues()) *report_.add_issues() = issue;
  }

  // Takes what it keeps out of the claim.
  void AddClaim(v1::Claim& claim) {
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

  // Which year a claim means that names none is known when all sources are: its profile is made anew.
  void SupplyAllYears() {
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

  void Read(const v1::Claim& claim) {
    const v1::Source& source = report_.sources(report_.sources_size() - 1);
    if (MayTakeYear(claim, source)) may_take_year_.push_back(static_cast<uint32_t>(sources_.size()));
    profile_maker_.Add(claim);
    keys_.Add(claim);
    sources_.push_back(&source);
  }

  // Of packed claims, has no words, and stays until Forget if it was not named.
  const v1::Claim& ClaimAt(uint32_t index) const {
    return claims_[index] != nullptr ? *claims_[index] : packed_.WithoutWords(index);
  }
  void Forget() const { packed_.Forget(); }

  SourcedClaim Sourced(uint32_t index) const { return {&ClaimAt(index), sources_[index]}; }

  // Adds those that the report names to it, but for their words.
  void UnpackNamedClaims() {
    std::sort(named_.begin(), named_.end());
    named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
    report_.mutable_claims()->Reserve(static_cast<int>(named_.size()));
    for (const uint32_t index : named_) {
      v1::Claim* const claim = report_.add_claims();
      packed_.UnpackWithoutWords(index, *claim);
      claims_[index] = claim;
    }
  }

  // Keeps of the standing what the group's findings need.
  WeighedGroup WeighGroup(AlignedGroup aligned, const Standing& standing) {
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

  // Takes the evidence of the group.
  void AddGroup(WeighedGroup& weighed) {
    v1::ClaimGroup& group = *report_.add_groups();
    std::vector<Member> members;
    for (const uint32_t index : weighed.members) {
      members.push_back({index, Sourced(index), SideOf(ClaimAt(index))});
      group.add_claim_ids(members.back().claim().id());
    }
    bool updated = false;
    std::set<std::string> sums;
    for (const PairApart& pair : weighed.apart) {
      const Member &a = members[pair.i], &b = members[pair.k];
      const v1::Verdict verdict = JudgeApart(a.sourced, b.sourced);
      updated = updated || verdict == v1::VERDICT_UPDATED;
      if (verdict != v1::VERDICT_DISAGREE) continue;
      std::string sum = DerivedAgreement(a.sourced, b.sourced, Beside(a.index), Beside(b.index));
      if (sum.empty()) {
        AddConflict(a, b, pair.score, group);
      } else {
        sums.insert(std::move(sum));
      }
    }
    AddNotes(members, std::move(sums), group);
    group.set_verdict(group.conflicts_size() > 0 ? v1::VERDICT_DISAGREE
                      : updated                  ? v1::VERDICT_UPDATED
                                                 : v1::VERDICT_AGREE);
    SortConflicts(group);
    group.set_id(IdOf(group));
    group.set_label(LabelOf(members));
    for (v1::Evidence& evidence : weighed.evidence) *group.add_evidence() = std::move(evidence);
    Forget();
  }

  static void SortConflicts(v1::ClaimGroup& group) {
    std::sort(group.mutable_conflicts()->pointer_begin(), group.mutable_conflicts()->pointer_end(),
              [](const v1::Conflict* x, const v1::Conflict* y) {
                if (x->severity() != y->severity()) return x->severity() > y->severity();
                return std::tie(x->fingerprint(), x->a(), x->b()) < std::tie(y->fingerprint(), y->a(), y->b());
              });
  }

  static std::string IdOf(const v1::ClaimGroup& group) {
    std::vector<absl::string_view> ids(group.claim_ids().begin(), group.claim_ids().end());
    std::sort(ids.begin(), ids.end());
    std::string joined;
    for (const absl::string_view id : ids) absl::StrAppend(&joined, id, " ");
    return ShortHash({joined});
  }

  // The claims of its source in the same sentence and in those beside it. Claims of a source stand together.
  std::vector<const v1::Claim*> Beside(uint32_t index) const {
    std::vector<const v1::Claim*> beside;
    const ClaimProfile& claim = profiles_[index];
    const auto is_beside = [&](uint32_t other) {
      return sources_[other] == sources_[index] && profiles_[other].has_sentence && claim.has_sentence &&
             std::max(profiles_[other].sentence, claim.sentence) -
                     std::min(profiles_[other].sentence, claim.sentence) <=
                 1;
    };
    for (uint32_t other = index; other-- > 0 && is_beside(other);) beside.push_back(&ClaimAt(other));
    for (uint32_t other = index + 1; other < profiles_.size() && is_beside(other); ++other)
      beside.push_back(&ClaimAt(other));
    return beside;
  }

  static void AddNotes(absl::Span<const Member> members, std::set<std::string> notes, v1::ClaimGroup& group) {
    std::vector<SourcedClaim> claims;
    for (const Member& member : members) claims.push_back(member.sourced);
    const Voices voices = CountVoices(claims);
    if (!voices.notes.empty()) group.set_voices(static_cast<uint32_t>(voices.count));
    notes.insert(voices.notes.begin(), voices.notes.end());
    for (const std::string& note : notes) group.add_notes(note);
  }

  // Pairs of two sources that are next to the threshold and would be conflicts; not those of which one has found
  // something else in the source of the other.
  void AddNearMisses(absl::Span<const WeighedGroup> groups, const Standing& standing) {
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

  // Of those the ones that cannot both hold.
  std::vector<ScoredPair> PairsNearThreshold(absl::Span<const WeighedGroup> groups, const Standing& standing) const {
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

  void AddNearMiss(const ScoredPair& scored, const Standing& standing) {
    v1::NearMiss& miss = *report_.add_near_misses();
    uint32_t a = scored.pair.a, b = scored.pair.b;
    if (profiles_[b].id < profiles_[a].id) std::swap(a, b);
    miss.set_a(std::string(profiles_[a].id));
    miss.set_b(std::string(profiles_[b].id));
    miss.set_score(scored.score);
    miss.set_reason(ReasonFor(Sourced(a), Sourced(b)));
    for (v1::Evidence& evidence : standing.Explain(a, b).features) *miss.add_evidence() = std::move(evidence);
    named_.insert(named_.end(), {a, b});
  }

  std::pair<absl::string_view, absl::string_view> IdsOf(uint32_t a, uint32_t b) const {
    return std::minmax(profiles_[a].id, profiles_[b].id);
  }

  void AddConflict(const Member& one, const Member& other, double score, v1::ClaimGroup& group) const {
    // The claim with the lesser id comes first, whatever the order of the sources.
    const bool swapped = other.claim().id() < one.claim().id();
    const Member &a = swapped ? other : one, &b = swapped ? one : other;
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

  // What a claim says, and in which words, wherever it stands: the same in a document that has moved or grown.
  static std::string SideOf(const v1::Claim& claim) {
    std::string side;
    if (claim.has_date()) {
      side = absl::StrCat("date ", claim.date().first(), " ", claim.date().last());
    } else {
      const v1::Quantity& quantity = claim.quantity();
      side = absl::StrCat(DimensionOf(claim), " ", quantity.has_low() ? absl::StrCat(quantity.low()) : "", " ",
                          quantity.has_high() ? absl::StrCat(quantity.high()) : "", " ", quantity.unit());
    }
    for (const absl::string_view word : absl::StrSplit(claim.quote(), absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty()))
      absl::StrAppend(&side, " ", word);
    return side;
  }

  // What is counted, about whom, when; from the member that says most. Of equals one speaks that does not depend on the
  // order of the sources, nor, as ids do, on how a document was read.
  static std::string LabelOf(absl::Span<const Member> members) {
    const Member* speaker = &members[0];
    for (const Member& member : members) {
      const int difference = Richness(member.claim()) - Richness(speaker->claim());
      if (difference > 0 || (difference == 0 && std::tie(member.side, member.claim().id()) <
                                                    std::tie(speaker->side, speaker->claim().id()))) {
        speaker = &member;
      }
    }
    const v1::Claim* const best = speaker->sourced.claim;
    std::string about = best->noun();
    if (best->has_date()) {
      for (const v1::Role& role : best->roles()) {
        if (role.kind() == v1::Role::KIND_TOPIC && about.empty()) about = role.text();
      }
      if (!best->event().trigger().empty()) absl::StrAppend(&about, about.empty() ? "" : ", ", best->event().trigger());
    }
    std::string label = absl::StrCat(best->kind(), about.empty() ? "" : ": ", about);
    if (!best->has_date() && best->has_time()) absl::StrAppend(&label, ", ", TimeWords(best->time()));
    return label;
  }

  // As fine as the interval is: a day, a month, a year, or from month to month.
  static std::string TimeWords(const v1::DateInterval& time) {
    const std::string &first = time.first(), &last = time.last();
    if (first.empty() || last.empty())
      return first.empty() ? absl::StrCat("until ", last) : absl::StrCat("since ", first);
    if (first == last) return first;
    if (first.substr(0, 7) == last.substr(0, 7)) return first.substr(0, 7);
    if (first.substr(4) == "-01-01" && last == absl::StrCat(first.substr(0, 4), "-12-31")) return first.substr(0, 4);
    return absl::StrCat(first.substr(0, 7), " to ", last.substr(0, 7));
  }

  static int Richness(const v1::Claim& claim) {
    int richness = claim.noun().empty() ? 0 : 2;
    // A noun with a name in it says most: "Kataib Hezbollah fighters".
    for (const v1::Role& role : claim.roles()) {
      if (role.kind() == v1::Role::KIND_TARGET && !role.entity_id().empty() && role.text() == claim.noun())
        richness += 3;
    }
    if (claim.has_time()) ++richness;
    for (const v1::Role& role : claim.roles()) richness += role.entity_id().empty() ? 0 : 1;
    return richness;
  }

  static int Rank(v1::Verdict verdict) {
    return verdict == v1::VERDICT_DISAGREE ? 0 : verdict == v1::VERDICT_UPDATED ? 1 : 2;
  }

  void SortGroups() {
    const auto comes_before = [](const v1::ClaimGroup& a, const v1::ClaimGroup& b) {
      if (Rank(a.verdict()) != Rank(b.verdict())) return Rank(a.verdict()) < Rank(b.verdict());
      const double severity_a = a.conflicts_size() > 0 ? a.conflicts(0).severity() : 0;
      const double severity_b = b.conflicts_size() > 0 ? b.conflicts(0).severity() : 0;
      return severity_a != severity_b ? severity_a > severity_b : a.id() < b.id();
    };
    std::sort(report_.mutable_groups()->pointer_begin(), report_.mutable_groups()->pointer_end(),
              [&](const v1::ClaimGroup* a, const v1::ClaimGroup* b) { return comes_before(*a, *b); });
  }

  void Summarise(const Candidates& candidates) {
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

  void CountVerdicts() {
    v1::Summary& summary = *report_.mutable_summary();
    summary.set_groups(report_.groups_size());
    for (const v1::ClaimGroup& group : report_.groups()) {
      if (group.verdict() == v1::VERDICT_DISAGREE) summary.set_conflicts(summary.conflicts() + 1);
      if (group.verdict() == v1::VERDICT_AGREE) summary.set_agreements(summary.agreements() + 1);
      if (group.verdict() == v1::VERDICT_UPDATED) summary.set_updates(summary.updates() + 1);
    }
  }

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

v1::Report Compare(absl::Span<const v1::ClaimSet> claim_sets, const CompareOptions& options) {
  Comparer comparer(Comparer::Hold::kMessages, options);
  for (v1::ClaimSet set : claim_sets) comparer.Add(set);
  return comparer.Run();
}

v1::Report CompareTaking(absl::Span<v1::ClaimSet> claim_sets, const CompareOptions& options) {
  Comparer comparer(Comparer::Hold::kMessages, options);
  for (v1::ClaimSet& set : claim_sets) comparer.Add(set);
  return comparer.Run();
}

ArchiveComparison::ArchiveComparison(const CompareOptions& options)
    : comparer_(std::make_unique<Comparer>(Comparer::Hold::kPacked, options)) {}

ArchiveComparison::~ArchiveComparison() = default;

void ArchiveComparison::Add(v1::ClaimSet& claim_set, Reported reported) { comparer_->Add(claim_set, reported); }

v1::Report ArchiveComparison::Finish() { return comparer_->Run(); }

void ArchiveComparison::AddWords(v1::Report& report) const { comparer_->AddWords(report); }

void ArchiveComparison::ForEachClaim(absl::FunctionRef<void(const v1::Claim&)> visit) const {
  comparer_->ForEachClaim(visit);
}

}  // namespace gainsay
