#include "cli/readers/source_text.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

// A source that was decoded and nothing else.
SourceText Decoded(absl::string_view bytes) {
  SourceText source;
  absl::StatusOr<DecodedText> decoded = DecodeText(bytes);
  EXPECT_TRUE(decoded.ok());
  source.document.text = std::move(decoded->text);
  source.map = std::move(decoded->map);
  source.width = decoded->width;
  source.bytes = std::string(bytes);
  return source;
}

std::string Utf16(absl::string_view ascii, bool little_endian) {
  std::string bytes;
  for (const char c : ascii) {
    if (!little_endian) bytes += '\0';
    bytes += c;
    if (little_endian) bytes += '\0';
  }
  return bytes;
}

// Where "27" of the text stands: "line:column begin-end".
std::string PlaceOf27(const SourceText& source) {
  const auto at = static_cast<uint32_t>(source.document.text.find("27"));
  const FilePlaces::Place place = FilePlaces(source).Find(at, at + 2);
  return absl::StrCat(place.line, ":", place.column, " ", place.begin, "-", place.end);
}

TEST(FilePlacesTest, LongLinesAreCountedInBlocks) {
  std::string line(9999, 'x');
  const struct {
    const char* name;
    std::string bytes;
    std::string expected;
  } kRows[] = {
      {"ASCII", "a\n" + line + " 27", "2:10001 10002-10004"},
      {"UTF-8", "é\né" + line + "é 27", "2:10003 10007-10009"},
      {"a byte order mark", "\xEF\xBB\xBF" + line + "27", "1:10000 10002-10004"},
      {"Windows-1252", "a\n\xE9" + line + " 27", "2:10002 10003-10005"},
      {"UTF-16, little end first", "\xFF\xFE" + Utf16("a\n" + line + " 27", true), "2:10001 20006-20010"},
      {"UTF-16, big end first", "\xFE\xFF" + Utf16(line + "27", false), "1:10000 20000-20004"},
  };
  for (const auto& row : kRows) EXPECT_EQ(PlaceOf27(Decoded(row.bytes)), row.expected) << row.name;
}

TEST(FilePlacesTest, LinesAndColumnsAreThoseOfTheFile) {
  const struct {
    const char* name;
    std::string bytes;
    std::string expected;
  } kRows[] = {
      {"ASCII", "a\nb 27", "2:3 4-6"},
      {"CRLF", "a\r\nb 27", "2:3 5-7"},
      {"UTF-8: columns are characters", "a\né😀 27", "2:4 9-11"},
      {"a byte order mark takes no column",
       "\xEF\xBB\xBF"
       "27",
       "1:1 3-5"},
      {"nor does it on later lines", "\xEF\xBB\xBF\n27", "2:1 4-6"},
      {"Windows-1252", "a\n\xE9\x80 27", "2:4 5-7"},
      {"UTF-16, little end first", "\xFF\xFE" + Utf16("a\nb 27", true), "2:3 10-14"},
      {"UTF-16, big end first", "\xFE\xFF" + Utf16("a\nb 27", false), "2:3 10-14"},
      {"UTF-16, first line", "\xFF\xFE" + Utf16("b 27", true), "1:3 6-10"},
      {"UTF-16: a pair is one character", "\xFF\xFE\x3D\xD8" + std::string("\x00\xDE", 2) + Utf16("27", true),
       "1:2 6-10"},
      // Its bytes hold a line feed, and it is none.
      {"UTF-16: U+0A0A", "\xFF\xFE\x0A\x0A" + Utf16("27", true), "1:2 4-8"},
  };
  for (const auto& row : kRows) EXPECT_EQ(PlaceOf27(Decoded(row.bytes)), row.expected) << row.name;
}

TEST(FilePlacesTest, PartsOfAFileCountFromItsBeginning) {
  SourceText source = Decoded("a\nb 27");
  source.first_byte = 100;
  source.first_line = 10;
  EXPECT_EQ(PlaceOf27(source), "11:3 104-106");
}

TEST(FilePlacesTest, Pages) {
  SourceText source = Decoded("one two three");
  source.pages = {0, 4, 8};
  const FilePlaces places(source);
  EXPECT_EQ(places.Find(0, 3).page, 1u);
  EXPECT_EQ(places.Find(3, 4).page, 1u);
  EXPECT_EQ(places.Find(4, 7).page, 2u);
  EXPECT_EQ(places.Find(12, 13).page, 3u);
}

TEST(PlaceInFileTest, MovesAllSpansAndKeepsTheWords) {
  SourceText source = Decoded(
      "\xEF\xBB\xBF"
      "27 of\n27 men died.");
  source.sha256 = "of the file";
  v1::ClaimSet claim_set;
  claim_set.mutable_source()->set_sha256("of the text");
  v1::Claim& claim = *claim_set.add_claims();
  claim.set_quote("27 of 27 men died.");
  claim.mutable_value_span()->set_begin(6);
  claim.mutable_value_span()->set_end(8);
  *claim.add_roles()->mutable_span() = claim.value_span();
  *claim.mutable_event()->mutable_span() = claim.value_span();
  *claim_set.add_issues()->mutable_span() = claim.value_span();
  // Nothing is known of its place.
  claim.add_roles()->mutable_span();
  PlaceInFile(source, claim_set);
  for (const v1::Span& span :
       {claim.value_span(), claim.roles(0).span(), claim.event().span(), claim_set.issues(0).span()}) {
    EXPECT_EQ(absl::StrCat(span.begin(), "-", span.end(), " ", span.line(), ":", span.column()), "9-11 2:1");
  }
  EXPECT_FALSE(claim.roles(1).span().has_begin());
  EXPECT_EQ(claim.value_text(), "27");
  EXPECT_EQ(claim.value_in_quote(), 6u);
  EXPECT_EQ(claim_set.source().sha256(), "of the file");
  EXPECT_EQ(claim_set.source().text_sha256(), "of the text");
  EXPECT_EQ(claim_set.source().span_base(), v1::SPAN_BASE_FILE);
}

}  // namespace
}  // namespace gainsay::cli
