#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/text/text.h"
#include "claims/text/unicode.h"
#include "utf8proc.h"

namespace gainsay {
namespace {

std::string FoldAscii(absl::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (const char c : word) {
    if (IsApostrophe(c)) continue;
    folded += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

// Case folding, compatibility decomposition and removal of accents, by utf8proc. Empty for what is no UTF-8.
std::string FoldUnicode(absl::string_view word) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()),
                                             static_cast<utf8proc_ssize_t>(word.size()), &mapped, options);
  if (size < 0 || mapped == nullptr) return std::string();
  std::string folded(reinterpret_cast<const char*>(mapped), static_cast<size_t>(size));
  std::free(mapped);
  return folded;
}

std::string WithoutApostrophes(absl::string_view word) {
  std::string kept;
  kept.reserve(word.size());
  for (size_t at = 0; at < word.size();) {
    const CodePoint c = DecodeAt(word, at);
    if (!IsApostrophe(c.value)) absl::StrAppend(&kept, word.substr(at, c.size));
    at += c.size;
  }
  return kept;
}

}  // namespace

std::string Fold(absl::string_view word) {
  bool ascii = true;
  for (const char c : word) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  // An apostrophe alone is punctuation and keeps its place; of those, a backtick marks code.
  if (word == "`") return "`";
  if (ascii && (word.empty() || !IsApostrophe(word[0]))) return FoldAscii(word);
  const CodePoint first = DecodeAt(word, 0);
  if (IsApostrophe(first.value)) return absl::StrCat("'", FoldAscii(word.substr(first.size)));
  if (first.size == word.size()) {
    if (IsHyphen(first.value)) return "-";
    if (IsDash(first.value)) return "--";
    if (IsDoubleQuote(first.value)) return "\"";
  }
  return FoldUnicode(WithoutApostrophes(word));
}

}  // namespace gainsay
