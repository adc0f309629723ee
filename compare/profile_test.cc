#include "compare/profile.h"

#include <cmath>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "claims/internal/stem.h"
#include "claims/time/time.h"
#include "compare/compare_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

ClaimProfile ProfileOf(const v1::Claim& claim, Vocabulary& vocabulary) {
  const v1::Claim* const claims[] = {&claim};
  return MakeProfiles(claims, vocabulary)[0];
}

double RarityOf(absl::string_view word, Vocabulary& vocabulary) {
  return vocabulary.Rarity(vocabulary.Intern(Stem(word), word));
}

TEST(MakeProfilesTest, MayHaveNoClaims) {
  Vocabulary vocabulary;
  vocabulary.Finish(0);
  EXPECT_TRUE(MakeProfiles({}, vocabulary).empty());
}

// A claim that has a word twice counts once.
TEST(MakeProfilesTest, CountsClaimsNotOccurrences) {
  const std::vector<v1::Claim> claims = {
      Parse<v1::Claim>("about: 'storm' about: 'storm' context: 'storm' context: 'ferry'"),
      Parse<v1::Claim>("about: 'hail' context: 'ferry'"),
      Parse<v1::Claim>("roles { kind: KIND_ACTOR entity_id: 'us' } roles { kind: KIND_PLACE entity_id: 'us' }"),
      Parse<v1::Claim>("context: 'us'"),
  };
  Vocabulary vocabulary;
  const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
  EXPECT_EQ(profiles[0].about.size(), 1u);
  EXPECT_EQ(profiles[0].context.size(), 2u);
  EXPECT_EQ(RarityOf("storm", vocabulary), 1);
  EXPECT_EQ(RarityOf("hail", vocabulary), 1);
  EXPECT_LT(RarityOf("ferry", vocabulary), 1);
  // A name and a word that are spelt alike are counted apart.
  ASSERT_EQ(profiles[2].entities.size(), 2u);
  EXPECT_EQ(vocabulary.Rarity(profiles[2].entities[0].skeleton), 1);
  EXPECT_EQ(RarityOf("us", vocabulary), 1);
}

TEST(MakeProfilesTest, SharesYearsAmongTheClaimsOfADocument) {
  Vocabulary vocabulary;
  const v1::Claim claims[] = {
      Parse<v1::Claim>("source_id: 'a' time { first: '2019-01-01' last: '2019-12-31' }"),
      Parse<v1::Claim>("source_id: 'a' time { first: '2019-03-04' last: '2019-03-04' }"),
      Parse<v1::Claim>("source_id: 'b' time { first: '2019-03-04' last: '2019-03-04' }"),
      Parse<v1::Claim>("source_id: 'b' time { last: '2019-03-04' }"),
  };
  const v1::Claim* const pointers[] = {&claims[0], &claims[1], &claims[2], &claims[3]};
  const std::vector<ClaimProfile> profiles = MakeProfiles(pointers, vocabulary);
  const float shares[] = {0.5, 0.5, 1, 0};
  for (int i = 0; i < 4; ++i) EXPECT_EQ(profiles[i].year_share, shares[i]) << i;
}

TEST(MakeProfilesTest, TakesNamesBySkeleton) {
  const auto claim = Parse<v1::Claim>(
      "roles { kind: KIND_TARGET entity_id: 'abu-mahdi-al-muhandis' } roles { kind: KIND_TARGET text: 'fighters' } "
      "roles { kind: KIND_ACTOR entity_id: 'abu-mahdi-al-mohandis' }");
  Vocabulary vocabulary;
  const ClaimProfile profile = ProfileOf(claim, vocabulary);
  // Those without an entity are left out.
  ASSERT_EQ(profile.entities.size(), 2u);
  EXPECT_EQ(profile.entities[0].role, v1::Role::KIND_TARGET);
  EXPECT_EQ(profile.entities[1].role, v1::Role::KIND_ACTOR);
  EXPECT_EQ(profile.entities[0].skeleton, profile.entities[1].skeleton);
  EXPECT_EQ(vocabulary.Text(profile.entities[0].id), "abu-mahdi-al-muhandis");
}

struct QuantityCase {
  const char* quantity;
  double middle;
  double granularity;
};

TEST(MakeProfilesTest, TakesTheMiddleInTheBaseUnit) {
  const QuantityCase cases[] = {
      {"low: 27 high: 27 granularity: 1 unit: 'person'", 27, 1},
      {"low: 20 high: 30 unit: 'person'", 25, 0},
      {"low: -5 high: -5 granularity: 1 unit: 'percent'", -0.05, 0.01},
      {"low: 0 high: 0 unit: 'person'", 0, 0},
      // An open end leaves the other.
      {"low: 101 granularity: 1 unit: 'person'", 101, 1},
      {"high: 99 granularity: 1 unit: 'person'", 99, 1},
      // Converted, the step of the last digit too.
      {"low: 78 high: 78 granularity: 1 unit: 'km'", 78000, 1000},
      {"low: 2 high: 4 granularity: 1 unit: 'mile'", 4828.032, 1609.344},
      {"low: 2 granularity: 1 unit: 'hour'", 7200, 3600},
      // A temperature has another zero; its step has none.
      {"low: 10 high: 10 granularity: 1 unit: 'degree C'", 283.15, 1},
      {"low: 2.5e9 high: 2.5e9 granularity: 1e8 unit: 'USD'", 2.5e9, 1e8},
  };
  for (const QuantityCase& c : cases) {
    v1::Claim claim;
    *claim.mutable_quantity() = Parse<v1::Quantity>(c.quantity);
    Vocabulary vocabulary;
    const ClaimProfile profile = ProfileOf(claim, vocabulary);
    EXPECT_NEAR(profile.middle, c.middle, 1e-9 * std::abs(c.middle)) << c.quantity;
    EXPECT_NEAR(profile.bounds.granularity, c.granularity, 1e-9 * c.granularity) << c.quantity;
    EXPECT_FALSE(profile.date.has_first() || profile.date.has_last()) << c.quantity;
  }
}

std::string Dump(const Days& days) {
  const auto day = [](int32_t number) { return FormatIsoDay(absl::CivilDay() + number); };
  return absl::StrCat(days.has_first() ? day(days.first) : "", "..", days.has_last() ? day(days.last) : "");
}

struct OneKindCase {
  const char* a;
  const char* b;
  double likelihood;
};

TEST(MakeProfilesTest, TellsHowLikelyTwoAreOfOneKind) {
  const OneKindCase cases[] = {
      {"kind: 'killed'", "kind: 'killed'", 1},
      {"kind: 'killed'", "kind: 'injured'", 0},
      // No kind is none in common.
      {"", "", 0},
      {"kind: 'killed' likely_kinds { kind: 'killed' probability: 0.6 } likely_kinds { kind: 'injured' probability: "
       "0.3 }",
       "kind: 'injured'", 0.3},
      {"kind: 'killed' likely_kinds { kind: 'killed' probability: 0.6 } likely_kinds { kind: 'injured' probability: "
       "0.3 }",
       "kind: 'killed' likely_kinds { kind: 'injured' probability: 0.5 } likely_kinds { kind: 'killed' probability: "
       "0.4 }",
       0.6 * 0.4 + 0.3 * 0.5},
      // Its rule's kind, though the words speak for others, if for none of them enough.
      {"kind: 'count' likely_kinds { kind: 'killed' probability: 0.4 }", "kind: 'count'", 0.05},
      {"kind: 'count' likely_kinds { kind: 'killed' probability: 0.4 }", "kind: 'killed'", 0.4},
      // What others make of it.
      {"kind: 'killed' likely_kinds { kind: 'killed' probability: 7 } likely_kinds { kind: 'injured' probability: nan "
       "}",
       "kind: 'killed'", 1},
  };
  for (const OneKindCase& c : cases) {
    const auto a = Parse<v1::Claim>(c.a), b = Parse<v1::Claim>(c.b);
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles({&a, &b}, vocabulary);
    EXPECT_NEAR(LikelihoodOfOneKind(profiles[0], profiles[1]), c.likelihood, 1e-9) << c.a << ", " << c.b;
    EXPECT_NEAR(LikelihoodOfOneKind(profiles[1], profiles[0]), c.likelihood, 1e-9) << c.b << ", " << c.a;
  }
}

struct DaysCase {
  const char* interval;
  const char* days;
};

TEST(MakeProfilesTest, ReadsDays) {
  const DaysCase cases[] = {
      {"first: '2020-01-03' last: '2020-01-03'", "2020-01-03..2020-01-03"},
      {"first: '2014-06-01' last: '2014-06-30'", "2014-06-01..2014-06-30"},
      {"last: '2019-09-30'", "..2019-09-30"},
      {"first: '2019-09-30'", "2019-09-30.."},
      {"", ".."},
      // No days of the calendar.
      {"first: '2019-02-29' last: '2020-02-29'", "..2020-02-29"},
      {"first: 'soon' last: '2020-13-01'", ".."},
  };
  for (const DaysCase& c : cases) {
    v1::Claim dated, timed;
    *dated.mutable_date() = Parse<v1::DateInterval>(c.interval);
    *timed.mutable_time() = dated.date();
    timed.mutable_quantity()->set_low(1);
    Vocabulary vocabulary;
    EXPECT_EQ(Dump(ProfileOf(dated, vocabulary).date), c.days) << c.interval;
    EXPECT_EQ(Dump(ProfileOf(dated, vocabulary).time), "..") << c.interval;
    EXPECT_EQ(Dump(ProfileOf(timed, vocabulary).time), c.days) << c.interval;
    EXPECT_EQ(Dump(ProfileOf(timed, vocabulary).date), "..") << c.interval;
  }
}

// Profiles hold all that the claims themselves would be asked.
TEST(MakeProfilesTest, CanBothHoldAsTheClaimsCan) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 40; ++i) claims.push_back(RandomClaim(dice, "s", absl::StrCat(i)));
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    for (size_t a = 0; a < claims.size(); ++a) {
      for (size_t b = 0; b < claims.size(); ++b) {
        ASSERT_EQ(CanBothHold(profiles[a], profiles[b]), CanBothHold(claims[a], claims[b]))
            << claims[a].ShortDebugString() << "\n"
            << claims[b].ShortDebugString();
      }
    }
  }
}

}  // namespace
}  // namespace gainsay
