#include "compare/verdict.h"

#include <string>

#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

template <typename Message>
Message Parse(const std::string& textproto) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(textproto, &message)) << textproto;
  return message;
}

struct QuantityCase {
  const char* name;
  const char* a;
  const char* b;
  bool both_hold;
};

TEST(CanBothHoldTest, Quantities) {
  const QuantityCase cases[] = {
      {"equal", "low: 27 high: 27 granularity: 1", "low: 27 high: 27 granularity: 1", true},
      {"different", "low: 27 high: 27 granularity: 1", "low: 25 high: 25 granularity: 1", false},
      {"zero against many", "low: 0 high: 0", "low: 101", false},
      {"bounds share a value", "low: 45.7 high: 45.7 granularity: 0.1", "low: 43.7 high: 48.3", true},
      {"lower bound below", "low: 21", "low: 27 high: 27 granularity: 1", true},
      {"lower bound above", "low: 30", "low: 27 high: 27 granularity: 1", false},
      {"more than the number itself", "low: 501 granularity: 100 modality: MODALITY_AT_LEAST",
       "low: 500 high: 500 granularity: 100", true},
      {"more than a round number", "low: 501 granularity: 100 modality: MODALITY_AT_LEAST",
       "low: 498 high: 498 granularity: 1", false},
      {"more than an unround number", "low: 28 granularity: 1 modality: MODALITY_AT_LEAST",
       "low: 27 high: 27 granularity: 1", false},
      {"upper bound", "high: 20", "low: 27 high: 27 granularity: 1", false},
      {"rounded to hundreds", "low: 1203 high: 1203 granularity: 1", "low: 1200 high: 1200 granularity: 100", true},
      {"rounded to whole percents", "low: 45.7 high: 45.7 granularity: 0.1", "low: 46 high: 46 granularity: 1", true},
      {"another rounding", "low: 1260 high: 1260 granularity: 10", "low: 1200 high: 1200 granularity: 100", false},
      {"too coarse a rounding", "low: 6.5 high: 6.5 granularity: 0.1", "low: 6 high: 6 granularity: 1", false},
      {"two thirds and 66 percent", "low: 66.67 high: 66.67 granularity: 0 unit: 'percent'",
       "low: 66 high: 66 granularity: 1 unit: 'percent'", true},
      {"66 percent of a program that tells no last digit", "low: 66.67 high: 66.67 unit: 'percent'",
       "low: 66 high: 66 granularity: 1 unit: 'percent'", false},
      {"half and 52 percent", "low: 50 high: 50 granularity: 0 unit: 'percent'",
       "low: 52 high: 52 granularity: 1 unit: 'percent'", false},
      {"kilometres and miles", "low: 125 high: 125 unit: 'km'", "low: 78 high: 78 unit: 'mile'", true},
      {"kilometres and fewer miles", "low: 150 high: 150 unit: 'km'", "low: 78 high: 78 unit: 'mile'", false},
      {"Celsius and Fahrenheit", "low: 45 high: 45 unit: 'degree C'", "low: 113 high: 113 unit: 'degree F'", true},
      {"Celsius and other Fahrenheit", "low: 10 high: 10 unit: 'degree C'", "low: 60 high: 60 unit: 'degree F'", false},
      {"acres and hectares", "low: 1000 high: 1000 unit: 'acre'", "low: 405 high: 405 unit: 'hectare'", true},
  };
  for (const QuantityCase& c : cases) {
    const auto a = Parse<v1::Quantity>(c.a), b = Parse<v1::Quantity>(c.b);
    EXPECT_EQ(CanBothHold(a, b), c.both_hold) << c.name;
    EXPECT_EQ(CanBothHold(b, a), c.both_hold) << c.name << ", the other way round";
  }
}

// All bounds from 0 to 12 against all: two intervals fit together exactly when they have a number in common.
TEST(IsPartOfWholeTest, Table) {
  const struct {
    const char* name;
    const char* part;
    const char* other;
    bool is_part;
  } cases[] = {
      {"a part of more", "scope: SCOPE_PART quantity { low: 7 high: 7 }", "quantity { low: 9 high: 9 }", true},
      {"a part of fewer", "scope: SCOPE_PART quantity { low: 7 high: 7 }", "quantity { low: 5 high: 5 }", false},
      {"a part of another whole, as it says itself", "scope: SCOPE_PART whole: 18 quantity { low: 7 high: 7 }",
       "quantity { low: 9 high: 9 }", false},
      {"a part of that whole", "scope: SCOPE_PART whole: 18 quantity { low: 7 high: 7 }",
       "quantity { low: 18 high: 18 }", true},
      {"a part of at least so many", "scope: SCOPE_PART whole: 18 quantity { low: 7 high: 7 }", "quantity { low: 10 }",
       true},
      {"two parts", "scope: SCOPE_PART quantity { low: 7 high: 7 }", "scope: SCOPE_PART quantity { low: 9 high: 9 }",
       false},
  };
  for (const auto& c : cases) {
    const auto part = Parse<v1::Claim>(c.part), other = Parse<v1::Claim>(c.other);
    EXPECT_EQ(IsPartOfWhole(part, other), c.is_part) << c.name;
    EXPECT_EQ(IsPartOfWhole(other, part), c.is_part) << c.name << ", the other way round";
  }
}

TEST(CanBothHoldTest, DaysWithoutAYear) {
  const auto day = [](const char* text) {
    v1::DateInterval interval;
    interval.set_first(text);
    interval.set_last(text);
    return interval;
  };
  EXPECT_FALSE(CanBothHold(day("--04-27"), day("--04-29")));
  EXPECT_TRUE(CanBothHold(day("--04-27"), day("--04")));
  EXPECT_TRUE(CanBothHold(day("--04-27"), day("2021-04-29"))) << "that may be another year";
}

TEST(CanBothHoldTest, AllSmallBounds) {
  const int n = 12;
  for (int a_low = 0; a_low <= n; ++a_low) {
    for (int a_high = a_low; a_high <= n; ++a_high) {
      for (int b_low = 0; b_low <= n; ++b_low) {
        for (int b_high = b_low; b_high <= n; ++b_high) {
          v1::Quantity a, b;
          a.set_low(a_low), a.set_high(a_high), b.set_low(b_low), b.set_high(b_high);
          EXPECT_EQ(CanBothHold(a, b), a_low <= b_high && b_low <= a_high)
              << a_low << ".." << a_high << " " << b_low << ".." << b_high;
        }
      }
    }
  }
}

struct DateCase {
  const char* name;
  const char* a;
  const char* b;
  bool both_hold;
};

TEST(CanBothHoldTest, Dates) {
  const DateCase cases[] = {
      {"a day apart", "first: '2021-08-14' last: '2021-08-14'", "first: '2021-08-15' last: '2021-08-15'", false},
      {"year and month", "first: '2014-01-01' last: '2014-12-31'", "first: '2014-06-01' last: '2014-06-30'", true},
      {"other years", "first: '2014-01-01' last: '2014-12-31'", "first: '2016-01-01' last: '2016-12-31'", false},
      {"open beginning", "last: '2019-09-30'", "first: '2019-03-01' last: '2019-03-31'", true},
      {"open beginning, too late", "last: '2019-09-30'", "first: '2020-03-01' last: '2020-03-31'", false},
      {"open at both ends", "", "first: '2020-03-01' last: '2020-03-31'", true},
  };
  for (const DateCase& c : cases) {
    const auto a = Parse<v1::DateInterval>(c.a), b = Parse<v1::DateInterval>(c.b);
    EXPECT_EQ(CanBothHold(a, b), c.both_hold) << c.name;
    EXPECT_EQ(CanBothHold(b, a), c.both_hold) << c.name << ", the other way round";
  }
}

struct JudgeCase {
  const char* name;
  const char* claim_a;
  const char* published_a;
  const char* claim_b;
  const char* published_b;
  v1::Verdict verdict;
};

TEST(JudgeTest, TellsUpdatesFromConflicts) {
  const char* const killed40 = "kind: 'killed' quantity { low: 40 high: 40 }";
  const char* const killed52 = "kind: 'killed' quantity { low: 52 high: 52 }";
  const char* const killed2 = "kind: 'killed' quantity { low: 2 high: 2 }";
  const char* const killed130 = "kind: 'killed' quantity { low: 130 high: 130 }";
  const char* const killed40_so_far = "kind: 'killed' quantity { low: 40 high: 40 } stage: STAGE_INTERIM";
  const char* const fresh40 = "kind: 'killed' quantity { low: 40 high: 40 } time { last: '2021-08-14' }";
  const char* const stale40 = "kind: 'killed' quantity { low: 40 high: 40 } time { last: '2021-05-14' }";
  const char* const settled40 = "kind: 'killed' quantity { low: 40 high: 40 } time { last: '2007-12-31' }";
  const char* const revised40 =
      "kind: 'seats' quantity { low: 40 high: 40 } stage: STAGE_REVISED factuality: FACTUALITY_FACT";
  const char* const revised52 = "kind: 'seats' quantity { low: 52 high: 52 } stage: STAGE_REVISED";
  const char* const from52 =
      "kind: 'seats' quantity { low: 52 high: 52 } stage: STAGE_REVISED change_side: CHANGE_SIDE_BEFORE";
  const char* const planned52 = "kind: 'seats' quantity { low: 52 high: 52 } factuality: FACTUALITY_PLANNED";
  const char* const done40 = "kind: 'seats' quantity { low: 40 high: 40 } factuality: FACTUALITY_FACT";
  const char* const planned0 = "kind: 'seats' quantity { low: 0 high: 0 } factuality: FACTUALITY_PLANNED";
  const char* const votes40 = "kind: 'votes' quantity { low: 40 high: 40 }";
  const char* const counted_votes52 = "kind: 'votes' quantity { low: 52 high: 52 } stage: STAGE_COUNTING";
  const char* const counted40 = "kind: 'seats' quantity { low: 40 high: 40 } stage: STAGE_COUNTING";
  const char* const counted52 = "kind: 'seats' quantity { low: 52 high: 52 } stage: STAGE_COUNTING";
  const char* const price40 = "kind: 'money' family: 'money' quantity { low: 40 high: 40 unit: 'EUR' }";
  const char* const price52 = "kind: 'money' family: 'money' quantity { low: 52 high: 52 unit: 'EUR' }";
  const char* const price130 = "kind: 'money' family: 'money' quantity { low: 130 high: 130 unit: 'EUR' }";
  const char* const age58 = "kind: 'age' quantity { low: 58 high: 58 unit: 'year' }";
  const char* const age59 = "kind: 'age' quantity { low: 59 high: 59 unit: 'year' }";
  const char* const age63 = "kind: 'age' quantity { low: 63 high: 63 unit: 'year' }";
  const char* const none = "kind: 'killed' quantity { low: 0 high: 0 }";
  const char* const seats40 = "kind: 'seats' quantity { low: 40 high: 40 }";
  const char* const seats52 = "kind: 'seats' quantity { low: 52 high: 52 }";
  const char* const part25 = "kind: 'killed' scope: SCOPE_PART quantity { low: 25 high: 25 }";
  const char* const part52 = "kind: 'killed' scope: SCOPE_PART quantity { low: 52 high: 52 }";
  const char* const km8 = "kind: 'measure' family: 'measure' scope: SCOPE_PART quantity { low: 8 high: 8 unit: 'km' }";
  const char* const km11 = "kind: 'measure' family: 'measure' quantity { low: 11 high: 11 unit: 'km' }";
  const char* const age60 = "kind: 'age' quantity { low: 60 high: 60 granularity: 10 unit: 'year' }";
  const char* const votes340 = "kind: 'votes' quantity { low: 340 high: 340 granularity: 10 unit: 'vote' }";
  const char* const votes338 = "kind: 'votes' quantity { low: 338 high: 338 granularity: 1 unit: 'vote' }";
  const char* const acres40 = "kind: 'measure' family: 'measure' quantity { low: 40 high: 40 unit: 'acre' }";
  const char* const acres52 = "kind: 'measure' family: 'measure' quantity { low: 52 high: 52 unit: 'acre' }";
  const char* const our_acres52 =
      "kind: 'measure' family: 'measure' quantity { low: 52 high: 52 unit: 'acre' } quote: 'We measured 52 acres.'";
  const char* const kmh40 = "kind: 'measure' family: 'measure' quantity { low: 40 high: 40 unit: 'km/h' }";
  const char* const kmh52 = "kind: 'measure' family: 'measure' quantity { low: 52 high: 52 unit: 'km/h' }";
  const char* const troops40 = "kind: 'strength' family: 'people' quantity { low: 40 high: 40 }";
  const char* const troops52 = "kind: 'strength' family: 'people' quantity { low: 52 high: 52 }";
  const char* const share40 = "kind: 'percent' family: 'percent' quantity { low: 40 high: 40 unit: 'percent' }";
  const char* const share52 = "kind: 'percent' family: 'percent' quantity { low: 52 high: 52 unit: 'percent' }";
  const char* const votes900 = "kind: 'votes' family: 'votes' quantity { low: 900 high: 900 } stage: STAGE_INTERIM";
  const char* const votes950 = "kind: 'votes' family: 'votes' quantity { low: 950 high: 950 }";
  const char* const metres40 = "kind: 'measure' family: 'measure' quantity { low: 40 high: 40 unit: 'metre' }";
  const char* const metres52 =
      "kind: 'measure' family: 'measure' quantity { low: 52 high: 52 unit: 'metre' } stage: STAGE_FINAL";
  const char* const sum40 =
      "kind: 'money' family: 'money' quantity { low: 40 high: 40 unit: 'USD' } stage: STAGE_INTERIM";
  const char* const sum52 = "kind: 'money' family: 'money' quantity { low: 52 high: 52 unit: 'USD' }";
  const char* const arrested0 = "kind: 'detained' family: 'detained' quantity { low: 0 high: 0 }";
  const char* const arrested9 = "kind: 'detained' family: 'detained' quantity { low: 9 high: 9 }";
  const char* const arrested12 = "kind: 'detained' family: 'detained' quantity { low: 12 high: 12 }";
  const JudgeCase cases[] = {
      {"a share that grows for a week", share40, "2018-07-28", share52, "2018-08-04", v1::VERDICT_UPDATED},
      {"a greater share the next day", share40, "2018-07-28", share52, "2018-07-29", v1::VERDICT_DISAGREE},
      {"votes counted so far", votes900, "2018-07-28", votes950, "2018-07-29", v1::VERDICT_UPDATED},
      {"fewer votes than so far", votes950, "2018-07-28", votes900, "2018-07-29", v1::VERDICT_DISAGREE},
      {"votes counted so far, told later", votes900, "2018-07-29", votes950, "2018-07-28", v1::VERDICT_DISAGREE},
      {"metres in the end", metres40, "2018-07-28", metres52, "2020-07-28", v1::VERDICT_UPDATED},
      {"metres in the end, told first", metres52, "2018-07-28", metres40, "2020-07-28", v1::VERDICT_DISAGREE},
      {"a sum so far", sum40, "2018-07-28", sum52, "2018-07-29", v1::VERDICT_DISAGREE},
      {"nobody arrested, then nine", arrested0, "2018-07-28", arrested9, "2018-07-29", v1::VERDICT_UPDATED},
      {"nine arrested, then nobody", arrested9, "2018-07-28", arrested0, "2018-07-29", v1::VERDICT_DISAGREE},
      {"a part and its whole", part25, "2021-08-15", killed40, "2021-08-15", v1::VERDICT_AGREE},
      {"a part greater than the whole", part52, "2021-08-15", killed40, "2021-08-15", v1::VERDICT_DISAGREE},
      {"eight kilometres of a road, eleven of it", km8, "2021-08-15", km11, "2021-08-15", v1::VERDICT_DISAGREE},
      {"eight kilometres of it, 52 people", km8, "2021-08-15", killed52, "2021-08-15", v1::VERDICT_DISAGREE},
      {"ages are not rounded", age60, "2024-11-17", age59, "2024-11-17", v1::VERDICT_DISAGREE},
      {"results are not rounded", votes340, "2024-11-17", votes338, "2024-11-17", v1::VERDICT_DISAGREE},
      {"two parts", part25, "2021-08-15", part52, "2021-08-15", v1::VERDICT_DISAGREE},
      {"a fire that grows for weeks", acres40, "2018-07-28", acres52, "2018-08-30", v1::VERDICT_UPDATED},
      {"a speed is that of a moment", kmh40, "2018-07-28", kmh52, "2018-08-30", v1::VERDICT_DISAGREE},
      {"weeks later, by a count of their own", acres40, "2018-07-28", our_acres52, "2018-08-30", v1::VERDICT_DISAGREE},
      {"more acres the next day", acres40, "2018-07-28", acres52, "2018-07-29", v1::VERDICT_DISAGREE},
      {"fewer acres weeks later", acres52, "2018-07-28", acres40, "2018-08-30", v1::VERDICT_DISAGREE},
      {"more acres a year later", acres40, "2018-07-28", acres52, "2019-08-30", v1::VERDICT_DISAGREE},
      {"more troops weeks later", troops40, "2018-07-28", troops52, "2018-08-30", v1::VERDICT_DISAGREE},
      {"a toll that rises", killed40, "2021-08-15", killed52, "2021-08-17", v1::VERDICT_UPDATED},
      {"a toll that rises in a day", killed40, "2021-08-15", killed52, "2021-08-16", v1::VERDICT_DISAGREE},
      {"so far, and more the next day", killed40_so_far, "2021-08-15", killed52, "2021-08-16", v1::VERDICT_UPDATED},
      {"a toll that leaps", killed40, "2021-08-15", killed130, "2021-08-19", v1::VERDICT_DISAGREE},
      {"a toll that leaps in a month", killed40, "2021-08-15", killed130, "2021-09-15", v1::VERDICT_UPDATED},
      {"a toll of a few that leaps", killed2, "2021-08-15", killed40, "2021-08-19", v1::VERDICT_UPDATED},
      {"more arrests the next day", arrested9, "2021-08-15", arrested12, "2021-08-16", v1::VERDICT_UPDATED},
      {"a toll that falls", killed52, "2021-08-15", killed40, "2021-08-17", v1::VERDICT_DISAGREE},
      {"on the same day", killed40, "2021-08-15", killed52, "2021-08-15", v1::VERDICT_DISAGREE},
      {"on unknown days", killed40, "", killed52, "", v1::VERDICT_DISAGREE},
      {"a year later", killed40, "2021-08-15", killed52, "2022-08-17", v1::VERDICT_UPDATED},
      {"a year later, first told when it was over", stale40, "2021-08-15", killed52, "2022-08-17",
       v1::VERDICT_DISAGREE},
      {"days later, but of years ago", settled40, "2021-08-15", killed52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"a price that rises within a year", price40, "2018-05-01", price52, "2019-02-01", v1::VERDICT_UPDATED},
      {"a price that leaps within a year", price40, "2018-05-01", price130, "2019-02-01", v1::VERDICT_DISAGREE},
      {"a price that rises over years", price40, "2018-05-01", price52, "2025-05-01", v1::VERDICT_DISAGREE},
      {"a price that falls", price52, "2018-05-01", price40, "2025-05-01", v1::VERDICT_DISAGREE},
      {"a year later, first told at once", fresh40, "2021-08-15", killed52, "2022-08-17", v1::VERDICT_UPDATED},
      {"a year older after a year", age58, "2024-11-17", age59, "2025-11-14", v1::VERDICT_UPDATED},
      {"a year older on the same day", age58, "2024-11-17", age59, "2024-11-17", v1::VERDICT_DISAGREE},
      {"a year older within days", age58, "2024-11-17", age59, "2024-11-24", v1::VERDICT_DISAGREE},
      {"five years older after a year", age58, "2024-11-17", age63, "2025-11-14", v1::VERDICT_DISAGREE},
      {"nobody, then some", none, "2021-08-15", killed52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"no toll", seats40, "2021-08-15", seats52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"lowered later", seats52, "2021-08-15", revised40, "2021-08-17", v1::VERDICT_UPDATED},
      {"lowered before", revised40, "2021-08-15", seats52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"lowered by both", revised40, "2021-08-15", revised52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"what it was lowered from", seats40, "2021-08-15", from52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"planned, and come about months later", planned52, "2021-08-15", done40, "2022-08-17", v1::VERDICT_UPDATED},
      {"planned, and come about days later", planned52, "2021-08-15", done40, "2021-08-17", v1::VERDICT_DISAGREE},
      {"nothing was planned", planned0, "2021-08-15", done40, "2022-08-17", v1::VERDICT_DISAGREE},
      {"while votes are counted", counted40, "2021-08-15", seats52, "2021-08-17", v1::VERDICT_UPDATED},
      {"less when they are counted", counted52, "2021-08-15", seats40, "2021-08-17", v1::VERDICT_UPDATED},
      {"the later one still counts", seats40, "2021-08-15", counted52, "2021-08-17", v1::VERDICT_DISAGREE},
      {"the later one has counted more", votes40, "2021-08-15", counted_votes52, "2021-08-17", v1::VERDICT_UPDATED},
      {"the same", killed40, "2021-08-15", killed40, "2021-08-17", v1::VERDICT_AGREE},
  };
  for (const JudgeCase& c : cases) {
    const auto a = Parse<v1::Claim>(c.claim_a), b = Parse<v1::Claim>(c.claim_b);
    v1::Source source_a, source_b;
    source_a.set_published(c.published_a);
    source_b.set_published(c.published_b);
    EXPECT_EQ(Judge({&a, &source_a}, {&b, &source_b}), c.verdict) << c.name;
    EXPECT_EQ(Judge({&b, &source_b}, {&a, &source_a}), c.verdict) << c.name << ", the other way round";
  }
}

struct SeverityCase {
  const char* name;
  const char* a;
  const char* b;
  double severity;
};

TEST(SeverityOfTest, IsTheGapBetween0And1) {
  const SeverityCase cases[] = {
      {"near", "quantity { low: 90 high: 90 }", "quantity { low: 100 high: 100 }", 0.1},
      {"far", "quantity { low: 1 high: 1 }", "quantity { low: 100 high: 100 }", 0.99},
      {"none against some", "quantity { low: 0 high: 0 }", "quantity { low: 100 high: 100 }", 1},
      {"a loss and a gain", "quantity { low: -5 high: -5 }", "quantity { low: 30 high: 30 }", 1},
      {"a day apart", "date { last: '2021-08-14' }", "date { last: '2021-08-15' }", 0.2 + 0.8 / 365},
      {"years apart", "date { last: '2014-12-31' }", "date { last: '2016-12-31' }", 1},
  };
  for (const SeverityCase& c : cases) {
    auto a = Parse<v1::Claim>(c.a), b = Parse<v1::Claim>(c.b);
    for (v1::Claim* claim : {&a, &b}) {
      claim->set_confidence(1);
      claim->mutable_attribution()->set_stance(v1::Attribution::STANCE_ASSERTED);
    }
    EXPECT_NEAR(SeverityOf(a, b), c.severity, 1e-9) << c.name;
    EXPECT_NEAR(SeverityOf(b, a), c.severity, 1e-9) << c.name << ", the other way round";
    b.mutable_attribution()->set_stance(v1::Attribution::STANCE_REPORTED);
    EXPECT_LT(SeverityOf(a, b), c.severity) << c.name << ", on somebody's word";
  }
}

TEST(NumberWordsTest, Rows) {
  EXPECT_EQ(NumberWords(1250), "1,250");
  EXPECT_EQ(NumberWords(45.7), "45.7");
  EXPECT_EQ(NumberWords(177e9), "177,000,000,000");
  EXPECT_EQ(NumberWords(100.0 / 3), "33.33");
}

TEST(ReasonForTest, NamesSourcesAndValues) {
  auto a = Parse<v1::Claim>("kind: 'killed' quantity { low: 1297 high: 1297 unit: 'person' }");
  auto b = Parse<v1::Claim>(
      "kind: 'killed' quantity { low: 5000 unit: 'person' } attribution { stance: STANCE_REPORTED speaker: 'a former "
      "senator' }");
  v1::Source wire, paper;
  wire.set_path("folder/wire.txt");
  paper.set_path("paper.txt");
  paper.set_publisher("La Voix");
  EXPECT_EQ(ReasonFor({&a, &wire}, {&b, &paper}),
            "wire.txt says 1,297, La Voix (citing a former senator) says at least 5,000: no number fits both.");
}

TEST(ContradictionTest, OneSaysWhatTheOtherCallsWrong) {
  const char* const killed40 = "kind: 'killed' quantity { low: 40 high: 40 } attribution { stance: STANCE_ASSERTED }";
  const char* const killed12 = "kind: 'killed' quantity { low: 12 high: 12 } attribution { stance: STANCE_ASSERTED }";
  const char* const wrong40 = "kind: 'killed' quantity { low: 40 high: 40 } attribution { stance: STANCE_DISPUTED }";
  const char* const denied40 =
      "kind: 'killed' quantity { low: 40 high: 40 } attribution { stance: STANCE_DENIED speaker: 'the mayor' }";
  const char* const claimed40 =
      "kind: 'killed' quantity { low: 40 high: 40 } attribution { stance: STANCE_DISPUTED speaker: 'rebels' }";
  const struct {
    const char* a;
    const char* b;
    v1::Verdict verdict;
    // Empty where there is no conflict.
    const char* reason;
  } cases[] = {
      {killed40, wrong40, v1::VERDICT_DISAGREE, "a.txt says 40, b.txt calls that wrong."},
      {killed40, denied40, v1::VERDICT_DISAGREE, "a.txt says 40, b.txt cites the mayor, who says that it is not so."},
      {killed12, claimed40, v1::VERDICT_DISAGREE,
       "a.txt says 12, b.txt (citing rebels, whom it doubts) says 40: no number fits both."},
      // Nobody says 40 there.
      {killed12, wrong40, v1::VERDICT_AGREE, ""},
      {wrong40, denied40, v1::VERDICT_AGREE, ""},
      {killed40, killed40, v1::VERDICT_AGREE, ""},
  };
  v1::Source source_a, source_b;
  source_a.set_path("a.txt");
  source_b.set_path("b.txt");
  for (const auto& c : cases) {
    const auto a = Parse<v1::Claim>(c.a), b = Parse<v1::Claim>(c.b);
    EXPECT_EQ(Judge({&a, &source_a}, {&b, &source_b}), c.verdict) << c.a << c.b;
    EXPECT_EQ(Judge({&b, &source_b}, {&a, &source_a}), c.verdict) << c.a << c.b << ", the other way round";
    if (*c.reason != '\0') EXPECT_EQ(ReasonFor({&a, &source_a}, {&b, &source_b}), c.reason);
  }
}

}  // namespace
}  // namespace gainsay
