#include "cli/readers/encoding.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

using std::string_literals::operator""s;

// The text, and where its last two characters stand.
std::string Dump(absl::string_view bytes, absl::string_view declared) {
  const absl::StatusOr<DecodedText> decoded = DecodeText(bytes, declared);
  if (!decoded.ok()) return std::string(decoded.status().message());
  const auto size = static_cast<uint32_t>(decoded->text.size());
  const OffsetMap::Range place = decoded->map.Find(size < 2 ? 0 : size - 2, size);
  return absl::StrCat(decoded->text, " @", place.begin, "-", place.end);
}

TEST(EncodingTest, Rows) {
  const struct {
    const char* name;
    std::string bytes;
    const char* declared;
    std::string expected;
  } kRows[] = {
      {"ASCII", "cafe 27", "", "cafe 27 @5-7"},
      {"UTF-8", "café 27", "", "café 27 @6-8"},
      {"UTF-8 with a byte order mark",
       "\xEF\xBB\xBF"
       "café 27",
       "", "café 27 @9-11"},
      {"one damaged character leaves UTF-8", "café ‘é’ \xE9 27", "", "café ‘é’ \xE9 27 @17-19"},
      {"Latin-1", "caf\xE9 27", "", "café 27 @5-7"},
      {"Windows-1252",
       "\x93"
       "caf\xE9\x94 \x80"
       "27",
       "", "“café” €27 @8-10"},
      {"not assigned in Windows-1252", "caf\xE9 \x81 27", "", "café \uFFFD 27 @7-9"},
      {"UTF-16, little end first",
       "\xFF\xFE"
       "c\0\xE9\0 \0"
       "2\0"
       "7\0"s,
       "", "cé 27 @8-12"},
      {"UTF-16, big end first",
       "\xFE\xFF\0c\0\xE9\0 \0"
       "2\0"
       "7"s,
       "", "cé 27 @8-12"},
      {"UTF-16 without a mark",
       "c\0a\0f\0e\0 \0"
       "2\0"
       "7\0"s,
       "", "cafe 27 @10-14"},
      {"UTF-16 with a pair",
       "\xFF\xFE"
       "2\0"
       "7\0\x3D\xD8\x00\xDE"s,
       "", "27😀 @6-10"},
      {"UTF-16 with half a pair",
       "\xFF\xFE\x3D\xD8"
       "2\0"
       "7\0"s,
       "", "\uFFFD27 @4-8"},
      {"UTF-16 cut in half",
       "\xFF\xFE"
       "2\0"
       "7"s,
       "", "2\uFFFD @4-5"},
      // What a page or a message says of itself.
      {"declared", "caf\xC3\xA9", "iso-8859-1", "cafÃ© @4-5"},
      {"declared in capitals", "\xCA\xE8\xE5\xE2 27", "Windows-1251", "Киев 27 @5-7"},
      {"of several bytes", "\x93\xFA\x96\x7B 27", "shift_jis", "日本 27 @5-7"},
      {"beyond the basic plane", "\x94\x39\xFC\x36 27", "gb18030", "😀 27 @5-7"},
      {"says UTF-8 and is not", "caf\xE9 27", "utf-8", "café 27 @5-7"},
      {"says UTF-16, which it cannot be", "cafe 27", "utf-16", "cafe 27 @5-7"},
      {"unknown, but UTF-8", "café 27", "x-klingon", "café 27 @6-8"},
      {"unknown", "caf\xE9 27", "x-klingon",
       "is in an encoding that is not known ('x-klingon'); convert it first: iconv -t UTF-8"},
      {"nothing", "", "", " @0-0"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Dump(row.bytes, row.declared), row.expected) << row.name;
}

// ICU is asked in parts: a character may lie across two of them.
TEST(EncodingTest, LongTextInAnotherEncoding) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "\x94\x39\xFC\x36";
  const absl::StatusOr<DecodedText> decoded = DecodeText(bytes, "gb18030");
  ASSERT_TRUE(decoded.ok());
  ASSERT_EQ(decoded->text.size(), bytes.size());
  for (uint32_t i = 0; i < 5000; ++i) {
    ASSERT_EQ(decoded->text.substr(4 * i, 4), "😀") << i;
    ASSERT_EQ(decoded->map.Find(4 * i, 4 * i + 4).begin, 4 * i) << i;
    ASSERT_EQ(decoded->map.Find(4 * i, 4 * i + 4).end, 4 * i + 4) << i;
  }
}

}  // namespace
}  // namespace gainsay::cli
