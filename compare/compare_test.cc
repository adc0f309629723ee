#include "compare/compare.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "claims/assembly/blocking_keys.h"
#include "claims/extractor.h"
#include "compare/compare_testing.h"
#include "compare/verdict.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct Page {
  const char* published;
  const char* text;
};

// Sources "a", "b", ...
std::vector<v1::ClaimSet> ExtractAll(const std::vector<Page>& pages) {
  std::vector<v1::ClaimSet> sets;
  for (const Page& page : pages) {
    Document document;
    document.source.set_id(std::string(1, static_cast<char>('a' + sets.size())));
    document.source.set_path(absl::StrCat(document.source.id(), ".txt"));
    document.source.set_published(page.published);
    document.text = page.text;
    sets.push_back(Extractor::BuiltIn().Extract(document));
  }
  return sets;
}

struct PagesCase {
  const char* name;
  std::vector<Page> pages;
  const char* groups;
};

TEST(CompareTest, ComparesShortDocuments) {
  const PagesCase cases[] = {
      {"other tolls",
       {{"2020-01-02", "US air strikes killed 27 Kataib Hezbollah fighters in Iraq."},
        {"2020-01-02", "The US air strikes killed 25 Kataib Hezbollah members in Iraq."}},
       "DISAGREE a 27, b 25"},
      {"the same toll",
       {{"2020-01-02", "US air strikes killed 25 Kataib Hezbollah fighters in Iraq."},
        {"2020-01-02", "The US air strikes killed 25 Kataib Hezbollah members in Iraq."}},
       "AGREE a 25, b 25"},
      {"two against one",
       {{"2020-01-02", "US air strikes killed 27 Kataib Hezbollah fighters in Iraq."},
        {"2020-01-02", "The US air strikes killed 25 Kataib Hezbollah members in Iraq."},
        {"2020-01-02", "At least 25 Kataib Hezbollah fighters were killed by US air strikes in Iraq."}},
       "DISAGREE a 27, b 25, c 25.."},
      {"a source that contradicts itself",
       {{"2020-01-02",
         "US air strikes killed 27 Kataib Hezbollah fighters in Iraq.\n\nThe American air strikes in Iraq killed 25 "
         "Kataib Hezbollah fighters."}},
       "DISAGREE a 27, a 25"},
      // Agreement by rounding and by conversion.
      {"the one sum rounded",
       {{"", "The budget of the Popular Mobilization Forces rose to $2.16 billion."},
        {"", "The budget of the Popular Mobilization Forces rose to $2.2 billion."}},
       "AGREE a 2.16e+09, b 2.2e+09"},
      {"another sum",
       {{"", "The budget of the Popular Mobilization Forces rose to $2.16 billion."},
        {"", "The budget of the Popular Mobilization Forces rose to $2.6 billion."}},
       "DISAGREE a 2.16e+09, b 2.6e+09"},
      {"about as much",
       {{"", "Turnout in the election was 45.7 percent."}, {"", "Turnout in the election was about 46 percent."}},
       "AGREE a 45.7, b 43.7..48.3"},
      {"acres and hectares",
       {{"", "The fire in Portugal burned 1,000 acres of forest near the town of Monchique."},
        {"", "The fire in Portugal burned 405 hectares of forest near the town of Monchique."}},
       "AGREE a 1000, b 405"},
      // Dates.
      {"a month and its year",
       {{"", "The Popular Mobilization Forces were formed in June 2014."},
        {"", "The Popular Mobilization Forces were formed in 2014."}},
       "AGREE a 2014-06-01..2014-06-30, b 2014-01-01..2014-12-31"},
      // Tolls while a search goes on.
      {"a toll that rises",
       {{"2021-08-15", "The earthquake in Haiti killed 1,297 people, the civil protection agency said."},
        {"2021-08-17", "The earthquake in Haiti killed 1,941 people, the civil protection agency said."}},
       "UPDATED a 1297, b 1941"},
      {"a toll that falls",
       {{"2021-08-17", "The earthquake in Haiti killed 1,297 people, the civil protection agency said."},
        {"2021-08-15", "The earthquake in Haiti killed 1,941 people, the civil protection agency said."}},
       "DISAGREE a 1297, b 1941"},
      {"two tolls of one day",
       {{"2021-08-17", "The earthquake in Haiti killed 1,297 people, the civil protection agency said."},
        {"2021-08-17", "The earthquake in Haiti killed 1,941 people, the civil protection agency said."}},
       "DISAGREE a 1297, b 1941"},
      {"at least, then more",
       {{"2021-08-15", "The earthquake in Haiti killed at least 304 people, the civil protection agency said."},
        {"2021-08-17", "The earthquake in Haiti killed 1,941 people, the civil protection agency said."}},
       "AGREE a 304.., b 1941"},
      // What is not compared.
      {"a part of another kind",
       {{"2020-01-02", "The air strikes killed 27 fighters in Iraq."},
        {"2020-01-02", "The air strikes killed 27 fighters in Iraq, including 25 fighters of one brigade."}},
       "AGREE a 27, b 27"},
      {"on top",
       {{"2020-01-02", "The air strikes in Iraq killed 27 fighters."},
        {"2020-01-02", "The air strikes in Iraq killed another 25 fighters."}},
       ""},
      {"other things",
       {{"2020-01-02", "The earthquake killed 40 people in Peru."},
        {"2020-01-02", "The ferry carried 38 passengers to Malta."}},
       ""},
      {"one claim", {{"2020-01-02", "The earthquake killed 40 people in Peru."}}, ""},
      {"no claims", {{"", ""}, {"", "Nothing of note."}}, ""},
      {"no documents", {}, ""},
  };
  for (const PagesCase& c : cases) {
    const v1::Report report = Compare(ExtractAll(c.pages));
    EXPECT_EQ(DumpGroups(report), c.groups) << c.name;
    std::vector<v1::ClaimSet> reversed = ExtractAll(c.pages);
    std::reverse(reversed.begin(), reversed.end());
    EXPECT_EQ(SortedGroups(Compare(reversed)), SortedGroups(report)) << c.name << ", the other way round";
  }
}

// A claim about one night's air strikes.
v1::Claim Claim(const std::string& source, const std::string& id, const std::string& textproto) {
  v1::Claim claim = Parse<v1::Claim>(absl::StrCat(
      "kind: 'killed' family: 'killed' scope: SCOPE_TOTAL confidence: 0.9 noun: 'fighters' noun_head: 'fighter' "
      "time { first: '2019-12-29' last: '2019-12-29' } attribution { stance: STANCE_ASSERTED } "
      "event { trigger: 'kill' } about: 'fighter' context: 'strike' context: 'night' context: 'iraq' "
      "roles { kind: KIND_ACTOR entity_id: 'us' } roles { kind: KIND_PLACE entity_id: 'iraq' } "
      "blocking_keys: 'killed|fighter' ",
      textproto));
  claim.set_source_id(source);
  claim.set_id(id);
  return claim;
}

v1::ClaimSet Set(const std::string& source, const std::vector<v1::Claim>& claims) {
  v1::ClaimSet set;
  set.mutable_source()->set_id(source);
  set.mutable_source()->set_path(absl::StrCat("folder/", source, ".txt"));
  set.mutable_generator()->set_name("gainsay");
  for (const v1::Claim& claim : claims) *set.add_claims() = claim;
  return set;
}

const char* const k25 = "quantity { low: 25 high: 25 granularity: 1 unit: 'person' modality: MODALITY_EXACT }";
const char* const k26 = "quantity { low: 26 high: 26 granularity: 1 unit: 'person' modality: MODALITY_EXACT }";
const char* const k27 = "quantity { low: 27 high: 27 granularity: 1 unit: 'person' modality: MODALITY_EXACT }";

TEST(CompareTest, TellsAConflict) {
  const std::vector<v1::ClaimSet> sets = {Set("a", {Claim("a", "2", k27)}), Set("b", {Claim("b", "1", k25)})};
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.groups_size(), 1);
  const v1::ClaimGroup& group = report.groups(0);
  EXPECT_EQ(group.verdict(), v1::VERDICT_DISAGREE);
  EXPECT_EQ(group.label(), "killed: fighters, 2019-12-29");
  EXPECT_FALSE(group.id().empty());
  EXPECT_FALSE(group.evidence().empty());
  ASSERT_EQ(group.claim_ids_size(), 2);
  EXPECT_EQ(group.claim_ids(0), "2");
  EXPECT_EQ(group.claim_ids(1), "1");
  ASSERT_EQ(group.conflicts_size(), 1);
  const v1::Conflict& conflict = group.conflicts(0);
  EXPECT_EQ(conflict.a(), "1");
  EXPECT_EQ(conflict.b(), "2");
  EXPECT_EQ(conflict.reason(), "b.txt says 25, a.txt says 27: no number fits both.");
  EXPECT_EQ(conflict.fingerprint().size(), 16u);
  EXPECT_GT(conflict.severity(), 0);
  EXPECT_LE(conflict.severity(), 1);
  EXPECT_EQ(report.generator().name(), "gainsay");
  EXPECT_EQ(report.sources_size(), 2);
  EXPECT_EQ(report.claims_size(), 2);
}

// What is told at one confidence is told at a lesser one; asked for more than can be, nothing is.
TEST(CompareTest, TellsConflictsThatAreSureEnough) {
  const std::vector<v1::ClaimSet> sets = {Set("a", {Claim("a", "2", k27)}), Set("b", {Claim("b", "1", k25)})};
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.groups_size(), 1);
  const double sure = report.groups(0).conflicts(0).confidence();
  EXPECT_GT(sure, 0.5);
  EXPECT_LT(sure, 1);
  for (const double least : {0.0, sure - 0.1, sure - 1e-9}) {
    const v1::Report again = Compare(sets, {.min_confidence = least});
    ASSERT_EQ(again.groups_size(), 1) << least;
    EXPECT_EQ(again.groups(0).conflicts(0).confidence(), sure);
  }
  EXPECT_EQ(Compare(sets, {.min_confidence = 1}).groups_size(), 0);
}

TEST(CompareTest, FlagsThePairsThatCannotBothHold) {
  const std::vector<v1::ClaimSet> sets = {
      Set("a", {Claim("a", "a", k27)}), Set("b", {Claim("b", "b", k25)}), Set("c", {Claim("c", "c", k27)}),
      Set("d", {Claim("d", "d", "quantity { low: 26 unit: 'person' granularity: 1 modality: MODALITY_AT_LEAST }")})};
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.groups_size(), 1) << DumpGroups(report);
  std::set<std::string> pairs;
  for (const v1::Conflict& conflict : report.groups(0).conflicts()) pairs.insert(conflict.a() + conflict.b());
  EXPECT_EQ(pairs, (std::set<std::string>{"ab", "bc", "bd"}));
}

// A decision about a conflict holds when the documents are told anew, and for copies; not when a side says another
// thing.
TEST(CompareTest, FingerprintsAreOfWhatIsSaid) {
  const auto fingerprint = [](const std::string& a, const std::string& b, bool swapped) {
    std::vector<v1::ClaimSet> sets = {Set("a", {Claim("a", "1", a)}), Set("b", {Claim("b", swapped ? "0" : "2", b)})};
    if (swapped) std::swap(sets[0], sets[1]);
    const v1::Report report = Compare(sets);
    return report.groups_size() == 1 ? report.groups(0).conflicts(0).fingerprint() : "none";
  };
  const auto side = [](const char* quantity, const char* quote) {
    return absl::StrCat(quantity, " quote: '", quote, "'");
  };
  const std::string a = side(k27, "The strikes killed 27."), b = side(k25, "At night 25 men died.");
  const std::string expected = fingerprint(a, b, false);
  ASSERT_EQ(expected.size(), 16u);
  const struct {
    const char* name;
    std::string a;
    std::string b;
    bool swapped;
    bool same;
  } cases[] = {
      {"the other way round", a, b, true, true},
      {"in another place", absl::StrCat(a, " span { begin: 90 line: 7 } sentence: 5"), b, false, true},
      {"wrapped anew", side(k27, "The strikes\\n killed  27."), b, false, true},
      {"another value", side(k26, "The strikes killed 27."), b, false, false},
      {"other words", side(k27, "The raids killed 27."), b, false, false},
  };
  for (const auto& c : cases) EXPECT_EQ(fingerprint(c.a, c.b, c.swapped) == expected, c.same) << c.name;
}

TEST(CompareTest, IssuesAreHandedOn) {
  std::vector<v1::ClaimSet> sets = {Set("a", {}), Set("b", {Claim("b", "b", k25)})};
  sets[0].add_issues()->set_message("a date is left out");
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.issues_size(), 1);
  EXPECT_EQ(report.issues(0).message(), "a date is left out");
  EXPECT_EQ(report.sources_size(), 2);
  EXPECT_EQ(report.groups_size(), 0);
}

TEST(CompareTest, NothingGivesNothing) {
  const v1::Report report = Compare({});
  EXPECT_EQ(report.sources_size() + report.claims_size() + report.groups_size() + report.issues_size(), 0);
  EXPECT_EQ(report.summary().sources(), 0u);
  EXPECT_EQ(report.summary().pairs_compared(), 0u);
}

TEST(CompareTest, HugeKeysAreAnIssue) {
  std::vector<v1::Claim> claims;
  for (int i = 0; i <= 2000; ++i) claims.push_back(Claim("a", absl::StrCat(i), k27));
  const std::vector<v1::ClaimSet> sets = {Set("a", claims)};
  const v1::Report report = Compare(sets);
  EXPECT_EQ(report.groups_size(), 0);
  ASSERT_EQ(report.issues_size(), 1);
  EXPECT_EQ(report.issues(0).severity(), v1::Issue::SEVERITY_WARNING);
  EXPECT_NE(report.issues(0).message().find("killed|fighter"), std::string::npos) << report.issues(0).message();
}

// Claims that another program made may name a source that is not theirs.
TEST(CompareTest, AClaimIsOfTheSetItStandsIn) {
  const std::vector<v1::ClaimSet> sets = {Set("a", {Claim("nobody", "1", k27)}), Set("b", {Claim("b", "2", k25)})};
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.groups_size(), 1);
  EXPECT_EQ(report.groups(0).conflicts(0).reason(), "a.txt says 27, b.txt says 25: no number fits both.");
}

// Of two claims that say as much either could give the label.
TEST(CompareTest, LabelsDoNotDependOnTheOrderOfSets) {
  v1::Claim members = Claim("b", "2", k25);
  members.set_noun("members");
  std::vector<v1::ClaimSet> sets = {Set("a", {Claim("a", "1", k27)}), Set("b", {members})};
  const v1::Report report = Compare(sets);
  ASSERT_EQ(report.groups_size(), 1);
  std::swap(sets[0], sets[1]);
  EXPECT_EQ(Compare(sets).groups(0).label(), report.groups(0).label());
}

TEST(CompareTest, RandomClaimsInAnyOrderGiveTheSame) {
  for (uint32_t seed = 0; seed < 50; ++seed) {
    Dice dice(seed);
    std::vector<v1::ClaimSet> sets = RandomClaimSets(dice, 5, 12);
    const v1::Report report = Compare(sets);
    for (int round = 0; round < 3; ++round) {
      dice.Shuffle(sets);
      const v1::Report other = Compare(sets);
      ASSERT_EQ(SortedGroups(other), SortedGroups(report)) << seed;
      ASSERT_EQ(other.summary().SerializeAsString(), report.summary().SerializeAsString()) << seed;
      for (int i = 0; i < report.groups_size(); ++i) ASSERT_EQ(other.groups(i).id(), report.groups(i).id()) << seed;
    }
  }
}

int Rank(v1::Verdict verdict) { return verdict == v1::VERDICT_DISAGREE ? 0 : verdict == v1::VERDICT_UPDATED ? 1 : 2; }

// What a source calls wrong without saying who says it is at odds with nothing else.
bool IsToldByNobody(const v1::Claim& claim) {
  return claim.attribution().stance() == v1::Attribution::STANCE_DISPUTED && claim.attribution().speaker().empty();
}

bool ValuesFit(const v1::Claim& a, const v1::Claim& b) {
  if (IsContradiction(a, b)) return false;
  return IsPartOfWhole(a, b) || CanBothHold(a, b) || IsToldByNobody(a) || IsToldByNobody(b);
}

// Whether the report keeps what report.proto and compare.h promise.
void CheckReport(const v1::Report& report) {
  absl::flat_hash_map<std::string, const v1::Claim*> claims;
  for (const v1::Claim& claim : report.claims()) claims[claim.id()] = &claim;
  absl::flat_hash_set<std::string> grouped, group_ids, fingerprints;
  uint32_t verdicts[3] = {0, 0, 0};
  int last_rank = 0;
  double last_severity = 1;
  for (const v1::ClaimGroup& group : report.groups()) {
    ASSERT_TRUE(group_ids.insert(group.id()).second);
    ASSERT_GE(group.claim_ids_size(), 2);
    const std::set<std::string> members(group.claim_ids().begin(), group.claim_ids().end());
    for (const std::string& id : members) {
      ASSERT_TRUE(claims.contains(id)) << id;
      ASSERT_TRUE(grouped.insert(id).second) << id << " is in two groups";
    }
    ASSERT_EQ(group.verdict() == v1::VERDICT_DISAGREE, group.conflicts_size() > 0);
    double severity = 1;
    for (const v1::Conflict& conflict : group.conflicts()) {
      ASSERT_LT(conflict.a(), conflict.b());
      ASSERT_TRUE(members.contains(conflict.a()) && members.contains(conflict.b()));
      ASSERT_FALSE(ValuesFit(*claims.at(conflict.a()), *claims.at(conflict.b()))) << conflict.reason();
      ASSERT_GE(conflict.severity(), 0);
      ASSERT_LE(conflict.severity(), severity) << "the worst comes first";
      ASSERT_TRUE(fingerprints.insert(conflict.fingerprint()).second);
      severity = conflict.severity();
    }
    // In a group that agrees every two can both hold.
    for (const std::string& a : members) {
      for (const std::string& b : members)
        ASSERT_TRUE(group.verdict() != v1::VERDICT_AGREE || ValuesFit(*claims.at(a), *claims.at(b)));
    }
    const int rank = Rank(group.verdict());
    ASSERT_GE(rank, last_rank) << "conflicts come first";
    if (group.conflicts_size() > 0) {
      ASSERT_LE(group.conflicts(0).severity(), last_severity) << "the worst comes first";
      last_severity = group.conflicts(0).severity();
    }
    last_rank = rank;
    ++verdicts[rank];
  }
  const v1::Summary& summary = report.summary();
  ASSERT_EQ(summary.sources(), static_cast<uint32_t>(report.sources_size()));
  ASSERT_EQ(summary.claims(), static_cast<uint32_t>(report.claims_size()));
  ASSERT_EQ(summary.groups(), static_cast<uint32_t>(report.groups_size()));
  ASSERT_EQ(summary.conflicts(), verdicts[0]);
  ASSERT_EQ(summary.updates(), verdicts[1]);
  ASSERT_EQ(summary.agreements(), verdicts[2]);
}

TEST(CompareTest, RandomClaimsGiveSoundReports) {
  uint32_t conflicts = 0, agreements = 0, updates = 0;
  for (uint32_t seed = 0; seed < 100; ++seed) {
    Dice dice(seed + 500);
    const std::vector<v1::ClaimSet> sets = RandomClaimSets(dice, 1 + dice.Roll(6), dice.Roll(30));
    const v1::Report report = Compare(sets);
    ASSERT_NO_FATAL_FAILURE(CheckReport(report)) << seed;
    conflicts += report.summary().conflicts();
    agreements += report.summary().agreements();
    updates += report.summary().updates();
  }
  EXPECT_GT(conflicts, 50u);
  EXPECT_GT(agreements, 50u);
  EXPECT_GT(updates, 0u);
}

// Claims that other programs made: what is no number bounds nothing, and no order of the sources changes that.
TEST(CompareTest, BoundsThatAreNoNumbersAreAbsent) {
  const double kNoNumbers[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                               -std::numeric_limits<double>::infinity()};
  for (const double no_number : kNoNumbers) {
    std::vector<v1::ClaimSet> sets =
        ExtractAll({{"2020-01-03", "Ten people died in Oslo."}, {"2020-01-03", "Twelve people died in Oslo."}});
    ASSERT_EQ(Compare(sets).summary().conflicts(), 1u);
    v1::Quantity& quantity = *sets[1].mutable_claims(0)->mutable_quantity();
    quantity.set_low(no_number);
    quantity.set_high(no_number);
    const v1::Report report = Compare(sets);
    EXPECT_EQ(report.summary().conflicts(), 0u) << no_number;
    EXPECT_FALSE(report.claims(1).quantity().has_low()) << no_number;
    ASSERT_EQ(report.issues_size(), 1) << no_number;
    EXPECT_EQ(report.issues(0).message(), "1 claim has bounds that are no numbers; they are taken for absent");
    std::reverse(sets.begin(), sets.end());
    EXPECT_EQ(SortedGroups(Compare(sets)), SortedGroups(report)) << no_number;
  }
}

// `all` gets all claims, as the archive hands them out.
v1::Report CompareAsArchive(const std::vector<v1::ClaimSet>& sets, google::protobuf::RepeatedPtrField<v1::Claim>& all,
                            ArchiveComparison::Reported reported = ArchiveComparison::Reported::kNamed) {
  ArchiveComparison comparison;
  // Sets need not stay.
  for (v1::ClaimSet set : sets) comparison.Add(set, reported);
  v1::Report report = comparison.Finish();
  for (const v1::Claim& claim : report.claims()) EXPECT_EQ(claim.about_size(), 0);
  comparison.AddWords(report);
  comparison.ForEachClaim([&](const v1::Claim& claim) { *all.Add() = claim; });
  return report;
}

v1::Report CompareAsArchive(const std::vector<v1::ClaimSet>& sets) {
  google::protobuf::RepeatedPtrField<v1::Claim> all;
  return CompareAsArchive(sets, all);
}

// Leaves the claims that a group or a near miss names.
void LeaveNamedClaims(v1::Report& report) {
  absl::flat_hash_set<std::string> named;
  for (const v1::ClaimGroup& group : report.groups()) named.insert(group.claim_ids().begin(), group.claim_ids().end());
  for (const v1::NearMiss& miss : report.near_misses()) named.insert({miss.a(), miss.b()});
  google::protobuf::RepeatedPtrField<v1::Claim> claims;
  for (const v1::Claim& claim : report.claims()) {
    if (named.contains(claim.id())) *claims.Add() = claim;
  }
  *report.mutable_claims() = std::move(claims);
}

TEST(ArchiveComparisonTest, GivesTheReportOfCompareWithTheClaimsItNames) {
  int left_out = 0;
  for (uint32_t seed = 0; seed < 100; ++seed) {
    Dice dice(seed + 900);
    std::vector<v1::ClaimSet> sets = RandomClaimSets(dice, 1 + dice.Roll(6), dice.Roll(30));
    // One number that is none, of another program.
    if (seed % 4 == 0 && sets[0].claims_size() > 0)
      sets[0].mutable_claims(0)->mutable_quantity()->set_high(std::numeric_limits<double>::infinity());
    const v1::Report all = Compare(sets);
    v1::Report named = all;
    LeaveNamedClaims(named);
    left_out += all.claims_size() - named.claims_size();
    v1::Report report;
    ASSERT_EQ(CompareAsArchive(sets, *report.mutable_claims()).DebugString(), named.DebugString()) << seed;
    // The others can be had one by one.
    google::protobuf::RepeatedPtrField<v1::Claim> claims = named.claims();
    named.mutable_claims()->Swap(report.mutable_claims());
    ASSERT_EQ(named.DebugString(), all.DebugString()) << seed;
    ASSERT_EQ(CompareAsArchive(sets, claims, ArchiveComparison::Reported::kAll).DebugString(), all.DebugString())
        << seed;
  }
  EXPECT_GT(left_out, 100);
}

// The year of a day that names none is known when all sources are.
TEST(ArchiveComparisonTest, SuppliesYears) {
  std::vector<v1::ClaimSet> sets;
  for (const char* source : {"a", "b"}) {
    v1::ClaimSet& set = sets.emplace_back();
    set.mutable_source()->set_id(source);
    if (source[0] == 'b') set.mutable_source()->set_published("2019-12-30");
    v1::Claim& claim = *set.add_claims();
    claim = Parse<v1::Claim>(
        "kind: 'event_date' family: 'event_date' event { trigger: 'sign' } about: 'treaty' about: 'signing' "
        "context: 'ministers' context: 'signed' context: 'treaty' context: 'geneva' context: 'delegates'");
    claim.set_id(source);
    claim.set_source_id(source);
    claim.mutable_date()->set_first(source[0] == 'b' ? "2019-12-29" : "--12-28");
    claim.mutable_date()->set_last(source[0] == 'b' ? "2019-12-29" : "--12-28");
    for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
  }
  const v1::Report report = CompareAsArchive(sets);
  EXPECT_EQ(report.DebugString(), Compare(sets).DebugString());
  ASSERT_EQ(report.summary().pairs_compared(), 1u);
  ASSERT_EQ(report.claims_size(), 2) << report.DebugString();
  EXPECT_EQ(report.claims(0).date().first(), "2019-12-28");
}

TEST(ArchiveComparisonTest, MayBeEmpty) { EXPECT_EQ(CompareAsArchive({}).DebugString(), Compare({}).DebugString()); }

}  // namespace
}  // namespace gainsay
