#include "cli/writers/excerpt.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "cli/display.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kEllipsis = "...";

bool HasValueIn(const v1::Claim& claim, absl::string_view document) {
  const v1::Span& span = claim.value_span();
  return span.has_begin() && span.begin() < span.end() && span.end() <= document.size();
}

// Finds the sentence in the document around the value; false when it is not written there word for word.
bool PlaceBySpan(const v1::Claim& claim, absl::string_view document, Excerpt& excerpt) {
  const v1::Span& span = claim.value_span();
  // White space in the document may be longer than in the sentence.
  const size_t margin = 2 * claim.quote().size() + 64;
  const size_t from = span.begin() > margin ? span.begin() - margin : 0;
  const size_t to = std::min<size_t>(document.size(), span.end() + margin);
  size_t offsets[] = {span.begin() - from, span.end() - from};
  const std::string around = Clean(document.substr(from, to - from), absl::MakeSpan(offsets));
  const auto [begin, end] = offsets;
  for (size_t at = around.find(excerpt.text); at != around.npos && at <= begin;
       at = around.find(excerpt.text, at + 1)) {
    if (end > at + excerpt.text.size()) continue;
    excerpt.begin = begin - at;
    excerpt.end = end - at;
    return true;
  }
  return false;
}

bool IsWordByte(char byte) { return absl::ascii_isalnum(static_cast<unsigned char>(byte)); }

// Finds the first place where `words` stand in the text as whole words.
void PlaceByWords(absl::string_view words, Excerpt& excerpt) {
  const std::string& text = excerpt.text;
  for (size_t at = text.find(words.data(), 0, words.size()); at != text.npos;
       at = text.find(words.data(), at + 1, words.size())) {
    const size_t end = at + words.size();
    if (at > 0 && IsWordByte(text[at - 1]) && IsWordByte(words.front())) continue;
    if (end < text.size() && IsWordByte(text[end]) && IsWordByte(words.back())) continue;
    excerpt.begin = at;
    excerpt.end = end;
    return;
  }
}

}  // namespace

std::string WordsOfValue(const v1::Claim& claim, absl::string_view document) {
  if (!claim.value_text().empty()) return Clean(claim.value_text());
  if (!HasValueIn(claim, document)) return "";
  const v1::Span& span = claim.value_span();
  return Clean(document.substr(span.begin(), span.end() - span.begin()));
}

Excerpt ExcerptOf(const v1::Claim& claim, absl::string_view document) {
  const std::string words = WordsOfValue(claim, document);
  Excerpt excerpt = {.text = Clean(claim.quote())};
  if (excerpt.text.empty()) return {.text = words, .begin = 0, .end = words.size()};
  if (words.empty()) return excerpt;
  if (claim.has_value_in_quote() && claim.value_in_quote() + claim.value_text().size() <= claim.quote().size()) {
    size_t offsets[] = {claim.value_in_quote(), claim.value_in_quote() + claim.value_text().size()};
    (void)Clean(claim.quote(), absl::MakeSpan(offsets));
    excerpt.begin = offsets[0];
    excerpt.end = offsets[1];
    return excerpt;
  }
  if (!HasValueIn(claim, document) || !PlaceBySpan(claim, document, excerpt)) PlaceByWords(words, excerpt);
  return excerpt;
}

Excerpt Trimmed(const Excerpt& excerpt, size_t columns) {
  const absl::string_view text = excerpt.text;
  if (DisplayWidth(text) <= columns) return excerpt;
  // The value with the rest of its words: brackets, quotation marks, a unit written together with it.
  size_t first = excerpt.begin == 0 ? 0 : text.rfind(' ', excerpt.begin - 1) + 1;
  size_t last = std::min(text.find(' ', excerpt.end), text.size());
  const auto width_with = [&](size_t from, size_t to) {
    const size_t left_out = (from > 0 ? kEllipsis.size() + 1 : 0) + (to < text.size() ? kEllipsis.size() + 1 : 0);
    return DisplayWidth(text.substr(from, to - from)) + left_out;
  };
  bool left = true, right = true;
  while (left || right) {
    const size_t next = last >= text.size() ? last : std::min(text.find(' ', last + 1), text.size());
    right = next > last && width_with(first, next) <= columns;
    if (right) last = next;
    const size_t before = first < 2 ? 0 : text.rfind(' ', first - 2) + 1;
    left = before < first && width_with(before, last) <= columns;
    if (left) first = before;
  }
  const std::string begin = first > 0 ? absl::StrCat(kEllipsis, " ") : "";
  const std::string end = last < text.size() ? absl::StrCat(" ", kEllipsis) : "";
  return {.text = absl::StrCat(begin, text.substr(first, last - first), end),
          .begin = excerpt.begin - first + begin.size(),
          .end = excerpt.end - first + begin.size()};
}

}  // namespace gainsay::cli
