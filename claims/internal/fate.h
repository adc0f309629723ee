// The kinds of claims that tell what became of people: they are tolls, and can change from report to report.
#ifndef GAINSAY_CLAIMS_INTERNAL_FATE_H_
#define GAINSAY_CLAIMS_INTERNAL_FATE_H_

#include "absl/strings/string_view.h"

namespace gainsay {

inline bool IsFate(absl::string_view kind) {
  return kind == "killed" || kind == "injured" || kind == "missing" || kind == "detained" || kind == "displaced";
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_INTERNAL_FATE_H_
