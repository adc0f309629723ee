// Years in words, several units in a row, ends that are now: wordings that lean on each other.
#include "claims/time/dates_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

class WordingsTest : public testing::TestWithParam<DateCase> {};
TEST_P(WordingsTest, Recognizes) { EXPECT_EQ(DumpDates(GetParam().source, GetParam().published), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    YearsInWords, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "born in nineteen ninety-eight", "[nineteen ninety-eight] 1998-01-01..1998-12-31 year"},
        {"2020-06-17", "in two thousand and sixteen", "[two thousand and sixteen] 2016-01-01..2016-12-31 year"},
        {"2020-06-17", "since twenty twenty-one", "[twenty twenty-one] 2021-01-01..2021-12-31 year since"},
        {"2020-06-17", "until nineteen oh-five", "[until nineteen oh-five] 1905-01-01..1905-12-31 year until"},
        {"2020-06-17", "in March nineteen seventy-four", "[March nineteen seventy-four] 1974-03-01..1974-03-31 month"},
        {"2020-06-17", "in nineteen hundred and six", "[nineteen hundred and six] 1906-01-01..1906-12-31 year"},
        {"2020-06-17", "the nineteen seventies", "[the nineteen seventies] 1970-01-01..1979-12-31 decade"},
        {"2020-06-17", "the eighteen-nineties", "[the eighteen-nineties] 1890-01-01..1899-12-31 decade"},
        {"2020-06-17", "the third week of two thousand and seventeen",
         "[the third week of two thousand and seventeen] 2017-01-15..2017-01-21 week"},
        {"2020-06-17", "in August 99.", "[August 99] 1999-08-01..1999-08-31 month"},
        {"2020-06-17", "in 70's", "[70's] 1970-01-01..1979-12-31 decade"},
        {"2020-06-17", "between nineteen eighty and nineteen ninety",
         "[nineteen eighty and nineteen ninety] 1980-01-01..1990-12-31 period"},
    }));

INSTANTIATE_TEST_SUITE_P(
    SeveralUnits, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "1 month 21 days ago", "[1 month 21 days ago] 2020-04-26 day"},
        {"2020-06-17", "two years and six months ago",
         "[two years and six months ago] 2017-12-01..2017-12-31 month about"},
        {"2020-06-17", "one year, two months and three days ago",
         "[one year, two months and three days ago] 2019-04-14 day"},
        {"2020-06-17", "three weeks and two days from now", "[three weeks and two days from now] 2020-07-10 day"},
        {"2020-06-17", "They met on May 3, 2019. Two weeks and a day later they left.",
         "[May 3, 2019] 2019-05-03 day; [Two weeks and a day later] 2019-05-18 day"},
        {"2020-06-17", "two or three years ago", "[two or three years ago] 2017-01-01..2018-12-31 period about"},
        {"2020-06-17", "10 to 15 years ago", "[10 to 15 years ago] 2005-01-01..2010-12-31 period about"},
        {"2020-06-17", "three to five days ago", "[three to five days ago] 2020-06-12..2020-06-14 period about"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Since, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "beginning in 1983", "[1983] 1983-01-01..1983-12-31 year since"},
        {"2020-06-17", "starting Monday", "[Monday] 2020-06-15 day since"},
        {"2020-06-17", "starting in May 2019 they left", "[May 2019] 2019-05-01..2019-05-31 month since"},
        {"2020-06-17", "as of May 2019", "[May 2019] 2019-05-01..2019-05-31 month since"},
        {"2020-06-17", "effective January 1, 2021", "[January 1, 2021] 2021-01-01 day since"},
        {"2020-06-17", "from March 2019 onward", "[March 2019] 2019-03-01..2019-03-31 month since"},
    }));

INSTANTIATE_TEST_SUITE_P(
    DaysOfAWeek, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "next week between Wednesday and Friday",
         "[next week between Wednesday and Friday] 2020-06-24..2020-06-26 period"},
        {"2020-06-17", "this week from Tue to Thur", "[this week from Tue to Thur] 2020-06-16..2020-06-18 period"},
        {"2020-06-17", "last week, from Monday to Wednesday",
         "[last week, from Monday to Wednesday] 2020-06-08..2020-06-10 period"},
        {"2020-06-17", "the week of the 18th", "[the week of the 18th] 2020-06-15..2020-06-21 week"},
        {"2020-06-17", "the week of the 3rd will be hot", "[the week of the 3rd] 2020-06-29..2020-07-05 week"},
    }));

INSTANTIATE_TEST_SUITE_P(
    UntilNow, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "from 2003 until now", "[2003 until now] 2003-01-01..2020-06-17 period"},
        {"2020-06-17", "from 2014 to present day", "[2014 to present day] 2014-01-01..2020-06-17 period"},
        {"2020-06-17", "between now and May 2021", "[now and May 2021] 2020-06-17..2021-05-31 period"},
        {"2020-06-17", "between Jan. 22 and now", "[Jan. 22 and now] 2020-01-22..2020-06-17 period"},
        {"2020-06-17", "for the rest of the year", "[the rest of the year] 2020-06-17..2020-12-31 part about"},
        {"2020-06-17", "the remainder of this week", "[the remainder of this week] 2020-06-17..2020-06-21 part about"},
    }));

INSTANTIATE_TEST_SUITE_P(
    OneOfSeveral, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "He was born in late 2012. That same year she left.",
         "[late 2012] 2012-10-01..2012-12-31 part about; [That same year] 2012-01-01..2012-12-31 year"},
        {"2020-06-17", "It opened around 2012 and closed that same year.",
         "[around 2012] 2012-01-01..2012-12-31 year about; [that same year] 2012-01-01..2012-12-31 year"},
        {"2020-06-17", "It began two or three years ago. That same year it closed.",
         "[two or three years ago] 2017-01-01..2018-12-31 period about; [That same year] 2017-01-01..2018-12-31 period "
         "about"},
        {"2020-06-17", "It began in the 1990s. That same year it closed.",
         "[the 1990s] 1990-01-01..1999-12-31 decade; [That same year] ? needs a shorter date told shortly before, and "
         "the last one is longer"},
        {"2020-06-17", "It began some years ago. That same year it closed.",
         "[some years ago] 2011-01-01..2017-12-31 period about; [That same year] ? needs a shorter date told shortly "
         "before, and the last one is longer"},
    }));

INSTANTIATE_TEST_SUITE_P(
    ToOneSide, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2020-06-17", "more than two years ago", "[more than two years ago] 2017-01-01..2018-12-31 period about"},
        {"2020-06-17", "598 from January to May", "[January to May] 2020-01-01..2020-05-31 period"},
        {"2020-06-17", "rose between February and April", "[February and April] 2020-02-01..2020-04-30 period"},
        {"2020-06-17", "17 more than four years ago", "[four years ago] 2016-01-01..2016-12-31 year about"},
        {"2020-06-17", "15 cents more than a week ago", "[a week ago] 2020-06-08..2020-06-14 week about"},
        {"2020-06-17", "8% less than a year ago", "[a year ago] 2019-01-01..2019-12-31 year about"},
        {"2020-06-17", "8 per cent more than a year ago", "[a year ago] 2019-01-01..2019-12-31 year about"},
        {"2020-06-17", "two percentage points more than a year ago", "[a year ago] 2019-01-01..2019-12-31 year about"},
        {"2020-06-17", "lasted 40 days more than a year ago",
         "[more than a year ago] 2018-01-01..2019-12-31 period about"},
        {"2020-06-17", "less than two weeks ago", "[less than two weeks ago] 2020-06-01..2020-06-14 period about"},
        {"2020-06-17", "nearly three months ago", "[nearly three months ago] 2020-03-01..2020-04-30 period about"},
        {"2020-06-17", "more than 20 years ago", "[more than 20 years ago] 1995-01-01..2000-12-31 period about"},
        {"2020-06-17", "less than a year ago", "[less than a year ago] 2019-01-01..2020-06-17 period about"},
        {"2020-06-17", "almost a decade ago", "[almost a decade ago] 2009-01-01..2011-12-31 period about"},
        {"2020-06-17", "more than 10 days ago", "[more than 10 days ago] 2020-06-05..2020-06-07 period about"},
        {"2020-06-17", "over a month ago", "[over a month ago] 2020-04-01..2020-05-31 period about"},
        {"2020-06-17", "less than two weeks from now",
         "[less than two weeks from now] 2020-06-22..2020-07-05 period about"},
    }));

INSTANTIATE_TEST_SUITE_P(
    LooksAhead, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2024-05-15", "UK inflation falls to 3.2% in March", "[March] 2024-03-01..2024-03-31 month"},
        {"2024-05-15", "Unemployment falls to 3.9% in April", "[April] 2024-04-01..2024-04-30 month"},
        {"2024-05-15", "Unemployment rises to 3.9% in April", "[April] 2024-04-01..2024-04-30 month"},
        {"2024-05-15", "The deadline falls on Friday", "[Friday] 2024-05-17 day"},
        {"2024-05-15", "It repaid part of the bond that matures in June.", "[June] 2024-06-01..2024-06-30 month"},
        {"2024-05-15", "It repaid the bond that matured in June.", "[June] 2023-06-01..2023-06-30 month"},
    }));

INSTANTIATE_TEST_SUITE_P(YearsAlone, WordingsTest,
                         testing::ValuesIn<DateCase>({
                             {"", "In 2008 police raided the estate.", "[2008] 2008-01-01..2008-12-31 year"},
                             {"", "In 2008 soldiers and 12 others", ""},
                             {"", "two studies, dated 2015 and 2019.",
                              "[2015] 2015-01-01..2015-12-31 year; [2019] 2019-01-01..2019-12-31 year"},
                             {"", "from 2030 onwards", "[2030] 2030-01-01..2030-12-31 year since"},
                             {"", "The opening slips to 2029.", "[2029] 2029-01-01..2029-12-31 year"},
                             {"", "It was postponed to 2030, they said.", "[2030] 2030-01-01..2030-12-31 year"},
                             {"", "It goes back to 1920.", "[1920] 1920-01-01..1920-12-31 year"},
                             {"", "The toll rose to 2029.", ""},
                             {"", "It covers the years 2015 to 2019.", "[2015 to 2019] 2015-01-01..2019-12-31 period"},
                             {"", "Founded: 2014.", "[2014] 2014-01-01..2014-12-31 year"},
                             {"", "Completion: 2026", "[2026] 2026-01-01..2026-12-31 year"},
                             {"", "Opening: 2025", "[2025] 2025-01-01..2025-12-31 year"},
                             {"", "Contract ends: 2027", "[2027] 2027-01-01..2027-12-31 year"},
                             {"", "Opening: 2025 people came", ""},
                             {"", "Victims: 2025", ""},
                             {"2025-04-01", "In '99 we had a storm.", "[99] 1999-01-01..1999-12-31 year"},
                             {"2025-04-01", "the flood of '89.", "[89] 1989-01-01..1989-12-31 year"},
                             {"2025-04-01", "a row of '12 boats", ""},
                         }));

INSTANTIATE_TEST_SUITE_P(
    TensesAround, WordingsTest,
    testing::ValuesIn<DateCase>({
        {"2025-07-12", "The first patient fell ill on 9 June.", "[9 June] 2025-06-09 day"},
        {"2025-07-12", "I'll see him on 9 June.", "[9 June] 2026-06-09 day"},
        {"2023-11-16", "Pensions go up by 5 percent from January.", "[January] 2024-01-01..2024-01-31 month"},
        {"2024-03-09", "It has been extended until Thursday.", "[until Thursday] 2024-03-14 day until"},
        {"2024-03-09", "He has been arrested on Thursday.", "[Thursday] 2024-03-07 day"},
        {"2024-03-09", "He waits until he is sentenced on June 26.", "[June 26] 2024-06-26 day"},
        {"2024-10-07", "The petition of 20 October was dismissed.", "[20 October] 2023-10-20 day"},
        {"2014-06-10", "By the decision of 3 June it will leave.", "[3 June] 2014-06-03 day"},
        {"2015-03-12", "It called a general strike for March 26.", "[March 26] 2015-03-26 day"},
        {"2024-11-23", "Last year, on 23 November, it stood still.",
         "[Last year] 2023-01-01..2023-12-31 year; [23 November] 2023-11-23 day"},
        {"2025-09-16", "It is since Sunday known.", "[Sunday] 2025-09-14 day since"},
        {"2024-01-22", "The schools stay shut until 1 February.", "[until 1 February] 2024-02-01 day until"},
        {"2014-06-22", "It fell on 27 May 2014. On that Saturday we left.",
         "[27 May 2014] 2014-05-27 day; [Saturday] 2014-05-31 day"},
        {"2014-06-22", "It fell on 27 May 2014. Since that Saturday we wait.",
         "[27 May 2014] 2014-05-27 day; [Saturday] 2014-05-31 day"},
        {"2014-06-22", "It fell on 27 May 2014. I went on the Sunday.",
         "[27 May 2014] 2014-05-27 day; [Sunday] 2014-06-01 day"},
        {"2024-05-01", "I know what happened in 2008: it burnt.", "[2008] 2008-01-01..2008-12-31 year"},
    }));

INSTANTIATE_TEST_SUITE_P(DaysAlone, WordingsTest,
                         testing::ValuesIn<DateCase>({
                             {"2024-03-20", "It fell on the 7th.", "[the 7th] 2024-03-07 day"},
                             {"2024-03-05", "It fell on the 27th and sank.", "[the 27th] 2024-02-27 day"},
                             {"2024-03-20", "They will meet on the 7th.", "[the 7th] 2024-04-07 day"},
                             {"2025-03-20", "It sank on 3 May 2023. Divers came on the 7th.",
                              "[3 May 2023] 2023-05-03 day; [the 7th] 2023-05-07 day"},
                             {"2024-03-20", "On the 7th near noon it fell.", "[the 7th] 2024-03-07 day"},
                             {"2024-03-20", "It fell on the 7th floor.", ""},
                             {"2024-03-20", "It fell on the 7th Brigade.", ""},
                             {"", "It fell on the 7th.", "[the 7th] ? needs a publication date, which is not known"},
                         }));

INSTANTIATE_TEST_SUITE_P(Apart, WordingsTest,
                         testing::ValuesIn<DateCase>({
                             {"2020-06-17", "Christmas, 2024-05-01", "[2024-05-01] 2024-05-01 day dateline"},
                             {"2020-06-17", "Easter 2021, 2021-05-01", "[2021-05-01] 2021-05-01 day dateline"},
                             {"2020-06-17", "since 1800 yesterday", "[yesterday] 2020-06-16 day"},
                             {"2020-06-17", "closed until 1900 on Monday", "[Monday] 2020-06-15 day"},
                             {"2020-06-17", "fired since 1430 (hours) today", "[today] 2020-06-17 day"},
                             {"2020-06-17", "by 1500 on May 3 it was over", "[May 3] 2020-05-03 day"},
                             {"2020-06-17", "the end in 1990 of the war", "[1990] 1990-01-01..1990-12-31 year"},
                         }));

}  // namespace
}  // namespace gainsay
