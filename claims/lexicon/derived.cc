#include "claims/lexicon/derived.h"

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace gainsay {

size_t DerivedTables::NextNumber() {
  static std::atomic<size_t> next{0};
  const size_t number = next++;
  if (number >= kMaxTables) {
    // The types stand in the code: this is a slip of whoever added one, not bad input.
    std::fprintf(stderr, "gainsay: more than %zu types of derived tables\n", kMaxTables);
    std::abort();
  }
  return number;
}

}  // namespace gainsay
