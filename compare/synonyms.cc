#include "compare/synonyms.h"

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "claims/internal/stem.h"
#include "compare/synonyms.pb.h"
#include "compare/synonyms_data.h"

namespace gainsay {
namespace {

struct Table {
  SynonymGroups data;
  absl::flat_hash_map<std::string, std::vector<SynonymGroupId>> by_stem;
};

const Table& BuiltIn() {
  static const Table* const table = [] {
    auto* built = new Table;
    built->data.ParseFromArray(kSynonymsData.data(), static_cast<int>(kSynonymsData.size()));
    for (SynonymGroupId group = 0; group < SynonymGroupId(built->data.group_size()); ++group) {
      for (const std::string& word : built->data.group(static_cast<int>(group)).word()) {
        std::vector<SynonymGroupId>& groups = built->by_stem[Stem(word)];
        if (groups.empty() || groups.back() != group) groups.push_back(group);
      }
    }
    return built;
  }();
  return *table;
}

}  // namespace

size_t SynonymGroupCount() { return static_cast<size_t>(BuiltIn().data.group_size()); }

absl::Span<const SynonymGroupId> SynonymGroupsOf(absl::string_view stem) {
  const auto found = BuiltIn().by_stem.find(stem);
  if (found == BuiltIn().by_stem.end()) return {};
  return found->second;
}

absl::string_view SynonymGroupName(SynonymGroupId group) {
  return BuiltIn().data.group(static_cast<int>(group)).word(0);
}

}  // namespace gainsay
