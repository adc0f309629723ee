#include "compare/labels.h"

#include <tuple>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "claims/internal/dimension.h"

namespace gainsay {
namespace {

int Richness(const v1::Claim& claim) {
  int richness = claim.noun().empty() ? 0 : 2;
  // A noun with a name in it says most: "Kataib Hezbollah fighters".
  for (const v1::Role& role : claim.roles()) {
    if (role.kind() == v1::Role::KIND_TARGET && !role.entity_id().empty() && role.text() == claim.noun()) richness += 3;
  }
  if (claim.has_time()) ++richness;
  for (const v1::Role& role : claim.roles()) richness += role.entity_id().empty() ? 0 : 1;
  return richness;
}

// "2019-12-29"; claims that others made may have anything in its place.
bool IsDay(absl::string_view words) { return words.size() == 10 && words[4] == '-' && words[7] == '-'; }

}  // namespace

std::string SideOf(const v1::Claim& claim) {
  std::string side;
  if (claim.has_date()) {
    side = absl::StrCat("date ", claim.date().first(), " ", claim.date().last());
  } else {
    const v1::Quantity& quantity = claim.quantity();
    side = absl::StrCat(DimensionOf(claim), " ", quantity.has_low() ? absl::StrCat(quantity.low()) : "", " ",
                        quantity.has_high() ? absl::StrCat(quantity.high()) : "", " ", quantity.unit());
  }
  for (const absl::string_view word : absl::StrSplit(claim.quote(), absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty()))
    absl::StrAppend(&side, " ", word);
  return side;
}

std::string LabelOf(absl::Span<const GroupMember> members) {
  const GroupMember* speaker = &members[0];
  for (const GroupMember& member : members) {
    const int difference = Richness(member.claim()) - Richness(speaker->claim());
    if (difference > 0 || (difference == 0 && std::tie(member.side, member.claim().id()) <
                                                  std::tie(speaker->side, speaker->claim().id()))) {
      speaker = &member;
    }
  }
  const v1::Claim* const best = speaker->sourced.claim;
  std::string about = best->noun();
  if (best->has_date()) {
    for (const v1::Role& role : best->roles()) {
      if (role.kind() == v1::Role::KIND_TOPIC && about.empty()) about = role.text();
    }
    // "The funeral" needs no "funeral" beside it.
    const std::string& trigger = best->event().trigger();
    if (!absl::StrContains(absl::AsciiStrToLower(about), trigger))
      absl::StrAppend(&about, about.empty() ? "" : ", ", trigger);
  }
  std::string label = absl::StrCat(best->kind(), about.empty() ? "" : ": ", about);
  const std::string time = best->has_date() ? "" : TimeWords(best->time());
  if (!time.empty()) absl::StrAppend(&label, ", ", time);
  return label;
}

std::string TimeWords(const v1::DateInterval& time) {
  const absl::string_view first = time.first(), last = time.last();
  if (first.empty() && last.empty()) return "";
  if (first.empty()) return absl::StrCat("until ", last);
  if (last.empty()) return absl::StrCat("since ", first);
  if (first == last) return std::string(first);
  if (!IsDay(first) || !IsDay(last)) return absl::StrCat(first, " to ", last);
  const absl::string_view first_month = first.substr(0, 7), last_month = last.substr(0, 7);
  if (first_month == last_month) return std::string(first_month);
  const bool one_year = first.substr(0, 4) == last.substr(0, 4);
  if (one_year && absl::EndsWith(first, "-01-01") && absl::EndsWith(last, "-12-31"))
    return std::string(first.substr(0, 4));
  return absl::StrCat(first_month, " to ", last_month);
}

}  // namespace gainsay
