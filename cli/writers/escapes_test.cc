// What a document could do to a report, and what becomes of it.
#include "cli/writers/escapes.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

struct Row {
  std::string text;
  std::string expected;
};

TEST(CsvCellTest, SpreadsheetsAndReadersSeeText) {
  const Row kRows[] = {
      {"", ""},
      {"27 killed", "27 killed"},
      // RFC 4180.
      {"Kirkuk, Iraq", "\"Kirkuk, Iraq\""},
      {"a \"base\"", "\"a \"\"base\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"two\r\nlines", "\"two\r\nlines\""},
      {" blank first", "\" blank first\""},
      // Formulas.
      {"=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""},
      {"+1", "'+1"},
      {"-2 degrees", "'-2 degrees"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"  =1", "'  =1"},
      {"\u00A0=1", "'\u00A0=1"},
      {"\uFF1D1+1", "'\uFF1D1+1"},
      // Not at the start: no formula.
      {"3-4", "3-4"},
      {"a=b", "a=b"},
      {"'quoted'", "'quoted'"},
  };
  for (const Row& row : kRows) EXPECT_EQ(CsvCell(row.text), row.expected) << row.text;
}

TEST(XmlTextTest, TagsAndAttributesStayText) {
  const Row kRows[] = {
      {"Kataʼib & 🕯️", "Kataʼib &amp; 🕯️"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\" onload='x'", "&quot; onload=&#39;x&#39;"},
      {"]]>", "]]&gt;"},
      {"&amp;", "&amp;amp;"},
      // No XML 1.0 document may hold these.
      {std::string("a\0b\x1B[31m", 8), "a\uFFFDb\uFFFD[31m"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF", "\uFFFD\uFFFD"},
      {"\uFFFD", "\uFFFD"},
      {"a\tb\nc", "a\tb\nc"},
      {"a\rb", "a\uFFFDb"},
  };
  for (const Row& row : kRows) EXPECT_EQ(XmlText(row.text), row.expected) << row.text;
}

TEST(MarkdownTextTest, NothingIsMarkedUp) {
  const Row kRows[] = {
      {"at least 25.", "at least 25."},
      {"**bold** _it_ `code` ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~"},
      {"[click](http://x)", "\\[click\\](http://x)"},
      {"![x](http://x)", "!\\[x\\](http://x)"},
      {"a | b", "a \\| b"},
      {"back\\slash", "back\\\\slash"},
      {"<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"},
      {"R&amp;D", "R&amp;amp;D"},
      {"$x$", "\\$x\\$"},
      // Blocks.
      {"# 1", "\\# 1"},
      {"- item", "\\- item"},
      {"+ item", "\\+ item"},
      {"> quote", "&gt; quote"},
      {"12. item", "12\\. item"},
      {"12) item", "12\\) item"},
      {"two\nlines", "two lines"},
      // Nobody is called, nothing linked.
      {"@octocat", "@<!-- -->octocat"},
      {"a@b.org", "a@<!-- -->b.org"},
      {"#12", "\\#<!-- -->12"},
      {"12 @ 3", "12 @ 3"},
      // Dashes and dots inside.
      {"2.5 to 3-4", "2.5 to 3-4"},
  };
  for (const Row& row : kRows) EXPECT_EQ(MarkdownText(row.text), row.expected) << row.text;
}

TEST(WorkflowTest, OneCommandStaysOne) {
  const Row kMessages[] = {
      {"8% more: 25, 27", "8%25 more: 25, 27"},
      {"x\r\n::set-output name=a::b", "x%0D%0A::set-output name=a::b"},
  };
  for (const Row& row : kMessages) EXPECT_EQ(WorkflowMessage(row.text), row.expected) << row.text;
  const Row kProperties[] = {
      {"a,line=1::b", "a%2Cline=1%3A%3Ab"},
      {"100%\n", "100%25%0A"},
      {"news/wire 1.txt", "news/wire 1.txt"},
  };
  for (const Row& row : kProperties) EXPECT_EQ(WorkflowProperty(row.text), row.expected) << row.text;
}

TEST(SarifTextTest, LinksAndPlaceholdersAreOurs) {
  const Row kRows[] = {
      {"killed: 27", "killed: 27"},
      {"[sic](1)", "\\[sic\\](1)"},
      {"{0}", "{{0}}"},
      {"a\\b", "a\\\\b"},
  };
  for (const Row& row : kRows) EXPECT_EQ(SarifText(row.text), row.expected) << row.text;
}

TEST(JsonStringTest, FitsAPageToo) {
  const Row kRows[] = {
      {"27 Kataʼib", "\"27 Kataʼib\""},
      {"\"no\" \\ \n\x01\x7F", "\"\\\"no\\\" \\\\ \\n\\u0001\\u007f\""},
      {"</script><!--&", "\"\\u003c/script\\u003e\\u003c!--\\u0026\""},
  };
  for (const Row& row : kRows) EXPECT_EQ(JsonString(row.text), row.expected) << row.text;
}

TEST(FileUriTest, NamesBecomeReferences) {
  const Row kRows[] = {
      {"news/wire.txt", "news/wire.txt"},
      {"./a b.txt", "a%20b.txt"},
      {"a:b?c#d%", "a%3Ab%3Fc%23d%25"},
      {"é.txt", "%C3%A9.txt"},
      {"/tmp/a.txt", "file:///tmp/a.txt"},
      {"../a.txt", "../a.txt"},
      {"-", "-"},
  };
  for (const Row& row : kRows) EXPECT_EQ(FileUri(row.text), row.expected) << row.text;
}

TEST(SafeLinkTest, OnlyWebAddresses) {
  const Row kRows[] = {
      {"https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"},
      {"HTTP://example.org", "HTTP://example.org"},
      {"javascript:alert(1)", ""},
      {" javascript:alert(1)", ""},
      {"data:text/html,x", ""},
      {"file:///etc/passwd", ""},
      {"//example.org", ""},
      {"https://a\" onclick=\"x", ""},
      {"https://a b", ""},
      {"https://a\nb", ""},
      {"", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(SafeLink(row.text), row.expected) << row.text;
}

TEST(RoffTextTest, NoRequestsFromText) {
  const Row kRows[] = {
      {"plain", "plain"},  {"--format", "\\-\\-format"}, {".TH", "\\&.TH"}, {"a\n.b\n'c", "a\n\\&.b\n\\&'c"},
      {"a\\fB", "a\\efB"},
  };
  for (const Row& row : kRows) EXPECT_EQ(RoffText(row.text), row.expected) << row.text;
}

}  // namespace
}  // namespace gainsay::cli
