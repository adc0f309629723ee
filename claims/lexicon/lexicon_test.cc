#include "claims/lexicon/lexicon.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;

LexiconData Parse(const std::string& textproto) {
  LexiconData data;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(textproto, &data)) << textproto;
  return data;
}

Lexicon Compile(const std::string& textproto) {
  absl::StatusOr<Lexicon> lexicon = Lexicon::Compile(Parse(textproto));
  EXPECT_TRUE(lexicon.ok()) << lexicon.status();
  return std::move(*lexicon);
}

constexpr char kWords[] = R"pb(
  word_list {
    tag: "person"
    inflection: NOUN
    word: [ "militant", "brigade leader" ]
    entry { word: "man" plural: "men" }
  }
  word_list {
    tag: "kill"
    inflection: VERB
    word: [ "kill", "gun down" ]
    entry { word: "shoot" past: "shot" }
  }
  word_list {
    tag: "month"
    entry {
      word: [ "May" ]
      value: 5
      cased: true
    }
    entry {
      word: [ "January", "Jan" ]
      value: 1
    }
  }
  word_list {
    tag: "country"
    entry {
      word: [ "US", "U.S.", "United States" ]
      id: "us"
      cased: true
    }
  }
  word_list {
    tag: "bound"
    word: [ "more than", "more than half of" ]
  }
)pb";

// Words of `source` with the tag, from the token at which they are first found; empty if there are none.
std::string FirstWith(const Lexicon& lexicon, const std::string& tag, const std::string& source) {
  const Text text = Segment(source);
  const Tagging tagging = lexicon.Annotate(text);
  for (uint32_t i = 0; i < text.tokens().size(); ++i) {
    if (const Hit hit = tagging.Find(i, lexicon.tag(tag))) return std::string(text.Words(i, i + hit.length));
  }
  return "";
}

struct FindCase {
  const char* tag;
  const char* source;
  const char* found;
};

TEST(LexiconTest, FindsWords) {
  const Lexicon lexicon = Compile(kWords);
  const FindCase cases[] = {
      {"person", "the militant", "militant"},
      {"person", "27 MILITANTS", "MILITANTS"},
      {"person", "two men", "men"},
      {"person", "two brigade leaders", "brigade leaders"},
      {"person", "a menu", ""},
      {"kill", "killing ten", "killing"},
      {"kill", "he was shot", "shot"},
      {"kill", "they gunned down two", "gunned down"},
      // Phrases reach over line ends, and the longest wins.
      {"bound", "more\nthan half of them", "more\nthan half of"},
      {"bound", "more than ten", "more than"},
      // Cased words.
      {"country", "told us so", ""},
      {"country", "the US army", "US"},
      {"country", "the U.S. army", "U.S."},
      {"country", "the united states of mind", ""},
      {"country", "THE UNITED STATES", "UNITED STATES"},
      {"month", "it may rain", ""},
      {"month", "in May", "May"},
      {"month", "IN MAY", "MAY"},
      {"month", "in january", "january"},
  };
  for (const FindCase& c : cases) EXPECT_EQ(FirstWith(lexicon, c.tag, c.source), c.found) << c.source;
}

TEST(LexiconTest, MeaningsCarryWhatTheEntrySays) {
  const Lexicon lexicon = Compile(kWords);
  const Text text = Segment("Jan shot");
  const Tagging tagging = lexicon.Annotate(text);
  EXPECT_EQ(tagging.Find(0, lexicon.tag("month")).meaning->value, 1);
  EXPECT_EQ(tagging.Find(0, lexicon.tag("month")).meaning->lemma, "january");
  EXPECT_EQ(tagging.Find(1, lexicon.tag("kill")).meaning->lemma, "shoot");
  EXPECT_EQ(tagging.Find(1, lexicon.tag("kill")).meaning->form, WordForm::kPast);
}

TEST(LexiconTest, AListMayHaveFurtherTags) {
  const Lexicon lexicon = Compile(R"pb(word_list {
                                         tag: "nationality"
                                         also: "person"
                                         inflection: NOUN
                                         entry { word: "Greek" id: "gr" cased: true }
                                       })pb");
  for (const char* const tag : {"nationality", "person"}) {
    EXPECT_EQ(FirstWith(lexicon, tag, "five Greeks"), "Greeks") << tag;
    EXPECT_EQ(FirstWith(lexicon, tag, "five greeks"), "") << tag;
  }
  const Text text = Segment("Greek");
  EXPECT_EQ(lexicon.Annotate(text).Find(0, lexicon.tag("nationality")).meaning->id, "gr");
  EXPECT_EQ(lexicon.Annotate(text).Find(0, lexicon.tag("person")).meaning->id, "");
}

// A thread keeps the words that it met last: they are those of one lexicon, and make room for others.
TEST(LexiconTest, WordsMetBeforeAreReadAgain) {
  const Lexicon people = Compile(R"pb(word_list {
                                        tag: "person"
                                        word: [ "guard", "may" ]
                                      })pb");
  const Lexicon months = Compile(R"pb(word_list {
                                        tag: "month"
                                        entry { word: "May" cased: true }
                                      })pb");
  std::string many_words = "guard";
  for (int i = 0; i < 20000; ++i) absl::StrAppend(&many_words, " w", std::string(1 + i % 30, 'x'), i);
  absl::StrAppend(&many_words, " guard");
  for (int again = 0; again < 2; ++again) {
    EXPECT_EQ(FirstWith(people, "person", "a guard in May"), "guard");
    EXPECT_EQ(FirstWith(people, "person", "in May"), "May");
    EXPECT_EQ(FirstWith(months, "month", "a guard in May"), "May");
    EXPECT_EQ(FirstWith(months, "month", "it may"), "");
    const Text text = Segment(many_words);
    const Tagging tagging = people.Annotate(text);
    const auto last = static_cast<uint32_t>(text.tokens().size()) - 1;
    EXPECT_TRUE(tagging.Has(0, people.tag("person")));
    EXPECT_FALSE(tagging.Has(1, people.tag("person")));
    EXPECT_TRUE(tagging.Has(last, people.tag("person")));
  }
}

TEST(LexiconTest, FormsOfVerbsAreKnownByTheirTags) {
  const Lexicon lexicon = Compile(R"pb(
    word_list { tag: "verb" inflection: VERB word: "guard" }
    word_list { tag: "verb.maybe" inflection: VERB word: "house" }
    word_list { tag: "person" inflection: NOUN word: "guard" })pb");
  const Text text = Segment("guard guards guarded housing");
  const Tagging tagging = lexicon.Annotate(text);
  const auto bit = [](WordForm form) { return 1 << static_cast<int>(form); };
  EXPECT_EQ(tagging.word(0)->verb_forms, bit(WordForm::kBase));
  EXPECT_EQ(tagging.word(1)->verb_forms, bit(WordForm::kThirdPerson));
  EXPECT_TRUE(tagging.word(1)->plural);
  EXPECT_EQ(tagging.word(2)->verb_forms, bit(WordForm::kPast) | bit(WordForm::kParticiple));
  EXPECT_FALSE(tagging.word(2)->plural);
  EXPECT_EQ(tagging.word(3)->verb_forms, 0);
  EXPECT_EQ(tagging.word(3)->maybe_verb_forms, bit(WordForm::kGerund));
}

// A table of a stage's own.
struct Months {
  explicit Months(const Lexicon& lexicon) : month(lexicon.tag("month")) {}
  TagId month;
};

TEST(LexiconTest, TablesAreDerivedOnce) {
  const Lexicon with = Compile(kWords);
  const Lexicon without = Compile(R"pb(word_list { tag: "person" word: "guard" })pb");
  EXPECT_EQ(with.Derived<Months>().month, with.tag("month"));
  EXPECT_EQ(without.Derived<Months>().month, kNoTag);
  EXPECT_EQ(&with.Derived<Months>(), &with.Derived<Months>());
}

TEST(LexiconTest, AnUnknownTagIsNowhere) {
  const Lexicon lexicon = Compile(kWords);
  EXPECT_EQ(lexicon.tag("no such tag"), kNoTag);
  EXPECT_EQ(FirstWith(lexicon, "no such tag", "militants"), "");
}

struct MistakeCase {
  const char* textproto;
  const char* message;
};

TEST(LexiconTest, RefusesMistakesByName) {
  const MistakeCase cases[] = {
      {R"pb(word_list { word: "x" })pb", "no tag"},
      {R"pb(word_list { tag: "month" word: "" })pb", "word_list month: empty word"},
      {R"pb(word_list {
              tag: "month"
              entry { value: 1 }
            })pb",
       "word_list month: entry without word"},
      {R"pb(word_list {
              tag: "month"
              entry { word: "may" cased: true }
            })pb",
       "\"may\" is cased but has no capitals"},
      {R"pb(word_list {
              tag: "number"
              entry { word: "many" value: nan }
            })pb",
       "\"many\" needs numbers"},
      {R"pb(word_list {
              tag: "number"
              entry { word: "many" low: 3 high: 2 }
            })pb",
       "\"many\" needs numbers as value, low and high, low <= high"},
      {R"pb(word_list { tag: "long" word: "a b c d e f g h i j k l m n o p q r s t u" })pb", "more than 20 words"},
  };
  for (const MistakeCase& c : cases) {
    const absl::StatusOr<Lexicon> lexicon = Lexicon::Compile(Parse(c.textproto));
    ASSERT_FALSE(lexicon.ok()) << c.textproto;
    EXPECT_EQ(lexicon.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(lexicon.status().message()), HasSubstr(c.message));
  }
}

// What would make looking words up slow is refused.
TEST(LexiconTest, RefusesWithoutEnd) {
  LexiconData phrases, meanings;
  for (int i = 0; i <= 2000; ++i) {
    WordList& list = *phrases.add_word_list();
    list.set_tag("phrase");
    list.add_word(absl::StrCat("the ", i));
    Entry& entry = *meanings.add_word_list()->add_entry();
    meanings.mutable_word_list(i)->set_tag("meaning");
    entry.add_word("it");
    entry.set_id(absl::StrCat(i));
  }
  EXPECT_THAT(std::string(Lexicon::Compile(phrases).status().message()),
              HasSubstr("more than 2000 phrases begin with \"the\""));
  EXPECT_THAT(std::string(Lexicon::Compile(meanings).status().message()),
              HasSubstr("\"it\" has more than 200 meanings"));
}

}  // namespace
}  // namespace gainsay
