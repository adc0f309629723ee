#include "cli/checking.h"

#include <algorithm>
#include <string>

#include "cli/baseline.h"

namespace gainsay::cli {
namespace {

using Ids = absl::flat_hash_set<std::string>;

// Removes the elements that `keep` does not want, and leaves the others in their order.
template <typename Repeated, typename Keep>
void KeepOnly(Repeated& elements, const Keep& keep) {
  int kept = 0;
  for (int i = 0; i < elements.size(); ++i) {
    if (keep(elements[i])) elements.SwapElements(kept++, i);
  }
  elements.DeleteSubrange(kept, elements.size() - kept);
}

}  // namespace

void KeepWhatInvolves(const Ids& source_ids, v1::Report& report) {
  Ids own_claims;
  for (const v1::Claim& claim : report.claims()) {
    if (source_ids.contains(claim.source_id())) own_claims.insert(claim.id());
  }
  const auto is_own = [&](const std::string& claim_id) { return own_claims.contains(claim_id); };

  for (v1::ClaimGroup& group : *report.mutable_groups()) {
    KeepOnly(*group.mutable_conflicts(),
             [&](const v1::Conflict& conflict) { return is_own(conflict.a()) || is_own(conflict.b()); });
  }
  KeepOnly(*report.mutable_groups(), [&](const v1::ClaimGroup& group) {
    if (group.verdict() == v1::VERDICT_DISAGREE) return !group.conflicts().empty();
    return std::any_of(group.claim_ids().begin(), group.claim_ids().end(), is_own);
  });
  // A group may have lost its worst conflict.
  std::stable_sort(report.mutable_groups()->begin(), report.mutable_groups()->end(),
                   [](const v1::ClaimGroup& a, const v1::ClaimGroup& b) {
                     const auto worst = [](const v1::ClaimGroup& group) {
                       return group.conflicts().empty() ? -1 : group.conflicts(0).severity();
                     };
                     return worst(a) > worst(b);
                   });

  KeepOnly(*report.mutable_near_misses(),
           [&](const v1::NearMiss& miss) { return is_own(miss.a()) || is_own(miss.b()); });

  Ids claims = own_claims;
  for (const v1::NearMiss& miss : report.near_misses()) claims.insert({miss.a(), miss.b()});
  for (const v1::ClaimGroup& group : report.groups()) claims.insert(group.claim_ids().begin(), group.claim_ids().end());
  KeepOnly(*report.mutable_claims(), [&](const v1::Claim& claim) { return claims.contains(claim.id()); });
  Ids sources = source_ids;
  for (const v1::Claim& claim : report.claims()) sources.insert(claim.source_id());
  KeepOnly(*report.mutable_sources(), [&](const v1::Source& source) { return sources.contains(source.id()); });

  for (const v1::Source& source : report.sources()) {
    if (source_ids.contains(source.id())) report.add_checked_source_ids(source.id());
  }
  CountGroups(report);
}

}  // namespace gainsay::cli
