// What findings are called, and by which they are known again.
#ifndef GAINSAY_COMPARE_LABELS_H_
#define GAINSAY_COMPARE_LABELS_H_

#include <cstdint>
#include <string>

#include "absl/types/span.h"
#include "compare/verdict.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// A member of a group with what is said of it more than once.
struct GroupMember {
  // Among all claims that are compared.
  uint32_t index = 0;
  SourcedClaim sourced;
  // SideOf the claim.
  std::string side;

  const v1::Claim& claim() const { return *sourced.claim; }
};

// What a claim says, and in which words, wherever it stands: the same in a document that has moved or grown.
std::string SideOf(const v1::Claim& claim);

// What is counted, about whom, when; from the member that says most. Of equals one speaks that does not depend on the
// order of the sources, nor, as ids do, on how a document was read.
//
//   killed: Kataib Hezbollah fighters, 2019-12
std::string LabelOf(absl::Span<const GroupMember> members);

// As fine as the interval is: a day, a month, a year, or from month to month; empty where nothing is known. Reports
// give values to the day (ValueWords of the writers); a label only has to tell two groups apart.
std::string TimeWords(const v1::DateInterval& time);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_LABELS_H_
