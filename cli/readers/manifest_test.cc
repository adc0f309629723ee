#include "cli/readers/manifest.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

std::string Dump(absl::string_view path, absl::string_view bytes) {
  const absl::StatusOr<std::vector<v1::Source>> sources = ParseManifest(path, bytes);
  if (!sources.ok()) return std::string(sources.status().message());
  return absl::StrJoin(*sources, " ", [](std::string* out, const v1::Source& source) {
    absl::StrAppend(out, source.path());
    if (!source.id().empty()) absl::StrAppend(out, "#", source.id());
    if (!source.publisher().empty()) absl::StrAppend(out, "@", source.publisher());
    if (!source.published().empty()) absl::StrAppend(out, "/", source.published());
  });
}

struct Row {
  absl::string_view path;
  absl::string_view bytes;
  std::string expected;
};

TEST(ManifestTest, Good) {
  const Row kRows[] = {
      {"m.json", R"({"sources": [{"path": "a.txt"}, {"path": "b.txt"}]})", "a.txt b.txt"},
      {"m.json", R"({"sources": [{"path": "a.txt", "publisher": "AP", "published": "2020-01-03", "id": "x"}]})",
       "a.txt#x@AP/2020-01-03"},
      {"m.json", "\xEF\xBB\xBF\n {\"sources\": [{\"path\": \"a.txt\"}]}", "a.txt"},
      {"m", "# ours\nsources { path: \"a.txt\" publisher: \"AP\" }\nsources { path: 'b' }", "a.txt@AP b"},
      // Relative paths belong to the manifest's folder, absolute ones and standard input to nobody.
      {"news/m.json", R"({"sources": [{"path": "a.txt"}, {"path": "../b"}, {"path": "/c"}, {"path": "-"}]})",
       "news/a.txt news/../b /c -"},
      {"/m.json", R"({"sources": [{"path": "a.txt"}]})", "/a.txt"},
      {"-", R"({"sources": [{"path": "a.txt"}]})", "a.txt"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dump(row.path, row.bytes), row.expected) << row.bytes;
}

TEST(ManifestTest, Bad) {
  const Row kRows[] = {
      {"m", "", "m: is empty; list the sources there"},
      {"m", " \n", "m: is empty; list the sources there"},
      {"m", "{}", "m: lists no sources; give at least one"},
      {"m", R"({"sources": []})", "m: lists no sources; give at least one"},
      // Syntax, with the place.
      {"m", "{\"sources\": [\n  {\"path\": \"a.txt\" \"title\": 3}\n]}",
       "m:2:20: Expected , or } after key:value pair"},
      {"m", "{\"sources\":", "m: Unexpected end of string. Expected a value"},
      {"m", "sources { path: \"a\" }\nsources { path: 7 }", "m:2:17: Expected string, got: 7"},
      {"m", "xyz: 1", "m:1:4: Message type \"gainsay.v1.Manifest\" has no field named \"xyz\"."},
      // Unknown fields: a publisher that is misspelt must not get lost.
      {"m", "{\"sources\": [{\"path\": \"a\",\n \"publishr\": \"AP\"}]}",
       "m:2:2: sources[0]: no field publishr; there are id, path, title, publisher, url, published, sha256, language, "
       "spanBase, textSha256"},
      {"m", R"({"documents": []})", "m:1:2: no field documents; there are sources"},
      {"m", R"({"sources": [{"path": 3}]})", "m: (sources[0].path): invalid value 3 for type TYPE_STRING"},
      // What a source needs.
      {"m", R"({"sources": [{"path": "a"}, {"title": "T"}]})", "m: sources[1]: no path; say which file it is"},
      {"m", R"({"sources": [{"path": "a", "published": "3 Jan"}]})",
       "m: sources[0]: published: '3 Jan' is no day; write it as YYYY-MM-DD"},
      {"m", R"({"sources": [{"path": "a", "id": "x"}, {"path": "b", "id": "x"}]})",
       "m: sources[1]: sources[0] has the id 'x' as well; give each its own"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dump(row.path, row.bytes), row.expected) << row.bytes;
}

TEST(ManifestTest, MissingFile) {
  const auto sources = ReadManifest("no/such.json");
  ASSERT_FALSE(sources.ok());
  EXPECT_EQ(sources.status().message(), "no/such.json: no such file; check the name");
}

}  // namespace
}  // namespace gainsay::cli
