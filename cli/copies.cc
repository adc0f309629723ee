#include "cli/copies.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

void RenameSource(std::string id, v1::ClaimSet& claim_set) {
  for (v1::Claim& claim : *claim_set.mutable_claims()) claim.set_source_id(id);
  claim_set.mutable_source()->set_id(std::move(id));
}

void NoteCopy(const v1::Source& first, v1::ClaimSet& claim_set) {
  v1::Issue& issue = *claim_set.add_issues();
  issue.set_severity(v1::Issue::SEVERITY_NOTE);
  issue.set_path(claim_set.source().path());
  const bool same_bytes = first.sha256() == claim_set.source().sha256();
  issue.set_message(absl::StrCat(same_bytes ? "is byte for byte the same as " : "says the same, word for word, as ",
                                 first.path().empty() ? first.id() : first.path(), "; the two count as one voice"));
}

// What tells the text of a source from others.
const std::string& TextHash(const v1::Source& source) {
  return source.text_sha256().empty() ? source.sha256() : source.text_sha256();
}

}  // namespace

void Copies::TellApart(v1::ClaimSet& claim_set) {
  std::string id = claim_set.source().id();
  for (int number = 2; !source_ids_.insert(id).second; ++number)
    id = absl::StrCat(claim_set.source().id(), "-", number);
  if (id != claim_set.source().id()) RenameSource(std::move(id), claim_set);

  Same& same = same_[TextHash(claim_set.source())];
  if (++same.number == 1) {
    same.first = claim_set.source();
    return;
  }
  for (v1::Claim& claim : *claim_set.mutable_claims()) claim.set_id(absl::StrCat(claim.id(), "-", same.number));
  NoteCopy(same.first, claim_set);
}

}  // namespace gainsay::cli
