// The bytes of a file or of standard input, in order; those of a gzip file uncompressed.
#ifndef GAINSAY_CLI_READERS_BYTE_STREAM_H_
#define GAINSAY_CLI_READERS_BYTE_STREAM_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

// Holds no more of the file than what was looked at and not yet read, so that a file can be larger than memory.
class ByteStream {
 public:
  // "-" is standard input. An error says what is the matter and what to do, without the path.
  static absl::StatusOr<std::unique_ptr<ByteStream>> Open(absl::string_view path);
  // Bytes at hand.
  static std::unique_ptr<ByteStream> Of(std::string bytes);
  virtual ~ByteStream();
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  // The next `count` bytes, or as many as there are, without reading them.
  absl::string_view Peek(size_t count);
  // Appends the next `count` bytes, or as many as there are.
  void Read(size_t count, std::string& out);
  // Passes over the next `count` bytes, or as many as there are.
  void Skip(uint64_t count);
  // Appends the next line with its line feed, at most `most` bytes of it; false at the end.
  bool ReadLine(size_t most, std::string& out);

  // Whether there is nothing more to read, at the end or after an error.
  bool AtEnd() { return Peek(1).empty(); }
  // What went wrong; what was read before it is good.
  const absl::Status& status() const { return status_; }
  // Bytes read so far.
  uint64_t offset() const { return offset_; }
  bool compressed() const { return inflater_ != nullptr; }

 private:
  class Inflater;
  explicit ByteStream(int descriptor);

  // Adds to the buffer; false when there is no more.
  bool Fill();
  // The file's own bytes; 0 at the end and after an error.
  size_t ReadRaw(char* to, size_t size);
  void StartInflating();

  int descriptor_ = -1;
  std::unique_ptr<Inflater> inflater_;
  // Read and not yet given: from at_.
  std::string buffer_;
  size_t at_ = 0;
  uint64_t offset_ = 0;
  bool ended_ = false;
  absl::Status status_;
};

// Uncompresses the gzip or zlib data of a message, at most `most_bytes` of it.
absl::StatusOr<std::string> Inflate(absl::string_view compressed, uint64_t most_bytes);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_BYTE_STREAM_H_
