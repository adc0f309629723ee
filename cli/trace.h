// Shows how the claims of a document came about: `gainsay extract --trace`.
#ifndef GAINSAY_CLI_TRACE_H_
#define GAINSAY_CLI_TRACE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "claims/extractor.h"

namespace gainsay::cli {

// For each sentence: its words, its phrases with what rules can ask of them, then for each value the rule that took it,
// the rules that it goes before and those that something forbade, the rules that lacked one word only, and the claims.
//
//   wire.txt:3: At least 27 fighters were killed on Sunday.
//     phrases: Q "At least 27 fighters" {count fighter ...}, V "were killed" {passive verb.kill}, ...
//     "At least 27 fighters":
//       wins         <quantity> was <killed> (killed, priority 60) on "At least 27 fighters were killed"
//       outranked    <quantity> <fighters> (strength, priority 20)
//     lacks one word: <quantity> was <wounded> (injured, priority 60) needs verb.injure
//     claim: killed, at least 27 fighters; event kill; time 2021-08-01; confidence 0.97
std::string TraceWords(absl::string_view path, absl::Span<const TracedSentence> sentences);

}  // namespace gainsay::cli

#endif  // GAINSAY_CLI_TRACE_H_
