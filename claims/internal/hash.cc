#include "claims/internal/hash.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "claims/internal/sha256_blocks.h"

namespace gainsay {
namespace {

constexpr size_t kDigestBytes = 32;
// Where the last block tells how long the message is.
constexpr size_t kLengthAt = kSha256Block - 8;

class Sha256 {
 public:
  void Update(absl::string_view bytes) {
    if (bytes.empty()) return;
    const auto* at = reinterpret_cast<const uint8_t*>(bytes.data());
    size_t left = bytes.size();
    total_ += left;
    if (held_ > 0) {
      const size_t taken = std::min(left, kSha256Block - held_);
      std::memcpy(block_ + held_, at, taken);
      held_ += taken;
      at += taken;
      left -= taken;
      if (held_ < kSha256Block) return;
      blocks_(state_, block_, 1);
      held_ = 0;
    }
    blocks_(state_, at, left / kSha256Block);
    at += left - left % kSha256Block;
    held_ = left % kSha256Block;
    if (held_ > 0) std::memcpy(block_, at, held_);
  }

  // The first `size` bytes in hexadecimal digits. Nothing may be added any more.
  std::string Finish(size_t size = kDigestBytes) {
    block_[held_++] = 0x80;
    if (held_ > kLengthAt) {
      std::memset(block_ + held_, 0, kSha256Block - held_);
      blocks_(state_, block_, 1);
      held_ = 0;
    }
    std::memset(block_ + held_, 0, kLengthAt - held_);
    const uint64_t bits = 8 * total_;
    for (int i = 0; i < 8; ++i) block_[kLengthAt + i] = static_cast<uint8_t>(bits >> (56 - 8 * i));
    blocks_(state_, block_, 1);
    char digest[kDigestBytes];
    for (size_t i = 0; i < size; ++i) digest[i] = static_cast<char>(state_[i / 4] >> (24 - 8 * (i % 4)));
    return absl::BytesToHexString(absl::string_view(digest, size));
  }

 private:
  const Sha256Blocks blocks_ = BestSha256Blocks();
  uint32_t state_[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  uint8_t block_[kSha256Block];
  size_t held_ = 0;
  uint64_t total_ = 0;
};

}  // namespace

std::string Sha256Hex(absl::string_view bytes) {
  Sha256 hash;
  hash.Update(bytes);
  return hash.Finish();
}

std::string ShortHash(std::initializer_list<absl::string_view> parts) {
  Sha256 hash;
  for (const absl::string_view part : parts) {
    hash.Update(absl::AlphaNum(part.size()).Piece());
    hash.Update(":");
    hash.Update(part);
  }
  return hash.Finish(8);
}

}  // namespace gainsay
