// Which phrases tell that somebody says something, and which only look so: "put the toll at 40", but not "put out the
// fire"; "the ministry denied it", but not "the accused denied the charges".
#ifndef GAINSAY_CLAIMS_ASSEMBLY_SAYING_H_
#define GAINSAY_CLAIMS_ASSEMBLY_SAYING_H_

#include <cstdint>

#include "claims/assembly/attribution_tags.h"
#include "claims/assembly/sentence_view.h"
#include "claims/assembly/speaker.h"

namespace gainsay {

// Asks about phrases of one sentence, verb groups all of them if nothing else is said. All arguments must outlive it.
class Saying {
 public:
  Saying(const SentenceView& view, const Speakers& speakers, const AttributionTags& tags)
      : view_(view), speakers_(speakers), tags_(tags) {}

  // "according to": any phrase.
  bool IsAccording(int32_t k) const;
  // "announced by": what stands before it was told, and tells nothing.
  bool IsToldBy(int32_t verb) const;
  // "claimed 45 lives", "claimed the lives of 16", "claimed responsibility": nothing is said. "The accused, aged 19,
  // denied the charges": no number is denied.
  bool Takes(int32_t verb) const;
  bool IsPut(int32_t verb) const;
  // "put the toll at 40", "put out a statement", but not "put out the fire", "put up 40 tents", "put 40 tents at".
  bool PutsNumber(int32_t verb) const;
  // "dismissed the report", "flatly rejects this", "rejected the figure of 12", but not "dismissed 612 workers", "the
  // number rejected".
  bool DismissesWhatIsTold(int32_t verb) const;
  // "raised the toll | to 67", "lowered its estimate of the dead to 60", "the toll was revised to 95 by"; not "raised
  // taxes to 60".
  bool Restates(int32_t verb, int32_t value) const;
  // People, groups and names but those of storms and attacks: "Friday's raid raised the toll".
  bool MayRestate(int32_t speaker) const;
  // "falsely claimed", "wrongly said".
  bool IsDoubted(int32_t verb) const;
  bool IsDoubtedBefore(int32_t verb) const;
  // "estimates", "reports" as verbs of saying.
  bool IsThirdPerson(uint32_t token) const;

 private:
  // "found that", "declared the road was closed", "the study found 71 percent": not only "found 12 rifles".
  bool TellsClause(int32_t verb) const;

  const SentenceView& view_;
  const Speakers& speakers_;
  const AttributionTags& tags_;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_SAYING_H_
