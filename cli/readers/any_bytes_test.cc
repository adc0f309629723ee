// Whatever a file holds, reading it ends, with documents whose places lie in the file, or with an issue.
#include <algorithm>
#include <fstream>
#include <random>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "claims/text/utf8.h"
#include "cli/readers/documents.h"
#include "cli/readers/input_format.h"
#include "cli/readers/samples_testing.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

const Story& Fire() {
  static const Story* const story = new Story{
      .title = "Fire kills 12",
      .paragraphs = {"Fire kills 12", "At least 12 people of the \"Nord\" ward died on Sunday, Mayor Ann O'Dea said.",
                     "More than 40 of them were injured & 3 are missing. It was the worst fire since 1987."}};
  return *story;
}

struct Result {
  int documents = 0;
  std::vector<std::string> issues;
};

// Reads a file of these bytes, and checks what comes out.
Result ReadBytesAs(const std::string& name, absl::string_view bytes, absl::string_view format) {
  const std::string path = absl::StrCat(testing::TempDir(), "/", name);
  std::ofstream(path, std::ios::binary) << bytes;
  Input input;
  input.file = path;
  input.source.set_path(path);
  Result result;
  const DocumentSink sink = {
      .document =
          [&](SourceText source) {
            ++result.documents;
            const FilePlaces places(source);
            const auto size = static_cast<uint32_t>(source.document.text.size());
            EXPECT_EQ(source.map.text_size(), size);
            for (uint32_t at = 0; at < size; at += 1 + size / 64) {
              const FilePlaces::Place place = places.Find(at, std::min(size, at + 5));
              EXPECT_LE(place.begin, place.end);
              EXPECT_LE(place.end, source.first_byte + source.bytes.size());
              EXPECT_GE(place.line, 1u);
              EXPECT_GE(place.column, 1u);
            }
            return true;
          },
      .issue =
          [&](v1::Issue issue) {
            EXPECT_EQ(issue.path(), path);
            EXPECT_EQ(issue.message().find('\n'), std::string::npos) << issue.message();
            EXPECT_TRUE(IsUtf8(issue.message())) << issue.message();
            result.issues.push_back(issue.message());
          },
  };
  ReadDocuments(input, format, sink);
  EXPECT_GE(result.documents + static_cast<int>(result.issues.size()), 1) << name;
  return result;
}

TEST(AnyBytesTest, DamagedFiles) {
  std::mt19937 random(17);
  for (const std::string& ending : SampleEndings()) {
    if (ending == ".pdf") continue;  // another program's trouble
    const std::string good = SampleOf(Fire(), ending);
    EXPECT_EQ(ReadBytesAs("good" + ending, good, "auto").documents, 1) << ending;
    for (int round = 0; round < 60; ++round) {
      std::string bad = good.substr(0, round % 3 == 0 ? random() % good.size() : good.size());
      for (int change = 0; change < round % 7 && !bad.empty(); ++change) {
        const size_t at = random() % bad.size();
        switch (random() % 4) {
          case 0:
            bad[at] = static_cast<char>(random());
            break;
          case 1:
            bad.erase(at, random() % 20);
            break;
          case 2:
            bad.insert(at, bad.substr(random() % bad.size(), random() % 50));
            break;
          default:
            bad[at] = "<>&;=?\"\\{}\n\0-"[random() % 13];
        }
      }
      ReadBytesAs("bad" + ending, bad, "auto");
    }
  }
}

// What a message quotes from the file becomes UTF-8.
TEST(AnyBytesTest, MessagesAreUtf8) {
  const struct {
    const char* name;
    std::string bytes;
  } kRows[] = {
      {"encoding.html", "<html><meta charset=\"k\xE9y\"><p>caf\xE9 12 died."},
      {"address.warc",
       "WARC/1.0\nWARC-Type: resource\nWARC-Target-URI: http://a/\xE9\nContent-Type: text/html\n"
       "Content-Length: 3\n\n<p>\n\n"},
      {"field.jsonl", "{\"text\": \"12 died\", \"k\xE9y\": 1}\n"},
  };
  for (const auto& row : kRows) EXPECT_EQ(ReadBytesAs(row.name, row.bytes, "auto").issues.size(), 1u) << row.name;
}

TEST(AnyBytesTest, NoiseInEveryFormat) {
  std::mt19937 random(18);
  constexpr absl::string_view kMarks = "<>/!-?&;#=\"'\\{}[]():*_`~|\r\n\t aA1\xE2\x80\x99\xC3\xFF";
  for (const InputFormat& format : InputFormats()) {
    if (format.name == "pdf") continue;
    for (int round = 0; round < 80; ++round) {
      std::string noise;
      for (size_t i = random() % 300; i > 0; --i) {
        noise.push_back(round % 2 == 0 ? static_cast<char>(random()) : kMarks[random() % kMarks.size()]);
      }
      if (format.name == "warc") noise = absl::StrCat("WARC/1.0\r\n", noise);
      ReadBytesAs("noise", noise, format.name);
    }
  }
}

std::string Repeat(absl::string_view text, size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (size_t i = 0; i < times; ++i) absl::StrAppend(&all, text);
  return all;
}

// What makes careless readers overflow the stack, or take time that grows with the square of the size.
TEST(AnyBytesTest, HostileFilesEndSoon) {
  constexpr size_t kMany = 300000;
  const struct {
    const char* name;
    std::string bytes;
  } kRows[] = {
      {"deep.html", "<html>" + Repeat("<div>", kMany) + "At least 12 died."},
      {"deep_and_shut.html", "<html>" + Repeat("<b>", 500) + Repeat("</x>", kMany) + "At least 12 died."},
      {"misnested.html", "<html>" + Repeat("<p><b>12 died</p>", kMany)},
      {"attributes.html", "<html><p " + Repeat("a=1 ", kMany) + ">At least 12 died."},
      {"comments.html", "<html>" + Repeat("<!--", kMany) + "At least 12 died."},
      {"entities.html", "<html>" + Repeat("&#", kMany) + "At least 12 died." + Repeat("&amp;", kMany)},
      {"scripts.html", "<html>" + Repeat("<script>", kMany)},
      {"json_ld.html", "<html><script type=application/ld+json>" + Repeat("[", kMany) + "</script>12 died."},
      {"articles.html", "<html>" + Repeat("<article><p>12 died.</p></article>", kMany / 10)},
      {"long.html", "<html><p>" + Repeat("12 died &amp; 13 were hurt. ", kMany / 10)},
      {"quotes.md", Repeat("> ", kMany) + "12 died."},
      {"brackets.md", Repeat("[", kMany) + "12 died" + Repeat("](", kMany)},
      {"stars.md", Repeat("*a **b ", kMany / 10) + "12 died."},
      {"html.md", Repeat("> <div>12 died\n> hurt</div>\n\n", kMany / 100)},
      {"front.md", "---\n" + Repeat("a: b\n", kMany)},
      {"parts.eml", "From: a\nTo: b\nSubject: c\nContent-Type: multipart/mixed; boundary=x\n\n" +
                        Repeat("--x\nContent-Type: multipart/mixed; boundary=x\n\n", 10000) + "12 died."},
      {"headers.eml", "From: a\nTo: b\nSubject: " + Repeat("=?utf-8?q?", kMany) + "\n\n12 died."},
      {"deep.jsonl", "{\"text\": " + Repeat("[", kMany) + "\n{\"text\": \"12 died.\", \"x\": " + Repeat("{\"a\":", 50) +
                         "1" + Repeat("}", 50) + "}\n"},
      {"empty.warc", Repeat("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", kMany / 10)},
      {"long.warc", "WARC/1.0\r\nContent-Length: 18446744073709551615\r\n\r\nabc"},
      {"chunks.warc", WarcRecordOf("http://a", "Content-Type: text/html\r\nTransfer-Encoding: chunked",
                                   Repeat("1\r\na\r\n", kMany / 10))},
      {"bomb.txt.gz", GzipOf(std::string(size_t{300} << 20, 'a'))},
      {"bomb.docx", ZipOf({{"word/document.xml", std::string(size_t{70} << 20, ' ')}})},
      {"laughs.docx", ZipOf({{"word/document.xml",
                              "<!DOCTYPE w [<!ENTITY a \"12 died\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                              "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">"
                              "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>"
                              "<w><p><t>&f;&f;&f;&f;&f;&f;&f;&f;</t></p></w>"}})},
      {"deep.docx", ZipOf({{"word/document.xml", Repeat("<p>", kMany)}})},
  };
  for (const auto& row : kRows) {
    const absl::Time begin = absl::Now();
    ReadBytesAs(row.name, row.bytes, "auto");
    EXPECT_LT(absl::Now() - begin, absl::Seconds(20)) << row.name;
  }
}

}  // namespace
}  // namespace gainsay::cli
