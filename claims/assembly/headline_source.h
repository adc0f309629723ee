// Who signs a headline: "12 killed in blast: police", "Quake kills 12 - state media", "Officials: 3 dead, 11 hurt".
#ifndef GAINSAY_CLAIMS_ASSEMBLY_HEADLINE_SOURCE_H_
#define GAINSAY_CLAIMS_ASSEMBLY_HEADLINE_SOURCE_H_

#include <cstdint>
#include <optional>

#include "claims/assembly/attribution_tags.h"
#include "claims/assembly/sentence_view.h"

namespace gainsay {

struct HeadlineSource {
  // The noun of who signs.
  int32_t source = 0;
  // The colon or dash between it and what is told.
  int32_t mark = 0;
};

// Who signs what the phrase `value` counts; nullopt if nobody does.
std::optional<HeadlineSource> FindHeadlineSource(const SentenceView& view, const AttributionTags& tags, int32_t value);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_HEADLINE_SOURCE_H_
