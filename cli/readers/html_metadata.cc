#include "cli/readers/html_metadata.h"

#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>

#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "cli/readers/date.h"

namespace gainsay::cli {

// A name or property of <meta> and what it tells; the first rows are the ones to trust.
struct MetaName {
  absl::string_view name;
  HtmlMetadata::Field field;
};

namespace {

using google::protobuf::Value;

constexpr int kJsonLdRank = 0;
constexpr int kElementRank = 100;
constexpr int kTitleRank = 200;
// How much of a page's head is looked at for its encoding.
constexpr size_t kHead = 4096;

std::string OneLine(absl::string_view text) {
  std::string line(text);
  absl::RemoveExtraAsciiWhitespace(&line);
  return line;
}

// The string in a member; of an object its name, of a list its first.
std::string TextOf(const google::protobuf::Struct& object, const std::string& member) {
  const auto found = object.fields().find(member);
  if (found == object.fields().end()) return "";
  const Value* value = &found->second;
  if (value->has_list_value() && !value->list_value().values().empty()) value = &value->list_value().values(0);
  if (value->has_string_value()) return value->string_value();
  for (const char* name : {"name", "@id"}) {
    if (!value->has_struct_value()) break;
    const auto inner = value->struct_value().fields().find(name);
    if (inner != value->struct_value().fields().end() && inner->second.has_string_value()) {
      return inner->second.string_value();
    }
  }
  return "";
}

bool IsArticleType(const Value& type) {
  if (type.has_list_value()) {
    for (const Value& each : type.list_value().values()) {
      if (each.has_string_value() && IsArticleType(each)) return true;
    }
  }
  // NewsArticle, ReportageNewsArticle, Article, LiveBlogPosting, BlogPosting, Report.
  const absl::string_view name = type.string_value();
  return absl::EndsWith(name, "Article") || absl::EndsWith(name, "BlogPosting") || absl::EndsWith(name, "Report");
}

}  // namespace

// Finds the first article in JSON-LD. The JSON parser has bounded the nesting.
class JsonLdArticles {
 public:
  explicit JsonLdArticles(HtmlMetadata& metadata) : metadata_(metadata) {}

  void Visit(const Value& value) {
    if (value.has_list_value()) {
      for (const Value& each : value.list_value().values()) Visit(each);
    }
    if (!value.has_struct_value() || done_) return;
    const google::protobuf::Struct& object = value.struct_value();
    const auto type = object.fields().find("@type");
    if (type != object.fields().end() && IsArticleType(type->second)) {
      Take(object);
      return;
    }
    for (const char* member : {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"}) {
      const auto inner = object.fields().find(member);
      if (inner != object.fields().end()) Visit(inner->second);
    }
  }

 private:
  using Field = HtmlMetadata::Field;

  void Take(const google::protobuf::Struct& article) {
    done_ = true;
    metadata_.Set(Field::kTitle, kJsonLdRank, TextOf(article, "headline"));
    metadata_.Set(Field::kPublisher, kJsonLdRank, TextOf(article, "publisher"));
    metadata_.Set(Field::kPublished, kJsonLdRank, TextOf(article, "datePublished"));
    for (const char* member : {"url", "mainEntityOfPage"}) {
      const std::string url = TextOf(article, member);
      if (absl::StartsWith(url, "http")) metadata_.Set(Field::kUrl, kJsonLdRank, url);
    }
  }

  HtmlMetadata& metadata_;
  bool done_ = false;
};

void HtmlMetadata::Set(Field field, int rank, absl::string_view value) {
  std::string text = field == Field::kPublished ? DayOf(value) : OneLine(value);
  if (text.empty()) return;
  const auto [known, is_new] = values_.try_emplace(field);
  if (is_new || rank < known->second.rank) known->second = {.rank = rank, .text = std::move(text)};
}

void HtmlMetadata::AddElement(absl::string_view name, const HtmlEvents::Attributes& attributes) {
  static constexpr MetaName kMetaNames[] = {
      {"article:published_time", Field::kPublished},
      {"datepublished", Field::kPublished},
      {"parsely-pub-date", Field::kPublished},
      {"sailthru.date", Field::kPublished},
      {"citation_publication_date", Field::kPublished},
      {"dc.date.issued", Field::kPublished},
      {"dcterms.issued", Field::kPublished},
      {"dc.date", Field::kPublished},
      {"dcterms.date", Field::kPublished},
      {"publish-date", Field::kPublished},
      {"publication_date", Field::kPublished},
      {"pubdate", Field::kPublished},
      {"date", Field::kPublished},
      {"og:title", Field::kTitle},
      {"twitter:title", Field::kTitle},
      {"dc.title", Field::kTitle},
      {"og:site_name", Field::kPublisher},
      {"dc.publisher", Field::kPublisher},
      {"publisher", Field::kPublisher},
      {"application-name", Field::kPublisher},
      {"og:url", Field::kUrl},
  };
  if (name == "link" && absl::EqualsIgnoreCase(AttributeOf(attributes, "rel"), "canonical")) {
    const absl::string_view address = AttributeOf(attributes, "href");
    if (absl::StartsWith(address, "http")) Set(Field::kUrl, kElementRank - 1, address);
    return;
  }
  absl::string_view value = AttributeOf(attributes, "content");
  if (name == "time" && value.empty()) value = AttributeOf(attributes, "datetime");
  for (const char* attribute : {"property", "name", "itemprop"}) {
    const absl::string_view key = AttributeOf(attributes, attribute);
    if (key.empty() || (name != "meta" && !absl::EqualsIgnoreCase(key, "datePublished"))) continue;
    for (size_t i = 0; i < std::size(kMetaNames); ++i) {
      if (absl::EqualsIgnoreCase(key, kMetaNames[i].name)) {
        Set(kMetaNames[i].field, kElementRank + static_cast<int>(i), value);
      }
    }
  }
}

void HtmlMetadata::AddJsonLd(absl::string_view json) {
  Value value;
  if (google::protobuf::util::JsonStringToMessage(std::string(absl::StripAsciiWhitespace(json)), &value).ok()) {
    JsonLdArticles(*this).Visit(value);
  }
}

void HtmlMetadata::AddTitle(absl::string_view title) { Set(Field::kTitle, kTitleRank, title); }

v1::Source HtmlMetadata::Found() const {
  v1::Source found;
  for (const auto& [field, value] : values_) {
    switch (field) {
      case Field::kTitle:
        found.set_title(value.text);
        break;
      case Field::kPublisher:
        found.set_publisher(value.text);
        break;
      case Field::kUrl:
        found.set_url(value.text);
        break;
      case Field::kPublished:
        found.set_published(value.text);
        break;
    }
  }
  return found;
}

absl::string_view AttributeOf(const HtmlEvents::Attributes& attributes, absl::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

absl::string_view DeclaredCharset(absl::string_view html) {
  html = html.substr(0, kHead);
  const std::string lower = absl::AsciiStrToLower(html);
  for (size_t at = lower.find('<'); at != lower.npos; at = lower.find('<', at + 1)) {
    const absl::string_view tag = absl::string_view(lower).substr(at, std::min(lower.find('>', at), lower.size()) - at);
    const bool meta = absl::StartsWith(tag, "<meta");
    if (!meta && !absl::StartsWith(tag, "<?xml")) continue;
    const absl::string_view word = meta ? "charset" : "encoding";
    const size_t found = tag.find(word);
    if (found == tag.npos) continue;
    size_t begin = tag.find_first_not_of(" \t\r\n=\"'", found + word.size());
    if (begin == tag.npos) continue;
    const size_t end = std::min(tag.find_first_of(" \t\r\n;\"'/?", begin), tag.size());
    return html.substr(at + begin, end - begin);
  }
  return {};
}

}  // namespace gainsay::cli
