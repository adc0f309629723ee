// Whatever a document says, its claims stand in it, are told apart, and survive being written and read.
#include <cmath>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "claims/extractor.h"
#include "claims/text/utf8.h"
#include "tools/fuzz/input.h"

namespace gainsay {
namespace {

using fuzz::Check;

void CheckSpan(const v1::Span& span, size_t size) {
  Check(span.begin() <= span.end() && span.end() <= size, "spans lie in the document");
  Check(span.line() >= 1 && span.column() >= 1, "lines and columns count from 1");
}

void CheckClaim(const v1::Claim& claim, size_t size) {
  CheckSpan(claim.span(), size);
  CheckSpan(claim.value_span(), size);
  Check(claim.value_span().begin() < claim.value_span().end(), "a value has words");
  for (const v1::Role& role : claim.roles()) CheckSpan(role.span(), size);
  Check(claim.has_date() != claim.has_quantity(), "a claim has one value");
  Check(!claim.kind().empty() && !claim.rule().empty() && !claim.quote().empty(),
        "a claim has a kind, a rule, a quote");
  for (const v1::DateInterval* days : {&claim.date(), &claim.time()}) {
    Check(days->first().empty() || days->last().empty() || days->first() <= days->last(), "time runs forwards");
  }
  Check(
      !claim.quantity().has_low() || !claim.quantity().has_high() || claim.quantity().low() <= claim.quantity().high(),
      "the lower bound is the lower one");
  Check(!claim.has_quantity() || (std::isfinite(claim.quantity().low()) && std::isfinite(claim.quantity().high())),
        "values are numbers");
}

}  // namespace
}  // namespace gainsay

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  Document document;
  document.source.set_path("wire.txt");
  document.source.set_published("2020-02-29");
  document.text = std::string(fuzz::View(data, size));
  const v1::ClaimSet set = Extractor::BuiltIn().Extract(document);
  absl::flat_hash_set<std::string> ids;
  for (const v1::Claim& claim : set.claims()) {
    CheckClaim(claim, size);
    Check(ids.insert(claim.id()).second, "every claim has an id of its own");
  }
  std::string bytes;
  v1::ClaimSet read;
  Check(set.SerializeToString(&bytes) && read.ParseFromString(bytes), "claims can be written and read");
  Check(read.SerializeAsString() == bytes, "claims read are those written");
  return 0;
}
