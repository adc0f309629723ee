// The examples that rules and word lists give of themselves.
#ifndef GAINSAY_CLAIMS_EXAMPLES_H_
#define GAINSAY_CLAIMS_EXAMPLES_H_

#include <string>
#include <vector>

#include "claims/additions.pb.h"
#include "claims/extractor.h"

namespace gainsay {

// An example that does not hold.
struct FailedExample {
  // Index into Additions.rule, or into Additions.word_list.
  int index = 0;
  bool is_rule = false;
  // What was expected and what came: "makes no claim of kind killed in: [27] fell; killed ...".
  std::string message;
};

// Runs the examples and counter-examples of `additions` with `extractor`, which must hold them. Rules are read as of
// 2 August 2021.
std::vector<FailedExample> FailedExamples(const Extractor& extractor, const Additions& additions);

}  // namespace gainsay

#endif  // GAINSAY_CLAIMS_EXAMPLES_H_
