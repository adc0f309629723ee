#include "compare/candidates.h"

#include <limits>
#include <map>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "compare/evidence.h"

namespace gainsay {
namespace {

uint64_t PairsOf(uint64_t claims) { return claims * (claims - 1) / 2; }

}  // namespace

class CandidateFinder {
 public:
  CandidateFinder(BlockingIndex keys, absl::Span<const ClaimProfile> claims)
      : claims_(claims), names_(std::move(keys.names_)), keys_(std::move(keys.keys_)), rows_(std::move(keys.rows_)) {
    sizes_.reserve(keys.by_key_.size());
    for (const BlockingIndex::Key& key : keys.by_key_) sizes_.push_back(key.size);
  }

  Candidates Run() {
    ChooseKeys();
    ListClaims();
    FindPairs();
    return std::move(candidates_);
  }

 private:
  using KeyId = StringId;

  bool IsCoarse(KeyId key) const { return absl::StrContains(names_->Text(key), "|*"); }

  // Small keys tell most and cost least: they come first, all of one size or none.
  void ChooseKeys() {
    std::map<size_t, uint64_t> keys_of_size;
    for (KeyId key = 0; key < sizes_.size(); ++key) {
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
    for (KeyId key = 0; key < sizes_.size(); ++key) {
      const bool coarse = IsCoarse(key);
      const size_t most =
          coarse ? std::min(kMaxClaimsPerCoarseKey, candidates_.most_claims_per_key) : candidates_.most_claims_per_key;
      if (sizes_[key] <= most) continue;
      sizes_[key] = 0;
      if (!coarse) candidates_.huge_keys.emplace_back(names_->Text(key));
    }
    std::sort(candidates_.huge_keys.begin(), candidates_.huge_keys.end());
  }

  // The claims under each of the chosen keys, ascending, one key after the other.
  void ListClaims() {
    first_member_.assign(sizes_.size() + 1, 0);
    for (KeyId key = 0; key < sizes_.size(); ++key) first_member_[key + 1] = first_member_[key] + sizes_[key];
    members_.resize(first_member_.back());
    std::vector<uint32_t> end = first_member_;
    for (uint32_t i = 0; i < claims_.size(); ++i) {
      for (uint32_t k = rows_[i].first; k < rows_[i].last; ++k) {
        if (sizes_[keys_[k]] > 0) members_[end[keys_[k]]++] = i;
      }
    }
  }

  void FindPairs() {
    // Where the claims after the present one begin, under each key.
    std::vector<uint32_t> rest = first_member_;
    std::vector<uint32_t> seen_with(claims_.size(), std::numeric_limits<uint32_t>::max());
    for (uint32_t a = 0; a < claims_.size(); ++a) {
      const size_t first = candidates_.pairs.size();
      for (uint32_t k = rows_[a].first; k < rows_[a].last; ++k) {
        const KeyId key = keys_[k];
        if (sizes_[key] == 0) continue;
        for (uint32_t m = ++rest[key]; m < first_member_[key + 1]; ++m) {
          const uint32_t b = members_[m];
          if (seen_with[b] == a) continue;
          seen_with[b] = a;
          if (EvidenceModel::AreComparable(claims_[a], claims_[b])) candidates_.pairs.push_back({a, b});
        }
      }
      std::sort(candidates_.pairs.begin() + static_cast<ptrdiff_t>(first), candidates_.pairs.end(),
                [](const CandidatePair& x, const CandidatePair& y) { return x.b < y.b; });
    }
  }

  const absl::Span<const ClaimProfile> claims_;
  const std::unique_ptr<StringPool> names_;
  Candidates candidates_;
  // By key: claims under it; 0 once it was left out.
  std::vector<uint32_t> sizes_;
  // The keys of each claim.
  const std::vector<KeyId> keys_;
  const std::vector<BlockingIndex::Row> rows_;
  // The claims under all keys, one key after the other, and where those of each begin.
  std::vector<uint32_t> members_;
  std::vector<uint32_t> first_member_;
};

BlockingIndex::BlockingIndex() : names_(std::make_unique<StringPool>()) {}

void BlockingIndex::Add(const v1::Claim& claim) { rows_.push_back(AddRow(claim)); }

void BlockingIndex::Replace(size_t index, const v1::Claim& claim) {
  for (uint32_t i = rows_[index].first; i < rows_[index].last; ++i) --by_key_[keys_[i]].size;
  rows_[index] = AddRow(claim);
}

BlockingIndex::Row BlockingIndex::AddRow(const v1::Claim& claim) {
  ++row_count_;
  const auto first = static_cast<uint32_t>(keys_.size());
  for (const std::string& name : claim.blocking_keys()) names_->Fetch(name);
  for (const std::string& name : claim.blocking_keys()) {
    const StringId key = names_->Intern(name);
    if (key == by_key_.size()) by_key_.emplace_back();
    // Claims that others made may have a key twice.
    if (by_key_[key].last_row == row_count_) continue;
    by_key_[key].last_row = row_count_;
    ++by_key_[key].size;
    keys_.push_back(key);
  }
  return {first, static_cast<uint32_t>(keys_.size())};
}

Candidates FindCandidates(BlockingIndex keys, absl::Span<const ClaimProfile> claims) {
  return CandidateFinder(std::move(keys), claims).Run();
}

Candidates FindCandidates(absl::Span<const v1::Claim* const> claims) {
  BlockingIndex keys;
  for (const v1::Claim* claim : claims) keys.Add(*claim);
  Vocabulary vocabulary;
  return FindCandidates(std::move(keys), MakeProfiles(claims, vocabulary));
}

}  // namespace gainsay
