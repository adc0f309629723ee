// Where answers go: standard output, or a string in tests.
#ifndef GAINSAY_CLI_OUTPUT_H_
#define GAINSAY_CLI_OUTPUT_H_

#include <functional>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace gainsay::cli {

// Writing never fails on the spot: the first error is kept and told by Flush, so that writers need not look at each
// line. A long-running writer asks wanted() from time to time.
class Output {
 public:
  virtual ~Output() = default;

  virtual void Write(absl::string_view bytes) = 0;
  // Passes on all that was written so far; tells the first error of all writes.
  virtual absl::Status Flush() = 0;
  // Whether more of it can still reach anybody: false after an error and when the reader has closed the pipe.
  virtual bool wanted() const { return true; }
};

class StringOutput : public Output {
 public:
  void Write(absl::string_view bytes) override { text_.append(bytes.data(), bytes.size()); }
  absl::Status Flush() override { return absl::OkStatus(); }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

// Collects writes into large ones. A pipe that the reader has closed is no error (`gainsay diff ... | head`): what is
// written afterwards is dropped. SIGPIPE must be ignored for that.
class FileOutput : public Output {
 public:
  // `name` is for messages: "standard output". The descriptor stays the caller's. `before_writing` is called once,
  // before the first bytes reach the descriptor.
  FileOutput(int descriptor, absl::string_view name, std::function<void()> before_writing = nullptr)
      : descriptor_(descriptor), name_(name), before_writing_(std::move(before_writing)) {}

  void Write(absl::string_view bytes) override;
  absl::Status Flush() override;
  bool wanted() const override { return !closed_ && status_.ok(); }

 private:
  void WriteOut(absl::string_view bytes);

  const int descriptor_;
  const std::string name_;
  std::function<void()> before_writing_;
  std::string buffer_;
  bool closed_ = false;
  absl::Status status_;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_OUTPUT_H_
