#include "cli/readers/zip.h"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

absl::Status Damaged() { return absl::DataLossError("is a damaged zip archive; fetch it again"); }

}  // namespace

struct ZipArchive::Memory {
  absl::string_view bytes;
  uint64_t at = 0;
};

ZipArchive::ZipArchive(void* handle, std::unique_ptr<Memory> memory) : handle_(handle), memory_(std::move(memory)) {}
ZipArchive::ZipArchive(ZipArchive&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), memory_(std::move(other.memory_)) {}
ZipArchive::~ZipArchive() {
  if (handle_ != nullptr) unzClose(handle_);
}

absl::StatusOr<ZipArchive> ZipArchive::Open(absl::string_view bytes) {
  auto memory = std::make_unique<Memory>(Memory{.bytes = bytes});
  zlib_filefunc64_def functions = {};
  functions.opaque = memory.get();
  functions.zopen64_file = [](void* opaque, const void*, int) { return opaque; };
  functions.zread_file = [](void*, void* stream, void* buffer, uLong size) -> uLong {
    auto& file = *static_cast<Memory*>(stream);
    const uint64_t count = std::min<uint64_t>(size, file.bytes.size() - file.at);
    std::memcpy(buffer, file.bytes.data() + file.at, static_cast<size_t>(count));
    file.at += count;
    return static_cast<uLong>(count);
  };
  functions.ztell64_file = [](void*, void* stream) -> ZPOS64_T { return static_cast<Memory*>(stream)->at; };
  functions.zseek64_file = [](void*, void* stream, ZPOS64_T offset, int origin) -> long {
    auto& file = *static_cast<Memory*>(stream);
    const uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? file.at
                          : origin == ZLIB_FILEFUNC_SEEK_END ? file.bytes.size()
                                                             : 0;
    if (offset > file.bytes.size() - from) return -1;
    file.at = from + offset;
    return 0;
  };
  functions.zclose_file = [](void*, void*) { return 0; };
  functions.zerror_file = [](void*, void*) { return 0; };
  void* const handle = unzOpen2_64("", &functions);
  if (handle == nullptr) return Damaged();
  return ZipArchive(handle, std::move(memory));
}

absl::StatusOr<std::string> ZipArchive::Read(const std::string& name, uint64_t most_bytes) const {
  if (unzLocateFile(handle_, name.c_str(), 1) != UNZ_OK) return absl::NotFoundError(absl::StrCat("holds no ", name));
  unz_file_info64 info = {};
  if (unzGetCurrentFileInfo64(handle_, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) return Damaged();
  if ((info.flag & 1) != 0) {
    return absl::InvalidArgumentError("is encrypted; open it with its password and save it without");
  }
  if (unzOpenCurrentFile(handle_) != UNZ_OK) return Damaged();
  const auto close_it = absl::MakeCleanup([this] { unzCloseCurrentFile(handle_); });
  std::string out;
  char chunk[1 << 16];
  while (true) {
    const int got = unzReadCurrentFile(handle_, chunk, sizeof(chunk));
    if (got < 0) return Damaged();
    if (got == 0) return out;
    out.append(chunk, static_cast<size_t>(got));
    if (out.size() > most_bytes) {
      return absl::ResourceExhaustedError(
          absl::StrCat("unpacks to more than ", most_bytes >> 20, " MiB; save its text alone"));
    }
  }
}

}  // namespace gainsay::cli
