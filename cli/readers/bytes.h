// Files and standard input as bytes.
#ifndef GAINSAY_CLI_READERS_BYTES_H_
#define GAINSAY_CLI_READERS_BYTES_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

// Spans count bytes in 32 bits.
constexpr uint64_t kMostBytes = (uint64_t{1} << 32) - 1;

// What the error number of a failed open or read means, and what to do: "no such file; check the name".
absl::Status FileError(int error);

// All bytes of a file, or of standard input for "-". An error says what is the matter and what to do, without the path:
// "no such file; check the name".
absl::StatusOr<std::string> ReadBytes(absl::string_view path, uint64_t most_bytes = kMostBytes);

// Lines of a descriptor, without waiting for more than the next one.
class LineReader {
 public:
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}

  // False at the end and after an error. The line comes without its line feed and carriage return.
  bool Next(std::string& line);
  const absl::Status& status() const { return status_; }

 private:
  bool Fill();

  const int descriptor_;
  std::string buffer_;
  size_t at_ = 0;
  bool ended_ = false;
  absl::Status status_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_BYTES_H_
