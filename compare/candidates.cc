#include "compare/candidates.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "compare/evidence.h"

namespace gainsay {

Candidates FindCandidates(absl::Span<const v1::Claim* const> claims) {
  absl::flat_hash_map<absl::string_view, std::vector<uint32_t>> by_key;
  for (uint32_t i = 0; i < claims.size(); ++i) {
    for (const std::string& key : claims[i]->blocking_keys()) {
      std::vector<uint32_t>& members = by_key[key];
      // Claims that others made may have a key twice.
      if (members.empty() || members.back() != i) members.push_back(i);
    }
  }
  Candidates candidates;
  std::vector<uint64_t> pairs;
  for (const auto& [key, members] : by_key) {
    if (absl::StrContains(key, "|*") && members.size() > kMaxClaimsPerCoarseKey) continue;
    if (members.size() > kMaxClaimsPerKey) {
      candidates.huge_keys.emplace_back(key);
      continue;
    }
    for (size_t i = 0; i < members.size(); ++i) {
      for (size_t k = i + 1; k < members.size(); ++k) {
        if (!EvidenceModel::AreComparable(*claims[members[i]], *claims[members[k]])) continue;
        pairs.push_back(static_cast<uint64_t>(members[i]) << 32 | members[k]);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  for (const uint64_t pair : pairs)
    candidates.pairs.push_back({static_cast<uint32_t>(pair >> 32), static_cast<uint32_t>(pair)});
  std::sort(candidates.huge_keys.begin(), candidates.huge_keys.end());
  return candidates;
}

}  // namespace gainsay
