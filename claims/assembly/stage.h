// Whether the words of a sentence say that its numbers are those of a moment, or that nothing more comes.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_STAGE_H_
#define GAINSAY_CLAIMS_ASSEMBLY_STAGE_H_

#include "claims/assembly/sentence_view.h"
#include "claims/lexicon/lexicon.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct StageTags {
  explicit StageTags(const Lexicon& lexicon)
      : interim(lexicon.tag("stage.interim")), final(lexicon.tag("stage.final")) {}

  const TagId interim, final;
};

// INTERIM for "so far 19 are dead", FINAL for "in the end 23 were dead"; INTERIM if it says both, UNSPECIFIED if
// neither.
v1::Stage FindStage(const SentenceView& view, const StageTags& tags);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_STAGE_H_
