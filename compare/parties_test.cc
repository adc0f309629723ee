#include "compare/parties.h"

#include <map>
#include <string>

#include "claims/internal/stem.h"
#include "compare/parties.pb.h"
#include "compare/parties_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(PartyOfTest, TellsSides) {
  const struct {
    const char* name;
    const char* a;
    const char* b;
    bool same;
  } cases[] = {
      {"what one source calls rebels, another calls terrorists", "rebels", "terrorist", true},
      {"all in uniform are of one side", "soldiers", "policemen", true},
      {"soldiers and rebels are not", "soldiers", "rebels", false},
      {"nor are those who bear no arms", "villagers", "militants", false},
  };
  for (const auto& c : cases) {
    ASSERT_TRUE(PartyOf(c.a).has_value()) << c.name;
    ASSERT_TRUE(PartyOf(c.b).has_value()) << c.name;
    EXPECT_EQ(PartyOf(c.a) == PartyOf(c.b), c.same) << c.name;
  }
  EXPECT_EQ(PartyOf("people"), std::nullopt) << "people may be anybody";
  EXPECT_EQ(PartyName(*PartyOf("soldier")), "soldiers and police");
}

TEST(PartyOfTest, NoNounIsOfTwoParties) {
  Parties parties;
  ASSERT_TRUE(parties.ParseFromArray(kPartiesData.data(), static_cast<int>(kPartiesData.size())));
  std::map<std::string, std::string> party_of;
  for (const Party& party : parties.party()) {
    for (const std::string& noun : party.noun()) {
      const auto [known, is_new] = party_of.emplace(Stem(noun), party.name());
      EXPECT_EQ(known->second, party.name()) << noun;
    }
  }
}

}  // namespace
}  // namespace gainsay
