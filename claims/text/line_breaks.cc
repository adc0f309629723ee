#include "claims/text/line_breaks.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "absl/strings/ascii.h"
#include "claims/text/item_marks.h"
#include "claims/text/unicode.h"

namespace gainsay {
namespace {

struct Line {
  uint32_t feed = 0;        // byte of its line feed, or the size of the source
  uint32_t width = 0;       // characters with the indent, without the blanks at the end; 0 for a blank line
  uint32_t first_word = 0;  // characters of its first word
  char first = ' ', last = ' ';
  bool begins_with_month = false;
  // Begins with what items of lists begin with.
  bool has_item_mark = false;
  // "Revenue: $4.2 billion".
  bool has_label = false;
};

// Where lines are wrapped by hand or in narrower columns, some end early: a line that is nearly full and ends in the
// middle of a sentence goes on.
constexpr uint32_t kMinWrapped = 60;
constexpr double kNearlyFull = 0.85;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f'; }

// "-", "•", "(a)": what an item of a list begins with. A number and a dot may end a sentence, a dash begin an aside.
bool IsItemMark(absl::string_view word) {
  if (IsBullet(word)) return true;
  return word.size() == 3 && word[0] == '(' && absl::ascii_isalnum(word[1]) && word[2] == ')';
}

// The longest label, in bytes.
constexpr size_t kLongestLabel = 40;

// "Net profit: $310 million": a label with its number behind it. Prose has a colon at the beginning of a line, and a
// number in it, seldom, and in two lines in a row hardly ever.
bool HasLabel(absl::string_view line) {
  if (line.empty() || line[0] < 'A' || line[0] > 'Z') return false;
  const size_t colon = line.substr(0, kLongestLabel).find(": ");
  if (colon == absl::string_view::npos || line.substr(0, colon).find('.') != absl::string_view::npos) return false;
  return absl::c_any_of(line.substr(colon), absl::ascii_isdigit);
}

// An accent that stands behind its letter (U+0300 to U+036F) takes no room of its own.
uint32_t CountAccents(absl::string_view text) {
  uint32_t accents = 0;
  for (size_t at = 0; at + 1 < text.size(); ++at) {
    const unsigned char byte = text[at], next = text[at + 1];
    accents += byte == 0xCC || (byte == 0xCD && next <= 0xAF);
  }
  return accents;
}

Line Measure(absl::string_view source, bool ascii, size_t begin, size_t feed) {
  const auto characters = [&](size_t first, size_t last) {
    if (ascii) return static_cast<uint32_t>(last - first);
    const absl::string_view words = source.substr(first, last - first);
    return CountCharacters(words) - CountAccents(words);
  };
  Line line;
  line.feed = static_cast<uint32_t>(feed);
  size_t end = feed;
  while (begin < end && IsBlank(source[end - 1])) --end;
  // An indent takes room on its line as words do.
  while (begin < end && IsBlank(source[begin])) {
    ++begin;
    ++line.width;
  }
  if (begin < end) {
    line.first = source[begin];
    line.last = source[end - 1];
  }
  size_t word_end = begin;
  while (word_end < end && !IsBlank(source[word_end])) ++word_end;
  line.begins_with_month = IsMonthName(source.substr(begin, word_end - begin));
  line.has_item_mark = IsItemMark(source.substr(begin, word_end - begin));
  line.has_label = HasLabel(source.substr(begin, end - begin));
  line.first_word = characters(begin, word_end);
  line.width += line.first_word + characters(word_end, end);
  return line;
}

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

bool GoesOn(const Line& line, const Line& next, uint32_t longest) {
  return longest >= kMinWrapped && line.width >= kNearlyFull * longest && (IsLetter(line.last) || line.last == ',') &&
         IsLetter(next.first);
}

// "Houses flooded: 640" is an item of a list of short lines.
bool EndsItem(const Line& line, const Line& next, uint32_t longest) {
  return longest < kMinWrapped && ((line.last >= '0' && line.last <= '9') || line.last == ')') &&
         !IsLower(next.first) && !next.begins_with_month;
}

// Adds the hard breaks inside one block of lines.
void BreakBlock(const std::vector<Line>& block, std::vector<LineBreak>& breaks) {
  uint32_t longest = 0, marks = 0;
  for (const Line& line : block) {
    longest = std::max(longest, line.width);
    marks += line.has_item_mark;
  }
  // One dash at the beginning of a line may be one of a sentence.
  const bool is_list = marks > 1;
  for (size_t i = 0; i + 1 < block.size(); ++i) {
    const bool fits = block[i].width + 1 + block[i + 1].first_word <= longest;
    const bool begins_item = is_list && block[i + 1].has_item_mark;
    const bool ends_labels = i > 0 && block[i - 1].has_label && !IsLower(block[i + 1].first);
    const bool ends_label = block[i].has_label && (block[i + 1].has_label || ends_labels);
    const bool ends = fits ? !GoesOn(block[i], block[i + 1], longest) : EndsItem(block[i], block[i + 1], longest);
    if (begins_item || ends_label || ends) breaks.push_back({block[i].feed, BreakKind::kLine});
  }
}

}  // namespace

bool IsMonthName(absl::string_view word) {
  constexpr absl::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr absl::string_view kNames[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
  // Most lines begin with a small letter.
  if (word.empty() || word[0] < 'A' || word[0] > 'S') return false;
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return absl::c_linear_search(kMonths, word) || absl::c_linear_search(kNames, word) || word == "Sept";
}

std::vector<LineBreak> FindLineBreaks(absl::string_view source) {
  std::vector<LineBreak> breaks;
  std::vector<Line> block;
  block.reserve(32);
  const bool ascii = IsAscii(source);
  for (size_t begin = 0; begin <= source.size();) {
    const size_t feed = std::min(source.find('\n', begin), source.size());
    const Line line = Measure(source, ascii, begin, feed);
    if (line.width > 0) block.push_back(line);
    if ((line.width == 0 || feed == source.size()) && !block.empty()) {
      BreakBlock(block, breaks);
      breaks.push_back({block.back().feed, BreakKind::kParagraph});
      block.clear();
    }
    begin = feed + 1;
  }
  return breaks;
}

}  // namespace gainsay
