// libxml2 reads the page and calls back at each tag and text; no tree is made, so that memory and stack stay small
// whatever the page nests. It gives text decoded, without its place. The place follows from where the parser stands
// when it calls back, which is right after the text: text that is found there byte for byte was copied, other text is
// an entity that began at the last ampersand.
#include "cli/readers/html_scanner.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"
#include "cli/readers/encoding.h"

namespace gainsay::cli {
namespace {

// The longest entity: "&CounterClockwiseContourIntegral;".
constexpr size_t kLongestEntity = 40;
// Texts of at least this many bytes may come in parts.
constexpr size_t kLongText = 500;

absl::string_view View(const xmlChar* text) {
  return text == nullptr ? absl::string_view() : absl::string_view(reinterpret_cast<const char*>(text));
}

class Scan {
 public:
  Scan(absl::string_view html, HtmlEvents& events) : html_(html), events_(events) {}

  absl::Status Run() {
    if (html_.empty()) return absl::OkStatus();
    // libxml2 takes NUL for the end.
    std::replace(html_.begin(), html_.end(), '\0', ' ');
    parser_ = htmlCreateMemoryParserCtxt(html_.data(), static_cast<int>(html_.size()));
    if (parser_ == nullptr) return absl::InternalError("cannot be read as HTML");
    htmlSAXHandler handler = {};
    handler.startElement = [](void* scan, const xmlChar* name, const xmlChar** attributes) {
      static_cast<Scan*>(scan)->Start(name, attributes);
    };
    handler.endElement = [](void* scan, const xmlChar* name) { static_cast<Scan*>(scan)->End(View(name)); };
    handler.characters = [](void* scan, const xmlChar* text, int length) {
      static_cast<Scan*>(scan)->Text(
          absl::string_view(reinterpret_cast<const char*>(text), static_cast<size_t>(length)));
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    htmlSAXHandler* const own = parser_->sax;
    const auto free_it = absl::MakeCleanup([this, own] {
      parser_->sax = own;
      htmlFreeParserCtxt(parser_);
    });
    parser_->sax = &handler;
    parser_->userData = this;
    parser_->charset = XML_CHAR_ENCODING_UTF8;
    parser_->options |= HTML_PARSE_IGNORE_ENC;
    htmlParseDocument(parser_);
    if (too_deep_) {
      return absl::ResourceExhaustedError(
          absl::StrCat("nests HTML elements more than ", kDeepestHtml, " deep; save the article as plain text"));
    }
    while (!open_.empty()) Close();
    return absl::OkStatus();
  }

 private:
  size_t Place() const {
    const xmlParserInput& input = *parser_->input;
    return std::min(html_.size(), static_cast<size_t>(input.consumed) + static_cast<size_t>(input.cur - input.base));
  }

  void Start(const xmlChar* name, const xmlChar** attributes) {
    if (too_deep_) return;
    if (open_.size() >= kDeepestHtml) {
      too_deep_ = true;
      xmlStopParser(parser_);
      return;
    }
    attributes_.clear();
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      attributes_.emplace_back(View(attributes[0]), View(attributes[1]));
    }
    open_.emplace_back(View(name));
    events_.Start(open_.back(), attributes_);
    last_ = std::max(last_, Place());
  }

  void End(absl::string_view name) {
    last_ = std::max(last_, Place());
    if (std::find(open_.begin(), open_.end(), name) == open_.end()) return;
    while (open_.back() != name) Close();
    Close();
  }

  void Close() {
    const std::string name = std::move(open_.back());
    open_.pop_back();
    events_.End(name);
  }

  void Text(absl::string_view text) {
    if (too_deep_ || text.empty()) return;
    const size_t place = Place();
    if (!TellCopy(text, place) && !TellEntity(text, place)) {
      // It stands somewhere between what was told last and here.
      const size_t end = std::min(html_.size(), std::max(last_, place) + text.size());
      const size_t offset = absl::string_view(html_).substr(last_, end - last_).find(text);
      const size_t found = offset == absl::string_view::npos ? std::string::npos : last_ + offset;
      const size_t begin = found == std::string::npos ? last_ : found;
      if (found == std::string::npos) {
        events_.Text(text, static_cast<uint32_t>(begin), static_cast<uint32_t>(std::max(begin, place)));
      } else {
        Tell(begin, text.size());
      }
    }
    last_ = std::max(last_, std::min(place, html_.size()));
  }

  bool TellCopy(absl::string_view text, size_t place) {
    // Where a text is too long for the parser's buffer, the parser still stands at its last character.
    for (size_t end = place; end <= std::min(html_.size(), place + 4); ++end) {
      if (end < text.size() || html_.compare(end - text.size(), text.size(), text.data(), text.size()) != 0) continue;
      if (end > place && text.size() < kLongText) continue;
      return Tell(end - text.size(), text.size());
    }
    return false;
  }

  bool Tell(size_t begin, size_t size) {
    events_.Text(absl::string_view(html_).substr(begin, size), static_cast<uint32_t>(begin),
                 static_cast<uint32_t>(begin + size));
    return true;
  }

  bool TellEntity(absl::string_view text, size_t place) {
    if (text.size() > 8 || place == 0) return false;
    const size_t begin = html_.rfind('&', place - 1);
    if (begin == std::string::npos || place - begin > kLongestEntity) return false;
    // Old pages number characters of Windows-1252: "&#146;".
    const bool control = text.size() == 2 && text[0] == '\xC2' && static_cast<uint8_t>(text[1]) < 0xA0;
    if (control) text = Windows1252(static_cast<uint8_t>(text[1]));
    events_.Text(text, static_cast<uint32_t>(begin), static_cast<uint32_t>(place));
    return true;
  }

  std::string html_;
  HtmlEvents& events_;
  htmlParserCtxtPtr parser_ = nullptr;
  HtmlEvents::Attributes attributes_;
  std::vector<std::string> open_;
  // Where the parser stood at the last tag or text.
  size_t last_ = 0;
  bool too_deep_ = false;
};

}  // namespace

absl::Status ScanHtml(absl::string_view html, HtmlEvents& events) { return Scan(html, events).Run(); }

}  // namespace gainsay::cli
