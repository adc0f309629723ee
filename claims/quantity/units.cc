#include "claims/quantity/units.h"

#include <string>

#include "absl/container/flat_hash_map.h"
#include "claims/lexicon/built_in.h"

namespace gainsay {
namespace {

struct Unit {
  double factor = 1;
  double offset = 0;
  std::string dimension;
};

const absl::flat_hash_map<std::string, Unit>& Units() {
  static const auto* const units = [] {
    auto* all = new absl::flat_hash_map<std::string, Unit>();
    const LexiconData data = BuiltInLexiconData();
    for (const WordList& list : data.word_list()) {
      if (list.tag() != "unit") continue;
      for (const Entry& entry : list.entry()) {
        if (!entry.id().empty()) (*all)[entry.id()] = {entry.value(), entry.low(), list.category()};
      }
    }
    return all;
  }();
  return *units;
}

}  // namespace

bool AreConvertible(absl::string_view unit_a, absl::string_view unit_b) {
  const auto a = Units().find(unit_a), b = Units().find(unit_b);
  return a != Units().end() && b != Units().end() && a->second.dimension == b->second.dimension;
}

double ToBaseUnit(double value, absl::string_view unit) {
  const auto found = Units().find(unit);
  return found == Units().end() ? value : value * found->second.factor + found->second.offset;
}

}  // namespace gainsay
