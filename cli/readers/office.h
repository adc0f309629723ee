// The text of what word processors write.
#ifndef GAINSAY_CLI_READERS_OFFICE_H_
#define GAINSAY_CLI_READERS_OFFICE_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "cli/readers/extracted.h"

namespace gainsay::cli {

// Both take the text in its order and the title. What was deleted while changes were tracked is left out, so are
// comments, headers and footers and, in ODT, notes. The days in such a file tell when it was made and not when it was
// published: they are not read. `extracted.map` means nothing.
absl::Status ReadDocx(absl::string_view bytes, Extracted& extracted);
absl::Status ReadOdt(absl::string_view bytes, Extracted& extracted);

// Whether a zip archive is one of theirs.
bool LooksLikeDocx(absl::string_view bytes);
bool LooksLikeOdt(absl::string_view bytes);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_READERS_OFFICE_H_
