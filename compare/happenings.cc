#include "compare/happenings.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "compare/happenings.pb.h"
#include "compare/happenings_data.h"

namespace gainsay {
namespace {

// By each word, the one that stands for it.
using Representatives = absl::flat_hash_map<std::string, std::string>;

const Representatives& BuiltIn() {
  static const Representatives* const words = [] {
    Happenings happenings;
    happenings.ParseFromArray(kHappeningsData.data(), static_cast<int>(kHappeningsData.size()));
    auto* built = new Representatives;
    for (const Happening& happening : happenings.happening()) {
      for (const std::string& word : happening.word()) built->emplace(word, happening.word(0));
    }
    return built;
  }();
  return *words;
}

}  // namespace

absl::string_view HappeningOf(absl::string_view word) {
  const auto found = BuiltIn().find(word);
  return found == BuiltIn().end() ? "" : absl::string_view(found->second);
}

}  // namespace gainsay
