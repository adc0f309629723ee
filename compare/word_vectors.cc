#include "compare/word_vectors.h"

#include <cmath>

#include "compare/word_vectors_data.h"

namespace gainsay {
namespace {

constexpr int kZero = '!' + 46;
constexpr float kRanks = 92;

}  // namespace

WordVector FindWordVector(absl::string_view word) {
  // Lines are found by halving the text: at every step the line around the middle.
  const absl::string_view text = kWordVectorsData;
  size_t low = 0, high = text.size();
  while (low < high) {
    size_t begin = low + (high - low) / 2;
    while (begin > low && text[begin - 1] != '\n') --begin;
    const size_t newline = text.find('\n', begin);
    const size_t end = newline == absl::string_view::npos ? text.size() : newline;
    const absl::string_view line = text.substr(begin, end - begin);
    const size_t blank = line.find(' ');
    if (blank == absl::string_view::npos) break;
    const absl::string_view found = line.substr(0, blank);
    if (found == word) {
      WordVector vector;
      const absl::string_view code = line.substr(blank + 1);
      if (code.size() != vector.components.size() + 1) break;
      vector.rarity = static_cast<float>(code[0] - '!') / kRanks;
      int square = 0;
      for (size_t i = 0; i < vector.components.size(); ++i) {
        const int component = code[i + 1] - kZero;
        vector.components[i] = static_cast<int8_t>(component);
        square += component * component;
      }
      vector.length = std::sqrt(static_cast<float>(square));
      return vector;
    }
    if (found < word) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return {};
}

float Cosine(const WordVector& a, const WordVector& b) {
  if (a.length == 0 || b.length == 0) return 0;
  int product = 0;
  for (size_t i = 0; i < a.components.size(); ++i) product += a.components[i] * b.components[i];
  return static_cast<float>(product) / (a.length * b.length);
}

}  // namespace gainsay
