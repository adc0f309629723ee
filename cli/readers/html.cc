// The page is cut into blocks at the elements that begin a line of their own. Each block knows which article or main
// part it stands in, how much of it is links, and whether it stands in something that is named like furniture. When all
// are there, the part that holds most of the words is chosen and its blocks are written out.
#include "cli/readers/html.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "cli/readers/html_metadata.h"
#include "cli/readers/html_scanner.h"
#include "cli/readers/text_builder.h"

namespace gainsay::cli {
namespace {

// Never part of an article.
constexpr absl::string_view kFurniture[] = {
    "applet",   "aside", "audio", "button", "canvas", "datalist", "dialog",   "embed",    "footer",   "iframe",
    "map",      "math",  "menu",  "meter",  "nav",    "noframes", "noscript", "object",   "optgroup", "option",
    "progress", "rp",    "rt",    "script", "select", "style",    "svg",      "template", "textarea", "video",
};
constexpr absl::string_view kFurnitureRoles[] = {
    "alert", "alertdialog", "banner",     "complementary", "contentinfo", "dialog",
    "menu",  "menubar",     "navigation", "search",        "toolbar",
};
// Words of class and id: class="article-share-bar".
constexpr absl::string_view kFurnitureWords[] = {
    "ad",       "ads",     "advert",   "advertisement", "breadcrumb",  "breadcrumbs", "comment",      "comments",
    "consent",  "cookie",  "cookies",  "disqus",        "footer",      "masthead",    "menu",         "modal",
    "mostread", "nav",     "navbar",   "navigation",    "newsletter",  "outbrain",    "paywall",      "popular",
    "popup",    "promo",   "readmore", "recirculation", "recommended", "related",     "share",        "sharing",
    "sidebar",  "signup",  "skip",     "social",        "sponsored",   "subscribe",   "subscription", "taboola",
    "tags",     "toolbar", "trending", "widget",
};
// A short paragraph that begins so speaks of the page, not of the story.
constexpr absl::string_view kFurnitureOpenings[] = {
    "advertisement",
    "all rights reserved",
    "also read",
    "click here",
    "continue reading",
    "copyright",
    "download our app",
    "follow us",
    "loading",
    "more on this",
    "more:",
    "read also",
    "read more",
    "read next",
    "related:",
    "related articles",
    "related stories",
    "related topics",
    "see also",
    "share on",
    "share this",
    "sign in",
    "sign up",
    "skip to",
    "sponsored",
    "subscribe",
    "story continues below",
    "watch:",
    "you may also like",
    "©",
};
constexpr size_t kLongestOpening = 160;
// A block of which more than this share is links, and which is no sentence, is a list of links.
constexpr double kMostLinks = 0.7;
constexpr absl::string_view kBlocks[] = {
    "address", "article",  "blockquote", "body",    "caption", "center", "dd",    "details", "div", "dl",
    "dt",      "fieldset", "figcaption", "figure",  "footer",  "form",   "h1",    "h2",      "h3",  "h4",
    "h5",      "h6",       "header",     "hgroup",  "hr",      "html",   "li",    "main",    "nav", "ol",
    "p",       "pre",      "section",    "summary", "table",   "tbody",  "tfoot", "thead",   "tr",  "ul",
};

template <size_t N>
bool IsOneOf(absl::string_view name, const absl::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Whether a word of a class or id is one of furniture; words end at anything but letters.
bool NamesFurniture(absl::string_view names) {
  size_t at = 0;
  while (at < names.size()) {
    size_t end = at;
    while (end < names.size() && absl::ascii_isalpha(static_cast<unsigned char>(names[end]))) ++end;
    if (end > at && IsOneOf(absl::AsciiStrToLower(names.substr(at, end - at)), kFurnitureWords)) return true;
    at = end + 1;
  }
  return false;
}

bool IsHidden(const HtmlEvents::Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    if (name == "hidden" || (name == "aria-hidden" && value == "true")) return true;
    if (name == "style" && absl::StrContains(absl::StrReplaceAll(value, {{" ", ""}}), "display:none")) return true;
  }
  return false;
}

// A stretch of text inside a block.
struct Piece {
  uint32_t begin = 0;
  uint32_t end = 0;
  // What stands for an entity; empty for text that is copied.
  std::string character;
  // A line break in place of text.
  bool line = false;
};

// A part of the page that can hold the article.
struct Part {
  int outer = -1;
  bool article = false;
  bool main = false;
  size_t words = 0;  // bytes of prose
};

struct Block {
  std::vector<Piece> pieces;
  int part = 0;
  bool headline = false;  // <h1>
  bool named_furniture = false;
  bool in_header = false;
  size_t bytes = 0;
  size_t link_bytes = 0;
};

class Page : public HtmlEvents {
 public:
  explicit Page(absl::string_view html) : html_(html), parts_(1) {}

  void Start(absl::string_view name, const Attributes& attributes) override {
    metadata_.AddElement(name, attributes);
    Element element = elements_.empty() ? Element() : elements_.back();
    element.block = IsOneOf(name, kBlocks);
    if (element.block) CloseBlock();
    const absl::string_view role = AttributeOf(attributes, "role");
    const bool body = AttributeOf(attributes, "itemprop") == "articleBody";
    const bool article = name == "article" || body || role == "article";
    const bool main = name == "main" || role == "main";
    if (article || main) {
      parts_.push_back({.outer = element.part, .article = article, .main = main});
      element.part = static_cast<int>(parts_.size()) - 1;
    } else if (name != "body" && name != "html") {
      element.named_furniture |=
          NamesFurniture(AttributeOf(attributes, "class")) || NamesFurniture(AttributeOf(attributes, "id"));
    }
    element.furniture |= IsOneOf(name, kFurniture) || IsOneOf(role, kFurnitureRoles) || IsHidden(attributes);
    element.header |= name == "header" && element.part == 0;
    element.headline |= name == "h1";
    element.link |= name == "a";
    element.capture = Capture::kNone;
    if (name == "title" && !seen_title_) element.capture = Capture::kTitle;
    if (name == "script" && absl::StrContains(AttributeOf(attributes, "type"), "ld+json")) {
      element.capture = Capture::kJsonLd;
    }
    if (element.capture != Capture::kNone) captured_.clear();
    const bool line = name == "br" || name == "td" || name == "th";
    if (line && !block_.pieces.empty()) block_.pieces.emplace_back().line = true;
    elements_.push_back(element);
  }

  void End(absl::string_view) override {
    const Element element = elements_.back();
    if (element.block) CloseBlock();
    if (element.capture == Capture::kTitle) {
      metadata_.AddTitle(captured_);
      seen_title_ = true;
    }
    if (element.capture == Capture::kJsonLd) metadata_.AddJsonLd(captured_);
    elements_.pop_back();
  }

  void Text(absl::string_view text, uint32_t begin, uint32_t end) override {
    const Element element = elements_.empty() ? Element() : elements_.back();
    if (element.capture != Capture::kNone) {
      absl::StrAppend(&captured_, text);
      return;
    }
    if (element.furniture) return;
    if (block_.pieces.empty()) {
      if (absl::StripAsciiWhitespace(text).empty()) return;
      block_.part = element.part;
      block_.headline = element.headline;
      block_.named_furniture = element.named_furniture;
      block_.in_header = element.header;
    }
    const bool copied = end - begin == text.size() && html_.substr(begin, text.size()) == text;
    block_.pieces.push_back({.begin = begin, .end = end, .character = copied ? "" : std::string(text)});
    const auto visible =
        static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c > ' ' || c < 0; }));
    block_.bytes += visible;
    if (element.link) block_.link_bytes += visible;
  }

  void Finish(Extracted& extracted) {
    CloseBlock();
    extracted.found = metadata_.Found();
    DropFurniture();
    const int chosen = ChoosePart();
    TextBuilder builder;
    for (const Block& block : blocks_) {
      const bool headline = block.headline && !IsIn(block.part, chosen) && IsTitle(block, extracted.found.title());
      if (!headline && (block.in_header || !IsIn(block.part, chosen) || IsInLesserArticle(block.part, chosen)))
        continue;
      Write(block, builder);
    }
    extracted.text = std::move(builder.text());
    extracted.map = std::move(builder.map());
  }

 private:
  enum class Capture { kNone, kTitle, kJsonLd };

  struct Element {
    int part = 0;
    bool block = false;
    bool furniture = false;
    bool named_furniture = false;
    bool header = false;
    bool headline = false;
    bool link = false;
    Capture capture = Capture::kNone;
  };

  void CloseBlock() {
    if (block_.bytes > 0) blocks_.push_back(std::move(block_));
    block_ = {};
  }

  std::string WordsOf(const Block& block) const {
    std::string words;
    for (const Piece& piece : block.pieces) {
      if (piece.line) {
        words += ' ';
      } else if (piece.character.empty()) {
        absl::StrAppend(&words, html_.substr(piece.begin, piece.end - piece.begin));
      } else {
        words += piece.character;
      }
    }
    absl::RemoveExtraAsciiWhitespace(&words);
    return words;
  }

  // The headline of the page, told apart from the name of the site.
  bool IsTitle(const Block& block, absl::string_view title) const {
    return absl::StrContains(absl::AsciiStrToLower(title), absl::AsciiStrToLower(WordsOf(block)));
  }

  bool IsFurniture(const Block& block) const {
    if (block.headline) return false;
    const std::string words = absl::AsciiStrToLower(WordsOf(block));
    if (words.size() <= kLongestOpening) {
      for (const absl::string_view opening : kFurnitureOpenings) {
        if (absl::StartsWith(words, opening)) return true;
      }
    }
    const bool sentence = absl::EndsWith(words, ".") || absl::EndsWith(words, "?") || absl::EndsWith(words, "!") ||
                          absl::EndsWith(words, "\"") || absl::EndsWith(words, "”");
    return !sentence && static_cast<double>(block.link_bytes) > kMostLinks * static_cast<double>(block.bytes);
  }

  void DropFurniture() {
    const auto drop = [this](const auto& is_furniture) {
      blocks_.erase(std::remove_if(blocks_.begin(), blocks_.end(), is_furniture), blocks_.end());
    };
    drop([this](const Block& block) { return IsFurniture(block); });
    size_t all = 0, named = 0;
    for (const Block& block : blocks_) {
      all += block.bytes;
      if (block.named_furniture) named += block.bytes;
    }
    // Names mean little: where they would cost most of the page ("page--has-sidebar"), they mean nothing.
    if (named * 4 < all * 3) drop([](const Block& block) { return block.named_furniture; });
  }

  bool IsIn(int part, int outer) const {
    while (part != outer && part >= 0) part = parts_[static_cast<size_t>(part)].outer;
    return part == outer;
  }

  int ChoosePart() {
    for (const Block& block : blocks_) {
      if (block.in_header) continue;
      for (int part = block.part; part >= 0; part = parts_[static_cast<size_t>(part)].outer) {
        parts_[static_cast<size_t>(part)].words += block.bytes;
      }
    }
    const size_t all = parts_[0].words;
    int chosen = 0;
    for (const bool article : {true, false}) {
      for (size_t i = 1; i < parts_.size(); ++i) {
        const Part& part = parts_[i];
        if (!(article ? part.article : part.main) || part.words * 2 < all) continue;
        if (chosen == 0 || part.words > parts_[static_cast<size_t>(chosen)].words) chosen = static_cast<int>(i);
      }
      if (chosen != 0) break;
    }
    return chosen;
  }

  // An article inside the article: a comment, or another story's teaser.
  bool IsInLesserArticle(int part, int chosen) const {
    const size_t half = parts_[static_cast<size_t>(chosen)].words / 2;
    for (; part != chosen && part >= 0; part = parts_[static_cast<size_t>(part)].outer) {
      const Part& inner = parts_[static_cast<size_t>(part)];
      if (chosen != 0 && inner.article && inner.words < half) return true;
    }
    return false;
  }

  void Write(const Block& block, TextBuilder& builder) const {
    builder.Separate(TextBuilder::Gap::kParagraph);
    for (const Piece& piece : block.pieces) {
      if (piece.line) {
        builder.Separate(TextBuilder::Gap::kLine);
      } else if (piece.character.empty()) {
        builder.CopyWords(html_.substr(piece.begin, piece.end - piece.begin), piece.begin);
      } else if (absl::StripAsciiWhitespace(piece.character).empty()) {
        builder.Separate(TextBuilder::Gap::kSpace);
      } else {
        builder.Replace(piece.character, piece.begin, piece.end - piece.begin);
      }
    }
  }

  const absl::string_view html_;
  HtmlMetadata metadata_;
  std::vector<Element> elements_;
  std::vector<Part> parts_;  // the first is the whole page
  std::vector<Block> blocks_;
  Block block_;
  std::string captured_;
  bool seen_title_ = false;
};

}  // namespace

absl::Status ReadHtml(absl::string_view html, Extracted& extracted) {
  Page page(html);
  if (absl::Status status = ScanHtml(html, page); !status.ok()) return status;
  page.Finish(extracted);
  return absl::OkStatus();
}

}  // namespace gainsay::cli
