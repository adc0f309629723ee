// What a long run tells of itself on a terminal, in one line that is written over and wiped out at the end.
#ifndef GAINSAY_CLI_PROGRESS_H_
#define GAINSAY_CLI_PROGRESS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "cli/output.h"
#include "cli/readers/inputs.h"

namespace gainsay::cli {

// How far reading has come.
struct ReadSoFar {
  int64_t documents = 0;
  // Of files, as they lie on disk: those that are read, and all. Standard input has no size beforehand. Of a file with
  // many documents, as much is taken for read as its texts make up so far.
  int64_t bytes = 0;
  int64_t all_bytes = 0;
  absl::Duration elapsed;
};

// "1,203 documents, 35.2 MB of 310 MB, 3.9 MB/s, 1 min 10 s left"
std::string ProgressWords(const ReadSoFar& so_far);

// Silent where it has no output; of documents, during the first second. The times come from the caller, in tests.
class Progress {
 public:
  // Silent.
  Progress() = default;
  // `out` is a terminal of `width` columns; must outlive the progress.
  Progress(Output* out, int width, absl::Time now = absl::Now());
  ~Progress() { Clear(); }

  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // These are going to be read, besides those expected already.
  void Expect(const std::vector<Input>& inputs);
  // A document of `input` was read, with so many bytes of text. Documents come input by input.
  void Document(const Input& input, size_t text_bytes, absl::Time now = absl::Now());
  // What the run is at, where it cannot tell how far: "comparing 5,760 claims". Shown at once: for what takes long.
  void Step(const std::string& words);
  // Wipes the line out. Call before anything else is written to the terminal.
  void Clear();

 private:
  void Show(const std::string& words);

  Output* const out_ = nullptr;
  const size_t width_ = 0;
  const absl::Time begin_ = absl::InfiniteFuture();
  absl::Time next_ = absl::InfiniteFuture();
  ReadSoFar so_far_;
  // The file that is being read, its size, and the bytes of the texts that it has given.
  const Input* input_ = nullptr;
  int64_t input_bytes_ = 0;
  int64_t text_bytes_ = 0;
  bool shown_ = false;
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_PROGRESS_H_
