#include "compare/compare_testing.h"

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "claims/assembly/blocking_keys.h"

namespace gainsay {
namespace {

template <typename T, size_t n>
T OneOf(Dice& dice, const T (&items)[n]) {
  return items[dice.Roll(static_cast<int>(n))];
}

struct KindAndUnit {
  const char* kind;
  const char* family;
  const char* unit;
};

void AddWords(Dice& dice, int most, google::protobuf::RepeatedPtrField<std::string>& words) {
  const char* const pool[] = {"fight", "milit",  "budget", "ferri",   "storm", "vote",
                              "oil",   "rocket", "member", "airport", "sunday"};
  for (int i = dice.Roll(most + 1); i > 0; --i) *words.Add() = OneOf(dice, pool);
}

void AddRole(Dice& dice, v1::Claim& claim) {
  const v1::Role::Kind kinds[] = {v1::Role::KIND_ACTOR, v1::Role::KIND_TARGET, v1::Role::KIND_PLACE,
                                  v1::Role::KIND_TOPIC};
  const char* const entities[] = {"",   "kataib-hezbollah", "kataib-hizballah", "hezbollah", "qassem-soleimani",
                                  "us", "qasem-soleimani",  "soleimani",        "baghdad"};
  v1::Role& role = *claim.add_roles();
  role.set_kind(OneOf(dice, kinds));
  role.set_entity_id(OneOf(dice, entities));
  role.set_text(role.entity_id());
}

void SetDays(Dice& dice, v1::DateInterval& interval) {
  const std::pair<const char*, const char*> days[] = {{"2019-12-29", "2019-12-29"}, {"2019-12-30", "2019-12-30"},
                                                      {"2019-12-01", "2019-12-31"}, {"2019-01-01", "2019-12-31"},
                                                      {"2020-01-03", "2020-01-03"}, {"", "2020-01-03"},
                                                      {"2014-06-01", "2014-06-30"}, {"2014-01-01", ""}};
  const auto [first, last] = OneOf(dice, days);
  interval.set_first(first);
  interval.set_last(last);
}

void SetValue(Dice& dice, absl::string_view unit, v1::Quantity& quantity) {
  const double values[] = {0, 1, 25, 26, 27, 27.4, 30, 1200, 1203, 2.5e9, -5, 5};
  const double value = OneOf(dice, values);
  quantity.set_unit(std::string(unit));
  quantity.set_granularity(value == 1200 ? 100 : value == 2.5e9 ? 1e8 : value == 27.4 ? 0.1 : dice.Roll(2));
  const v1::Modality modalities[] = {v1::MODALITY_EXACT, v1::MODALITY_AT_LEAST, v1::MODALITY_AT_MOST,
                                     v1::MODALITY_RANGE, v1::MODALITY_EXACT,    v1::MODALITY_EXACT};
  quantity.set_modality(value == 0 ? v1::MODALITY_NONE : OneOf(dice, modalities));
  if (quantity.modality() != v1::MODALITY_AT_MOST) quantity.set_low(value);
  if (quantity.modality() == v1::MODALITY_RANGE) quantity.set_high(value + 3);
  if (quantity.modality() == v1::MODALITY_AT_MOST || quantity.modality() == v1::MODALITY_EXACT ||
      quantity.modality() == v1::MODALITY_NONE)
    quantity.set_high(value);
}

std::string ValueOf(const v1::Claim& claim) {
  if (claim.has_date()) {
    const v1::DateInterval& date = claim.date();
    return date.first() == date.last() ? date.first() : absl::StrCat(date.first(), "..", date.last());
  }
  const v1::Quantity& quantity = claim.quantity();
  if (quantity.has_low() && quantity.has_high() && quantity.low() == quantity.high())
    return absl::StrCat(quantity.low());
  return absl::StrCat(quantity.has_low() ? absl::StrCat(quantity.low()) : "", "..",
                      quantity.has_high() ? absl::StrCat(quantity.high()) : "");
}

absl::string_view NameOf(v1::Verdict verdict) {
  switch (verdict) {
    case v1::VERDICT_AGREE:
      return "AGREE";
    case v1::VERDICT_DISAGREE:
      return "DISAGREE";
    case v1::VERDICT_UPDATED:
      return "UPDATED";
    default:
      return "?";
  }
}

}  // namespace

v1::Claim RandomClaim(Dice& dice, const std::string& source_id, const std::string& id) {
  const KindAndUnit kinds[] = {
      {"killed", "killed", "person"}, {"killed", "killed", "person"},   {"injured", "injured", "person"},
      {"money", "money", "USD"},      {"budget", "money", "USD"},       {"percent", "percent", "percent"},
      {"measure", "measure", "km"},   {"measure", "measure", "mile"},   {"measure", "measure", "hour"},
      {"count", "count", "item"},     {"event_date", "event_date", ""}, {"personnel", "people", "person"}};
  const char* const triggers[] = {"", "kill", "strike", "form"};
  const char* const nouns[] = {"", "member", "fighter", "death"};
  const v1::Scope scopes[] = {v1::SCOPE_TOTAL, v1::SCOPE_TOTAL, v1::SCOPE_TOTAL, v1::SCOPE_PART, v1::SCOPE_ADDITIONAL};
  const v1::ChangeSide sides[] = {v1::CHANGE_SIDE_UNSPECIFIED, v1::CHANGE_SIDE_BEFORE, v1::CHANGE_SIDE_AFTER};
  const v1::Attribution::Stance stances[] = {v1::Attribution::STANCE_ASSERTED, v1::Attribution::STANCE_REPORTED,
                                             v1::Attribution::STANCE_DENIED};
  v1::Claim claim;
  const KindAndUnit kind = OneOf(dice, kinds);
  claim.set_id(id);
  claim.set_quote(id);
  claim.set_source_id(source_id);
  claim.set_kind(kind.kind);
  claim.set_family(kind.family);
  if (claim.kind() == "event_date") {
    SetDays(dice, *claim.mutable_date());
    *claim.mutable_time() = claim.date();
  } else {
    SetValue(dice, kind.unit, *claim.mutable_quantity());
    if (dice.Roll(2) == 0) SetDays(dice, *claim.mutable_time());
    claim.set_noun_head(OneOf(dice, nouns));
    claim.set_noun(claim.noun_head());
    claim.set_scope(OneOf(dice, scopes));
    claim.set_change_side(OneOf(dice, sides));
  }
  for (int i = dice.Roll(4); i > 0; --i) AddRole(dice, claim);
  claim.mutable_event()->set_trigger(OneOf(dice, triggers));
  claim.mutable_attribution()->set_stance(OneOf(dice, stances));
  AddWords(dice, 3, *claim.mutable_about());
  AddWords(dice, 8, *claim.mutable_context());
  claim.set_sentence(static_cast<uint32_t>(dice.Roll(4)));
  claim.set_confidence(0.5 + 0.1 * dice.Roll(6));
  for (std::string& key : BlockingKeys(claim)) claim.add_blocking_keys(std::move(key));
  return claim;
}

std::vector<v1::ClaimSet> RandomClaimSets(Dice& dice, int sets, int claims_per_set) {
  const char* const published[] = {"", "2019-12-30", "2020-01-04", "2021-08-15"};
  std::vector<v1::ClaimSet> claim_sets(sets);
  for (int s = 0; s < sets; ++s) {
    v1::Source& source = *claim_sets[s].mutable_source();
    source.set_id(absl::StrCat("s", s));
    source.set_path(absl::StrCat("folder/", s, ".txt"));
    source.set_published(OneOf(dice, published));
    for (int i = 0; i < claims_per_set; ++i)
      *claim_sets[s].add_claims() = RandomClaim(dice, source.id(), absl::StrCat(dice.Roll(1000), "-", s, "-", i));
  }
  return claim_sets;
}

std::vector<const v1::Claim*> Pointers(absl::Span<const v1::Claim> claims) {
  std::vector<const v1::Claim*> pointers;
  for (const v1::Claim& claim : claims) pointers.push_back(&claim);
  return pointers;
}

std::string DumpGroups(const v1::Report& report) {
  absl::flat_hash_map<std::string, const v1::Claim*> claims;
  for (const v1::Claim& claim : report.claims()) claims[claim.id()] = &claim;
  std::vector<std::string> lines;
  for (const v1::ClaimGroup& group : report.groups()) {
    std::vector<std::string> members;
    for (const std::string& id : group.claim_ids())
      members.push_back(absl::StrCat(claims.at(id)->source_id(), " ", ValueOf(*claims.at(id))));
    lines.push_back(absl::StrCat(NameOf(group.verdict()), " ", absl::StrJoin(members, ", ")));
  }
  return absl::StrJoin(lines, "\n");
}

std::vector<std::string> SortedGroups(const v1::Report& report) {
  std::vector<std::string> groups;
  for (const v1::ClaimGroup& group : report.groups()) {
    v1::ClaimGroup sorted = group;
    std::sort(sorted.mutable_claim_ids()->begin(), sorted.mutable_claim_ids()->end());
    std::sort(sorted.mutable_conflicts()->begin(), sorted.mutable_conflicts()->end(),
              [](const v1::Conflict& a, const v1::Conflict& b) { return a.fingerprint() < b.fingerprint(); });
    groups.push_back(sorted.DebugString());
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

}  // namespace gainsay
