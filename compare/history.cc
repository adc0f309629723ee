#include "compare/history.h"

#include <utility>

#include "claims/internal/fate.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

constexpr size_t kMostMembers = 128;

bool IsMore(const v1::Claim& more, const v1::Claim& less) {
  const Bounds x = BoundsOf(more), y = BoundsOf(less);
  return x.low > y.high;
}

}  // namespace

GroupHistory::GroupHistory(absl::Span<const SourcedClaim> members) {
  if (members.size() > kMostMembers) return;
  members_.assign(members.begin(), members.end());
  for (const SourcedClaim& member : members_) days_.push_back(ParseIsoDay(member.source->published()));
}

template <typename IsAsked>
bool GroupHistory::AnotherTold(size_t fits, size_t other, IsAsked is_asked) const {
  const SourcedClaim &one = members_[fits], &two = members_[other];
  for (size_t third = 0; third < members_.size(); ++third) {
    const SourcedClaim& member = members_[third];
    if (member.source == one.source || member.source == two.source || !days_[third].has_value()) continue;
    if (is_asked(*days_[third]) && CanBothHold(*member.claim, *one.claim) && !CanBothHold(*member.claim, *two.claim))
      return true;
  }
  return false;
}

v1::Verdict GroupHistory::Judge(size_t a, size_t b, v1::Verdict alone) const {
  if (members_.empty() || !days_[a].has_value() || !days_[b].has_value() || *days_[a] == *days_[b]) return alone;
  const auto [early, late] = *days_[a] < *days_[b] ? std::pair(a, b) : std::pair(b, a);
  const absl::CivilDay first = *days_[early], last = *days_[late];
  const v1::Claim &before = *members_[early].claim, &after = *members_[late].claim;
  if (!before.has_quantity() || CanBothHold(before, after)) return alone;
  const auto by_then = [&](absl::CivilDay day) { return day <= first; };
  // In the development sets 31 of 42 such pairs are conflicts, and 3 two states of one thing.
  if (alone == v1::VERDICT_UPDATED)
    return AnotherTold(late, early, by_then) ? v1::VERDICT_DISAGREE : v1::VERDICT_UPDATED;
  // What all say who were early, and another thing all who were late: 12 of 22 such pairs are two states of one thing,
  // and 2 are conflicts. Whether a toll rises is told by its days (verdict.cc).
  if (alone != v1::VERDICT_DISAGREE || IsFate(before.family()) || !IsMore(after, before)) return alone;
  const bool is_new = AnotherTold(early, late, [&](absl::CivilDay day) { return day < last; }) &&
                      AnotherTold(late, early, [&](absl::CivilDay day) { return day > first; });
  const bool is_told_out_of_order =
      AnotherTold(late, early, by_then) || AnotherTold(early, late, [&](absl::CivilDay day) { return day >= last; });
  return is_new && !is_told_out_of_order ? v1::VERDICT_UPDATED : alone;
}

}  // namespace gainsay
