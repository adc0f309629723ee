#include "cli/readers/offset_map.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

std::string Dump(OffsetMap::Range range) { return absl::StrCat(range.begin, "-", range.end); }

// "<p>caf&eacute; 27</p>" with the text "café 27".
OffsetMap Cafe() {
  OffsetMap map;
  map.AddSame(3, 3);
  map.Add(2, 6, 8);
  map.AddSame(3, 14);
  return map;
}

TEST(OffsetMapTest, FindsWholeUnits) {
  const OffsetMap map = Cafe();
  const struct {
    uint32_t begin, end;
    const char* expected;
  } kRows[] = {
      {0, 3, "3-6"},    // caf
      {0, 8, "3-17"},   // all of it
      {3, 8, "6-17"},   // é 27
      {3, 4, "6-14"},   // half an é
      {4, 5, "6-14"},   // the other half
      {6, 8, "15-17"},  // 27
      {6, 6, "15-15"},  // nothing
      {8, 8, "17-17"},  // the end
  };
  for (const auto& row : kRows) EXPECT_EQ(Dump(map.Find(row.begin, row.end)), row.expected) << row.begin;
  EXPECT_EQ(Dump(OffsetMap().Find(0, 0)), "0-0");
}

TEST(OffsetMapTest, WhatStandsNowhereHasThePlaceOfWhatFollows) {
  OffsetMap map;
  map.AddSame(2, 10);
  map.Add(2, 30, 0);
  map.AddSame(2, 30);
  EXPECT_EQ(Dump(map.Find(0, 6)), "10-32");
  EXPECT_EQ(Dump(map.Find(2, 4)), "30-30");
}

TEST(OffsetMapTest, KnowsWhenNothingMoved) {
  OffsetMap same;
  EXPECT_TRUE(same.IsIdentity());
  same.AddSame(5, 0);
  same.AddSame(2, 5);
  EXPECT_TRUE(same.IsIdentity());
  EXPECT_FALSE(Cafe().IsIdentity());
  OffsetMap shifted;
  shifted.AddSame(5, 3);
  EXPECT_FALSE(shifted.IsIdentity());
}

// Every way of putting two maps together gives what looking up twice gives.
TEST(OffsetMapTest, ThenIsLookingUpTwice) {
  // The HTML in UTF-16 with a byte order mark, in Latin-1 with the é of "<p>caf&eacute; 27</p>" as two bytes, and as it
  // is.
  OffsetMap utf16, mixed, same;
  for (uint32_t i = 0; i < 21; ++i) utf16.Add(1, 2 + 2 * i, 2);
  mixed.AddSame(5, 0);
  mixed.Add(2, 5, 1);
  mixed.Add(3, 6, 1);
  mixed.AddSame(11, 7);
  same.AddSame(21, 0);
  for (const OffsetMap& next : {utf16, mixed, same}) {
    for (const OffsetMap& first : {Cafe(), same}) {
      const OffsetMap both = first.Then(next);
      ASSERT_EQ(both.text_size(), first.text_size());
      for (uint32_t begin = 0; begin < first.text_size(); ++begin) {
        for (uint32_t end = begin + 1; end <= first.text_size(); ++end) {
          const OffsetMap::Range middle = first.Find(begin, end);
          EXPECT_EQ(Dump(both.Find(begin, end)), Dump(next.Find(middle.begin, middle.end))) << begin << "-" << end;
        }
      }
    }
  }
}

}  // namespace
}  // namespace gainsay::cli
