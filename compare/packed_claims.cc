#include "compare/packed_claims.h"

#include <utility>

#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/wire_format_lite.h"

namespace gainsay {
namespace {

using google::protobuf::internal::WireFormatLite;

bool IsOfWords(uint32_t tag) {
  const int field = WireFormatLite::GetTagFieldNumber(tag);
  return field == v1::Claim::kBlockingKeysFieldNumber || field == v1::Claim::kAboutFieldNumber ||
         field == v1::Claim::kContextFieldNumber;
}

// A serialized message is its fields one after the other: some may be left out.
void AppendWithoutWords(absl::string_view packed, std::string& to) {
  google::protobuf::io::CodedInputStream input(reinterpret_cast<const uint8_t*>(packed.data()),
                                               static_cast<int>(packed.size()));
  for (int begin = 0; const uint32_t tag = input.ReadTag(); begin = input.CurrentPosition()) {
    if (!WireFormatLite::SkipField(&input, tag)) return;
    if (!IsOfWords(tag)) to.append(packed.data() + begin, static_cast<size_t>(input.CurrentPosition() - begin));
  }
}

}  // namespace

absl::string_view PackedClaims::Pack(const v1::Claim& claim) {
  buffer_.clear();
  claim.AppendToString(&buffer_);
  return bytes_.Keep(buffer_);
}

void PackedClaims::Unpack(uint32_t index, v1::Claim& claim) const {
  claim.ParseFromArray(packed_[index].data(), static_cast<int>(packed_[index].size()));
}

const v1::Claim& PackedClaims::WithoutWords(uint32_t index) const {
  std::unique_ptr<const v1::Claim>& unpacked = unpacked_[index];
  if (unpacked == nullptr) {
    buffer_.clear();
    AppendWithoutWords(packed_[index], buffer_);
    auto claim = std::make_unique<v1::Claim>();
    claim->ParseFromString(buffer_);
    unpacked = std::move(claim);
  }
  return *unpacked;
}

}  // namespace gainsay
