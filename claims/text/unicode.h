// Code points of UTF-8 text and the few classes of them that the tokenizer asks about.
#ifndef GAINSAY_CLAIMS_TEXT_UNICODE_H_
#define GAINSAY_CLAIMS_TEXT_UNICODE_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace gainsay {

struct CodePoint {
  int32_t value = -1;  // -1: the byte here starts no valid UTF-8 sequence
  uint8_t size = 1;    // bytes
};

enum class CharClass : uint8_t { kLetter, kDigit, kSpace, kOther };

// Of the characters from 0 to 0x7F.
extern const CharClass kAsciiClass[128];

// What the functions below do beyond ASCII.
CodePoint DecodeWideAt(absl::string_view text, size_t at);
CharClass ClassOfWide(int32_t code_point);
bool IsUpperCaseWide(int32_t code_point);

// The code point that starts at text[at]; `at` must be smaller than text.size().
inline CodePoint DecodeAt(absl::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : DecodeWideAt(text, at);
}

// Letters, the marks that combine with them and invisible joiners are kLetter; only 0 to 9 are kDigit.
inline CharClass ClassOf(int32_t code_point) {
  return code_point >= 0 && code_point < 0x80 ? kAsciiClass[code_point] : ClassOfWide(code_point);
}
inline bool IsUpperCase(int32_t code_point) {
  return code_point < 0x80 ? code_point >= 'A' && code_point <= 'Z' : IsUpperCaseWide(code_point);
}

// Whether each byte is a character of ASCII: soon told, and most texts are nothing else.
bool IsAscii(absl::string_view text);

// Characters of the text: bytes that do not continue one.
uint32_t CountCharacters(absl::string_view text);

// ' ’ ‘ ʼ ʻ ʿ ʾ ` ´ ′: what stands inside Kata'ib in one spelling or another.
bool IsApostrophe(int32_t code_point);
// Hyphens, the minus sign and the en dash.
bool IsHyphen(int32_t code_point);
// The em dash and the horizontal bar.
bool IsDash(int32_t code_point);
// " “ ” „ « ».
bool IsDoubleQuote(int32_t code_point);
// No-break, narrow no-break and thin space, which may separate the thousands of one number.
bool IsDigitSpace(int32_t code_point);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_UNICODE_H_
