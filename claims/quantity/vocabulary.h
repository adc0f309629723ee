// The tags of the quantity word lists, resolved once for a Lexicon, so that no name is looked up while a text is read.
#ifndef GAINSAY_CLAIMS_QUANTITY_VOCABULARY_H_
#define GAINSAY_CLAIMS_QUANTITY_VOCABULARY_H_

#include <array>
#include <cstdint>

#include "claims/lexicon/lexicon.h"

namespace gainsay::quantity {

// What a word of bounds says about the number beside it.
enum class Bound : uint8_t {
  kNone,
  kAtLeast,      // at least
  kMoreThan,     // more than: the number itself is excluded, as far as things are counted
  kMoreThanBig,  // passes: a bound beside large figures only ("passed two laws")
  kAtMost,       // up to
  kLessThan,     // fewer than
  kWithin,       // within: a bound of durations, distances and shares, not of things counted
  kAbout,        // about, or so
  kNearly,       // nearly
  kJustOver,     // just over
  kJustUnder,    // just under
  kOdd,          // ninety-odd
};

struct Vocabulary {
  explicit Vocabulary(const Lexicon& lexicon);

  // Numerals.
  TagId cardinal, scale, fraction, ordinal, ordinal_suffix, suffix, article, pronoun_context, pronoun_verb, determiner,
      copula, people;
  // Words that bound without a number, and those that multiply a scale ("several" in "several hundred").
  TagId vague, vague_factor, vague_follower, vague_leader;
  // Nothing at all.
  TagId none, none_opener, none_determiner, none_idiom, none_blocker, none_abstract, none_mind, none_filler,
      none_denied, none_denial, verb_deny;
  // Classes of the lexicon: what has no number, and what is counted although it looks as if it had none.
  TagId abstract, adjective, noun, preposition;
  TagSet harm;
  // Units and money.
  TagId unit, unit_attached, unit_multiple, unit_prefix, unit_comparison, anniversary, currency_name, currency_symbol,
      currency_letter, currency_attached, home, city, capital;
  // What the words of `home` speak for.
  std::vector<const Meaning*> homes;
  // "for a week", "lasted a month", "a day late".
  TagId duration_before, duration_after;
  // "a day", "each", "annually".
  TagId rate, rate_noun, rate_blocker;
  // Around a value.
  TagId filler, additional_before, additional_after, change, lasting, topic, hearer, telling, negation, negation_end,
      permission, summing, handing;
  // "plus or minus", "margin of error of", "all but".
  TagId tolerance, margin, exception;
  // Ages.
  TagId age_before, age_after, age_group, age_follower, age_decade, age_decade_before, person;
  // Numbers that are names.
  TagId identifier, clock, clock_follower, clock_preposition, quoted, street, ratio, vote, motion, decided;
  // What tells metres from millions and pounds of weight from pounds of money.
  TagId measuring;
  TagId gauging;
  TagId weapon;
  TagId month;
  // What tells "a third" of something from "a third man".
  TagId share_order, share_blocker, share_context;

  // Words at which a number may start: the one check that most tokens get.
  AnyOfTags anchors;
  // Words that numbers are made of, articles apart.
  TagSet numerals;
  // Words of bounds before and after a number, and what each tag says.
  TagSet bounds_before, bounds_after;
  std::array<Bound, kMaxTags> before = {}, after = {};
};

}  // namespace gainsay::quantity

#endif  // GAINSAY_CLAIMS_QUANTITY_VOCABULARY_H_
