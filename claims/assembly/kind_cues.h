// What stands around a number: by this its kind is told where no rule knows it (kind_model.h).
//
// A cue is a word, a tag of word lists, a property of a phrase or a kind in some place around the number, and speaks
// for or against kinds as kinds.textproto weighs it. A meaning is the mean vector of the words in some place: words
// that no list and no development set has speak by what they are like.
#ifndef GAINSAY_CLAIMS_ASSEMBLY_KIND_CUES_H_
#define GAINSAY_CLAIMS_ASSEMBLY_KIND_CUES_H_

#include <google/protobuf/repeated_field.h>

#include <cstddef>
#include <cstdint>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "claims/assembly/sentence_view.h"
#include "gainsay/v1/claim.pb.h"

namespace gainsay {

// Where a cue stands, and of what sort it is there.
enum class CuePlace : uint8_t {
  // Tags and properties: of the phrase of the value, and of those around it.
  kValue,
  kAround,
  // The rule by its id.
  kRule,
  // Kinds: of the rule; of the claim before, again if it stands in the same sentence, and of the one before that; of
  // the last claim before of which more is known than that it counts, again if it is at most one sentence away.
  kRuleKind,
  kClaimBefore,
  kClaimJustBefore,
  kSecondBefore,
  kKnownBefore,
  kKnownJustBefore,
  // The number of its digits.
  kSize,
  // Stems: of the content words of the sentence and of the one before it; of the words next to the value, punctuation
  // among them, with "0" for numbers.
  kSentence,
  kSentenceBefore,
  kFirstWordBefore,
  kSecondWordBefore,
  kThirdWordBefore,
  kFirstWordAfter,
  kSecondWordAfter,
  kThirdWordAfter,
};

// Names of the places, in that order, as kinds.textproto has them.
inline constexpr absl::string_view kCuePlaces[] = {"value",
                                                   "around",
                                                   "rule",
                                                   "rule_kind",
                                                   "claim_before",
                                                   "claim_just_before",
                                                   "second_before",
                                                   "known_before",
                                                   "known_just_before",
                                                   "size",
                                                   "sentence",
                                                   "sentence_before",
                                                   "first_word_before",
                                                   "second_word_before",
                                                   "third_word_before",
                                                   "first_word_after",
                                                   "second_word_after",
                                                   "third_word_after"};
inline constexpr size_t kCuePlaceCount = sizeof(kCuePlaces) / sizeof(kCuePlaces[0]);
static_assert(static_cast<size_t>(CuePlace::kThirdWordAfter) + 1 == kCuePlaceCount, "each place has a name");

// The kinds of claims before a value, "" for none.
struct KindsBefore {
  absl::string_view last, second, known;
  bool last_is_near = false, known_is_near = false;
};

// What is before claim `index` of those of a document so far.
KindsBefore FindKindsBefore(const google::protobuf::RepeatedPtrField<v1::Claim>& claims, int index);

struct KindCue {
  CuePlace place;
  // A name of a tag, a property, a kind or a stem; until the next cue.
  absl::string_view feature;
  // The word of the document; -1 if it is none.
  int32_t token;
};

// Visits each cue of the value in phrase `value`. Some come several times.
void ForEachKindCue(const SentenceView& view, int32_t value, const KindsBefore& before, const v1::Claim& claim,
                    absl::FunctionRef<void(const KindCue&)> visit);

// Where the words of a meaning stand: in the sentence before or after the value, nearer ones counting for more, and
// much more in "just"; in the whole sentence; in the sentence before.
enum class MeaningPlace : uint8_t { kBefore, kAfter, kJustBefore, kJustAfter, kSentence, kSentenceBefore };
inline constexpr absl::string_view kMeaningPlaces[] = {"before",     "after",    "just_before",
                                                       "just_after", "sentence", "sentence_before"};
inline constexpr size_t kMeaningPlaceCount = sizeof(kMeaningPlaces) / sizeof(kMeaningPlaces[0]);

// Visits each content word around the value with how much it counts in the place, 1 or less.
void ForEachMeaningWord(const SentenceView& view, int32_t value,
                        absl::FunctionRef<void(MeaningPlace, uint32_t token, float share)> visit);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_ASSEMBLY_KIND_CUES_H_
