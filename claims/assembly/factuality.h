// Whether what a value says has come about, is planned, demanded, expected, or hangs on something.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_FACTUALITY_H_
#define GAINSAY_CLAIMS_ASSEMBLY_FACTUALITY_H_

#include "claims/assembly/clauses.h"
#include "claims/assembly/sentence_view.h"
#include "claims/lexicon/lexicon.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct FactualityTags {
  explicit FactualityTags(const Lexicon& lexicon)
      : verb_demand(lexicon.tag("verb.demand")),
        verb_plan(lexicon.tag("verb.plan")),
        verb_expect(lexicon.tag("verb.expect")),
        noun_demand(lexicon.tag("noun.demand")),
        noun_plan(lexicon.tag("noun.plan")),
        noun_expect(lexicon.tag("noun.expect")),
        conditional(lexicon.tag("conditional")),
        person(lexicon.tag("person")) {}

  const TagId verb_demand, verb_plan, verb_expect, noun_demand, noun_plan, noun_expect, conditional, person;
};

// Of the phrase `value`: told by the noun that it is the value of ("a target of 12%"), else by the verbs that govern it
// from the nearest outwards ("is expected | to rise | to 12%"), else by an "if" that opens its clause. FACT if nothing
// says otherwise.
v1::Factuality FindFactuality(const SentenceView& view, const ClauseMap& clauses, const FactualityTags& tags,
                              int32_t value);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_FACTUALITY_H_
