#include "compare/directions.h"

#include <algorithm>
#include <string>

#include "compare/directions.pb.h"
#include "compare/directions_data.h"

namespace gainsay {
namespace {

using Words = google::protobuf::RepeatedPtrField<std::string>;

const Directions& BuiltIn() {
  static const Directions* const directions = [] {
    auto* parsed = new Directions;
    parsed->ParseFromArray(kDirectionsData.data(), static_cast<int>(kDirectionsData.size()));
    return parsed;
  }();
  return *directions;
}

bool Holds(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Of the ways that the kind may go.
Direction DirectionOf(const std::string& word, const std::string& kind) {
  if (word.empty()) return {};
  int8_t way = 0;
  for (const OppositeWays& ways : BuiltIn().ways()) {
    ++way;
    if (!Holds(ways.kind(), kind)) continue;
    if (Holds(ways.one(), word)) return {way, word};
    if (Holds(ways.other(), word)) return {static_cast<int8_t>(-way), word};
  }
  return {};
}

}  // namespace

Direction DirectionOf(const v1::Claim& claim) {
  const Direction happened = DirectionOf(claim.event().trigger(), claim.kind());
  const Direction counted = DirectionOf(claim.noun_head(), claim.kind());
  // "Growth fell 5 percent."
  if (happened.IsOpposite(counted)) return {};
  return happened.way != 0 ? happened : counted;
}

}  // namespace gainsay
