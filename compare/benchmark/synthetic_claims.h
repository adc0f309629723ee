// Claims as an archive holds them, made up: for measuring how comparison grows.
#ifndef GAINSAY_COMPARE_BENCHMARK_SYNTHETIC_CLAIMS_H_
#define GAINSAY_COMPARE_BENCHMARK_SYNTHETIC_CLAIMS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// At least `count` claims in documents of some twenty. Documents tell of stories, of which a few are told by thousands
// and most by two or three: how often the n-th story, word, name or noun occurs falls as 1/n (Zipf's law), which is
// what makes some blocking keys huge. Sources of one story give much the same numbers, and now and then others. The
// claims have the keys that extraction gives them. The same seed gives the same claims on every machine.
std::vector<v1::ClaimSet> SyntheticClaims(size_t count, uint64_t seed = 1);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_BENCHMARK_SYNTHETIC_CLAIMS_H_
