#include "compare/packed_claims.h"

#include <utility>

namespace gainsay {

void PackedClaims::Add(const v1::Claim& claim) {
  buffer_.clear();
  claim.AppendToString(&buffer_);
  packed_.push_back(bytes_.Keep(buffer_));
}

const v1::Claim& PackedClaims::At(uint32_t index) const {
  std::unique_ptr<const v1::Claim>& unpacked = unpacked_[index];
  if (unpacked == nullptr) {
    auto claim = std::make_unique<v1::Claim>();
    Unpack(index, *claim);
    unpacked = std::move(claim);
  }
  return *unpacked;
}

void PackedClaims::Unpack(uint32_t index, v1::Claim& claim) const {
  claim.ParseFromArray(packed_[index].data(), static_cast<int>(packed_[index].size()));
}

}  // namespace gainsay
