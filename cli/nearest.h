// "did you mean": the known word that a mistyped one stands for.
#ifndef GAINSAY_CLI_NEAREST_H_
#define GAINSAY_CLI_NEAREST_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace gainsay::cli {

//   Nearest("formt", {"format", "color"})   "format"
//   Nearest("form", {"format", "color"})    "format": begins so
//   Nearest("xyz", {"format", "color"})     ""
// Empty when nothing is near enough to be meant. Of several equally near, the first.
absl::string_view Nearest(absl::string_view word, absl::Span<const absl::string_view> known);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_NEAREST_H_
