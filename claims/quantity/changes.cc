#include "claims/quantity/changes.h"

namespace gainsay::quantity {
namespace {

// How far before the first value the verb stands: "reduced the number of its troops in Iraq from 5,000 to 2,500".
constexpr uint32_t kVerbReach = 14;
// How far apart the two values stand: "from 5,000 troops in 2019 to 2,500".
constexpr uint32_t kPairReach = 8;

bool IsValue(const QuantityMention& mention) {
  return mention.type != QuantityType::kIdentifier && mention.type != QuantityType::kOrdinal && mention.low &&
         mention.high;
}

bool AreOfOneKind(const QuantityMention& a, const QuantityMention& b) { return a.type == b.type && a.unit == b.unit; }

// "20" of "from 20 to 25 percent".
bool IsBare(const QuantityMention& mention) {
  return mention.type == QuantityType::kCount && mention.unit.empty() && mention.last == mention.number_last;
}

}  // namespace

bool ChangeBefore(const Reader& reader, uint32_t at, uint32_t limit) {
  for (uint32_t i = 1; i <= kVerbReach && at >= limit + i; ++i) {
    if (reader.Has(at - i, reader.words().change)) return true;
  }
  return false;
}

void MarkChanges(const Reader& reader, absl::Span<QuantityMention> mentions) {
  for (size_t i = 0; i + 1 < mentions.size(); ++i) {
    QuantityMention& a = mentions[i];
    QuantityMention& b = mentions[i + 1];
    if (a.change != ChangeSide::kNone || !IsValue(a) || !IsValue(b) || b.first > a.last + kPairReach) continue;
    const bool adjacent = b.first == a.last + 1;
    const bool from_a = reader.Is(a.first - 1, "from"), to_a = reader.Is(a.first - 1, "to");
    const bool from_b = reader.Is(b.first - 1, "from"), to_b = reader.Is(b.first - 1, "to");
    const bool verb = ChangeBefore(reader, a.first, reader.first());
    if (from_a && to_b && adjacent && verb && IsBare(a) && b.type != QuantityType::kCount) {
      a.type = b.type;
      a.unit = b.unit;
    }
    if (!AreOfOneKind(a, b)) continue;
    const bool falls = *b.high < *a.low;
    if (to_b && ((from_a && (verb || falls)) || (adjacent && verb && falls))) {
      a.change = ChangeSide::kBefore;
      b.change = ChangeSide::kAfter;
    } else if (to_a && from_b && (verb || adjacent)) {
      a.change = ChangeSide::kAfter;
      b.change = ChangeSide::kBefore;
    }
  }
}

}  // namespace gainsay::quantity
