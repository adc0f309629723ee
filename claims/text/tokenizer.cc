#include "claims/text/tokenizer.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <initializer_list>
#include <string>

#include "absl/strings/match.h"
#include "claims/text/unicode.h"

namespace gainsay {
namespace {

bool IsUpperAscii(char c) { return c >= 'A' && c <= 'Z'; }

// The case of a word of `letters` letters, of which `upper` are capitals.
LetterCase CaseOfCounts(size_t letters, size_t upper, bool first_upper) {
  if (letters == 0) return LetterCase::kNone;
  if (upper == 0) return LetterCase::kLower;
  if (first_upper && upper == 1) return LetterCase::kCapitalized;
  return upper == letters ? LetterCase::kUpper : LetterCase::kMixed;
}

constexpr uint64_t kEach = 0x0101010101010101u;
constexpr uint64_t kHighBits = 0x80 * kEach;
// The capitals of ASCII and their small letters differ in this bit.
constexpr uint64_t kSmallBits = 0x20 * kEach;

// The high bit of each of eight characters that is a letter of ASCII.
uint64_t LettersAmong(uint64_t eight) {
  const uint64_t small = (eight & ~kHighBits) | kSmallBits;
  const uint64_t from_a = small + (0x80 - 'a') * kEach;
  const uint64_t after_z = small + (0x7F - 'z') * kEach;
  return from_a & ~after_z & ~eight & kHighBits;
}

class Tokenizer {
 public:
  Tokenizer(absl::string_view source, std::vector<Token>& tokens, Spellings& spellings)
      : source_(source), tokens_(tokens), spellings_(spellings) {}

  void Run() {
    bool space = false;
    for (size_t at = 0; true;) {
      for (; at < source_.size() && source_[at] == ' '; ++at) space = true;
      if (at == source_.size()) break;
      if (const size_t end = AddPlainWord(at, space); end > at) {
        space = false;
        at = end;
        continue;
      }
      if (const size_t end = ControlEnd(at); end > at) {
        at = end;
        continue;
      }
      const CodePoint c = DecodeAt(source_, at);
      const CharClass char_class = ClassOf(c.value);
      if (char_class == CharClass::kSpace) {
        space = true;
        at += c.size;
        continue;
      }
      size_t end = at + c.size;
      TokenKind kind = TokenKind::kPunctuation;
      if (char_class == CharClass::kLetter) {
        kind = TokenKind::kWord;
        end = WordEnd(at);
      } else if (char_class == CharClass::kDigit) {
        kind = TokenKind::kNumber;
        end = NumberEnd(at);
      } else if (c.value == '.' && source_.substr(at, 3) == "...") {
        end = at + 3;
      } else if (IsApostrophe(c.value)) {
        end = CliticEnd(at, end, kind);
      }
      Add(at, end, kind, space);
      space = false;
      at = end;
    }
  }

 private:
  // The end of a control sequence of a terminal (ECMA-48: ESC [, parameters, what stands between, a final character),
  // as "\x1B[31m" makes text red; `at` if there is none.
  size_t ControlEnd(size_t at) const {
    if (source_[at] != '\x1B' || source_.substr(at + 1, 1) != "[") return at;
    size_t end = at + 2;
    while (end < source_.size() && source_[end] >= '0' && source_[end] <= '?') ++end;
    while (end < source_.size() && source_[end] >= ' ' && source_[end] <= '/') ++end;
    return end < source_.size() && source_[end] >= '@' && source_[end] <= '~' ? end + 1 : at;
  }

  // Most words: letters of ASCII with nothing after them that could belong to the word. Returns the word's end; `begin`
  // if there is no such word.
  size_t AddPlainWord(size_t begin, bool space) {
    size_t end = begin, upper = 0;
    SkipLetters(end, upper);
    for (; end < source_.size(); ++end) {
      const auto byte = static_cast<unsigned char>(source_[end]);
      if (byte >= 0x80) return begin;
      if (kAsciiClass[byte] != CharClass::kLetter) {
        if (byte == '\'' || byte == '`' || (byte == '.' && end == begin + 1)) return begin;
        break;
      }
      upper += byte < 'a';
    }
    if (end == begin) return begin;
    const absl::string_view word(source_.data() + begin, end - begin);
    tokens_.push_back({.begin = static_cast<uint32_t>(begin),
                       .end = static_cast<uint32_t>(end),
                       .kind = TokenKind::kWord,
                       .letter_case = CaseOfCounts(word.size(), upper, IsUpperAscii(*word.data())),
                       .space_before = space,
                       .folded = upper == 0 ? word : Lower(word)});
    return end;
  }

  // Goes past letters of ASCII, eight at a time as long as the text has so many characters, and counts the capitals.
  void SkipLetters(size_t& at, size_t& upper) const {
    if constexpr (std::endian::native != std::endian::little) return;
    while (at + sizeof(uint64_t) <= source_.size()) {
      uint64_t eight;
      std::memcpy(&eight, source_.data() + at, sizeof(eight));
      const uint64_t others = ~LettersAmong(eight) & kHighBits;
      const int letters = std::countr_zero(others) / 8;
      const uint64_t of_letters = letters == 8 ? ~uint64_t{0} : (uint64_t{1} << (8 * letters)) - 1;
      // One in the byte of each capital; their sum is in the highest byte of the product.
      const uint64_t capitals = (~eight & kSmallBits & of_letters) >> 5;
      upper += static_cast<size_t>(capitals * kEach >> 56);
      at += static_cast<size_t>(letters);
      if (letters < 8) return;
    }
  }

  absl::string_view Lower(absl::string_view word) {
    static_assert(Spellings::kStep == sizeof(uint64_t));
    char* const lower = spellings_.Allocate(word.size());
    const size_t in_source = static_cast<size_t>(source_.data() + source_.size() - word.data());
    size_t at = 0;
    for (; at < word.size() && at + sizeof(uint64_t) <= in_source; at += sizeof(uint64_t)) {
      uint64_t eight;
      std::memcpy(&eight, word.data() + at, sizeof(eight));
      eight |= kSmallBits;
      std::memcpy(lower + at, &eight, sizeof(eight));
    }
    // The last word of the source.
    for (; at < word.size(); ++at) lower[at] = static_cast<char>(word[at] | 0x20);
    return {lower, word.size()};
  }

  CharClass ClassAt(size_t at) const {
    return at < source_.size() ? ClassOf(DecodeAt(source_, at).value) : CharClass::kOther;
  }
  bool IsDigitAt(size_t at) const { return at < source_.size() && source_[at] >= '0' && source_[at] <= '9'; }

  size_t LettersEnd(size_t at) const {
    while (at < source_.size()) {
      const CodePoint c = DecodeAt(source_, at);
      if (ClassOf(c.value) != CharClass::kLetter) break;
      at += c.size;
    }
    return at;
  }

  // Whether the letters that start at `at` are a lone "s": the possessive.
  bool IsPossessiveAt(size_t at) const {
    return (source_[at] == 's' || source_[at] == 'S') && ClassAt(at + 1) != CharClass::kLetter;
  }

  // The end of a verb that is shortened after an apostrophe, the letters of which start at `at`: "we'll", "they're".
  // `at` if there is none.
  size_t ShortVerbEnd(absl::string_view before, size_t at) const {
    const size_t end = LettersEnd(at);
    const absl::string_view letters = source_.substr(at, end - at);
    const auto is_one_of = [](absl::string_view word, std::initializer_list<absl::string_view> words) {
      return std::any_of(words.begin(), words.end(),
                         [&](absl::string_view other) { return absl::EqualsIgnoreCase(word, other); });
    };
    if (is_one_of(letters, {"ll", "re", "ve"})) return end;
    // "Sa'd" is a name.
    const bool shortens = (is_one_of(letters, {"m"}) && is_one_of(before, {"i"})) ||
                          (is_one_of(letters, {"d"}) &&
                           is_one_of(before, {"i", "you", "he", "she", "it", "we", "they", "who", "that", "there"}));
    return shortens ? end : at;
  }

  size_t WordEnd(size_t begin) const {
    size_t end = LettersEnd(begin);
    if (end == begin + 1 && end < source_.size() && source_[end] == '.') return InitialsEnd(begin);
    while (end < source_.size()) {
      const CodePoint c = DecodeAt(source_, end);
      if (!IsApostrophe(c.value)) break;
      const size_t next = end + c.size;
      if (ClassAt(next) != CharClass::kLetter || IsPossessiveAt(next)) break;
      if (end > begin && ShortVerbEnd(source_.substr(begin, end - begin), next) > next) break;
      end = LettersEnd(next);
    }
    return end;
  }

  // "U.S." from its first letter; a lone "J." stays a letter, whose dot is punctuation.
  size_t InitialsEnd(size_t begin) const {
    size_t end = begin + 1;
    while (end + 1 < source_.size() && source_[end] == '.' && ClassAt(end + 1) == CharClass::kLetter &&
           LettersEnd(end + 1) == end + 2) {
      end += 2;
    }
    if (end == begin + 1) return end;
    return end < source_.size() && source_[end] == '.' ? end + 1 : end;
  }

  // Whether exactly three digits start at `at`.
  bool IsGroupOfThreeAt(size_t at) const {
    return IsDigitAt(at) && IsDigitAt(at + 1) && IsDigitAt(at + 2) && !IsDigitAt(at + 3);
  }

  size_t NumberEnd(size_t begin) const {
    size_t end = begin;
    while (true) {
      while (IsDigitAt(end)) ++end;
      if (end >= source_.size()) return end;
      const CodePoint c = DecodeAt(source_, end);
      const size_t next = end + c.size;
      const bool joins = ((c.value == '.' || c.value == ',') && IsDigitAt(next)) ||
                         ((IsDigitSpace(c.value) || IsApostrophe(c.value)) && IsGroupOfThreeAt(next));
      if (!joins) return end;
      end = next;
    }
  }

  // An apostrophe at `at`, `end` after it: with a following "s" it is the possessive, with a verb that is shortened the
  // verb, else it stands alone.
  size_t CliticEnd(size_t at, size_t end, TokenKind& kind) const {
    const bool after_word =
        !tokens_.empty() && tokens_.back().end == at && tokens_.back().kind != TokenKind::kPunctuation;
    if (!after_word || end >= source_.size()) return end;
    const size_t last = IsPossessiveAt(end) ? end + 1 : ShortVerbEnd(WordOf(tokens_.back()), end);
    if (last > end) kind = TokenKind::kWord;
    return last;
  }

  absl::string_view WordOf(const Token& token) const { return source_.substr(token.begin, token.end - token.begin); }

  LetterCase CaseOf(absl::string_view word) const {
    size_t letters = 0, upper = 0;
    bool first_upper = false;
    for (size_t at = 0; at < word.size();) {
      const CodePoint c = DecodeAt(word, at);
      if (ClassOf(c.value) == CharClass::kLetter) {
        const bool is_upper = IsUpperCase(c.value);
        if (letters == 0) first_upper = is_upper;
        ++letters;
        upper += is_upper;
      }
      at += c.size;
    }
    return CaseOfCounts(letters, upper, first_upper);
  }

  static bool IsFolded(absl::string_view word) {
    for (const char c : word) {
      if (static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') || c == '\'' || c == '`') return false;
    }
    return true;
  }

  void Add(size_t begin, size_t end, TokenKind kind, bool space) {
    Token token;
    token.begin = static_cast<uint32_t>(begin);
    token.end = static_cast<uint32_t>(end);
    token.kind = kind;
    token.space_before = space;
    const absl::string_view word = source_.substr(begin, end - begin);
    if (kind == TokenKind::kWord) token.letter_case = CaseOf(word);
    token.folded = IsFolded(word) ? word : Keep(Fold(word));
    tokens_.push_back(token);
  }

  absl::string_view Keep(const std::string& folded) {
    char* kept = spellings_.Allocate(folded.size());
    std::copy(folded.begin(), folded.end(), kept);
    return {kept, folded.size()};
  }

  const absl::string_view source_;
  std::vector<Token>& tokens_;
  Spellings& spellings_;
};

}  // namespace

void Tokenize(absl::string_view source, std::vector<Token>& tokens, Spellings& spellings) {
  Tokenizer(source, tokens, spellings).Run();
}

}  // namespace gainsay
