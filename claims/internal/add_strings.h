// Adds many strings to a list of a message.
#ifndef GAINSAY_CLAIMS_INTERNAL_ADD_STRINGS_H_
#define GAINSAY_CLAIMS_INTERNAL_ADD_STRINGS_H_

#include <google/protobuf/arena.h>
#include <google/protobuf/repeated_field.h>

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay {

// Adds a copy of each of `words`. On an arena they are one object, where list.Add() would make one of each that the
// arena has to note and to destroy: lists of words are most of what claims hold.
inline void AddStrings(absl::Span<const absl::string_view> words,
                       google::protobuf::RepeatedPtrField<std::string>& list) {
  if (words.empty()) return;
  list.Reserve(list.size() + static_cast<int>(words.size()));
  google::protobuf::Arena* const arena = list.GetArena();
  if (arena == nullptr) {
    for (const absl::string_view word : words) list.Add()->assign(word.data(), word.size());
    return;
  }
  auto& strings = *google::protobuf::Arena::Create<std::vector<std::string>>(arena, words.begin(), words.end());
  for (std::string& string : strings) list.UnsafeArenaAddAllocated(&string);
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_ADD_STRINGS_H_
