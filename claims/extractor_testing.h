// Claims of a text, for tests.
#ifndef GAINSAY_CLAIMS_EXTRACTOR_TESTING_H_
#define GAINSAY_CLAIMS_EXTRACTOR_TESTING_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/extractor.h"

namespace gainsay {

// Of a document with that text, published on that day, or on none that is known.
inline v1::ClaimSet ExtractText(absl::string_view text, absl::string_view published = "") {
  Document document;
  document.text = std::string(text);
  document.source.set_path("wire.txt");
  document.source.set_published(std::string(published));
  return Extractor::BuiltIn().Extract(document);
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EXTRACTOR_TESTING_H_
