// From the claims of several documents to a report of where they disagree.
//
//   candidates   claims that share a blocking key become pairs               candidates.h
//   alignment    evidence for and against each pair; groups of claims        alignment.h
//   verdicts     what a group comes to, and why two claims cannot both hold  verdict.h
//
// The result does not depend on the order of the claim sets, except for the order in which sources are listed.
#ifndef GAINSAY_COMPARE_COMPARE_H_
#define GAINSAY_COMPARE_COMPARE_H_

#include <memory>
#include <optional>

#include "absl/functional/function_ref.h"
#include "absl/types/span.h"
#include "gainsay/v1/claim.pb.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay {

struct CompareOptions {
  // Tells conflicts alone whose Conflict.confidence is at least this, 0 to 1. So sure it is, too, that claims which
  // agree are about the same thing. Where it is absent, weights.textproto says where to draw the line.
  std::optional<double> min_confidence;
};

// Compares all claims with all others, those of one document included. Source ids must differ from set to set.
v1::Report Compare(absl::Span<const v1::ClaimSet> claim_sets, const CompareOptions& options = {});
// The same without a copy of each claim: takes the claims out of the sets, and leaves all else in them.
v1::Report CompareTaking(absl::Span<v1::ClaimSet> claim_sets, const CompareOptions& options = {});

class Comparer;

// Compares the claims of an archive that are more than memory holds as messages. A million claims of twenty words each
// take 1.7 GB while they are compared; as messages the claims alone take 2.6.
//
//   ArchiveComparison comparison;
//   while (reader.Next(claim_set)) comparison.Add(claim_set);
//   const v1::Report report = comparison.Finish();
//
// The report is that of Compare, but that it need not hold all claims, and that those it holds come without keys and
// words (blocking_keys, about, context), which are most of a claim and serve to find claims, not to tell of them. The
// summary counts all claims. Strings must be UTF-8, as those of extraction and of every reader are.
class ArchiveComparison {
 public:
  // Which claims of a set the report holds: those alone that a group or a near miss names, or all.
  enum class Reported { kNamed, kAll };

  explicit ArchiveComparison(const CompareOptions& options = {});
  ~ArchiveComparison();

  // Takes the claims out of the set.
  void Add(v1::ClaimSet& claim_set, Reported reported = Reported::kNamed);
  // Once, when all sets were added.
  v1::Report Finish();
  // After that: gives the claims of the report their keys and words. The report must be as Finish gave it.
  void AddWords(v1::Report& report) const;
  // After that, too: all claims, one after the other, as the report of Compare holds them.
  void ForEachClaim(absl::FunctionRef<void(const v1::Claim&)> visit) const;

 private:
  std::unique_ptr<Comparer> comparer_;
};

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_COMPARE_H_
