// Files in a zip archive.
#ifndef GAINSAY_CLI_READERS_ZIP_H_
#define GAINSAY_CLI_READERS_ZIP_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

class ZipArchive {
 public:
  // `bytes` must outlive the archive. Fails where they are no zip archive, or a damaged one.
  static absl::StatusOr<ZipArchive> Open(absl::string_view bytes);
  ~ZipArchive();
  ZipArchive(ZipArchive&& other) noexcept;
  ZipArchive& operator=(ZipArchive&&) = delete;

  // The file of that name, at most `most_bytes` of it uncompressed. NotFound where there is none; other errors say what
  // is the matter and what to do, for the whole archive.
  absl::StatusOr<std::string> Read(const std::string& name, uint64_t most_bytes) const;

 private:
  struct Memory;
  ZipArchive(void* handle, std::unique_ptr<Memory> memory);

  void* handle_;
  std::unique_ptr<Memory> memory_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_ZIP_H_
