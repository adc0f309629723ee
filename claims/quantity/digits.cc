#include "claims/quantity/digits.h"

#include <cmath>

namespace gainsay::quantity {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// More groups than any number of a text has.
constexpr int kMaxGroups = 12;
// More digits than any number has that counts or measures; a longer one is a key, a hash, a test.
constexpr size_t kMaxDigits = 40;

struct Groups {
  int count = 0;
  int sizes[kMaxGroups] = {};
  // What stands before each group but the first: ',' '.' or ' ' for blanks and apostrophes.
  char separators[kMaxGroups] = {};
};

// False if there are too many groups.
bool Split(absl::string_view token, Groups& groups) {
  for (size_t at = 0; at < token.size();) {
    if (groups.count == kMaxGroups) return false;
    int& size = groups.sizes[groups.count++];
    while (at < token.size() && IsDigit(token[at])) ++at, ++size;
    if (at >= token.size()) break;
    const char c = token[at];
    while (at < token.size() && !IsDigit(token[at])) ++at;
    if (groups.count < kMaxGroups) groups.separators[groups.count] = c == ',' || c == '.' ? c : ' ';
  }
  return groups.count > 0;
}

// Groups of three, or of two before a last one of three, as in India. `last` is excluded.
bool AreThousands(const Groups& groups, int last) {
  const int between = groups.sizes[1];
  if (groups.sizes[0] < 1 || groups.sizes[0] > between || (between != 3 && between != 2)) return false;
  for (int i = 1; i < last; ++i) {
    if (groups.separators[i] != groups.separators[1]) return false;
    if (groups.sizes[i] != (i + 1 == last ? 3 : between)) return false;
  }
  return last > 1 && (between == 3 || (last > 2 && groups.separators[1] != '.'));
}

// Number of groups before the decimal mark; 0 if the groups are no number.
int WholeGroups(const Groups& groups) {
  const int n = groups.count;
  if (n == 1) return 1;
  const char last = groups.separators[n - 1];
  if (n == 2 && last == '.') return 1;
  if (n == 2 && last == ',' && groups.sizes[1] != 3) return groups.sizes[1] <= 2 ? 1 : 0;
  if (groups.sizes[0] <= 3 && AreThousands(groups, n)) return n;
  const bool has_decimals = last != ' ' && n > 2 && last != groups.separators[1] && AreThousands(groups, n - 1);
  return has_decimals ? n - 1 : 0;
}

}  // namespace

double StepOf(double value) {
  double step = 1;
  while (value >= step * 10 && step < 1e15 && std::fmod(value, step * 10) == 0) step *= 10;
  return step;
}

std::optional<Digits> ParseDigits(absl::string_view token) {
  Groups groups;
  if (token.size() > kMaxGroups + kMaxDigits || !Split(token, groups)) return std::nullopt;
  const int whole = WholeGroups(groups);
  if (whole == 0) return std::nullopt;
  Digits digits;
  digits.plain = whole == 1;
  digits.dot_ambiguous = groups.count == 2 && groups.separators[1] == '.' && groups.sizes[1] == 3 &&
                         groups.sizes[0] <= 3 && token[0] != '0';
  int group = 0;
  for (size_t at = 0; at < token.size(); ++at) {
    if (!IsDigit(token[at])) {
      if (at > 0 && IsDigit(token[at - 1])) ++group;
      continue;
    }
    digits.value = digits.value * 10 + (token[at] - '0');
    ++(group < whole ? digits.whole_digits : digits.decimals);
  }
  if (digits.decimals > 0) {
    const double step = std::pow(10.0, digits.decimals);
    digits.value /= step;
    digits.granularity = 1 / step;
  } else {
    digits.granularity = StepOf(digits.value);
  }
  return digits;
}

bool DigitHabits::DotSeparatesThousands() {
  Look();
  return dot_;
}

bool DigitHabits::BlankSeparatesThousands() {
  Look();
  return blank_;
}

// "1.254 people": things come in whole numbers, and no rate follows.
bool DigitHabits::CountsPeople(size_t at) const {
  const absl::Span<const Token> tokens = text_.tokens();
  return at + 1 < tokens.size() && tagging_.Has(static_cast<uint32_t>(at + 1), people_);
}

void DigitHabits::Look() {
  if (looked_) return;
  looked_ = true;
  int dots_for = 0, comma_decimals = 0, dots_against = 0, unclear = 0, unclear_round = 0, counting = 0;
  const absl::Span<const Token> tokens = text_.tokens();
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != TokenKind::kNumber) continue;
    const absl::string_view words = text_.Words(tokens[i]);
    Groups groups;
    if (!Split(words, groups)) continue;
    const char separator = groups.separators[1];
    if (groups.count > 1 && separator == ' ') blank_ = true;
    if (groups.count > 2 && separator == '.' && WholeGroups(groups) > 1) ++dots_for;
    if (groups.count > 1 && separator == ',' && WholeGroups(groups) > 1) ++dots_against;
    // "3,5": who writes decimals with a comma separates thousands with something else.
    if (groups.count == 2 && separator == ',' && groups.sizes[1] < 3) ++comma_decimals;
    if (groups.count != 2 || separator != '.') continue;
    if (groups.sizes[1] != 3 || groups.sizes[0] > 3 || words[0] == '0') {
      // "2.15pm", "17.6.2014" and the like have two digits too; a decimal is what news has most.
      ++dots_against;
    } else {
      ++unclear;
      if (CountsPeople(i)) ++counting;
      if (words.substr(words.size() - 2) == "00") ++unclear_round;
    }
  }
  const bool silent = dots_against == 0;
  dot_ =
      dots_for > 0 || comma_decimals > dots_against || (silent && (unclear_round > 0 || unclear > 1 || counting > 0));
  for (size_t i = 2; i < tokens.size() && !blank_; ++i) {
    const auto is_group = [&](size_t at) {
      return tokens[at].kind == TokenKind::kNumber && tokens[at].end - tokens[at].begin == 3 && tokens[at].space_before;
    };
    blank_ = tokens[i - 2].kind == TokenKind::kNumber && tokens[i - 2].end - tokens[i - 2].begin <= 3 &&
             is_group(i - 1) && is_group(i);
  }
}

}  // namespace gainsay::quantity
