// The dates of any text stand in its order; each has days the right way round, or says why it has none.
#include "claims/lexicon/built_in.h"
#include "claims/text/text.h"
#include "claims/time/time.h"
#include "tools/fuzz/input.h"

namespace gainsay {
namespace {

void CheckDates(const Text& text, const Tagging& tagging, std::optional<absl::CivilDay> published) {
  using fuzz::Check;
  uint32_t end = 0;
  for (const DateMention& mention : RecognizeDates(BuiltInLexicon(), text, tagging, published)) {
    Check(mention.first >= end && mention.first < mention.last && mention.last <= text.tokens().size(),
          "dates stand in their order");
    Check(!mention.first_day.has_value() || !mention.last_day.has_value() || *mention.first_day <= *mention.last_day,
          "first day <= last day");
    Check(mention.resolved() == mention.unresolved.empty(), "what is not resolved says why");
    for (const auto& day : {mention.first_day, mention.last_day}) {
      Check(!day.has_value() || ParseIsoDay(FormatIsoDay(*day)) == day, "days are days of the calendar");
    }
    end = mention.last;
  }
}

}  // namespace
}  // namespace gainsay

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gainsay;
  const Text text = Segment(fuzz::View(data, size));
  const Tagging tagging = BuiltInLexicon().Annotate(text);
  CheckDates(text, tagging, std::nullopt);
  CheckDates(text, tagging, absl::CivilDay(2020, 2, 29));
  const std::optional<absl::CivilDay> day = FindPublicationDate(BuiltInLexicon(), text, tagging);
  fuzz::Check(!day.has_value() || ParseIsoDay(FormatIsoDay(*day)) == day, "a day of publication is a day");
  return 0;
}
