// What the members of a group have to say to each other besides that their values agree or not.
#ifndef GAINSAY_COMPARE_NOTES_H_
#define GAINSAY_COMPARE_NOTES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "compare/verdict.h"

namespace gainsay {

struct Voices {
  // Sources of the members, of which those that say it in the same words count once.
  size_t count = 0;
  // "daily.txt and wire.txt say it in the same words: one voice."
  std::vector<std::string> notes;
};

// Sentences are the same if four fifths of their pairs of words in a row are, of six words and more: an agency's long
// sentence with a word changed or its end cut off, but not two reports that have a phrase in common, nor a sentence
// whose number was changed.
Voices CountVoices(absl::Span<const SourcedClaim> members);

// Why two numbers that differ do not contradict each other. One sentence; empty if no arithmetic explains it.
// - The one is the sum of the other and of another number that stands beside it, `beside_a` or `beside_b`: "two leaders
//   and eight others" are ten. Only exact numbers of one unit are added, and only those that are told as the rest
//   ("eight others"), as of the same fate ("18 died at the station; another bomb killed 13") or as people of another
//   sort
//   ("118 passengers and seven crew").
// - The two are shares of opposites (opposites.textproto) that make up the whole: 54% yes, 46% no.
std::string DerivedAgreement(const SourcedClaim& a, const SourcedClaim& b, absl::Span<const v1::Claim* const> beside_a,
                             absl::Span<const v1::Claim* const> beside_b);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_NOTES_H_
