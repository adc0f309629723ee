#ifndef GAINSAY_CLI_WRITERS_TEXT_MENTIONS_H_
#define GAINSAY_CLI_WRITERS_TEXT_MENTIONS_H_

#include <memory>

#include "cli/writers/writer.h"

namespace gainsay::cli {

// One line per mention: its words, its value, and behind it what sort it is (for a date: how fine), then what else is
// known of it.
//
//   wire.txt:3:21: about $2.5 billion = 2,375,000,000 to 2,625,000,000 USD (money, approximate)
//   wire.txt:4:8: by September 2019 = 2019-09-30 or earlier (month, until)
//   wire.txt:4:30: 22 = a name (identifier)
//   wire.txt:5:1: last week = unknown (week, relative): needs a publication date, which is not known
std::unique_ptr<MentionSetWriter> MakeTextMentionsWriter(const Layout& layout, Output& out);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_WRITERS_TEXT_MENTIONS_H_
