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
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "claims/additions.pb.h"
#include "claims/grammar/grammar.h"
#include "claims/grammar/phrase.h"
#include "claims/lexicon/lexicon.h"
#include "claims/quantity/quantity.h"
#include "claims/text/text.h"
#include "claims/time/time.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// "0.1.0".
extern const absl::string_view kVersion;

// A document before extraction.
struct Document {
  // What is known about it. Extract fills in `id` and `published` where they are empty, and `sha256` whatever it holds.
  v1::Source source;
  // The file's bytes; spans count from its first byte. At most 4 GiB - 1.
  std::string text;
};

// What the stages before the grammar find in a document: what claims are made of.
struct Recognized {
  // Document.source, with `id`, `sha256` and `published` filled in.
  v1::Source source;
  // Points into the document's text, which must outlive it.
  Text text;
  Tagging tagging;
  // The day of publication, told with the document or found in it.
  std::optional<absl::CivilDay> published;
  // Both in the order of the text; a number inside a date is no quantity.
  std::vector<QuantityMention> quantities;
  std::vector<DateMention> dates;
};

// How the claims of a sentence came about, for people who write rules.
struct TracedSentence {
  // Line of its first word, from 1, and its words as they stand in the document.
  uint32_t line = 1;
  std::string words;
  // The phrases that the grammar sees, and what they say.
  std::vector<Phrase> phrases;
  std::vector<std::string> phrase_words;
  SentenceTrace trace;
  // As Extract gives them, in the order of their values.
  std::vector<v1::Claim> claims;
};

class Extractor {
 public:
  // With the word lists and rules that gainsay ships; made at the first call. May be used by several threads.
  static const Extractor& BuiltIn();

  // The same with what users add. INVALID_ARGUMENT names the rule or the list that is wrong, and how.
  static absl::StatusOr<std::unique_ptr<const Extractor>> WithAdditions(const Additions& additions);

  ~Extractor();

  // Never fails: what could not be read is told in ClaimSet.issues. The result depends on the document alone.
  v1::ClaimSet Extract(const Document& document) const;
  // The same into an empty set. One on an arena is filled, and goes, in less time.
  void Extract(const Document& document, v1::ClaimSet& set) const;

  // The first stages of Extract alone. Never fails.
  Recognized Recognize(const Document& document) const;

  // The sentences that may hold a claim, and what the rules made of them. Slow: for single documents.
  std::vector<TracedSentence> Trace(const Document& document) const;

  // The words that it reads with.
  const Lexicon& lexicon() const;

  // Who makes the claims: goes into every ClaimSet and Report.
  const v1::Generator& generator() const;

 private:
  class Stages;
  explicit Extractor(std::unique_ptr<const Stages> stages);

  std::unique_ptr<const Stages> stages_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EXTRACTOR_H_
