// What a sentence tells only to call it wrong: "Reports that 40 died are false", "It is not true that 40 died".
#ifndef GAINSAY_CLAIMS_ASSEMBLY_DENIAL_H_
#define GAINSAY_CLAIMS_ASSEMBLY_DENIAL_H_

#include <array>
#include <cstdint>
#include <optional>

#include "claims/assembly/sentence_view.h"
#include "claims/lexicon/lexicon.h"

namespace gainsay {

struct DenialTags {
  explicit DenialTags(const Lexicon& lexicon)
      : told(lexicon.tag("denial.told")),
        wrong(lexicon.tag("denial.wrong")),
        contrary(lexicon.tag("denial.contrary")),
        calling(lexicon.tag("denial.calling")),
        be(lexicon.tag("auxiliary.be")),
        modal(lexicon.tag("modal")),
        negation(lexicon.tag("negation")),
        conditional(lexicon.tag("conditional")),
        restricting(lexicon.tag("restricting")),
        until(lexicon.tag("until")),
        befalling{lexicon.tag("verb.kill"),   lexicon.tag("verb.injure"), lexicon.tag("verb.die"),
                  lexicon.tag("verb.bereft"), lexicon.tag("verb.detain"), lexicon.tag("verb.displace")} {}

  // "reports", "rumours"; "false", "not true", "an invention"; "contrary to"; "called".
  const TagId told, wrong, contrary, calling;
  // "are" false, but "may be" wrong.
  const TagId be, modal;
  // "not", "never"; "if"; "only", "all"; "until".
  const TagId negation, conditional, restricting, until;
  // Verbs of what befalls people.
  const std::array<TagId, 6> befalling;
};

struct Denial {
  // Tokens of the words that tell, `last` excluded: "Reports", "It is not true", "Contrary to".
  uint32_t first = 0;
  uint32_t last = 0;
  // Where what is called wrong ends, with the words that call it so: who speaks before `first` or behind it is who
  // denies; who speaks in between said it.
  uint32_t end = 0;
  // The verb of "the ministry called reports of 40 deaths false", whose subject denies; -1 if there is none.
  int32_t verb = -1;
};

// How the sentence calls wrong what phrase `value` says; nullopt if it does not.
std::optional<Denial> FindDenial(const SentenceView& view, int32_t value, const DenialTags& tags);

// "did not kill 12 people": not that 12 were killed. But not "did not kill only 12", "not all 12", "did not arrest 12
// men until Friday", "had it not killed 12".
bool IsNegated(const SentenceView& view, int32_t value, int32_t verb, const DenialTags& tags);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_DENIAL_H_
