#include "cli/readers/html.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "cli/readers/html_metadata.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

Extracted Read(absl::string_view html) {
  Extracted extracted;
  EXPECT_TRUE(ReadHtml(html, extracted).ok()) << html;
  return extracted;
}

// "|" is a new line, "||" a new paragraph.
std::string TextOf(absl::string_view html) { return absl::StrReplaceAll(Read(html).text, {{"\n", "|"}}); }

TEST(HtmlTest, Text) {
  const struct {
    absl::string_view html;
    std::string expected;
  } kRows[] = {
      // Blocks.
      {"<p>One.<p>Two.", "One.||Two."},
      {"<h2>Head</h2><div>One.<div>Two.</div>Three.</div>", "Head||One.||Two.||Three."},
      {"<ul><li>One<li>Two</ul>", "One||Two"},
      {"<p>One<br>two<br/>three", "One|two|three"},
      {"<table><tr><th>Killed<td>27<tr><td>Injured<td>60</table>", "Killed|27||Injured|60"},
      {"no tags at all", "no tags at all"},
      // White space.
      {"<p> One \n\t two <b> three</b> four ", "One two three four"},
      {"<p>2<b>7</b> men", "27 men"},
      {"<p>One&nbsp;two", "One\u00A0two"},
      // Characters.
      {"<p>caf&eacute; caf&#233; caf&#xE9;", "café café café"},
      {"<p>&#8220;A&#8221; &amp; &lt;B&gt; &rsquo;", "“A” & <B> ’"},
      {"<p>&#147;A&#148;", "“A”"},
      {"<p>5 < 6 & 7 &unknown; 8 &", "5 < 6 & 7 &unknown; 8 &"},
      {"<p>AT&T &ampx", "AT&T &ampx"},
      // Never part of an article.
      {"<script>if (1 < 2) '<p>27 dead</p>'</script><style>p {}</style><p>One.<!-- 27 dead -->", "One."},
      {"<nav>27 dead</nav><p>One.</p><footer>27 dead</footer><aside>27 dead</aside>", "One."},
      {"<p>One.<form><select><option>27</select><textarea>27</textarea><button>27</button></form>", "One."},
      {"<p>One.<p hidden>27<p style='color: red; display: none'>27<p aria-hidden=true>27", "One."},
      {"<div role=navigation>27 dead</div><div role=complementary>27</div><p>One.", "One."},
      {"<svg><title>27</title><text>27</text></svg><p>One.", "One."},
      {"<p>One<sup>2</sup>.<figure><img alt=27><figcaption>Two.</figcaption></figure>", "One2.||Two."},
      // Named like furniture.
      {"<p>A story of some length.<div class='share-bar'>27 shares</div><div id=relatedLinks class=related>27</div>",
       "A story of some length."},
      {"<p>One long story here.<div class='Comments_list'>27 dead</div>", "One long story here."},
      {"<body class='has-sidebar'><div class='page sidebar-left'><p>The whole story.</div>", "The whole story."},
      {"<p class=downloads>Loads of adverbs.<p class=shareholders>Shareholders.", "Loads of adverbs.||Shareholders."},
      // Reads like furniture.
      {"<p>One.<p>Read more: 27 dead in crash<p>Advertisement<p>ALSO READ | 27 dead", "One."},
      {"<p>One.<ul><li><a>27 dead in crash</a><li><a>Home</a></ul>", "One."},
      {"<p>One.<p><a>Two died, officials said.</a>", "One.||Two died, officials said."},
      {"<p>Read more than 27 books.", ""},
      // The article among other things.
      {"<h1>Site</h1><article><h1>Head</h1><p>The story.</article><p>Else.", "Head||The story."},
      {"<header>Site<h1>Head</h1></header><main><p>The story of the day.</main><p>Else.", "The story of the day."},
      {"<title>Head - Site</title><h1>Head</h1><article><p>The story.</article>", "Head||The story."},
      {"<article>A teaser.</article><article>A teaser.</article><p>A story much longer than those.",
       "A teaser.||A teaser.||A story much longer than those."},
      {"<article><p>The story as it is.<article>A comment.</article></article>", "The story as it is."},
      {"<div itemprop=articleBody><p>The story as it is.</div><p>Else.", "The story as it is."},
      {"<article><header><h1>Head</h1><p>By Ann</header><p>The story.</article>", "Head||By Ann||The story."},
  };
  for (const auto& row : kRows) EXPECT_EQ(TextOf(row.html), row.expected) << row.html;
}

// Every word of the text stands where the map says.
TEST(HtmlTest, Places) {
  std::string page =
      "<title>x</title>\n<p>caf&eacute; &amp; <b>27</b>&nbsp;men\n <i>died</i> &#8212; 3 &lt; 5 & more &foo;</p>";
  // A text longer than the parser's buffer, with entities in it.
  for (int i = 0; i < 700; ++i)
    absl::StrAppend(&page, "word", i, i % 90 == 7 ? " &amp; " : i % 50 == 3 ? " é&eacute; " : " ");
  const Extracted extracted = Read(page);
  ASSERT_EQ(extracted.map.text_size(), extracted.text.size());
  size_t words = 0;
  for (size_t at = 0; at < extracted.text.size();) {
    size_t end = at;
    while (end < extracted.text.size() && absl::ascii_isalnum(static_cast<unsigned char>(extracted.text[end]))) ++end;
    const OffsetMap::Range place = extracted.map.Find(static_cast<uint32_t>(at), static_cast<uint32_t>(end));
    if (end > at) {
      EXPECT_EQ(page.substr(place.begin, place.end - place.begin), extracted.text.substr(at, end - at)) << at;
      ++words;
    }
    at = std::max(end, at + 1);
  }
  EXPECT_GT(words, 700u);
  const auto written = [&](absl::string_view words_of_text) {
    const auto at = static_cast<uint32_t>(extracted.text.find(std::string(words_of_text)));
    const OffsetMap::Range place = extracted.map.Find(at, at + static_cast<uint32_t>(words_of_text.size()));
    return page.substr(place.begin, place.end - place.begin);
  };
  EXPECT_EQ(written("café & 27"), "caf&eacute; &amp; <b>27");
  EXPECT_EQ(written("27\u00A0men died"), "27</b>&nbsp;men\n <i>died");
  EXPECT_EQ(written("— 3 < 5"), "&#8212; 3 &lt; 5");
  EXPECT_EQ(written("&foo;"), "&foo;");
}

std::string Metadata(absl::string_view html) {
  const v1::Source found = Read(html).found;
  return absl::StrCat(found.title(), "|", found.publisher(), "|", found.published(), "|", found.url());
}

TEST(HtmlTest, Metadata) {
  const struct {
    absl::string_view html;
    std::string expected;
  } kRows[] = {
      {"<p>One.", "|||"},
      {"<title> A\n fire &amp; more </title>", "A fire & more|||"},
      {"<svg><title>x</title></svg>", "x|||"},
      {"<title>A - Wire</title><meta property=og:title content='A'><meta property=og:site_name content=Wire>",
       "A|Wire||"},
      {"<meta property='article:published_time' content='2024-03-17T23:30:00-05:00'>", "||2024-03-17|"},
      {"<meta name=date content='March 18, 2024'><meta name='DC.date.issued' content=2024-03-17>", "||2024-03-17|"},
      {"<meta name=pubdate content='Sun, 17 Mar 2024 10:00:00 GMT'>", "||2024-03-17|"},
      {"<meta name=date content='today'>", "|||"},
      {"<time datetime=2024-03-17>yesterday</time>", "|||"},
      {"<time itemprop=datePublished datetime=2024-03-17>yesterday</time>", "||2024-03-17|"},
      {"<link rel=canonical href='https://w.example/a'><meta property=og:url content='https://w.example/b'>",
       "|||https://w.example/a"},
      {"<link rel=canonical href='/a'>", "|||"},
      // JSON-LD, which wins.
      {R"(<meta property=og:title content=B><script type="application/ld+json">{"@type": "NewsArticle", "headline": "A",
          "datePublished": "2024-03-17T10:00Z", "publisher": {"@type": "Organization", "name": "Wire"},
          "mainEntityOfPage": {"@id": "https://w.example/a"}}</script>)",
       "A|Wire|2024-03-17|https://w.example/a"},
      {R"(<script type="application/ld+json">[{"@type": "BreadcrumbList"}, {"@graph": [{"@type": ["Thing",
          "ReportageNewsArticle"], "headline": "A", "publisher": "Wire"}]}]</script>)",
       "A|Wire||"},
      {R"(<script type="application/ld+json">{"@type": "Organization", "name": "Wire"}</script>)", "|||"},
      {R"(<script type="application/ld+json">{"@type": "NewsArticle", </script><title>B</title>)", "B|||"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Metadata(row.html), row.expected) << row.html;
}

TEST(HtmlTest, DeclaredCharset) {
  const struct {
    absl::string_view html;
    absl::string_view expected;
  } kRows[] = {
      {"<meta charset=\"windows-1251\">", "windows-1251"},
      {"<META CHARSET = utf-8 />", "utf-8"},
      {"<head><meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>", "ISO-8859-2"},
      {"<?xml version='1.0' encoding='koi8-r'?><html>", "koi8-r"},
      {"<p>charset=utf-8</p>", ""},
      {"<meta name=charset", ""},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(DeclaredCharset(row.html), row.expected) << row.html;
}

TEST(HtmlTest, NestingIsBounded) {
  std::string deep;
  for (int i = 0; i < 1000000; ++i) deep += "<div>";
  Extracted extracted;
  EXPECT_EQ(ReadHtml(deep, extracted).message(),
            "nests HTML elements more than 512 deep; save the article as plain text");
}

}  // namespace
}  // namespace gainsay::cli
