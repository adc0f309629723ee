// Whether a number counts all of something, a part of what another number counts, or what comes on top of it.
//
//   "Sixteen died."                                          all
//   "Sixteen died, including two officers."                  two: a part
//   "Three countries were hit; Mozambique alone counts 603." 603: a part
//   "Six more died."                                         six: on top
#ifndef GAINSAY_CLAIMS_ASSEMBLY_SCOPE_H_
#define GAINSAY_CLAIMS_ASSEMBLY_SCOPE_H_

#include <cstdint>
#include <optional>

#include "claims/assembly/sentence_view.h"
#include "claims/grammar/grammar.h"
#include "claims/lexicon/lexicon.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct ScopeTags {
  explicit ScopeTags(const Lexicon& lexicon)
      : including(lexicon.tag("part.cue")),
        alone(lexicon.tag("part.alone")),
        person(lexicon.tag("person")),
        gravely(lexicon.tag("gravely")) {}

  const TagId including, alone, person, gravely;
};

// Of the value of the frame, as its sentence tells it.
v1::Scope ScopeOf(const SentenceView& view, const Frame& frame, const ScopeTags& tags);

// How many all are of which the value is a part, "seven of the country's 18 districts", "of the nine members six";
// nullopt where its own words do not tell.
std::optional<double> WholeOf(const SentenceView& view, int32_t value);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_SCOPE_H_
