// Tells the line ends that end a sentence from those that only wrap it. For the text stage alone.
#ifndef GAINSAY_CLAIMS_TEXT_LINE_BREAKS_H_
#define GAINSAY_CLAIMS_TEXT_LINE_BREAKS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

namespace gainsay {

enum class BreakKind : uint8_t {
  kLine,       // the next line belongs to the same paragraph, but not to the same sentence
  kParagraph,  // a blank line follows
};

// "September", "Sept.,": what a day goes on with, at the end of a line or behind the dot of "24. September".
bool IsMonthName(absl::string_view word);

struct LineBreak {
  uint32_t position = 0;  // byte of the first line feed after the text that it ends
  BreakKind kind = BreakKind::kLine;
};

// The breaks of `source` by position. Lines are wrapped when the next line's first word would not have fitted within
// the longest line of their block, a block being the lines between two blank ones.
std::vector<LineBreak> FindLineBreaks(absl::string_view source);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_TEXT_LINE_BREAKS_H_
