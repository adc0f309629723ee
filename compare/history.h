// What the rest of a group tells of two claims at odds that were published one after the other: whether the number
// became another one in between, or was never agreed on.
//
//   wire, Monday 12; mission, Monday 31; wire, Thursday 30    12 and 30 disagree: 31 was told when 12 was
//   union, May 400; wire, May 400; wire, July 520; state, July 520    400 and 520 are two states of one thing
#ifndef GAINSAY_COMPARE_HISTORY_H_
#define GAINSAY_COMPARE_HISTORY_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/types/span.h"
#include "compare/verdict.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay {

class GroupHistory {
 public:
  // The members of one group, which must outlive this. Of groups with more than 128 members nothing is told: each pair
  // asks all others.
  explicit GroupHistory(absl::Span<const SourcedClaim> members);

  // The verdict on members number `a` and `b`, of which `alone` is JudgeApart. Symmetric in a and b.
  v1::Verdict Judge(size_t a, size_t b, v1::Verdict alone) const;

 private:
  // Whether a third source told what fits the one and not the other, on a day for which `is_asked` holds.
  template <typename IsAsked>
  bool AnotherTold(size_t fits, size_t other, IsAsked is_asked) const;

  std::vector<SourcedClaim> members_;
  // When each was published.
  std::vector<std::optional<absl::CivilDay>> days_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_HISTORY_H_
