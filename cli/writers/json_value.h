// JSON of other people's schemas (SARIF, GitLab, schema.org), put together so that the code reads like the result:
//
//   JsonValue::Object({{"ruleId", "killed"}, {"rank", 40.5}, {"locations", JsonValue::Array({Location(finding)})}})
#ifndef GAINSAY_CLI_WRITERS_JSON_VALUE_H_
#define GAINSAY_CLI_WRITERS_JSON_VALUE_H_

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay::cli {

class JsonValue {
 public:
  using Member = std::pair<std::string, JsonValue>;

  // NOLINTBEGIN(google-explicit-constructor): literals stand for themselves.
  JsonValue(absl::string_view text);
  JsonValue(const std::string& text) : JsonValue(absl::string_view(text)) {}
  JsonValue(const char* text) : JsonValue(absl::string_view(text)) {}
  template <typename Number, typename = std::enable_if_t<std::is_arithmetic_v<Number>>>
  JsonValue(Number number) : atom_(Spelled(number)) {}
  // NOLINTEND(google-explicit-constructor)

  // In the order given.
  static JsonValue Object(std::vector<Member> members = {});
  static JsonValue Array(std::vector<JsonValue> elements = {});

  // Adds a member to an object.
  JsonValue& Set(absl::string_view name, JsonValue value);
  // The same, unless there is nothing to tell.
  JsonValue& SetUnlessEmpty(absl::string_view name, absl::string_view text);
  // Adds an element to an array.
  JsonValue& Append(JsonValue value);

  bool empty() const { return members_.empty(); }

  // Indented by one blank, with a line feed at the end.
  std::string Print() const;

 private:
  enum class Type { kAtom, kObject, kArray };

  explicit JsonValue(Type type) : type_(type) {}
  static std::string Spelled(bool value) { return value ? "true" : "false"; }
  static std::string Spelled(double value);
  static std::string Spelled(int64_t value) { return std::to_string(value); }
  static std::string Spelled(uint32_t value) { return std::to_string(value); }
  static std::string Spelled(int value) { return std::to_string(value); }
  static std::string Spelled(size_t value) { return std::to_string(value); }
  void PrintTo(size_t indent, std::string& out) const;

  Type type_ = Type::kAtom;
  // A text, number or truth value, as it is printed.
  std::string atom_;
  // Of an object; of an array, without names.
  std::vector<Member> members_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_JSON_VALUE_H_
