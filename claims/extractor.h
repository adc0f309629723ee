// From a document to its claims: the list of stages in one place.
//
//   Document document;
//   document.source.set_path("wire.txt");
//   document.source.set_published("2021-08-02");
//   document.text = "At least 27 fighters were killed on Sunday.";
//   v1::ClaimSet claims = Extractor::BuiltIn().Extract(document);
#ifndef GAINSAY_CLAIMS_EXTRACTOR_H_
#define GAINSAY_CLAIMS_EXTRACTOR_H_

#include <memory>
#include <string>

#include "absl/strings/string_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// "0.1.0".
extern const absl::string_view kVersion;

// A document before extraction.
struct Document {
  // What is known about it. `id`, `sha256` and `published` are filled in by Extract where they are empty.
  v1::Source source;
  // The file's bytes; spans count from its first byte. At most 4 GiB - 1.
  std::string text;
};

class Extractor {
 public:
  // With the word lists and rules that gainsay ships; made at the first call. May be used by several threads.
  static const Extractor& BuiltIn();

  ~Extractor();

  // Never fails: what could not be read is told in ClaimSet.issues. The result depends on the document alone.
  v1::ClaimSet Extract(const Document& document) const;

  // Who makes the claims: goes into every ClaimSet and Report.
  const v1::Generator& generator() const;

 private:
  class Stages;
  explicit Extractor(std::unique_ptr<const Stages> stages);

  std::unique_ptr<const Stages> stages_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EXTRACTOR_H_
