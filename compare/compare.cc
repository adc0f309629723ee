#include "compare/compare.h"

#include "compare/comparer.h"

namespace gainsay {

v1::Report Compare(absl::Span<const v1::ClaimSet> claim_sets, const CompareOptions& options) {
  Comparer comparer(Comparer::Hold::kMessages, options.min_confidence);
  for (v1::ClaimSet set : claim_sets) comparer.Add(set, /*all_reported=*/true);
  return comparer.Run();
}

v1::Report CompareTaking(absl::Span<v1::ClaimSet> claim_sets, const CompareOptions& options) {
  Comparer comparer(Comparer::Hold::kMessages, options.min_confidence);
  for (v1::ClaimSet& set : claim_sets) comparer.Add(set, /*all_reported=*/true);
  return comparer.Run();
}

ArchiveComparison::ArchiveComparison(const CompareOptions& options)
    : comparer_(std::make_unique<Comparer>(Comparer::Hold::kPacked, options.min_confidence)) {}

ArchiveComparison::~ArchiveComparison() = default;

void ArchiveComparison::Add(v1::ClaimSet& claim_set, Reported reported) {
  comparer_->Add(claim_set, reported == Reported::kAll);
}

v1::Report ArchiveComparison::Finish() { return comparer_->Run(); }

void ArchiveComparison::AddWords(v1::Report& report) const { comparer_->AddWords(report); }

void ArchiveComparison::ForEachClaim(absl::FunctionRef<void(const v1::Claim&)> visit) const {
  comparer_->ForEachClaim(visit);
}

}  // namespace gainsay
