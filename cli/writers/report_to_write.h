// A report as writers get it.
#ifndef GAINSAY_CLI_WRITERS_REPORT_TO_WRITE_H_
#define GAINSAY_CLI_WRITERS_REPORT_TO_WRITE_H_

#include <functional>

#include "absl/functional/function_ref.h"
#include "cli/writers/document_texts.h"
#include "gainsay/v1/report.pb.h"

namespace gainsay::cli {

using ClaimVisitor = absl::FunctionRef<void(const v1::Claim& claim)>;

struct ReportToWrite {
  const v1::Report& report;
  const DocumentTexts& texts;
  // Visits the claims that the report is about where it holds only those that it names, because all would be more than
  // memory holds; null where it holds all.
  std::function<void(ClaimVisitor visit)> all_claims = nullptr;

  // Visits all claims, in their order.
  void ForEachClaim(ClaimVisitor visit) const {
    if (all_claims != nullptr) return all_claims(visit);
    for (const v1::Claim& claim : report.claims()) visit(claim);
  }
};

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_REPORT_TO_WRITE_H_
