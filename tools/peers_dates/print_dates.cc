// Prints the dates of texts as JSON lines.
//
// Input, a line a text: the day of publication ("2020-01-03"; empty: unknown; "?": as the text itself says), a tab, the
// text with C escapes. Output, a line a text: an array of dates with byte offsets.
#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "claims/lexicon/built_in.h"
#include "claims/time/time.h"

namespace gainsay {
namespace {

std::string Quoted(absl::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      absl::StrAppendFormat(&quoted, "\\u%04x", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string Day(const std::optional<absl::CivilDay>& day) { return day ? Quoted(FormatIsoDay(*day)) : "null"; }

std::string Line(const Text& text, const std::vector<DateMention>& mentions) {
  static constexpr absl::string_view kRelations[] = {"at", "since", "until", "after"};
  std::string line = "[";
  for (const DateMention& mention : mentions) {
    absl::StrAppend(
        &line, line.size() > 1 ? ", " : "", "{\"text\": ", Quoted(text.Words(mention.first, mention.last)),
        ", \"begin\": ", text.tokens()[mention.first].begin, ", \"end\": ", text.tokens()[mention.last - 1].end,
        ", \"first\": ", Day(mention.first_day), ", \"last\": ", Day(mention.last_day),
        ", \"granularity\": ", static_cast<int>(mention.granularity), ", \"relation\": \"",
        kRelations[static_cast<int>(mention.relation)], "\", \"approximate\": ", mention.approximate ? "true" : "false",
        ", \"relative\": ", mention.relative ? "true" : "false",
        ", \"dateline\": ", mention.dateline ? "true" : "false", ", \"unresolved\": ", Quoted(mention.unresolved), "}");
  }
  return line + "]";
}

int Main() {
  const Lexicon& lexicon = BuiltInLexicon();
  std::string line;
  while (std::getline(std::cin, line)) {
    const size_t tab = line.find('\t');
    std::string source;
    if (tab == std::string::npos || !absl::CUnescape(line.substr(tab + 1), &source)) {
      std::cerr << "print_dates: a line is not \"date<tab>text\"\n";
      return 2;
    }
    const Text text = Segment(source);
    const Tagging tagging = lexicon.Annotate(text);
    const std::string published = line.substr(0, tab);
    const auto day = published == "?" ? FindPublicationDate(lexicon, text, tagging) : ParseIsoDay(published);
    if (published == "?") std::cout << Day(day) << "\t";
    std::cout << Line(text, RecognizeDates(lexicon, text, tagging, day)) << "\n";
  }
  return 0;
}

}  // namespace
}  // namespace gainsay

int main() { return gainsay::Main(); }
