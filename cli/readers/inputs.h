// From what the user names to files.
#ifndef GAINSAY_CLI_READERS_INPUTS_H_
#define GAINSAY_CLI_READERS_INPUTS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cli/options.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// A file to read; it may hold many documents.
struct Input {
  // What is known beforehand; `path` is `file` in valid UTF-8.
  v1::Source source;
  // The file's name as the system has it; "-" for standard input.
  std::string file;
  // What keeps it from being read, if that is known before.
  absl::Status problem = absl::OkStatus();
};

// The inputs of a run: the files of the command line, then those of the manifests. Fails where a manifest cannot be
// used, where standard input is named twice and where nothing is named. A file named twice is taken once, with all that
// is said of it; what is said first holds.
//
// A folder on the command line stands for the documents in it and in its folders, in the order of their names: files
// with the extension of a format that is read, hidden ones apart. A name that no file has, with *, ? or [] in it,
// stands for the files that it matches.
absl::StatusOr<std::vector<Input>> ListInputs(const Options& options);

// Which file a name leads to, whatever the name: the same for two names of one file. A name that leads to none, and
// "-", stand for themselves.
std::string IdentityOf(const std::string& file);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_INPUTS_H_
