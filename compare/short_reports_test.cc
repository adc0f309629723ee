// Two short reports each, read and compared as a user would have them: whether a conflict is told.
#include <string>
#include <vector>

#include "claims/extractor_testing.h"
#include "compare/compare.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

int ConflictsOf(const std::string& a, const std::string& b) {
  std::vector<v1::ClaimSet> sets = {ExtractText(a), ExtractText(b)};
  const v1::Report report = Compare(sets);
  int conflicts = 0;
  for (const v1::ClaimGroup& group : report.groups()) conflicts += group.conflicts_size();
  return conflicts;
}

struct Case {
  const char* name;
  const char* a;
  const char* b;
};

// Each begins with a sentence that names the place and what happened, and no number.
TEST(ShortReportsTest, OfOneEventDisagree) {
  const Case cases[] = {
      {"dead in other words", "A bomb went off at a market in Kabul on Monday. 27 people died.",
       "An explosion hit a Kabul market on Monday. The death toll stood at 40."},
      {"arrests and people held", "A bomb went off at a market in Kabul on Monday. Police arrested 12 people.",
       "An explosion hit a Kabul market on Monday. 20 men were being held over the attack."},
      {"no casualties", "A bomb went off at a market in Kabul on Monday. There were no casualties.",
       "An explosion hit a Kabul market on Monday. 100 people were injured."},
      {"no causalities, a slip for casualties",
       "A bomb went off at a market in Kabul on Monday. No human causalities were reported.",
       "An explosion hit a Kabul market on Monday. 100 people were injured."},
      {"no deaths", "A bomb went off at a market in Kabul on Monday. There were no deaths, police said.",
       "An explosion hit a Kabul market on Monday. 25 people were killed."},
      {"nobody hurt", "A bomb went off at a market in Kabul on Monday. Nobody was hurt, police said.",
       "An explosion hit a Kabul market on Monday. More than 150 were wounded, police said."},
      {"depth", "An earthquake struck Sara province early on Tuesday. It struck at a depth of 12 km.",
       "Sara province was shaken by an earthquake on Tuesday. The quake was 35 km deep."},
      {"turnout", "Voters in Norland elected a new parliament on Sunday. Turnout was 61 percent.",
       "Norland held a parliamentary election on Sunday. 54 percent of voters took part."},
      {"deficit",
       "Parliament in Norland passed the budget for next year on Thursday. The deficit will be 3.9 percent of GDP.",
       "Norland's lawmakers adopted next year's budget on Thursday. The budget gap will reach 5.2 percent of GDP, the "
       "ministry said."},
      {"hectares and acres", "A wildfire has been burning near Korva since Friday. It has burned 4,000 hectares.",
       "Firefighters are battling a forest fire near Korva. The blaze covers 20,000 acres."},
      {"founded and set up", "Carmaker Velo announced a restructuring on Wednesday. Velo was founded in 1954.",
       "Velo, the carmaker, presented a savings plan on Wednesday. Velo was established in 1961."},
      {"formed and founded", "The militia was formed in 2014.", "The militia was founded in 2016."},
      {"the same number, the other way", "Prices rose 5 percent.", "Prices fell 5 percent."},
      {"began and started", "The trial began in 1991.", "The trial started in 1992."},
      {"age of one who is named",
       "A court in Leeds convicted former banker Adam Cole on Friday. Cole, 45, showed no emotion.",
       "Adam Cole, a former banker, was found guilty in Leeds on Friday. The 47-year-old denied the charges."},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(ConflictsOf(c.a, c.b), 1) << c.name;
    EXPECT_EQ(ConflictsOf(c.b, c.a), 1) << c.name;
  }
}

TEST(ShortReportsTest, OfTwoEventsDoNot) {
  const Case cases[] = {
      {"bombs in two towns", "A bomb went off at a market in Kabul on Monday. Police arrested 12 people.",
       "An explosion hit a hotel in Lagos on Friday. Officers have made 7 arrests."},
      {"two courts",
       "A court in Leeds convicted former banker Adam Cole on Friday. He was sentenced to 7 years in prison.",
       "Ruth Blake, an accountant, was found guilty in Cardiff on Monday. The judge gave her 9 years."},
      {"one number, one way", "Prices rose 5 percent.", "Prices grew 5 percent."},
      {"a rise of something else", "Rising unemployment: sales were down 5 percent.", "Sales fell 5 percent."},
      {"what was found was not founded", "The body was found on 3 March 2020.", "The club was formed on 5 March 2020."},
      {"two firms", "Carmaker Velo announced a restructuring on Wednesday. It will cut 1,400 jobs.",
       "Tyre maker Ostra presented a new strategy on Monday. Ostra plans to lay off 2,000 workers."},
      {"nobody killed says nothing of the injured",
       "A bomb went off at a market in Kabul on Monday. Nobody was killed.",
       "An explosion hit a Kabul market on Monday. 100 people were injured."},
  };
  for (const Case& c : cases) EXPECT_EQ(ConflictsOf(c.a, c.b), 0) << c.name;
}

}  // namespace
}  // namespace gainsay
