#include "cli/writers/json_value.h"

#include <charconv>
#include <cmath>
#include <iterator>

#include "absl/strings/str_cat.h"
#include "cli/writers/escapes.h"

namespace gainsay::cli {

JsonValue::JsonValue(absl::string_view text) : atom_(JsonString(text)) {}

std::string JsonValue::Spelled(double value) {
  if (!std::isfinite(value)) return "null";  // JSON has no other word for it
  char digits[32];
  const auto result = std::to_chars(std::begin(digits), std::end(digits), value);
  return std::string(digits, result.ptr);
}

JsonValue JsonValue::Object(std::vector<Member> members) {
  JsonValue object(Type::kObject);
  object.members_ = std::move(members);
  return object;
}

JsonValue JsonValue::Array(std::vector<JsonValue> elements) {
  JsonValue array(Type::kArray);
  for (JsonValue& element : elements) array.Append(std::move(element));
  return array;
}

JsonValue& JsonValue::Set(absl::string_view name, JsonValue value) {
  members_.emplace_back(std::string(name), std::move(value));
  return *this;
}

JsonValue& JsonValue::SetUnlessEmpty(absl::string_view name, absl::string_view text) {
  return text.empty() ? *this : Set(name, text);
}

JsonValue& JsonValue::Append(JsonValue value) {
  members_.emplace_back(std::string(), std::move(value));
  return *this;
}

std::string JsonValue::Print() const {
  std::string out;
  PrintTo(0, out);
  return out + "\n";
}

void JsonValue::PrintTo(size_t indent, std::string& out) const {
  if (type_ == Type::kAtom) {
    out += atom_;
    return;
  }
  const bool object = type_ == Type::kObject;
  if (members_.empty()) {
    out += object ? "{}" : "[]";
    return;
  }
  absl::string_view before = object ? "{\n" : "[\n";
  for (const auto& [name, value] : members_) {
    absl::StrAppend(&out, before, std::string(indent + 1, ' '));
    if (object) absl::StrAppend(&out, JsonString(name), ": ");
    value.PrintTo(indent + 1, out);
    before = ",\n";
  }
  absl::StrAppend(&out, "\n", std::string(indent, ' '), object ? "}" : "]");
}

}  // namespace gainsay::cli
