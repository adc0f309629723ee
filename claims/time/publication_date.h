// Where a document says of itself when it was written.
#ifndef GAINSAY_CLAIMS_TIME_PUBLICATION_DATE_H_
#define GAINSAY_CLAIMS_TIME_PUBLICATION_DATE_H_

#include "claims/time/time.h"
#include "claims/time/words.h"

namespace gainsay {

// How many sentences of a document may hold its own date, headlines and bylines included.
inline constexpr uint32_t kTopSentences = 10;

// Whether the date is that of the document itself:
//
//   alone on a line with a place, a paper or an author    "Staff Report | 17/08/2021"
//   between place and dash at the start of a paragraph    "ISLAMABAD, June 9, 2023 -"
//   behind place and agency                               "TUNDUN, Kadamba (AP) - May 29, 2021."
//   first of all words                                    "Jan. 4, 2020 (AFP) -", "5 September 2024."
//
// The last line of a document may hold it as well as the first ones. `words` must have entered the sentence of the
// mention, which is the document's sentence number `sentence`.
bool IsDateline(const DateWords& words, const DateMention& mention, uint32_t sentence);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_PUBLICATION_DATE_H_
