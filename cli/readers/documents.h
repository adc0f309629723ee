// From what the user names to documents.
#ifndef GAINSAY_CLI_READERS_DOCUMENTS_H_
#define GAINSAY_CLI_READERS_DOCUMENTS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/extractor.h"
#include "cli/options.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// A document to read.
struct Input {
  // What is known beforehand; `path` is `file` in valid UTF-8.
  v1::Source source;
  // The file's name as the system has it; "-" for standard input.
  std::string file;
};

// The inputs of a run: the files of the command line, then those of the manifests. Fails where a manifest cannot be
// used, where standard input is named twice and where nothing is named. A file named twice is taken once.
absl::StatusOr<std::vector<Input>> ListInputs(const Options& options);

// Reads one. An error says what is the matter and what to do, without the path.
absl::StatusOr<Document> ReadDocument(const Input& input);

// The issue to report for an input that could not be read.
v1::Issue UnreadableInput(const Input& input, const absl::Status& status);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_DOCUMENTS_H_
