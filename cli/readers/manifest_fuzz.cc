// Any bytes are a manifest, or get an error that names it.
#include "absl/strings/match.h"
#include "cli/readers/manifest.h"
#include "tools/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto sources = gainsay::cli::ParseManifest("m.json", gainsay::fuzz::View(data, size));
  gainsay::fuzz::Check(sources.ok() || absl::StartsWith(sources.status().message(), "m.json:"), "errors name the file");
  return 0;
}
