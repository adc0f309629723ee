#include "cli/display.h"

#include <utf8proc.h>

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

struct Character {
  utf8proc_int32_t code_point = -1;  // -1: no valid UTF-8
  size_t size = 1;
};

Character CharacterAt(absl::string_view text, size_t at) {
  Character character;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                       static_cast<utf8proc_ssize_t>(text.size() - at), &character.code_point);
  if (size <= 0) return {};
  character.size = static_cast<size_t>(size);
  return character;
}

bool IsBlank(utf8proc_int32_t c) {
  if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85) return true;
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool IsHarmful(utf8proc_int32_t c) {
  if (c < 0 || utf8proc_category(c) == UTF8PROC_CATEGORY_CC) return true;
  const bool embeds_direction = c >= 0x202A && c <= 0x202E;
  const bool isolates_direction = c >= 0x2066 && c <= 0x2069;
  return embeds_direction || isolates_direction;
}

}  // namespace

size_t DisplayWidth(absl::string_view text) {
  size_t width = 0;
  for (size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    const int columns = character.code_point < 0 ? 1 : utf8proc_charwidth(character.code_point);
    width += columns > 0 ? static_cast<size_t>(columns) : 0;
    at += character.size;
  }
  return width;
}

std::string Clean(absl::string_view text) { return Clean(text, {}); }

std::string Clean(absl::string_view text, absl::Span<size_t> offsets) {
  std::string clean;
  clean.reserve(text.size());
  const std::vector<size_t> from(offsets.begin(), offsets.end());
  std::vector<bool> moved(from.size(), false);
  const auto move_offsets_up_to = [&](size_t at) {
    for (size_t i = 0; i < from.size(); ++i) {
      if (moved[i] || from[i] > at) continue;
      offsets[i] = clean.size();
      moved[i] = true;
    }
  };
  bool blank = false;  // white space was read, and none is written for it yet
  for (size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    if (character.code_point >= 0 && IsBlank(character.code_point)) {
      move_offsets_up_to(at);
      blank = !clean.empty();
    } else {
      if (blank) clean.push_back(' ');
      blank = false;
      move_offsets_up_to(at);
      absl::StrAppend(&clean, IsHarmful(character.code_point) ? kReplacement : text.substr(at, character.size));
    }
    at += character.size;
  }
  move_offsets_up_to(text.size());
  return clean;
}

void AppendWrapped(absl::string_view text, absl::string_view first, size_t rest, size_t width, std::string& out) {
  std::string line(first);
  size_t columns = DisplayWidth(first);
  bool empty = true;
  for (absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    const size_t word_columns = DisplayWidth(word);
    if (!empty && columns + 1 + word_columns > width) {
      absl::StrAppend(&out, line, "\n");
      line.assign(rest, ' ');
      columns = rest;
      empty = true;
    }
    absl::StrAppend(&line, empty ? "" : " ", word);
    columns += word_columns + (empty ? 0 : 1);
    empty = false;
  }
  absl::StrAppend(&out, line, "\n");
}

}  // namespace gainsay::cli
