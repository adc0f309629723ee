#include "claims/assembly/clauses.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "claims/entity/entity.h"
#include "claims/extractor.h"
#include "claims/lexicon/built_in.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct ClauseCase {
  const char* text;
  // The phrase asked for.
  const char* phrase;
  // "subject | verb" of its clause; a relative clause's antecedent follows in brackets.
  const char* clause;
};

std::string Describe(absl::string_view text, absl::string_view words) {
  Document document;
  document.text = std::string(text);
  const Recognized found = Extractor::BuiltIn().Recognize(document);
  const EntityTable entities = RecognizeEntities(BuiltInLexicon(), found.text, found.tagging);
  const Annotations annotations{BuiltInLexicon(), found.text, found.tagging, found.quantities, found.dates, entities};
  const PhraseCutter cutter(annotations);
  const ClauseTags tags(BuiltInLexicon());
  for (const Sentence& sentence : found.text.sentences()) {
    const SentenceView view(annotations, cutter, sentence);
    const ClauseMap clauses(view, tags);
    for (int32_t k = 0; k < view.size(); ++k) {
      if (view.Words(k) != words) continue;
      const Clause& clause = clauses.Of(k);
      std::string described = absl::StrCat(clause.subject < 0 ? "" : view.Words(clause.subject), " | ",
                                           clause.verb < 0 ? "" : view.Words(clause.verb));
      if (clause.antecedent >= 0) absl::StrAppend(&described, " (", view.Words(clause.antecedent), ")");
      return described;
    }
  }
  return "no such phrase";
}

TEST(ClauseMapTest, Table) {
  const ClauseCase cases[] = {
      // One clause, its circumstances and its attachments.
      {"The harbour office paid $3 million.", "$3 million", "The harbour office | paid"},
      {"On Monday the mayor of the town paid $3 million.", "$3 million", "the mayor | paid"},
      {"For the repair of the pier, a sum of $3 million was set aside.", "$3 million", "a sum | was set aside"},
      {"LISBON, March 3 (Wire) - The council paid $3 million.", "$3 million", "The council | paid"},
      {"(a) The council paid $3 million.", "$3 million", "The council | paid"},
      {"[4] The council paid $3 million.", "$3 million", "The council | paid"},
      {"The siren went at 3:40 and the council paid $3 million.", "$3 million", "the council | paid"},
      // Who is made to do something does it.
      {"It allows the price to rise to $3 million.", "$3 million", "the price | to rise"},
      {"The council asked the bank to lend $3 million.", "$3 million", "the bank | to lend"},
      {"The council promised the bank to lend $3 million.", "$3 million", "The council | to lend"},
      // Insertions between subject and verb.
      {"The pier, which the sea had broken, cost $3 million.", "$3 million", "The pier | cost"},
      {"The pier, on which the boats depend, will cost $3 million.", "$3 million", "The pier | will cost"},
      {"The pier, opened in 1932, was sold for $3 million.", "$3 million", "The pier | was sold"},
      {"The pier, the oldest of the coast, was sold for $3 million.", "$3 million", "The pier | was sold"},
      // Who says so, put in between: the clause around it goes on.
      {"Prices fell to $3, the firm said, from $5.", "$5", "Prices | fell"},
      {"Prices fell to $3, the firm said, adding that it lost $5.", "$3", "Prices | fell"},
      {"Prices fell, the firm said $5 was lost.", "$5", "$5 | was lost"},
      // Relative clauses.
      {"The firm, which employs 800 people, cut its prices.", "800 people", "The firm | employs (The firm)"},
      {"The men who left 40 boats behind were found.", "40 boats", "The men | left (The men)"},
      {"The men who left 40 boats behind were found on Monday.", "Monday", "The men | were found"},
      {"The pact we signed in 2016 failed.", "2016", "we | signed (The pact)"},
      {"They reached the island, where 40 boats lay.", "40 boats", "40 boats | lay (the island)"},
      // Clauses one after the other.
      {"When the news came, the mayor closed 40 schools.", "40 schools", "the mayor | closed"},
      {"The mayor closed 40 schools and opened 12 shelters.", "12 shelters", "The mayor | opened"},
      {"The mayor closed 40 schools, and the army opened 12 shelters.", "12 shelters", "the army | opened"},
      {"The mayor closed 40 schools; the army opened 12 shelters.", "12 shelters", "the army | opened"},
      {"Nothing has moved since a truce was signed in 2016.", "2016", "a truce | was signed"},
      // What is said.
      {"The mayor said the army had opened 12 shelters.", "12 shelters", "the army | had opened"},
      {"The mayor said that 12 shelters had been opened.", "12 shelters", "12 shelters | had been opened"},
      {"12 shelters were opened, the mayor said.", "12 shelters", "12 shelters | were opened"},
      // Verbs without a finite form.
      {"The board has been told to collect $3 million.", "$3 million", "The board | to collect"},
      {"To protect the boats, the town will spend $3 million.", "$3 million", "the town | will spend"},
      // Owners and times of day are no subjects.
      {"The town's $3 million facility was closed on Monday.", "Monday", "$3 million facility | was closed"},
      {"The bill on the table that evening carried $3 million.", "$3 million", "The bill | carried"},
      // No verb at all.
      {"Water for 30 days.", "30 days", "Water | "},
  };
  for (const ClauseCase& c : cases) EXPECT_EQ(Describe(c.text, c.phrase), c.clause) << c.text;
}

// Depth costs nothing: every phrase is read once.
TEST(ClauseMapTest, SurvivesLongSentences) {
  std::string deep = "The man";
  for (int i = 0; i < 2000; ++i) absl::StrAppend(&deep, " who said that the man, when he had left to sell the pier,");
  EXPECT_NE(Describe(absl::StrCat(deep, " paid $3 million."), "$3 million"), "no such phrase");
}

}  // namespace
}  // namespace gainsay
