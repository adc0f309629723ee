#include "cli/writers/template.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

std::string Rendered(absl::string_view text) {
  TemplateValues values;
  values.Set("name", "<b> & \"c\" {{empty}}").Set("empty", "").Set("outer", "o");
  for (const char* word : {"x", "y"}) {
    TemplateValues& element = values.Add("list");
    element.Set("word", word).Set("outer", word);
    element.Add("inner").Set("deep", "d");
  }
  const absl::StatusOr<std::string> page = Render(text, values, {{"part", "<i>{{name}}</i>"}});
  return page.ok() ? *page : std::string(page.status().message());
}

struct Row {
  absl::string_view text;
  std::string expected;
};

TEST(TemplateTest, Rendered) {
  const Row kRows[] = {
      {"", ""},
      {"plain { } }}", "plain { } }}"},
      // Texts are escaped, and what they hold is no template.
      {"<p title=\"{{name}}\">", "<p title=\"&lt;b&gt; &amp; &quot;c&quot; {{empty}}\">"},
      {"a{{empty}}b", "ab"},
      // Parts of the program are not.
      {"{{>part}}", "<i>{{name}}</i>"},
      // Sections.
      {"{{#list}}[{{word}}]{{/list}}", "[x][y]"},
      {"{{#list}}{{word}}{{#inner}}{{deep}}{{word}}{{/inner}} {{/list}}", "xdx ydy "},
      {"{{#outer}}once{{/outer}}{{#empty}}never{{/empty}}{{#unknown}}never{{/unknown}}", "once"},
      {"{{^outer}}never{{/outer}}{{^empty}}a{{/empty}}{{^unknown}}b{{/unknown}}{{^list}}c{{/list}}", "ab"},
      // Inner names win.
      {"{{outer}}{{#list}}{{outer}}{{/list}}{{outer}}", "oxyo"},
      // Lines of tags.
      {"a\n  {{#list}}\n  {{word}}\n  {{/list}}\nb\n", "a\n  x\n  y\nb\n"},
      {"a {{#list}}{{word}}\n{{/list}}\n", "a x\ny\n"},
      // Mistakes.
      {"{{nmae}}", "{{nmae}}: no such text"},
      {"{{>prat}}", "{{>prat}}: no such part"},
      {"{{#list}}", "{{list}} is not closed"},
      {"{{/list}}", "{{list}}: no such text"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Rendered(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace gainsay::cli
