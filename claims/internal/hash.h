// Hashes that stay the same from run to run and from machine to machine.
#ifndef GAINSAY_CLAIMS_INTERNAL_HASH_H_
#define GAINSAY_CLAIMS_INTERNAL_HASH_H_

#include <initializer_list>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay {

// SHA-256 as 64 lower-case hexadecimal digits.
std::string Sha256Hex(absl::string_view bytes);

// The first 16 hexadecimal digits of the SHA-256 of the parts. Parts are told apart: {"ab", "c"} and {"a", "bc"}
// differ.
std::string ShortHash(std::initializer_list<absl::string_view> parts);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_HASH_H_
