#include "cli/readers/claim_files.h"

#include <google/protobuf/text_format.h>
#include <google/protobuf/util/delimited_message_util.h>
#include <google/protobuf/util/json_util.h>

#include <limits>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

v1::ClaimSet Set(const std::string& text) {
  v1::ClaimSet set;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      absl::StrCat("generator { name: 'gainsay' version: '0.1.0' }", text), &set));
  return set;
}

const char kOne[] = "source { id: 's1' path: 'a.txt' } claims { id: 'c1' source_id: 's1' quantity { low: 1 high: 2 } }";
const char kTwo[] =
    "source { id: 's2' path: 'b.txt' } claims { id: 'c2' source_id: 's2' date { first: '2020-01-03' } }";

std::string Binary(const std::vector<v1::ClaimSet>& sets) {
  std::ostringstream bytes;
  for (const v1::ClaimSet& set : sets) google::protobuf::util::SerializeDelimitedToOstream(set, &bytes);
  return bytes.str();
}

std::string Lines(const std::vector<v1::ClaimSet>& sets) {
  std::string lines;
  for (const v1::ClaimSet& set : sets) {
    std::string line;
    EXPECT_TRUE(google::protobuf::util::MessageToJsonString(set, &line).ok());
    absl::StrAppend(&lines, line, "\n");
  }
  return lines;
}

// "a.txt:1 b.txt:1 | error": paths and numbers of claims.
std::string Read(const std::string& bytes) {
  const std::unique_ptr<ByteStream> stream = ByteStream::Of(bytes);
  ClaimFileReader reader(*stream);
  std::string read;
  v1::ClaimSet set;
  while (reader.Next(set)) absl::StrAppend(&read, set.source().path(), ":", set.claims_size(), " ");
  if (!reader.status().ok()) absl::StrAppend(&read, "| ", std::string(reader.status().message()));
  return read;
}

TEST(ClaimFilesTest, BothFormsAreKnownAndRead) {
  for (const std::string& bytes : {Binary({Set(kOne), Set(kTwo)}), Lines({Set(kOne), Set(kTwo)})}) {
    EXPECT_TRUE(LooksLikeClaims(bytes));
    EXPECT_EQ(Read(bytes), "a.txt:1 b.txt:1 ");
  }
  // Lines that other programs wrote, with blanks, an empty line and fields of a later version.
  EXPECT_EQ(Read("{ \"generator\": {}, \"source\": {\"id\": \"x\", \"path\": \"p\"}, \"later\": 1}\r\n\r\n"), "p:0 ");
}

TEST(ClaimFilesTest, ClaimsComeBackAsTheyWere) {
  const char* const claims[] = {
      "quantity { low: 1 high: 2 }",
      "quantity { low: 3 } time { first: '2020-01-03' last: '2020-01-04' }",
      "date { last: '2020-01-03' }",
      "date { last: '--01-31' }",
      "date { first: '--10-18' last: '--10-18' granularity: GRANULARITY_DAY }",
      "date { first: '--10' last: '--10' granularity: GRANULARITY_MONTH }",
  };
  for (const char* const claim : claims) {
    const v1::ClaimSet set =
        Set(absl::StrCat("source { id: 's' path: 'a.txt' } claims { id: 'c' source_id: 's' ", claim, " }"));
    for (const std::string& bytes : {Binary({set}), Lines({set})}) {
      const std::unique_ptr<ByteStream> stream = ByteStream::Of(bytes);
      ClaimFileReader reader(*stream);
      v1::ClaimSet read;
      ASSERT_TRUE(reader.Next(read)) << claim;
      EXPECT_EQ(read.DebugString(), set.DebugString());
    }
  }
}

TEST(ClaimFilesTest, OtherFilesAreNot) {
  for (const char* head : {"", "{", "{}", "{\"text\": \"27 died.\"}", "Twenty-seven died.", "\x0A\x0A", "\x7F",
                           "{\"id\": \"generator\", \"text\": \"\"}", "\xFF\xFF\xFF\xFF\xFF\xFF"}) {
    EXPECT_FALSE(LooksLikeClaims(head)) << head;
  }
}

TEST(ClaimFilesTest, DamagedFilesGiveWhatComesBeforeTheDamage) {
  const std::string one = Binary({Set(kOne)}), two = Binary({Set(kTwo)});
  const std::string again = "; make the file again with gainsay extract";
  EXPECT_EQ(Read(one + two.substr(0, 9)), "a.txt:1 | record 2 is cut off" + again);
  EXPECT_EQ(Read(one + "\xFF\xFF\xFF\xFF\xFF\xFF"),
            "a.txt:1 | record 2 is damaged, or larger than any that is read" + again);
  EXPECT_EQ(Read(one + std::string("\x02\x0A\x7F")), "a.txt:1 | record 2 is no gainsay.v1.ClaimSet" + again);
  EXPECT_EQ(Read(Lines({Set(kOne)}) + "{\"claims\": 7}\n"),
            "a.txt:1 | record 2 is no gainsay.v1.ClaimSet in JSON on one line" + again);
  // Cut anywhere, and any byte changed: no crash, and never more than there was.
  const std::string both = one + two;
  for (size_t size = 0; size < both.size(); ++size) (void)Read(both.substr(0, size));
  for (size_t at = 0; at < both.size(); ++at) {
    for (const char byte : {'\x00', '\x7F', '\xFF'}) {
      std::string changed = both;
      changed[at] = byte;
      (void)Read(changed);
    }
  }
}

TEST(ClaimFilesTest, WhatCannotBeComparedIsLeftOutAndTold) {
  v1::ClaimSet set =
      Set("source { path: 'a.txt' published: 'May' }"
          "claims { id: 'good' source_id: 'another' quantity { low: 1 } quote: 'One died.' value_text: 'One' "
          "value_in_quote: 0 }"
          "claims { id: 'good' quantity { low: 2 } }"
          "claims { quantity { low: 3 } }"
          "claims { id: 'none' }"
          "claims { id: 'nan' quantity { low: nan } }"
          "claims { id: 'order' quantity { low: 5 high: 4 } }"
          "claims { id: 'day' date { first: '2020-02-31' } }"
          "claims { id: 'mixed' date { first: '--10-18' last: '2020-10-18' } }"
          "claims { id: 'month' date { first: '--13' last: '--13' } }"
          "claims { id: 'time' quantity { low: 1 } time { last: 'x' } }"
          "claims { id: 'place' quantity { low: 1 } quote: 'One' value_text: 'One' value_in_quote: 4000000000 }"
          "issues { severity: SEVERITY_ERROR message: 'told then' }");
  MakeComparable(set);
  EXPECT_FALSE(set.source().id().empty());
  EXPECT_EQ(set.source().published(), "");
  ASSERT_EQ(set.claims_size(), 2);
  EXPECT_EQ(set.claims(0).id(), "good");
  EXPECT_EQ(set.claims(0).source_id(), set.source().id());
  EXPECT_TRUE(set.claims(0).has_value_in_quote());
  EXPECT_EQ(set.claims(1).id(), "place");
  EXPECT_FALSE(set.claims(1).has_value_in_quote());
  ASSERT_EQ(set.issues_size(), 2);
  EXPECT_EQ(set.issues(0).severity(), v1::Issue::SEVERITY_NOTE);
  EXPECT_EQ(
      set.issues(1).message(),
      "9 claims of a claim file left out: no id of their own or no value that can be compared; make the file again "
      "with gainsay extract");
}

}  // namespace
}  // namespace gainsay::cli
