// What a page tells of itself: headline, publisher, address and day of publication.
#ifndef GAINSAY_CLI_READERS_HTML_METADATA_H_
#define GAINSAY_CLI_READERS_HTML_METADATA_H_

#include <map>
#include <string>

#include "absl/strings/string_view.h"
#include "cli/readers/html_scanner.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// Collects it from the elements of the page, in any order. Where several tell the same thing, the first row of the
// table in the .cc counts: JSON-LD before <meta>, and that before <title>.
class HtmlMetadata {
 public:
  // Any element: <meta>, <link rel="canonical">, <time itemprop="datePublished">.
  void AddElement(absl::string_view name, const HtmlEvents::Attributes& attributes);
  // The content of <script type="application/ld+json">: a NewsArticle or other article of schema.org, alone, in a list
  // or in a @graph. What is no JSON is passed over.
  void AddJsonLd(absl::string_view json);
  void AddTitle(absl::string_view title);

  // title, publisher, url and published, as far as they were told.
  v1::Source Found() const;

 private:
  enum class Field { kTitle, kPublisher, kUrl, kPublished };
  friend struct MetaName;
  friend class JsonLdArticles;

  // The value with the lowest rank stays.
  void Set(Field field, int rank, absl::string_view value);

  struct Told {
    int rank = 0;
    std::string text;
  };
  std::map<Field, Told> values_;
};

// The value of an attribute; empty when there is none.
absl::string_view AttributeOf(const HtmlEvents::Attributes& attributes, absl::string_view name);

// The encoding that a page names in its head: "windows-1251"; empty when it names none. The page's bytes, undecoded.
absl::string_view DeclaredCharset(absl::string_view html);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_HTML_METADATA_H_
