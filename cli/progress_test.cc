#include "cli/progress.h"

#include "absl/time/time.h"
#include "gtest/gtest.h"

namespace gainsay::cli {
namespace {

TEST(ProgressWords, DocumentsBytesRateAndWhatIsLeft) {
  struct Row {
    ReadSoFar so_far;
    const char* words;
  };
  const Row rows[] = {
      {{.documents = 1, .elapsed = absl::Seconds(2)}, "1 document"},
      {{.documents = 1203, .elapsed = absl::Seconds(2)}, "1,203 documents"},
      {{.documents = 40, .bytes = 8000000, .all_bytes = 8000000, .elapsed = absl::Seconds(2)},
       "40 documents, 8.0 MB, 4.0 MB/s"},
      {{.documents = 40, .bytes = 35200000, .all_bytes = 310000000, .elapsed = absl::Seconds(10)},
       "40 documents, 35.2 MB of 310 MB, 3.5 MB/s, 1 min 18 s left"},
      {{.documents = 2, .bytes = 1000000, .all_bytes = 1440000000000, .elapsed = absl::Seconds(1)},
       "2 documents, 1.0 MB of 1,440,000 MB, 1.0 MB/s, 399 h 59 min left"},
  };
  for (const Row& row : rows) EXPECT_EQ(ProgressWords(row.so_far), row.words);
}

TEST(Progress, ShortRunsSayNothing) {
  StringOutput out;
  const absl::Time begin = absl::UnixEpoch();
  const Input input;
  Progress progress(&out, 80, begin);
  progress.Document(input, 10, begin + absl::Milliseconds(900));
  progress.Clear();
  EXPECT_EQ(out.text(), "");
}

TEST(Progress, OneLineIsWrittenOverAndWipedOut) {
  StringOutput out;
  const absl::Time begin = absl::UnixEpoch();
  const Input input;
  Progress progress(&out, 80, begin);
  progress.Document(input, 10, begin + absl::Milliseconds(1100));
  // Too soon to be read.
  progress.Document(input, 10, begin + absl::Milliseconds(1150));
  progress.Document(input, 10, begin + absl::Milliseconds(1400));
  progress.Step("comparing 2 claims");
  progress.Clear();
  progress.Clear();
  EXPECT_EQ(out.text(), "\x1B[2K\rread 1 document\x1B[2K\rread 3 documents\x1B[2K\rcomparing 2 claims\x1B[2K\r");
}

TEST(Progress, WhatDoesNotFitOnALineIsNotShown) {
  StringOutput out;
  const absl::Time begin = absl::UnixEpoch();
  Progress progress(&out, 10, begin);
  progress.Step("comparing 2 claims");
  EXPECT_EQ(out.text(), "");
}

TEST(Progress, SilentWithoutATerminal) {
  const Input input;
  Progress progress;
  progress.Expect({input});
  progress.Document(input, 10, absl::UnixEpoch() + absl::Hours(1));
  progress.Step("comparing 2 claims");
}

}  // namespace
}  // namespace gainsay::cli
