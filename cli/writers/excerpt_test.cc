#include "cli/writers/excerpt.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "cli/display.h"
#include "cli/writers/ink.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

v1::Claim ClaimAt(size_t begin, size_t size, absl::string_view quote) {
  v1::Claim claim;
  claim.mutable_value_span()->set_begin(static_cast<uint32_t>(begin));
  claim.mutable_value_span()->set_end(static_cast<uint32_t>(begin + size));
  claim.set_quote(std::string(quote));
  return claim;
}

std::string Marked(const v1::Claim& claim, absl::string_view document) {
  return Ink(false).Marked(ExcerptOf(claim, document));
}

TEST(ExcerptTest, FindsTheValueByItsPlace) {
  const std::string text = "Head 27\n\nOf 27 men,\r\n   27 died.\n27 left.";
  const std::string quote = "Of 27 men, 27 died.";
  EXPECT_EQ(Marked(ClaimAt(text.find("27 men"), 2, quote), text), "Of **27** men, 27 died.");
  EXPECT_EQ(Marked(ClaimAt(text.find("27 died"), 2, quote), text), "Of 27 men, **27** died.");
  // A value that is broken over two lines.
  EXPECT_EQ(Marked(ClaimAt(text.find("men,"), 11, quote), text), "Of 27 **men, 27** died.");
}

TEST(ExcerptTest, FindsTheValueByItsWordsWhereTheSentenceIsWrittenOtherwise) {
  const std::string text = "In 2<b>0</b>19, 19 died.";
  EXPECT_EQ(Marked(ClaimAt(text.find("19 died"), 2, "In 2019, 19 died."), text), "In 2019, **19** died.");
  EXPECT_EQ(Marked(ClaimAt(text.find("19 died"), 2, "In 2019, nobody died."), text), "In 2019, nobody died.");
}

TEST(ExcerptTest, TakesTheClaimsWordForThePlaceOfTheValue) {
  v1::Claim claim = ClaimAt(700, 90, "Of 27 \x1Bmen, 27 died.");
  claim.set_value_text("27");
  claim.set_value_in_quote(12);
  EXPECT_EQ(Marked(claim, ""), "Of 27 \uFFFDmen, **27** died.");
  EXPECT_EQ(WordsOfValue(claim, ""), "27");
  // A claim that contradicts itself.
  claim.set_value_in_quote(100);
  EXPECT_EQ(Marked(claim, ""), "Of **27** \uFFFDmen, 27 died.");
}

TEST(ExcerptTest, DoesWithoutADocument) {
  EXPECT_EQ(Marked(ClaimAt(3, 2, "Of 27 men"), ""), "Of 27 men");
  EXPECT_EQ(Marked(ClaimAt(3, 200, "Of 27 men"), "Of 27 men"), "Of 27 men");
  EXPECT_EQ(Marked(ClaimAt(3, 2, ""), "Of 27 men"), "**27**");
  EXPECT_EQ(Marked(v1::Claim(), ""), "");
}

TEST(ExcerptTest, IsFitToBeShown) {
  const std::string text = "\x1B[2J27 \xE9lite";
  EXPECT_EQ(Marked(ClaimAt(4, 2, text), text), "\uFFFD[2J**27** \uFFFDlite");
}

std::string Around(const v1::Claim& claim, absl::string_view document, size_t columns) {
  const Passage passage = PassageOf(claim, document, columns);
  return absl::StrCat("<", passage.before, "> ", Ink(false).Marked(passage.sentence), " <", passage.after, ">");
}

TEST(PassageTest, ShowsWhatStandsAroundInTheParagraph) {
  const std::string text =
      "Head 1\n\nRain fell. It fell\nfor days. Of 27 men,\n  27 died. The others were\r\nsaved. Later more.\n\r\nFoot "
      "2";
  const v1::Claim claim = ClaimAt(text.find("27 died"), 2, "Of 27 men, 27 died.");
  EXPECT_EQ(Around(claim, text, 100),
            "<Rain fell. It fell for days.> Of 27 men, **27** died. <The others were saved. Later more.>");
  // Whole words only.
  EXPECT_EQ(Around(claim, text, 17), "<... fell for days.> Of 27 men, **27** died. <The others were ...>");
  EXPECT_EQ(Around(claim, text, 1), "<> Of 27 men, **27** died. <>");
}

TEST(PassageTest, DoesWithout) {
  // The whole text is the sentence; the sentence is written otherwise; there is no text.
  EXPECT_EQ(Around(ClaimAt(0, 2, "27 died."), "27 died.", 50), "<> **27** died. <>");
  EXPECT_EQ(Around(ClaimAt(5, 2, "27 men died."), "Some 27 <b>men</b> died.", 50), "<> **27** men died. <>");
  EXPECT_EQ(Around(ClaimAt(5, 2, "27 men died."), "", 50), "<> 27 men died. <>");
}

TEST(PassageTest, CutsNoCharacter) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "é";
  text += " 27 died. ";
  for (int i = 0; i < 300; ++i) text += "é";
  for (size_t columns = 0; columns < 40; ++columns) {
    const Passage passage = PassageOf(ClaimAt(601, 2, "27 died."), text, columns);
    EXPECT_EQ(passage.before.find("\uFFFD"), std::string::npos) << columns;
    EXPECT_EQ(passage.after.find("\uFFFD"), std::string::npos) << columns;
  }
}

TEST(TrimmedTest, Rows) {
  const std::string text = "one two three four five six seven eight nine ten";
  const struct {
    absl::string_view value;
    size_t columns;
    std::string expected;
  } kRows[] = {
      {"five", 100, "one two three four **five** six seven eight nine ten"},
      {"five", 33, "... three four **five** six seven ..."},
      {"five", 12, "... **five** ..."},
      {"five", 0, "... **five** ..."},
      {"one two", 20, "**one two** three ..."},
      {"ten", 20, "... eight nine **ten**"},
      // The value is never cut, and words that it is part of are not either.
      {"four five six seven", 10, "... **four five six seven** ..."},
      {"eve", 14, "... s**eve**n ..."},
  };
  for (const auto& row : kRows) {
    const size_t begin = text.find(row.value.data(), 0, row.value.size());
    const Excerpt trimmed = Trimmed({.text = text, .begin = begin, .end = begin + row.value.size()}, row.columns);
    EXPECT_EQ(Ink(false).Marked(trimmed), row.expected);
  }
}

TEST(TrimmedTest, FitsAndKeepsTheValueWholeAtEveryWidth) {
  const std::string text = "Kataʼib 死者 27 «Résistance» a bb ccc dddd 🕯️ eeeee ffffff ggggggg hhhhhhhh";
  for (const absl::string_view value : {"Kataʼib", "27", "ccc", "hhhhhhhh"}) {
    const size_t begin = text.find(value.data(), 0, value.size());
    for (size_t columns = 0; columns < 90; ++columns) {
      const Excerpt trimmed = Trimmed({.text = text, .begin = begin, .end = begin + value.size()}, columns);
      EXPECT_EQ(trimmed.value(), value);
      EXPECT_LE(DisplayWidth(trimmed.text), std::max(columns, value.size() + 8));
      EXPECT_EQ(Clean(trimmed.text), trimmed.text);
    }
  }
}

}  // namespace
}  // namespace gainsay::cli
