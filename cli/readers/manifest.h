// The file that says who published the documents of a run, and when.
#ifndef GAINSAY_CLI_READERS_MANIFEST_H_
#define GAINSAY_CLI_READERS_MANIFEST_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// The sources of a gainsay.v1.Manifest; JSON when its first character is "{", else textproto. Relative paths are
// joined to the folder of the manifest, absolute ones and "-" stay as they are.
//
// An error names the manifest and the place in it: "news.json:3:12: ...", "news.json: sources[1]: no path; ...".
absl::StatusOr<std::vector<v1::Source>> ReadManifest(absl::string_view path);

// The same from bytes at hand; `path` is for messages and relative paths.
absl::StatusOr<std::vector<v1::Source>> ParseManifest(absl::string_view path, absl::string_view bytes);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_MANIFEST_H_
