#include "cli/writers/text_mentions.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "cli/display.h"
#include "cli/writers/ink.h"
#include "cli/writers/value_words.h"

namespace gainsay::cli {
namespace {

// "at least" for MODALITY_AT_LEAST.
std::string EnumWords(absl::string_view prefix, absl::string_view name) {
  return absl::StrReplaceAll(absl::AsciiStrToLower(absl::StripPrefix(name, prefix)), {{"_", " "}});
}

std::string NotesOf(const MentionSet::Quantity& quantity) {
  std::vector<std::string> notes = {EnumWords("TYPE_", MentionSet::Type_Name(quantity.type()))};
  if (quantity.modality() > v1::MODALITY_EXACT) {
    notes.push_back(EnumWords("MODALITY_", v1::Modality_Name(quantity.modality())));
  }
  if (!quantity.per().empty()) notes.push_back(absl::StrCat("per ", Clean(quantity.per())));
  if (quantity.additional()) notes.push_back("additional");
  if (quantity.change() == v1::CHANGE_SIDE_BEFORE) notes.push_back("before a change");
  if (quantity.change() == v1::CHANGE_SIDE_AFTER) notes.push_back("after a change");
  return absl::StrJoin(notes, ", ");
}

std::string ValueOf(const MentionSet::Quantity& quantity) {
  if (quantity.type() == MentionSet::TYPE_IDENTIFIER) return "a name";
  v1::Quantity value;
  if (quantity.has_low()) value.set_low(quantity.low());
  if (quantity.has_high()) value.set_high(quantity.high());
  value.set_unit(quantity.unit());
  return ValueWords(value);
}

std::string NotesOf(const MentionSet::Date& date) {
  std::vector<std::string> notes;
  if (date.granularity() != v1::DateInterval::GRANULARITY_UNSPECIFIED) {
    notes.push_back(EnumWords("GRANULARITY_", v1::DateInterval::Granularity_Name(date.granularity())));
  } else {
    notes.push_back("date");
  }
  if (date.relation() > MentionSet::RELATION_AT) {
    notes.push_back(EnumWords("RELATION_", MentionSet::Relation_Name(date.relation())));
  }
  if (date.approximate()) notes.push_back("approximate");
  if (date.relative()) notes.push_back("relative");
  if (date.dateline()) notes.push_back("dateline");
  return absl::StrJoin(notes, ", ");
}

std::string ValueOf(const MentionSet::Date& date) {
  v1::DateInterval value;
  value.set_first(date.first());
  value.set_last(date.last());
  return ValueWords(value);
}

class TextMentionsWriter : public MentionSetWriter {
 public:
  TextMentionsWriter(const Layout& layout, Output& out) : ink_(layout.color), out_(out) {}

  absl::Status Write(const MentionSet& set, absl::string_view) override {
    for (const MentionSet::Quantity& quantity : set.quantities()) WriteLine(set.source(), quantity, "");
    for (const MentionSet::Date& date : set.dates()) WriteLine(set.source(), date, date.unresolved());
    return absl::OkStatus();
  }

 private:
  template <typename Mention>
  void WriteLine(const v1::Source& source, const Mention& mention, absl::string_view reason) {
    v1::Span span;
    span.set_line(mention.line());
    span.set_column(mention.column());
    out_.Write(absl::StrCat(ink_.Faint(PlaceWords(source, span)), ": ", ink_.Strong(Clean(mention.text())), " = ",
                            ValueOf(mention), " (", NotesOf(mention), ")", reason.empty() ? "" : ": ", Clean(reason),
                            "\n"));
  }

  const Ink ink_;
  Output& out_;
};

}  // namespace

std::unique_ptr<MentionSetWriter> MakeTextMentionsWriter(const Layout& layout, Output& out) {
  return std::make_unique<TextMentionsWriter>(layout, out);
}

}  // namespace gainsay::cli
