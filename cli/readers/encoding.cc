#include "cli/readers/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace gainsay::cli {
namespace {

constexpr absl::string_view kReplacement = "\uFFFD";
// 0x80 to 0x9F; the five that are not assigned make U+FFFD.
constexpr absl::string_view kWindows1252[] = {
    "€",      "\uFFFD", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\uFFFD", "Ž", "\uFFFD",
    "\uFFFD", "‘",      "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\uFFFD", "ž", "Ÿ"};

uint8_t Byte(absl::string_view bytes, size_t at) { return static_cast<uint8_t>(bytes[at]); }

// How many bytes the UTF-8 character at `at` takes; 0 when there is none.
size_t Utf8Length(absl::string_view bytes, size_t at) {
  const uint8_t lead = Byte(bytes, at);
  const size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  if (length == 0 || at + length > bytes.size()) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((Byte(bytes, at + i) & 0xC0) != 0x80) return 0;
  }
  if (length < 3) return length;
  const uint8_t second = Byte(bytes, at + 1);
  const bool bad = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                   (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  return bad ? 0 : length;
}

// Whether the bytes are UTF-8, a damaged character here and there allowed: a file in another encoding has hardly any
// good ones outside of ASCII.
bool LooksLikeUtf8(absl::string_view bytes) {
  size_t good = 0, bad = 0;
  for (size_t at = 0; at < bytes.size();) {
    const size_t length = Utf8Length(bytes, at);
    good += length > 1;
    bad += length == 0;
    at += std::max<size_t>(length, 1);
  }
  return bad == 0 || good > 2 * bad;
}

// UTF-16 without a byte order mark: in English, nearly every other byte is NUL.
bool LooksLikeUtf16(absl::string_view bytes, size_t nul_at) {
  const absl::string_view head = bytes.substr(0, 4096);
  size_t there = 0, elsewhere = 0;
  for (size_t i = 0; i < head.size(); ++i) (i % 2 == nul_at ? there : elsewhere) += head[i] == '\0';
  return head.size() >= 8 && there * 10 > head.size() * 3 && elsewhere * 50 < head.size();
}

DecodedText Utf8(absl::string_view bytes, size_t skipped) {
  DecodedText decoded;
  decoded.text = std::string(bytes.substr(skipped));
  decoded.map.AddSame(static_cast<uint32_t>(decoded.text.size()), static_cast<uint32_t>(skipped));
  return decoded;
}

DecodedText FromWindows1252(absl::string_view bytes) {
  DecodedText decoded;
  decoded.width = CharacterWidth::kByte;
  for (size_t at = 0; at < bytes.size(); ++at) {
    const uint8_t byte = Byte(bytes, at);
    const size_t before = decoded.text.size();
    if (byte >= 0x80 && byte < 0xA0) {
      absl::StrAppend(&decoded.text, Windows1252(byte));
    } else {
      AppendUtf8(byte, decoded.text);
    }
    decoded.map.Add(static_cast<uint32_t>(decoded.text.size() - before), static_cast<uint32_t>(at), 1);
  }
  return decoded;
}

DecodedText FromUtf16(absl::string_view bytes, size_t skipped, bool little_endian) {
  DecodedText decoded;
  decoded.width = little_endian ? CharacterWidth::kUtf16Le : CharacterWidth::kUtf16Be;
  const auto unit_at = [&](size_t at) -> uint32_t {
    if (at + 1 >= bytes.size()) return 0xFFFD;
    const uint32_t first = Byte(bytes, at), second = Byte(bytes, at + 1);
    return little_endian ? second << 8 | first : first << 8 | second;
  };
  for (size_t at = skipped; at < bytes.size();) {
    uint32_t character = unit_at(at);
    size_t length = 2;
    if (character >= 0xD800 && character < 0xDC00) {
      const uint32_t low = unit_at(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
        length = 4;
      }
    }
    length = std::min(length, bytes.size() - at);
    const size_t before = decoded.text.size();
    AppendUtf8(character, decoded.text);
    decoded.map.Add(static_cast<uint32_t>(decoded.text.size() - before), static_cast<uint32_t>(at),
                    static_cast<uint32_t>(length));
    at += length;
  }
  return decoded;
}

// Any other encoding, by ICU.
absl::StatusOr<DecodedText> FromCharset(absl::string_view bytes, const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &error);
  if (U_FAILURE(error)) {
    return absl::InvalidArgumentError(
        absl::StrCat("is in an encoding that is not known ('", name, "'); convert it first: iconv -t UTF-8"));
  }
  const auto close_it = absl::MakeCleanup([converter] { ucnv_close(converter); });
  DecodedText decoded;
  decoded.width = CharacterWidth::kByte;
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  std::vector<UChar> units(4096);
  std::vector<int32_t> offsets(units.size());
  // The character that is being put together, and where it stands.
  uint32_t high = 0;
  uint32_t begin = 0;
  std::string character;
  const auto finish = [&](uint32_t next) {
    decoded.text += character;
    decoded.map.Add(static_cast<uint32_t>(character.size()), begin, next - begin);
    character.clear();
  };
  do {
    const char* const chunk = from;
    UChar* to = units.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &to, to + units.size(), &from, end, offsets.data(), true, &error);
    if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) {
      return absl::InvalidArgumentError(absl::StrCat("cannot be read as '", name, "'; convert it first: iconv"));
    }
    for (size_t i = 0; i < static_cast<size_t>(to - units.data()); ++i) {
      // A converter tells -1 for what began in the chunk before.
      const uint32_t at = static_cast<uint32_t>(chunk - bytes.data()) + static_cast<uint32_t>(std::max(offsets[i], 0));
      if (units[i] >= 0xDC00 && units[i] < 0xE000 && high != 0) {
        character.clear();
        AppendUtf8(0x10000 + ((high - 0xD800) << 10) + (units[i] - 0xDC00u), character);
        high = 0;
        continue;
      }
      finish(std::max(at, begin));
      begin = std::max(at, begin);
      high = units[i] >= 0xD800 && units[i] < 0xDC00 ? units[i] : 0;
      AppendUtf8(units[i], character);
    }
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  finish(static_cast<uint32_t>(bytes.size()));
  return decoded;
}

}  // namespace

absl::string_view Windows1252(uint8_t byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : kReplacement;
}

void AppendUtf8(uint32_t character, std::string& out) {
  if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) character = 0xFFFD;
  const auto add = [&out](uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (character < 0x80) {
    add(character);
  } else if (character < 0x800) {
    add(0xC0 | character >> 6);
    add(0x80 | (character & 0x3F));
  } else if (character < 0x10000) {
    add(0xE0 | character >> 12);
    add(0x80 | (character >> 6 & 0x3F));
    add(0x80 | (character & 0x3F));
  } else {
    add(0xF0 | character >> 18);
    add(0x80 | (character >> 12 & 0x3F));
    add(0x80 | (character >> 6 & 0x3F));
    add(0x80 | (character & 0x3F));
  }
}

absl::StatusOr<DecodedText> DecodeText(absl::string_view bytes, absl::string_view declared) {
  if (absl::StartsWith(bytes, "\xEF\xBB\xBF")) return Utf8(bytes, 3);
  if (absl::StartsWith(bytes, "\xFF\xFE")) return FromUtf16(bytes, 2, true);
  if (absl::StartsWith(bytes, "\xFE\xFF")) return FromUtf16(bytes, 2, false);
  const std::string name = absl::AsciiStrToLower(absl::StripAsciiWhitespace(declared));
  // Who reads "utf-16" has read ASCII to get there.
  const bool says_nothing = name.empty() || name == "utf-8" || name == "utf8" || absl::StartsWith(name, "utf-16");
  if (says_nothing) {
    if (LooksLikeUtf16(bytes, 1)) return FromUtf16(bytes, 0, true);
    if (LooksLikeUtf16(bytes, 0)) return FromUtf16(bytes, 0, false);
    return LooksLikeUtf8(bytes) ? Utf8(bytes, 0) : FromWindows1252(bytes);
  }
  // As browsers do: pages that say Latin-1 or ASCII mean Windows-1252.
  for (const char* same :
       {"windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"}) {
    if (name == same) return FromWindows1252(bytes);
  }
  absl::StatusOr<DecodedText> decoded = FromCharset(bytes, name);
  if (!decoded.ok() && LooksLikeUtf8(bytes)) return Utf8(bytes, 0);
  return decoded;
}

}  // namespace gainsay::cli
