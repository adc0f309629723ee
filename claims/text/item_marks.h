// What an item of a list begins with.
#ifndef GAINSAY_CLAIMS_TEXT_ITEM_MARKS_H_
#define GAINSAY_CLAIMS_TEXT_ITEM_MARKS_H_

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"

namespace gainsay {

// "-", "•": a word that begins nothing else at the beginning of a line. A dash ("–") may begin an aside as well.
inline bool IsBullet(absl::string_view word) {
  constexpr absl::string_view kBullets[] = {"-", "*", "+", "•", "·", "‣", "▪"};
  return absl::c_linear_search(kBullets, word);
}

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_ITEM_MARKS_H_
