// From the bytes of a file to UTF-8, with the place of each character.
#ifndef GAINSAY_CLI_READERS_ENCODING_H_
#define GAINSAY_CLI_READERS_ENCODING_H_

#include <cstdint>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "cli/readers/offset_map.h"

namespace gainsay::cli {

// How the bytes of a file make characters, as far as lines and columns are concerned.
enum class CharacterWidth { kUtf8, kByte, kUtf16Le, kUtf16Be };

struct DecodedText {
  // UTF-8 without a byte order mark; bytes that make no character in an otherwise good UTF-8 file stay as they are.
  std::string text;
  // From `text` to the bytes.
  OffsetMap map;
  CharacterWidth width = CharacterWidth::kUtf8;
};

// The encoding is, in this order: what a byte order mark says; `declared` ("iso-8859-1", in any spelling; may be
// empty); UTF-16 where every other byte is NUL as in English; UTF-8 where the bytes are that; else Windows-1252, which
// Latin-1 is read as too. What calls itself UTF-8 and is not, is Windows-1252 as well.
//
// Fails where `declared` is unknown and the bytes are not UTF-8.
absl::StatusOr<DecodedText> DecodeText(absl::string_view bytes, absl::string_view declared = {});

// The character that Windows-1252 has at a byte from 0x80 to 0x9F, in UTF-8.
absl::string_view Windows1252(uint8_t byte);

// Appends a character (a code point) in UTF-8; U+FFFD where there is none.
void AppendUtf8(uint32_t character, std::string& out);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_ENCODING_H_
