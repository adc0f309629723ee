#include "cli/readers/markdown.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

Extracted Read(absl::string_view markdown) {
  Extracted extracted;
  EXPECT_TRUE(ReadMarkdown(markdown, extracted).ok()) << markdown;
  return extracted;
}

TEST(MarkdownTest, Text) {
  const struct {
    absl::string_view markdown;
    std::string expected;  // "|" is a new line
  } kRows[] = {
      {"# Head\n\nOne\ntwo.\n\nThree.", "Head||One|two.||Three."},
      {"Head\n====\nOne.", "Head||One."},
      {"*27* **men** _of_ `Nord` died", "27 men of Nord died"},
      {"a [link to 3](http://x.example/27 \"title\") here", "a link to 3 here"},
      {"a [link][1] here\n\n[1]: http://x.example/27", "a link here"},
      {"![27 dead](a.png)One.", "One."},
      {"- One\n- Two\n\n1. Three", "One||Two||Three"},
      {"> Quoted\n> text.", "Quoted|text."},
      {"caf&eacute; &amp; 3 &lt; 5 \\*27\\*", "café & 3 < 5 *27*"},
      {"One.\n\n```\n27 dead\n```\n\n    27 dead\n\nTwo.", "One.||Two."},
      {"One <b>two</b>.\n\n<div>Three &amp; <i>four</i></div>\n\n<script>27</script>", "One two.||Three & four"},
      {"One  \ntwo", "One|two"},
      {"snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"},
      {"", ""},
  };
  for (const auto& row : kRows) {
    EXPECT_EQ(absl::StrReplaceAll(Read(row.markdown).text, {{"\n", "|"}}), row.expected) << row.markdown;
  }
}

TEST(MarkdownTest, Places) {
  const std::string markdown =
      "---\ntitle: 27\n---\n# At 27\n\n> The [27](http://27.example/) men & 27 *wom**e**n* of\n> caf&eacute; 27\n> "
      "\\*27.\n"
      "\nAt `39 and\n  40` of v\\@1.5 \\(28 kg\\)\n";
  const Extracted extracted = Read(markdown);
  const auto written = [&](absl::string_view words) {
    const auto at = static_cast<uint32_t>(extracted.text.find(std::string(words)));
    const OffsetMap::Range place = extracted.map.Find(at, at + static_cast<uint32_t>(words.size()));
    return markdown.substr(place.begin, place.end - place.begin);
  };
  EXPECT_EQ(written("At 27"), "At 27");
  EXPECT_EQ(written("The 27 men"), "The [27](http://27.example/) men");
  EXPECT_EQ(written("27 women"), "27 *wom**e**n");
  EXPECT_EQ(written("of\ncafé 27"), "of\n> caf&eacute; 27");
  EXPECT_EQ(written("*27."), "*27.");
  EXPECT_EQ(written("39 and 40 of"), "39 and\n  40` of");
  EXPECT_EQ(written("1.5"), "1.5");
  EXPECT_EQ(written("28 kg"), "28 kg");
}

TEST(MarkdownTest, FrontMatter) {
  const struct {
    absl::string_view markdown;
    std::string expected;
  } kRows[] = {
      {"---\ntitle: \"A fire\"\ndate: 2024-03-17\npublisher: Wire\nurl: https://w.example/a\n---\nOne.",
       "A fire|Wire|2024-03-17|https://w.example/a|One."},
      {"---\r\nTitle: A\r\n...\r\nOne.", "A||||One."},
      {"One.\n\n---\ntitle: A\n---\n", "||||One.\n\ntitle: A"},
      {"---\ntitle: A\n", "||||title: A"},
  };
  for (const auto& row : kRows) {
    const Extracted extracted = Read(row.markdown);
    const v1::Source& found = extracted.found;
    EXPECT_EQ(absl::StrCat(found.title(), "|", found.publisher(), "|", found.published(), "|", found.url(), "|",
                           extracted.text),
              row.expected)
        << row.markdown;
  }
}

}  // namespace
}  // namespace gainsay::cli
