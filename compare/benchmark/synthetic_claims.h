// Claims as an archive holds them, made up: for measuring how comparison grows.
#ifndef GAINSAY_COMPARE_BENCHMARK_SYNTHETIC_CLAIMS_H_
#define GAINSAY_COMPARE_BENCHMARK_SYNTHETIC_CLAIMS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t Next();
  // 0 to 1, 1 excluded.
  double Share() { return static_cast<double>(Next() >> 11) * 0x1p-53; }
  size_t Below(size_t limit) { return static_cast<size_t>(Share() * static_cast<double>(limit)); }
  // 0 to limit - 1, of which n comes about as often as 1 / (n + 1).
  size_t Zipf(size_t limit);

 private:
  uint64_t state_;
};

// At least `count` claims in documents of some twenty, one document after the other. Documents tell of stories, of
// which a few are told by thousands and most by two or three: how often the n-th story, word, name or noun occurs falls
// as 1/n (Zipf's law), which is what makes some blocking keys huge. Sources of one story give much the same numbers,
// and now and then others. The claims have the keys that extraction gives them. The same seed gives the same claims on
// every machine.
class SyntheticArchive {
 public:
  explicit SyntheticArchive(size_t count, uint64_t seed = 1);

  // The next document; false if there is none.
  bool Next(v1::ClaimSet& set);

 private:
  const size_t documents_;
  const size_t stories_;
  const size_t vocabulary_;
  const uint64_t seed_;
  Random random_;
  size_t done_ = 0;
};

// All of them.
std::vector<v1::ClaimSet> SyntheticClaims(size_t count, uint64_t seed = 1);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_BENCHMARK_SYNTHETIC_CLAIMS_H_
