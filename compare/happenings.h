// Words by which sources tell one and the same happening: what one says was formed in 2014, another says was founded in
// 2016.
//
//   HappeningOf("founded") == HappeningOf("formed") == "establish"
//   HappeningOf("killed")     "": no word stands for another
#ifndef GAINSAY_COMPARE_HAPPENINGS_H_
#define GAINSAY_COMPARE_HAPPENINGS_H_

#include "absl/strings/string_view.h"

namespace gainsay {

// The word that stands for all that tell the same, from happenings.textproto; empty if there is none. `word` must be
// folded.
absl::string_view HappeningOf(absl::string_view word);

// Whether what the word tells happens to a thing but once: "founded", not "opened".
bool HappensOnce(absl::string_view word);

}  // namespace gainsay

#endif  // GAINSAY_COMPARE_HAPPENINGS_H_
