#include "compare/happenings.h"

#include <map>
#include <string>

#include "compare/happenings.pb.h"
#include "compare/happenings_data.h"
#include "gtest/gtest.h"

namespace gainsay {
namespace {

TEST(HappeningOfTest, TellsTheSame) {
  EXPECT_EQ(HappeningOf("formed"), HappeningOf("founded"));
  EXPECT_EQ(HappeningOf("established"), "establish");
  EXPECT_EQ(HappeningOf("found"), "") << "the body was found";
  EXPECT_EQ(HappeningOf("former"), "") << "a former minister";
  EXPECT_EQ(HappeningOf("began"), HappeningOf("started"));
  EXPECT_NE(HappeningOf("began"), HappeningOf("ended"));
  EXPECT_EQ(HappeningOf("killed"), "") << "no word stands for another";
}

TEST(HappensOnceTest, TellsWhatAThingHasButOnce) {
  EXPECT_TRUE(HappensOnce("founded"));
  EXPECT_FALSE(HappensOnce("opened")) << "a museum opens again";
  EXPECT_FALSE(HappensOnce("killed"));
}

TEST(HappeningOfTest, NoWordTellsTwo) {
  Happenings happenings;
  ASSERT_TRUE(happenings.ParseFromArray(kHappeningsData.data(), static_cast<int>(kHappeningsData.size())));
  std::map<std::string, std::string> first;
  for (const Happening& happening : happenings.happening()) {
    ASSERT_GT(happening.word_size(), 1);
    for (const std::string& word : happening.word()) {
      EXPECT_TRUE(first.emplace(word, happening.word(0)).second) << word;
    }
  }
}

}  // namespace
}  // namespace gainsay
