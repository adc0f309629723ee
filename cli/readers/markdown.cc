#include "cli/readers/markdown.h"

#include <cmark.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "cli/readers/date.h"
#include "cli/readers/html_scanner.h"
#include "cli/readers/text_builder.h"

namespace gainsay::cli {
namespace {

using Gap = TextBuilder::Gap;

// How far the marks between two texts may reach: addresses of links are long.
constexpr size_t kLongestMarks = 1 << 13;

constexpr size_t kLongestEntity = 40;
// How much of a text tells its place.
constexpr size_t kFirstWords = 16;

absl::string_view Unquoted(absl::string_view value) {
  value = absl::StripAsciiWhitespace(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front()) {
    return value.substr(1, value.size() - 2);
  }
  return value;
}

void TakeFrontMatter(absl::string_view lines, v1::Source& found) {
  for (const absl::string_view line : absl::StrSplit(lines, '\n')) {
    const size_t colon = line.find(':');
    if (colon == line.npos) continue;
    const std::string name = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line.substr(0, colon)));
    const std::string value(Unquoted(line.substr(colon + 1)));
    if (name == "title") found.set_title(value);
    if (name == "publisher" || name == "source") found.set_publisher(value);
    if (name == "url" || name == "canonical_url") found.set_url(value);
    if (name == "date" || name == "published") found.set_published(DayOf(value));
  }
}

// Bytes of the front matter with its last line; 0 when there is none.
size_t FrontMatterSize(absl::string_view markdown) {
  if (!absl::StartsWith(markdown, "---\n") && !absl::StartsWith(markdown, "---\r\n")) return 0;
  for (size_t at = markdown.find('\n') + 1; at < markdown.size();) {
    const size_t end = std::min(markdown.find('\n', at), markdown.size() - 1) + 1;
    const absl::string_view line = absl::StripTrailingAsciiWhitespace(markdown.substr(at, end - at));
    if (line == "---" || line == "...") return end;
    at = end;
  }
  return 0;
}

// Writes the text of HTML between Markdown.
class HtmlInMarkdown : public HtmlEvents {
 public:
  HtmlInMarkdown(uint32_t offset, TextBuilder& builder) : offset_(offset), builder_(builder) {}
  void Start(absl::string_view name, const Attributes&) override {
    if (name == "script" || name == "style") ++hidden_;
    builder_.Separate(Gap::kSpace);
  }
  void End(absl::string_view name) override {
    if (name == "script" || name == "style") --hidden_;
    builder_.Separate(name == "p" ? Gap::kParagraph : Gap::kSpace);
  }
  void Text(absl::string_view text, uint32_t begin, uint32_t end) override {
    if (hidden_ > 0) return;
    if (end - begin == text.size()) {
      builder_.CopyWords(text, offset_ + begin);
    } else {
      builder_.Replace(text, offset_ + begin, end - begin);
    }
  }

 private:
  const uint32_t offset_;
  TextBuilder& builder_;
  int hidden_ = 0;
};

class Walk {
 public:
  Walk(absl::string_view markdown, size_t begin, TextBuilder& builder)
      : markdown_(markdown), at_(begin), builder_(builder) {
    lines_.push_back(begin);
    for (size_t feed = markdown.find('\n', begin); feed != markdown.npos; feed = markdown.find('\n', feed + 1)) {
      lines_.push_back(feed + 1);
    }
  }

  absl::Status Visit(cmark_node* document) {
    cmark_iter* const iterator = cmark_iter_new(document);
    const auto free_it = absl::MakeCleanup([iterator] { cmark_iter_free(iterator); });
    for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
      cmark_node* const node = cmark_iter_get_node(iterator);
      if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) pictures_ += event == CMARK_EVENT_ENTER ? 1 : -1;
      if (pictures_ > 0) continue;
      if (absl::Status status = Take(node); !status.ok()) return status;
    }
    return absl::OkStatus();
  }

 private:
  absl::Status Take(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE:
        in_code_ = cmark_node_get_type(node) == CMARK_NODE_CODE;
        Write(node, cmark_node_get_literal(node));
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        builder_.Separate(Gap::kLine);
        break;
      case CMARK_NODE_HTML_BLOCK:
        return WriteHtml(cmark_node_get_literal(node));
      case CMARK_NODE_PARAGRAPH:
      case CMARK_NODE_HEADING:
      case CMARK_NODE_ITEM:
      case CMARK_NODE_THEMATIC_BREAK:
        builder_.Separate(Gap::kParagraph);
        break;
      default:
        break;
    }
    return absl::OkStatus();
  }

  // Writes the text of a node, which stands where the node says, or else further on.
  void Write(cmark_node* node, absl::string_view text) {
    const size_t line = static_cast<size_t>(std::max(1, cmark_node_get_start_line(node))) - 1;
    if (line < lines_.size()) {
      at_ = std::max(at_, lines_[line]);
      const size_t told = lines_[line] + static_cast<size_t>(std::max(1, cmark_node_get_start_column(node))) - 1;
      if (told >= at_ && told < markdown_.size() && StandsAt(text, told)) at_ = told;
      // A text ends with its line.
      stop_ = line + 1 < lines_.size() && at_ < lines_[line + 1] ? lines_[line + 1] : at_ + kLongestMarks;
    }
    while (!text.empty()) {
      const size_t same = SameBytes(text);
      if (same > 0) {
        builder_.Copy(text.substr(0, same), static_cast<uint32_t>(at_));
        at_ += same;
        text.remove_prefix(same);
      } else {
        WriteMarked(text);
      }
    }
  }

  // How many bytes of the text stand at at_ as they are.
  size_t SameBytes(absl::string_view text) const {
    size_t same = 0;
    while (same < text.size() && at_ + same < markdown_.size() && text[same] == markdown_[at_ + same] &&
           EntitySize(text.substr(same), at_ + same) == 0) {
      ++same;
    }
    return same;
  }

  // Writes the first character of the text, which is an entity, or stands after a backslash or other marks.
  void WriteMarked(absl::string_view& text) {
    size_t character = 1;
    while (character < text.size() && (static_cast<uint8_t>(text[character]) & 0xC0) == 0x80) ++character;
    const size_t entity = EntitySize(text, at_);
    if (entity > 0) {
      builder_.Replace(text.substr(0, character), static_cast<uint32_t>(at_), static_cast<uint32_t>(entity));
      at_ += entity;
      text.remove_prefix(character);
      return;
    }
    // Code may go on in the next line.
    if (text[0] == ' ' && at_ < markdown_.size() && (markdown_[at_] == '\n' || markdown_[at_] == '\r')) {
      const size_t next = std::min(markdown_.find_first_not_of(" \t\r\n", at_), markdown_.size());
      builder_.Replace(" ", static_cast<uint32_t>(at_), static_cast<uint32_t>(next - at_));
      text.remove_prefix(1);
      at_ = next;
      stop_ = at_ + kLongestMarks;
      return;
    }
    for (size_t place = at_ + 1; place < std::min(stop_, markdown_.size()); ++place) {
      if (!StandsAt(text, place)) continue;
      at_ = place;
      return;
    }
    builder_.Replace(text.substr(0, character), static_cast<uint32_t>(at_), 0);
    text.remove_prefix(character);
  }

  // Whether the text begins at a place of the file, as an entity or as it is.
  bool StandsAt(absl::string_view text, size_t place) const {
    if (EntitySize(text, place) > 0) return true;
    // Any mark may have a backslash before it, and any blank in code may be the end of a line.
    const auto is_same = [this](char c) {
      return !absl::ascii_ispunct(static_cast<uint8_t>(c)) && !(in_code_ && c == ' ');
    };
    size_t size = 1;
    while (size < std::min(text.size(), kFirstWords) && is_same(text[size])) ++size;
    const absl::string_view words = text.substr(0, size);
    return absl::StartsWith(markdown_.substr(place), words);
  }

  // Bytes of the entity at a place; 0 when there is none, or the text has the very same bytes.
  size_t EntitySize(absl::string_view text, size_t place) const {
    if (place >= markdown_.size() || markdown_[place] != '&') return 0;
    const absl::string_view rest = markdown_.substr(place, kLongestEntity);
    const size_t end = rest.find(';');
    const size_t name = rest.find_first_not_of("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 1);
    if (end == rest.npos || end < 2 || name != end) return 0;
    return absl::StartsWith(text, rest.substr(0, end + 1)) ? 0 : end + 1;
  }

  absl::Status WriteHtml(absl::string_view html) {
    // In a quote, the marks between the lines are no HTML, and it is not found.
    size_t found = markdown_.substr(at_, html.size() + kLongestMarks).find(html);
    if (found == markdown_.npos) return absl::OkStatus();
    found += at_;
    builder_.Separate(Gap::kParagraph);
    HtmlInMarkdown events(static_cast<uint32_t>(found), builder_);
    absl::Status status = ScanHtml(html, events);
    builder_.Separate(Gap::kParagraph);
    at_ = found + html.size();
    return status;
  }

  const absl::string_view markdown_;
  // First byte of each line that the parser has seen.
  std::vector<size_t> lines_;
  // Everything before it is written.
  size_t at_;
  // How far the marks before the next text may reach.
  size_t stop_ = 0;
  int pictures_ = 0;
  bool in_code_ = false;
  TextBuilder& builder_;
};

}  // namespace

absl::Status ReadMarkdown(absl::string_view markdown, Extracted& extracted) {
  const size_t front = FrontMatterSize(markdown);
  TakeFrontMatter(markdown.substr(0, front), extracted.found);
  const absl::string_view body = markdown.substr(front);
  cmark_node* const document = cmark_parse_document(body.data(), body.size(), CMARK_OPT_DEFAULT);
  const auto free_it = absl::MakeCleanup([document] { cmark_node_free(document); });
  TextBuilder builder;
  if (absl::Status status = Walk(markdown, front, builder).Visit(document); !status.ok()) return status;
  extracted.text = std::move(builder.text());
  extracted.map = std::move(builder.map());
  return absl::OkStatus();
}

}  // namespace gainsay::cli
