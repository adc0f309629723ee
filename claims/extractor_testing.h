// Claims of a text, for tests.
#ifndef GAINSAY_CLAIMS_EXTRACTOR_TESTING_H_
#define GAINSAY_CLAIMS_EXTRACTOR_TESTING_H_

#include <string>

#include "absl/strings/string_view.h"
#include "claims/extractor.h"
#include "gtest/gtest.h"

namespace gainsay {

// Of a document with that text, published on that day, or on none that is known.
inline v1::ClaimSet ExtractText(absl::string_view text, absl::string_view published = "") {
  Document document;
  document.text = std::string(text);
  document.source.set_path("wire.txt");
  document.source.set_published(std::string(published));
  return Extractor::BuiltIn().Extract(document);
}

// The claim whose value is `words`; an empty one, and a failure, if there is none.
inline v1::Claim FindClaim(absl::string_view text, absl::string_view words, absl::string_view published = "") {
  const v1::ClaimSet set = ExtractText(text, published);
  for (const v1::Claim& claim : set.claims()) {
    if (text.substr(claim.value_span().begin(), claim.value_span().end() - claim.value_span().begin()) == words)
      return claim;
  }
  ADD_FAILURE() << "no " << words << " in " << text;
  return v1::Claim();
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EXTRACTOR_TESTING_H_
