#include "compare/happenings.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "compare/happenings.pb.h"
#include "compare/happenings_data.h"

namespace gainsay {
namespace {

struct Meaning {
  // The word that stands for it.
  std::string representative;
  bool once = false;
};

using Meanings = absl::flat_hash_map<std::string, Meaning>;

const Meanings& BuiltIn() {
  static const Meanings* const words = [] {
    Happenings happenings;
    happenings.ParseFromArray(kHappeningsData.data(), static_cast<int>(kHappeningsData.size()));
    auto* built = new Meanings;
    for (const Happening& happening : happenings.happening()) {
      for (const std::string& word : happening.word())
        built->emplace(word, Meaning{happening.word(0), happening.once()});
    }
    return built;
  }();
  return *words;
}

}  // namespace

absl::string_view HappeningOf(absl::string_view word) {
  const auto found = BuiltIn().find(word);
  return found == BuiltIn().end() ? "" : absl::string_view(found->second.representative);
}

bool HappensOnce(absl::string_view word) {
  const auto found = BuiltIn().find(word);
  return found != BuiltIn().end() && found->second.once;
}

}  // namespace gainsay
