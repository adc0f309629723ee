#include "compare/compare.h"

namespace gainsay {

v1::Report Compare(absl::Span<const v1::ClaimSet> claim_sets) {
  v1::Report report;
  for (const v1::ClaimSet& set : claim_sets) *report.add_sources() = set.source();
  return report;
}

}  // namespace gainsay
