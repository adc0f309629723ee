// Whatever claims others made, comparing them ends with a report that names claims that there are, and the same in any
// order of the sources.
//
// The first byte chooses how the rest is read: as claim sets in protobuf, or as choices among values, names and words
// that meet often.
#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "compare/compare.h"
#include "compare/compare_testing.h"
#include "tools/fuzz/input.h"

namespace gainsay {
namespace {

using fuzz::Check;
using fuzz::Choices;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kValues[] = {0, 1, 25, 27, 26.5, 1200, 1203, 2.5e9, -5, 1e-300, 1e308, -1e308, kInfinity, kNaN};
constexpr const char* kDays[] = {"2019-12-29", "2019-12-01", "2019-12-31", "2020-02-30", "0000-00-00",
                                 "",           "9999-12-31", "soon",       "-1-01-01",   "2014-06-01"};
constexpr const char* kWords[] = {"", "member", "fighter", "27", "kataib-hezbollah", "us", "\xC3\xA9", "-", "a-b"};

void SetDays(Choices& choices, v1::DateInterval& interval) {
  interval.set_first(choices.OneOf(kDays));
  interval.set_last(choices.OneOf(kDays));
  interval.set_granularity(static_cast<v1::DateInterval::Granularity>(choices.Below(9)));
}

void SetQuantity(Choices& choices, v1::Quantity& quantity) {
  constexpr const char* kUnits[] = {"person", "USD", "percent", "km", "mile", "item", "", "year", "no_unit"};
  quantity.set_unit(choices.OneOf(kUnits));
  const uint8_t bounds = choices.Byte();
  if (bounds % 4 != 1) quantity.set_low(choices.OneOf(kValues));
  if (bounds % 4 != 2) quantity.set_high(bounds % 4 == 3 ? choices.OneOf(kValues) : quantity.low());
  if (bounds % 8 > 3) quantity.set_granularity(choices.OneOf(kValues));
  quantity.set_modality(static_cast<v1::Modality>(choices.Below(8)));
}

v1::Claim MakeClaim(Choices& choices) {
  constexpr const char* kKinds[] = {"killed", "injured", "money", "budget",     "percent",
                                    "count",  "",        "votes", "event_date", "no_kind"};
  v1::Claim claim;
  claim.set_kind(choices.OneOf(kKinds));
  claim.set_family(choices.Below(4) == 0 ? choices.OneOf(kKinds) : claim.kind());
  const uint8_t parts = choices.Byte();
  if (parts & 1) {
    SetDays(choices, *claim.mutable_date());
  } else if (parts & 2 || choices.Below(8) > 0) {
    SetQuantity(choices, *claim.mutable_quantity());
  }
  if (parts & 4) SetDays(choices, *claim.mutable_time());
  for (size_t i = choices.Below(4); i > 0; --i) {
    v1::Role& role = *claim.add_roles();
    role.set_kind(static_cast<v1::Role::Kind>(choices.Below(6)));
    role.set_entity_id(choices.OneOf(kWords));
    role.set_text(choices.OneOf(kWords));
  }
  if (parts & 8) claim.mutable_event()->set_trigger(choices.OneOf(kWords));
  claim.set_noun_head(choices.OneOf(kWords));
  claim.set_noun(claim.noun_head());
  for (size_t i = choices.Below(4); i > 0; --i) claim.add_about(choices.OneOf(kWords));
  for (size_t i = choices.Below(4); i > 0; --i) claim.add_context(choices.OneOf(kWords));
  claim.set_scope(static_cast<v1::Scope>(choices.Below(5)));
  claim.set_change_side(static_cast<v1::ChangeSide>(choices.Below(4)));
  claim.mutable_attribution()->set_stance(static_cast<v1::Attribution::Stance>(choices.Below(6)));
  if (parts & 16) claim.set_sentence(static_cast<uint32_t>(choices.Below(4)));
  claim.add_blocking_keys(absl::StrCat(claim.family(), "|*"));
  if (parts & 32) claim.add_blocking_keys("same");
  return claim;
}

std::vector<v1::ClaimSet> MakeSets(Choices& choices) {
  std::vector<v1::ClaimSet> sets(1 + choices.Below(4));
  int number = 0;
  for (size_t i = 0; i < sets.size(); ++i) {
    sets[i].mutable_source()->set_id(absl::StrCat("s", i));
    sets[i].mutable_source()->set_published(choices.OneOf(kDays));
    for (size_t k = choices.Below(6); k > 0; --k) {
      v1::Claim& claim = *sets[i].add_claims();
      claim = MakeClaim(choices);
      claim.set_source_id(sets[i].source().id());
      claim.set_id(absl::StrCat("c", number++));
    }
  }
  return sets;
}

// Claims that another program made: two messages, with ids of their own.
std::vector<v1::ClaimSet> ParseSets(absl::string_view bytes) {
  std::vector<v1::ClaimSet> sets(2);
  const size_t half = bytes.size() / 2;
  // What cannot be read is left out; what was read before it stays.
  (void)sets[0].ParsePartialFromString(std::string(bytes.substr(0, half)));
  (void)sets[1].ParsePartialFromString(std::string(bytes.substr(half)));
  int number = 0;
  for (size_t i = 0; i < sets.size(); ++i) {
    sets[i].mutable_source()->set_id(absl::StrCat("s", i));
    for (v1::Claim& claim : *sets[i].mutable_claims()) {
      claim.set_id(absl::StrCat("c", number++));
      claim.set_source_id(sets[i].source().id());
    }
  }
  return sets;
}

void CheckReport(const v1::Report& report) {
  absl::flat_hash_set<absl::string_view> ids;
  for (const v1::Claim& claim : report.claims()) ids.insert(claim.id());
  for (const v1::ClaimGroup& group : report.groups()) {
    Check(group.claim_ids_size() >= 2, "a group has members");
    absl::flat_hash_set<absl::string_view> members;
    for (const std::string& id : group.claim_ids()) {
      Check(ids.contains(id), "members are claims");
      Check(members.insert(id).second, "a member is in a group once");
    }
    Check((group.conflicts_size() > 0) == (group.verdict() == v1::VERDICT_DISAGREE), "DISAGREE has conflicts");
    for (const v1::Conflict& conflict : group.conflicts()) {
      Check(members.contains(conflict.a()) && members.contains(conflict.b()), "conflicts are between members");
      Check(conflict.a() < conflict.b(), "the smaller id comes first");
      Check(conflict.severity() >= 0 && conflict.severity() <= 1, "a severity is 0 to 1");
      Check(!conflict.reason().empty() && !conflict.fingerprint().empty(), "a conflict has a reason");
    }
  }
}

}  // namespace
}  // namespace gainsay

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  Choices choices(fuzz::View(data, size));
  std::vector<v1::ClaimSet> sets = choices.Byte() % 4 == 3 ? ParseSets(choices.rest()) : MakeSets(choices);
  const v1::Report report = Compare(sets);
  CheckReport(report);
  std::reverse(sets.begin(), sets.end());
  Check(SortedGroups(Compare(sets)) == SortedGroups(report), "the order of the sources changes nothing");
  return 0;
}
