#include "compare/evidence.h"

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "compare/compare_testing.h"
#include "compare/profile.h"
#include "compare/weights_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

// Everything that the evidence says, every bit of its numbers.
std::string Dump(const PairEvidence& evidence) {
  std::string all = absl::StrFormat("%a", evidence.score);
  for (const v1::Evidence& feature : evidence.features)
    absl::StrAppend(&all, "\n", feature.feature(), absl::StrFormat(" %a ", feature.weight()), feature.text());
  return all;
}

// "bias about other_place"
std::string Names(const PairEvidence& evidence) {
  std::string names;
  for (const v1::Evidence& feature : evidence.features)
    absl::StrAppend(&names, names.empty() ? "" : " ", feature.feature());
  return names;
}

// Claims with their profiles, which hold pointers to them.
class Pair {
 public:
  Pair(const std::string& a, const std::string& b) : claims_({Parse<v1::Claim>(a), Parse<v1::Claim>(b)}) {
    profiles_ = MakeProfiles(Pointers(claims_), vocabulary_);
  }

  PairEvidence Weigh(const EvidenceModel& model, bool swapped = false) const {
    return model.Weigh(profiles_[swapped], profiles_[!swapped], vocabulary_, /*explain=*/true);
  }

 private:
  std::vector<v1::Claim> claims_;
  Vocabulary vocabulary_;
  std::vector<ClaimProfile> profiles_;
};

double MeasureOf(absl::string_view feature, const PairEvidence& evidence) {
  for (const v1::Evidence& found : evidence.features) {
    if (found.feature() == feature) return found.weight();
  }
  return 0;
}

struct FeatureCase {
  const char* name;
  // What stands in both claims, and what in each alone.
  const char* both;
  const char* a;
  const char* b;
  // Features that must be there, and features that must not, set apart by blanks.
  const char* with;
  const char* without;
};

void ExpectFeatures(const FeatureCase& c) {
  const Pair pair(absl::StrCat(c.both, " ", c.a), absl::StrCat(c.both, " ", c.b));
  for (const bool swapped : {false, true}) {
    const PairEvidence evidence = pair.Weigh(EvidenceModel::Measures(), swapped);
    const std::string names = Names(evidence);
    const std::set<std::string> found = absl::StrSplit(names, ' ');
    EXPECT_EQ(found.size(), evidence.features.size()) << c.name << ": a feature counts twice: " << names;
    for (const absl::string_view feature : absl::StrSplit(c.with, ' ', absl::SkipEmpty()))
      EXPECT_TRUE(found.contains(std::string(feature))) << c.name << ": without " << feature << ": " << names;
    for (const absl::string_view feature : absl::StrSplit(c.without, ' ', absl::SkipEmpty()))
      EXPECT_FALSE(found.contains(std::string(feature))) << c.name << ": with " << feature;
  }
  EXPECT_EQ(Dump(pair.Weigh(EvidenceModel::BuiltIn())), Dump(pair.Weigh(EvidenceModel::BuiltIn(), /*swapped=*/true)))
      << c.name;
}

TEST(WeighTest, KindsAndNouns) {
  const FeatureCase cases[] = {
      {"what is near in value, of other things", "kind: 'count' family: 'count'",
       "noun_head: 'tree' quantity { low: 100 high: 100 granularity: 1 }",
       "noun_head: 'minister' quantity { low: 101 high: 101 granularity: 1 }",
       "other_noun near_value near_value_other_noun", "same_noun"},
      {"what is near in value, of one thing", "kind: 'count' family: 'count' noun_head: 'tree'",
       "quantity { low: 100 high: 100 granularity: 1 }", "quantity { low: 101 high: 101 granularity: 1 }",
       "same_noun near_value", "near_value_other_noun same_kind_other_noun"},
      {"a toll", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }", "", "",
       "bias bias_count same_fate no_noun", "other_kind same_noun same_trigger bias_money bias_date"},
      {"a toll that only the words around it tell", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }",
       "rule_kind: 'count' confidence: 0.6", "", "same_fate guessed_fate", "other_kind"},
      {"a toll that they tell surely", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }",
       "rule_kind: 'count' confidence: 0.9", "", "same_fate", "guessed_fate other_kind"},
      {"sums", "family: 'money' quantity { low: 1 high: 1 }", "kind: 'money'", "kind: 'budget'",
       "bias bias_money other_kind", "bias_count same_fate"},
      {"shares", "family: 'percent' quantity { low: 1 high: 1 }", "", "", "bias_percent", "bias_count"},
      {"counts", "kind: 'count' family: 'count' quantity { low: 1 high: 1 }", "noun_head: 'missile'",
       "noun_head: 'missile'", "bias_count same_noun", "other_kind other_noun no_noun"},
      {"other nouns", "kind: 'count' family: 'count' quantity { low: 1 high: 1 }", "noun_head: 'missile'",
       "noun_head: 'orchestra'", "other_noun", "same_noun no_noun"},
      {"nouns alike", "kind: 'count' family: 'count' quantity { low: 1 high: 1 }", "noun_head: 'missile'",
       "noun_head: 'rocket'", "noun_alike", "same_noun other_noun no_noun"},
      {"no nouns", "kind: 'count' family: 'count' quantity { low: 1 high: 1 }", "", "", "no_noun",
       "same_noun other_noun"},
      {"one trigger", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }", "event { trigger: 'strike' }",
       "event { trigger: 'strike' }", "same_trigger", "date_same_trigger"},
      {"other triggers", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }", "event { trigger: 'strike' }",
       "event { trigger: 'birthday' }", "other_trigger", "same_trigger date_same_trigger date_other_trigger"},
      {"triggers alike", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }", "event { trigger: 'bomb' }",
       "event { trigger: 'blast' }", "trigger_alike", "same_trigger other_trigger"},
      {"forms of one trigger", "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }",
       "event { trigger: 'bomb' }", "event { trigger: 'bombing' }", "same_trigger", "trigger_alike other_trigger"},
      {"one trigger of dates", "kind: 'event_date' family: 'event_date' date {}", "event { trigger: 'form' }",
       "event { trigger: 'form' }", "bias_date date_same_trigger", "same_trigger bias_count"},
      {"other triggers of dates", "kind: 'event_date' family: 'event_date' date {}", "event { trigger: 'form' }",
       "event { trigger: 'end' }", "date_other_trigger", "other_trigger date_same_trigger"},
      {"the dead and people", "quantity { low: 1 high: 1 }", "kind: 'killed' family: 'killed'",
       "kind: 'personnel' family: 'people'", "bias_count fate_against_people", "same_fate other_kind"},
      {"the dead and things", "quantity { low: 1 high: 1 }", "kind: 'killed' family: 'killed'",
       "kind: 'count' family: 'count'", "bias_count fate_against_count", "same_fate other_kind"},
      {"people and things", "quantity { low: 1 high: 1 }", "kind: 'strength' family: 'people'",
       "kind: 'count' family: 'count'", "bias_count people_against_count", "same_fate other_kind"},
      {"things of two kinds", "family: 'count' quantity { low: 1 high: 1 }", "kind: 'weapons'", "kind: 'count'",
       "bias_count other_kind", "same_fate"},
      {"kinds that may be one", "quantity { low: 1 high: 1 }",
       "kind: 'killed' family: 'killed' likely_kinds { kind: 'killed' probability: 0.6 } "
       "likely_kinds { kind: 'personnel' probability: 0.3 }",
       "kind: 'personnel' family: 'people'", "fate_against_people may_be_one_kind", "same_kind"},
      {"kinds that are not one, whatever they are", "quantity { low: 1 high: 1 }",
       "kind: 'killed' family: 'killed' likely_kinds { kind: 'killed' probability: 0.6 } "
       "likely_kinds { kind: 'strength' probability: 0.3 }",
       "kind: 'personnel' family: 'people'", "fate_against_people", "same_kind may_be_one_kind"},
      {"votes", "quantity { low: 1 high: 1 }", "kind: 'votes' family: 'votes'", "kind: 'seats' family: 'seats'",
       "bias_count bias_divided", ""},
      {"no casualties, and some hurt", "",
       "kind: 'killed' family: 'killed' noun: 'casualties' quantity { modality: MODALITY_NONE }",
       "kind: 'injured' family: 'injured' quantity { low: 1 high: 1 }", "bias_count denied_casualties", "same_fate"},
      {"a measure", "kind: 'measure' family: 'measure'", "quantity { low: 2 high: 2 unit: 'km' }",
       "quantity { low: 2 high: 2 unit: 'mile' }", "bias_measure", "other_kind"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, Voices) {
  const char* const one = "quantity { low: 1 high: 1 }";
  const FeatureCase cases[] = {
      {"two documents", "quantity { low: 1 high: 1 } sentence: 3", "source_id: 'a'", "source_id: 'b'", "bias",
       "same_voice other_voice same_sentence same_speaker other_speaker"},
      {"two sentences", "quantity { low: 1 high: 1 } source_id: 'a'", "sentence: 0", "sentence: 1", "same_voice",
       "same_sentence"},
      {"one sentence", "quantity { low: 1 high: 1 } source_id: 'a' sentence: 0", "", "", "same_voice same_sentence",
       "same_voice_apart"},
      {"what one voice cannot mean twice", "source_id: 'a'", "quantity { low: 1 high: 1 }",
       "quantity { low: 2 high: 2 }", "same_voice same_voice_apart", "other_voice"},
      {"two voices of one document", "source_id: 'a'", "quantity { low: 1 high: 1 } attribution { speaker: 'police' }",
       "quantity { low: 2 high: 2 } attribution { speaker: 'witnesses' }", "other_voice",
       "same_voice same_voice_apart other_speaker"},
      {"two speakers side by side", "source_id: 'a' kind: 'killed' quantity { low: 1 high: 1 }",
       "sentence: 3 attribution { speaker: 'the ministry' }", "sentence: 4 attribution { speaker: 'the monks' }",
       "other_voice set_against", "same_sentence"},
      {"a speaker beside the document itself", "source_id: 'a' kind: 'killed' quantity { low: 1 high: 1 }",
       "sentence: 3 attribution { speaker: 'the ministry' }", "sentence: 3", "other_voice set_against same_sentence",
       ""},
      {"two speakers far from each other", "source_id: 'a' kind: 'killed' quantity { low: 1 high: 1 }",
       "sentence: 3 attribution { speaker: 'the ministry' }", "sentence: 5 attribution { speaker: 'the monks' }",
       "other_voice", "set_against"},
      {"two speakers of other things", "source_id: 'a' quantity { low: 1 high: 1 }",
       "kind: 'killed' sentence: 3 attribution { speaker: 'the ministry' }",
       "kind: 'sites' sentence: 4 attribution { speaker: 'the monks' }", "other_voice", "set_against"},
      {"a value that the source calls wrong, beside another", "source_id: 'a' kind: 'killed'",
       "sentence: 3 quantity { low: 0 high: 0 }",
       "sentence: 4 quantity { low: 80 high: 80 } attribution { speaker: 'officials' stance: STANCE_DISPUTED }",
       "other_voice set_against called_wrong", ""},
      {"a part of what is called wrong", "source_id: 'a' kind: 'killed'",
       "sentence: 3 quantity { low: 2 high: 2 } scope: SCOPE_PART",
       "sentence: 4 quantity { low: 80 high: 80 } attribution { speaker: 'officials' stance: STANCE_DENIED }",
       "other_voice set_against", "called_wrong"},
      {"two documents, apart", "", "source_id: 'a' quantity { low: 1 high: 1 }",
       "source_id: 'b' quantity { low: 2 high: 2 }", "", "same_voice same_voice_apart"},
      {"one speaker, cited by both", one, "source_id: 'a' attribution { speaker: 'the Health Ministry' }",
       "source_id: 'b' attribution { speaker: 'the ministry' }", "same_speaker", "other_speaker other_voice"},
      {"other speakers", one, "source_id: 'a' attribution { speaker: 'the police' }",
       "source_id: 'b' attribution { speaker: 'the hospitals' }", "other_speaker", "same_speaker"},
      {"only one cites anybody", one, "source_id: 'a' attribution { speaker: 'the police' }", "source_id: 'b'", "",
       "same_speaker other_speaker"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, Words) {
  const FeatureCase cases[] = {
      {"about the same", "quantity { low: 1 high: 1 }", "about: 'storm' about: 'roof'", "about: 'roof' about: 'hail'",
       "about", "about_nothing_common"},
      {"about other things", "quantity { low: 1 high: 1 }", "about: 'storm'", "about: 'hail'", "about_nothing_common",
       "about"},
      {"ages of two people", "family: 'age' quantity { low: 1 high: 1 }", "about: 'skipper'", "about: 'nurse'",
       "about_nothing_common age_nothing_common", "about"},
      {"ages of one person", "family: 'age' quantity { low: 1 high: 1 }", "about: 'skipper' about: 'jones'",
       "about: 'jones'", "about", "about_nothing_common age_nothing_common"},
      {"durations of two things", "family: 'duration' quantity { low: 1 high: 1 }", "about: 'divorce'",
       "about: 'record'", "about_nothing_common duration_nothing_common", "about"},
      {"counts of two things", "family: 'count' quantity { low: 12 high: 12 }", "about: 'truck'", "about: 'amendment'",
       "about_nothing_common thing_nothing_common", "about"},
      {"counts of two sorts of people", "family: 'people' quantity { low: 12 high: 12 }", "about: 'cook'",
       "about: 'pilot'", "about_nothing_common", "about thing_nothing_common"},
      {"about nothing known", "quantity { low: 1 high: 1 }", "about: 'storm'", "", "", "about about_nothing_common"},
      {"words around, in one document", "quantity { low: 1 high: 1 }", "context: 'storm' context: 'roof'",
       "context: 'storm'", "context_within", "about own_words"},
      {"words around, in two documents", "quantity { low: 1 high: 1 }",
       "source_id: 'a' context: 'storm' context: 'roof'", "source_id: 'b' context: 'storm'", "own_words",
       "context_within"},
      {"other words around", "quantity { low: 1 high: 1 }", "context: 'storm'", "context: 'hail'", "",
       "context_within own_words"},
      {"counts of one thing by two names", "family: 'count' quantity { low: 12 high: 12 }", "about: 'lorry'",
       "about: 'truck'", "about_nothing_common about_alike", "about thing_nothing_common"},
      {"about what the other mentions", "quantity { low: 1 high: 1 }", "about: 'battle'",
       "about: 'hours' context: 'combat'", "about_in_context", "about"},
      {"in other words", "quantity { low: 1 high: 1 }", "about: 'battle'", "about: 'combat'",
       "about_alike about_nothing_common", "about"},
      {"about is not around", "quantity { low: 1 high: 1 }", "about: 'storm'", "context: 'storm'", "",
       "about about_nothing_common"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, Names) {
  const char* const one = "quantity { low: 1 high: 1 }";
  const FeatureCase cases[] = {
      {"the same target", one, "roles { kind: KIND_TARGET entity_id: 'kataib-hezbollah' }",
       "roles { kind: KIND_TARGET entity_id: 'kataib-hizballah' }", "same_target",
       "other_target target_in_context same_actor other_actor"},
      {"a short name", one, "roles { kind: KIND_TARGET entity_id: 'soleimani' }",
       "roles { kind: KIND_TARGET entity_id: 'qasem-soleimani' }", "same_target", "other_target"},
      {"a topic is a target", one, "roles { kind: KIND_TARGET entity_id: 'us' }",
       "roles { kind: KIND_TOPIC entity_id: 'us' }", "same_target", "other_target"},
      {"other targets", one, "roles { kind: KIND_TARGET entity_id: 'us' }",
       "roles { kind: KIND_TARGET entity_id: 'iran' }", "other_target", "same_target target_in_context"},
      {"one of two targets", one,
       "roles { kind: KIND_TARGET entity_id: 'us' } roles { kind: KIND_TARGET entity_id: 'uk' }",
       "roles { kind: KIND_TARGET entity_id: 'uk' }", "same_target", "other_target"},
      {"one target is not known", one, "roles { kind: KIND_TARGET entity_id: 'us' }",
       "roles { kind: KIND_TARGET text: 'soldiers' }", "", "same_target other_target target_in_context"},
      {"the target beside the other", one, "roles { kind: KIND_TARGET entity_id: 'iran' }",
       "roles { kind: KIND_ACTOR entity_id: 'iran' }", "target_in_context",
       "same_target other_target same_actor other_actor"},
      {"both beside the other", one,
       "roles { kind: KIND_TARGET entity_id: 'iran' } roles { kind: KIND_ACTOR entity_id: 'us' }",
       "roles { kind: KIND_TARGET entity_id: 'us' } roles { kind: KIND_ACTOR entity_id: 'iran' }",
       "target_in_context other_target other_actor", "same_target same_actor"},
      {"the same actor", one, "roles { kind: KIND_ACTOR entity_id: 'us' }",
       "roles { kind: KIND_ACTOR entity_id: 'us' }", "same_actor", "other_actor same_target target_in_context"},
      {"other actors", one, "roles { kind: KIND_ACTOR entity_id: 'us' }", "roles { kind: KIND_ACTOR entity_id: 'uk' }",
       "other_actor", "same_actor other_target"},
      {"the same place", one, "roles { kind: KIND_PLACE entity_id: 'baghdad' }",
       "roles { kind: KIND_PLACE entity_id: 'baghdad' }", "same_place", "other_place same_target"},
      {"other places", one, "roles { kind: KIND_PLACE entity_id: 'baghdad' }",
       "roles { kind: KIND_PLACE entity_id: 'basra' }", "other_place", "same_place other_target"},
      {"two names that both match", one,
       "roles { kind: KIND_ACTOR entity_id: 'us' } roles { kind: KIND_ACTOR entity_id: 'uk' }",
       "roles { kind: KIND_ACTOR entity_id: 'uk' } roles { kind: KIND_ACTOR entity_id: 'us' }", "same_actor", ""},
      {"no names", one, "", "", "",
       "same_target other_target same_actor other_actor same_place other_place target_in_context"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, Times) {
  const char* const one = "quantity { low: 1 high: 1 }";
  const char* const late = "time { first: '2019-12-29' last: '2019-12-29' }";
  const FeatureCase cases[] = {
      {"one day", one, late, late, "same_time", "other_time"},
      {"the day and its year", one, late, "time { first: '2019-01-01' last: '2019-12-31' }", "same_time", "other_time"},
      // News of one night gives either day.
      {"the day after", one, late, "time { first: '2019-12-30' last: '2019-12-30' }", "same_time", "other_time"},
      {"three days after", one, late, "time { first: '2020-01-01' last: '2020-01-01' }", "near_time",
       "same_time other_time"},
      {"months after", one, late, "time { first: '2020-03-01' last: '2020-03-01' }", "other_time",
       "same_time near_time other_year"},
      {"another year", one, late, "time { first: '2014-01-01' last: '2014-12-31' }", "other_year",
       "same_time other_time other_year_exactly"},
      {"a day of another year", one, late, "time { first: '2014-06-10' last: '2014-06-10' }",
       "other_year other_year_exactly", "same_time other_time"},
      {"open at the right end", one, late, "time { last: '2020-01-03' }", "same_time", "other_time"},
      {"open, and over before", one, late, "time { last: '2019-03-03' }", "other_time", "same_time"},
      {"open, and later", one, late, "time { first: '2020-01-03' }", "near_time", "same_time"},
      {"one is not known", one, late, "", "", "same_time other_time"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, PartsOfDocuments) {
  const char* const one = "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 }";
  const FeatureCase cases[] = {
      {"in two sources", one, "source_id: 'x' tokens_before: 20", "source_id: 'y' tokens_before: 100", "other_part",
       "same_source_other_part"},
      {"in one source", one, "source_id: 'x' tokens_before: 20", "source_id: 'x' tokens_before: 100",
       "same_source_other_part", "other_part"},
      {"one does not tell where", one, "source_id: 'x' tokens_before: 20", "source_id: 'y'", "",
       "other_part same_source_other_part"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
  const auto measure = [&](int tokens) {
    const Pair pair(absl::StrCat(one, " source_id: 'x' tokens_before: 0"),
                    absl::StrCat(one, " source_id: 'y' tokens_before: ", tokens));
    return MeasureOf("other_part", pair.Weigh(EvidenceModel::Measures()));
  };
  EXPECT_EQ(measure(0), 0);
  EXPECT_DOUBLE_EQ(measure(100), 0.5);
  EXPECT_EQ(measure(200), 1);
  EXPECT_EQ(measure(50000), 1) << "a long document has no farther parts";
}

TEST(WeighTest, Dates) {
  const char* const day = "date { first: '2019-12-29' last: '2019-12-29' } time { first: '2019-12-29' }";
  const FeatureCase cases[] = {
      {"one day", "kind: 'event_date'", day, day, "same_day", "same_value dates_apart same_time"},
      {"the day and its month", "kind: 'event_date'", day, "date { first: '2019-12-01' last: '2019-12-31' }",
       "same_stretch", "same_day dates_apart other_time"},
      {"a day apart", "kind: 'event_date'", day, "date { first: '2019-12-30' last: '2019-12-30' }",
       "dates_apart date_next_day", "same_day same_stretch other_time date_other_day"},
      {"two days apart", "kind: 'event_date'", day, "date { first: '2019-12-31' last: '2019-12-31' }",
       "dates_apart date_other_day", "date_next_day"},
      {"a month later", "kind: 'event_date'", day, "date { first: '2020-01-01' last: '2020-01-31' }", "dates_apart",
       "date_next_day date_other_day"},
      {"a year apart", "kind: 'event_date'", day, "date { first: '2018-01-01' last: '2018-12-31' }", "dates_apart",
       "same_day same_stretch other_time date_other_day"},
      {"open", "kind: 'event_date'", day, "date { last: '2019-12-31' }", "same_stretch", "same_day dates_apart"},
      {"the news of the day, and of the day before", "kind: 'event_date'",
       "date { first: '2019-12-30' last: '2019-12-30' } event { day_of_writing: true }",
       "date { first: '2019-12-29' last: '2019-12-29' }", "date_next_day date_of_writing", ""},
      {"the news of one day", "kind: 'event_date'", "date { first: '2019-12-29' } event { day_of_writing: true }",
       "date { first: '2019-12-29' }", "", "date_of_writing"},
      {"years whose last digits changed places", "kind: 'event_date'",
       "date { first: '1847-01-01' last: '1847-12-31' }", "date { first: '1874-01-01' last: '1874-12-31' }",
       "mixed_digits", "dates_apart same_stretch"},
      {"other years", "kind: 'event_date'", "date { first: '1847-01-01' last: '1847-12-31' }",
       "date { first: '1875-01-01' last: '1875-12-31' }", "dates_apart", "mixed_digits"},
      {"a day of such a year", "kind: 'event_date'", "date { first: '1847-01-01' last: '1847-12-31' }",
       "date { first: '1874-05-01' last: '1874-05-01' }", "dates_apart", "mixed_digits"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, AgesOfOtherPeople) {
  const auto of = [](const char* name, const char* id) {
    return absl::StrCat("roles { kind: KIND_TARGET text: '", name, "' entity_id: '", id, "' }");
  };
  const struct {
    const char* name;
    std::string a;
    std::string b;
    bool others;
  } cases[] = {
      {"two names", of("Ana Lopez", "ana-lopez"), of("Juan Paz", "juan-paz"), true},
      {"one name", of("Ana Lopez", "ana-lopez"), of("Lopez", "lopez"), false},
      {"a name and an office", of("Ana Lopez", "ana-lopez"), of("a Spanish nurse", "spain"), false},
      {"a name and nobody", of("Ana Lopez", "ana-lopez"), "", false},
  };
  for (const auto& c : cases) {
    const char* const both = "kind: 'age' family: 'age' ";
    const Pair pair(absl::StrCat(both, "source_id: 'a' ", c.a), absl::StrCat(both, "source_id: 'b' ", c.b));
    EXPECT_EQ(MeasureOf("age_other_name", pair.Weigh(EvidenceModel::Measures())), c.others ? 1 : 0) << c.name;
  }
}

// Two days on which one thing happened, told once by each source.
TEST(WeighTest, OneHappening) {
  const char* const days[] = {"date { first: '2019-12-10' last: '2019-12-10' }",
                              "date { first: '2019-12-17' last: '2019-12-17' }"};
  const char* const years[] = {"date { first: '2005-01-01' last: '2005-12-31' }",
                               "date { first: '2008-01-01' last: '2008-12-31' }"};
  const auto in = [](const char* source, const char* date) { return absl::StrCat("source_id: '", source, "' ", date); };
  const struct {
    const char* name;
    const char* both;
    std::string a;
    std::string b;
    bool one;
  } cases[] = {
      {"what befell one thing", "event { trigger: 'check' } about: ['check', 'cable']", in("a", days[0]),
       in("b", days[1]), true},
      {"things without a word in common", "event { trigger: 'check' }", in("a", days[0]) + " about: ['check', 'cable']",
       in("b", days[1]) + " about: ['check', 'bridge']", false},
      {"other happenings", "about: ['cable', 'tower']", in("a", days[0]) + " event { trigger: 'check' }",
       in("b", days[1]) + " event { trigger: 'break' }", false},
      {"an event with a name",
       "about: ['runoff'] event { trigger: 'runoff' span { begin: 4 end: 10 } } "
       "roles { kind: KIND_TOPIC text: 'the runoff' span { begin: 0 end: 10 } }",
       in("a", days[0]), in("b", days[1]), true},
      {"one source", "event { trigger: 'check' } about: ['check', 'cable']", in("a", days[0]), in("a", days[1]), false},
      {"the day on which somebody spoke", "event { trigger: 'check' speech: true } about: ['check', 'cable']",
       in("a", days[0]), in("b", days[1]), false},
      {"years of what is often done", "event { trigger: 'check' } about: ['check', 'cable']", in("a", years[0]),
       in("b", years[1]), false},
      {"years of what is done once, in words of one meaning", "",
       in("a", years[0]) + " event { trigger: 'form' } about: ['formed', 'militia']",
       in("b", years[1]) + " event { trigger: 'find' } about: ['founded', 'militia']", true},
  };
  for (const auto& c : cases) {
    const Pair pair(absl::StrCat("kind: 'event_date' ", c.both, " ", c.a),
                    absl::StrCat("kind: 'event_date' ", c.both, " ", c.b));
    EXPECT_EQ(MeasureOf("same_happening", pair.Weigh(EvidenceModel::Measures())), c.one ? 1 : 0) << c.name;
  }
}

TEST(WeighTest, Values) {
  const FeatureCase cases[] = {
      {"equal", "", "quantity { low: 2 high: 2 granularity: 1 }", "quantity { low: 2 high: 2 granularity: 1 }",
       "same_value same_rare_value", "near_value far_value none_against_some"},
      {"equal and unround", "", "quantity { low: 1297 high: 1297 granularity: 1 }",
       "quantity { low: 1297 high: 1297 granularity: 1 }", "same_value same_rare_value",
       "near_value far_value none_against_some"},
      {"equal and round", "", "quantity { low: 1000 high: 1000 granularity: 1000 }",
       "quantity { low: 1000 high: 1000 granularity: 1000 }", "same_value", "same_rare_value near_value far_value"},
      {"near", "", "quantity { low: 27 high: 27 granularity: 1 }", "quantity { low: 25 high: 25 granularity: 1 }",
       "near_value far_value", "same_value same_rare_value values_fit very_far_value none_against_some"},
      {"near, and both can hold", "", "quantity { low: 27 high: 27 granularity: 1 }",
       "quantity { low: 25 high: 30 granularity: 5 }", "near_value values_fit", "same_value same_rare_value"},
      {"far", "", "quantity { low: 27 high: 27 granularity: 1 }", "quantity { low: 200 high: 200 granularity: 1 }",
       "far_value", "same_value same_rare_value near_value none_against_some very_far_value"},
      {"very far", "", "quantity { low: 2 high: 2 granularity: 1 }", "quantity { low: 200 high: 200 granularity: 1 }",
       "far_value very_far_value", "near_value"},
      {"the same digits, a thousand times as much", "", "quantity { low: 6887 high: 6887 granularity: 1 unit: 'PKR' }",
       "quantity { low: 6887000 high: 6887000 granularity: 1 unit: 'PKR' }", "shifted_digits",
       "far_value very_far_value mixed_digits"},
      {"the same digits in another order", "", "quantity { low: 248 high: 248 granularity: 1 unit: 'EUR' }",
       "quantity { low: 284 high: 284 granularity: 1 unit: 'EUR' }", "mixed_digits near_value far_value",
       "shifted_digits"},
      {"few digits, of a sum ten times as much", "kind: 'money' family: 'money'",
       "quantity { low: 4500000 high: 4500000 granularity: 100000 unit: 'EUR' }",
       "quantity { low: 45000000 high: 45000000 granularity: 1000000 unit: 'EUR' }", "shifted_digits", "far_value"},
      {"few digits, of a sum a thousand times as much", "kind: 'money' family: 'money'",
       "quantity { low: 2400000 high: 2400000 granularity: 100000 unit: 'USD' }",
       "quantity { low: 2400000000 high: 2400000000 granularity: 100000000 unit: 'USD' }", "shifted_digits",
       "far_value very_far_value"},
      {"few digits, of a sum a hundred times as much", "kind: 'money' family: 'money'",
       "quantity { low: 24 high: 24 granularity: 1 unit: 'USD' }",
       "quantity { low: 2400 high: 2400 granularity: 100 unit: 'USD' }", "far_value", "shifted_digits"},
      {"few digits, of people ten times as many", "kind: 'personnel' family: 'people'",
       "quantity { low: 38 high: 38 granularity: 1 unit: 'person' }",
       "quantity { low: 380 high: 380 granularity: 10 unit: 'person' }", "far_value", "shifted_digits"},
      {"the same number of another unit", "kind: 'measure' family: 'measure'",
       "quantity { low: 14 high: 14 granularity: 1 unit: 'km' }",
       "quantity { low: 14 high: 14 granularity: 1 unit: 'mile' }", "same_number_other_unit",
       "far_value near_value same_value"},
      {"a small number of another unit", "kind: 'measure' family: 'measure'",
       "quantity { low: 4 high: 4 granularity: 1 unit: 'km' }",
       "quantity { low: 4 high: 4 granularity: 1 unit: 'mile' }", "far_value", "same_number_other_unit"},
      {"none against some", "", "quantity { low: 0 high: 0 modality: MODALITY_NONE }",
       "quantity { low: 200 high: 200 granularity: 1 }", "none_against_some",
       "same_value same_rare_value near_value far_value none_against_few"},
      {"none against a few", "", "quantity { low: 0 high: 0 modality: MODALITY_NONE }",
       "quantity { low: 3 high: 3 granularity: 1 }", "none_against_some none_against_few", ""},
      {"no time against some", "kind: 'duration' family: 'duration'", "quantity { low: 0 high: 0 unit: 'hour' }",
       "quantity { low: 30 high: 30 granularity: 1 unit: 'hour' }", "none_against_some none_against_few", ""},
      {"at least so many, and so many", "", "quantity { low: 40 granularity: 1 }",
       "quantity { low: 35 high: 35 granularity: 1 }", "one_open far_limit", "far_value"},
      {"two limits", "", "quantity { low: 40 granularity: 1 }", "quantity { high: 35 granularity: 1 }", "far_value",
       "one_open far_limit"},
      {"within so many, and so many", "", "quantity { low: 0 high: 6 granularity: 1 modality: MODALITY_AT_MOST }",
       "quantity { low: 30 high: 30 granularity: 1 }", "one_open", ""},
      {"great counts", "kind: 'count' family: 'count'", "quantity { low: 400 high: 400 granularity: 100 }",
       "quantity { low: 20000 high: 20000 granularity: 1000 }", "both_great", ""},
      {"a great and a small count", "kind: 'count' family: 'count'", "quantity { low: 8 high: 8 granularity: 1 }",
       "quantity { low: 20000 high: 20000 granularity: 1000 }", "", "both_great"},
      {"great sums", "kind: 'money' family: 'money'", "quantity { low: 400 high: 400 granularity: 100 unit: 'EUR' }",
       "quantity { low: 500 high: 500 granularity: 100 unit: 'EUR' }", "", "both_great"},
      {"minutes and hours", "kind: 'duration' family: 'duration'",
       "quantity { low: 40 high: 40 granularity: 1 unit: 'minute' }",
       "quantity { low: 36 high: 36 granularity: 1 unit: 'hour' }", "both_brief", ""},
      {"hours and years", "kind: 'duration' family: 'duration'",
       "quantity { low: 2 high: 2 granularity: 1 unit: 'year' }",
       "quantity { low: 36 high: 36 granularity: 1 unit: 'hour' }", "", "both_brief"},
      {"none of the people against some", "kind: 'injured'", "quantity { low: 0 high: 0 modality: MODALITY_NONE }",
       "quantity { low: 200 high: 200 granularity: 1 }", "none_against_some",
       "same_value same_rare_value near_value far_value"},
      {"none twice", "", "quantity { low: 0 high: 0 }", "quantity { low: 0 high: 0 granularity: 1 }", "same_value",
       "same_rare_value near_value far_value none_against_some"},
      {"equal when converted", "", "quantity { low: 1 high: 1 granularity: 1 unit: 'km' }",
       "quantity { low: 1000 high: 1000 granularity: 1 unit: 'm' }", "same_value", "near_value far_value"},
      {"near when converted", "", "quantity { low: 125 high: 125 granularity: 1 unit: 'km' }",
       "quantity { low: 78 high: 78 granularity: 1 unit: 'mile' }", "near_value", "same_value"},
      {"open ends", "", "quantity { low: 101 granularity: 1 }", "quantity { high: 99 granularity: 1 }", "near_value",
       "same_value none_against_some"},
      {"dates have no values", "date {}", "", "", "", "same_rare_value near_value far_value none_against_some"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

TEST(WeighTest, Scopes) {
  const char* const one = "quantity { low: 1 high: 1 }";
  const FeatureCase cases[] = {
      {"two totals", one, "scope: SCOPE_TOTAL", "scope: SCOPE_TOTAL", "", "other_scope other_side"},
      {"two parts", one, "scope: SCOPE_PART", "scope: SCOPE_PART", "", "other_scope"},
      {"part and total", one, "scope: SCOPE_PART", "scope: SCOPE_TOTAL", "other_scope", "other_side"},
      {"not said", one, "", "scope: SCOPE_TOTAL", "", "other_scope"},
      {"one on top of another number", one, "scope: SCOPE_ADDITIONAL", "scope: SCOPE_TOTAL", "one_additional", ""},
      {"both on top", one, "scope: SCOPE_ADDITIONAL", "scope: SCOPE_ADDITIONAL", "", "one_additional"},
      {"before and after", one, "change_side: CHANGE_SIDE_BEFORE", "change_side: CHANGE_SIDE_AFTER", "other_side",
       "other_scope"},
      {"after twice", one, "change_side: CHANGE_SIDE_AFTER", "change_side: CHANGE_SIDE_AFTER", "", "other_side"},
      {"come about and planned", one, "factuality: FACTUALITY_FACT", "factuality: FACTUALITY_PLANNED",
       "other_factuality", "hypothetical"},
      {"not told and expected", one, "", "factuality: FACTUALITY_EXPECTED", "other_factuality", "hypothetical"},
      {"come about and demanded", one, "factuality: FACTUALITY_FACT", "factuality: FACTUALITY_DEMANDED", "hypothetical",
       "other_factuality"},
      {"come about and hanging on something", one, "", "factuality: FACTUALITY_CONDITIONAL", "hypothetical",
       "other_factuality"},
      {"planned and demanded", one, "factuality: FACTUALITY_PLANNED", "factuality: FACTUALITY_DEMANDED", "",
       "hypothetical other_factuality"},
      {"after, and no change", one, "change_side: CHANGE_SIDE_AFTER", "", "", "other_side"},
  };
  for (const FeatureCase& c : cases) ExpectFeatures(c);
}

struct OrderCase {
  const char* name;
  const char* feature;
  // The feature measures more between `claim` and `more` than between `claim` and `less`.
  const char* claim;
  const char* more;
  const char* less;
};

TEST(WeighTest, MeasuresGrowWithLikeness) {
  const OrderCase cases[] = {
      {"nearer values", "near_value", "quantity { low: 100 high: 100 granularity: 1 }",
       "quantity { low: 101 high: 101 granularity: 1 }", "quantity { low: 110 high: 110 granularity: 1 }"},
      {"farther values", "far_value", "quantity { low: 10 high: 10 }", "quantity { low: 90 high: 90 }",
       "quantity { low: 20 high: 20 }"},
      {"unrounder values", "same_rare_value", "quantity { low: 700 high: 700 granularity: 1 }",
       "quantity { low: 700 high: 700 granularity: 1 }", "quantity { low: 700 high: 700 granularity: 50 }"},
      {"more words in common", "own_words", "source_id: 'a' quantity { low: 1 } context: 'storm' context: 'roof'",
       "source_id: 'b' quantity { low: 1 } context: 'storm' context: 'roof'",
       "source_id: 'b' quantity { low: 1 } context: 'storm' context: 'hail'"},
      {"the same word, not a synonym", "own_words", "source_id: 'a' quantity { low: 1 } context: 'lorry'",
       "source_id: 'b' quantity { low: 1 } context: 'lorry'", "source_id: 'b' quantity { low: 1 } context: 'truck'"},
      {"a shorter time", "same_time", "quantity { low: 1 } time { first: '2019-12-29' last: '2019-12-29' }",
       "quantity { low: 1 } time { first: '2019-12-29' last: '2019-12-29' }",
       "quantity { low: 1 } time { first: '2019-01-01' last: '2019-12-31' }"},
      {"dates farther apart", "dates_apart", "date { first: '2019-12-29' last: '2019-12-29' }",
       "date { first: '2019-03-29' last: '2019-03-29' }", "date { first: '2019-12-28' last: '2019-12-28' }"},
  };
  for (const OrderCase& c : cases) {
    const PairEvidence more = Pair(c.claim, c.more).Weigh(EvidenceModel::Measures());
    const PairEvidence less = Pair(c.claim, c.less).Weigh(EvidenceModel::Measures());
    EXPECT_GT(MeasureOf(c.feature, more), MeasureOf(c.feature, less)) << c.name;
    EXPECT_GT(MeasureOf(c.feature, less), 0) << c.name;
  }
}

TEST(WeighTest, WordsOfTheirOwn) {
  const struct {
    const char* name;
    const char* a;
    const char* b;
    bool own;
  } cases[] = {
      {"a word in common", "source_id: 'a' context: 'storm'", "source_id: 'b' context: 'storm'", true},
      {"none in common", "source_id: 'a' context: 'storm'", "source_id: 'b' context: 'hail'", false},
      {"of one document", "source_id: 'a' context: 'storm'", "source_id: 'a' context: 'storm'", false},
      {"no casualties",
       "source_id: 'a' context: 'storm' kind: 'killed' family: 'killed' noun: 'casualties' noun_head: 'casualties' "
       "quantity { high: 0 low: 0 modality: MODALITY_NONE }",
       "source_id: 'b' context: 'storm' kind: 'injured' family: 'injured' quantity { low: 2 high: 2 }", false},
  };
  for (const auto& c : cases) {
    const PairEvidence evidence = Pair(c.a, c.b).Weigh(EvidenceModel::Measures());
    EXPECT_EQ(MeasureOf("own_words", evidence) > 0, c.own) << c.name;
  }
}

TEST(WeighTest, YearsOfTheirOwn) {
  const struct {
    const char* name;
    const char* a;
    const char* b;
    double share;
  } cases[] = {
      {"one year", "source_id: 'a' time { first: '2019-01-01' last: '2019-12-31' }",
       "source_id: 'b' time { first: '2019-03-04' last: '2019-03-04' }", 1},
      {"two years", "source_id: 'a' time { first: '2019-01-01' }", "source_id: 'b' time { first: '2020-03-04' }", 0},
      {"of one document", "source_id: 'a' time { first: '2019-01-01' }", "source_id: 'a' time { first: '2019-03-04' }",
       0},
      {"no year", "source_id: 'a' time { first: '--03-04' }", "source_id: 'b' time { first: '--03-04' }", 0},
      {"open", "source_id: 'a' time { last: '2019-03-04' }", "source_id: 'b' time { last: '2019-03-04' }", 0},
  };
  for (const auto& c : cases)
    EXPECT_EQ(MeasureOf("own_year", Pair(c.a, c.b).Weigh(EvidenceModel::Measures())), c.share) << c.name;
}

TEST(WeighTest, NamesTheWordsItRestsOn) {
  const Pair pair(
      "source_id: 'a' kind: 'budget' quantity { low: 1 high: 1 } context: 'storm' about: 'roof' "
      "roles { kind: KIND_ACTOR entity_id: 'us' }",
      "source_id: 'b' kind: 'money' quantity { low: 1 high: 1 } context: 'storm' about: 'roof' "
      "roles { kind: KIND_ACTOR entity_id: 'us' }");
  const PairEvidence evidence = pair.Weigh(EvidenceModel::Measures());
  for (const auto& [feature, words] : {std::pair<const char*, const char*>("own_words", ": storm"),
                                       {"about", ": roof"},
                                       {"same_actor", ": us"},
                                       {"other_kind", ": budget, money"}}) {
    bool found = false;
    for (const v1::Evidence& e : evidence.features)
      found = found || (e.feature() == feature && absl::EndsWith(e.text(), words));
    EXPECT_TRUE(found) << feature;
  }
}

// Any two claims that can be compared, under the shipped weights and as measures.
TEST(WeighTest, IsSymmetricAndASum) {
  const EvidenceModel& built_in = EvidenceModel::BuiltIn();
  const EvidenceModel measures = EvidenceModel::Measures();
  int weighed = 0;
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 60; ++i) claims.push_back(RandomClaim(dice, absl::StrCat(dice.Roll(3)), absl::StrCat(i)));
    Vocabulary vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    for (size_t i = 0; i < claims.size(); ++i) {
      for (size_t k = i; k < claims.size(); ++k) {
        const bool comparable = EvidenceModel::AreComparable(claims[i], claims[k]);
        ASSERT_EQ(comparable, EvidenceModel::AreComparable(claims[k], claims[i]));
        if (!comparable) continue;
        ++weighed;
        for (const EvidenceModel* model : {&built_in, &measures}) {
          const PairEvidence there = model->Weigh(profiles[i], profiles[k], vocabulary, /*explain=*/true);
          const PairEvidence back = model->Weigh(profiles[k], profiles[i], vocabulary, /*explain=*/true);
          ASSERT_EQ(Dump(there), Dump(back)) << claims[i].DebugString() << "\n" << claims[k].DebugString();
          double sum = 0, heaviest = 1e9;
          for (const v1::Evidence& feature : there.features) {
            sum += feature.weight();
            ASSERT_LE(std::abs(feature.weight()), heaviest) << Dump(there);
            heaviest = std::abs(feature.weight());
            ASSERT_FALSE(feature.text().empty()) << feature.feature();
          }
          ASSERT_NEAR(there.score, sum, 1e-9) << Dump(there);
          const PairEvidence silent = model->Weigh(profiles[i], profiles[k], vocabulary, /*explain=*/false);
          ASSERT_EQ(silent.score, there.score);
          ASSERT_TRUE(silent.features.empty());
        }
      }
    }
  }
  EXPECT_GT(weighed, 1000);
}

// The score of two claims does not depend on where they stand among the others.
TEST(WeighTest, DoesNotDependOnTheOrderOfClaims) {
  for (uint32_t seed = 0; seed < 20; ++seed) {
    Dice dice(seed);
    std::vector<v1::Claim> claims;
    for (int i = 0; i < 30; ++i) claims.push_back(RandomClaim(dice, "s", absl::StrCat(i)));
    const std::vector<v1::Claim> reversed(claims.rbegin(), claims.rend());
    Vocabulary vocabulary, other_vocabulary;
    const std::vector<ClaimProfile> profiles = MakeProfiles(Pointers(claims), vocabulary);
    const std::vector<ClaimProfile> other_profiles = MakeProfiles(Pointers(reversed), other_vocabulary);
    const size_t last = claims.size() - 1;
    for (size_t i = 0; i < claims.size(); ++i) {
      for (size_t k = i + 1; k < claims.size(); ++k) {
        if (!EvidenceModel::AreComparable(claims[i], claims[k])) continue;
        const EvidenceModel& model = EvidenceModel::BuiltIn();
        ASSERT_EQ(Dump(model.Weigh(profiles[i], profiles[k], vocabulary, true)),
                  Dump(model.Weigh(other_profiles[last - i], other_profiles[last - k], other_vocabulary, true)))
            << seed;
      }
    }
  }
}

// A weight of a feature that is none would count for nothing, without a word.
TEST(EvidenceModelTest, EveryWeightIsOfAFeatureAndEveryFeatureHasOne) {
  Weights weights;
  ASSERT_TRUE(weights.ParseFromArray(kWeightsData.data(), static_cast<int>(kWeightsData.size())));
  std::vector<absl::string_view> names;
  for (const Weight& weight : weights.weight()) names.push_back(weight.feature());
  EXPECT_EQ(names, std::vector<absl::string_view>(std::begin(kFeatureNames), std::end(kFeatureNames)));
}

TEST(EvidenceModelTest, TakesItsWeights) {
  const EvidenceModel model(
      Parse<Weights>("threshold: 1.5 weight { feature: 'same_value' value: 2 text: 'equal' } "
                     "weight { feature: 'other_scope' value: -3 text: 'a part' }"));
  EXPECT_EQ(model.threshold(), 1.5);
  const Pair pair("quantity { low: 1 high: 1 } scope: SCOPE_PART", "quantity { low: 1 high: 1 }");
  const PairEvidence evidence = pair.Weigh(model);
  EXPECT_EQ(evidence.score, -1);
  EXPECT_EQ(Names(evidence), "other_scope same_value");
  EXPECT_EQ(evidence.features[0].text(), "a part");
}

struct ComparableCase {
  const char* name;
  const char* a;
  const char* b;
  bool comparable;
};

TEST(AreComparableTest, NumbersWithNumbersDatesWithDates) {
  const ComparableCase cases[] = {
      {"tolls", "family: 'killed' quantity { unit: 'person' }", "family: 'killed' quantity { unit: 'person' }", true},
      {"the dead and the hurt", "family: 'killed' quantity { low: 1 high: 1 }",
       "family: 'injured' quantity { low: 2 high: 2 }", false},
      {"the dead, or the hurt, and the hurt",
       "kind: 'killed' family: 'killed' quantity { low: 1 high: 1 } likely_kinds { kind: 'killed' probability: 0.5 } "
       "likely_kinds { kind: 'injured' probability: 0.4 }",
       "kind: 'injured' family: 'injured' quantity { low: 2 high: 2 }", true},
      {"no casualties and the hurt", "family: 'killed' noun: 'casualties' quantity { modality: MODALITY_NONE }",
       "family: 'injured' quantity { low: 2 high: 2 }", true},
      {"nobody killed and the hurt", "family: 'killed' noun: 'people' quantity { modality: MODALITY_NONE }",
       "family: 'injured' quantity { low: 2 high: 2 }", false},
      {"money on top", "family: 'money' scope: SCOPE_ADDITIONAL quantity { unit: 'EUR' }",
       "family: 'money' quantity { unit: 'EUR' }", true},
      {"others dead", "family: 'killed' scope: SCOPE_ADDITIONAL quantity { low: 5 high: 5 }",
       "family: 'killed' quantity { low: 7 high: 7 }", false},
      {"others hurt beside the dead", "family: 'injured' scope: SCOPE_ADDITIONAL quantity { low: 52 high: 52 }",
       "family: 'injured' quantity { low: 29 high: 29 }", true},
      {"both on top", "family: 'killed' scope: SCOPE_ADDITIONAL quantity {}",
       "family: 'killed' scope: SCOPE_ADDITIONAL quantity {}", true},
      {"one voice in one sentence",
       "source_id: 'a' sentence: 1 quantity { low: 1 high: 1 } attribution { speaker: 'police' }",
       "source_id: 'a' sentence: 1 quantity { low: 2 high: 2 } attribution { speaker: 'police' }", false},
      {"in one sentence, one of them on somebody's word", "source_id: 'a' sentence: 1 quantity { low: 1 high: 1 }",
       "source_id: 'a' sentence: 1 quantity { low: 2 high: 2 } attribution { speaker: 'police' }", true},
      {"two voices in one sentence",
       "source_id: 'a' sentence: 1 quantity { low: 1 high: 1 } attribution { speaker: 'witnesses' }",
       "source_id: 'a' sentence: 1 quantity { low: 2 high: 2 } attribution { speaker: 'police' }", true},
      {"no deaths and the hurt", "family: 'killed' noun: 'deaths' quantity { modality: MODALITY_NONE }",
       "family: 'injured' quantity { low: 2 high: 2 }", false},
      {"no casualties and the arrested", "family: 'killed' noun: 'casualties' quantity { modality: MODALITY_NONE }",
       "family: 'detained' quantity { low: 2 high: 2 }", false},
      {"the dead and people", "family: 'killed' quantity { unit: 'person' }",
       "family: 'people' quantity { unit: 'person' }", true},
      {"people and things", "family: 'people' quantity { unit: 'person' }", "family: 'count' quantity { unit: 'item' }",
       true},
      {"the dead and sums", "family: 'killed' quantity { unit: 'person' }", "family: 'money' quantity { unit: 'USD' }",
       false},
      {"kinds of one family", "kind: 'money' family: 'money' quantity { unit: 'USD' }",
       "kind: 'budget' family: 'money' quantity { unit: 'USD' }", true},
      {"other currencies", "family: 'money' quantity { unit: 'USD' }", "family: 'money' quantity { unit: 'EUR' }",
       false},
      {"dollars of a country that is not told, and others",
       "family: 'money' quantity { unit: 'USD' currency_assumed: true }", "family: 'money' quantity { unit: 'AUD' }",
       true},
      {"dollars of two countries", "family: 'money' quantity { unit: 'USD' }",
       "family: 'money' quantity { unit: 'AUD' }", false},
      {"dollars of a country that is not told, and euros",
       "family: 'money' quantity { unit: 'USD' currency_assumed: true }", "family: 'money' quantity { unit: 'EUR' }",
       false},
      {"a sum of no named currency", "family: 'money' quantity { unit: 'XXX' low: 5 high: 5 }",
       "family: 'money' quantity { unit: 'PHP' low: 6 high: 6 }", true},
      {"not one cent and a sum", "family: 'money' quantity { unit: 'XXX' modality: MODALITY_NONE }",
       "family: 'money' quantity { unit: 'EUR' low: 5 high: 5 }", true},
      {"lengths", "family: 'measure' quantity { unit: 'km' }", "family: 'measure' quantity { unit: 'mile' }", true},
      {"a length and a time", "family: 'measure' quantity { unit: 'km' }",
       "family: 'measure' quantity { unit: 'hour' }", false},
      {"dates", "family: 'event_date' date {}", "family: 'event_date' date {}", true},
      {"a date and a number", "family: 'x' date {}", "family: 'x' quantity {}", false},
  };
  for (const ComparableCase& c : cases) {
    const auto a = Parse<v1::Claim>(c.a), b = Parse<v1::Claim>(c.b);
    EXPECT_EQ(EvidenceModel::AreComparable(a, b), c.comparable) << c.name;
    EXPECT_EQ(EvidenceModel::AreComparable(b, a), c.comparable) << c.name << ", the other way round";
  }
}

}  // namespace
}  // namespace gainsay
