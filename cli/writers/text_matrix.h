// Who says what, on one screen: groups of claims down, sources across.
//
//                                             Reuters      paper.txt                       Al-Forat
//   ! killed: Kataib Hezbollah fighters       at least 25  no casualties / Twenty-seven    25
//   ! founding of Kataib Hezbollah                         2003                            2007
//   = rockets fired at the base near Kirkuk   30           some thirty
//
// ! is a conflict, = an agreement, > an update. Where the sources do not fit beside each other, the table goes on
// below.
#ifndef GAINSAY_CLI_WRITERS_TEXT_MATRIX_H_
#define GAINSAY_CLI_WRITERS_TEXT_MATRIX_H_

#include "cli/writers/writer.h"

namespace gainsay::cli {

absl::Status WriteTextMatrix(const v1::Report& report, const DocumentTexts& texts, const Layout& layout, Output& out);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TEXT_MATRIX_H_
