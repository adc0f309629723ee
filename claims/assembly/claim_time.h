// When the thing claimed held or happened.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_CLAIM_TIME_H_
#define GAINSAY_CLAIMS_ASSEMBLY_CLAIM_TIME_H_

#include <cstdint>
#include <optional>

#include "absl/time/civil_time.h"
#include "claims/assembly/sentence_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// The value of a date claim: "by September 2019" is open at its beginning. `interval` must be empty.
void SetInterval(const DateMention& date, v1::DateInterval& interval);

// The thread of a story's time through its sentences, which must be shown to it in order.
class StoryTime {
 public:
  // `origin` is the tag of the verbs of coming into being: "built in 1987" tells nothing about when a story takes
  // place.
  StoryTime(std::optional<absl::CivilDay> published, TagId origin) : published_(published), origin_(origin) {}

  // Takes note of the sentence's dates, after its claims were made.
  void Pass(const SentenceView& view);
  // The same for a sentence that holds no date.
  void PassWithoutDate(const Sentence& sentence);

  // Sets the time of what phrase `value` claims: the nearest date of the sentence, in its clause first; else the last
  // date that a few sentences of the same paragraph before gave; none if there is none or it cannot be resolved.
  void SetTime(const SentenceView& view, int32_t value, v1::Claim& claim) const;

 private:
  // Whether phrase `k` is a date, of the story and not of what was built long before.
  bool IsOfStory(const SentenceView& view, int32_t k) const;
  // The phrase of the date nearest to `value`; -1 if the sentence has none.
  int32_t NearestDate(const SentenceView& view, int32_t value) const;
  // nullptr if there is none.
  const DateMention* DateFor(const SentenceView& view, int32_t value) const;

  const std::optional<absl::CivilDay> published_;
  const TagId origin_;
  // The last date that the paragraph named, and how many sentences ago.
  const DateMention* last_ = nullptr;
  uint32_t paragraph_ = 0;
  int sentences_ago_ = 0;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_CLAIM_TIME_H_
