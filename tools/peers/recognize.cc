// Prints the quantities of each line of standard input as one line of JSON, for comparison with other programs.
//
//   $ echo 'More than 100 were hurt.' | recognize
//   [{"begin":0,"end":13,"words":"More than 100","type":"count","low":101,"modality":"AT_LEAST"}]
//
// A line break inside a document is written "\n" and a backslash "\\".
#include <array>
#include <cstdio>
#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "claims/lexicon/built_in.h"
#include "claims/quantity/quantity.h"

namespace gainsay {
namespace {

constexpr std::array<absl::string_view, 8> kTypes = {"count", "money",   "percent", "duration",
                                                     "age",   "measure", "ordinal", "identifier"};

std::string Quoted(absl::string_view words) {
  std::string quoted = "\"";
  for (const char c : words) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      absl::StrAppendFormat(&quoted, "\\u%04x", c);
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string ToJson(const Text& text, const QuantityMention& mention) {
  std::string json =
      absl::StrCat("{\"begin\":", text.tokens()[mention.first].begin, ",\"end\":", text.tokens()[mention.last - 1].end,
                   ",\"words\":", Quoted(text.Words(mention.first, mention.last)),
                   ",\"number\":", Quoted(text.Words(mention.number_first, mention.number_last)), ",\"type\":\"",
                   kTypes[static_cast<size_t>(mention.type)], "\"");
  if (mention.low) absl::StrAppendFormat(&json, ",\"low\":%.15g", *mention.low);
  if (mention.high) absl::StrAppendFormat(&json, ",\"high\":%.15g", *mention.high);
  absl::StrAppend(&json, ",\"modality\":\"", absl::StripPrefix(v1::Modality_Name(mention.modality), "MODALITY_"), "\"");
  if (!mention.unit.empty()) absl::StrAppend(&json, ",\"unit\":", Quoted(mention.unit));
  if (!mention.per.empty()) absl::StrAppend(&json, ",\"per\":", Quoted(mention.per));
  if (mention.change == ChangeSide::kBefore) absl::StrAppend(&json, ",\"change\":\"before\"");
  if (mention.change == ChangeSide::kAfter) absl::StrAppend(&json, ",\"change\":\"after\"");
  if (mention.additional) absl::StrAppend(&json, ",\"additional\":true");
  return json + "}";
}

std::string Unescaped(absl::string_view line) { return absl::StrReplaceAll(line, {{"\\n", "\n"}, {"\\\\", "\\"}}); }

}  // namespace
}  // namespace gainsay

int main() {
  using namespace gainsay;
  const Lexicon& lexicon = BuiltInLexicon();
  const QuantityRecognizer recognizer(lexicon);
  for (std::string line; std::getline(std::cin, line);) {
    const std::string document = Unescaped(line);
    const Text text = Segment(document);
    std::string json;
    for (const QuantityMention& mention : recognizer.Recognize(text, lexicon.Annotate(text))) {
      absl::StrAppend(&json, json.empty() ? "" : ",", ToJson(text, mention));
    }
    std::printf("[%s]\n", json.c_str());
  }
  return 0;
}
