#include "cli/progress.h"

#include <sys/stat.h>

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "cli/display.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

// Short runs say nothing; a line that is written over more often cannot be read.
constexpr absl::Duration kSilence = absl::Seconds(1);
constexpr absl::Duration kBetween = absl::Milliseconds(200);

// Erases the line and goes to its first column (ECMA-48: EL 2, CR).
constexpr absl::string_view kWipe = "\x1B[2K\r";

std::string Megabytes(double bytes) {
  const double megabytes = bytes / 1e6;
  return megabytes < 99.95 ? absl::StrFormat("%.1f", megabytes)
                           : WithCommas(static_cast<uint64_t>(std::llround(megabytes)));
}

std::string TimeWords(double seconds) {
  const int64_t whole = std::llround(seconds);
  if (whole < 60) return absl::StrCat(whole, " s");
  if (whole < 3600) return absl::StrCat(whole / 60, " min ", whole % 60, " s");
  return absl::StrCat(whole / 3600, " h ", whole / 60 % 60, " min");
}

// 0 where that is not known.
int64_t SizeOf(const Input& input) {
  struct stat status = {};
  if (!input.problem.ok() || stat(input.file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  return status.st_size;
}

}  // namespace

std::string ProgressWords(const ReadSoFar& so_far) {
  std::string words = absl::StrCat(WithCommas(static_cast<uint64_t>(so_far.documents)),
                                   so_far.documents == 1 ? " document" : " documents");
  if (so_far.bytes <= 0) return words;
  absl::StrAppend(&words, ", ", Megabytes(static_cast<double>(so_far.bytes)), " MB");
  const double seconds = absl::ToDoubleSeconds(so_far.elapsed);
  const bool more = so_far.all_bytes > so_far.bytes;
  if (more) absl::StrAppend(&words, " of ", Megabytes(static_cast<double>(so_far.all_bytes)), " MB");
  if (seconds <= 0) return words;
  const double rate = static_cast<double>(so_far.bytes) / seconds;
  absl::StrAppend(&words, ", ", Megabytes(rate), " MB/s");
  if (more)
    absl::StrAppend(&words, ", ", TimeWords(static_cast<double>(so_far.all_bytes - so_far.bytes) / rate), " left");
  return words;
}

Progress::Progress(Output* out, int width, absl::Time now)
    : out_(out), width_(static_cast<size_t>(std::max(width, 1))), begin_(now), next_(now + kSilence) {}

void Progress::Expect(const std::vector<Input>& inputs) {
  if (out_ == nullptr) return;
  for (const Input& input : inputs) so_far_.all_bytes += SizeOf(input);
}

void Progress::Document(const Input& input, size_t text_bytes, absl::Time now) {
  if (out_ == nullptr) return;
  if (input_ != &input) {
    so_far_.bytes += input_bytes_;
    input_ = &input;
    input_bytes_ = SizeOf(input);
    text_bytes_ = 0;
  }
  text_bytes_ += static_cast<int64_t>(text_bytes);
  ++so_far_.documents;
  if (now < next_) return;
  next_ = now + kBetween;
  ReadSoFar so_far = so_far_;
  so_far.bytes += std::min(text_bytes_, input_bytes_);
  so_far.elapsed = now - begin_;
  Show(absl::StrCat("read ", ProgressWords(so_far)));
}

void Progress::Step(const std::string& words) {
  if (out_ != nullptr) Show(words);
}

void Progress::Clear() {
  if (!shown_) return;
  out_->Write(kWipe);
  (void)out_->Flush();
  shown_ = false;
}

void Progress::Show(const std::string& words) {
  // A line that wraps could not be wiped out.
  if (DisplayWidth(words) >= width_) return;
  out_->Write(absl::StrCat(kWipe, words));
  (void)out_->Flush();
  shown_ = true;
}

}  // namespace gainsay::cli
