#include "compare/anchors.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gainsay {
namespace {

uint32_t Apart(uint32_t x, uint32_t y) { return x < y ? y - x : x - y; }

}  // namespace

Anchors::Anchors(absl::Span<const ClaimProfile> claims, absl::Span<const uint32_t> sources,
                 absl::Span<const ScoredPair> pairs, double least)
    : sources_(sources.begin(), sources.end()) {
  RankClaims(claims);
  std::vector<ScoredPair> sure;
  for (const ScoredPair& scored : pairs) {
    auto [a, b] = scored.pair;
    if (scored.score < least || sources_[a] == sources_[b]) continue;
    if (sources_[a] > sources_[b]) std::swap(a, b);
    sure.push_back({{a, b}, scored.score});
  }
  // Of pairs with the same score that comes first whose ids do.
  const auto ids = [&](const CandidatePair& pair) { return std::minmax({claims[pair.a].id(), claims[pair.b].id()}); };
  std::sort(sure.begin(), sure.end(), [&](const ScoredPair& x, const ScoredPair& y) {
    return x.score != y.score ? x.score > y.score : ids(x.pair) < ids(y.pair);
  });
  for (const ScoredPair& scored : sure) {
    const auto [a, b] = scored.pair;
    const std::pair<uint32_t, uint32_t> of_a = {a, sources_[b]}, of_b = {b, sources_[a]};
    if (partner_.contains(of_a) || partner_.contains(of_b)) continue;
    partner_[of_a] = b;
    partner_[of_b] = a;
    if (rank_[a] != kNoRank && rank_[b] != kNoRank)
      anchors_[{sources_[a], sources_[b]}].push_back({rank_[a], rank_[b]});
  }
}

void Anchors::RankClaims(absl::Span<const ClaimProfile> claims) {
  std::vector<uint32_t> in_order(claims.size());
  std::iota(in_order.begin(), in_order.end(), 0);
  const auto place = [&](uint32_t i) { return std::make_tuple(sources_[i], claims[i].tokens_before, claims[i].id()); };
  std::sort(in_order.begin(), in_order.end(), [&](uint32_t x, uint32_t y) { return place(x) < place(y); });
  rank_.resize(claims.size());
  uint32_t rank = 0;
  for (size_t i = 0; i < in_order.size(); ++i) {
    if (i == 0 || sources_[in_order[i]] != sources_[in_order[i - 1]]) rank = 0;
    const bool is_known = claims[in_order[i]].tokens_before != ClaimProfile::kNowhere;
    rank_[in_order[i]] = is_known ? rank++ : kNoRank;
  }
}

std::optional<uint32_t> Anchors::PartnerOf(uint32_t claim, uint32_t other) const {
  const auto found = partner_.find({claim, sources_[other]});
  return found == partner_.end() ? std::nullopt : std::optional(found->second);
}

bool Anchors::HaveOrder(uint32_t a, uint32_t b) const {
  if (sources_[a] > sources_[b]) std::swap(a, b);
  const auto found = anchors_.find({sources_[a], sources_[b]});
  return found != anchors_.end() && std::any_of(found->second.begin(), found->second.end(), [&](const Anchor& anchor) {
           return anchor.first != rank_[a] || anchor.second != rank_[b];
         });
}

double Anchors::InOrder(uint32_t a, uint32_t b) const {
  if (sources_[a] > sources_[b]) std::swap(a, b);
  const uint32_t first = rank_[a], second = rank_[b];
  const auto found = anchors_.find({sources_[a], sources_[b]});
  if (found == anchors_.end() || first == kNoRank || second == kNoRank) return 0;
  double sum = 0;
  for (const Anchor& anchor : found->second) {
    if (anchor.first == first || anchor.second == second) continue;
    if ((anchor.first < first) != (anchor.second < second)) continue;
    sum += 0.5 / (1 + Apart(anchor.first, first)) + 0.5 / (1 + Apart(anchor.second, second));
  }
  return sum;
}

}  // namespace gainsay
