// How a document writes days in digits: "17/08/2021" or "08/17/2021".
#ifndef GAINSAY_CLAIMS_TIME_NUMERIC_ORDER_H_
#define GAINSAY_CLAIMS_TIME_NUMERIC_ORDER_H_

#include "claims/time/resolve.h"
#include "claims/time/words.h"

namespace gainsay {

// A date with a number above 12 settles it; else whether months are written before or after the day in words ("June 9"
// or "9 June"), if the document does so in one way only. Looks at the whole document, whatever sentence is entered.
NumericOrder FindNumericOrder(const DateWords& words);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TIME_NUMERIC_ORDER_H_
