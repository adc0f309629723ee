#include "compare/packed_claims.h"

#include <utility>

#include "google/protobuf/io/coded_stream.h"

namespace gainsay {

PackedClaims::Packed PackedClaims::Pack(v1::Claim& claim) {
  words_.Clear();
  words_.mutable_blocking_keys()->Swap(claim.mutable_blocking_keys());
  words_.mutable_about()->Swap(claim.mutable_about());
  words_.mutable_context()->Swap(claim.mutable_context());
  const size_t without_words = claim.ByteSizeLong(), words = words_.ByteSizeLong();
  auto* const bytes = google::protobuf::Arena::CreateArray<uint8_t>(&arena_, without_words + words);
  words_.SerializeWithCachedSizesToArray(claim.SerializeWithCachedSizesToArray(bytes));
  return {bytes, static_cast<int>(without_words), static_cast<int>(words)};
}

void PackedClaims::Unpack(uint32_t index, v1::Claim& claim) const {
  const auto [bytes, without_words, words] = packed_[index];
  claim.ParseFromArray(bytes, without_words + words);
}

void PackedClaims::UnpackWithoutWords(uint32_t index, v1::Claim& claim) const {
  claim.ParseFromArray(packed_[index].bytes, packed_[index].without_words);
}

void PackedClaims::AddWords(uint32_t index, v1::Claim& claim) const {
  const auto [bytes, without_words, words] = packed_[index];
  google::protobuf::io::CodedInputStream in(bytes + without_words, words);
  claim.MergeFromCodedStream(&in);
}

const v1::Claim& PackedClaims::WithoutWords(uint32_t index) const {
  std::unique_ptr<const v1::Claim>& unpacked = unpacked_[index];
  if (unpacked == nullptr) {
    auto claim = std::make_unique<v1::Claim>();
    UnpackWithoutWords(index, *claim);
    unpacked = std::move(claim);
  }
  return *unpacked;
}

}  // namespace gainsay
