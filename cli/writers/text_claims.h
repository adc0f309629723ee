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

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TEXT_CLAIMS_H_
