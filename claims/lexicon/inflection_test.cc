#include "claims/lexicon/inflection.h"

#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct NounCase {
  const char* noun;
  const char* plural;
};

TEST(PluralTest, FollowsTheSpelling) {
  const NounCase cases[] = {{"militia", "militias"}, {"body", "bodies"}, {"day", "days"},  {"crash", "crashes"},
                            {"church", "churches"},  {"box", "boxes"},   {"bus", "buses"}, {"house", "houses"},
                            {"seaman", "seamen"},    {"human", "humans"}};
  for (const NounCase& c : cases) EXPECT_EQ(Plural(c.noun), c.plural);
}

struct VerbCase {
  const char* verb;
  const char* third_person;
  const char* past;
  const char* gerund;
};

TEST(VerbTest, FollowsTheSpelling) {
  const VerbCase cases[] = {
      {"kill", "kills", "killed", "killing"},
      {"injure", "injures", "injured", "injuring"},
      {"bury", "buries", "buried", "burying"},
      {"stab", "stabs", "stabbed", "stabbing"},
      {"admit", "admits", "admitted", "admitting"},
      {"visit", "visits", "visited", "visiting"},
      {"wound", "wounds", "wounded", "wounding"},
      {"crush", "crushes", "crushed", "crushing"},
      {"die", "dies", "died", "dying"},
      {"destroy", "destroys", "destroyed", "destroying"},
      {"free", "frees", "freed", "freeing"},
      {"undergo", "undergoes", "undergoed", "undergoing"},
      {"allow", "allows", "allowed", "allowing"},
      {"target", "targets", "targeted", "targeting"},
  };
  for (const VerbCase& c : cases) {
    EXPECT_EQ(ThirdPerson(c.verb), c.third_person);
    EXPECT_EQ(Past(c.verb), c.past);
    EXPECT_EQ(Gerund(c.verb), c.gerund);
  }
}

}  // namespace
}  // namespace gainsay
