#include "compare/directions.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "compare/directions.pb.h"
#include "compare/directions_data.h"

namespace gainsay {
namespace {

struct Table {
  Directions directions;
  absl::flat_hash_map<std::string, int8_t> way_of_word;
};

const Table& BuiltIn() {
  static const Table* const table = [] {
    auto* built = new Table;
    built->directions.ParseFromArray(kDirectionsData.data(), static_cast<int>(kDirectionsData.size()));
    int8_t way = 0;
    for (const OppositeWays& ways : built->directions.ways()) {
      ++way;
      for (const std::string& word : ways.one()) built->way_of_word.emplace(word, way);
      for (const std::string& word : ways.other()) built->way_of_word.emplace(word, static_cast<int8_t>(-way));
    }
    return built;
  }();
  return *table;
}

bool IsOfKind(const OppositeWays& ways, const std::string& kind) {
  return std::find(ways.kind().begin(), ways.kind().end(), kind) != ways.kind().end();
}

}  // namespace

Direction DirectionOf(const v1::Claim& claim) {
  const Table& table = BuiltIn();
  const auto& ways = table.directions.ways();
  if (std::none_of(ways.begin(), ways.end(), [&](const OppositeWays& of) { return IsOfKind(of, claim.kind()); }))
    return {};
  Direction direction;
  const auto is_no_letter = [](char c) { return !absl::ascii_isalpha(static_cast<unsigned char>(c)); };
  for (absl::string_view rest = claim.quote(); !rest.empty();) {
    const size_t size = static_cast<size_t>(std::find_if(rest.begin(), rest.end(), is_no_letter) - rest.begin());
    const absl::string_view word = rest.substr(0, size);
    rest.remove_prefix(std::max<size_t>(size, 1));
    const auto found = table.way_of_word.find(absl::AsciiStrToLower(word));
    if (found == table.way_of_word.end()) continue;
    const int8_t way = found->second;
    if (!IsOfKind(ways.Get(std::abs(way) - 1), claim.kind())) continue;
    if (direction.way != 0 && direction.way != way) return {};
    if (direction.way == 0) direction = {way, word};
  }
  return direction;
}

}  // namespace gainsay
