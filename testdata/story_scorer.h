// Runs the program over a story and tells what it gets wrong.
#ifndef GAINSAY_TESTDATA_STORY_SCORER_H_
#define GAINSAY_TESTDATA_STORY_SCORER_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "testdata/story.pb.h"

namespace gainsay::testdata {

struct StoryResult {
  KnownFailures failures;
  int claims = 0;
  int found = 0;
  int conflicts = 0;          // pairs that must be flagged
  int conflicts_flagged = 0;  // of those
  int wrong_flags = 0;
};

// `folder` holds story.textproto and the documents. Fails with INVALID_ARGUMENT, naming file and claim, on a story that
// contradicts itself: a quote that does not occur exactly once, an unknown id.
absl::StatusOr<StoryResult> ScoreStory(const std::string& folder);

// The folders of all stories under `root`, sorted.
std::vector<std::string> StoryFolders(const std::string& root);

absl::StatusOr<std::string> ReadFile(const std::string& path);

}  // namespace gainsay::testdata

#endif  // GAINSAY_TESTDATA_STORY_SCORER_H_
