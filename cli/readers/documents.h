// From files to documents.
#ifndef GAINSAY_CLI_READERS_DOCUMENTS_H_
#define GAINSAY_CLI_READERS_DOCUMENTS_H_

#include <cstdint>
#include <functional>

#include "absl/strings/string_view.h"
#include "cli/readers/inputs.h"
#include "cli/readers/source_text.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/source.pb.h"

namespace gainsay::cli {

// Bytes of one document, uncompressed, and of the text in it. A larger one is an error.
constexpr uint64_t kMostDocumentBytes = uint64_t{256} << 20;
constexpr uint64_t kMostTextBytes = uint64_t{64} << 20;

// What becomes of a file, in its order. `document` says whether to go on.
struct DocumentSink {
  std::function<bool(SourceText document)> document;
  // The claims of a document that was read before, from a file of claims; says whether to go on. Empty where claims are
  // of no use.
  std::function<bool(v1::ClaimSet claim_set)> claim_set = {};
  // What could not be read, with its path: an error costs a document or the rest of the file.
  std::function<void(v1::Issue issue)> issue;
};

// Reads the documents of one file, each as soon as it is there, and holds one at a time. `format` is the name of an
// InputFormat or "auto". What the input's source tells wins over what the file does.
void ReadDocuments(const Input& input, absl::string_view format, const DocumentSink& sink);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_DOCUMENTS_H_
