// Takes the bytes of a fuzz target's input apart.
#ifndef GAINSAY_TOOLS_FUZZ_INPUT_H_
#define GAINSAY_TOOLS_FUZZ_INPUT_H_

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "absl/strings/string_view.h"

namespace gainsay::fuzz {

inline absl::string_view View(const uint8_t* data, size_t size) {
  return absl::string_view(reinterpret_cast<const char*>(data), size);
}

// Ends the program with `message` where a promise is broken.
inline void Check(bool holds, absl::string_view message) {
  if (holds) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(message.size()), message.data());
  std::abort();
}

// Reads choices from the front of the bytes; when they are used up, every choice is the first.
class Choices {
 public:
  explicit Choices(absl::string_view bytes) : bytes_(bytes) {}

  // 0 to `count` - 1; `count` is at most 256.
  size_t Below(size_t count) { return Byte() % count; }

  uint8_t Byte() {
    if (bytes_.empty()) return 0;
    const uint8_t byte = static_cast<uint8_t>(bytes_[0]);
    bytes_.remove_prefix(1);
    return byte;
  }

  template <typename T, size_t n>
  const T& OneOf(const T (&choices)[n]) {
    return choices[Below(n)];
  }

  // The next bytes as they are, at most `most` of them.
  absl::string_view Bytes(size_t most) {
    const absl::string_view bytes = bytes_.substr(0, std::min(most, bytes_.size()));
    bytes_.remove_prefix(bytes.size());
    return bytes;
  }

  bool empty() const { return bytes_.empty(); }
  absl::string_view rest() const { return bytes_; }

 private:
  absl::string_view bytes_;
};

}  // namespace gainsay::fuzz

#endif  // GAINSAY_TOOLS_FUZZ_INPUT_H_
