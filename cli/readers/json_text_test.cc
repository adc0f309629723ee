#include "cli/readers/json_text.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// What the JSON writes for the last `count` bytes of the text.
std::string Written(absl::string_view json, absl::string_view text, uint32_t count) {
  OffsetMap map;
  if (!MapJsonText(json, "text", text, map)) return "none";
  const OffsetMap::Range place = map.Find(map.text_size() - count, map.text_size());
  return std::string(json.substr(place.begin, place.end - place.begin));
}

TEST(JsonTextTest, Rows) {
  const struct {
    absl::string_view json;
    absl::string_view text;
    uint32_t count;
    std::string expected;
  } kRows[] = {
      {R"({"text": "27 died"})", "27 died", 4, "died"},
      {R"({"id": "27", "n": [1, {"text": "no"}], "text" : "a \"27\"\n died"})", "a \"27\"\n died", 10,
       R"(\"27\"\n died)"},
      {R"({"text": "caf\u00e9 \ud83d\ude00"})", "café 😀", 7, R"(\u00e9 \ud83d\ude00)"},
      {R"({"text": "one", "text": "two"})", "two", 3, "two"},
      {R"({"t\u0065xt": "two"})", "two", 3, "two"},
      {R"({"x": true, "text": "a\/b"})", "a/b", 2, R"(\/b)"},
      // Not there, or not so.
      {R"({"text": 27})", "27", 2, "none"},
      {R"({"text": "one"})", "two", 3, "none"},
      {R"({"text": "one)", "one", 3, "none"},
      {R"({"text": "\u00")", "x", 1, "none"},
      {R"(["text", "one"])", "one", 3, "none"},
      {"{", "one", 3, "none"},
      {"", "one", 3, "none"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Written(row.json, row.text, row.count), row.expected) << row.json;
}

}  // namespace
}  // namespace gainsay::cli
