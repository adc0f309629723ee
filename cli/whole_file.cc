#include "cli/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <memory>

#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

absl::Status Error() {
  switch (errno) {
    case ENOENT:
      return absl::NotFoundError("its folder does not exist; make it first");
    case EISDIR:
      return absl::InvalidArgumentError("is a directory; name a file in it");
    case EACCES:
    case EPERM:
    case EROFS:
      return absl::PermissionDeniedError("may not be written; name a file in a folder of yours");
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return absl::ResourceExhaustedError(absl::StrCat(strerror(errno), "; make room or name a file on another disk"));
    default:
      return absl::UnknownError(strerror(errno));
  }
}

absl::Status WriteTo(int descriptor, absl::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Error();
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return absl::OkStatus();
}

absl::Status WriteInPlace(const std::string& path, absl::string_view bytes) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return Error();
  absl::Status status = WriteTo(descriptor, bytes);
  if (close(descriptor) != 0 && status.ok()) status = Error();
  return status;
}

// Keeps Ctrl-C and the like waiting, so that no temporary file is left behind.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, &before_);
  }
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

// What a program usually creates files with; mkstemp makes them for the owner alone.
mode_t UsualMode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

absl::Status Replace(const std::string& path, mode_t mode, absl::string_view bytes) {
  const SignalsHeld held;
  std::string temporary = absl::StrCat(path, ".XXXXXX");
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return Error();
  absl::Status status = WriteTo(descriptor, bytes);
  if (status.ok() && fchmod(descriptor, mode) != 0) status = Error();
  if (close(descriptor) != 0 && status.ok()) status = Error();
  if (status.ok() && rename(temporary.c_str(), path.c_str()) != 0) status = Error();
  if (!status.ok()) unlink(temporary.c_str());
  return status;
}

}  // namespace

absl::Status WriteWholeFile(const std::string& path, absl::string_view bytes) {
  struct stat existing;
  if (stat(path.c_str(), &existing) != 0) return Replace(path, UsualMode(), bytes);
  if (S_ISDIR(existing.st_mode)) {
    errno = EISDIR;
    return Error();
  }
  if (!S_ISREG(existing.st_mode)) return WriteInPlace(path, bytes);
  const std::unique_ptr<char, decltype(&free)> real(realpath(path.c_str(), nullptr), &free);
  return Replace(real == nullptr ? path : real.get(), existing.st_mode & 0777, bytes);
}

}  // namespace gainsay::cli
