#include "claims/internal/word_vectors.h"

#include <cmath>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/str_split.h"
#include "claims/internal/word_vectors_data.h"

namespace gainsay {
namespace {

constexpr int kZero = '!' + 46;
constexpr float kRanks = 92;

}  // namespace

WordVector FindWordVector(absl::string_view word) {
  static const std::vector<absl::string_view>& lines =
      *new std::vector<absl::string_view>(absl::StrSplit(absl::string_view(kWordVectorsData), '\n', absl::SkipEmpty()));
  const auto word_of = [](absl::string_view line) { return line.substr(0, line.find(' ')); };
  const auto found = absl::c_lower_bound(
      lines, word, [&](absl::string_view line, absl::string_view asked) { return word_of(line) < asked; });
  WordVector vector;
  if (found == lines.end() || word_of(*found) != word) return vector;
  const absl::string_view code = found->substr(word.size() + 1);
  if (code.size() != kWordVectorSize + 1) return vector;
  vector.rarity = static_cast<float>(code[0] - '!') / kRanks;
  int square = 0;
  for (size_t i = 0; i < kWordVectorSize; ++i) {
    const int component = code[i + 1] - kZero;
    vector.components[i] = static_cast<int8_t>(component);
    square += component * component;
  }
  vector.length = std::sqrt(static_cast<float>(square));
  return vector;
}

float Cosine(const WordVector& a, const WordVector& b) {
  if (a.length == 0 || b.length == 0) return 0;
  int product = 0;
  for (size_t i = 0; i < a.components.size(); ++i) product += a.components[i] * b.components[i];
  return static_cast<float>(product) / (a.length * b.length);
}

}  // namespace gainsay
