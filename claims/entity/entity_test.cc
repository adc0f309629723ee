#include "claims/entity/entity.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// "US=us Soleimani=qassem-soleimani ..."
std::string Names(absl::string_view source) {
  const Text text = Segment(source);
  const Tagging tagging = BuiltInLexicon().Annotate(text);
  const EntityTable table = RecognizeEntities(BuiltInLexicon(), text, tagging);
  std::string all;
  for (const NameMention& mention : table.mentions) {
    absl::StrAppend(&all, all.empty() ? "" : " | ", text.Words(mention.first, mention.last), "=",
                    table.entities[mention.entity].id);
  }
  return all;
}

struct NamesCase {
  const char* source;
  const char* names;
};

TEST(RecognizeEntitiesTest, FindsNamesByShape) {
  const NamesCase cases[] = {
      {"They met Petra Lindner there.", "Petra Lindner=petra-lindner"},
      {"The fighters of Kata'ib Hezbollah (KH) fled. A few KH members stayed.",
       "Kata'ib Hezbollah=kataib-hezbollah | KH=kataib-hezbollah | KH=kataib-hezbollah"},
      {"He met Qassem Soleimani. Then Soleimani left.",
       "Qassem Soleimani=qassem-soleimani | Soleimani=qassem-soleimani"},
      {"It was Asa'ib Ahl al-Haq.", "Asa'ib Ahl al-Haq=asaib-ahl-al-haq"},
      // No names.
      {"Many died. Others fled.", ""},
      {"The army fled. Army units stayed.", ""},
      {"On Monday in January they left.", ""},
      {"I left.", ""},
  };
  for (const NamesCase& c : cases) EXPECT_EQ(Names(c.source), c.names) << c.source;
}

struct MatchCase {
  const char* a;
  const char* b;
  bool match;
};

TEST(NamesMatchTest, SeesThroughSpellings) {
  const MatchCase cases[] = {
      {"kataib-hezbollah", "kataib-hizballah", true},
      {"abu-mahdi-al-muhandis", "mohandis", true},
      {"qassem-soleimani", "qasem-soleimani", true},
      {"soleimani", "qassem-soleimani", true},
      {"kataib-hezbollah", "hezbollah-al-nujaba", false},
      {"us", "uk", false},
      {"iran", "iraq", false},
      {"joe-biden", "joe-byrne", false},
  };
  for (const MatchCase& c : cases) {
    EXPECT_EQ(NamesMatch(c.a, c.b), c.match) << c.a << " " << c.b;
    EXPECT_EQ(NamesMatch(c.b, c.a), c.match) << c.b << " " << c.a;
  }
}

TEST(LastWordSkeletonTest, IsTheEndOfTheWholeSkeleton) {
  for (const std::string id : {"soleimani", "qassem-soleimani", "abu-mahdi-al-muhandis", "kataib-hezbollah", "the", "",
                               "bank-of-the", "al-hashd-al", "de--", "-us", "united-arab-emirates"}) {
    const std::string whole = NameSkeleton(id);
    EXPECT_EQ(LastWordSkeleton(id), whole.substr(whole.rfind('-') + 1)) << id;
  }
}

}  // namespace
}  // namespace gainsay
