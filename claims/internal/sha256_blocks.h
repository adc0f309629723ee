// The inner loop of SHA-256, with the processor's own instructions where it has them.
#ifndef GAINSAY_CLAIMS_INTERNAL_SHA256_BLOCKS_H_
#define GAINSAY_CLAIMS_INTERNAL_SHA256_BLOCKS_H_

#include <cstddef>
#include <cstdint>

namespace gainsay {

inline constexpr size_t kSha256Block = 64;

// Works `count` blocks of 64 bytes into the state.
using Sha256Blocks = void (*)(uint32_t state[8], const uint8_t* bytes, size_t count);

// For any processor.
void PortableSha256Blocks(uint32_t state[8], const uint8_t* bytes, size_t count);

// The fastest for the processor that runs it.
Sha256Blocks BestSha256Blocks();

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_SHA256_BLOCKS_H_
