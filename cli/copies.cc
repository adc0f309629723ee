#include "cli/copies.h"

#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"

namespace gainsay::cli {
namespace {

void RenameSource(std::string id, v1::ClaimSet& claim_set) {
  for (v1::Claim& claim : *claim_set.mutable_claims()) claim.set_source_id(id);
  claim_set.mutable_source()->set_id(std::move(id));
}

void MakeSourceIdsUnique(std::vector<v1::ClaimSet>& claim_sets) {
  absl::flat_hash_set<std::string> ids;
  std::vector<v1::ClaimSet*> later;
  for (v1::ClaimSet& claim_set : claim_sets) {
    if (!ids.insert(claim_set.source().id()).second) later.push_back(&claim_set);
  }
  for (v1::ClaimSet* claim_set : later) {
    int number = 2;
    std::string id;
    do {
      id = absl::StrCat(claim_set->source().id(), "-", number++);
    } while (!ids.insert(id).second);
    RenameSource(std::move(id), *claim_set);
  }
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

void TellCopiesApart(std::vector<v1::ClaimSet>& claim_sets) {
  MakeSourceIdsUnique(claim_sets);
  struct Copies {
    const v1::Source* first = nullptr;
    int number = 0;
  };
  absl::flat_hash_map<std::string, Copies> copies_of;
  for (v1::ClaimSet& claim_set : claim_sets) {
    Copies& copies = copies_of[TextHash(claim_set.source())];
    if (++copies.number == 1) {
      copies.first = &claim_set.source();
      continue;
    }
    for (v1::Claim& claim : *claim_set.mutable_claims()) claim.set_id(absl::StrCat(claim.id(), "-", copies.number));
    NoteCopy(*copies.first, claim_set);
  }
}

}  // namespace gainsay::cli
