#include "compare/candidates.h"

#include <limits>
#include <map>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "compare/evidence.h"

namespace gainsay {
namespace {

uint64_t PairsOf(uint64_t claims) { return claims * (claims - 1) / 2; }

class CandidateFinder {
 public:
  explicit CandidateFinder(absl::Span<const v1::Claim* const> claims) : claims_(claims) {}

  Candidates Run() {
    InternKeys();
    ChooseKeys();
    ListClaims();
    FindPairs();
    return std::move(candidates_);
  }

 private:
  using KeyId = uint32_t;

  bool IsCoarse(KeyId key) const { return absl::StrContains(names_[key], "|*"); }

  void InternKeys() {
    absl::flat_hash_map<absl::string_view, KeyId> ids;
    first_key_.reserve(claims_.size() + 1);
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      first_key_.push_back(keys_.size());
      for (const std::string& name : claims_[i]->blocking_keys()) {
        const auto [found, is_new] = ids.try_emplace(name, static_cast<KeyId>(names_.size()));
        if (is_new) {
          names_.push_back(found->first);
          sizes_.push_back(0);
          last_claim_.push_back(std::numeric_limits<uint32_t>::max());
        }
        // Claims that others made may have a key twice.
        if (last_claim_[found->second] == i) continue;
        last_claim_[found->second] = i;
        ++sizes_[found->second];
        keys_.push_back(found->second);
      }
    }
    first_key_.push_back(keys_.size());
  }

  // Small keys tell most and cost least: they come first, all of one size or none.
  void ChooseKeys() {
    std::map<size_t, uint64_t> keys_of_size;
    for (KeyId key = 0; key < names_.size(); ++key) {
      if (sizes_[key] <= (IsCoarse(key) ? kMaxClaimsPerCoarseKey : kMaxClaimsPerKey)) ++keys_of_size[sizes_[key]];
    }
    uint64_t left = MostPairs(claims_.size());
    for (const auto& [size, keys] : keys_of_size) {
      if (PairsOf(size) * keys > left) {
        candidates_.most_claims_per_key = size - 1;
        break;
      }
      left -= PairsOf(size) * keys;
    }
    for (KeyId key = 0; key < names_.size(); ++key) {
      const bool coarse = IsCoarse(key);
      const size_t most =
          coarse ? std::min(kMaxClaimsPerCoarseKey, candidates_.most_claims_per_key) : candidates_.most_claims_per_key;
      if (sizes_[key] <= most) continue;
      sizes_[key] = 0;
      if (!coarse) candidates_.huge_keys.emplace_back(names_[key]);
    }
    std::sort(candidates_.huge_keys.begin(), candidates_.huge_keys.end());
  }

  // The claims under each of the chosen keys, ascending, one key after the other.
  void ListClaims() {
    first_member_.assign(names_.size() + 1, 0);
    for (KeyId key = 0; key < names_.size(); ++key) first_member_[key + 1] = first_member_[key] + sizes_[key];
    members_.resize(first_member_.back());
    std::vector<size_t> end = first_member_;
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      for (size_t k = first_key_[i]; k < first_key_[i + 1]; ++k) {
        if (sizes_[keys_[k]] > 0) members_[end[keys_[k]]++] = i;
      }
    }
  }

  void FindPairs() {
    // Where the claims after the present one begin, under each key.
    std::vector<size_t> rest = first_member_;
    std::vector<uint32_t> seen_with(claims_.size(), std::numeric_limits<uint32_t>::max());
    for (uint32_t a = 0; a < claims_.size(); ++a) {
      const size_t first = candidates_.pairs.size();
      for (size_t k = first_key_[a]; k < first_key_[a + 1]; ++k) {
        const KeyId key = keys_[k];
        if (sizes_[key] == 0) continue;
        for (size_t m = ++rest[key]; m < first_member_[key + 1]; ++m) {
          const uint32_t b = members_[m];
          if (seen_with[b] == a) continue;
          seen_with[b] = a;
          if (EvidenceModel::AreComparable(*claims_[a], *claims_[b])) candidates_.pairs.push_back({a, b});
        }
      }
      std::sort(candidates_.pairs.begin() + static_cast<ptrdiff_t>(first), candidates_.pairs.end(),
                [](const CandidatePair& x, const CandidatePair& y) { return x.b < y.b; });
    }
  }

  const absl::Span<const v1::Claim* const> claims_;
  Candidates candidates_;
  // By key.
  std::vector<absl::string_view> names_;
  // Claims under it; 0 once it was left out.
  std::vector<size_t> sizes_;
  std::vector<uint32_t> last_claim_;
  std::vector<size_t> first_member_;
  // The keys of all claims, one claim after the other, and where those of each begin.
  std::vector<KeyId> keys_;
  std::vector<size_t> first_key_;
  std::vector<uint32_t> members_;
};

}  // namespace

Candidates FindCandidates(absl::Span<const v1::Claim* const> claims) { return CandidateFinder(claims).Run(); }

}  // namespace gainsay
