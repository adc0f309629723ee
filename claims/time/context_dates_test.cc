// Dates whose surroundings decide: tense, prepositions, periods, names.
#include "claims/time/dates_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

class ContextDatesTest : public testing::TestWithParam<DateCase> {};
TEST_P(ContextDatesTest, Recognizes) {
  EXPECT_EQ(DumpDates(GetParam().source, GetParam().published), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    YearsOfDays, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2023-06-09", "on 8 June", "[8 June] 2023-06-08 day"},
        {"2023-06-09", "It went up on June 12.", "[June 12] 2022-06-12 day"},
        {"2023-06-09", "for the year that begins on July 1", "[July 1] 2023-07-01 day"},
        {"2023-06-09", "It runs out on June 30.", "[June 30] 2023-06-30 day"},
        {"2023-06-09", "It will open on June 30.", "[June 30] 2023-06-30 day"},
        {"2023-06-09", "He died on June 30.", "[June 30] 2022-06-30 day"},
        {"2023-06-09", "no later than November", "[no later than November] ..2023-11-30 month by"},
        {"2023-06-09", "held up since November", "[November] 2022-11-01..2022-11-30 month since"},
        {"2023-06-09", "on 25 December", "[25 December] 2022-12-25 day"},
        {"2023-08-09", "was declared the winner on August 15", "[August 15] 2022-08-15 day"},
        // A look back gives the year once.
        {"2022-10-12", "It fell on 12 October 2017.\n\nHe was held on 18 October.",
         "[12 October 2017] 2017-10-12 day; [18 October] 2017-10-18 day"},
        {"2022-10-12", "It fell on 12 March 2017.\n\nHe was held on 18 October.",
         "[12 March 2017] 2017-03-12 day; [18 October] 2021-10-18 day"},
        {"2022-11-12", "It fell on 12 October 2017.\n\nHe was held on 18 October.",
         "[12 October 2017] 2017-10-12 day; [18 October] 2022-10-18 day"},
        {"2024-10-12", "It began on 11 December 2022. He stayed until March.",
         "[11 December 2022] 2022-12-11 day; [until March] 2023-03-01..2023-03-31 month until"},
        // What a noun is like tells no time.
        {"2011-07-12", "It wants to raise the value added tax on January 1.", "[January 1] 2012-01-01 day"},
        {"2011-07-12", "It intends to present the revised budget on 3 June.", "[3 June] 2012-06-03 day"},
        {"2011-07-12", "He wants an inquiry into the botched raid on 3 June.", "[3 June] 2011-06-03 day"},
        {"2011-07-12", "They are in the largest push since the failed one on 3 October.", "[3 October] 2010-10-03 day"},
        {"2023-02-12", "It began on 11 December 2022. He stayed in January.",
         "[11 December 2022] 2022-12-11 day; [January] 2023-01-01..2023-01-31 month"},
        // What is so may be past or to come, whichever is nearer.
        {"2024-05-09", "On the slip the sailing date is 24 March.", "[24 March] 2024-03-24 day"},
        {"2024-11-12", "They are to lock their doors on June 30.", "[June 30] 2025-06-30 day"},
        {"2023-03-14", "It proposed an increase of pay by a tenth from 1 April.", "[1 April] 2023-04-01 day"},
        {"2023-03-14", "He worked there from 1 October.", "[1 October] 2022-10-01 day"},
        {"2024-09-22", "The country votes again on 17 November.", "[17 November] 2024-11-17 day"},
        {"2024-01-09", "The vote is on 24 March.", "[24 March] 2024-03-24 day"},
        {"2025-09-18", "Results will be published, as has been announced, on 26 September.",
         "[26 September] 2025-09-26 day"},
        {"2025-09-18", "Results will be late, and he resigned, she said, on 26 September.",
         "[26 September] 2024-09-26 day"},
        {"", "It began on 5 March 2025. That of November 2023 failed. It ended on 19 March.",
         "[5 March 2025] 2025-03-05 day; [November 2023] 2023-11-01..2023-11-30 month; [19 March] 2025-03-19 day"},
        {"2024-02-10", "on February 29", "[February 29] 2024-02-29 day"},
        {"2023-02-10", "since October 7", "[October 7] 2022-10-07 day since"},
        {"2023-02-10", "on Friday, 23 June", "[Friday, 23 June] 2023-06-23 day"},
        {"", "on 8 June", "[8 June] --06-08 day"},
        {"", "by 8 June", "[by 8 June] --06-08 day by"},
        {"", "before 8 June",
         "[before 8 June] ? has no year, and neither the publication date nor the story gives one by"},
        {"", "not before 8 June",
         "[before 8 June] ? has no year, and neither the publication date nor the story gives one not before"},
        {"", "on February 30", "[February 30] ? is no day of the calendar"},
    }));

INSTANTIATE_TEST_SUITE_P(DaysOfOneMonth, ContextDatesTest,
                         testing::ValuesIn<DateCase>({
                             {"2025-09-29", "taken between August 26 and 30",
                              "[August 26 and 30] 2025-08-26..2025-08-30 period"},
                             {"2025-09-29", "taken between August 26 and 30, 2024",
                              "[August 26 and 30, 2024] 2024-08-26..2024-08-30 period"},
                             {"2025-09-29", "taken August 26 to 30", "[August 26 to 30] 2025-08-26..2025-08-30 period"},
                             {"2025-09-29", "on August 26 and 30", "[August 26] 2025-08-26 day"},
                             {"2025-09-29", "between August 26 and 30 people", "[August 26] 2025-08-26 day"},
                         }));

INSTANTIATE_TEST_SUITE_P(Differences, ContextDatesTest,
                         testing::ValuesIn<DateCase>({
                             {"2025-09-29", "It killed five more than the year before.", ""},
                             {"2025-09-29", "There were 14, two more than the day before.", ""},
                             {"2025-09-29", "It had rained the day before.",
                              "[the day before] ? needs a date told shortly before, and there is none"},
                             {"2025-09-29", "the 1.2 billion estimated seven years ago",
                              "[estimated seven years ago] 2018-01-01..2018-12-31 year about"},
                         }));

INSTANTIATE_TEST_SUITE_P(
    WhatIsToCome, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        // Infinitives that look like the past.
        {"2024-05-23", "It will put up prices in July.", "[July] 2024-07-01..2024-07-31 month"},
        {"2024-05-23", "It will now hit them in July.", "[July] 2024-07-01..2024-07-31 month"},
        {"2024-05-23", "It hopes to cut jobs in July.", "[July] 2024-07-01..2024-07-31 month"},
        {"2024-05-23", "It put up prices in July.", "[July] 2023-07-01..2023-07-31 month"},
        {"2024-05-23", "It had to cut jobs in July.", "[July] 2023-07-01..2023-07-31 month"},
        // What was promised, planned or ordered to be done.
        {"2024-05-23", "He had agreed with them to raise prices in July.", "[July] 2024-07-01..2024-07-31 month"},
        {"2024-05-23", "He undertook to free 50 men by 17 June.", "[by 17 June] ..2024-06-17 day by"},
        {"2024-05-23", "He promised to free 50 men on 17 June.", "[17 June] 2024-06-17 day"},
        {"2024-05-23", "He managed to free 50 men on 17 June.", "[17 June] 2023-06-17 day"},
        {"2024-05-23", "He promised peace on 17 June.", "[17 June] 2023-06-17 day"},
        {"2024-12-30", "It should be recalled that on 16 October they voted.", "[16 October] 2024-10-16 day"},
        {"2024-12-30", "He will do that on 16 October.", "[16 October] 2025-10-16 day"},
        {"2024-12-30", "It will apply as of 1 March.", "[1 March] 2025-03-01 day since"},
        {"2024-05-23", "He promised to free 50 men on 3 May.", "[3 May] 2024-05-03 day"},
        // What is laid down.
        {"2024-05-23", "The rules take effect on 1 December.", "[1 December] 2024-12-01 day"},
        {"2024-05-23", "The rules come into force on 1 December.", "[1 December] 2024-12-01 day"},
        {"2024-05-23", "The rules did not take effect on 1 December.", "[1 December] 2023-12-01 day"},
        {"2024-05-23", "The cap applies from 1 November to 30 April.",
         "[1 November to 30 April] 2024-11-01..2025-04-30 period"},
        // The verb of a clause between commas is not that of the sentence.
        {"2024-05-23", "The port, which handled 19 ships, expects them from Friday.", "[Friday] 2024-05-24 day"},
        {"2024-05-23", "The port, which handled 19 ships, is to open on Friday.", "[Friday] 2024-05-24 day"},
        {"2024-05-23", "The port, which will close, burned on Friday.", "[Friday] 2024-05-17 day"},
        // A forecast looks ahead, and what it is compared with is over.
        {"2024-05-23", "It is expected to reach 1.1%, down from a forecast of 1.6% in August.",
         "[August] 2023-08-01..2023-08-31 month"},
        {"2024-05-23", "It is expected to fall to 50 from 90 in April.", "[April] 2024-04-01..2024-04-30 month"},
        {"2024-05-23", "It wants to raise it to 21 percent from 19 on January 1.", "[January 1] 2025-01-01 day"},
        // Later than a date to come.
        {"2024-05-23", "It starts on 1 January 2025. They decided so on Monday. A year later, it will climb to 13.",
         "[1 January 2025] 2025-01-01 day; [Monday] 2024-05-20 day; [A year later] 2026-01-01..2026-12-31 year about"},
        // The story does not go on from what is compared with.
        {"", "It was higher, compared with August 2023. In July it fell.",
         "[August 2023] 2023-08-01..2023-08-31 month; [July] --07 month"},
        // Without a dateline what is to come has only the year of a day near it.
        {"", "Talks began in October 2021. Parliament is to vote on June 13.",
         "[October 2021] 2021-10-01..2021-10-31 month; [June 13] --06-13 day"},
        {"", "They voted on 12 May 2026. A run-off will be held on 9 June.",
         "[12 May 2026] 2026-05-12 day; [9 June] 2026-06-09 day"},
    }));

INSTANTIATE_TEST_SUITE_P(
    DatelinesWithoutYear, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        // What does not hang on the year is told without it.
        {"", "SKARVIK, May 23 (Wire) - It fell on May 5.", "[May 23] --05-23 day dateline; [May 5] --05-05 day"},
        {"", "SKARVIK, May 23 (Wire) - It fell yesterday.", "[May 23] --05-23 day dateline; [yesterday] --05-22 day"},
        {"", "SKARVIK, May 23 (Wire) - It fell last month.", "[May 23] --05-23 day dateline; [last month] --04 month"},
        {"", "SKARVIK, May 23 (Wire) - It will open by January 31.",
         "[May 23] --05-23 day dateline; [by January 31] --01-31 day by"},
        {"", "SKARVIK, May 23 (Wire) - It will open by March next year.",
         "[May 23] --05-23 day dateline; [by March next year] --03 month by"},
        {"", "SKARVIK, May 23 (Wire) - It fell on May 5. It had begun 18 days earlier.",
         "[May 23] --05-23 day dateline; [May 5] --05-05 day; [18 days earlier] --04-17 day"},
        {"", "SKARVIK, May 23 (Wire) - It had stood since October.",
         "[May 23] --05-23 day dateline; [October] --10 month since"},
        // What does is not told at all.
        {"", "SKARVIK, May 23 (Wire) - It fell on Friday.",
         "[May 23] --05-23 day dateline; [Friday] ? needs a publication date, which is not known"},
        {"", "SKARVIK, May 23 (Wire) - It fell last year.",
         "[May 23] --05-23 day dateline; [last year] ? needs a publication date, which is not known"},
        {"", "SKARVIK, March 2 (Wire) - It fell three days ago.",
         "[March 2] --03-02 day dateline; [three days ago] ? needs a publication date, which is not known"},
        // This month would be another than the nearest one of its name.
        {"", "SKARVIK, May 23 (Wire) - It closed 16 months ago.",
         "[May 23] --05-23 day dateline; [16 months ago] ? has no year, and neither the publication date nor the story "
         "gives one about"},
        // A year told of what has been is none of what is to come, nor that of another paragraph.
        {"", "SKARVIK, May 23 (Wire) - Talks began in October 2021. Parliament is to vote on June 13.",
         "[May 23] --05-23 day dateline; [October 2021] 2021-10-01..2021-10-31 month; [June 13] --06-13 day"},
        {"", "SKARVIK, May 23 (Wire) - A coup failed on May 14, 2023.\n\nThe trial opened in February.",
         "[May 23] --05-23 day dateline; [May 14, 2023] 2023-05-14 day; [February] --02 month"},
        {"", "SKARVIK, May 23 (Wire) - From January 2026 it is to cost more. It starts on May 5.",
         "[May 23] --05-23 day dateline; [January 2026] 2026-01-01..2026-01-31 month; [May 5] --05-05 day"},
        {"", "SKARVIK, May 23 (Wire) - It broke out on July 22, 2018. It was ringed on July 30.",
         "[May 23] --05-23 day dateline; [July 22, 2018] 2018-07-22 day; [July 30] 2018-07-30 day"},
        // Other lines that are datelines.
        {"", "Aug. 9 (Wire) - It fell yesterday.", "[Aug. 9] --08-09 day dateline; [yesterday] --08-08 day"},
        {"", "It fell\n\nBy our health correspondent, Lissandra, 29 July\n\nIt fell yesterday.",
         "[29 July] --07-29 day dateline; [yesterday] --07-28 day"},
        {"", "Kirana, 18 May. It fell yesterday.", "[18 May] --05-18 day dateline; [yesterday] --05-17 day"},
        {"2025-05-19", "Kirana, 18 May. It fell yesterday.",
         "[18 May] 2025-05-18 day dateline; [yesterday] 2025-05-18 day"},
        {"", "Attack repulsed on 11 October\n\nIt fell yesterday.",
         "[11 October] --10-11 day; [yesterday] ? needs a publication date, which is not known"},
    }));

INSTANTIATE_TEST_SUITE_P(
    SetDays, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2025-02-10", "The truce was extended until March 1.", "[until March 1] 2025-03-01 day until"},
        {"2025-02-10", "The vote in the south was postponed until April 12.", "[until April 12] 2025-04-12 day until"},
        {"2025-02-10", "The trial was adjourned until March 3.", "[until March 3] 2025-03-03 day until"},
        {"2025-02-10", "The trial was postponed to March 24.", "[March 24] 2025-03-24 day"},
        {"2025-02-10", "They extended the deadline until the end of April.",
         "[until the end of April] 2025-04-24..2025-04-30 part until about"},
        {"2025-02-10", "The vote was postponed until June.", "[until June] 2025-06-01..2025-06-30 month until"},
        {"2025-02-10", "The vote was put off until Friday.", "[until Friday] 2025-02-14 day until"},
        {"2025-02-10", "The shop was closed until March 3.", "[until March 3] 2024-03-03 day until"},
        {"2025-02-10", "The deadline was moved from March 1 to April 12.",
         "[March 1 to April 12] 2025-03-01..2025-04-12 period"},
        {"2023-10-15", "The election was brought forward to December 3.", "[December 3] 2023-12-03 day"},
        {"2023-10-15", "It was moved to November 12 from October 29.",
         "[November 12] 2023-11-12 day; [October 29] 2023-10-29 day"},
        {"2023-10-15", "Unions have called a strike for March 7.", "[March 7] 2024-03-07 day"},
        {"2023-10-15", "The council has scheduled a referendum for March 7.", "[March 7] 2024-03-07 day"},
        {"2023-10-15", "They blamed him for March 7.", "[March 7] 2023-03-07 day"},
        {"2023-10-15", "He called for calm on March 7.", "[March 7] 2023-03-07 day"},
        {"2023-10-15", "The toll rose to 19 on March 7.", "[March 7] 2023-03-07 day"},
        {"2023-10-15", "It dates to an accord of March 7.", "[March 7] 2023-03-07 day"},
        // What is told of long ago goes on from there; what would be almost a year off has been.
        {"2025-02-10", "On 5 January 2024 the trial was postponed until March 24.",
         "[5 January 2024] 2024-01-05 day; [until March 24] 2024-03-24 day until"},
        {"2025-02-10", "In November the truce was extended until December 1.",
         "[November] 2024-11-01..2024-11-30 month; [until December 1] 2024-12-01 day until"},
    }));

INSTANTIATE_TEST_SUITE_P(
    YearsComparedWith, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2025-02-10", "Sales were up 25% on 2023.", "[2023] 2023-01-01..2023-12-31 year"},
        {"2025-02-10", "They rose 8 per cent over 2023 to 312.", "[2023] 2023-01-01..2023-12-31 year"},
        {"2025-02-10", "That is more than 1,000 over 2023.", "[2023] 2023-01-01..2023-12-31 year"},
        {"2025-02-10", "It was an increase on 2023.", "[2023] 2023-01-01..2023-12-31 year"},
        {"2025-02-10", "It is 8% higher than 2023.", "[2023] 2023-01-01..2023-12-31 year"},
        {"2025-02-10", "There were 300, compared with 2023.", "[2023] 2023-01-01..2023-12-31 year"},
        {"", "There were 300, compared with 1985 a year earlier.",
         "[a year earlier] ? needs a date told shortly before, and there is none"},
        {"2025-02-10", "It is 8% below 2019 levels.", "[2019] 2019-01-01..2019-12-31 year"},
        {"2025-02-10", "He had over 2023.", ""},
        {"2025-02-10", "It was 8% over 2023 votes.", ""},
        {"2025-02-10", "It rose 8% on 2023 reserves.", ""},
        {"2025-02-10", "He had more than 2023.", ""},
    }));

INSTANTIATE_TEST_SUITE_P(
    MonthsComparedWith, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2023-10-15", "His rating stands at 39 percent, down 4 points from July.",
         "[July] 2023-07-01..2023-07-31 month"},
        {"2023-10-15", "The rating is 22, up from 18 in May.", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "The rate is down 0.4 percentage points from May.", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "The rate is 4% (up from 3.8% in May).", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "A gallon is $3.95, up from $3.80 in May.", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "The rate is 4%, from 3% in May.", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "The rate is 4%, against 3% in May.", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "The rate is lower than in May.", "[May] 2023-05-01..2023-05-31 month"},
        {"2023-10-15", "It will be held in June rather than in May.",
         "[June] 2024-06-01..2024-06-30 month; [May] 2024-05-01..2024-05-31 month"},
        {"2023-10-15", "Pensions go up 4% from January.", "[January] 2024-01-01..2024-01-31 month"},
        {"2023-10-15", "The tax is to go up from 18% to 22% in May.", "[May] 2024-05-01..2024-05-31 month"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Relations, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2020-10-12", "gave the staff until September", "[until September] ..2020-09-30 month by"},
        {"2020-10-12", "It is closed until Thursday.", "[until Thursday] 2020-10-15 day until"},
        {"", "nobody will ride on it before 2029", "[before 2029] 2029-01-01.. year not before"},
        {"", "Trains are not to be expected before July 2029.", "[before July 2029] 2029-07-01.. month not before"},
        {"", "no earlier than May 2027", "[no earlier than May 2027] 2027-05-01.. month not before"},
        {"", "There was no rain; before 2019 there had been some.", "[before 2019] ..2018-12-31 year by"},
        {"2020-10-12", "It was closed until Thursday.", "[until Thursday] 2020-10-08 day until"},
        {"2020-10-12", "The shops are still shut until Thursday.", "[until Thursday] 2020-10-15 day until"},
        {"2020-10-12", "They have until December.", "[until December] ..2020-12-31 month by"},
        {"", "By September 2019 they had curtailed it.", "[By September 2019] ..2019-09-30 month by"},
        {"", "until 2018", "[until 2018] 2018-01-01..2018-12-31 year until"},
        {"", "till June 2018", "[till June 2018] 2018-06-01..2018-06-30 month until"},
        {"", "before June 2018", "[before June 2018] ..2018-05-31 month by"},
        {"", "The budget for 2025 was passed.", "[2025] 2025-01-01..2025-12-31 year"},
        {"", "They passed the budget for 2025 by 78 votes.", "[2025] 2025-01-01..2025-12-31 year"},
        {"2024-11-20", "They passed the budget for 2025 on Monday.",
         "[2025] 2025-01-01..2025-12-31 year; [Monday] 2024-11-18 day"},
        {"", "There were beds for 2025 patients.", ""},
        {"", "since June 2018", "[June 2018] 2018-06-01..2018-06-30 month since"},
        {"", "after June 2018", "[June 2018] 2018-06-01..2018-06-30 month after"},
        {"", "from March 2019 onward", "[March 2019] 2019-03-01..2019-03-31 month since"},
        {"", "no later than March 2019", "[no later than March 2019] ..2019-03-31 month by"},
        {"", "since the fall of 2022", "[the fall of 2022] 2022-09-01..2022-11-30 part since"},
        {"", "until the end of 2019", "[until the end of 2019] 2019-11-01..2019-12-31 part until about"},
        {"", "since late 2019", "[late 2019] 2019-10-01..2019-12-31 part since about"},
        {"", "by 3 May 2019", "[by 3 May 2019] ..2019-05-03 day by"},
    }));

INSTANTIATE_TEST_SUITE_P(
    Periods, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"", "from 2003 until 2018", "[2003 until 2018] 2003-01-01..2018-12-31 period"},
        {"", "from 2003 to 2018", "[2003 to 2018] 2003-01-01..2018-12-31 period"},
        {"", "between 2003 and 2018", "[2003 and 2018] 2003-01-01..2018-12-31 period"},
        {"", "in 2018-2020", "[2018-2020] 2018-01-01..2020-12-31 period"},
        {"", "the 2018–2020 period", "[2018–2020] 2018-01-01..2020-12-31 period"},
        {"", "during the 1980-1988 war", "[1980-1988] 1980-01-01..1988-12-31 period"},
        {"", "between May and July 2020", "[May and July 2020] 2020-05-01..2020-07-31 period"},
        {"", "from May to July 2020", "[May to July 2020] 2020-05-01..2020-07-31 period"},
        {"", "from May 2019 to July 2020", "[May 2019 to July 2020] 2019-05-01..2020-07-31 period"},
        {"", "from November to February 2020", "[November to February 2020] 2019-11-01..2020-02-29 period"},
        {"", "May-July 2020", "[May-July 2020] 2020-05-01..2020-07-31 period"},
        {"", "June to August 2019", "[June to August 2019] 2019-06-01..2019-08-31 period"},
        {"", "from 3 May 1984 to the end of 1985",
         "[3 May 1984 to the end of 1985] 1984-05-03..1985-12-31 period about"},
        {"", "between January 1 and March 31, 2020", "[January 1 and March 31, 2020] 2020-01-01..2020-03-31 period"},
        {"", "from January 1 to March 31, 2020", "[January 1 to March 31, 2020] 2020-01-01..2020-03-31 period"},
        {"", "January 12, 2016 - January 22, 2016",
         "[January 12, 2016 - January 22, 2016] 2016-01-12..2016-01-22 period"},
        {"", "28 and 29 October 2006", "[28 and 29 October 2006] 2006-10-28..2006-10-29 period"},
        {"", "on 20 and 25 October 2006", "[20] 2006-10-20 day; [25 October 2006] 2006-10-25 day"},
        {"", "13, 14, and 15 September 1989",
         "[13] 1989-09-13 day; [14] 1989-09-14 day; [15 September 1989] 1989-09-15 day"},
        {"", "11-12 October 1989", "[11-12 October 1989] 1989-10-11..1989-10-12 period"},
        {"", "on October 11-12, 1989", "[October 11-12, 1989] 1989-10-11..1989-10-12 period"},
        {"", "October 11 to 14, 1989", "[October 11 to 14, 1989] 1989-10-11..1989-10-14 period"},
        {"", "from 4 to 22 January 1995", "[4 to 22 January 1995] 1995-01-04..1995-01-22 period"},
        {"", "between 3 and 12 of Sept 1995", "[3 and 12 of Sept 1995] 1995-09-03..1995-09-12 period"},
        {"", "late September and early October 2019",
         "[late September and early October 2019] 2019-09-20..2019-10-10 period about"},
        {"", "from late 2019 to early 2020", "[late 2019 to early 2020] 2019-10-01..2020-04-30 period about"},
        {"2020-10-12", "between May and July", "[May and July] 2020-05-01..2020-07-31 period"},
        {"2020-10-12", "from November to February", "[November to February] 2019-11-01..2020-02-29 period"},
        {"2020-10-12", "from 29 January to 4 February", "[29 January to 4 February] 2020-01-29..2020-02-04 period"},
        {"2020-10-12", "from today to tomorrow", "[today to tomorrow] 2020-10-12..2020-10-13 period"},
        {"", "between 1990 and 1995, and between 2000 and 2005",
         "[1990 and 1995] 1990-01-01..1995-12-31 period; [2000 and 2005] 2000-01-01..2005-12-31 period"},
        {"", "from 2016 through 2018", "[2016 through 2018] 2016-01-01..2018-12-31 period"},
    }));

INSTANTIATE_TEST_SUITE_P(NamedDays, ContextDatesTest,
                         testing::ValuesIn<DateCase>({
                             {"", "over New Year's Eve 2019", "[New Year's Eve 2019] 2019-12-31 day"},
                             {"", "on New Year’s Eve of 2020", "[New Year’s Eve of 2020] 2020-12-31 day"},
                             {"", "In late 2019 it began, with a siege over New Year's Eve of 2020.",
                              "[late 2019] 2019-10-01..2019-12-31 part about; [New Year's Eve of 2020] 2019-12-31 day"},
                             {"", "on Christmas Day 2020", "[Christmas Day 2020] 2020-12-25 day"},
                             {"2021-03-04", "on New Year's Eve", "[New Year's Eve] 2020-12-31 day"},
                             {"2021-03-04", "before Christmas", "[before Christmas] ..2021-12-24 day by"},
                             {"2021-03-04", "last Christmas", "[last Christmas] 2020-12-25 day"},
                             {"2021-03-04", "on Easter Sunday 2021", "[Easter Sunday 2021] 2021-04-04 day"},
                             {"", "on Good Friday 1998", "[Good Friday 1998] 1998-04-10 day"},
                             {"", "on Thanksgiving 2022", "[Thanksgiving 2022] 2022-11-24 day"},
                             {"", "on Memorial Day 2021", "[Memorial Day 2021] 2021-05-31 day"},
                             {"", "since 9/11", "[9/11] 2001-09-11 day since"},
                             {"", "after the 9/11 attacks", "[9/11] 2001-09-11 day"},
                             {"", "the Sept. 11 attacks", "[Sept. 11 attacks] 2001-09-11 day"},
                             {"", "in the week of August 15, 2021",
                              "[the week of August 15, 2021] 2021-08-09..2021-08-15 week"},
                             {"2021-03-04", "on Boxing Day", "[Boxing Day] 2020-12-26 day"},
                             {"2021-03-04", "on May Day", "[May Day] 2020-05-01 day"},
                             {"2024-05-15", "The Easter Sunday bombings killed 269 people in 2019.",
                              "[Easter Sunday] 2019-04-21 day; [2019] 2019-01-01..2019-12-31 year"},
                             {"2024-05-15", "The July 7 attack killed 52 people in London in 2005.",
                              "[July 7] 2005-07-07 day; [2005] 2005-01-01..2005-12-31 year"},
                             {"2024-05-15", "The Easter Sunday service recalled those killed in 2019.",
                              "[Easter Sunday] 2024-03-31 day; [2019] 2019-01-01..2019-12-31 year"},
                             {"2024-05-15", "The Easter Sunday attacks of 2019 were a surprise.",
                              "[Easter Sunday] 2019-04-21 day; [2019] 2019-01-01..2019-12-31 year"},
                             {"2024-05-15", "The 2019 Easter Sunday attacks were a surprise.",
                              "[2019] 2019-01-01..2019-12-31 year; [Easter Sunday] 2019-04-21 day"},
                             {"2024-05-15", "In 2019 the Easter Sunday bombings killed 269 people.",
                              "[2019] 2019-01-01..2019-12-31 year; [Easter Sunday] 2019-04-21 day"},
                             {"2024-05-15", "On Easter Sunday he spoke of the people killed in 2019.",
                              "[Easter Sunday] 2024-03-31 day; [2019] 2019-01-01..2019-12-31 year"},
                         }));

INSTANTIATE_TEST_SUITE_P(
    WhatPeersGetWrong, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2021-09-28", "in late December 2019", "[late December 2019] 2019-12-20..2019-12-31 part about"},
        {"2021-09-28", "The killing in late December 2019 was a reprisal.",
         "[late December 2019] 2019-12-20..2019-12-31 part about"},
        {"2021-09-28", "in early January 2020", "[early January 2020] 2020-01-01..2020-01-10 part about"},
        {"2021-09-28", "at the end of December 2019", "[the end of December 2019] 2019-12-25..2019-12-31 part about"},
        {"2021-09-28", "In late 2019 and before the killings", "[late 2019] 2019-10-01..2019-12-31 part about"},
        {"2021-09-28", "In January 2020, 2,500 troops left.", "[January 2020] 2020-01-01..2020-01-31 month"},
        {"2021-09-28", "In 2020 some 2020 people came.", "[2020] 2020-01-01..2020-12-31 year"},
        {"2021-09-28", "On 3 May 27 people died.", "[3 May] 2021-05-03 day"},
        {"2021-09-28", "in June 20 people died", "[June] 2021-06-01..2021-06-30 month"},
        {"2021-09-28", "In March 3 million people lost power", "[March] 2021-03-01..2021-03-31 month"},
        {"2021-09-28", "on June 20 people died", "[June 20] 2021-06-20 day"},
        {"2021-09-28", "6,107.31 August 2019", "[August 2019] 2019-08-01..2019-08-31 month"},
        {"2021-09-28", "Of 2,014 people in 2014", "[2014] 2014-01-01..2014-12-31 year"},
        {"2021-09-28", "On May 5 they may march.", "[May 5] 2021-05-05 day"},
        {"2021-09-28", "In March they will march.", "[March] 2022-03-01..2022-03-31 month"},
        {"2021-09-28", "at 10 a.m. on 5 May 2021", "[5 May 2021] 2021-05-05 day"},
        {"2021-09-28", "5 p.m. Friday", "[Friday] 2021-09-24 day"},
        {"2021-09-28", "the Monday, August 23, 2021, edition", "[Monday, August 23, 2021] 2021-08-23 day"},
        {"2021-09-28", "In September 2019: Pro-Tehran Militia", "[September 2019] 2019-09-01..2019-09-30 month"},
        {"2021-09-28", "1. On 27 March 1989, the base", "[27 March 1989] 1989-03-27 day"},
        {"2021-09-28", "(1982 - 1986)", "[1982 - 1986] 1982-01-01..1986-12-31 period"},
        {"2021-09-28", "[1890-92]", "[1890-92] 1890-01-01..1892-12-31 period"},
        {"2021-09-28", "Argentina’s 1976–83 dictatorship", "[1976–83] 1976-01-01..1983-12-31 period"},
        {"2021-09-28", "“in June 2014”", "[June 2014] 2014-06-01..2014-06-30 month"},
        {"2021-09-28", "June 2014's law", "[June 2014] 2014-06-01..2014-06-30 month"},
        {"2021-09-28", "last year’s deal", "[last year] 2020-01-01..2020-12-31 year"},
    }));

INSTANTIATE_TEST_SUITE_P(AllCapitals, ContextDatesTest,
                         testing::ValuesIn<DateCase>({
                             {"1989-09-11", "IN LATE MAY THE ARMY", "[LATE MAY] 1989-05-20..1989-05-31 part about"},
                             {"1989-09-11", "SINCE MAY", "[MAY] 1989-05-01..1989-05-31 month since"},
                             {"1989-09-11", "LAST APRIL", "[LAST APRIL] 1989-04-01..1989-04-30 month"},
                             {"1989-09-11", "ON 30 DECEMBER IN SAN LUIS", "[30 DECEMBER] 1988-12-30 day"},
                             {"1989-09-11", "YESTERDAY AFTERNOON", "[YESTERDAY] 1989-09-10 day"},
                             {"1989-09-11", "EARLY THIS MORNING", "[EARLY THIS MORNING] 1989-09-11 day"},
                             {"1989-09-11", "ON FRIDAY NIGHT", "[FRIDAY] 1989-09-08 day"},
                             {"1989-09-11", "BETWEEN 27 JUNE AND 18 AUGUST",
                              "[27 JUNE AND 18 AUGUST] 1989-06-27..1989-08-18 period"},
                             {"1989-09-11", "ON 5 MAY", "[5 MAY] 1989-05-05 day"},
                             {"1989-09-11", "ON MARCH 3, 1988", "[MARCH 3, 1988] 1988-03-03 day"},
                             {"1989-09-11", "OVER A YEAR AGO", "[OVER A YEAR AGO] 1987-01-01..1988-12-31 period about"},
                             {"1989-09-11", "THE FOURTH OF JULY", "[THE FOURTH OF JULY] 1989-07-04 day"},
                             {"1989-09-11", "SINCE MAY 1988", "[MAY 1988] 1988-05-01..1988-05-31 month since"},
                         }));

INSTANTIATE_TEST_SUITE_P(
    FurtherOut, ContextDatesTest,
    testing::ValuesIn<DateCase>({
        {"2021-09-28", "the week after next", "[the week after next] 2021-10-11..2021-10-17 week"},
        {"2021-09-28", "the year before last", "[the year before last] 2019-01-01..2019-12-31 year"},
        {"2021-09-28", "early next week", "[early next week] 2021-10-04..2021-10-06 part about"},
        {"2021-09-28", "at the end of next week", "[the end of next week] 2021-10-07..2021-10-10 part about"},
        {"2021-09-28", "in 2016 Q3", "[2016 Q3] 2016-07-01..2016-09-30 part"},
        {"2021-09-28", "the third week of next year", "[the third week of next year] 2022-01-15..2022-01-21 week"},
        {"2021-09-28", "between May 2015 and 2018", "[May 2015 and 2018] 2015-05-01..2018-12-31 period"},
        {"2021-09-28", "the week commencing February 4",
         "[the week commencing February 4] 2021-02-01..2021-02-07 week"},
        {"2021-09-28", "next week on Friday", "[next week on Friday] 2021-10-08 day"},
    }));

}  // namespace
}  // namespace gainsay
