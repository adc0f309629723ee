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

// Appends the fields of words, or all others. A serialized message is its fields one after the other: some may be left
// out.
void AppendFields(absl::string_view packed, bool of_words, std::string& to) {
  google::protobuf::io::CodedInputStream input(reinterpret_cast<const uint8_t*>(packed.data()),
                                               static_cast<int>(packed.size()));
  const auto append = [&](int begin, int end) { to.append(packed.data() + begin, static_cast<size_t>(end - begin)); };
  // Fields that follow each other are appended at once.
  int begin = 0, end = 0;
  while (const uint32_t tag = input.ReadTag()) {
    if (!WireFormatLite::SkipField(&input, tag)) break;
    if (IsOfWords(tag) != of_words) {
      append(begin, end);
      begin = input.CurrentPosition();
    }
    end = input.CurrentPosition();
  }
  append(begin, end);
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

void PackedClaims::UnpackWithoutWords(uint32_t index, v1::Claim& claim) const {
  buffer_.clear();
  AppendFields(packed_[index], /*of_words=*/false, buffer_);
  claim.ParseFromString(buffer_);
}

void PackedClaims::AddWords(uint32_t index, v1::Claim& claim) const {
  buffer_.clear();
  AppendFields(packed_[index], /*of_words=*/true, buffer_);
  claim.MergeFromString(buffer_);
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
