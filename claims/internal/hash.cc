#include "claims/internal/hash.h"

#include <sha2.h>

#include <cstdint>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"

namespace gainsay {
namespace {

std::string Finish(SHA2_CTX& context) {
  uint8_t digest[SHA256_DIGEST_LENGTH];
  SHA256Final(digest, &context);
  return absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(digest), sizeof(digest)));
}

void Update(SHA2_CTX& context, absl::string_view bytes) {
  SHA256Update(&context, reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

std::string Sha256Hex(absl::string_view bytes) {
  SHA2_CTX context;
  SHA256Init(&context);
  Update(context, bytes);
  return Finish(context);
}

std::string ShortHash(std::initializer_list<absl::string_view> parts) {
  SHA2_CTX context;
  SHA256Init(&context);
  for (const absl::string_view part : parts) {
    Update(context, absl::StrCat(part.size(), ":"));
    Update(context, part);
  }
  return Finish(context).substr(0, 16);
}

}  // namespace gainsay
