#include "claims/quantity/describe.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "claims/lexicon/built_in.h"

namespace gainsay {
namespace {

std::string Number(double value) { return absl::StrFormat("%.10g", value); }

std::string Bounds(const QuantityMention& mention) {
  if (mention.modality == v1::MODALITY_NONE) return "none";
  if (mention.low && mention.high && *mention.low == *mention.high) return Number(*mention.low);
  return absl::StrCat(mention.low ? Number(*mention.low) : "", "..", mention.high ? Number(*mention.high) : "",
                      mention.modality == v1::MODALITY_APPROXIMATE ? " ~" : "");
}

}  // namespace

std::string Describe(const Text& text, const QuantityMention& mention) {
  std::string line = absl::StrCat(text.Words(mention.first, mention.last), " = ");
  if (mention.type == QuantityType::kIdentifier) return line + "name";
  absl::StrAppend(&line, Bounds(mention));
  if (!mention.unit.empty()) absl::StrAppend(&line, " ", mention.unit);
  if (mention.type == QuantityType::kAge) absl::StrAppend(&line, " age");
  if (mention.type == QuantityType::kOrdinal) absl::StrAppend(&line, " ordinal");
  if (!mention.per.empty()) absl::StrAppend(&line, " /", mention.per);
  if (mention.additional) absl::StrAppend(&line, " more");
  if (mention.change == ChangeSide::kBefore) absl::StrAppend(&line, " before");
  if (mention.change == ChangeSide::kAfter) absl::StrAppend(&line, " after");
  return line;
}

std::string DescribeQuantities(absl::string_view document) {
  static const QuantityRecognizer* const recognizer = new QuantityRecognizer(BuiltInLexicon());
  const Text text = Segment(document);
  std::string lines;
  for (const QuantityMention& mention : recognizer->Recognize(text, BuiltInLexicon().Annotate(text))) {
    absl::StrAppend(&lines, lines.empty() ? "" : "; ", Describe(text, mention));
  }
  return lines;
}

}  // namespace gainsay
