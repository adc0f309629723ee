// Words that reports put for the same thing: one source's "rockets" are another's "missiles" and "projectiles", what
// one spent another disbursed or paid.
//
//   GroupsOf(Stem("rockets")) and GroupsOf(Stem("projectile")) have a group in common
#ifndef GAINSAY_COMPARE_SYNONYMS_H_
#define GAINSAY_COMPARE_SYNONYMS_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// Number of a group in synonyms.textproto, from 0.
using SynonymGroupId = uint32_t;

size_t SynonymGroupCount();

// The groups that hold a word with this stem, ascending; empty for most. They live as long as the program.
absl::Span<const SynonymGroupId> SynonymGroupsOf(absl::string_view stem);

// The word of the group that stands for it: the first one.
absl::string_view SynonymGroupName(SynonymGroupId group);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_SYNONYMS_H_
