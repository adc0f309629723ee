#include "cli/readers/email.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kAlternative = "Content-Type: multipart/alternative; boundary=\"c\"\n\n";

std::string TextOf(const std::string& message) {
  Extracted extracted;
  bool encoded = false;
  const absl::Status status = ReadEmail(message, extracted, encoded);
  if (!status.ok()) return std::string(status.message());
  EXPECT_EQ(extracted.map.text_size(), extracted.text.size());
  return absl::StrCat(absl::StrReplaceAll(extracted.text, {{"\r", ""}, {"\n", "|"}}), encoded ? " (encoded)" : "");
}

TEST(EmailTest, Text) {
  const struct {
    const char* name;
    std::string message;
    std::string expected;
  } kRows[] = {
      {"plain", "Subject: 27\n\nOne.\nTwo.", "One.|Two."},
      {"quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 2=\n7 =3D =Zz", "café 27 = =Zz"},
      {"base64", "Content-Transfer-Encoding: base64\n\nMjcg\nZGVhZA==\n", "27 dead (encoded)"},
      {"in Latin-1", "Content-Type: text/plain; charset=iso-8859-1\n\ncaf\xE9", "café"},
      {"HTML", "Content-Type: text/html\n\n<nav>x</nav><p>One <b>two</b>.", "One two."},
      {"plain text wins",
       absl::StrCat(kAlternative, "--c\nContent-Type: text/html\n\n<p>B\n--c\nContent-Type: text/plain\n\nA\n--c--\n"),
       "A|"},
      {"HTML alone",
       absl::StrCat(kAlternative, "--c\nContent-Type: text/plain\n\n \n--c\nContent-Type: text/html\n\n<p>B\n--c--\n"),
       "B"},
      {"what is attached stays out",
       "Content-Type: multipart/mixed; boundary=c\n\npreamble\n--c\n\nA\n--c\nContent-Type: text/plain\n"
       "Content-Disposition: attachment; filename=b.txt\n\nB\n--c\nContent-Type: image/png\n\nC\n--c\n\nD\n--c--\nend",
       "A|||D|"},
      {"parts in parts",
       "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=c\n\n"
       "--c\n\nA\n--c--\n--o--\n",
       "A|"},
      {"a message that is passed on",
       "Content-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: message/rfc822\n\nSubject: x\n\nA\n--c--\n",
       "A|"},
      {"without its last line", "Content-Type: multipart/mixed; boundary=c\n\n--c\n\nA", "A"},
      {"signature", "Subject: 27\n\nOne.\n-- \nAnn, 27\n", "One.|"},
      {"mailbox", "From ann Sun Mar 17\nSubject: x\n\nOne.", "One."},
      {"encrypted", "Content-Type: multipart/encrypted; boundary=c\n\n--c\n\nA\n--c--\n",
       "is encrypted; save the text of the message from your mail program"},
      {"no body", "Subject: x\n", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(TextOf(row.message), row.expected) << row.name;
}

TEST(EmailTest, Headers) {
  const struct {
    std::string message;
    std::string expected;
  } kRows[] = {
      {"From: \"Wire, The\" <a@b.c>\nSubject: A fire\nDate: Sun, 17 Mar 2024 23:30:00 -0500\n\n",
       "A fire|Wire, The|2024-03-17"},
      {"From: a@b.c\nSubject: =?utf-8?Q?Caf=C3=A9_27?= =?iso-8859-1?B?6Q==?= x\n\n", "Café 27é x|a@b.c|"},
      {"FROM: <a@b.c>\nSubject: A\n fire\nDate: yesterday\n\n", "A fire|a@b.c|"},
      {"Subject: =?utf-8?Q?cut\n\n", "=?utf-8?Q?cut||"},
  };
  for (const auto& row : kRows) {
    Extracted extracted;
    bool encoded = false;
    ASSERT_TRUE(ReadEmail(row.message, extracted, encoded).ok());
    EXPECT_EQ(absl::StrCat(extracted.found.title(), "|", extracted.found.publisher(), "|", extracted.found.published()),
              row.expected);
  }
}

TEST(EmailTest, Places) {
  const std::string message =
      "From: a\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "At least 2=\r\n7 caf=C3=A9s were hit.";
  Extracted extracted;
  bool encoded = false;
  ASSERT_TRUE(ReadEmail(message, extracted, encoded).ok());
  const auto at = static_cast<uint32_t>(extracted.text.find("27 café"));
  const OffsetMap::Range place = extracted.map.Find(at, at + 8);
  EXPECT_EQ(message.substr(place.begin, place.end - place.begin), "2=\r\n7 caf=C3=A9");
}

TEST(EmailTest, IsTold) {
  EXPECT_TRUE(LooksLikeEmail("From: a\nTo: b\nSubject: c\n\nOne."));
  EXPECT_TRUE(LooksLikeEmail("From ann Sun\nReturn-Path: a\nReceived: b\n by c\nDate: d\n\nOne."));
  EXPECT_FALSE(LooksLikeEmail("From: our correspondent\n\nOne."));
  EXPECT_FALSE(LooksLikeEmail("Two things: one.\nDate: x\nSubject: y\nTo: z\n"));
  EXPECT_FALSE(LooksLikeEmail(""));
}

}  // namespace
}  // namespace gainsay::cli
