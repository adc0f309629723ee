// Whether the words of a sentence say that its numbers are those of a moment, that they take the place of others, or
// that nothing more comes; and those of a document, that its votes are still being counted.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_STAGE_H_
#define GAINSAY_CLAIMS_ASSEMBLY_STAGE_H_

#include <optional>

#include "absl/time/civil_time.h"
#include "claims/assembly/sentence_view.h"
#include "claims/lexicon/lexicon.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct StageTags {
  explicit StageTags(const Lexicon& lexicon)
      : interim(lexicon.tag("stage.interim")),
        final(lexicon.tag("stage.final")),
        revised(lexicon.tag("stage.revised")),
        counting(lexicon.tag("stage.counting")) {}

  const TagId interim, final, revised, counting;
};

// REVISED for "was lowered to 19", INTERIM for "so far 19 are dead", FINAL for "in the end 23 were dead"; the first of
// them if it says several, UNSPECIFIED if none.
v1::Stage FindStage(const SentenceView& view, const StageTags& tags);

// COUNTING for the votes, seats and shares of a document whose first sentences tell of a count that goes on. Not for
// those of more than 300 days before publication, nor for those that their sentence calls final or revised.
void MarkOngoingCount(const Annotations& annotations, const StageTags& tags, std::optional<absl::CivilDay> published,
                      v1::ClaimSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_STAGE_H_
