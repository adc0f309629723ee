// What the stages before the grammar found in one document.
#ifndef GAINSAY_CLAIMS_GRAMMAR_ANNOTATIONS_H_
#define GAINSAY_CLAIMS_GRAMMAR_ANNOTATIONS_H_

#include "absl/types/span.h"
#include "claims/entity/entity.h"
#include "claims/lexicon/lexicon.h"
#include "claims/quantity/quantity.h"
#include "claims/text/text.h"
#include "claims/time/time.h"

namespace gainsay {

// Views: the owner keeps them alive.
struct Annotations {
  const Lexicon& lexicon;
  const Text& text;
  const Tagging& tagging;
  absl::Span<const QuantityMention> quantities;
  absl::Span<const DateMention> dates;
  const EntityTable& entities;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_ANNOTATIONS_H_
