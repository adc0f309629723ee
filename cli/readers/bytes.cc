#include "cli/readers/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

constexpr size_t kChunk = 1 << 16;

absl::Status TooLarge() {
  return absl::ResourceExhaustedError("holds 4 GiB or more; split it into its documents and give those");
}

absl::StatusOr<std::string> ReadAll(int descriptor, uint64_t most_bytes) {
  struct stat status = {};
  if (fstat(descriptor, &status) != 0) return FileError(errno);
  if (S_ISDIR(status.st_mode)) return FileError(EISDIR);
  if (S_ISREG(status.st_mode) && static_cast<uint64_t>(status.st_size) > most_bytes) return TooLarge();
  std::string bytes;
  // A hint alone: pipes have no size and files can grow.
  if (S_ISREG(status.st_mode)) bytes.reserve(static_cast<size_t>(status.st_size) + 1);
  char chunk[kChunk];
  while (true) {
    const ssize_t got = read(descriptor, chunk, sizeof(chunk));
    if (got == 0) return bytes;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return FileError(errno);
    bytes.append(chunk, static_cast<size_t>(got));
    if (bytes.size() > most_bytes) return TooLarge();
  }
}

}  // namespace

absl::Status FileError(int error) {
  switch (error) {
    case ENOENT:
      return absl::NotFoundError("no such file; check the name");
    case ENOTDIR:
      return absl::NotFoundError("a part of this path is no directory; check the name");
    case EACCES:
      return absl::PermissionDeniedError("may not be read; ask for permission or copy it to a place of yours");
    case EISDIR:
      return absl::InvalidArgumentError("is a directory; name the files in it");
    default:
      return absl::UnknownError(absl::StrCat("cannot be read: ", strerror(error), "; check the file and its disk"));
  }
}

absl::StatusOr<std::string> ReadBytes(absl::string_view path, uint64_t most_bytes) {
  if (path == "-") return ReadAll(STDIN_FILENO, most_bytes);
  const int descriptor = open(std::string(path).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return FileError(errno);
  const auto close_it = absl::MakeCleanup([descriptor] { close(descriptor); });
  return ReadAll(descriptor, most_bytes);
}

bool LineReader::Next(std::string& line) {
  while (true) {
    const size_t end = buffer_.find('\n', at_);
    if (end != buffer_.npos) {
      line.assign(buffer_, at_, end - at_);
      at_ = end + 1;
      break;
    }
    if (Fill()) continue;
    if (at_ == buffer_.size() || !status_.ok()) return false;
    line.assign(buffer_, at_, buffer_.npos);
    at_ = buffer_.size();
    break;
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return true;
}

bool LineReader::Fill() {
  if (ended_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  char chunk[kChunk];
  ssize_t got = 0;
  do {
    got = read(descriptor_, chunk, sizeof(chunk));
  } while (got < 0 && errno == EINTR);
  if (got < 0) status_ = FileError(errno);
  if (got <= 0) {
    ended_ = true;
    return false;
  }
  buffer_.append(chunk, static_cast<size_t>(got));
  return true;
}

}  // namespace gainsay::cli
