#include "claims/time/dates_testing.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "claims/lexicon/built_in.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

std::string Days(const DateMention& mention) {
  const std::string first = mention.first_day ? FormatIsoDay(*mention.first_day) : "";
  const std::string last = mention.last_day ? FormatIsoDay(*mention.last_day) : "";
  return first == last ? first : absl::StrCat(first, "..", last);
}

std::string Dump(const Text& text, const DateMention& mention) {
  static constexpr absl::string_view kGranularities[] = {"?",    "day",  "week",   "month",
                                                         "part", "year", "decade", "period"};
  static constexpr absl::string_view kRelations[] = {"", " since", " until", " by", " after", " not before"};
  const absl::string_view granularity = kGranularities[static_cast<int>(mention.granularity)];
  const std::string day = mention.day > 0 ? absl::StrFormat("-%02d", mention.day) : "";
  const std::string days = mention.resolved()     ? absl::StrCat(Days(mention), " ", granularity)
                           : mention.lacks_year() ? absl::StrFormat("--%02d%s %s", mention.month, day, granularity)
                                                  : absl::StrCat("? ", mention.unresolved);
  return absl::StrCat("[", text.Words(mention.first, mention.last), "] ", days,
                      kRelations[static_cast<int>(mention.relation)], mention.approximate ? " about" : "",
                      mention.dateline ? " dateline" : "");
}

}  // namespace

std::string DumpDates(absl::string_view source, absl::string_view published) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  std::string all;
  for (const DateMention& mention : RecognizeDates(lexicon, text, lexicon.Annotate(text), ParseIsoDay(published))) {
    absl::StrAppend(&all, all.empty() ? "" : "; ", Dump(text, mention));
  }
  return all;
}

std::string DumpPublicationDate(absl::string_view source) {
  const Lexicon& lexicon = BuiltInLexicon();
  const Text text = Segment(source);
  const std::optional<absl::CivilDay> day = FindPublicationDate(lexicon, text, lexicon.Annotate(text));
  return day ? FormatIsoDay(*day) : "none";
}

}  // namespace gainsay
