// What the tests of this folder share: claims written in textproto, claims at random, and reports as lines of text.
#ifndef GAINSAY_COMPARE_COMPARE_TESTING_H_
#define GAINSAY_COMPARE_COMPARE_TESTING_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace gainsay {

template <typename Message>
Message Parse(const std::string& textproto) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(textproto, &message)) << textproto;
  return message;
}

// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(uint32_t seed) : state_(seed * 2654435761u + 12345) {}

  // 0 to sides - 1.
  int Roll(int sides) {
    state_ = state_ * 1664525 + 1013904223;
    return static_cast<int>((state_ >> 8) % static_cast<uint32_t>(sides));
  }

  template <typename T>
  void Shuffle(std::vector<T>& items) {
    for (size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[Roll(static_cast<int>(i))]);
  }

 private:
  uint32_t state_;
};

// A claim with any values, names and words out of a few, so that many of them meet; its keys are those that extraction
// would give it. `id` makes it different from all others.
v1::Claim RandomClaim(Dice& dice, const std::string& source_id, const std::string& id);
// Some claim sets of such claims: sources "s0", "s1", ...
std::vector<v1::ClaimSet> RandomClaimSets(Dice& dice, int sets, int claims_per_set);

std::vector<const v1::Claim*> Pointers(absl::Span<const v1::Claim> claims);

// One line a group, in the order of the report, members in the order of the sources:
//
//   DISAGREE a 27, b 25
//   AGREE a 2014-06-01..2014-06-30, b 2014-01-01..2014-12-31
std::string DumpGroups(const v1::Report& report);

// All that a report says of its groups, with members and conflicts sorted: equal for reports that differ in the order
// of their sources alone.
std::vector<std::string> SortedGroups(const v1::Report& report);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_COMPARE_TESTING_H_
