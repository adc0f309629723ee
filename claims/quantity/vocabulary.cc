#include "claims/quantity/vocabulary.h"

#include <algorithm>

namespace gainsay::quantity {
namespace {

struct NamedBound {
  const char* tag;
  Bound bound;
};

constexpr NamedBound kBefore[] = {
    {"bound.at_least", Bound::kAtLeast},
    {"bound.more_than", Bound::kMoreThan},
    {"bound.more_than_big", Bound::kMoreThanBig},
    {"bound.at_most", Bound::kAtMost},
    {"bound.less_than", Bound::kLessThan},
    {"bound.within", Bound::kWithin},
    {"bound.about", Bound::kAbout},
    {"bound.nearly", Bound::kNearly},
    {"bound.just_over", Bound::kJustOver},
    {"bound.just_under", Bound::kJustUnder},
};

constexpr NamedBound kAfter[] = {
    {"bound.after.at_least", Bound::kAtLeast},
    {"bound.after.at_most", Bound::kAtMost},
    {"bound.after.about", Bound::kAbout},
    {"bound.after.odd", Bound::kOdd},
};

}  // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon) {
  const struct {
    const char* name;
    TagId* tag;
    bool anchor;
  } tags[] = {
      {"number.cardinal", &cardinal, true},
      {"number.scale", &scale, true},
      {"number.fraction", &fraction, true},
      {"number.ordinal", &ordinal, true},
      {"number.ordinal_suffix", &ordinal_suffix, false},
      {"number.article", &article, true},
      {"number.suffix", &suffix, false},
      {"number.pronoun_context", &pronoun_context, false},
      {"number.pronoun_verb", &pronoun_verb, false},
      {"number.determiner", &determiner, false},
      {"number.copula", &copula, false},
      {"number.people", &people, false},
      {"vague", &vague, true},
      {"vague.factor", &vague_factor, true},
      {"vague.follower", &vague_follower, false},
      {"vague.leader", &vague_leader, false},
      {"none", &none, true},
      {"none.determiner", &none_determiner, true},
      {"none.opener", &none_opener, true},
      {"none.denied", &none_denied, true},
      {"none.denial", &none_denial, false},
      {"verb.deny", &verb_deny, false},
      {"none.idiom", &none_idiom, false},
      {"none.blocker", &none_blocker, false},
      {"none.abstract", &none_abstract, false},
      {"none.mind", &none_mind, false},
      {"none.filler", &none_filler, false},
      {"abstract", &abstract, false},
      {"adjective", &adjective, false},
      {"preposition", &preposition, false},
      {"noun", &noun, false},
      {"unit", &unit, false},
      {"unit.attached", &unit_attached, false},
      {"currency.name", &currency_name, false},
      {"currency.symbol", &currency_symbol, false},
      {"currency.letter", &currency_letter, false},
      {"currency.attached", &currency_attached, false},
      {"home", &home, false},
      {"city", &city, false},
      {"capital", &capital, false},
      {"unit.multiple", &unit_multiple, false},
      {"unit.prefix", &unit_prefix, false},
      {"unit.comparison", &unit_comparison, false},
      {"anniversary", &anniversary, false},
      {"rate", &rate, false},
      {"rate.noun", &rate_noun, false},
      {"rate.blocker", &rate_blocker, false},
      {"bound.filler", &filler, false},
      {"additional.before", &additional_before, false},
      {"additional.after", &additional_after, false},
      {"change.value", &change, false},
      {"bound.lasting", &lasting, false},
      {"bound.topic", &topic, false},
      {"bound.hearer", &hearer, false},
      {"bound.telling", &telling, false},
      {"bound.negation", &negation, false},
      {"bound.permission", &permission, false},
      {"bound.negation_end", &negation_end, false},
      {"bound.summing", &summing, false},
      {"bound.handing", &handing, false},
      {"bound.tolerance", &tolerance, false},
      {"bound.margin", &margin, false},
      {"bound.exception", &exception, false},
      {"age.before", &age_before, false},
      {"age.group", &age_group, false},
      {"age.decade", &age_decade, true},
      {"age.decade_before", &age_decade_before, false},
      {"duration.before", &duration_before, false},
      {"duration.after", &duration_after, false},
      {"age.follower", &age_follower, false},
      {"person", &person, false},
      {"age.after", &age_after, false},
      {"identifier", &identifier, false},
      {"identifier.clock", &clock, false},
      {"identifier.clock_follower", &clock_follower, false},
      {"identifier.clock_preposition", &clock_preposition, false},
      {"identifier.quoted", &quoted, false},
      {"identifier.street", &street, false},
      {"identifier.ratio", &ratio, false},
      {"identifier.vote", &vote, false},
      {"motion", &motion, false},
      {"motion.decided", &decided, false},
      {"measuring", &measuring, false},
      {"gauging", &gauging, false},
      {"weapon", &weapon, false},
      {"time.month", &month, false},
      {"share.order", &share_order, false},
      {"share.blocker", &share_blocker, false},
      {"share.context", &share_context, false},
  };
  TagSet anchor_tags;
  for (const auto& entry : tags) {
    *entry.tag = lexicon.tag(entry.name);
    if (entry.anchor && *entry.tag != kNoTag) anchor_tags.set(*entry.tag);
  }
  anchors = AnyOfTags(lexicon, anchor_tags);
  for (const TagId tag : {cardinal, scale, fraction, ordinal, vague, vague_factor}) {
    if (tag != kNoTag) numerals.set(tag);
  }
  for (const Meaning& meaning : lexicon.categorized()) {
    const bool known = std::any_of(homes.begin(), homes.end(), [&](const Meaning* other) {
      return other->id == meaning.id && other->category == meaning.category;
    });
    if (meaning.tag == home && home != kNoTag && !known) homes.push_back(&meaning);
  }
  for (const char* name :
       {"casualty", "death", "injury", "arrest", "attack", "weapon", "vote", "seat", "dead", "injured", "missing"}) {
    if (const TagId tag = lexicon.tag(name); tag != kNoTag) harm.set(tag);
  }
  for (const NamedBound& bound : kBefore) {
    const TagId tag = lexicon.tag(bound.tag);
    if (tag == kNoTag) continue;
    before[tag] = bound.bound;
    bounds_before.set(tag);
  }
  for (const NamedBound& bound : kAfter) {
    const TagId tag = lexicon.tag(bound.tag);
    if (tag == kNoTag) continue;
    after[tag] = bound.bound;
    bounds_after.set(tag);
  }
}

}  // namespace gainsay::quantity
