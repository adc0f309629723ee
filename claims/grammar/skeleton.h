// What a sentence says of one quantity, without what stands in between.
//
//   "Two policemen guarding the Ecuadoran consulate in Medellin were killed today."
//   skeleton of "two policemen": Q(two policemen) V(were killed) D(today)
//   "... in the assassination, by soldiers, of six priests and two women"
//   skeleton of "two women": N(the assassination) P(of) Q(two women)
//
// Rules see the verb that the counted are the subject of, the verb or noun that they are the object of, and what else
// belongs to it; left out are the other members of a list, what is put between commas or brackets, relative clauses and
// what stands for them, and adverbials. It finds no grammar that an eye would not: where a sentence is not simple,
// there is no skeleton.
#ifndef GAINSAY_CLAIMS_GRAMMAR_SKELETON_H_
#define GAINSAY_CLAIMS_GRAMMAR_SKELETON_H_

#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "claims/grammar/phrase.h"
#include "claims/text/text.h"

namespace gainsay {

// Indices of phrases, in order; they hold the value.
using Skeleton = absl::InlinedVector<int32_t, 8>;

// One skeleton for each verb that the quantity, phrase `value`, is the subject of; else one for what it is the object
// of. None if nothing was left out: the rules have seen the sentence itself.
std::vector<Skeleton> SkeletonsOf(const Text& text, absl::Span<const Phrase> phrases, int32_t value);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_GRAMMAR_SKELETON_H_
