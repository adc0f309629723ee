// Which mentions a document has is tested beside the stages; here, that all they know of one comes out.
#include <google/protobuf/text_format.h>

#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "claims/text/utf8.h"
#include "cli/stages/stage.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

Document DocumentOf(absl::string_view text) {
  Document document;
  document.source.set_path("wire.txt");
  document.text = std::string(text);
  return document;
}

// All mentions in textproto, without those fields that every one has.
std::string Dump(absl::string_view stage, absl::string_view text) {
  const Document document = DocumentOf(text);
  MentionSet set = ReadMentions(Extractor::BuiltIn(), *FindStage(stage), document);
  EXPECT_EQ(set.generator().name(), "gainsay");
  EXPECT_EQ(set.source().path(), "wire.txt");
  EXPECT_FALSE(set.source().id().empty());
  set.clear_generator();
  set.clear_source();
  google::protobuf::TextFormat::Printer printer;
  printer.SetSingleLineMode(true);
  printer.SetUseUtf8StringEscaping(true);
  std::string dump;
  EXPECT_TRUE(printer.PrintToString(set, &dump));
  return dump;
}

TEST(StagesTest, Rows) {
  const struct {
    absl::string_view stage;
    absl::string_view text;
    std::string expected;
  } kRows[] = {
      {"quantities", "Nothing.", ""},
      {"dates", "Nothing.", ""},
      {"dates", "", ""},
      {"quantities", "Fewer than 12 km\nper day",
       "quantities { begin: 0 end: 16 line: 1 column: 1 text: \"Fewer than 12 km\" type: TYPE_MEASURE low: 0 high: 12 "
       "modality: MODALITY_AT_MOST unit: \"km\" granularity: 1 per: \"day\" } "},
      {"quantities", "\u00C9\nKata\u02BCib: another 17",
       "quantities { begin: 21 end: 23 line: 2 column: 18 text: \"17\" type: TYPE_COUNT low: 17 high: 17 modality: "
       "MODALITY_EXACT granularity: 1 additional: true } "},
      {"quantities", "a margin of error of 3 points",
       "quantities { begin: 21 end: 29 line: 1 column: 22 text: \"3 points\" type: TYPE_PERCENT low: 3 high: 3 "
       "modality: MODALITY_EXACT unit: \"percent\" granularity: 1 aside: true } "},
      {"quantities", "cut from $5,000",
       "quantities { begin: 9 end: 15 line: 1 column: 10 text: \"$5,000\" type: TYPE_MONEY low: 5000 high: 5000 "
       "modality: MODALITY_EXACT unit: \"USD\" granularity: 1000 } "},
      // A number inside a date is left to the date.
      {"quantities", "On January 3, 2020.", ""},
      {"dates", "since late\n2019",
       "dates { begin: 6 end: 15 line: 1 column: 7 text: \"late\\n2019\" type: TYPE_DATE first: \"2019-10-01\" "
       "last: \"2019-12-31\" granularity: GRANULARITY_PART relation: RELATION_SINCE approximate: true } "},
      {"dates", "It ended by June 2014.",
       "dates { begin: 9 end: 21 line: 1 column: 10 text: \"by June 2014\" type: TYPE_DATE last: \"2014-06-30\" "
       "granularity: GRANULARITY_MONTH relation: RELATION_BY } "},
      {"dates", "They met last week.",
       "dates { begin: 9 end: 18 line: 1 column: 10 text: \"last week\" type: TYPE_DATE "
       "relation: RELATION_AT unresolved: \"needs a publication date, which is not known\" } "},
      // Bytes that are no UTF-8: places count in the document as it is.
      {"dates", "caf\xE9 \xED\xA0\x80\nin 2019",
       "dates { begin: 12 end: 16 line: 2 column: 4 text: \"2019\" type: TYPE_DATE first: \"2019-01-01\" last: "
       "\"2019-12-31\" granularity: GRANULARITY_YEAR relation: RELATION_AT } "},
  };
  for (const auto& row : kRows) EXPECT_EQ(Dump(row.stage, row.text), row.expected) << row.text;
}

TEST(StagesTest, EachHasANameAndSaysWhatItFinds) {
  std::set<absl::string_view> names;
  for (const Choice& choice : StagesOf("extract")) {
    EXPECT_TRUE(names.insert(choice.name).second) << choice.name;
    EXPECT_FALSE(choice.brief.empty()) << choice.name;
    ASSERT_NE(FindStage(choice.name), nullptr) << choice.name;
    EXPECT_EQ(FindStage(choice.name)->name, choice.name);
  }
  EXPECT_EQ(FindStage("claim"), nullptr);
  // What Options::stage is unless the user says otherwise.
  ASSERT_NE(FindStage(Options().stage), nullptr);
  EXPECT_EQ(FindStage(Options().stage)->add, nullptr);
}

// Any bytes at all: no crash, valid strings, and words where the places say.
TEST(StagesTest, SurviveAnyBytes) {
  const char* const kPieces[] = {"27 ",   "about ", "$",     "-",   "\xE9", "\xED\xA0\x80", "\n",     "2019 ",
                                 "last ", "week ",  "June ", "to ", ", ",   "per cent ",    "\u02BC", "3 "};
  uint32_t state = 1;
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (int i = 0; i < 100; ++i) {
      state = state * 1664525 + 1013904223;
      text += kPieces[(state >> 16) % std::size(kPieces)];
    }
    for (absl::string_view stage : {"quantities", "dates"}) {
      const MentionSet set = ReadMentions(Extractor::BuiltIn(), *FindStage(stage), DocumentOf(text));
      MentionSet valid = set;
      MakeUtf8(valid);
      ASSERT_EQ(valid.SerializeAsString(), set.SerializeAsString());
      for (const auto& quantity : set.quantities()) {
        ASSERT_EQ(quantity.text(), ToUtf8(text.substr(quantity.begin(), quantity.end() - quantity.begin())));
      }
      for (const auto& date : set.dates()) {
        ASSERT_EQ(date.text(), ToUtf8(text.substr(date.begin(), date.end() - date.begin())));
      }
    }
  }
}

}  // namespace
}  // namespace gainsay::cli
