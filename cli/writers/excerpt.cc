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

// A stretch of a document, cleaned, with the value in it.
struct Window {
  std::string text;
  size_t begin = 0;
  size_t end = 0;
};

// `margin` bytes on either side of the value.
Window WindowAround(const v1::Span& span, absl::string_view document, size_t margin) {
  size_t from = span.begin() > margin ? span.begin() - margin : 0;
  size_t to = std::min<size_t>(document.size(), span.end() + margin);
  // Not in the middle of a character.
  while (from < span.begin() && (static_cast<unsigned char>(document[from]) & 0xC0) == 0x80) ++from;
  while (to > span.end() && to < document.size() && (static_cast<unsigned char>(document[to]) & 0xC0) == 0x80) --to;
  size_t offsets[] = {span.begin() - from, span.end() - from};
  Window window;
  window.text = Clean(document.substr(from, to - from), absl::MakeSpan(offsets));
  window.begin = offsets[0];
  window.end = offsets[1];
  return window;
}

// Where the sentence stands in the window, around the value; npos when it is not written there word for word.
size_t FindSentence(absl::string_view sentence, const Window& window) {
  for (size_t at = window.text.find(sentence.data(), 0, sentence.size()); at != std::string::npos && at <= window.begin;
       at = window.text.find(sentence.data(), at + 1, sentence.size())) {
    if (window.end <= at + sentence.size()) return at;
  }
  return std::string::npos;
}

// White space in a document may be longer than in a sentence of it.
size_t MarginFor(absl::string_view sentence) { return 2 * sentence.size() + 64; }

bool PlaceBySpan(const v1::Claim& claim, absl::string_view document, Excerpt& excerpt) {
  const Window window = WindowAround(claim.value_span(), document, MarginFor(claim.quote()));
  const size_t at = FindSentence(excerpt.text, window);
  if (at == std::string::npos) return false;
  excerpt.begin = window.begin - at;
  excerpt.end = window.end - at;
  return true;
}

// The paragraph that the span stands in: up to an empty line on either side. Moves the span along.
absl::string_view ParagraphAround(absl::string_view document, v1::Span& span) {
  size_t from = 0, to = document.size();
  for (const absl::string_view gap : {"\n\n", "\n\r\n"}) {
    const size_t before = document.substr(0, span.begin()).rfind(gap);
    if (before != document.npos) from = std::max(from, before + gap.size());
    to = std::min(to, document.find(gap, span.end()));
  }
  span.set_begin(static_cast<uint32_t>(span.begin() - from));
  span.set_end(static_cast<uint32_t>(span.end() - from));
  return document.substr(from, to - from);
}

// The last or first words, in about as many columns.
std::string LastWords(absl::string_view text, size_t columns) {
  if (text.size() <= columns) return std::string(text);
  const size_t blank = text.find(' ', text.size() - columns);
  return blank == text.npos ? "" : absl::StrCat(kEllipsis, text.substr(blank));
}
std::string FirstWords(absl::string_view text, size_t columns) {
  if (text.size() <= columns) return std::string(text);
  const size_t blank = text.rfind(' ', columns);
  return blank == text.npos ? "" : absl::StrCat(text.substr(0, blank), " ", kEllipsis);
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

Passage PassageOf(const v1::Claim& claim, absl::string_view document, size_t columns) {
  Passage passage = {.sentence = ExcerptOf(claim, document)};
  if (!HasValueIn(claim, document)) return passage;
  v1::Span span = claim.value_span();
  const absl::string_view paragraph = ParagraphAround(document, span);
  const Window window = WindowAround(span, paragraph, MarginFor(claim.quote()) + 2 * columns);
  const size_t at = FindSentence(passage.sentence.text, window);
  if (at == std::string::npos) return passage;
  const absl::string_view text = window.text;
  passage.before = LastWords(absl::StripTrailingAsciiWhitespace(text.substr(0, at)), columns);
  passage.after =
      FirstWords(absl::StripLeadingAsciiWhitespace(text.substr(at + passage.sentence.text.size())), columns);
  return passage;
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
