#include "claims/text/unicode.h"

#include <cstring>

#include "utf8proc.h"

namespace gainsay {

namespace {

constexpr CharClass kL = CharClass::kLetter, kD = CharClass::kDigit, kS = CharClass::kSpace, kO = CharClass::kOther;

}  // namespace

const CharClass kAsciiClass[128] = {
    kO, kO, kO, kO, kO, kO, kO, kO, kO, kS, kS, kS, kS, kS, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO,
    kO, kO, kO, kO, kO, kO, kS, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kO, kD, kD, kD, kD,
    kD, kD, kD, kD, kD, kD, kO, kO, kO, kO, kO, kO, kO, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL,
    kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kO, kO, kO, kO, kO, kO, kL, kL, kL, kL, kL, kL, kL,
    kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kL, kO, kO, kO, kO, kO,
};

bool IsAscii(absl::string_view text) {
  // Without a way out of the loop, so that the processor takes many bytes at a time.
  unsigned char bits = 0;
  for (const char c : text) bits |= static_cast<unsigned char>(c);
  return bits < 0x80;
}

uint32_t CountCharacters(absl::string_view text) {
  constexpr uint64_t kEach = 0x0101010101010101u;
  // One in each of eight bytes that continues a character; their sum is in the highest byte of the product.
  const auto continuing = [](uint64_t eight) { return ((eight >> 7 & ~(eight >> 6) & kEach) * kEach) >> 56; };
  uint64_t characters = text.size(), eight;
  size_t at = 0;
  for (; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    characters -= continuing(eight);
  }
  if (at == text.size()) return static_cast<uint32_t>(characters);
  eight = 0;
  std::memcpy(&eight, text.data() + at, text.size() - at);
  return static_cast<uint32_t>(characters - continuing(eight));
}

CodePoint DecodeWideAt(absl::string_view text, size_t at) {
  utf8proc_int32_t value = -1;
  const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                                 static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (size <= 0) return {-1, 1};
  return {value, static_cast<uint8_t>(size)};
}

CharClass ClassOfWide(int32_t c) {
  if (c < 0) return CharClass::kOther;
  // A byte order mark separates nothing and is nothing.
  if (c == 0xFEFF || c == 0x85) return CharClass::kSpace;
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
      return IsApostrophe(c) ? CharClass::kOther : CharClass::kLetter;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharClass::kSpace;
    default:
      return CharClass::kOther;
  }
}

bool IsUpperCaseWide(int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool IsApostrophe(int32_t c) {
  switch (c) {
    case '\'':
    case '`':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2BE:
    case 0x2BF:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
      return true;
    default:
      return false;
  }
}

bool IsHyphen(int32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212; }

bool IsDash(int32_t c) { return c == 0x2014 || c == 0x2015; }

bool IsDoubleQuote(int32_t c) { return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB; }

bool IsDigitSpace(int32_t c) { return c == 0xA0 || c == 0x202F || c == 0x2009; }

}  // namespace gainsay
