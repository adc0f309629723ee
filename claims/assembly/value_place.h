// Where a value stands among the phrases of its sentence, as antecedents ask it.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_VALUE_PLACE_H_
#define GAINSAY_CLAIMS_ASSEMBLY_VALUE_PLACE_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "absl/strings/string_view.h"
#include "claims/assembly/sentence_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// The kind of what no rule knows.
inline constexpr absl::string_view kOpenKind = "count";
// That of people of whom no more is known.
inline constexpr absl::string_view kPeopleKind = "personnel";

// Whether it counts people of whom no more is known, or fighters.
bool IsPeople(const v1::Claim& claim);

// The greatest value that a claim allows, or the least if there is none.
double SizeOf(const v1::Claim& claim);

// Sums, shares, durations and measures by number, from 0; nullopt for what is counted.
std::optional<size_t> AmountOf(const Phrase& value);

// "an increase of 45% from 2019"
bool MayBeYear(const v1::Claim& claim);

// Whether one of the phrases from `first` up to `last` is a verb.
bool HasVerb(const SentenceView& view, int32_t first, int32_t last);

// The phrase before `k`, or after it, that is no adverb; may lie outside the sentence.
int32_t Before(const SentenceView& view, int32_t k);
int32_t After(const SentenceView& view, int32_t k);

bool IsPreposition(const SentenceView& view, int32_t k, absl::string_view word);

// "the club says 700 were turned away": what became of these 700 is told here. But "says 48 died" is for rules.
bool HasOwnVerb(const SentenceView& view, int32_t value);

// "12 died, not 21", "on Monday, not on Tuesday", "not 21 but 12": what is said not to be so. Of the negations,
// `negation` is the tag.
bool IsSetAside(const SentenceView& view, int32_t value, TagId negation);

// "There were 598 from January on, he said; in all of last year there were 1,240."; false where either time is not
// known.
bool AreOfOtherTimes(const v1::Claim& claim, const v1::DateInterval* other);

// Whether two numbers are told in one voice; that of the document is empty. "The ministry" is "ministry" where a
// pronoun stands for it.
bool IsSameSpeaker(absl::string_view speaker, absl::string_view other);

// A verb whose subject is one thing, as a sum is: "has left", "was spent".
bool IsOfOne(const SentenceView& view, int32_t verb);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_VALUE_PLACE_H_
