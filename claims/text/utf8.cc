#include "claims/text/utf8.h"

#include <google/protobuf/descriptor.h>

#include <cstdint>
#include <cstring>
#include <vector>

#include "absl/strings/str_cat.h"
#include "claims/text/unicode.h"

namespace gainsay {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

void MakeStringsUtf8(const FieldDescriptor* field, const Reflection& reflection, Message& message) {
  std::string scratch;
  if (!field->is_repeated()) {
    const std::string& value = reflection.GetStringReference(message, field, &scratch);
    if (!IsUtf8(value)) reflection.SetString(&message, field, ToUtf8(value));
    return;
  }
  for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
    const std::string& value = reflection.GetRepeatedStringReference(message, field, i, &scratch);
    if (!IsUtf8(value)) reflection.SetRepeatedString(&message, field, i, ToUtf8(value));
  }
}

void MakeMessagesUtf8(const FieldDescriptor* field, const Reflection& reflection, Message& message) {
  if (!field->is_repeated()) return MakeUtf8(*reflection.MutableMessage(&message, field));
  for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
    MakeUtf8(*reflection.MutableRepeatedMessage(&message, field, i));
  }
}

}  // namespace

bool IsUtf8(absl::string_view text) {
  if (IsAscii(text)) return true;
  constexpr uint64_t kHighBits = 0x8080808080808080u;
  for (size_t at = 0; at < text.size();) {
    uint64_t eight = 0;
    if (at + sizeof(eight) <= text.size()) {
      std::memcpy(&eight, text.data() + at, sizeof(eight));
      if ((eight & kHighBits) == 0) {
        at += sizeof(eight);
        continue;
      }
    }
    const CodePoint code_point = DecodeAt(text, at);
    if (code_point.value < 0) return false;
    at += code_point.size;
  }
  return true;
}

std::string ToUtf8(absl::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const CodePoint code_point = DecodeAt(text, at);
    absl::StrAppend(&valid, code_point.value < 0 ? kReplacement : text.substr(at, code_point.size));
    at += code_point.size;
  }
  return valid;
}

void MakeUtf8(Message& message) {
  const Reflection& reflection = *message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->type() == FieldDescriptor::TYPE_STRING) MakeStringsUtf8(field, reflection, message);
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) MakeMessagesUtf8(field, reflection, message);
  }
}

}  // namespace gainsay
