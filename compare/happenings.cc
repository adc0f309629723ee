#include "compare/happenings.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "claims/internal/stem.h"
#include "compare/happenings.pb.h"
#include "compare/happenings_data.h"

namespace gainsay {
namespace {

using WordOfStem = absl::flat_hash_map<std::string, std::string>;

const WordOfStem& BuiltIn() {
  static const WordOfStem* const words = [] {
    Happenings happenings;
    happenings.ParseFromArray(kHappeningsData.data(), static_cast<int>(kHappeningsData.size()));
    auto* built = new WordOfStem;
    for (const Happening& happening : happenings.happening()) {
      for (const std::string& word : happening.word()) built->emplace(Stem(word), happening.word(0));
    }
    return built;
  }();
  return *words;
}

}  // namespace

absl::string_view HappeningOf(absl::string_view word) {
  const auto found = BuiltIn().find(Stem(word));
  return found == BuiltIn().end() ? "" : absl::string_view(found->second);
}

}  // namespace gainsay
