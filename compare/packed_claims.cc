#include "compare/packed_claims.h"

#include <utility>

#include "google/protobuf/wire_format_lite.h"

namespace gainsay {
namespace {

using google::protobuf::internal::WireFormatLite;

// The fields of a serialized message, one after the other. The bytes must be those of a message.
class Fields {
 public:
  explicit Fields(absl::string_view packed) : at_(packed.data()), end_(packed.data() + packed.size()) {}

  // The number of the next field; 0 if there is none.
  int Next() {
    if (at_ == end_) return 0;
    const auto tag = static_cast<uint32_t>(Varint());
    Skip(WireFormatLite::GetTagWireType(tag));
    return WireFormatLite::GetTagFieldNumber(tag);
  }
  // Behind the last field.
  const char* at() const { return at_; }
  // What the last field holds, if that is a string.
  absl::string_view text() const { return text_; }

 private:
  void Skip(WireFormatLite::WireType type) {
    switch (type) {
      case WireFormatLite::WIRETYPE_VARINT:
        Varint();
        return;
      case WireFormatLite::WIRETYPE_FIXED64:
        at_ += sizeof(uint64_t);
        return;
      case WireFormatLite::WIRETYPE_FIXED32:
        at_ += sizeof(uint32_t);
        return;
      case WireFormatLite::WIRETYPE_LENGTH_DELIMITED: {
        const uint64_t size = Varint();
        text_ = {at_, size};
        at_ += size;
        return;
      }
      case WireFormatLite::WIRETYPE_START_GROUP:
        SkipGroup();
        return;
      case WireFormatLite::WIRETYPE_END_GROUP:
        return;
    }
  }

  // Claims have no groups, but what others add to them may.
  void SkipGroup() {
    for (int depth = 1; depth > 0;) {
      const WireFormatLite::WireType type = WireFormatLite::GetTagWireType(static_cast<uint32_t>(Varint()));
      if (type == WireFormatLite::WIRETYPE_START_GROUP) {
        ++depth;
      } else if (type == WireFormatLite::WIRETYPE_END_GROUP) {
        --depth;
      } else {
        Skip(type);
      }
    }
  }

  uint64_t Varint() {
    uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<uint8_t>(*at_++);
      value |= static_cast<uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  }

  const char* at_;
  const char* const end_;
  absl::string_view text_;
};

bool IsOfWords(int field) {
  return field == v1::Claim::kBlockingKeysFieldNumber || field == v1::Claim::kAboutFieldNumber ||
         field == v1::Claim::kContextFieldNumber;
}

// The words of a claim that a field holds; null if it holds none.
google::protobuf::RepeatedPtrField<std::string>* WordsOf(int field, v1::Claim& claim) {
  switch (field) {
    case v1::Claim::kBlockingKeysFieldNumber:
      return claim.mutable_blocking_keys();
    case v1::Claim::kAboutFieldNumber:
      return claim.mutable_about();
    case v1::Claim::kContextFieldNumber:
      return claim.mutable_context();
    default:
      return nullptr;
  }
}

// Appends all fields but those of words. A serialized message is its fields one after the other: some may be left out.
void AppendWithoutWords(absl::string_view packed, std::string& to) {
  Fields fields(packed);
  // Those that follow each other are appended at once.
  const char* begin = packed.data();
  const char* end = begin;
  while (const int field = fields.Next()) {
    if (IsOfWords(field)) {
      to.append(begin, end);
      begin = fields.at();
    }
    end = fields.at();
  }
  to.append(begin, end);
}

}  // namespace

absl::string_view PackedClaims::Pack(const v1::Claim& claim) {
  const size_t size = claim.ByteSizeLong();
  auto* const bytes = google::protobuf::Arena::CreateArray<uint8_t>(&arena_, size);
  claim.SerializeWithCachedSizesToArray(bytes);
  return {reinterpret_cast<const char*>(bytes), size};
}

void PackedClaims::Unpack(uint32_t index, v1::Claim& claim) const {
  claim.ParseFromArray(packed_[index].data(), static_cast<int>(packed_[index].size()));
}

void PackedClaims::UnpackWithoutWords(uint32_t index, v1::Claim& claim) const {
  buffer_.clear();
  AppendWithoutWords(packed_[index], buffer_);
  claim.ParseFromString(buffer_);
}

void PackedClaims::AddWords(uint32_t index, v1::Claim& claim) const {
  int keys = 0, about = 0, context = 0;
  for (Fields fields(packed_[index]); const int field = fields.Next();) {
    keys += field == v1::Claim::kBlockingKeysFieldNumber;
    about += field == v1::Claim::kAboutFieldNumber;
    context += field == v1::Claim::kContextFieldNumber;
  }
  claim.mutable_blocking_keys()->Reserve(keys);
  claim.mutable_about()->Reserve(about);
  claim.mutable_context()->Reserve(context);
  for (Fields fields(packed_[index]); const int field = fields.Next();) {
    if (google::protobuf::RepeatedPtrField<std::string>* const words = WordsOf(field, claim))
      words->Add()->assign(fields.text().data(), fields.text().size());
  }
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
