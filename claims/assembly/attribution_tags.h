// Words by which attribution is told: lists of the lexicon.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_TAGS_H_
#define GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_TAGS_H_

#include "claims/assembly/denial.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

struct AttributionTags {
  explicit AttributionTags(const Lexicon& lexicon)
      : say(lexicon.tag("verb.say")),
        find(lexicon.tag("verb.find")),
        document(lexicon.tag("document")),
        confirm(lexicon.tag("verb.confirm")),
        deny(lexicon.tag("verb.deny")),
        dismiss(lexicon.tag("verb.dismiss")),
        count(lexicon.tag("verb.count")),
        number(lexicon.tag("verb.number")),
        restate(lexicon.tag("verb.restate")),
        doubt(lexicon.tag("doubt")),
        kill(lexicon.tag("verb.kill")),
        lose(lexicon.tag("verb.lose")),
        taken(lexicon.tag("taken")),
        person(lexicon.tag("person")),
        group(lexicon.tag("group")),
        source(lexicon.tag("headline.source")),
        nobody(lexicon.tag("pronoun.nobody")),
        attack(lexicon.tag("attack")),
        calamity(lexicon.tag("calamity")),
        death(lexicon.tag("death")),
        amount(lexicon.tag("amount")),
        reckoning(lexicon.tag("reckoning")),
        restated(lexicon.tag("restated")),
        told(lexicon.tag("told.number")),
        official_number(lexicon.tag("official.number")),
        charge(lexicon.tag("denial.charge")),
        particle(lexicon.tag("put.particle")),
        put_at(lexicon.tag("put.at")),
        dead(lexicon.tag("dead")),
        injured(lexicon.tag("injured")),
        missing(lexicon.tag("missing")),
        contrasting(lexicon.tag("conjunction.contrasting")),
        when(lexicon.tag("when")),
        ordinal(lexicon.tag("number.ordinal")),
        denial(lexicon) {}

  // "said", "confirmed", "denied", "dismissed", "counted", "numbered", "revised"; "falsely".
  const TagId say, confirm, deny, dismiss, count, number, restate, doubt;
  // "found", "declared": that something is so, or a thing; "study", which finds only that.
  const TagId find, document;
  // "claimed" 45 lives, "lost" the "lives" of 12.
  const TagId kill, lose, taken;
  // Who speaks: "spokesman", "police", "state media"; and who does not: "nobody", "raid", "storm", "deaths".
  const TagId person, group, source, nobody, attack, calamity, death;
  // What is given: "number", "estimate", "toll", "official toll", "charges".
  const TagId amount, reckoning, restated, told, official_number, charge;
  // "put" "out" a statement, "put at".
  const TagId particle, put_at;
  // What a headline tells.
  const TagId dead, injured, missing;
  // "but"; "time"; "first".
  const TagId contrasting, when, ordinal;
  const DenialTags denial;
};

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_ATTRIBUTION_TAGS_H_
