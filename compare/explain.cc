#include "compare/explain.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "compare/candidates.h"
#include "compare/compare.h"
#include "compare/evidence.h"
#include "compare/profile.h"
#include "compare/standing.h"
#include "compare/verdict.h"

namespace gainsay {
namespace {

std::string WordsOf(Obstacle obstacle, const v1::Claim& a, const v1::Claim& b) {
  switch (obstacle) {
    case Obstacle::kNone:
      return "";
    case Obstacle::kNumberAndDate:
      return "one gives a number and the other a date";
    case Obstacle::kDimension:
      return absl::StrCat("a claim of kind ", a.kind(), " is not compared with one of kind ", b.kind());
    case Obstacle::kUnit:
      return absl::StrCat("there is no way from ", a.quantity().unit(), " to ", b.quantity().unit());
    case Obstacle::kFate:
      return absl::StrCat("people who were ", a.kind(), " are not those who were ", b.kind());
    case Obstacle::kAdditional:
      return "one is on top of another number";
    case Obstacle::kOneSentence:
      return "one sentence gives both, and does not contradict itself";
  }
  return "";
}

struct Found {
  uint32_t index = 0;
  SourcedClaim sourced;
};

}  // namespace

absl::StatusOr<v1::Explanation> Explain(absl::Span<const v1::ClaimSet> claim_sets, absl::string_view a,
                                        absl::string_view b) {
  if (a == b) return absl::InvalidArgumentError("the two are one claim");
  std::vector<const v1::Claim*> claims;
  std::optional<Found> found_a, found_b;
  for (const v1::ClaimSet& set : claim_sets) {
    for (const v1::Claim& claim : set.claims()) {
      const Found found = {static_cast<uint32_t>(claims.size()), {&claim, &set.source()}};
      if (claim.id() == a && !found_a.has_value()) found_a = found;
      if (claim.id() == b && !found_b.has_value()) found_b = found;
      claims.push_back(&claim);
    }
  }
  if (!found_a.has_value() || !found_b.has_value())
    return absl::NotFoundError(absl::StrCat("there is no claim ", found_a.has_value() ? b : a));

  v1::Explanation explanation;
  explanation.set_a(std::string(a));
  explanation.set_b(std::string(b));
  const v1::Claim &claim_a = *found_a->sourced.claim, &claim_b = *found_b->sourced.claim;
  for (const std::string& key : claim_a.blocking_keys()) {
    const auto& keys = claim_b.blocking_keys();
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) explanation.add_shared_keys(key);
  }
  const EvidenceModel& model = EvidenceModel::BuiltIn();
  explanation.set_threshold(model.threshold());
  explanation.set_obstacle(WordsOf(EvidenceModel::ObstacleBetween(claim_a, claim_b), claim_a, claim_b));
  if (!explanation.obstacle().empty()) return explanation;

  Vocabulary vocabulary;
  ProfileMaker maker(vocabulary);
  for (const v1::ClaimSet& set : claim_sets) {
    maker.AddStory(set);
    for (const v1::Claim& claim : set.claims()) maker.Add(claim);
  }
  const std::vector<ClaimProfile> profiles = maker.Finish();
  const Candidates candidates = FindCandidates(claims);
  const Standing standing(profiles, candidates.pairs, model, vocabulary, maker.stories());
  PairEvidence evidence = standing.Explain(found_a->index, found_b->index);
  explanation.set_score(evidence.score);
  for (v1::Evidence& feature : evidence.features) *explanation.add_evidence() = std::move(feature);
  explanation.set_verdict(Judge(found_a->sourced, found_b->sourced));
  explanation.set_reason(ReasonFor(found_a->sourced, found_b->sourced));

  const v1::Report report = Compare(claim_sets);
  for (const v1::ClaimGroup& group : report.groups()) {
    const auto holds = [&group](absl::string_view id) {
      return std::find(group.claim_ids().begin(), group.claim_ids().end(), id) != group.claim_ids().end();
    };
    if (holds(a) && holds(b)) explanation.set_group_id(group.id());
    for (const v1::Conflict& conflict : group.conflicts()) {
      const bool is_this = (conflict.a() == a && conflict.b() == b) || (conflict.a() == b && conflict.b() == a);
      if (is_this) explanation.set_confidence(conflict.confidence());
    }
    if (holds(a) == holds(b) || explanation.score() < explanation.threshold()) continue;
    absl::StrAppend(explanation.mutable_kept_apart_by(), explanation.kept_apart_by().empty() ? "" : "; ",
                    holds(a) ? "the first" : "the second", " belongs to \"", group.label(),
                    "\", which the other does not fit as a whole");
  }
  return explanation;
}

}  // namespace gainsay
