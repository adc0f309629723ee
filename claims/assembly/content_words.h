// The words that say what a claim is about and what else its sentence says: no articles, pronouns, numbers or the like,
// and of words with one stem the first.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_CONTENT_WORDS_H_
#define GAINSAY_CLAIMS_ASSEMBLY_CONTENT_WORDS_H_

#include <google/protobuf/repeated_field.h>

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/assembly/measured.h"
#include "claims/internal/stem_numbers.h"
#include "claims/lexicon/lexicon.h"
#include "claims/text/text.h"

namespace gainsay {

struct ContentTags {
  explicit ContentTags(const Lexicon& lexicon);

  // Words that say nothing of what a sentence is about.
  AnyOfTags closed;
};

// For one document; one at a time in a thread, since all of a thread share their stems.
class ContentWords {
 public:
  // The text and the tagging must outlive it.
  ContentWords(const Text& text, const Tagging& tagging, const ContentTags& tags);

  // Says that words of the sentence will be asked for: they are found faster together.
  void Read(const Sentence& sentence);
  // Words that a claim holds of each sort; a longer sentence is cut off here.
  static constexpr size_t kMaxOfClaim = 40;

  // Adds the words of the ranges that mean something, as they are spelled in lower case, each once; the first `most`.
  void AddTo(google::protobuf::RepeatedPtrField<std::string>& list, absl::Span<const TokenRange> ranges,
             size_t most = kMaxOfClaim);
  // The stem of any word; until the next call.
  absl::string_view StemOf(absl::string_view word);

 private:
  // What is known of a token: nothing yet, that it says nothing, or the number of its stem.
  static constexpr int32_t kNotRead = -2, kNoContent = -1;

  int32_t ContentOf(uint32_t token);

  const Text& text_;
  const Tagging& tagging_;
  const ContentTags& tags_;
  // By token, what ContentOf tells.
  std::vector<int32_t> content_;
  StemNumbers& stems_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_CONTENT_WORDS_H_
