#include "cli/output.h"

#include <errno.h>
#include <unistd.h>

#include <cstring>

#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

constexpr size_t kBufferSize = 1 << 16;

}  // namespace

void FileOutput::Write(absl::string_view bytes) {
  if (!wanted()) return;
  buffer_.append(bytes.data(), bytes.size());
  if (buffer_.size() < kBufferSize) return;
  WriteOut(buffer_);
  buffer_.clear();
}

absl::Status FileOutput::Flush() {
  if (wanted()) WriteOut(buffer_);
  buffer_.clear();
  return status_;
}

void FileOutput::WriteOut(absl::string_view bytes) {
  if (!bytes.empty() && before_writing_ != nullptr) std::exchange(before_writing_, nullptr)();
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<size_t>(written));
    } else if (errno == EPIPE) {
      closed_ = true;
      return;
    } else if (errno != EINTR) {
      status_ = absl::DataLossError(
          absl::StrCat(name_, ": ", strerror(errno), "; the answer is incomplete, write it to another place"));
      return;
    }
  }
}

}  // namespace gainsay::cli
