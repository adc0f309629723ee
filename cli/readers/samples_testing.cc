#include "cli/readers/samples_testing.h"

#include <zlib.h>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"

namespace gainsay::cli {
namespace {

std::string Plain(const Story& story) { return absl::StrCat(absl::StrJoin(story.paragraphs, "\n\n"), "\n"); }

std::vector<std::string> Lines(absl::string_view paragraph, size_t width) {
  std::vector<std::string> lines = {""};
  for (const absl::string_view word : absl::StrSplit(paragraph, ' ')) {
    if (!lines.back().empty() && lines.back().size() + 1 + word.size() > width) lines.emplace_back();
    absl::StrAppend(&lines.back(), lines.back().empty() ? "" : " ", word);
  }
  return lines;
}

std::string Wrapped(const Story& story, absl::string_view line_end) {
  std::string text;
  for (const std::string& paragraph : story.paragraphs) {
    absl::StrAppend(&text, absl::StrJoin(Lines(paragraph, 72), line_end), line_end, line_end);
  }
  return text;
}

std::string Utf16(absl::string_view ascii, bool little_endian) {
  std::string text = little_endian ? "\xFF\xFE" : "\xFE\xFF";
  for (const char c : ascii) {
    if (!little_endian) text.push_back('\0');
    text.push_back(c);
    if (little_endian) text.push_back('\0');
  }
  return text;
}

std::string Escaped(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {"'", "&#39;"}, {"\"", "&quot;"}});
}

std::string Html(const Story& story) {
  std::string body;
  for (size_t i = 1; i < story.paragraphs.size(); ++i) {
    // Every blank of the story may be a line break of the page.
    absl::StrAppend(&body, "<p class=\"story-body\">",
                    absl::StrReplaceAll(Escaped(story.paragraphs[i]), {{" of ", " <em>of</em>\n  "}}), "</p>\n");
  }
  return absl::StrCat(
      "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>", story.title,
      " | Wire</title>\n<script>var killed = \"900 people were killed\";</script></head>\n<body>\n<header><a "
      "href=\"/\">Wire</a>"
      "<nav><ul><li><a href=\"/a\">300 killed in quake</a></li></ul></nav></header>\n<main><article>\n<h1>",
      Escaped(story.paragraphs[0]),
      "</h1>\n<div class=\"share-bar\"><button>Share</button> 12 people shared this.</div>\n", body,
      "<p>Read more: <a href=\"/b\">500 people died</a></p>\n<aside><p>70 people were killed in 1990.</p></aside>\n",
      "</article>\n<section id=\"comments\"><article><p>I say 100 people were "
      "injured!</p></article></section>\n</main>\n",
      "<footer>Copyright 2024. 40 people work here.</footer>\n</body>\n</html>\n");
}

std::string Email(const Story& story, bool base64) {
  std::string headers =
      "Received: from mail.example.org\r\nFrom: \"Wire\" <news@example.org>\r\nTo: desk@example.org\r\n"
      "Subject: =?utf-8?Q?The_story?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; "
      "boundary=\"cut\"\r\n\r\n";
  std::string body, encoding;
  if (base64) {
    encoding = "base64";
    const std::string whole = absl::Base64Escape(Plain(story));
    for (size_t at = 0; at < whole.size(); at += 76) absl::StrAppend(&body, whole.substr(at, 76), "\r\n");
  } else {
    encoding = "quoted-printable";
    for (const absl::string_view line : absl::StrSplit(Plain(story), '\n')) {
      // A soft break in the middle of the line, within a word or not.
      const size_t middle = line.size() / 2;
      absl::StrAppend(&body, line.substr(0, middle), line.size() > 60 ? "=\r\n" : "", line.substr(middle), "\r\n");
    }
    body = absl::StrReplaceAll(body, {{"'", "=27"}});
  }
  return absl::StrCat(headers, "--cut\r\nContent-Type: text/html\r\n\r\n<p>77 people died.</p>\r\n--cut\r\n",
                      "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ", encoding, "\r\n\r\n",
                      body, "--cut--\r\n");
}

std::string Xml(const Story& story, absl::string_view head, absl::string_view begin, absl::string_view end,
                absl::string_view tail) {
  std::string xml(head);
  for (const std::string& paragraph : story.paragraphs) absl::StrAppend(&xml, begin, Escaped(paragraph), end);
  return absl::StrCat(xml, tail);
}

std::string Docx(const Story& story) {
  return ZipOf({{"word/document.xml",
                 Xml(story, "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>",
                     "<w:p><w:pPr><w:jc/></w:pPr><w:del><w:r><w:delText>80 died.</w:delText></w:r></w:del><w:r><w:t>",
                     "</w:t></w:r></w:p>", "</w:body></w:document>")},
                {"docProps/core.xml", absl::StrCat("<c xmlns:dc=\"d\"><dc:title>", story.title, "</dc:title></c>")}});
}

std::string Odt(const Story& story) {
  return ZipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml",
                 Xml(story, "<o:d xmlns:o=\"o\" xmlns:text=\"t\"><o:body>",
                     "<text:p><office:annotation xmlns:office=\"o\"><text:p>80 died?</text:p></office:annotation>",
                     "</text:p>", "</o:body></o:d>")},
                {"meta.xml", absl::StrCat("<c xmlns:dc=\"d\"><dc:title>", story.title, "</dc:title></c>")}});
}

std::string Json(absl::string_view text) {
  return absl::StrReplaceAll(text, {{"\\", "\\\\"}, {"\"", "\\\""}, {"\n", "\\n"}, {"'", "\\u0027"}});
}

// Pages of eight lines in a font that every reader has, with a number at the foot.
std::string Pdf(const Story& story) {
  std::vector<std::string> pages = {""};
  int line = 0;
  for (const std::string& paragraph : story.paragraphs) {
    for (const std::string& words : Lines(paragraph, 76)) {
      if (line == 8) {
        pages.emplace_back();
        line = 0;
      }
      absl::StrAppendFormat(&pages.back(), "BT /F1 11 Tf 60 %d Td (%s) Tj ET\n", 780 - 15 * line,
                            absl::StrReplaceAll(words, {{"\\", "\\\\"}, {"(", "\\("}, {")", "\\)"}}));
      ++line;
    }
    ++line;
    if (line > 8) line = 8;
  }
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
  std::string kids;
  for (size_t i = 0; i < pages.size(); ++i) {
    absl::StrAppend(&kids, objects.size() + 1, " 0 R ");
    const std::string content =
        absl::StrCat(pages[i], "BT /F1 9 Tf 290 30 Td (Page ", i + 1, " of ", pages.size(), ") Tj ET\n");
    objects.push_back(
        absl::StrCat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ",
                     objects.size() + 2, " 0 R>>"));
    objects.push_back(absl::StrCat("<</Length ", content.size(), ">>stream\n", content, "endstream"));
  }
  objects[1] = absl::StrCat("<</Type/Pages/Kids[", kids, "]/Count ", pages.size(), ">>");
  std::string pdf = "%PDF-1.4\n", places;
  for (size_t i = 0; i < objects.size(); ++i) {
    absl::StrAppendFormat(&places, "%010d 00000 n \n", pdf.size());
    absl::StrAppend(&pdf, i + 1, " 0 obj\n", objects[i], "\nendobj\n");
  }
  const size_t table = pdf.size();
  absl::StrAppend(&pdf, "xref\n0 ", objects.size() + 1, "\n0000000000 65535 f \n", places, "trailer<</Size ",
                  objects.size() + 1, "/Root 1 0 R>>\nstartxref\n", table, "\n%%EOF\n");
  return pdf;
}

std::string Warc(const Story& story) {
  return absl::StrCat("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 11\r\n\r\n99 killed.\n\r\n\r\n",
                      WarcRecordOf("http://example.org/style.css", "Content-Type: text/css", "p { width: 98px }"),
                      WarcRecordOf("http://example.org/story", "Content-Type: text/html; charset=UTF-8", Html(story)));
}

struct Sample {
  absl::string_view ending;
  std::string (*make)(const Story& story);
};

constexpr Sample kSamples[] = {
    {".txt", Plain},
    {".utf16.txt", [](const Story& story) { return Utf16(Plain(story), true); }},
    {".utf16be.txt", [](const Story& story) { return Utf16(Plain(story), false); }},
    {".bom.txt", [](const Story& story) { return absl::StrCat("\xEF\xBB\xBF", Plain(story)); }},
    {".wrapped.txt", [](const Story& story) { return Wrapped(story, "\r\n"); }},
    {".html", Html},
    {".utf16.html", [](const Story& story) { return Utf16(Html(story), true); }},
    {".md",
     [](const Story& story) {
       std::string text = Wrapped(story, "\n");
       return absl::StrCat("---\ntitle: ", story.title, "\n---\n\n# ",
                           absl::StrReplaceAll(text, {{" of ", " **of** "}}));
     }},
    {".eml", [](const Story& story) { return Email(story, false); }},
    {".base64.eml", [](const Story& story) { return Email(story, true); }},
    {".warc", Warc},
    {".warc.gz", [](const Story& story) { return GzipOf(Warc(story)); }},
    {".txt.gz", [](const Story& story) { return GzipOf(Plain(story)); }},
    {".jsonl",
     [](const Story& story) { return absl::StrCat("{\"id\": \"s\", \"text\": \"", Json(Plain(story)), "\"}\n"); }},
    {".docx", Docx},
    {".odt", Odt},
    {".pdf", Pdf},
};

void AppendNumber(uint64_t number, int bytes, std::string& out) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(number >> (8 * i) & 0xFF));
}

}  // namespace

std::string SampleOf(const Story& story, absl::string_view ending) {
  for (const Sample& sample : kSamples) {
    if (sample.ending == ending) return sample.make(story);
  }
  return "";
}

std::vector<std::string> SampleEndings() {
  std::vector<std::string> endings;
  for (const Sample& sample : kSamples) endings.emplace_back(sample.ending);
  return endings;
}

std::string ZipOf(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string zip, directory;
  for (const auto& [name, content] : files) {
    std::string head;
    AppendNumber(20, 2, head);
    AppendNumber(0, 8, head);  // no flags, stored, no time
    AppendNumber(static_cast<uint32_t>(
                     crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()))),
                 4, head);
    AppendNumber(static_cast<uint32_t>(content.size()), 4, head);
    AppendNumber(static_cast<uint32_t>(content.size()), 4, head);
    AppendNumber(static_cast<uint32_t>(name.size()), 2, head);
    AppendNumber(0, 2, head);
    absl::StrAppend(&directory, absl::string_view("PK\x01\x02\x14\0", 6), head);
    directory.append(10, '\0');
    AppendNumber(static_cast<uint32_t>(zip.size()), 4, directory);
    absl::StrAppend(&directory, name);
    absl::StrAppend(&zip, "PK\x03\x04", head, name, content);
  }
  std::string end = absl::StrCat("PK\x05\x06", absl::string_view("\0\0\0\0", 4));
  AppendNumber(static_cast<uint32_t>(files.size()), 2, end);
  AppendNumber(static_cast<uint32_t>(files.size()), 2, end);
  AppendNumber(static_cast<uint32_t>(directory.size()), 4, end);
  AppendNumber(static_cast<uint32_t>(zip.size()), 4, end);
  AppendNumber(0, 2, end);
  return absl::StrCat(zip, directory, end);
}

std::string GzipOf(absl::string_view bytes) {
  z_stream zlib = {};
  deflateInit2(&zlib, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(bytes.size() + 1000, '\0');
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  zlib.avail_in = static_cast<uInt>(bytes.size());
  zlib.next_out = reinterpret_cast<Bytef*>(out.data());
  zlib.avail_out = static_cast<uInt>(out.size());
  deflate(&zlib, Z_FINISH);
  out.resize(zlib.total_out);
  deflateEnd(&zlib);
  return out;
}

std::string WarcRecordOf(absl::string_view url, absl::string_view http_headers, absl::string_view body) {
  const std::string block = absl::StrCat("HTTP/1.1 200 OK\r\n", http_headers, "\r\n\r\n", body);
  return absl::StrCat("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ", url,
                      "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ", block.size(),
                      "\r\n\r\n", block, "\r\n\r\n");
}

}  // namespace gainsay::cli
