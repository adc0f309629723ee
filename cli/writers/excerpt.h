// The words around a value, with the value in them.
#ifndef GAINSAY_CLI_WRITERS_EXCERPT_H_
#define GAINSAY_CLI_WRITERS_EXCERPT_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay::cli {

struct Excerpt {
  // Fit to be shown: see Clean.
  std::string text;
  // Bytes of the value in it, `end` excluded; equal when its place is not known.
  size_t begin = 0;
  size_t end = 0;

  absl::string_view value() const { return absl::string_view(text).substr(begin, end - begin); }
};

// The claim's sentence, with the value where the claim says that it stands there. Where the claim says nothing, the
// value stands where its span says. A sentence often holds one number twice ("27 ... 27"), so the sentence is looked
// for around the span in the document, and only failing that the value's words in the sentence. `document` may be
// empty: then the place of the value is not known.
Excerpt ExcerptOf(const v1::Claim& claim, absl::string_view document);

// A sentence with what stands around it in its paragraph, whole words, at most `columns` or so on either side; "..."
// for what is left out. Both are empty where the sentence is not found in the document.
struct Passage {
  std::string before;
  Excerpt sentence;
  std::string after;
};
Passage PassageOf(const v1::Claim& claim, absl::string_view document, size_t columns);

// The words of the value as the document writes them; empty when the claim does not hold them and the document is not
// at hand.
std::string WordsOfValue(const v1::Claim& claim, absl::string_view document);

// Cut at blanks to at most `columns`, "..." for what is left out; the value stays whole even if it is longer. Words are
// kept on both sides alike as far as there are any.
Excerpt Trimmed(const Excerpt& excerpt, size_t columns);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_EXCERPT_H_
