#include "compare/parties.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "claims/internal/stem.h"
#include "compare/parties.pb.h"
#include "compare/parties_data.h"

namespace gainsay {
namespace {

struct Table {
  Parties parties;
  absl::flat_hash_map<std::string, int> by_stem;
};

const Table& BuiltIn() {
  static const Table* const table = [] {
    auto* built = new Table;
    built->parties.ParseFromArray(kPartiesData.data(), static_cast<int>(kPartiesData.size()));
    for (int party = 0; party < built->parties.party_size(); ++party) {
      for (const std::string& noun : built->parties.party(party).noun()) built->by_stem.emplace(Stem(noun), party);
    }
    return built;
  }();
  return *table;
}

}  // namespace

std::optional<int> PartyOf(absl::string_view word) {
  const auto found = BuiltIn().by_stem.find(Stem(word));
  if (found == BuiltIn().by_stem.end()) return std::nullopt;
  return found->second;
}

absl::string_view PartyName(int party) { return BuiltIn().parties.party(party).name(); }

}  // namespace gainsay
