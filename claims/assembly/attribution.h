// On whose word a sentence rests.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_H_
#define GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_H_

#include "claims/assembly/clauses.h"
#include "claims/assembly/denial.h"
#include "claims/assembly/sentence_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

struct AttributionTags {
  explicit AttributionTags(const Lexicon& lexicon)
      : say(lexicon.tag("verb.say")),
        confirm(lexicon.tag("verb.confirm")),
        deny(lexicon.tag("verb.deny")),
        dismiss(lexicon.tag("verb.dismiss")),
        doubt(lexicon.tag("doubt")),
        person(lexicon.tag("person")),
        group(lexicon.tag("group")),
        count(lexicon.tag("verb.count")),
        contrasting(lexicon.tag("conjunction.contrasting")),
        lose(lexicon.tag("verb.lose")),
        kill(lexicon.tag("verb.kill")),
        taken(lexicon.tag("taken")),
        negation(lexicon.tag("negation")),
        amount(lexicon.tag("amount")),
        reckoning(lexicon.tag("reckoning")),
        official_number(lexicon.tag("official.number")),
        number(lexicon.tag("verb.number")),
        charge(lexicon.tag("denial.charge")),
        particle(lexicon.tag("put.particle")),
        put_at(lexicon.tag("put.at")),
        when(lexicon.tag("when")),
        nobody(lexicon.tag("pronoun.nobody")),
        injure(lexicon.tag("verb.injure")),
        die(lexicon.tag("verb.die")),
        bereft(lexicon.tag("verb.bereft")),
        detain(lexicon.tag("verb.detain")),
        displace(lexicon.tag("verb.displace")),
        source(lexicon.tag("headline.source")),
        restate(lexicon.tag("verb.restate")),
        restated(lexicon.tag("restated")),
        told(lexicon.tag("told.number")),
        dead(lexicon.tag("dead")),
        injured(lexicon.tag("injured")),
        missing(lexicon.tag("missing")),
        attack(lexicon.tag("attack")),
        calamity(lexicon.tag("calamity")),
        death(lexicon.tag("death")),
        ordinal(lexicon.tag("number.ordinal")),
        conditional(lexicon.tag("conditional")),
        restricting(lexicon.tag("restricting")),
        until(lexicon.tag("until")),
        denial(lexicon) {}

  const TagId say, confirm, deny, dismiss, doubt, person, group, count, contrasting, lose, kill, taken, negation,
      amount, reckoning, official_number, number, charge, particle, put_at, when, nobody, injure, die, bereft, detain,
      displace, source, restate, restated, told, dead, injured, missing, attack, calamity, death, ordinal, conditional,
      restricting, until;
  const DenialTags denial;
};

// Whether a word in small letters is a pronoun that may speak: "he", "she", "it", "they".
bool IsSpeakingPronoun(absl::string_view word);

// Who says what the phrase `value` says: "according to X", "X said ... 27 ...", "... 27 ..., X said", "X falsely
// claimed". Where several speak, the one who opens the value's own clause ("while X said", "the 100 that X gave out"),
// else the first. What is set aside ("12, not 21") or called wrong ("reports of 21 are false") is DENIED by who speaks,
// DISPUTED if the document does; so is, where it tells what became of people (`fate`), what did not come about ("did
// not kill 12"). ASSERTED without speaker if nobody is named. `attribution` must be empty.
void FindAttribution(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags, int32_t value,
                     bool fate, v1::Attribution& attribution);

// Who speaks in the tokens from `first` up to `last` beside a quotation: "the governor said", "The mayor told
// reporters:". Changes nothing and returns false if nobody does.
bool FindSpeakerOfTag(const SentenceView& view, const ClauseMap& clauses, const AttributionTags& tags, uint32_t first,
                      uint32_t last, v1::Attribution& attribution);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_H_
