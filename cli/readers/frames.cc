#include "cli/readers/frames.h"

#include <unistd.h>

#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "cli/readers/byte_stream.h"
#include "cli/readers/bytes.h"

namespace gainsay::cli {
namespace {

constexpr FrameFormName kForms[] = {
    {"jsonl", FrameForm::kJsonLines, "a line of JSON; the default"},
    {"binary", FrameForm::kBinary, "a message in binary after its size as a varint"},
    {"base64", FrameForm::kBase64, "a line with a message in binary as base64"},
};
// Of 32 bits.
constexpr size_t kMostVarintBytes = 5;

// Lines, as JSON or base64.
class LineFrameReader : public FrameReader {
 public:
  explicit LineFrameReader(FrameForm form) : form_(form), lines_(STDIN_FILENO) {}

  bool Next(Frame& frame) override {
    if (!lines_.Next(frame.bytes)) return false;
    frame.number = ++count_;
    frame.status = absl::OkStatus();
    if (form_ == FrameForm::kBase64) Decode(frame);
    return true;
  }
  const absl::Status& status() const override { return lines_.status(); }

 private:
  static void Decode(Frame& frame) {
    std::string message;
    if (!absl::Base64Unescape(frame.bytes, &message) && !absl::WebSafeBase64Unescape(frame.bytes, &message))
      frame.status = absl::InvalidArgumentError("the line is no base64");
    frame.bytes = std::move(message);
  }

  const FrameForm form_;
  LineReader lines_;
  int count_ = 0;
};

class BinaryFrameReader : public FrameReader {
 public:
  explicit BinaryFrameReader(absl::StatusOr<std::unique_ptr<ByteStream>> stream) {
    if (stream.ok()) {
      stream_ = *std::move(stream);
    } else {
      status_ = stream.status();
    }
  }

  bool Next(Frame& frame) override {
    frame.bytes.clear();
    frame.status = absl::OkStatus();
    if (!status_.ok() || !Read(frame.bytes)) return false;
    frame.number = ++count_;
    return true;
  }
  const absl::Status& status() const override { return status_; }

 private:
  bool Read(std::string& bytes) {
    uint64_t size = 0;
    size_t length = 0;
    for (bool more = true; more; ++length) {
      // No more is asked for than must be there, since the sender may wait for the answer.
      const absl::string_view head = stream_->Peek(length + 1);
      if (head.size() <= length) return length == 0 ? End() : Damaged("is cut off");
      const auto byte = static_cast<unsigned char>(head[length]);
      size |= uint64_t{byte & 0x7Fu} << (7 * length);
      more = byte >= 0x80;
      if (more && length + 1 == kMostVarintBytes) return Damaged("has a size that is none");
    }
    if (size > kMostFrameBytes) return Damaged("holds 1 GiB or more, or is damaged; send less at a time");
    stream_->Skip(length);
    stream_->Read(size, bytes);
    if (bytes.size() == size) return true;
    return stream_->status().ok() ? Damaged("is cut off") : End();
  }

  bool End() {
    status_ = stream_->status();
    return false;
  }

  bool Damaged(absl::string_view what) {
    status_ = absl::DataLossError(absl::StrCat("frame ", count_ + 1, " ", what));
    return false;
  }

  std::unique_ptr<ByteStream> stream_;
  int count_ = 0;
  absl::Status status_;
};

}  // namespace

absl::Span<const FrameFormName> FrameForms() { return kForms; }

FrameForm FindFrameForm(absl::string_view name) {
  for (const FrameFormName& form : kForms) {
    if (form.name == name) return form.form;
  }
  return FrameForm::kJsonLines;
}

absl::string_view FrameWord(FrameForm form) { return form == FrameForm::kBinary ? "frame" : "line"; }

std::unique_ptr<FrameReader> FrameReader::Open(FrameForm form) {
  if (form == FrameForm::kBinary) return std::make_unique<BinaryFrameReader>(ByteStream::Open("-"));
  return std::make_unique<LineFrameReader>(form);
}

}  // namespace gainsay::cli
