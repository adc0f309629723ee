// The date that a document gives of itself, and dates near its top that are none.
#include "claims/time/dates_testing.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

struct TopCase {
  std::string source;
  std::string expected;
};

void PrintTo(const TopCase& c, std::ostream* out) { *out << c.source; }

class PublicationDateTest : public testing::TestWithParam<TopCase> {};
TEST_P(PublicationDateTest, Finds) { EXPECT_EQ(DumpPublicationDate(GetParam().source), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Bylines, PublicationDateTest,
    testing::ValuesIn<TopCase>({
        {"Toll climbs\n\nBy Staff Desk\n\n19 August 2021\n\nThe toll rose to 20.", "2021-08-19"},
        {"Toll climbs\n\nStaff Report | 17/08/2021\n\nThe toll rose to 20.", "2021-08-17"},
        {"Toll climbs\n\nMonday, August 23, 2021\n\nThe toll rose.", "2021-08-23"},
        {"Toll climbs\n\nBy Track Persia\n\nSeptember 28, 2021\n\nThe killing was bad.", "2021-09-28"},
        {"Toll climbs\nPosted on September 28, 2021\n\nThe killing was bad.", "2021-09-28"},
        {"Toll climbs\nPublished: 28 Sep 2021\n\nThe killing was bad.", "2021-09-28"},
        {"Toll climbs\nUpdated 2021-09-28\n\nThe killing was bad.", "2021-09-28"},
        {"By our correspondent in Grand'Anse | Monday, August 23, 2021\n\nThe agency spoke.", "2021-08-23"},
        {"MEDIA CENTRE\nColombo, 14 October 2006\n\nTroops beat back an attack.", "2006-10-14"},
        {"Isle conflict\n\n14 October 2006 | Global Update Network\n\nThe rebels gave over 74.", "2006-10-14"},
        {"A town does its sums\n\nOberpfalz Courier, Friday, July 31, 2020\n\nThe bakery has bagels.", "2020-07-31"},
        {"Thank you\n\nThe Minuteman's Porch, Nov. 20, 2020\n\nWhatever they say.", "2020-11-20"},
        {"Grand victory\n\nKilinochchi, 13.10.2006\n\nThe army was crushed on 11.10.2006.", "2006-10-13"},
        {"August 14, 2022\n\nThe ledger was closed on September 6, 2021.", "2022-08-14"},
        {"City of Varden, press office, 5 June 2026\n\nFive died on 2 June 2026.", "2026-06-05"},
        {"Statement of the county council, 5 June 2026\n\nFive died.", "2026-06-05"},
        {"SITUATION REPORT No. 4 on the floods in the valley, 5 June 2026\n\nFive died.", "2026-06-05"},
        {"A leak\n\nBy our investigative desk, 12 October 2024\n\nIt was found late.", "2024-10-12"},
        {"POLICY BRIEF No. 31\nLeaving without a plan\n12 October 2020\n\nThe decision was taken.", "2020-10-12"},
    }));

INSTANTIATE_TEST_SUITE_P(Datelines, PublicationDateTest,
                         testing::ValuesIn<TopCase>({
                             {"Budget\n\nISLAMABAD, June 9, 2023 - Pakistan unveiled its budget.", "2023-06-09"},
                             {"SAN SALVADOR, 3 JAN 90 -- [REPORT] THE BATTALION HAS REPORTED THIS.", "1990-01-03"},
                             {"Moscow (USSR), 6 Sep 89 (International Service) -- [Text] He said so.", "1989-09-06"},
                             {"Leme, 3 May 2026. Reports that forty died are false.", "2026-05-03"},
                             {"Paris, 3 May 2026 | Forty died.", "2026-05-03"},
                             {"BAGHDAD, Jan. 3, 2020 (Wire) \xE2\x80\x94 A strike killed two.", "2020-01-03"},
                             {"Guatemala City, 20 May 88 (ACAN-EFE) -- [Text] A bomb went off.", "1988-05-20"},
                             // Behind the agency.
                             {"TUNDUN, Kadamba (Wire) - May 29, 2021. Gunmen fled.", "2021-05-29"},
                             {"PORT VESTA (Wire) \xE2\x80\x94 April 18, 2021. Police showed it.", "2021-04-18"},
                             {"Gunmen flee\n\nTUNDUN (Wire) - May 29, 2021 - Gunmen fled.", "2021-05-29"},
                             // Without a place.
                             {"Jan. 4, 2020 (Wire) - Police showed it.", "2020-01-04"},
                             {"20 September 2024 (Wire) - Work has begun.", "2024-09-20"},
                             {"19 December 2024 - Lawmakers passed it.", "2024-12-19"},
                             {"Alliance agreed\n\n28 November 2024. It is to be governed by two.", "2024-11-28"},
                             {"5 September 2024. Press release of the Ministry of Trade", "2024-09-05"},
                         }));

INSTANTIATE_TEST_SUITE_P(
    LastLines, PublicationDateTest,
    testing::ValuesIn<TopCase>({
        {"A a.\n\nB b.\n\nC c.\n\nD d.\n\nE e.\n\nF f.\n\nG g.\n\nH h.\n\nI i.\n\nJ j.\n\nK k.\n\n7 November 2024",
         "2024-11-07"},
        {"A a.\n\nB b.\n\nC c.\n\nD d.\n\nE e.\n\nF f.\n\nG g.\n\nH h.\n\nI i.\n\nJ j.\n\nK k.\n\nTalvik, 11 December "
         "2024\n",
         "2024-12-11"},
        {"A a. B b. C c. D d. E e. F f. G g. H h. I i. J j. K k. L l.\n\nPublished: 7 November 2024", "2024-11-07"},
        // The line is of something else, or the date is no line.
        {"A a. B b. C c. D d. E e. F f. G g. H h. I i. J j. K k. L l.\n\nDeadline: 7 November 2024", "none"},
        {"A a. B b. C c. D d. E e. F f. G g. H h. I i. J j. K k. L l.\n\nThe gate fell on 7 November 2024", "none"},
        {"A a. B b. C c. D d. E e. F f. G g. H h. I i. J j. K k. L l. It fell. 7 November 2024", "none"},
    }));

INSTANTIATE_TEST_SUITE_P(
    NotTheDocuments, PublicationDateTest,
    testing::ValuesIn<TopCase>({
        {"", "none"},
        {"Toll climbs\n\nThe toll rose to 20.", "none"},
        // No year.
        {"LES CAYES, Haiti, Aug 15 (Wire) - Volunteers searched.", "none"},
        {"Lakeside Radio, morning bulletin, Wednesday\n\nTurnout was low.", "none"},
        {"Leme, 3 May. Forty died.", "none"},
        // In running text.
        {"They met in Leme, 3 May 2026. Forty died.", "none"},
        {"Fighters march in central Baghdad, Iraq, Tuesday, June 29, 2021. (AP)\n\nThe show was a show of force.",
         "none"},
        {"The strike of January 3, 2020 killed two.", "none"},
        {"On January 3, 2020, a strike killed two.", "none"},
        {"January 3, 2020, was the day on which everything changed for them.", "none"},
        {"What happened on January 3, 2020\n\nA strike killed two.", "none"},
        {"Remembering January 12, 2010\n\nA quake killed many.", "none"},
        {"How the siege of January 3, 2020 was ended\n\nIt was long.", "none"},
        // No days.
        {"September 2019: Militia Dominance\n\nIt grew.", "none"},
        {"Christmas Day 2020\n\nIt grew.", "none"},
        {"The Sept. 11 attacks\n\nIt grew.", "none"},
        {"ATTACK REPULSED ON 11 OCTOBER 2006\n\nIt grew.", "none"},
        {"Budget 2023\n\nIt grew.", "none"},
        {"Statement of the county on the fire of 5 June 2026\n\nIt grew.", "none"},
        {"A councillor of the county, 5 June 2026\n\nIt grew.", "none"},
        {"The October 2019 Crackdown\n\nIt grew.", "none"},
        {"Report | 03/04/2021\n\nEither way round.", "none"},
        // One of many days, or inside the story.
        {"3 May 2020 - The shops close.\n\n5 May 2020 - The shops open.", "none"},
        {"3 May 2020. The shops close.\n\n5 May 2020. The shops open.", "none"},
        {"A a. B b. C c.\n\n3 May 2020 - The shops close.", "none"},
        {"3 May 2020 and the shops close.", "none"},
        {"They fled (Wire) - May 29, 2021 and later.", "none"},
        // Not near the top.
        {"A a.\n\nB b.\n\nC c.\n\nD d.\n\nE e.\n\nF f.\n\nG g.\n\nH h.\n\nI i.\n\nJ j.\n\nK k.\n\n3 May 2020\n\nL l.",
         "none"},
    }));

TEST(DatelineTest, MarksTheDocumentsOwnDate) {
  EXPECT_EQ(DumpDates("Haiti\n\nLES CAYES, Haiti, Aug 15 (Wire) - Volunteers searched on Sunday.", "2021-08-15"),
            "[Aug 15] 2021-08-15 day dateline; [Sunday] 2021-08-15 day");
  EXPECT_EQ(DumpDates("Toll\n\nStaff Report | 17/08/2021\n\nIt rose on 16/08/2021.", ""),
            "[17/08/2021] 2021-08-17 day dateline; [16/08/2021] 2021-08-16 day");
}

// "Days later" goes on from what the story tells, not from the day of writing.
TEST(DatelineTest, IsNotTheStorysDate) {
  EXPECT_EQ(DumpDates("Toll\n\n19 August 2021\n\nFive days later it rained.", ""),
            "[19 August 2021] 2021-08-19 day dateline; [Five days later] ? needs a date told shortly before, and there "
            "is none");
}

}  // namespace
}  // namespace gainsay
