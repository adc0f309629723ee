// Whether a sentence speaks of a date that is still to come.
#ifndef GAINSAY_CLAIMS_TIME_TENSE_H_
#define GAINSAY_CLAIMS_TIME_TENSE_H_

#include <cstdint>
#include <optional>

#include "claims/time/words.h"

namespace gainsay {

// kOpen is that of "is", which looks ahead more often than back: "the vote is on 24 March". kSet is that of a day that
// was set for something: "the vote was put off until 24 March".
enum class Tense : uint8_t { kUnmarked, kPast, kOpen, kSet, kFuture };

// Whether what comes next is meant rather than what came last; of days of the year, kOpen leaves that to which is
// nearer, and kSet to the date that the story is at, if it tells one with its year.
inline bool LooksAhead(Tense tense) { return tense == Tense::kFuture || tense == Tense::kSet || tense == Tense::kOpen; }

// What the verbs around the tokens `first` to `last` say. The nearest verb before the date decides ("expires on
// Friday"), then the nearest one after it ("On Friday parliament will vote").
Tense TenseAround(const DateWords& words, uint32_t first, uint32_t last);

// The word with which what is told of now is compared with the date whose tokens begin at `first`: "up from 18 in May",
// "lower than in May", "an increase compared with May"; nullopt if it is not. The story does not go on from such a
// date.
std::optional<uint32_t> ComparisonBefore(const DateWords& words, uint32_t first);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_TENSE_H_
