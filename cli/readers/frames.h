// Frames: messages that a program sends one at a time and waits for the answer to.
//
//   jsonl    a line of JSON
//   binary   a message in binary after its size as a varint (Java's parseDelimitedFrom)
//   base64   a line that holds a message in binary as base64, with or without padding
#ifndef GAINSAY_CLI_READERS_FRAMES_H_
#define GAINSAY_CLI_READERS_FRAMES_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay::cli {

enum class FrameForm { kJsonLines, kBinary, kBase64 };

struct FrameFormName {
  absl::string_view name;
  FrameForm form;
  absl::string_view brief;
};

absl::Span<const FrameFormName> FrameForms();
// The form of this name; JSON Lines if there is none.
FrameForm FindFrameForm(absl::string_view name);
// What one frame is called: "line", "frame".
absl::string_view FrameWord(FrameForm form);

// Bytes of one frame. A larger one ends the stream.
constexpr size_t kMostFrameBytes = size_t{1} << 30;

struct Frame {
  // From 1.
  int number = 0;
  // JSON for kJsonLines, else a message in binary.
  std::string bytes;
  // Not OK if the frame itself is none: a line that is no base64. Those after it can be read all the same.
  absl::Status status;
};

// Reads frames without waiting for more bytes than the next one has.
class FrameReader {
 public:
  virtual ~FrameReader() = default;
  // Of standard input.
  static std::unique_ptr<FrameReader> Open(FrameForm form);

  // False at the end and after an error.
  virtual bool Next(Frame& frame) = 0;
  // What went wrong; the frames before it are good.
  virtual const absl::Status& status() const = 0;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_FRAMES_H_
