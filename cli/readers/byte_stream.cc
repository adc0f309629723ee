#include "cli/readers/byte_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "cli/readers/bytes.h"

namespace gainsay::cli {
namespace {

constexpr size_t kChunk = 1 << 16;
constexpr absl::string_view kGzip = "\x1F\x8B";
// Tells zlib to look at the head of the data for gzip or zlib.
constexpr int kGzipOrZlib = 15 + 32;

}  // namespace

// Keeps the compressed bytes that were read and not yet used.
class ByteStream::Inflater {
 public:
  explicit Inflater(std::string head) : input_(std::move(head)) { good_ = inflateInit2(&zlib_, kGzipOrZlib) == Z_OK; }
  ~Inflater() { inflateEnd(&zlib_); }

  // Appends uncompressed bytes; false at the end and when something is wrong. `more` reads compressed ones.
  template <typename More>
  bool Next(const More& more, std::string& out, absl::Status& status) {
    if (!good_) return false;
    char chunk[kChunk];
    while (true) {
      if (at_ == input_.size()) {
        read_ += input_.size();
        input_.resize(kChunk);
        input_.resize(more(input_.data(), kChunk));
        at_ = 0;
        if (input_.empty()) {
          if (inside_)
            status = absl::DataLossError(
                absl::StrCat("is cut off: its gzip data ends within a file, at byte ", read_, "; fetch it again"));
          return good_ = false;
        }
      }
      // What follows the last of several compressed files is padding.
      if (!inside_ && input_[at_] == '\0') return good_ = false;
      inside_ = true;
      zlib_.next_in = reinterpret_cast<Bytef*>(input_.data() + at_);
      zlib_.avail_in = static_cast<uInt>(input_.size() - at_);
      zlib_.next_out = reinterpret_cast<Bytef*>(chunk);
      zlib_.avail_out = kChunk;
      const int result = inflate(&zlib_, Z_NO_FLUSH);
      at_ = input_.size() - zlib_.avail_in;
      const size_t got = kChunk - zlib_.avail_out;
      out.append(chunk, got);
      if (result == Z_STREAM_END) {
        inside_ = false;
        good_ = inflateReset(&zlib_) == Z_OK;
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        status =
            absl::DataLossError(absl::StrCat("holds damaged gzip data before byte ", read_ + at_, "; fetch it again"));
        good_ = false;
      }
      if (got > 0 || !good_) return got > 0;
    }
  }

 private:
  z_stream zlib_ = {};
  std::string input_;
  size_t at_ = 0;
  uint64_t read_ = 0;
  bool inside_ = false;
  bool good_ = true;
};

ByteStream::ByteStream(int descriptor) : descriptor_(descriptor) {}

ByteStream::~ByteStream() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

absl::StatusOr<std::unique_ptr<ByteStream>> ByteStream::Open(absl::string_view path) {
  int descriptor = STDIN_FILENO;
  if (path != "-") descriptor = open(std::string(path).c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return FileError(errno);
  std::unique_ptr<ByteStream> stream(new ByteStream(descriptor));
  struct stat status = {};
  if (fstat(descriptor, &status) != 0) return FileError(errno);
  if (S_ISDIR(status.st_mode)) return FileError(EISDIR);
  stream->StartInflating();
  if (!stream->status_.ok() && stream->buffer_.empty()) return stream->status_;
  return stream;
}

std::unique_ptr<ByteStream> ByteStream::Of(std::string bytes) {
  std::unique_ptr<ByteStream> stream(new ByteStream(-1));
  stream->buffer_ = std::move(bytes);
  stream->StartInflating();
  return stream;
}

void ByteStream::StartInflating() {
  if (Peek(2) != kGzip) return;
  inflater_ = std::make_unique<Inflater>(std::move(buffer_));
  buffer_.clear();
  ended_ = false;
}

size_t ByteStream::ReadRaw(char* to, size_t size) {
  if (descriptor_ < 0) return 0;
  ssize_t got = 0;
  do {
    got = read(descriptor_, to, size);
  } while (got < 0 && errno == EINTR);
  if (got < 0) status_ = FileError(errno);
  return got < 0 ? 0 : static_cast<size_t>(got);
}

bool ByteStream::Fill() {
  if (ended_) return false;
  if (at_ > kChunk) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  if (inflater_ != nullptr) {
    ended_ = !inflater_->Next([this](char* to, size_t size) { return ReadRaw(to, size); }, buffer_, status_);
    return !ended_;
  }
  const size_t before = buffer_.size();
  buffer_.resize(before + kChunk);
  const size_t got = ReadRaw(buffer_.data() + before, kChunk);
  buffer_.resize(before + got);
  ended_ = got == 0;
  return !ended_;
}

absl::string_view ByteStream::Peek(size_t count) {
  while (buffer_.size() - at_ < count && Fill()) {
  }
  return absl::string_view(buffer_).substr(at_, count);
}

void ByteStream::Read(size_t count, std::string& out) {
  while (count > 0) {
    const absl::string_view next = Peek(std::min(count, kChunk));
    if (next.empty()) return;
    out.append(next.data(), next.size());
    at_ += next.size();
    offset_ += next.size();
    count -= next.size();
  }
}

void ByteStream::Skip(uint64_t count) {
  while (count > 0) {
    const size_t next = Peek(static_cast<size_t>(std::min<uint64_t>(count, kChunk))).size();
    if (next == 0) return;
    at_ += next;
    offset_ += next;
    count -= next;
  }
}

bool ByteStream::ReadLine(size_t most, std::string& out) {
  if (AtEnd()) return false;
  while (most > 0) {
    const absl::string_view next = Peek(std::min(most, kChunk));
    if (next.empty()) break;
    const size_t feed = next.find('\n');
    const size_t length = feed == next.npos ? next.size() : feed + 1;
    Read(length, out);
    most -= length;
    if (feed != next.npos) break;
  }
  return true;
}

absl::StatusOr<std::string> Inflate(absl::string_view compressed, uint64_t most_bytes) {
  z_stream zlib = {};
  if (inflateInit2(&zlib, kGzipOrZlib) != Z_OK) return absl::InternalError("zlib does not start");
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
  zlib.avail_in = static_cast<uInt>(compressed.size());
  std::string out;
  char chunk[kChunk];
  int result = Z_OK;
  do {
    zlib.next_out = reinterpret_cast<Bytef*>(chunk);
    zlib.avail_out = kChunk;
    result = inflate(&zlib, Z_NO_FLUSH);
    out.append(chunk, kChunk - zlib.avail_out);
  } while (result == Z_OK && out.size() <= most_bytes);
  inflateEnd(&zlib);
  if (out.size() > most_bytes) return absl::ResourceExhaustedError("unpacks to more than is read");
  if (result != Z_STREAM_END) return absl::DataLossError("holds damaged gzip data");
  return out;
}

}  // namespace gainsay::cli
