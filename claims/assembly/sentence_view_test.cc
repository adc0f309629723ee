#include "claims/assembly/sentence_view.h"

#include <string>

#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(WithBlanksTest, MakesOneBlankOfEachRunOfWhiteSpace) {
  const struct {
    const char* words;
    const char* with_blanks;
  } cases[] = {
      {"", ""},
      {"27", "27"},
      {"at least 27 fighters were killed", "at least 27 fighters were killed"},
      {"at least 27\nfighters were killed", "at least 27 fighters were killed"},
      {"at least  27 \r\n\t fighters", "at least 27 fighters"},
      {"  27 ", "27 "},
      {"12345678 12345678  12345678", "12345678 12345678 12345678"},
      {"1234567  12345678", "1234567 12345678"},
      {"1234567 \n12345678", "1234567 12345678"},
      {"caf\xC3\xA9s, \xE2\x80\x9Ctwo\xE2\x80\x9D of them\n!", "caf\xC3\xA9s, \xE2\x80\x9Ctwo\xE2\x80\x9D of them !"},
      {"12345678 !2345678", "12345678 !2345678"},
  };
  for (const auto& c : cases) EXPECT_EQ(WithBlanks(c.words), c.with_blanks) << c.words;
}

// Wherever in a row of eight characters the white space stands.
TEST(WithBlanksTest, DoesNotDependOnPlaces) {
  for (size_t at = 0; at < 20; ++at) {
    for (const std::string space : {" ", "\n", "  ", " \n", "\t\r\n "}) {
      std::string words(20, 'x'), expected = words;
      words.insert(at, space);
      expected.insert(at, at == 0 ? "" : " ");
      EXPECT_EQ(WithBlanks(words), expected) << at;
    }
  }
}

}  // namespace
}  // namespace gainsay
