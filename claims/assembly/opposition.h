// Which numbers of a document are set against each other, each in another voice.
//
//   "Doctors had received nine bodies. The ministry spoke of four dead."      four: against nine
//   "The city said 1,800 marched, but the union insisted that 3,000 had."     3,000: against 1,800
//
// Where a verb of telling has nothing but a number ("The nuns counted 58."), antecedent.h has told it already. Here two
// full statements are weighed, as evidence is (compare/evidence.h): by features with weights in opposition.textproto,
// which tools/fit/fit_opposition.py fits.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_OPPOSITION_H_
#define GAINSAY_CLAIMS_ASSEMBLY_OPPOSITION_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "absl/strings/string_view.h"
#include "claims/lexicon/lexicon.h"
#include "claims/text/text.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// In the order of kOppositionFeatures.
enum class OppositionFeature : uint8_t {
  kSameSentence,
  kBothSpeakers,
  kFirstSpeaker,
  kCrowd,
  kApart,
  kNone,
  kFate,
  kPart,
  kTells,
  kInsists,
  kAsks,
  kOtherVerb,
};

// "same_sentence": else the second stands in the sentence after the first.
// "both_speakers": both voices are named. "first_speaker": the first alone.
// "crowd": how many other claims the sentences hold, 6 at most.
// "apart": logarithm of how many times the one is the other. "none": one is none.
// "fate": they tell what became of people, neither is none, and somebody is named.
// "part": one of them is a part of something.
// "tells", "insists": such words stand before the second, or "I" and "we". "asks": one is in a question.
// "other_verb": of things or people whose fate is not told, other verbs say what was with them.
inline constexpr absl::string_view kOppositionFeatures[] = {
    "same_sentence", "both_speakers", "first_speaker", "crowd",   "apart", "none",
    "fate",          "part",          "tells",         "insists", "asks",  "other_verb",
};
inline constexpr size_t kOppositionFeatureCount = std::size(kOppositionFeatures);

struct OppositionTags {
  explicit OppositionTags(const Lexicon& lexicon)
      : say(lexicon.tag("verb.say")),
        count(lexicon.tag("verb.count")),
        insist(lexicon.tag("verb.insist")),
        deny(lexicon.tag("verb.deny")),
        first_person(lexicon.tag("pronoun.first")),
        be(lexicon.tag("auxiliary.be")) {}

  const TagId say, count, insist, deny, first_person, be;
};

// Two claims of a document that may be set against each other: other values of one unit, neither three times the other,
// of one family and one time and place as far as they tell, of no two nouns; in one sentence or in two in a row; of two
// speakers, or one and a word that tells whose the second is.
struct OpposedPair {
  // Numbers of the claims.
  int earlier = 0;
  int later = 0;
  std::array<double, kOppositionFeatureCount> measures = {};
  // Greater than 0 for those that are set against each other, more likely than not.
  double score = 0;
};

// The claims must stand in the order of the text.
std::vector<OpposedPair> WeighOppositions(const Text& text, const Tagging& tagging, const OppositionTags& tags,
                                          const v1::ClaimSet& set);

// Sets `restates` of each claim from number `first` on that is the later one of a pair with a score above 0, of several
// of the likeliest, where nothing else set it.
void MarkOppositions(const Text& text, const Tagging& tagging, const OppositionTags& tags, int first,
                     v1::ClaimSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_OPPOSITION_H_
