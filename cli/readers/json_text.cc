#include "cli/readers/json_text.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "cli/readers/encoding.h"

namespace gainsay::cli {
namespace {

struct JsonString {
  std::string text;
  OffsetMap map;
};

class Scanner {
 public:
  explicit Scanner(absl::string_view json) : json_(json) {}

  // Finds the member in the object; false when there is none, or the JSON is broken.
  bool Find(absl::string_view member, JsonString& found) {
    bool there = false;
    at_ = json_.find('{');
    if (at_ == json_.npos) return false;
    ++at_;
    while (true) {
      at_ = json_.find_first_not_of(" \t\r\n,", at_);
      if (at_ == json_.npos || json_[at_] == '}') return there;
      JsonString name, value;
      if (!ReadString(name)) return false;
      at_ = json_.find_first_not_of(" \t\r\n:", at_);
      if (at_ == json_.npos) return false;
      if (json_[at_] != '"') {
        if (!SkipValue()) return false;
        continue;
      }
      if (!ReadString(value)) return false;
      if (name.text != member) continue;
      found = std::move(value);
      there = true;
    }
  }

 private:
  bool ReadString(JsonString& string) {
    if (json_[at_] != '"') return false;
    ++at_;
    while (true) {
      const size_t special = std::min(json_.find_first_of("\"\\", at_), json_.size());
      absl::StrAppend(&string.text, json_.substr(at_, special - at_));
      string.map.AddSame(static_cast<uint32_t>(special - at_), static_cast<uint32_t>(at_));
      at_ = special;
      if (at_ == json_.size()) return false;
      if (json_[at_] == '"') {
        ++at_;
        return true;
      }
      const size_t before = string.text.size();
      if (!ReadEscape(string.text)) return false;
      string.map.Add(static_cast<uint32_t>(string.text.size() - before), static_cast<uint32_t>(special),
                     static_cast<uint32_t>(at_ - special));
    }
  }

  bool ReadEscape(std::string& text) {
    if (at_ + 1 >= json_.size()) return false;
    const char c = json_[at_ + 1];
    if (c != 'u') {
      constexpr absl::string_view kLetters = "bfnrt";
      const size_t letter = kLetters.find(c);
      text.push_back(letter == kLetters.npos ? c : "\b\f\n\r\t"[letter]);
      at_ += 2;
      return true;
    }
    uint32_t character = 0, low = 0;
    if (!ReadUnit(character)) return false;
    if (character >= 0xD800 && character < 0xDC00 && json_.substr(at_, 2) == "\\u" && ReadUnit(low)) {
      character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
    }
    AppendUtf8(character, text);
    return true;
  }

  // "\u00e9".
  bool ReadUnit(uint32_t& unit) {
    if (at_ + 6 > json_.size() || !absl::SimpleHexAtoi(json_.substr(at_ + 2, 4), &unit)) return false;
    at_ += 6;
    return true;
  }

  // Passes over a number, a word, a list or an object.
  bool SkipValue() {
    int depth = 0;
    while (at_ < json_.size()) {
      const char c = json_[at_];
      if (c == '"') {
        JsonString string;
        if (!ReadString(string)) return false;
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}')) return true;
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      ++at_;
    }
    return false;
  }

  const absl::string_view json_;
  size_t at_ = 0;
};

}  // namespace

bool MapJsonText(absl::string_view json, absl::string_view member, absl::string_view text, OffsetMap& map) {
  JsonString found;
  if (!Scanner(json).Find(member, found) || found.text != text) return false;
  map = std::move(found.map);
  return true;
}

}  // namespace gainsay::cli
