#include "claims/text/text.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

std::string Tokens(absl::string_view source) {
  const Text text = Segment(source);
  return absl::StrJoin(text.tokens(), "|",
                       [&](std::string* out, const Token& token) { absl::StrAppend(out, text.Words(token)); });
}

std::string Sentences(absl::string_view source) {
  const Text text = Segment(source);
  std::string all;
  for (const Sentence& sentence : text.sentences()) {
    absl::StrAppend(&all, all.empty() ? "" : " || ", sentence.heading ? "# " : "",
                    text.Words(sentence.first, sentence.last));
  }
  return all;
}

struct TextCase {
  std::string name;
  std::string source;
  std::string expected;
};

void PrintTo(const TextCase& c, std::ostream* out) { *out << c.source; }
std::string NameOf(const testing::TestParamInfo<TextCase>& info) { return info.param.name; }

class TokensTest : public testing::TestWithParam<TextCase> {};
TEST_P(TokensTest, Cuts) { EXPECT_EQ(Tokens(GetParam().source), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(Words, TokensTest,
                         testing::ValuesIn<TextCase>({
                             {"Blanks", "27 fighters  died", "27|fighters|died"},
                             {"FullStop", "They died.", "They|died|."},
                             {"Hyphens", "a two-day siege", "a|two|-|day|siege"},
                             {"ApostropheInside", "Kata'ib Kata’ib Kataʼib", "Kata'ib|Kata’ib|Kataʼib"},
                             {"Possessive", "Iraq's army, Iraq’s army", "Iraq|'s|army|,|Iraq|’s|army"},
                             {"PluralPossessive", "the militias' leaders", "the|militias|'|leaders"},
                             {"Contraction", "They don't know", "They|don't|know"},
                             {"ShortVerb", "We'll say they've got what I'm and you’re told",
                              "We|'ll|say|they|'ve|got|what|I|'m|and|you|’re|told"},
                             {"ShortVerbOfPronouns", "He'd met Sa'd", "He|'d|met|Sa'd"},
                             {"NoShortVerb", "a 're-run' of O'Reilly", "a|'|re|-|run|'|of|O'Reilly"},
                             {"Initials", "the U.S. army at 5 p.m.", "the|U.S.|army|at|5|p.m."},
                             {"InitialsAndHyphen", "U.S.-led", "U.S.|-|led"},
                             {"LoneInitial", "Donald J. Trump", "Donald|J|.|Trump"},
                             {"Quotation", "“Yes,” he said", "“|Yes|,|”|he|said"},
                             {"Ellipsis", "and then...", "and|then|..."},
                             {"Accents", "São Paulo, Türkiye", "São|Paulo|,|Türkiye"},
                             {"CombiningMarks", "Tu\u0308rkiye", "Tu\u0308rkiye"},
                             {"Emoji", "dead 😢 27", "dead|😢|27"},
                             {"OtherScript", "Тбилиси 9 апреля", "Тбилиси|9|апреля"},
                             {"InvalidUtf8",
                              "a\xFF"
                              "b",
                              "a|\xFF|b"},
                             {"Colours", "killed \x1B[31mthree\x1B[0m people \x1B[1;31m4\x1B[m",
                              "killed|three|people|4"},
                             {"NoControlSequence", "\x1B[ 27 died \x1B[3", "\x1B|[|27|died|\x1B|[|3"},
                             {"ByteOrderMark", "\xEF\xBB\xBFSix", "Six"},
                             {"Nothing", "", ""},
                             {"OnlyBlanks", " \n\t ", ""},
                         }),
                         NameOf);

INSTANTIATE_TEST_SUITE_P(Numbers, TokensTest,
                         testing::ValuesIn<TextCase>({
                             {"Thousands", "1,200 or 12,34,567", "1,200|or|12,34,567"},
                             {"Decimals", "45.7%", "45.7|%"},
                             {"NoBreakSpace", "816\u00A0000 people", "816\u00A0000|people"},
                             {"PlainSpaceSeparates", "816 000 people", "816|000|people"},
                             {"EndsSentence", "It was 27. Then", "It|was|27|.|Then"},
                             {"CommaOfList", "27, 28", "27|,|28"},
                             {"Money", "$2.5bn", "$|2.5|bn"},
                             {"Name", "F-16 F16", "F|-|16|F|16"},
                             {"Range", "2012-13", "2012|-|13"},
                             {"Fraction", "9/11", "9|/|11"},
                             {"Clock", "10:30", "10|:|30"},
                             {"Swiss", "1'000 francs", "1'000|francs"},
                             {"Decade", "the 1980's", "the|1980|'s"},
                         }),
                         NameOf);

class SentencesTest : public testing::TestWithParam<TextCase> {};
TEST_P(SentencesTest, Cuts) { EXPECT_EQ(Sentences(GetParam().source), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Prose, SentencesTest,
    testing::ValuesIn<TextCase>({
        {"Two", "Ten died. Two fled.", "Ten died. || Two fled."},
        {"Question", "Who? Nobody knows!", "Who? || Nobody knows!"},
        {"ClosingQuote", "“We left.” Then they fled.", "“We left.” || Then they fled."},
        {"SpeechGoesOn", "\"Go!\" he said.", "\"Go!\" he said."},
        {"Title", "Gen. Smith met Mr. Jones.", "Gen. Smith met Mr. Jones."},
        {"Initial", "George W. Bush left.", "George W. Bush left."},
        {"Country", "The U.S. President left the U.S. The army stayed.",
         "The U.S. President left the U.S. || The army stayed."},
        {"Month", "On Jan. 3 he died. He was 62.", "On Jan. 3 he died. || He was 62."},
        {"DayWithDot", "On 24. June the crowd came. It fled.", "On 24. June the crowd came. || It fled."},
        {"DayWithDotAndYear", "Opened 3. March 2021. It closed.", "Opened 3. March 2021. || It closed."},
        {"MonthAfterToll", "It rose to 24. June was worse.", "It rose to 24. || June was worse."},
        {"Company", "Acme Inc. paid. Acme Inc. The end.", "Acme Inc. paid. || Acme Inc. || The end."},
        {"TheAnswerNo", "He said no. Nobody asked.", "He said no. || Nobody asked."},
        {"NumberSign", "Policy Brief No. 31 is out.", "Policy Brief No. 31 is out."},
        {"Decimal", "It rose 4.5 percent. Then it fell.", "It rose 4.5 percent. || Then it fell."},
        {"LostBlank", "Comments are closed.Iran denied it.", "Comments are closed. || Iran denied it."},
        {"Footnote", "They lost 50. (2) This is more.", "They lost 50. || (2) This is more."},
        {"NumberStarts", "It ended. 27 died.", "It ended. || 27 died."},
        {"Ellipsis", "They waited... Nobody came.", "They waited... || Nobody came."},
    }),
    NameOf);

INSTANTIATE_TEST_SUITE_P(
    Lines, SentencesTest,
    testing::ValuesIn<TextCase>({
        {"BlankLine", "A toll rises\n\nTen died.", "# A toll rises || Ten died."},
        {"HeadingOverText", "OVERVIEW\nThe quake of last week has killed ten.",
         "# OVERVIEW || The quake of last week has killed ten."},
        {"AccentTakesNoRoom", "A\u030AKERSUNDA GAZETTE\nThe sixth pair of boots",
         "# A\u030AKERSUNDA GAZETTE || # The sixth pair of boots"},
        {"Wrapped", "The quake of last\nweek has killed ten\npeople.",
         "The quake of last\nweek has killed ten\npeople."},
        {"WrappedWindows", "The quake of last\r\nweek has killed ten\r\npeople.",
         "The quake of last\r\nweek has killed ten\r\npeople."},
        {"IndentedParagraph", "   The quake of last\nweek has killed ten or\nmore.",
         "The quake of last\nweek has killed ten or\nmore."},
        {"WrappedEarly",
         "The president of the country named four officers, one of them a colonel,\nand five members of "
         "the army who all took part in the killing of\nsix priests.",
         "The president of the country named four officers, one of them a colonel,\nand five members of "
         "the army who all took part in the killing of\nsix priests."},
        {"DayAtTheEndOfALine", "The court summed it up on 17\nSeptember 2018 in print.",
         "The court summed it up on 17\nSeptember 2018 in print."},
        {"Byline", "By Staff Desk\n\nThe plan.", "# By Staff Desk || The plan."},
        {"ItemsOfALongLine", "- Leme: 61\n- Ruvo: 143, with 27 at Sena Velha in the valley\n- Tamba: 14",
         "# - Leme: 61 || # - Ruvo: 143, with 27 at Sena Velha in the valley || # - Tamba: 14"},
        {"LetteredItems", "(a) men: 61, with those in the hospital of the valley\n(b) women: 14",
         "# (a) men: 61, with those in the hospital of the valley || # (b) women: 14"},
        {"OneDashIsNoItem", "The minister has spoken of nine dead\n- the opposition of ten.",
         "The minister has spoken of nine dead\n- the opposition of ten."},
        {"LabelsAndSums", "Revenue: $4.2 billion\nNet profit: $310 million\nStaff: 2,300 people\nThe firm is old.",
         "# Revenue: $4.2 billion || # Net profit: $310 million || # Staff: 2,300 people || The firm is old."},
        {"OneLabelInProse", "The minister said: 12 people died in the\nvalley. Nobody knows how many fled.",
         "The minister said: 12 people died in the\nvalley. || Nobody knows how many fled."},
        {"List", "Dead: 3\nMissing: 4\nAll the others have been found alive.",
         "# Dead: 3 || # Missing: 4 || All the others have been found alive."},
    }),
    NameOf);

// Letters are read eight at a time: words of all lengths, capitals at each place, and whatever may stand at their end.
TEST(SegmentTest, FindsTheEndsOfWordsOfAllLengths) {
  for (size_t length = 1; length <= 18; ++length) {
    for (size_t capital = 0; capital <= length; ++capital) {
      std::string word(length, 'z');
      if (capital < length) word[capital] = 'A';
      std::string folded(length, 'z');
      if (capital < length) folded[capital] = 'a';
      for (const char* after : {"", " ", "@", "[", "{", "7 ", "-led and others", "\xFF", "\n\n"}) {
        const std::string source = absl::StrCat(word, after);
        const Text text = Segment(source);
        EXPECT_EQ(text.Words(text.tokens()[0]), word) << source;
        EXPECT_EQ(text.tokens()[0].folded, folded) << source;
        const LetterCase expected = capital == length ? LetterCase::kLower
                                    : capital == 0    ? LetterCase::kCapitalized
                                                      : LetterCase::kMixed;
        EXPECT_EQ(text.tokens()[0].letter_case, expected) << source;
      }
    }
  }
  // Accents end no word.
  const Text accented = Segment("abcdefgh\u00E9ijk caf\u00E9");
  ASSERT_EQ(accented.tokens().size(), 2u);
  EXPECT_EQ(accented.tokens()[0].folded, "abcdefgheijk");
}

TEST(SegmentTest, CountsParagraphs) {
  const Text text = Segment("Ten died. Two fled.\n\nOne stayed.");
  ASSERT_EQ(text.sentences().size(), 3u);
  EXPECT_EQ(text.sentences()[1].paragraph, 0u);
  EXPECT_EQ(text.sentences()[2].paragraph, 1u);
}

std::string Repeat(absl::string_view words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text.append(words.data(), words.size());
  return text;
}

// How many sentences a text is, and how many of them are cut.
TEST(SegmentTest, CutsVeryLongSentences) {
  const struct {
    const char* name;
    std::string source;
    size_t sentences;
    int cut;
  } rows[] = {
      {"400 tokens", Repeat("word ", 400), 1, 0},
      {"tokens", Repeat("word ", 1000), 3, 2},
      {"400 tokens and an end", Repeat("word ", 399) + ". Another one.", 2, 0},
      {"long words", Repeat(std::string(500, 'x') + " ", 16), 2, 1},
      {"a word longer than a sentence", "Ten " + std::string(5000, 'x') + " died", 3, 2},
      {"blanks", "Ten" + std::string(5000, ' ') + "died.", 2, 1},
      {"no blanks", Repeat("(1)", 200), 2, 1},
  };
  for (const auto& row : rows) {
    const Text text = Segment(row.source);
    EXPECT_EQ(text.sentences().size(), row.sentences) << row.name;
    int cut = 0;
    for (const Sentence& sentence : text.sentences()) cut += sentence.cut;
    EXPECT_EQ(cut, row.cut) << row.name;
  }
}

TEST(SegmentTest, SpansCutOutTheWords) {
  const std::string source = "“At least 27” Kata’ib\xFF fighters — 1 200 of 3.5bn — fell in the U.S.\n\nSo it’s said…";
  const Text text = Segment(source);
  uint32_t end = 0;
  for (const Token& token : text.tokens()) {
    EXPECT_GE(token.begin, end) << "tokens overlap";
    EXPECT_EQ(token.space_before, token.begin > end);
    end = token.end;
  }
  EXPECT_EQ(end, source.size());
}

struct FoldCase {
  std::string word;
  std::string folded;
};

TEST(FoldTest, MakesSpellingsEqual) {
  const FoldCase cases[] = {
      {"Militia", "militia"},
      {"Kata'ib", "kataib"},
      {"Kata’ib", "kataib"},
      {"Kataʼib", "kataib"},
      {"Kata`ib", "kataib"},
      {"U.S.", "u.s."},
      {"Müller", "muller"},
      {"MÜLLER", "muller"},
      {"Mu\u0308ller", "muller"},
      {"ﬁre", "fire"},
      {"–", "-"},
      {"—", "--"},
      {"“", "\""},
      {"’s", "'s"},
      {"'", "'"},
      {"`", "`"},
      {"`s", "'s"},
      {"don’t", "dont"},
      {"€", "€"},
  };
  for (const FoldCase& c : cases) EXPECT_EQ(Fold(c.word), c.folded) << c.word;
}

}  // namespace
}  // namespace gainsay
