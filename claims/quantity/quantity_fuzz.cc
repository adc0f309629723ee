// The quantities of any text stand in its order and are numbers with their bounds the right way round.
#include <cmath>

#include "claims/lexicon/built_in.h"
#include "claims/quantity/quantity.h"
#include "claims/text/text.h"
#include "tools/fuzz/input.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  using fuzz::Check;
  static const auto* const recognizer = new QuantityRecognizer(BuiltInLexicon());
  const Text text = Segment(fuzz::View(data, size));
  const Tagging tagging = BuiltInLexicon().Annotate(text);
  uint32_t end = 0;
  for (const QuantityMention& mention : recognizer->Recognize(text, tagging)) {
    Check(mention.first >= end && mention.first < mention.last && mention.last <= text.tokens().size(),
          "quantities stand in their order");
    Check(mention.first <= mention.number_first && mention.number_first <= mention.number_last &&
              mention.number_last <= mention.last,
          "the number is in the mention");
    Check(!mention.low.has_value() || std::isfinite(*mention.low), "the lower bound is a number");
    Check(!mention.high.has_value() || std::isfinite(*mention.high), "the upper bound is a number");
    Check(!mention.low.has_value() || !mention.high.has_value() || *mention.low <= *mention.high, "low <= high");
    Check(std::isfinite(mention.granularity) && mention.granularity >= 0, "the granularity is a number");
    end = mention.last;
  }
  return 0;
}
