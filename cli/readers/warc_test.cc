#include "cli/readers/warc.h"

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "cli/readers/samples_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

constexpr uint64_t kMost = 1000;
constexpr absl::string_view kHtml = "Content-Type: text/html; charset=\"koi8-r\"";

// "url@line=page" for each page, then what ended the reading.
std::string Dump(std::string bytes) {
  const std::unique_ptr<ByteStream> stream = ByteStream::Of(std::move(bytes));
  WarcReader reader(*stream, kMost);
  std::string dump;
  for (WarcRecord record; reader.Next(record);) {
    const absl::StatusOr<WarcPage> page = PageOf(record, kMost);
    if (absl::IsNotFound(page.status())) continue;
    absl::StrAppend(&dump, record.url, "@", record.first_line, "=",
                    page.ok() ? page->bytes : std::string(page.status().message()), " ");
  }
  return absl::StrCat(dump, reader.status().message());
}

TEST(WarcTest, Rows) {
  const std::string a = WarcRecordOf("a", kHtml, "<p>A"), b = WarcRecordOf("b", kHtml, "<p>B");
  const struct {
    const char* name;
    std::string bytes;
    std::string expected;
  } kRows[] = {
      {"pages", a + b, "a@7=<p>A b@18=<p>B "},
      {"compressed record by record", GzipOf(a) + GzipOf(b), "a@7=<p>A b@18=<p>B "},
      {"plain text", WarcRecordOf("a", "Content-Type: text/plain", "A"), "a@7=A "},
      {"other types", WarcRecordOf("a", "Content-Type: image/png", "A") + b, "b@18=<p>B "},
      {"a page that is gone",
       "WARC/1.0\nWARC-Type: response\nContent-Length: 28\n\nHTTP/1.1 404 Not Found\n\n<p>A\n\n\n", ""},
      {"a page without its server",
       "WARC/1.1\nWARC-Type: resource\nWARC-Target-URI: <a>\nContent-Type: text/html\nContent-Length: 4\n\n<p>A\n\n",
       "a@7=<p>A "},
      {"requests and notes", "WARC/1.0\nWARC-Type: request\nContent-Length: 1\n\nx\n\n" + a, "a@13=<p>A "},
      {"chunks",
       WarcRecordOf("a", absl::StrCat(kHtml, "\r\nTransfer-Encoding: chunked"), "2\r\n<p\r\n2;x\r\n>A\r\n0\r\n\r\n"),
       "a@7=<p>A "},
      {"chunks that the crawler joined",
       WarcRecordOf("a", absl::StrCat(kHtml, "\r\nTransfer-Encoding: chunked"), "<p>A"), "a@7=<p>A "},
      {"a compressed page", WarcRecordOf("a", absl::StrCat(kHtml, "\r\nContent-Encoding: gzip"), GzipOf("<p>A")),
       "a@7=<p>A "},
      {"a page that unpacks to too much", WarcRecordOf("a", kHtml, GzipOf(std::string(5000, 'a'))),
       "a@7=unpacks to more than is read "},
      {"an address that is no UTF-8", WarcRecordOf("a\xE9", kHtml, "<p>A"), "a\uFFFD@7=<p>A "},
      // What is wrong, with its line; what came before is good.
      {"cut off", a + b.substr(0, b.size() - 9),
       "a@7=<p>A line 12: is cut off within this record; fetch the file again"},
      {"damaged", a + "xyz\n" + b, "a@7=<p>A line 12: no WARC record begins here; the file is damaged, fetch it again"},
      {"without a length", a + "WARC/1.0\nWARC-Type: response\n\nabc",
       "a@7=<p>A line 12: a WARC record without a length; the file is damaged, fetch it again"},
      {"nothing", "", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(Dump(row.bytes), row.expected) << row.name;
}

TEST(WarcTest, TruncatedGzip) {
  const std::string gzip = GzipOf(WarcRecordOf("a", kHtml, "<p>A")) + GzipOf(WarcRecordOf("b", kHtml, "<p>B"));
  EXPECT_EQ(Dump(gzip.substr(0, gzip.size() - 12)).substr(0, 60),
            "a@7=<p>A is cut off: its gzip data ends within a file, at by");
}

TEST(WarcTest, PageTellsItsEncodingAndItsPlace) {
  WarcRecord record;
  const std::unique_ptr<ByteStream> stream = ByteStream::Of(
      WarcRecordOf("a", absl::StrCat(kHtml, "\r\nTransfer-Encoding: chunked"), "2\r\n<p\r\n2;x\r\n>A\r\n0\r\n\r\n"));
  ASSERT_TRUE(WarcReader(*stream, kMost).Next(record));
  const absl::StatusOr<WarcPage> page = PageOf(record, kMost);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(page->charset, "koi8-r");
  EXPECT_TRUE(page->html);
  const OffsetMap::Range place = page->map.Find(3, 4);
  EXPECT_EQ(record.block.substr(place.begin, place.end - place.begin), "A");
}

}  // namespace
}  // namespace gainsay::cli
