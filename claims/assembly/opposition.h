// Which numbers of a document are set against each other, each in another voice.
//
//   "Doctors had received nine bodies. The ministry spoke of four dead."   four: against nine
//   "Velmar said it destroyed six tanks. A spokesman in Halvia replied that not one had been hit."
//                                                                          not one: against six
//
// Where a verb of telling has nothing but a number ("The nuns counted 58."), antecedent.h has told it already. Here two
// full statements are weighed, as evidence is (compare/evidence.h): by features with weights in opposition.textproto,
// which tools/fit/fit_opposition.py fits.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_OPPOSITION_H_
#define GAINSAY_CLAIMS_ASSEMBLY_OPPOSITION_H_

#include <array>
#include <cstdint>
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
  kSecondSpeaker,
  kAlone,
  kCrowd,
  kApart,
  kNone,
  kFate,
  kSameKind,
  kOpenBare,
  kBare,
  kOtherNoun,
  kPart,
  kTells,
  kFirstPerson,
  kInsists,
  kContrasts,
  kAsks,
};

// "same_sentence": else the second stands in the sentence after the first.
// "both_speakers", "first_speaker", "second_speaker": whose voices are named.
// "alone": no other number in either sentence. "crowd": how many there are, 6 at most.
// "apart": logarithm of how many times the one is the other. "none": one is none.
// "fate": what became of people, neither is none, and somebody is named.
// "same_kind"; "open_bare": of the second only who tells it is said; "bare": it does not
// say what it counts; "other_noun": they count other nouns.
// "part": one of them is a part of something.
// "tells", "first_person", "insists", "contrasts": such words stand before the second. "asks": one is in a question.
inline constexpr absl::string_view kOppositionFeatures[] = {
    "same_sentence", "both_speakers", "first_speaker", "second_speaker", "alone", "crowd",      "apart",
    "none",          "fate",          "same_kind",     "open_bare",      "bare",  "other_noun", "part",
    "tells",         "first_person",  "insists",       "contrasts",      "asks",
};
inline constexpr size_t kOppositionFeatureCount = std::size(kOppositionFeatures);

struct OppositionTags {
  explicit OppositionTags(const Lexicon& lexicon)
      : say(lexicon.tag("verb.say")),
        count(lexicon.tag("verb.count")),
        insist(lexicon.tag("verb.insist")),
        deny(lexicon.tag("verb.deny")),
        contrast(lexicon.tag("contrast")),
        first_person(lexicon.tag("pronoun.first")) {}

  const TagId say, count, insist, deny, contrast, first_person;
};

// Two claims of a document that may be set against each other: other values of one unit, neither three times the other,
// in one sentence or in two in a row, not both in the voice of one speaker.
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
// of the likeliest, where nothing else set it. A number that does not say what it counts is of the kind of the other:
// "Six dead, says the minister. The union lists 21."
void MarkOppositions(const Text& text, const Tagging& tagging, const OppositionTags& tags, int first,
                     v1::ClaimSet& set);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_OPPOSITION_H_
