#include "claims/assembly/blocking_keys.h"

#include <algorithm>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "claims/entity/entity.h"

namespace gainsay {
namespace {

// A claim about a longer stretch of time has no key for its years: it would meet everything.
constexpr int kMaxYears = 3;

bool IsFate(absl::string_view kind) {
  return kind == "killed" || kind == "injured" || kind == "missing" || kind == "detained" || kind == "displaced";
}

void AddYears(absl::string_view family, const v1::Claim& claim, std::vector<std::string>& keys) {
  int first = 0, last = 0;
  if (!absl::SimpleAtoi(claim.time().first().substr(0, 4), &first) ||
      !absl::SimpleAtoi(claim.time().last().substr(0, 4), &last) || last - first >= kMaxYears) {
    keys.push_back(absl::StrCat(family, "|undated"));
    return;
  }
  for (int year = first; year <= last; ++year) keys.push_back(absl::StrCat(family, "|", year));
}

void AddKeysOfFamily(absl::string_view family, const v1::Claim& claim, std::vector<std::string>& keys) {
  for (const v1::Role& role : claim.roles()) {
    if (!role.entity_id().empty()) keys.push_back(absl::StrCat(family, "|@", NameSkeleton(role.entity_id())));
  }
  if (!claim.noun_head().empty()) keys.push_back(absl::StrCat(family, "|", claim.noun_head()));
  if (!claim.event().trigger().empty() && !IsFate(claim.kind()))
    keys.push_back(absl::StrCat(family, "|!", claim.event().trigger()));
  if (IsFate(claim.kind()) || claim.kind() == "votes" || claim.kind() == "seats") AddYears(family, claim, keys);
}

}  // namespace

std::vector<std::string> BlockingKeys(const v1::Claim& claim) {
  std::vector<std::string> keys;
  AddKeysOfFamily(claim.family(), claim, keys);
  if (claim.kind() == "killed" && claim.quantity().modality() == v1::MODALITY_NONE)
    AddKeysOfFamily("injured", claim, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace gainsay
