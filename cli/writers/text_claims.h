#ifndef GAINSAY_CLI_WRITERS_TEXT_CLAIMS_H_
#define GAINSAY_CLI_WRITERS_TEXT_CLAIMS_H_

#include <memory>
#include <string>

#include "cli/writers/writer.h"

namespace gainsay::cli {

// One line per claim:
//
//   wire.txt:3:21: killed: at least 27 = 27 or more militia members (according to Iraqi officials)
std::unique_ptr<ClaimSetWriter> MakeTextClaimsWriter(const Layout& layout, Output& out);

// "wire.txt:3:21"; with the source's id where it has no path, without the numbers where the span has none.
std::string Place(const v1::Source& source, const v1::Span& span);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TEXT_CLAIMS_H_
