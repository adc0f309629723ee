// Who speaks where a quotation goes over several sentences:
//
//   "Seven people are missing. We do all we can," the governor said. "Thirty were injured."
//
// Of the three sentences two are the governor's without a word of him. The sentence that names him tells whose they
// are: the one in which the quotation closes, or the one right before that in which it goes on.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_QUOTATION_H_
#define GAINSAY_CLAIMS_ASSEMBLY_QUOTATION_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "claims/assembly/attribution.h"
#include "claims/assembly/clauses.h"
#include "claims/grammar/annotations.h"
#include "claims/grammar/phrase.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

class Quotations {
 public:
  // All must outlive it.
  Quotations(const Annotations& annotations, const PhraseCutter& cutter, const ClauseTags& clause_tags,
             const AttributionTags& tags);

  // Names the speaker if the token is part of what another sentence of its paragraph says that somebody said.
  // `sentence` is the number of its sentence.
  void NameSpeaker(size_t sentence, uint32_t token, v1::Attribution& attribution);

 private:
  // Tokens between which somebody is said to speak, `last` excluded, and the number of their sentence.
  struct Tag {
    size_t sentence;
    uint32_t first;
    uint32_t last;
  };

  bool Reads(const Tag& tag, v1::Attribution& attribution) const;
  // The first token of the paragraph and the one behind it.
  void FindParagraph(size_t sentence);
  // The number of the sentence of the token, looked for near another one.
  size_t SentenceOf(uint32_t token, size_t near) const;
  bool Opens(uint32_t mark) const;
  bool Closes(uint32_t mark) const;
  bool IsOneOf(uint32_t token, absl::string_view marks) const;

  const Annotations& annotations_;
  const PhraseCutter& cutter_;
  const ClauseTags& clause_tags_;
  const AttributionTags& tags_;
  // Quotation marks of the document.
  std::vector<uint32_t> marks_;
  uint32_t paragraph_first_ = 0;
  uint32_t paragraph_last_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_QUOTATION_H_
