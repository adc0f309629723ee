// HTML as a row of tags and text, with the place of each character.
#ifndef GAINSAY_CLI_READERS_HTML_SCANNER_H_
#define GAINSAY_CLI_READERS_HTML_SCANNER_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

// What ScanHtml tells, in the order of the page. Names are in lower case. Every start has its end, also where the page
// has none. Views hold during the call.
class HtmlEvents {
 public:
  using Attributes = std::vector<std::pair<absl::string_view, absl::string_view>>;

  virtual ~HtmlEvents() = default;
  virtual void Start(absl::string_view name, const Attributes& attributes) = 0;
  virtual void End(absl::string_view name) = 0;
  // Text that stands in bytes `begin` to `end` - 1 of the page: byte for byte, or one character that is an entity
  // there. Scripts and styles are text too.
  virtual void Text(absl::string_view text, uint32_t begin, uint32_t end) = 0;
};

// Elements in elements; browsers stop there as well. Time is this number times the size of the page at worst.
constexpr size_t kDeepestHtml = 512;

// Any bytes are accepted; characters are read as UTF-8. Fails on a page that nests deeper.
absl::Status ScanHtml(absl::string_view html, HtmlEvents& events);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_HTML_SCANNER_H_
