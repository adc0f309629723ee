#include "compare/explain.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "compare/comparer.h"
#include "compare/evidence.h"
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

// Where a claim stands among all.
std::optional<uint32_t> IndexOf(absl::Span<const v1::ClaimSet> claim_sets, absl::string_view id) {
  uint32_t index = 0;
  for (const v1::ClaimSet& set : claim_sets) {
    for (const v1::Claim& claim : set.claims()) {
      if (claim.id() == id) return index;
      ++index;
    }
  }
  return std::nullopt;
}

std::string KeptApartBy(const PairFindings& found) {
  std::vector<std::string> groups;
  const auto add = [&](absl::string_view which, const v1::ClaimGroup* group) {
    if (group == nullptr) return;
    groups.push_back(
        absl::StrCat(which, " belongs to \"", group->label(), "\", which the other does not fit as a whole"));
  };
  add("the first", found.group_of_a);
  add("the second", found.group_of_b);
  return absl::StrJoin(groups, "; ");
}

}  // namespace

absl::StatusOr<v1::Explanation> Explain(absl::Span<const v1::ClaimSet> claim_sets, absl::string_view a,
                                        absl::string_view b) {
  if (a == b) return absl::InvalidArgumentError("the two are one claim");
  const std::optional<uint32_t> index_a = IndexOf(claim_sets, a), index_b = IndexOf(claim_sets, b);
  if (!index_a.has_value() || !index_b.has_value())
    return absl::NotFoundError(absl::StrCat("there is no claim ", index_a.has_value() ? b : a));
  Comparer comparer(Comparer::Hold::kMessages, /*min_confidence=*/std::nullopt);
  for (v1::ClaimSet set : claim_sets) comparer.Add(set, /*all_reported=*/true);
  PairFindings found = comparer.RunFor(*index_a, *index_b);

  v1::Explanation explanation;
  explanation.set_a(std::string(a));
  explanation.set_b(std::string(b));
  explanation.set_threshold(found.threshold);
  for (const std::string& key : found.a.claim->blocking_keys()) {
    const auto& keys = found.b.claim->blocking_keys();
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) explanation.add_shared_keys(key);
  }
  explanation.set_obstacle(WordsOf(found.obstacle, *found.a.claim, *found.b.claim));
  explanation.set_score(found.evidence.score);
  for (v1::Evidence& feature : found.evidence.features) *explanation.add_evidence() = std::move(feature);
  explanation.set_verdict(found.verdict);
  if (found.verdict != v1::VERDICT_UNSPECIFIED)
    explanation.set_reason(found.sum.empty() ? ReasonFor(found.a, found.b) : found.sum);
  if (found.conflict != nullptr) explanation.set_confidence(found.conflict->confidence());
  if (found.together()) {
    explanation.set_group_id(found.group_of_a->id());
  } else if (found.obstacle == Obstacle::kNone && found.evidence.score >= found.threshold) {
    explanation.set_kept_apart_by(KeptApartBy(found));
  }
  return explanation;
}

}  // namespace gainsay
